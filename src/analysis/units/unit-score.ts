import type { AnswerColumn, RatingTable } from '../../model/feedback-table.ts';
import { answerValues } from '../outcomes/answers.ts';
import { sideComparison } from '../outcomes/score-change.ts';
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

/** Compares rows of two sides, with or without an answer; see `sideComparison`. */
export function rowComparison(
  table: Pick<RatingTable, 'customer'>,
  answered: { readonly column: AnswerColumn; readonly outcome: OutcomeDefinition },
  { fullAnswers }: ScoreThresholds,
): ScoredAnswers['compare'] {
  const values = answerValues(answered.column, answered.outcome);
  const compare = sideComparison(table, answered, fullAnswers);
  return (before, now) => {
    const { rows, sides } = answeredOf([before, now], values);
    const compared = compare(rows, sides);
    if (compared.kind === 'not-compared') return compared;
    const { from, to, interval } = compared;
    return {
      kind: 'compared',
      difference: to - from,
      interval,
      beyondChance: interval.low > 0 || interval.high < 0,
    };
  };
}

/** In loops, not with `filter`: at a million rows every unit and month walks over a hundred thousand of them. */
function answeredOf(given: readonly [before: Uint32Array, now: Uint32Array], values: Float64Array) {
  const rows = new Int32Array(given[0].length + given[1].length);
  const sides = new Uint8Array(rows.length);
  let count = 0;
  given.forEach((of, side) => {
    for (let at = 0; at < of.length; at++) {
      if (Number.isNaN(values[of[at]!]!)) continue;
      rows[count] = of[at]!;
      sides[count++] = side;
    }
  });
  return { rows: rows.subarray(0, count), sides: sides.subarray(0, count) };
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
