import type { Context } from '../context.ts';
import type { MethodEntry } from './method-model.ts';

/** How the figures of the journey, of core-growth customers and of the cases for buy-in are made. */
export function journeyMethods({ f, config }: Context): readonly MethodEntry[] {
  const { minimumAnswers, fullAnswers } = config.thresholds;
  return [
    {
      id: 'journey',
      name: 'How a stage of the journey is measured',
      how: 'A comment belongs to a stage when it carries a theme of that stage; with several it still counts once. Customers and revenue are those of the distinct people behind these comments, the score is that of the answers that carry them, and costs count each comment once, as its dearest theme. Low ratings are all ratings of the drivers of the stage taken together.',
      read: 'Compare the stages by the share of low ratings, because everybody who answered is asked, and read the comments for what lies behind. A stage without a rating of its own is judged by those who write.',
      example: `A stage has two drivers: 40 of ${f.count(200)} ratings of the one are low and 10 of ${f.count(50)} of the other. Together 50 of ${f.count(250)} are low: ${f.percent(0.2)}.`,
      limits: `A comment may speak of several stages and a driver may belong to two: shares of stages must not be added up. Below ${f.count(minimumAnswers)} ratings no share is given, below ${f.count(fullAnswers)} it is marked. People who write are not a sample of all customers. What follows for customers, and the state of a moment of truth, are judgements of people.`,
      source:
        'Counts of comments, ratings and distinct customers; costs and revenue as described under money.',
    },
    {
      id: 'core-growth',
      name: 'Core-growth customers against all others',
      how: `The last twelve months. Scores and ratings: the mean of one side minus the mean of the other. Each customer is one voice: the deviations of one customer’s answers are added up before they are squared, for each side on its own, and the degrees of freedom are those of Welch and Satterthwaite. Themes: of each side’s customers who wrote anything, the share who raised the theme at least once, with Newcombe’s interval and the pooled test, or Fisher’s where an expected count is below five. A gap is called beyond chance when its p-value, adjusted after Benjamini and Hochberg over all drivers or over all themes, is below 0.05.`,
      read: 'The first sentence of the page answers one question: do the highest ratings come from the customers on whom growth rests? A good overall score with a poor one on that side is a warning.',
      example:
        'Three core-growth customers rate 2, 3 and 4, four others 3, 4, 4 and 5, once each. The means are 3 and 4, the variances 1 and 2/3. The gap is −1, its standard error √(1/3 + (2/3)/4) = 0.71, with 3.86 degrees of freedom: likely −2.99 to +0.99, p 0.23. It cannot be told from chance.',
      limits: `With fewer than ${f.count(minimumAnswers)} customers on a side no gap is given; below ${f.count(fullAnswers)} it is marked. Where all of a side answer alike there is no range: how far chance moves them is not known. Who is a core-growth customer is declared by people. The sides differ in more than growth, so a gap is no cause.`,
      source:
        'Welch 1947, linearised with customers as clusters; Newcombe 1998, method 10; Benjamini and Hochberg 1995. Checked against R: t.test, survey svyby, prop.test, fisher.test.',
    },
    {
      id: 'buy-in',
      name: 'Above and below the line',
      how: 'For each segment, business unit or month: the comments that raise the theme as a share of all comments, or the low ratings as a share of all ratings of the driver, in the last twelve months, minus the line. The line is the share of all together (normal), the same group’s share in the twelve months before (last period), or a declared figure of others (industry). In money, as the case declares: the mentions above the line times the likely cost of one mention to us, or the share above the line times the yearly revenue of the customers who wrote or rated. The range says how far chance may move the share: each customer is one voice, and a line that holds the group itself moves with it.',
      read: 'Bars to the right lie above the line. A bar lies off the line by more than chance when it passes a test that allows for all bars of the case; a range that leaves out the line is not enough by itself. Circles show by their area how much of all yearly revenue belongs to the customers affected.',
      example: `A unit has 60 mentions in ${f.count(400)} comments, ${f.percent(0.15)}; all together have ${f.percent(0.1)}. It lies 5 percentage points above the line: ${f.count(400)} × 0.05 = 20 mentions more than at the line. At 12 a mention that is 240. All others have 20 in ${f.count(400)}, ${f.percent(0.05)}: 10 points less, likely 5.9 to 14.2. Half of all comments are the unit’s own, so the bar is half of that: +5, likely +2.9 to +7.1.`,
      limits: `Groups with fewer than ${f.count(minimumAnswers)} comments or ratings are not drawn, and a side with fewer than ${f.count(minimumAnswers)} customers has no range. A figure of others is taken as it stands, and a group and its own past as independent. Money is that of the share as counted: the assumed cost has its own range on the page of costs. A figure of others is only as comparable as its scope says.`,
      source:
        'Counts; Newcombe’s interval (method 10) or Wilson’s on as many equal answers (the answers over their design effect, never more than there are), pooled z-test, Fisher’s or score test, Benjamini–Hochberg at 5%; costs from content/assumptions.yaml; revenue from data/customers.csv.',
    },
  ];
}
