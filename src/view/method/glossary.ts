import type { Definition } from '../page-model.ts';

const TERMS: readonly (readonly [id: string, term: string, text: string])[] = [
  [
    'interval-95',
    '95% interval',
    'The range in which a figure would likely lie if other customers like these had answered. Wide ranges come from few answers.',
  ],
  [
    'almost-free-voc',
    'Almost-free VoC',
    'Feedback that customers volunteer in tickets, calls, reviews and visits, without being asked by a survey.',
  ],
  [
    'assumption',
    'Assumption',
    'A figure that the data do not hold, such as the value of an hour, with a low, a likely and a high value, a source and an author.',
  ],
  ['care-about', 'Care-about', 'What a customer in a certain role and stage needs to go right.'],
  [
    'comparison-theme',
    'Comparison theme',
    'A theme that nobody fixed, set beside a fixed one to show what happened without a fix.',
  ],
  ['consequence', 'Consequence', 'What happens to a customer when a care-about is met or missed.'],
  [
    'control-limits',
    'Control limits',
    'The range in which a figure moves from month to month without any special reason.',
  ],
  [
    'core-growth-customer',
    'Core-growth customer',
    'A customer of the kind on which the company’s growth rests.',
  ],
  [
    'coverage',
    'Coverage',
    'The share of customers who gave feedback of any kind, whether or not anybody asked.',
  ],
  [
    'customer-experience-annuity',
    'Customer experience annuity',
    'A saving or gain that returns every year because a cause was removed once.',
  ],
  [
    'design-effect',
    'Design effect',
    'How many times more answers an unequal sample needs to tell as much as an equal one.',
  ],
  ['discount-rate', 'Discount rate', 'How much less money is worth when it comes a year later.'],
  ['driver', 'Driver', 'Something customers rate or that we measure, which may move with the outcome.'],
  [
    'effective-answers',
    'Equal answers',
    'The number of answers with equal weights that would tell as much as the weighted ones.',
  ],
  [
    'how-they-answered',
    'How they answered',
    'The part of a change in the score that remains when every group keeps its share of the answers.',
  ],
  [
    'effect',
    'Effect of a theme',
    'The score of all answers minus the score without those that carry the theme. A description, not a cause.',
  ],
  [
    'excess-at-risk',
    'Excess at risk',
    'Revenue of the customers affected, times how many more of them leave within a year than of others.',
  ],
  ['inner-loop', 'Inner loop', 'Getting back to the one customer who told us something.'],
  ['interval', 'Likely range', 'See 95% interval.'],
  [
    'key-driver',
    'Key driver',
    'A driver with evidence of a link with the outcome that is positive and more than negligible.',
  ],
  [
    'leading-indicator',
    'Leading indicator',
    'A figure of our own work that moves before customers feel the difference.',
  ],
  [
    'lifetime-margin',
    'Lifetime margin',
    'What customers are worth at margin for as long as they stay, in money of today.',
  ],
  ['link', 'Link', 'Two things that move together. A link is not proof that one causes the other.'],
  ['moment-of-truth', 'Moment of truth', 'A contact at which the customer forms a lasting impression.'],
  ['north-star', 'North Star', 'The one sentence that says what customers should always be able to expect.'],
  [
    'nps',
    'Net Promoter Score',
    'The percentage of customers very likely to recommend (9–10) minus the percentage unlikely to (0–6), from −100 to 100.',
  ],
  [
    'opportunity',
    'Opportunity',
    'What could come back in a year if a cause were removed: cost saved, and margin on customers who stay.',
  ],
  ['outcome', 'Outcome', 'The loyalty score to move, such as likelihood to recommend.'],
  ['outer-loop', 'Outer loop', 'Removing the cause for all customers, and telling all of them.'],
  [
    'overlap',
    'Overlapping revenue',
    'Customers who raise two themes count in both, so the amounts of themes must not be added.',
  ],
  ['performance', 'Performance', 'The mean rating on a scale from 0 (worst) to 100 (best).'],
  [
    'prevent-occurrence',
    'Prevent occurrence',
    'The highest level of action: the problem cannot appear in the first place.',
  ],
  ['prevent-recurrence', 'Prevent recurrence', 'The middle level of action: the problem does not come back.'],
  [
    'promise',
    'Promise',
    'What all customers are told about one issue: what we heard, what we do, and when they hear again.',
  ],
  [
    'resample',
    'Resample',
    'A sample drawn by lot from the customers who answered, some of them several times, to see how far a figure moves.',
  ],
  ['resolve', 'Resolve', 'The first level of action: the problem of one customer is solved.'],
  [
    'signal',
    'Signal',
    'A month, or a run of months, that ordinary variation would hardly give: a reason to ask what happened.',
  ],
  [
    'source',
    'Source',
    'Any voice of the customer: survey, ticket, complaint, review, note, community post, advisory board.',
  ],
  [
    'stratum',
    'Stratum',
    'A kind of customer that the sample plan counts on its own, such as homes in their first two years.',
  ],
  ['theme', 'Theme', 'What a comment is about, in the customer’s words.'],
  [
    'useful-many',
    'Useful many',
    'All themes that are not among the vital few: each small, together worth reading.',
  ],
  ['vital-few', 'Vital few', 'The smallest number of themes that carry most of the mentions.'],
  [
    'weighted-score',
    'Weighted score',
    'The score when each stratum counts by its customers instead of by its answers.',
  ],
  [
    'who-answered',
    'Who answered',
    'The part of a change in the score that remains when every group keeps its score and only the shares of the groups change.',
  ],
  ['workflow-diamond', 'Workflow diamond', 'The decision point in our own work at which the fifth why ends.'],
];

/** The words of this report, as it uses them, from A to Z. */
export const GLOSSARY: readonly Definition[] = TERMS.map(([id, term, text]) => ({ id, term, text }));
