import type { Interval } from '../results.ts';
import { studentQuantile } from './distributions.ts';

export interface InfluenceError {
  readonly standardError: number;
  readonly degrees: number;
}

/** Nothing went elsewhere. */
export const NOWHERE = new Float64Array(0);

/**
 * The standard error of a difference of two sides from the influence of each voice on it, less what went elsewhere.
 *
 * @param fewer  voices of the smaller side: the variance is the sum of squares about the mean, times k/(k - 1) for these k,
 *               with k - 1 degrees of freedom. Where everybody is heard on both sides that is the paired t-test.
 * @returns null when there is a single voice on a side, or none has any influence
 */
export function influenceError(
  influence: Float64Array,
  elsewhere: Float64Array,
  fewer: number,
): InfluenceError | null {
  let sum = 0;
  let squares = 0;
  for (let voice = 0; voice < influence.length; voice++) {
    const each = influence[voice]! - (elsewhere === NOWHERE ? 0 : elsewhere[voice]!);
    sum += each;
    squares += each * each;
  }
  return errorOfSquares(sum, squares, influence.length, fewer);
}

/** The same from what the influences of so many voices and their squares add up to. */
export function errorOfSquares(
  sum: number,
  squares: number,
  voices: number,
  fewer: number,
): InfluenceError | null {
  const variance = ((squares - (sum * sum) / voices) * fewer) / (fewer - 1);
  if (fewer < 2 || variance < 1e-24) return null;
  return { standardError: Math.sqrt(variance), degrees: fewer - 1 };
}

/** The 95 % interval; null without an error. */
export function intervalAround(centre: number, error: InfluenceError | null): Interval | null {
  if (error === null) return null;
  const reach = studentQuantile(0.975, error.degrees) * error.standardError;
  return { low: centre - reach, high: centre + reach };
}
