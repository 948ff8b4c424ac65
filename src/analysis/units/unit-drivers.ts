import type { DriverPerformance, UnitDriver, UnitDriverChange } from '../results.ts';
import type { DriverDefinition } from '../drivers/driver-column.ts';
import { ratedPerformance } from '../drivers/driver-performance.ts';
import { total } from '../outcomes/score.ts';
import type { ScoreThresholds } from '../outcomes/score.ts';
import type { GroupGap } from '../statistics/group-gaps.ts';
import { benjaminiHochberg, SIGNIFICANCE } from '../statistics/multiple-testing.ts';
import type { DriverGaps } from './driver-gaps.ts';
import type { LevelCells } from './unit-months.ts';
import type { ReportMonths } from './unit-score.ts';

/** A driver that customers rate, and how often each of its points was given. */
export interface RatedDriver {
  readonly driver: DriverDefinition & { readonly scale: NonNullable<DriverDefinition['scale']> };
  readonly cells: LevelCells;
}

/**
 * Every rated driver of one unit lately, against its own past and against all other units; each of the two judged over all
 * drivers together. Each customer is one voice; a side needs `fullAnswers` ratings and as many voices.
 */
export function unitDrivers(
  drivers: readonly RatedDriver[],
  gaps: DriverGaps,
  unit: number,
  months: ReportMonths,
  sides: Uint8Array,
  thresholds: ScoreThresholds,
): readonly UnitDriver[] {
  const { recent, past } = months;
  const { fullAnswers } = thresholds;
  const [changed, apart] = [gaps.ownPast(months, sides), gaps.elsewhere(months)];
  const readings = drivers.map(({ driver, cells }, index) => {
    const performed = (counts: readonly number[]): DriverPerformance =>
      ratedPerformance(counts, driver, thresholds.minimumAnswers);
    const [now, before] = [cells.of(unit, recent), cells.of(unit, past)];
    const others = cells.everybody(recent).map((count, level) => count - now[level]!);
    return {
      driver,
      own: performed(now),
      allUnits: performed(cells.everybody(recent)),
      earlier: performed(before),
      change: testOf(before, now, changed[index]!, fullAnswers),
      elsewhere: testOf(others, now, apart[index]!, fullAnswers),
    };
  });
  const changes = judged(readings.map(({ change, driver }) => ({ test: change, good: driver.good })));
  const elsewhere = judged(
    readings.map((reading) => ({ test: reading.elsewhere, good: reading.driver.good })),
  );
  return readings.map(({ driver, own, allUnits, earlier }, index): UnitDriver => ({
    driver: driver.id,
    ...own,
    flagged: own.ratings < thresholds.fullAnswers,
    allUnitsRatings: allUnits.ratings,
    allUnitsPerformance: allUnits.performance,
    pastRatings: earlier.ratings,
    pastPerformance: earlier.performance,
    change: changes[index]!,
    elsewhere: elsewhere[index]!,
  }));
}

interface Measured extends GroupGap {
  readonly kind: 'measured';
}

type Test = Measured | Extract<UnitDriverChange, { kind: 'not-tested' }>;

/** Verdicts that allow for all tests that were made. */
function judged(
  readings: readonly { readonly test: Test; readonly good: 'high' | 'low' }[],
): readonly UnitDriverChange[] {
  const measured = readings.flatMap(({ test }) => (test.kind === 'measured' ? [test] : []));
  const adjusted = benjaminiHochberg(measured.map(({ p }) => p));
  return readings.map(({ test, good }) =>
    test.kind === 'measured' ? verdictOf(test, adjusted[measured.indexOf(test)]!, good) : test,
  );
}

function testOf(
  before: readonly number[],
  now: readonly number[],
  gap: GroupGap | null,
  fullAnswers: number,
): Test {
  if (total(before) < fullAnswers || total(now) < fullAnswers)
    return { kind: 'not-tested', reason: 'too-few-answers' };
  if (gap !== null) return { kind: 'measured', ...gap };
  const isAlike = (counts: readonly number[]) => counts.filter((count) => count > 0).length < 2;
  return {
    kind: 'not-tested',
    reason: isAlike(before) && isAlike(now) ? 'no-variation' : 'too-few-customers',
  };
}

function verdictOf(
  { difference, interval }: Measured,
  pAdjusted: number,
  good: 'high' | 'low',
): UnitDriverChange {
  const rose = difference > 0;
  const verdict = pAdjusted >= SIGNIFICANCE ? 'as-usual' : rose === (good === 'high') ? 'better' : 'worse';
  return { kind: 'tested', difference, interval, pAdjusted, verdict };
}
