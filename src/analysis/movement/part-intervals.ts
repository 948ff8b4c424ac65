import type { Interval } from '../results.ts';
import { clusteredVariance } from '../statistics/clustered.ts';
import { studentQuantile, studentTwoSidedP } from '../statistics/distributions.ts';
import type { Decomposition, GroupTotal } from './kitagawa.ts';
import { ratesOf, totalOf } from './kitagawa.ts';

/** The answers of both periods, one entry each. */
export interface ComparedAnswers {
  /** 0 before, 1 after. */
  readonly period: Uint8Array;
  /** What the answer counts. */
  readonly values: Float64Array;
  /** Customer code, or -1: a customer heard in both periods is one voice, so that the same people are paired. */
  readonly customers: Int32Array;
}

export interface PartIntervals {
  readonly mix: Interval | null;
  /** Two-sided p of the mix against 0; null without an interval. */
  readonly mixP: number | null;
  readonly rates: Interval | null;
}

/**
 * The 95 % intervals of the two parts of a difference, from the influence of each answer on them.
 *
 * @param groupOf  the group of each answer, as in `before` and `after`
 * @returns null for a part that no answer has any influence on
 *
 * Source: Taylor linearisation; checked against influences found by changing single weights in R 4.2.
 */
export function partIntervals(
  { mix, rates }: Decomposition,
  before: readonly GroupTotal[],
  after: readonly GroupTotal[],
  groupOf: Int32Array,
  { period, values, customers }: ComparedAnswers,
): PartIntervals {
  const sides = [before, after] as const;
  const whole = [totalOf(before), totalOf(after)] as const;
  const means = before.map((from, group) => {
    const rate = ratesOf(from, after[group]!);
    return (rate.before + rate.after) / 2;
  });
  const centre = sides.map((side, at) =>
    side.reduce((sum, { n }, group) => sum + (n / whole[at as 0 | 1].n) * means[group]!, 0),
  );
  const mixInfluence = new Float64Array(values.length);
  const ratesInfluence = new Float64Array(values.length);
  for (let at = 0; at < values.length; at++) {
    const side = period[at] as 0 | 1;
    const group = groupOf[at]!;
    const sign = side === 1 ? 1 : -1;
    const own = sides[side][group]!;
    const other = sides[side === 1 ? 0 : 1][group]!;
    const shift = after[group]!.n / whole[1].n - before[group]!.n / whole[0].n;
    // a group heard in one period only lends its mean to the other: its answers then count twice
    const half = other.n === 0 ? 1 : 0.5;
    const value = values[at]!;
    mixInfluence[at] =
      (sign * (means[group]! - centre[side]!)) / whole[side].n +
      (half * shift * (value - own.sum / own.n)) / own.n;
    ratesInfluence[at] =
      (sign * (value - whole[side].sum / whole[side].n)) / whole[side].n - mixInfluence[at]!;
  }
  const mixError = errorOf(mixInfluence, customers);
  return {
    mix: intervalOf(mix, mixError),
    mixP: mixError === null ? null : studentTwoSidedP(mix / mixError.standardError, mixError.degrees),
    rates: intervalOf(rates, errorOf(ratesInfluence, customers)),
  };
}

interface PartError {
  readonly standardError: number;
  readonly degrees: number;
}

/** null when there is a single voice, or none has any influence. */
function errorOf(influence: Float64Array, customers: Int32Array): PartError | null {
  const { variance, clusters } = clusteredVariance(influence, customers);
  if (clusters < 2 || variance < 1e-24) return null;
  return { standardError: Math.sqrt(variance), degrees: clusters - 1 };
}

function intervalOf(centre: number, error: PartError | null): Interval | null {
  if (error === null) return null;
  const reach = studentQuantile(0.975, error.degrees) * error.standardError;
  return { low: centre - reach, high: centre + reach };
}
