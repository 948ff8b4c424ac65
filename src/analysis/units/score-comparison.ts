import type { AnswerColumn, RatingTable } from '../../model/feedback-table.ts';
import { answersAt, without } from '../outcomes/answers.ts';
import { answerValues } from '../outcomes/answer-values.ts';
import { comparedSides } from '../outcomes/compared-answers.ts';
import { compareScores } from '../outcomes/score-change.ts';
import { answersIn } from '../outcomes/score.ts';
import type { OutcomeDefinition, Tally } from '../outcomes/score.ts';
import type { UnitComparison } from '../results.ts';
import { BEFORE, NOW } from '../statistics/side-gap.ts';
import { keptByMonth } from './kept-by-month.ts';
import type { TallyCells } from './unit-months.ts';
import type { OwnRows, UnitRows } from './unit-rows.ts';
import type { ReportMonths } from './unit-score.ts';

/** The main outcome of a unit, by customers. */
export interface ScoreComparisons {
  /** @param sides  of the unit's rows; see `sidesOf` */
  readonly againstPast: (months: ReportMonths, sides: Uint8Array) => UnitComparison;
  readonly againstOthers: (months: ReportMonths) => UnitComparison;
}

export interface AnsweredOutcome {
  readonly column: AnswerColumn;
  readonly outcome: OutcomeDefinition;
  readonly cells: TallyCells;
}

/**
 * Compares the main outcome of a unit with its own past and with all other units, each customer one voice; a side needs
 * `fullAnswers` answers and voices.
 *
 * @returns a function of the rows of a unit
 */
export function scoreComparisons(
  { unit }: RatingTable,
  { column, outcome, cells }: AnsweredOutcome,
  rows: UnitRows,
  fullAnswers: number,
): (own: OwnRows) => ScoreComparisons {
  const valuesAt = (of: Uint32Array) => answerValues(answersAt(of, column), outcome);
  const everybody = keptByMonth((report) => {
    const voices = rows.everybody(report);
    return { voices, values: valuesAt(voices.rows), units: unitsOf(voices.rows, unit.codes) };
  });
  const compared = (
    [before, now]: readonly [Tally, Tally],
    { starts }: Pick<OwnRows, 'starts'>,
    values: Float64Array,
    sides: Uint8Array,
  ): UnitComparison => {
    if (Math.min(answersIn(before), answersIn(now)) < fullAnswers)
      return { kind: 'not-compared', reason: 'too-few-answers' };
    const together = comparedSides(starts, values, sides);
    if (together.fewer < fullAnswers) return { kind: 'not-compared', reason: 'too-few-customers' };
    const scores = compareScores(before, now, together, outcome);
    if (scores === null) return { kind: 'not-compared', reason: 'nobody-differs' };
    const { from, to, interval } = scores;
    const beyondChance = interval.low > 0 || interval.high < 0;
    return { kind: 'compared', difference: to - from, interval, beyondChance };
  };
  return (own) => {
    const ownValues = valuesAt(own.rows);
    return {
      againstPast: ({ past, recent }, sides) =>
        compared([cells.of(own.unit, past), cells.of(own.unit, recent)], own, ownValues, sides),
      againstOthers: (report) => {
        const { voices, values, units } = everybody(report);
        const now = cells.of(own.unit, report.recent);
        const others = without(cells.everybody(report.recent), now);
        const sides = new Uint8Array(units.length);
        for (let at = 0; at < sides.length; at++) sides[at] = units[at] === own.unit ? NOW : BEFORE;
        return compared([others, now], voices, values, sides);
      },
    };
  };
}

function unitsOf(rows: Uint32Array, codes: Int32Array): Int32Array {
  const units = new Int32Array(rows.length);
  for (let at = 0; at < units.length; at++) units[at] = codes[rows[at]!]!;
  return units;
}
