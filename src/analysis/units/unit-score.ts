import { scoreOf } from '../outcomes/score.ts';
import type { OutcomeDefinition, ScoreThresholds, Tally } from '../outcomes/score.ts';
import type { UnitScore } from '../results.ts';
import type { ScoreComparisons } from './score-comparison.ts';
import type { MonthSpan, TallyCells } from './unit-months.ts';

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
}

/** The main outcome of one unit: this month, lately, before, and beside everybody else. */
export function unitScore(
  { cells, outcome }: ScoredAnswers,
  unit: number,
  { againstPast, againstOthers }: ScoreComparisons,
  months: ReportMonths,
  sides: Uint8Array,
  thresholds: ScoreThresholds,
): UnitScore {
  const { month, recent, past } = months;
  const scored = (tally: Tally) => scoreOf(tally, outcome, thresholds);
  return {
    month: scored(cells.of(unit, { from: month, to: month })),
    recent: scored(cells.of(unit, recent)),
    past: scored(cells.of(unit, past)),
    allUnits: scored(cells.everybody(recent)),
    againstPast: againstPast(months, sides),
    againstOthers: againstOthers(months),
  };
}
