import { correlationP, pearsonInterval, spearmanInterval } from '../statistics/correlation.ts';
import type { PairCorrelation } from '../statistics/correlation.ts';
import type { DriverColumn, DriverDefinition } from './driver-column.ts';
import type { DriverFigures } from './driver-figures.ts';
import { benjaminiHochberg, SIGNIFICANCE } from '../statistics/multiple-testing.ts';
import { isBorderline, quadrantLines, quadrantOf } from './quadrants.ts';
import type { PlacedDriver, QuadrantLines } from './quadrants.ts';
import type { RelativeImportance } from '../statistics/relative-importance.ts';
import type { DriverEstimate, Interval } from '../results.ts';

/** A correlation from fewer pairs is shown with its interval and never ranked (house rule; r = 0.3 from 100: 0.1–0.5). */
export const RANKED_PAIRS = 100;
/** Fisher's interval needs four pairs, whatever the workspace asks for. */
const FEWEST_PAIRS = 4;
/** A smaller correlation is negligible however sure we are of it. */
const NEGLIGIBLE = 0.1;
/** Pearson and Spearman further apart than this: order counts more than distance, or there are outliers. */
const APART = 0.1;
/** A share must be this large before a contrary regression weight is worth a word. */
const NOTABLE_SHARE = 0.05;

/** A driver, its answers, and its figures over all rows. */
export interface DriverReading extends DriverFigures {
  readonly driver: DriverDefinition;
  readonly column: DriverColumn;
}
/** A driver with enough varied pairs to speak of a link. */
export interface TestableReading extends DriverReading {
  readonly correlation: Extract<PairCorrelation, { kind: 'estimated' }>;
}

/** The pairs of rating and outcome that a correlation needs to be given at all. */
export function fewestPairs(fullAnswers: number): number {
  return Math.max(fullAnswers, FEWEST_PAIRS);
}

/** Whether a driver has a correlation that stands on pairs enough. */
export function isTestable(reading: DriverReading, fullAnswers: number): reading is TestableReading {
  const { correlation } = reading;
  return correlation.kind === 'estimated' && correlation.n >= fewestPairs(fullAnswers);
}

/** -1 where a low rating is good for the customer. */
export function signOf({ good }: DriverDefinition): 1 | -1 {
  return good === 'high' ? 1 : -1;
}

/** A figure turned by `signOf`, so that up is good. Taken from 0, because `-value` would make -0 of 0. */
export function turned(value: number, sign: 1 | -1): number {
  return sign === 1 ? value : 0 - value;
}

/** The interval of such a figure: its ends change places. */
export function turnedInterval(interval: Interval | null, sign: 1 | -1): Interval | null {
  return interval === null || sign === 1 ? interval : { low: 0 - interval.high, high: 0 - interval.low };
}

export interface TestedDrivers {
  /** |r| falling, ties in the order given. */
  readonly estimates: readonly Estimated[];
  readonly lines: QuadrantLines | null;
}
type Estimated = Extract<DriverEstimate, { kind: 'estimated' }>;

/**
 * The estimates of all drivers that were tested, with evidence judged over all of them together.
 *
 * @param readings  the drivers tested; their number is the number of tests
 * @param relative  shares in the same order, or null when shares cannot be given
 */
export function estimateDrivers(
  readings: readonly TestableReading[],
  relative: RelativeImportance | null,
): TestedDrivers {
  const pValues = readings.map(({ correlation }) => correlationP(correlation.r, correlation.n));
  const adjusted = benjaminiHochberg(pValues);
  const unplaced = readings.map((reading, index): Estimated => ({
    kind: 'estimated',
    driver: reading.driver.id,
    ...reading.performance,
    ...linkOf(reading),
    p: pValues[index]!,
    pAdjusted: adjusted[index]!,
    evidence: adjusted[index]! < SIGNIFICANCE,
    ...shareOf(index, reading, relative),
    quadrant: null,
    borderline: false,
  }));
  const lines = quadrantLines(unplaced.flatMap((estimate) => placeOf(estimate) ?? []));
  const estimates = unplaced
    .map((estimate) => withQuadrant(estimate, lines))
    .sort((a, b) => Math.abs(b.r) - Math.abs(a.r));
  return { estimates, lines };
}

function linkOf({ driver, correlation }: TestableReading) {
  const { n, r, rho } = correlation;
  const sign = signOf(driver);
  return {
    n,
    r: turned(r, sign),
    rInterval: turnedInterval(pearsonInterval(r, n), sign),
    rho: turned(rho, sign),
    rhoInterval: turnedInterval(spearmanInterval(rho, n), sign),
    negligible: Math.abs(r) < NEGLIGIBLE,
    flagged: n < RANKED_PAIRS,
    orderMatters: Math.abs(r - rho) > APART,
  };
}

function shareOf(index: number, { correlation }: TestableReading, relative: RelativeImportance | null) {
  if (relative === null) return { lmgShare: null, johnsonShare: null, mixedSignals: false, vif: null };
  const { rSquared } = relative;
  // rounding leaves a driver that adds nothing a hair below 0
  const lmgShare = Math.max(0, relative.lmg[index]! / rSquared);
  return {
    lmgShare,
    johnsonShare: relative.johnson[index]! / rSquared,
    mixedSignals: lmgShare >= NOTABLE_SHARE && correlation.r * relative.weights[index]! < 0,
    vif: relative.vif[index]!,
  };
}

/** Null for a measured number, which has no performance and is not on the chart. */
function placeOf(estimate: Estimated): PlacedDriver | null {
  const { performance } = estimate;
  return performance === null ? null : { ...estimate, performance };
}

function withQuadrant(estimate: Estimated, lines: QuadrantLines | null): Estimated {
  const place = placeOf(estimate);
  if (place === null || lines === null) return estimate;
  return { ...estimate, quadrant: quadrantOf(place, lines), borderline: isBorderline(place, lines) };
}

/** Why a driver could not be tested. */
export function refusalOf(
  { driver, performance, correlation }: DriverReading,
  {
    outcomeVaries,
    fullAnswers,
    fewCustomers,
  }: { readonly outcomeVaries: boolean; readonly fullAnswers: number; readonly fewCustomers: boolean },
): Extract<DriverEstimate, { kind: 'not-estimable' }> {
  const { n } = correlation;
  const refuse = (reason: Extract<DriverEstimate, { kind: 'not-estimable' }>['reason']) =>
    ({ kind: 'not-estimable', driver: driver.id, ...performance, n, reason }) as const;
  if (n === 0) return refuse('no-answers');
  if (!outcomeVaries) return refuse('outcome-does-not-vary');
  if (n < fewestPairs(fullAnswers)) return refuse('too-few-answers');
  if (correlation.kind === 'estimated' && fewCustomers) return refuse('too-few-customers');
  const outcomeIsConstant = correlation.kind === 'constant' && correlation.constant !== 'first';
  return refuse(outcomeIsConstant ? 'outcome-does-not-vary' : 'everyone-rated-the-same');
}
