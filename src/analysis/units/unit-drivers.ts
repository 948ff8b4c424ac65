import type { DriverPerformance, UnitDriver, UnitDriverChange } from '../results.ts';
import type { DriverDefinition } from '../drivers/driver-column.ts';
import { ratedPerformance } from '../drivers/driver-performance.ts';
import { momentsOf, total } from '../outcomes/score.ts';
import type { ScoreThresholds } from '../outcomes/score.ts';
import { meanDifferenceInterval, meanDifferenceP } from '../statistics/intervals.ts';
import { benjaminiHochberg } from '../statistics/multiple-testing.ts';
import type { LevelCells } from './unit-months.ts';
import type { ReportMonths } from './unit-score.ts';

const SIGNIFICANCE = 0.05;

/** A driver that customers rate, and how often each of its points was given. */
export interface RatedDriver {
  readonly driver: DriverDefinition & { readonly scale: NonNullable<DriverDefinition['scale']> };
  readonly cells: LevelCells;
}

/**
 * Every rated driver of one unit lately, against its own past and against all other units; each of the two judged over all
 * drivers together.
 */
export function unitDrivers(
  drivers: readonly RatedDriver[],
  unit: number,
  { recent, past }: ReportMonths,
  thresholds: ScoreThresholds,
): readonly UnitDriver[] {
  const readings = drivers.map(({ driver, cells }) => {
    const performed = (counts: readonly number[]): DriverPerformance =>
      ratedPerformance(counts, driver, thresholds.minimumAnswers);
    const [now, before] = [cells.of(unit, recent), cells.of(unit, past)];
    const others = cells.everybody(recent).map((count, level) => count - now[level]!);
    return {
      driver,
      own: performed(now),
      allUnits: performed(cells.everybody(recent)),
      earlier: performed(before),
      change: testOf(before, now, driver, thresholds),
      elsewhere: testOf(others, now, driver, thresholds),
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

interface Measured {
  readonly kind: 'measured';
  readonly difference: number;
  readonly interval: { readonly low: number; readonly high: number };
  readonly p: number;
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
  { scale }: RatedDriver['driver'],
  { fullAnswers }: ScoreThresholds,
): Test {
  if (total(before) < fullAnswers || total(now) < fullAnswers)
    return { kind: 'not-tested', reason: 'too-few-answers' };
  const [from, to] = [momentsOf(before, scale), momentsOf(now, scale)];
  const interval = meanDifferenceInterval(from, to);
  const p = meanDifferenceP(from, to);
  return interval === null || p === null
    ? { kind: 'not-tested', reason: 'no-variation' }
    : { kind: 'measured', difference: to.mean - from.mean, interval, p };
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
