import { MOST_UNCOVERED } from '../../analysis/sampling/weighted-score.ts';
import type { Context } from '../context.ts';
import type { MethodEntry } from './method-model.ts';

/** How the figures on "who answered" and "why the score moved" are made. */
export function samplingMethods({ f, config }: Context): readonly MethodEntry[] {
  return [
    {
      id: 'weighted-score',
      name: 'The score when each stratum counts by its size',
      how: 'Each answer of the last twelve months gets a weight: the customers of its stratum divided by the answers from it. The customers come from data/population.csv; without it from data/population-margins.csv, where answers are weighed until every margin agrees to ten digits, and weights are cut so that none is more than ten times another; without both, from the strata in data/customers.csv. A stratum with fewer than five answers is merged with the nearest one: of the same segment before any other, then the closest number of customers, then the first name. Strata without answers are left out and named.',
      read: 'The score as answered speaks for those who answered. The weighted score says what it would be if every stratum had answered in proportion to its customers. “Worth about so many equal answers” says what unequal weights cost, and that alone; the range also takes the answers of one customer as one voice.',
      example: `${f.count(600)} home customers and ${f.count(400)} businesses. Of 100 answers 80 come from homes, with a score of 30, and 20 from businesses, with −10. As answered: 0.8 × 30 + 0.2 × −10 = 22. Weights: 600/80 = 7.5 and 400/20 = 20, so that the score is 0.6 × 30 + 0.4 × −10 = 14. Where only margins are known, the same is done for each of them in turn, again and again, until all agree. Design effect: 100 × (80 × 7.5² + 20 × 20²) / 1,000² = 1.25, so 100 answers are worth 80.`,
      limits: `No single score is given when strata with more than ${f.percentAsSet(MOST_UNCOVERED)} of the customers have no answer. Weighting cannot repair who chose to answer within a stratum. Answers of one customer count as one voice in the range, as they resemble each other. Where weights were cut, the range takes them as given, and not as made to fit the margins.`,
      source:
        'Post-stratification and raking with linearised standard errors, customers as clusters, t interval; shares: Korn and Graubard 1998; design effect: Kish. Trimming as R survey `trimWeights`. Checked against R survey 4.1.',
    },
    {
      id: 'response',
      name: 'Response, coverage and core growth',
      how: 'Response is the distinct customers who answered the main outcome, of all customers of the stratum or segment. Coverage counts customers who gave feedback of any kind. The core-growth gap is the score of core-growth customers minus that of all others.',
      read: 'A group whose share of the answers is below two thirds of its share of the customers is called heard too little, above one and a half times heard too much.',
      example:
        'A stratum of 360 customers, 203 of whom answered at least once in twelve months, has a response of 203/360 = 56%.',
      limits:
        'The number of invitations is not known, so this is no response rate to invitations. Customers without an id cannot be counted.',
      source:
        'Counts of distinct customers; the gap is Welch’s test on the linearised variance of each side, customers as clusters.',
    },
    {
      id: 'sample-size',
      name: 'How many must answer',
      how: 'For a 95% interval of plus or minus e points, n0 = 1.96² × V / e² customers must answer, where V is how much single answers differ in this workspace. Where there are only N customers, n0 / (1 + (n0 − 1) / N) are enough.',
      read: 'Compare the number with the customers who answered in twelve months, shown beside it.',
      example: `If half of the answers promote and 15% detract, V = 0.65 − 0.35² = 0.5275, and ±5 points need 3.8415 × 0.5275 / 0.05² = ${f.count(810.5)} answers.`,
      limits: `It holds for customers drawn at random. A group with fewer than ${f.count(config.thresholds.fullAnswers)} answers borrows the variance of all answers. An effort score is planned by its share of easy answers.`,
      source: 'Cochran 1977, sections 4.6 and 4.8.',
    },
    {
      id: 'movement',
      name: 'Why the score moved',
      how: 'The difference of two periods is split by groups. With p the share of a group in the answers and r its score, before (0) and after (1), and c the middle of the two overall scores: who answered = sum of (p1 − p0) × ((r0 + r1) / 2 − c); how they answered = sum of (r1 − r0) × (p0 + p1) / 2. For a driver, the groups are its rating levels and those who did not rate it: changed ratings take the place of who answered.',
      read: 'The two parts add up to the difference, exactly. A large part for who answered means that the score moved because other customers were heard, not because anybody was served better or worse.',
      example:
        'Before: 80 homes at 30 and 20 businesses at −10, in all 22. After: 60 homes at 40 and 40 businesses at 0, in all 24. Who answered: −0.2 × (35 − 23) + 0.2 × (−5 − 23) = −8. How they answered: 10 × 0.7 + 10 × 0.3 = +10. Together +2.',
      limits:
        'Groups with too few answers in a period are counted together as others. The difference is that of “What changed”, with the same needs and the same range; in its parts too each customer is one voice and those heard in both periods are paired. A group heard in one period only has no change of its own: its part is all who answered. Drivers overlap, so their parts must not be added, and a changed rating is a link, not proof of a cause.',
      source:
        'Kitagawa 1955, symmetric form; intervals linearised, customers as clusters; printed parts are rounded so that they add up.',
    },
  ];
}
