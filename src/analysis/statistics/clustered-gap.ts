import type { Interval } from '../results.ts';
import { clusteredVariance } from './clustered.ts';
import { studentQuantile, studentTwoSidedP } from './distributions.ts';

/** Numbers of one side of a comparison, each with the customer code it comes from, or -1. */
export interface Side {
  readonly values: Float64Array;
  readonly customers: Int32Array;
}

export interface ClusteredGap {
  readonly means: readonly [before: number, after: number];
  /** Voices on each side: distinct customers, and every number without one. */
  readonly voices: readonly [before: number, after: number];
  readonly difference: number;
  /** 95 %; null with one voice on a side, or when all numbers of a side agree: how far chance moves it is not known. */
  readonly interval: Interval | null;
  readonly p: number | null;
}

/**
 * The mean of one side minus that of another, with each customer as one voice. No customer may stand on both sides.
 *
 * When every customer gives one number this is Welch's t-test. With more it is the same test on the linearised variance
 * of each side over its customers, with the degrees of freedom of Welch and Satterthwaite.
 *
 * @param before  at least one number
 * @param after   at least one number
 *
 * Checked against R 4.2 `t.test` and R survey 4.1 `svyby` with `svycontrast`, strata by side.
 */
export function clusteredGap(before: Side, after: Side): ClusteredGap {
  const [from, to] = [meanOf(before), meanOf(after)];
  const voices = [from.clusters, to.clusters] as const;
  const means = [from.mean, to.mean] as const;
  const difference = to.mean - from.mean;
  const variance = from.variance + to.variance;
  if (Math.min(...voices) < 2 || from.variance === 0 || to.variance === 0)
    return { means, voices, difference, interval: null, p: null };
  const degrees = variance ** 2 / (from.variance ** 2 / (voices[0] - 1) + to.variance ** 2 / (voices[1] - 1));
  const error = Math.sqrt(variance);
  const reach = studentQuantile(0.975, degrees) * error;
  return {
    means,
    voices,
    difference,
    interval: { low: difference - reach, high: difference + reach },
    p: studentTwoSidedP(difference / error, degrees),
  };
}

function meanOf({ values, customers }: Side) {
  const n = values.length;
  const rough = values.reduce((sum, value) => sum + value, 0) / n;
  // a second pass adds what rounding lost in the first
  const mean = rough + values.reduce((sum, value) => sum + (value - rough), 0) / n;
  const influence = values.map((value) => (value - mean) / n);
  const { variance, clusters } = clusteredVariance(influence, customers);
  // what is left of equal numbers after rounding is no variation
  const nothing = values.every((value) => value === values[0]);
  return { mean, variance: nothing ? 0 : variance, clusters };
}
