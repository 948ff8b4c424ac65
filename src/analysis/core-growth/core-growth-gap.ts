import type { AnswerColumn, CustomerTable, FeedbackTable } from '../../model/feedback-table.ts';
import { distinctCustomers } from '../distinct-customers.ts';
import { answerValues } from '../outcomes/answer-values.ts';
import type { OutcomeDefinition, ScoreThresholds } from '../outcomes/score.ts';
import type { CoreGrowthGap } from '../results.ts';
import type { Side } from '../statistics/clustered-gap.ts';
import { clusteredGap } from '../statistics/clustered-gap.ts';
import { CORE_GROWTH, NOT_SAID, OTHERS, sideOfRow } from './sides.ts';

/**
 * The score of core-growth customers minus that of all others. Each customer is one voice: a side needs `minimumAnswers`
 * customers, and the gap is flagged below `fullAnswers` of them.
 *
 * @param rows  the rows with an answer to the outcome, in the period
 *
 * Source: `clusteredGap`.
 */
export function coreGrowthGap(
  rows: Int32Array,
  { column, outcome }: { readonly column: AnswerColumn; readonly outcome: OutcomeDefinition },
  table: FeedbackTable,
  customers: CustomerTable | null,
  { minimumAnswers, fullAnswers }: ScoreThresholds,
): CoreGrowthGap {
  const sideOf = sideOfRow(table, customers);
  const walk = distinctCustomers(table);
  const answers = new Uint32Array(NOT_SAID + 1);
  for (let at = 0; at < rows.length; at++) answers[sideOf(rows[at]!)]!++;
  const [others, core] = [OTHERS, CORE_GROWTH].map((side) => {
    const own = new Int32Array(answers[side]!);
    for (let at = 0, found = 0; found < own.length; at++)
      if (sideOf(rows[at]!) === side) own[found++] = rows[at]!;
    return { rows: own, counts: { n: own.length, customers: walk(own).length } };
  }) as [SideAnswers, SideAnswers];
  const notSaid = answers[NOT_SAID]!;
  const fewest = Math.min(core.counts.customers, others.counts.customers);
  if (fewest < Math.max(2, minimumAnswers)) {
    return {
      kind: 'not-estimable',
      reason: core.counts.n + others.counts.n === 0 ? 'not-known' : 'too-few-customers',
      coreGrowth: core.counts,
      others: others.counts,
      notSaid,
    };
  }
  const values = answerValues(column, outcome);
  const given = (side: SideAnswers): Side => ({
    values: Float64Array.from(side.rows, (row) => values[row]!),
    customers: side.rows.map((row) => table.customer.codes[row]!),
  });
  const { means, difference, interval } = clusteredGap(given(others), given(core));
  return {
    kind: 'estimated',
    coreGrowth: { ...core.counts, value: means[1] },
    others: { ...others.counts, value: means[0] },
    difference,
    interval,
    beyondChance: interval !== null && (interval.low > 0 || interval.high < 0),
    flagged: fewest < fullAnswers,
    notSaid,
  };
}

interface SideAnswers {
  readonly rows: Int32Array;
  readonly counts: { readonly n: number; readonly customers: number };
}
