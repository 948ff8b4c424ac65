import { expect } from 'vitest';

/** Fails unless `actual` is `expected` to a relative precision; near 0 the same number counts absolutely. */
export function expectClose(actual: number | null | undefined, expected: number, precision = 1e-10): void {
  const distance = Math.abs((actual ?? NaN) - expected);
  const allowed = precision * (Math.abs(expected) || 1);
  expect(distance <= allowed, `${actual} is not ${expected} to a relative ${precision}`).toBe(true);
}

/** The same for lists of equal length. */
export function expectAllClose(
  actual: readonly number[],
  expected: readonly number[],
  precision = 1e-10,
): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, index) => expectClose(actual[index], value, precision));
}
