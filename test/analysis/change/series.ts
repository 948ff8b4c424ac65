import type { Measured } from '../../../src/analysis/change/control-limits.ts';
import { isoMonthOf, monthNumberOf } from '../../../src/model/calendar.ts';

/** Consecutive months from January 2024; null is a gap. */
export function seriesOf(values: readonly (number | null)[], bases?: readonly number[]): readonly Measured[] {
  return values.map((value, at) => ({
    month: isoMonthOf(monthNumberOf('2024-01') + at),
    value,
    partial: false,
    ...(bases === undefined ? {} : { base: bases[at]! }),
  }));
}

/** A generator of numbers between 0 and 1 that gives the same ones for the same seed (mulberry32). */
export function uniformsOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Normal values by Box and Muller. */
export function normalsOf(seed: number): () => number {
  const uniform = uniformsOf(seed);
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}
