import type { Interval, Quadrant } from '../results.ts';

/** Fewer drivers than this make no chart: the lines would run through the drivers themselves. */
const FEWEST_DRIVERS = 4;

/** A driver that can be placed: importance |r| against performance. */
export interface PlacedDriver {
  /** Positive: better rating, better outcome. */
  readonly r: number;
  readonly rInterval: Interval | null;
  /** 0 (worst) to 100 (best). */
  readonly performance: number;
  readonly evidence: boolean;
}

export interface QuadrantLines {
  readonly importanceLine: number;
  readonly performanceLine: number;
}

/**
 * Importance against performance, with lines at the means of the drivers shown; null with fewer than four.
 *
 * The lines come from the data, so there is always somebody on each side: the chart ranks drivers against each other and
 * says nothing about good or bad.
 *
 * Source: Martilla & James (1977), Journal of Marketing 41(1).
 */
export function quadrantLines(drivers: readonly PlacedDriver[]): QuadrantLines | null {
  if (drivers.length < FEWEST_DRIVERS) return null;
  return {
    importanceLine: mean(drivers.map(({ r }) => Math.abs(r))),
    performanceLine: mean(drivers.map(({ performance }) => performance)),
  };
}

/**
 * The quadrant of a driver, on a line the upper side; null without evidence of a link, and for a driver that moves
 * against the outcome, where doing better would not be the advice.
 */
export function quadrantOf(driver: PlacedDriver, lines: QuadrantLines): Quadrant | null {
  if (!driver.evidence || driver.r <= 0) return null;
  const isImportant = driver.r >= lines.importanceLine;
  const performsWell = driver.performance >= lines.performanceLine;
  if (isImportant) return performsWell ? 'keep-up' : 'concentrate-here';
  return performsWell ? 'possible-overkill' : 'low-priority';
}

/** Whether the interval of |r| holds the importance line. */
export function isBorderline({ r, rInterval }: PlacedDriver, { importanceLine }: QuadrantLines): boolean {
  if (rInterval === null) return false;
  const { low, high } = r < 0 ? { low: -rInterval.high, high: -rInterval.low } : rInterval;
  return low <= importanceLine && importanceLine <= high;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
