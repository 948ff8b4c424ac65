import type { Context } from '../context.ts';
import type { MethodEntry } from './method-model.ts';

/** How theme impact, stability and money are worked out, each with an example to follow by hand. */
export function moneyMethods({ f, config }: Context): readonly MethodEntry[] {
  const { minimumAnswers } = config.thresholds;
  return [
    {
      id: 'effect',
      name: 'The effect of a theme on the score',
      how: 'The score of all answers that could carry a theme, minus the score without the answers that do carry it. Example: of 60 answers 20 carry the theme and are all detractors; of the other 40, 30 are promoters. All: (30 − 20) of 60, 16.7 points. Without the theme: 30 of 40, 75 points. The effect is 16.7 − 75 = −58.3 points, which is a third of the answers times the difference of −175.',
      read: 'A rare theme with a large difference can weigh as much as a common one with a small difference. Frequency stands beside the effect for that reason.',
      limits: `It describes who answered and is no proof of a cause: customers who raise a theme differ in other ways too. Fewer than ${f.count(minimumAnswers)} voices with the theme, or answers without it: no effect is given. Effects of themes are not added up.`,
      source:
        'Linearised variance, summed by customer (as R survey svycontrast), Student’s t; never narrower than with a few imagined answers (Rocks 2016; Agresti and Caffo 2000). Evidence: score test, Benjamini–Hochberg at 5% over all themes.',
    },
    {
      id: 'stability',
      name: 'How settled the shares of drivers are',
      how: 'A thousand samples are drawn with replacement from the customers who answered, each customer with all answers, and the shares are worked out anew in each. The range is the middle 95% of them; “ranks first in 93%” counts the samples in which a driver comes first. Example: a driver with a share of 30% whose shares run from 24% to 37% when the lowest and highest 25 of 1000 are set aside. The earlier and later half of the answers, split by date, are ranked as well.',
      read: 'When the first place is not kept in nearly all samples, treat the first two as equals.',
      limits: `Not drawn above ${f.count(20_000)} answers, where a share moves by less than a point, nor where shares rest on each pair’s own answers, nor from fewer than 30 customers. Shares near zero come out a little too high in samples, because no share is negative.`,
      source: 'Percentile bootstrap of customers (Grömping 2006), xoshiro128** with a fixed seed.',
    },
    {
      id: 'cost',
      name: 'What a theme costs a year',
      how: 'Mentions of the last twelve months, times what is assumed of one mention. To customers: hours lost at the value of an hour, and fees. To us: what handling its contacts cost, where the feedback says so or else as assumed for the channel; refunds; visits. Example: 240 mentions × 4 hours × £15 = £14,400 of customers’ time; 240 × 0.2 visits × £80 = £3,840.',
      read: 'Low, likely and high are three worlds in which all assumptions err to the same side. The range is wider than a 95% range would be.',
      limits:
        'Only customers who wrote are counted: the tip of the iceberg. A part without an assumption is missing from the sum and named. Less than a year of data is scaled up by days, less than 90 days not at all. An item with two themes counts in both; where the vital few are taken together it counts once, as its dearest.',
      source: `Exact sums in cents (${config.currency}), rounded once at the end; assumptions from content/assumptions.yaml with source, author and date.`,
    },
    {
      id: 'at-risk',
      name: 'Revenue at risk',
      how: 'Gross: the yearly revenue of the distinct customers who raised the theme. Expected: that revenue times the share of such customers who leave within a year. Excess: times that share minus the share among comparable customers. Example: £1,500 of revenue, 30% leave of those who raised it and 15% of others: expected £450, excess £225.',
      read: 'Gross is the size of business that may be affected. Only the excess says how much more leaves, and its low end can be below zero: the difference may be nothing.',
      limits:
        'Churn must come from the history of your own customers; without it only the gross amount is given and called revenue of affected customers. Customers in credit on balance are left out and named, as in every sum of revenue. No amount is multiplied by a lifetime.',
      source:
        'Sums over distinct customers; the ends of the excess set the low of one share against the high of the other.',
    },
    {
      id: 'lifetime',
      name: 'Lifetime margin of the customers affected',
      how: 'A year’s margin (revenue times margin) of each segment, times a multiple of its yearly retention r and the discount rate d: (1 + d) / (1 + d − r) when the first year counts now, r / (1 + d − r) when it counts in a year. Example: r = 80%, d = 12%: 1.12 / 0.32 = 3.5, and 0.8 / 0.32 = 2.5.',
      read: 'What these customers are worth, at margin, for as long as they stay. It is not what a theme costs.',
      limits:
        'Margin and retention are taken as steady. When retention is as high as 1 + d there is no limit and no figure is given.',
      source: 'Gupta and Lehmann 2003.',
    },
    {
      id: 'opportunity',
      name: 'Opportunity',
      how: 'The yearly cost to us plus the margin of the excess at risk: what could come back if the cause were removed. Example: £95 of cost and 40% of £225 make £185.',
      read: 'A reason to look closer, beside what the work would cost.',
      limits:
        'Where no churn is assumed it is the cost to us alone. It says nothing about how much of it one plan would reach.',
      source: 'Sum of the two, in each of the three worlds.',
    },
  ];
}
