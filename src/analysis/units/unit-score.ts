import type { UnitComparison, UnitScore } from '../results.ts';
import { compareScores } from '../outcomes/score-change.ts';
import { without } from '../outcomes/answers.ts';
import { answersIn, scoreOf } from '../outcomes/score.ts';
import type { OutcomeDefinition, ScoreThresholds, Tally } from '../outcomes/score.ts';
import type { MonthSpan, TallyCells } from './unit-months.ts';

/** The months a report looks at, by their codes. */
export interface ReportMonths {
  readonly month: number;
  /** Up to three months that end with the month. */
  readonly recent: MonthSpan;
  /** Up to twelve months before those. */
  readonly past: MonthSpan;
}

/** The main outcome of one unit: this month, lately, before, and beside everybody else. */
export function unitScore(
  cells: TallyCells,
  unit: number,
  { month, recent, past }: ReportMonths,
  outcome: OutcomeDefinition,
  thresholds: ScoreThresholds,
): UnitScore {
  const scored = (tally: Tally) => scoreOf(tally, outcome, thresholds);
  const own = cells.of(unit, recent);
  const before = cells.of(unit, past);
  const everybody = cells.everybody(recent);
  const others = without(everybody, own);
  const compared = (from: Tally) => comparisonOf(from, own, outcome, thresholds);
  return {
    month: scored(cells.of(unit, { from: month, to: month })),
    recent: scored(own),
    past: scored(before),
    allUnits: scored(everybody),
    againstPast: compared(before),
    againstOthers: compared(others),
  };
}

function comparisonOf(
  from: Tally,
  to: Tally,
  outcome: OutcomeDefinition,
  { fullAnswers }: ScoreThresholds,
): UnitComparison {
  if (answersIn(from) < fullAnswers || answersIn(to) < fullAnswers)
    return { kind: 'not-compared', reason: 'too-few-answers' };
  const comparison = compareScores(from, to, outcome);
  if (comparison === null) return { kind: 'not-compared', reason: 'no-variation' };
  const { interval } = comparison;
  return {
    kind: 'compared',
    difference: comparison.to - comparison.from,
    interval,
    beyondChance: interval.low > 0 || interval.high < 0,
  };
}
