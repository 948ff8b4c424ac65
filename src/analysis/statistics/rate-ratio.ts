import type { Interval } from '../results.ts';
import { betaQuantile, binomialAtMost, normalCdf, Z95 } from './distributions.ts';

/** Events in an exposure, such as mentions among comments. */
export interface Rate {
  /** Whole number. */
  readonly events: number;
  /** Above 0. */
  readonly exposure: number;
}

/** A ratio of two rates; a side that has no end is null. */
export interface RateRatio {
  /** `after` over `before`; null when there was nothing before. */
  readonly ratio: number | null;
  readonly low: number;
  readonly high: number | null;
  /** Two-sided; always on the side of the interval. */
  readonly p: number;
}

/**
 * How many times the earlier rate the later one is, exactly, for counts that vary by chance alone.
 *
 * Given the sum of both counts, the later one is binomial; its limits are those of Clopper and Pearson. The p-value is
 * twice the smaller tail, which never contradicts the interval (Fay 2010); R's `poisson.test` may.
 *
 * @returns null when there are no events at all: nothing can be compared
 * @throws {RangeError} if an exposure is not above 0
 *
 * Checked against R 4.2 `qbeta`, `pbinom` and the interval of `poisson.test`.
 */
export function exactRateRatio(before: Rate, after: Rate): RateRatio | null {
  mustBeRate(before);
  mustBeRate(after);
  const total = before.events + after.events;
  if (total === 0) return null;
  const scale = before.exposure / after.exposure;
  const odds = ({ x, complement }: { readonly x: number; readonly complement: number }) =>
    (x / complement) * scale;
  const share = after.exposure / (before.exposure + after.exposure);
  const atMost = binomialAtMost(after.events, total, share);
  const atLeast = binomialAtMost(before.events, total, 1 - share);
  return {
    ratio: before.events === 0 ? null : (after.events / before.events) * scale,
    low: after.events === 0 ? 0 : odds(betaQuantile(0.025, after.events, before.events + 1)),
    high: before.events === 0 ? null : odds(betaQuantile(0.975, after.events + 1, before.events)),
    p: Math.min(1, 2 * Math.min(atMost, atLeast)),
  };
}

/**
 * How much more the counts of single months differ than chance alone explains: Pearson's X² over its degrees of freedom,
 * around the rate of each side. 1 is chance; above 1.5 the exact interval is too narrow.
 *
 * @param sides  the months of each side; months without exposure must be left out
 * @returns null without a degree of freedom, or without any event
 *
 * Checked against R 4.2 `glm(…, family = quasipoisson)`.
 */
export function dispersionOf(sides: readonly (readonly Rate[])[]): number | null {
  let square = 0;
  let months = 0;
  let fitted = 0;
  for (const side of sides) {
    const { events, exposure } = pooled(side);
    months += side.length;
    fitted += side.length > 0 ? 1 : 0;
    // a side without events fits itself exactly
    if (events === 0) continue;
    for (const month of side) {
      const expected = (month.exposure * events) / exposure;
      square += (month.events - expected) ** 2 / expected;
    }
  }
  const degrees = months - fitted;
  const events = sides.reduce((sum, side) => sum + pooled(side).events, 0);
  return degrees < 1 || events === 0 ? null : square / degrees;
}

/** The sum of some months. */
export function pooled(months: readonly Rate[]): Rate {
  return {
    events: months.reduce((sum, month) => sum + month.events, 0),
    exposure: months.reduce((sum, month) => sum + month.exposure, 0),
  };
}

/**
 * The ratio of two rates whose months differ more than by chance: the standard error of its logarithm is widened by the
 * square root of the dispersion (quasi-Poisson).
 *
 * @param before  at least one event
 * @param after   at least one event
 * @throws {RangeError} if a side has no event: then only the exact limits exist
 */
