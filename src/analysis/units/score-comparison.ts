import type { AnswerColumn, RatingTable } from '../../model/feedback-table.ts';
import { NO_LEVEL } from '../../model/feedback-table.ts';
import { answersAt } from '../outcomes/answers.ts';
import { sideComparison } from '../outcomes/score-change.ts';
import type { OutcomeDefinition } from '../outcomes/score.ts';
import type { UnitComparison } from '../results.ts';
import { BEFORE, NEITHER, NOW } from '../statistics/side-gap.ts';
import { keptByMonth } from './kept-by-month.ts';
import type { OwnRows, UnitRows } from './unit-rows.ts';
import type { ReportMonths } from './unit-score.ts';

/** The main outcome of a unit, by customers. */
export interface ScoreComparisons {
  /** @param sides  of the unit's rows; see `sidesOf` */
  readonly againstPast: (sides: Uint8Array) => UnitComparison;
  readonly againstOthers: (months: ReportMonths) => UnitComparison;
}

/**
 * Compares the main outcome of a unit with its own past and with all other units; see `sideComparison`.
 *
 * @returns a function of the rows of a unit
 */
export function scoreComparisons(
  { unit, customer }: RatingTable,
  answered: AnsweredOutcome,
  rows: UnitRows,
  fullAnswers: number,
): (own: OwnRows) => ScoreComparisons {
  const comparisonOf = (of: Uint32Array) => rowComparison(of, customer.codes, answered, fullAnswers);
  const everybody = keptByMonth((report) => comparisonOf(rows.everybody(report).rows));
  return (own) => ({
    againstPast: comparisonOf(own.rows),
    againstOthers: (report) => {
      const units = rows.everybody(report).rows;
      const sides = new Uint8Array(units.length);
      for (let at = 0; at < sides.length; at++)
        sides[at] = unit.codes[units[at]!] === own.unit ? NOW : BEFORE;
      return everybody(report)(sides);
    },
  });
}

export interface AnsweredOutcome {
  readonly column: AnswerColumn;
  readonly outcome: OutcomeDefinition;
}

/** @returns a function of the side of each row */
function rowComparison(
  rows: Uint32Array,
  customers: Int32Array,
  { column, outcome }: AnsweredOutcome,
  fullAnswers: number,
): (sides: Uint8Array) => UnitComparison {
  const answers = answersAt(rows, column);
  const codes = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) codes[at] = customers[rows[at]!]!;
  const compare = sideComparison({ customer: { codes } }, { column: answers, outcome }, fullAnswers);
  return (sides) => {
    const { places, side } = answersOn(sides, answers);
    const compared = compare(places, side);
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

/** In a loop, not with `filter`: at a million rows every unit and month walks over a hundred thousand of them. */
function answersOn(sides: Uint8Array, column: AnswerColumn) {
  const places = new Int32Array(sides.length);
  const side = new Uint8Array(sides.length);
  let count = 0;
  for (let at = 0; at < sides.length; at++) {
    if (sides[at] === NEITHER || !hasAnswer(column, at)) continue;
    places[count] = at;
    side[count++] = sides[at]!;
  }
  return { places: places.subarray(0, count), side: side.subarray(0, count) };
}

function hasAnswer(column: AnswerColumn, row: number): boolean {
  return 'values' in column ? !Number.isNaN(column.values[row]) : column.levels[row] !== NO_LEVEL;
}
