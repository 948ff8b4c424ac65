import { studentQuantile, Z95 } from './distributions.ts';
import type { Interval } from '../results.ts';

/**
 * The 95 % Wilson interval of a share.
 *
 * @param successes  0 to n
 * @param n          answers, 1 or more
 * @returns shares 0–1; never of width 0, also when all answers agree
 *
 * Source: Wilson (1927). Checked against R 4.2 `prop.test(x, n, correct = FALSE)`.
 */
export function wilsonInterval(successes: number, n: number): Interval {
  if (!(n >= 1 && successes >= 0 && successes <= n)) {
    throw new RangeError(`wilsonInterval needs 0 to n successes of n ≥ 1, got ${successes} of ${n}`);
  }
  const square = Z95 * Z95;
  const centre = successes + square / 2;
  const reach = Z95 * Math.sqrt((successes * (n - successes)) / n + square / 4);
  return {
    low: (centre - reach) / (n + square),
    // rounding would leave a hair below 1
    high: successes === n ? 1 : (centre + reach) / (n + square),
  };
}

/** Answers to "how likely are you to recommend us", in three piles. */
export interface NpsCounts {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/** The plain score, -100 to 100; at least one answer. */
export function npsOf({ promoters, passives, detractors }: NpsCounts): number {
  return (100 * (promoters - detractors)) / (promoters + passives + detractors);
}

/**
 * The 95 % interval of a Net Promoter Score, in points from -100 to 100; null for a single answer.
 *
 * Three imagined answers are added before the usual formula (3/4 promoters, 3/2 passives, 3/4 detractors). Without
 * them small samples are called too certain, and a unanimous one infinitely certain. The centre of the interval
 * therefore lies a little closer to 0 than the plain score.
 *
 * Source: adjusted Wald (3, T) of Rocks (2016), The American Statistician 70(4).
 */
export function npsInterval(counts: NpsCounts): Interval | null {
  if (counts.promoters + counts.passives + counts.detractors < 2) return null;
  const { centre, variance } = adjustedNps(counts);
  return clipped(centre, Z95 * Math.sqrt(variance), 100);
}

/** The 95 % interval of the difference `after - before` of two Net Promoter Scores of different people, in points. */
export function npsDifferenceInterval(before: NpsCounts, after: NpsCounts): Interval {
  const from = adjustedNps(before);
  const to = adjustedNps(after);
  return clipped(to.centre - from.centre, Z95 * Math.sqrt(from.variance + to.variance), 200);
}

function adjustedNps(counts: NpsCounts): { readonly centre: number; readonly variance: number } {
  const n = counts.promoters + counts.passives + counts.detractors + 3;
  const promoters = (counts.promoters + 0.75) / n;
  const detractors = (counts.detractors + 0.75) / n;
  const score = promoters - detractors;
  return { centre: 100 * score, variance: (10_000 * (promoters + detractors - score * score)) / n };
}

function clipped(centre: number, reach: number, limit: number): Interval {
  return { low: Math.max(-limit, centre - reach), high: Math.min(limit, centre + reach) };
}

/** Successes among answers. */
export interface ShareCounts {
  readonly successes: number;
  readonly n: number;
}

/**
 * The 95 % interval of the difference `after - before` of two shares of different people, -1 to 1.
 *
 * Source: Newcombe (1998), Statistics in Medicine 17, 873–890, method 10: the Wilson intervals of the two shares.
 */
export function shareDifferenceInterval(before: ShareCounts, after: ShareCounts): Interval {
  const p = before.successes / before.n;
  const q = after.successes / after.n;
  const of = wilsonInterval(before.successes, before.n);
  const to = wilsonInterval(after.successes, after.n);
  return {
    low: q - p - Math.hypot(q - to.low, of.high - p),
    high: q - p + Math.hypot(to.high - q, p - of.low),
  };
}

/** Size, mean and sample variance (divisor n - 1) of some numbers. */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  /** 0 for a single number. */
  readonly variance: number;
}

/** The 95 % t interval of a mean; null for a single answer and when all answers agree (it would claim certainty). */
export function meanInterval({ n, mean, variance }: Moments): Interval | null {
  if (n < 2 || variance === 0) return null;
  const reach = studentQuantile(0.975, n - 1) * Math.sqrt(variance / n);
  return { low: mean - reach, high: mean + reach };
}
