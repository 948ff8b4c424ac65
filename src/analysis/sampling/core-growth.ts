import type { AnswerColumn, CustomerTable, FeedbackTable } from '../../model/feedback-table.ts';
import { NO_CODE } from '../../model/feedback-table.ts';
import { answerValues } from '../outcomes/answers.ts';
import type { OutcomeDefinition, ScoreThresholds } from '../outcomes/score.ts';
import type { CoreGrowthGap } from '../results.ts';
import { clusteredVariance } from '../statistics/clustered.ts';
import { studentQuantile } from '../statistics/distributions.ts';

const YES = 1;
const NO = 0;

/**
 * The score of core-growth customers minus that of all others, with a range that counts each customer as one voice.
 *
 * @param rows  the rows with an answer to the outcome, in the period
 *
 * Source: difference of two domain means, linearised; checked against R survey 4.1 `svyby` and `svycontrast`.
 */
export function coreGrowthGap(
  rows: Int32Array,
  { column, outcome }: { readonly column: AnswerColumn; readonly outcome: OutcomeDefinition },
  { customer }: FeedbackTable,
  customers: CustomerTable | null,
  { minimumAnswers, fullAnswers }: ScoreThresholds,
): CoreGrowthGap {
  const growth = (row: number): number => {
    const code = customer.codes[row]!;
    return customers === null || code === NO_CODE ? 255 : customers.coreGrowth[code]!;
  };
  const known = rows.filter((row) => growth(row) <= YES);
  const notSaid = rows.length - known.length;
  const isCore = known.map(growth);
  const cores = isCore.reduce((sum, one) => sum + one, 0);
  const n = [known.length - cores, cores] as const;
  const few = n[YES] < minimumAnswers || n[NO] < minimumAnswers;
  if (known.length === 0 || few) {
    return {
      kind: 'not-estimable',
      reason: known.length === 0 ? 'not-known' : 'too-few-answers',
      coreGrowth: { n: n[YES] },
      others: { n: n[NO] },
      notSaid,
    };
  }
  const all = answerValues(column, outcome);
  const values = Float64Array.from(known, (row) => all[row]!);
  const sums = [0, 0];
  const voices = [new Set<number>(), new Set<number>()] as const;
  values.forEach((value, at) => {
    sums[isCore[at]!]! += value;
    voices[isCore[at] as 0 | 1].add(customer.codes[known[at]!]!);
  });
  const means = [sums[NO]! / n[NO], sums[YES]! / n[YES]] as const;
  const influence = values.map((value, at) => {
    const side = isCore[at] as 0 | 1;
    return ((side === YES ? 1 : -1) * (value - means[side])) / n[side];
  });
  const { variance, clusters } = clusteredVariance(
    influence,
    known.map((row) => customer.codes[row]!),
  );
  const difference = means[YES] - means[NO];
  const reach = clusters < 2 ? 0 : studentQuantile(0.975, clusters - 1) * Math.sqrt(variance);
  const interval = reach === 0 ? null : { low: difference - reach, high: difference + reach };
  return {
    kind: 'estimated',
    coreGrowth: { n: n[YES], customers: voices[YES].size, value: means[YES] },
    others: { n: n[NO], customers: voices[NO].size, value: means[NO] },
    difference,
    interval,
    beyondChance: interval !== null && (interval.low > 0 || interval.high < 0),
    flagged: n[YES] < fullAnswers || n[NO] < fullAnswers,
    notSaid,
  };
}
