import type { Context } from '../context.ts';
import type { MethodEntry } from './method-model.ts';

/** How units are compared, cost that is gone is told from hope, and submissions are judged. */
export function rhythmMethods({ f, config }: Context): readonly MethodEntry[] {
  const { minimumAnswers, fullAnswers } = config.thresholds;
  return [
    {
      id: 'unit',
      name: 'The report of a business unit',
      how: 'Three months of a unit are compared with its own twelve months before them, and with all other units in the same three. Scores are compared by the range of their difference. Ratings of drivers are compared by their means, themes by mentions per comment (the ratio of two counts, with a wider range where months differ by more than chance or customers repeat themselves). Each customer counts as one voice, however often they answered; in scores and ratings those heard on both sides are paired. All drivers of a report are judged together, and all its themes.',
      read: '“Above its own normal” says that customers of this unit speak of a theme more often than they used to; it does not say that other units do not. “As usual” is the right answer most of the time.',
      limits: `Below ${f.count(minimumAnswers)} answers there is no score, below ${f.count(fullAnswers)} it is shown and not compared; as many customers are needed on each side, and ${f.count(minimumAnswers)} who commented for a theme. A theme is tested from ten mentions on both sides together. The three months may lie in another season than most of the twelve. Scores of several units are compared at once, so that about one in twenty stands out by chance.`,
      example:
        '18 mentions in 150 comments (12%) after 36 in 600 (6%): twice the unit’s own normal, likely 1.1 to 3.6 times, with a probability of 0.03 by chance before other themes are allowed for.',
      source:
        'Difference of two means, variance linearised with customers as clusters (as R survey), Student’s t with as many degrees of freedom as the smaller side has customers, less one; where all of a side agree on the score, adjusted Wald for NPS and Newcombe for shares. Exact ratio of two Poisson rates (Fay 2010), quasi-Poisson and, where customers repeat themselves, as many equal comments, where that is wider. Benjamini–Hochberg at 5%.',
    },
    {
      id: 'annuity',
      name: 'Cost that is gone',
      how: 'For each cause that was closed, the monthly cost it used to bring is multiplied by the whole months since. The figures are estimates with a range and an author. They count as confirmed only when something else shows the change: the control chart of the indicator has shifted to its good side, or mentions of the theme have fallen beyond chance and beyond the comparison theme.',
      read: 'Read it as the size of what is no longer spent on repairs, if the estimate is right. It is money for other work, not profit.',
      limits:
        'Ranges are added as if all low ends came true at once, so the true range is narrower. A cost that came back stops counting in the month it came back. Fewer than three whole months are too early to confirm.',
      example:
        'A cost of 140 a month (90 to 220) that has been gone for nine months: 1,260 so far, 810 to 1,980.',
      source: 'Assumptions in content/outer-loop.yaml, each with source, author and date.',
    },
    {
      id: 'judging',
      name: 'How submissions are judged',
      how: 'Judges from at least two groups give points for every requirement of the category. A requirement is met when the mean of its points reaches its minimum. The submission is there when all requirements are met and the mean over them reaches the threshold.',
      read: '“Not yet” is an invitation: the comments say what is missing, and the team submits again.',
      limits:
        'Points are opinions of few people. A judge from the team’s own group is named in the data-quality warnings.',
      example:
        'Means of 3.7, 4.0, 3.7 and 2.3 with minimum 3 each and threshold 3.5: the mean is 3.4, and proof is below its minimum. Not yet.',
      source: 'content/recognition/categories.yaml.',
    },
  ];
}