export function widenedRateRatio(before: Rate, after: Rate, dispersion: number): RateRatio {
  if (before.events < 1 || after.events < 1) {
    throw new RangeError('widenedRateRatio needs events on both sides; use exactRateRatio');
  }
  const log = Math.log(after.events / after.exposure) - Math.log(before.events / before.exposure);
  const error = Math.sqrt(dispersion * (1 / before.events + 1 / after.events));
  return {
    ratio: Math.exp(log),
    low: Math.exp(log - Z95 * error),
    high: Math.exp(log + Z95 * error),
    p: 2 * normalCdf(-Math.abs(log) / error),
  };
}

/** A rate before and after, and how much more its months differ than chance explains. */
interface Change {
  readonly before: Rate;
  readonly after: Rate;
  /** 1 is chance; below 1 counts as 1. */
  readonly dispersion: number;
}

/**
 * Whether one ratio differs from another: their ratio with its interval, from the standard errors of both logarithms.
 * With nothing left of the one after, the ratio is 0 and its upper limit is the exact one, which needs no logarithm.
 *
 * @returns null when the one was never there before, or the other is missing on a side: there is no upper limit then
 */
export function ratioOfRatios(one: Change, other: Change): (Interval & { readonly ratio: number }) | null {
  if ([one.before, other.before, other.after].some((rate) => rate.events === 0)) return null;
  if (one.after.events === 0) {
    const high = highestWithNoneAfter(one, other);
    return high === null ? null : { ratio: 0, low: 0, high };
  }
  const log = ({ before, after }: Change) =>
    Math.log(after.events / after.exposure) - Math.log(before.events / before.exposure);
  const variance = ({ before, after, dispersion }: Change) =>
    Math.max(1, dispersion) * (1 / before.events + 1 / after.events);
  const difference = log(one) - log(other);
  const reach = Z95 * Math.sqrt(variance(one) + variance(other));
  return {
    ratio: Math.exp(difference),
    low: Math.exp(difference - reach),
    high: Math.exp(difference + reach),
  };
}

/** One over the 2.5 % that each end of a 95 % interval leaves out. */
const INVERSE_TAIL = 40;

/**
 * The upper limit of a ratio of ratios when the one has no event after: the exact conditional one. Given all four sums,
 * the later events of the one follow Fisher's noncentral hypergeometric distribution; at the limit, none of them is as
 * likely as 2.5 %. Events that differ by more than chance count for fewer, in whole numbers rounded down.
 *
 * @returns null when the dispersion leaves too few events for a limit
 *
 * Source: Cornfield 1956, Proc. 3rd Berkeley Symposium 4, 135–148; the interval of R's `fisher.test`, whose own root is
 * found to four digits only. Checked against R 4.2 `uniroot` on the same distribution.
 */
function highestWithNoneAfter(one: Change, other: Change): number | null {
  const worth = ({ events }: Rate, { dispersion }: Change) => Math.floor(events / Math.max(1, dispersion));
  const own = worth(one.before, one);
  const [old, now] = [worth(other.before, other), worth(other.after, other)];
  if (own === 0 || old === 0 || now === 0) return null;
  let low = 0;
  let high = 1;
  while (chancesOverNone(high, own, old, now) < INVERSE_TAIL) high *= 2;
  for (let round = 0; round < 200 && high - low > 1e-14 * high; round++) {
    const middle = (low + high) / 2;
    if (chancesOverNone(middle, own, old, now) < INVERSE_TAIL) low = middle;
    else high = middle;
  }
  const exposures =
    (one.before.exposure * other.after.exposure) / (one.after.exposure * other.before.exposure);
  return high * exposures;
}

/** One over the probability that of `now` later events none is among the `own`, at these odds. Rises with the odds. */
function chancesOverNone(odds: number, own: number, old: number, now: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 0; k < Math.min(own, now) && sum < INVERSE_TAIL; k++) {
    term *= (odds * (own - k) * (now - k)) / ((k + 1) * (old + k + 1));
    sum += term;
  }
  return sum;
}

function mustBeRate({ events, exposure }: Rate): void {
  if (!(Number.isInteger(events) && events >= 0 && exposure > 0)) {
    throw new RangeError(`a rate needs whole events and an exposure above 0, got ${events} in ${exposure}`);
  }
}
