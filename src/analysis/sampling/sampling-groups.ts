import type { AnswerColumn, FeedbackTable } from '../../model/feedback-table.ts';
import { NO_CODE } from '../../model/feedback-table.ts';
import type { MonthRange } from '../outcomes/answered-months.ts';
import { talliesOf } from '../outcomes/answers.ts';
import type { OutcomeDefinition, ScoreThresholds, Tally } from '../outcomes/score.ts';
import { answersIn, scoreOf } from '../outcomes/score.ts';
import type { Months } from '../months.ts';
import type { SamplingGroup } from '../results.ts';
import { Distinct } from '../statistics/distinct.ts';
import type { CustomerMargin } from './population-basis.ts';
import { FEWEST_ANSWERS, THIN_BELOW } from './thin-strata.ts';
import type { UsedMargin } from './weighted-score.ts';

export interface GroupsAsked {
  readonly table: FeedbackTable;
  readonly months: Months;
  readonly range: MonthRange | null;
  /** The rows with an answer to the main outcome, in the period. */
  readonly rows: Int32Array;
  readonly column: AnswerColumn;
  readonly outcome: OutcomeDefinition;
  readonly thresholds: ScoreThresholds;
}

/** What was counted of one stratum or segment. */
export interface GroupCounts {
  readonly tally: Tally;
  readonly answered: Distinct;
  readonly heard: Distinct;
}

/** Answers and distinct customers of each value of a margin. */
export function countGroups(asked: GroupsAsked, { names, codes }: CustomerMargin): readonly GroupCounts[] {
  const { table, months, range, rows, column } = asked;
  const customer = table.customer.codes;
  const groupOf = new Int32Array(table.rows).fill(NO_CODE);
  const answered = names.map(() => new Distinct(table.customer.names.length));
  const heard = names.map(() => new Distinct(table.customer.names.length));
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    groupOf[row] = codes[row]!;
    answered[codes[row]!]?.add(customer[row]!);
  }
  for (let row = 0; range !== null && row < table.rows; row++) {
    const month = months.codes[row]!;
    if (month >= range.from && month <= range.to) heard[codes[row]!]?.add(customer[row]!);
  }
  const tallies = talliesOf(column, { codes: groupOf, size: names.length }).byGroup;
  return names.map((_, group) => ({
    tally: tallies[group]!,
    answered: answered[group]!,
    heard: heard[group]!,
  }));
}

/**
 * Who answered out of each stratum or segment, beside how many customers there are.
 *
 * @param used  how the margin was weighed by; null when it was not
 */
export function samplingGroups(
  dimension: SamplingGroup['dimension'],
  margin: CustomerMargin,
  counted: readonly GroupCounts[],
  used: UsedMargin | null,
  { outcome, thresholds }: GroupsAsked,
): readonly SamplingGroup[] {
  const answers = counted.map(({ tally }) => answersIn(tally));
  const allAnswers = answers.reduce((sum, count) => sum + count, 0);
  const allCustomers = margin.customers.reduce((sum, size) => sum + size, 0);
  return margin.names.map((group, at): SamplingGroup => {
    const customers = margin.customers[at]!;
    const { tally, answered, heard } = counted[at]!;
    const mergedWith = margin.names.filter(
      (_, other) => used !== null && other !== at && used.groupOf[other] === used.groupOf[at],
    );
    return {
      dimension,
      group,
      customers,
      shareOfCustomers: customers / allCustomers,
      answers: answers[at]!,
      shareOfAnswers: allAnswers === 0 ? null : answers[at]! / allAnswers,
      answered: answered.count,
      responseRate: rateOf(answered.count, customers),
      heard: heard.count,
      coverage: rateOf(heard.count, customers),
      score: scoreOf(tally, outcome, thresholds),
      state: stateOf(answers[at]!, mergedWith.length > 0),
      mergedWith,
      relativeWeight: used === null ? null : weightOf(at, margin, used),
    };
  });
}

/** More answers than customers means that the two do not count the same people: no rate then. */
function rateOf(part: number, customers: number): number | null {
  return part > customers ? null : part / customers;
}

function stateOf(answers: number, merged: boolean): SamplingGroup['state'] {
  if (answers === 0) return 'empty';
  if (answers < FEWEST_ANSWERS && merged) return 'merged';
  return answers < THIN_BELOW ? 'thin' : 'full';
}

/** Customers per answer of the group a stratum is counted in, over customers per answer in all covered strata. */
function weightOf(
  at: number,
  { customers }: CustomerMargin,
  { answers, groupOf }: UsedMargin,
): number | null {
  const perAnswer = (wanted: (code: number) => boolean) =>
    sumWhere(customers, wanted) / sumWhere(answers, wanted);
  const inGroupOf = (code: number) => (other: number) => groupOf[other] === groupOf[code];
  if (sumWhere(answers, inGroupOf(at)) === 0) return null;
  return perAnswer(inGroupOf(at)) / perAnswer((code) => sumWhere(answers, inGroupOf(code)) > 0);
}

function sumWhere(values: readonly number[], wanted: (code: number) => boolean): number {
  return values.reduce((sum, value, code) => (wanted(code) ? sum + value : sum), 0);
}
