import type { UnitComparison, UnitScore } from '../results.ts';
import { compareScores } from '../outcomes/score-change.ts';
import { scoreOf, total } from '../outcomes/score.ts';
import type { OutcomeDefinition, ScoreThresholds } from '../outcomes/score.ts';
import type { LevelCells, MonthSpan } from './unit-months.ts';

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
  cells: LevelCells,
  unit: number,
  { month, recent, past }: ReportMonths,
  outcome: OutcomeDefinition,
  thresholds: ScoreThresholds,
): UnitScore {
  const scored = (counts: readonly number[]) => scoreOf(counts, outcome, thresholds);
  const own = cells.of(unit, recent);
  const before = cells.of(unit, past);
  const everybody = cells.everybody(recent);
  const others = everybody.map((count, level) => count - own[level]!);
  const compared = (from: readonly number[]) => comparisonOf(from, own, outcome, thresholds);
  return {
    month: scored(cells.of(unit, { from: month, to: month })),
    recent: scored(own),
    past: scored(before),
    company: scored(everybody),
    againstPast: compared(before),
    againstOthers: compared(others),
  };
}

function comparisonOf(
  from: readonly number[],
  to: readonly number[],
  outcome: OutcomeDefinition,
  { fullAnswers }: ScoreThresholds,
): UnitComparison {
  if (total(from) < fullAnswers || total(to) < fullAnswers)
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
