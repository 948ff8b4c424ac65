import type { AnswerColumn, RatingTable } from '../../model/feedback-table.ts';
import { answerValues, tallyOf } from '../outcomes/answers.ts';
import { comparedAnswers } from '../outcomes/compared-answers.ts';
import { compareScores } from '../outcomes/score-change.ts';
import { scoreOf } from '../outcomes/score.ts';
import type { OutcomeDefinition, ScoreThresholds, Tally } from '../outcomes/score.ts';
import type { UnitComparison, UnitScore } from '../results.ts';
import type { MonthSpan, TallyCells } from './unit-months.ts';
import type { UnitRows } from './unit-rows.ts';

/** The months a report looks at, by their codes. */
export interface ReportMonths {
  readonly month: number;
  /** Up to three months that end with the month. */
  readonly recent: MonthSpan;
  /** Up to twelve months before those. */
  readonly past: MonthSpan;
}

/** The answers to the main outcome. */
export interface ScoredAnswers {
  readonly outcome: OutcomeDefinition;
  readonly cells: TallyCells;
  /** The rows of two sides, with or without an answer. */
  readonly compare: (before: Uint32Array, now: Uint32Array) => UnitComparison;
}

/** Compares rows of two sides with each customer as one voice; a side needs `fullAnswers` answers and as many voices. */
export function rowComparison(
  { customer }: Pick<RatingTable, 'customer'>,
  { column, outcome }: { readonly column: AnswerColumn; readonly outcome: OutcomeDefinition },
  { fullAnswers }: ScoreThresholds,
): ScoredAnswers['compare'] {
  const values = answerValues(column, outcome);
  return (all, allNow) => {
    const [before, now] = [answeredRows(all, values), answeredRows(allNow, values)];
    if (Math.min(before.length, now.length) < fullAnswers)
      return { kind: 'not-compared', reason: 'too-few-answers' };
    const rows = joined(before, now);
    const period = new Uint8Array(rows.length).fill(1, before.length);
    const customers = new Int32Array(rows.length);
    for (let at = 0; at < rows.length; at++) customers[at] = customer.codes[rows[at]!]!;
    const answers = comparedAnswers(period, rows, values, customers);
    if (answers.fewer < fullAnswers) return { kind: 'not-compared', reason: 'too-few-customers' };
    const comparison = compareScores(tallyOf(column, before), tallyOf(column, now), answers, outcome);
    if (comparison === null) return { kind: 'not-compared', reason: 'no-variation' };
    const { from, to, interval } = comparison;
    return {
      kind: 'compared',
      difference: to - from,
      interval,
      beyondChance: interval.low > 0 || interval.high < 0,
    };
  };
}

/** In loops, not with `filter`: at a million rows every unit and month walks over a hundred thousand of them. */
function answeredRows(rows: Uint32Array, values: Float64Array): Uint32Array {
  const answered = new Uint32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at++) {
    answered[count] = rows[at]!;
    if (!Number.isNaN(values[rows[at]!]!)) count++;
  }
  return answered.subarray(0, count);
}

function joined(before: Uint32Array, now: Uint32Array): Uint32Array {
  const rows = new Uint32Array(before.length + now.length);
  rows.set(before);
  rows.set(now, before.length);
  return rows;
}

/** The main outcome of one unit: this month, lately, before, and beside everybody else. */
export function unitScore(
  { cells, outcome, compare }: ScoredAnswers,
  rows: UnitRows,
  unit: number,
  { month, recent, past }: ReportMonths,
  thresholds: ScoreThresholds,
): UnitScore {
  const scored = (tally: Tally) => scoreOf(tally, outcome, thresholds);
  const now = rows.of(unit, recent);
  return {
    month: scored(cells.of(unit, { from: month, to: month })),
    recent: scored(cells.of(unit, recent)),
    past: scored(cells.of(unit, past)),
    allUnits: scored(cells.everybody(recent)),
    againstPast: compare(rows.of(unit, past), now),
    againstOthers: compare(rows.others(unit, recent), now),
  };
}
