import type { Assumption } from '../../model/assumptions.ts';
import type { MoneyRange } from '../results.ts';

/** One of three worlds: every assumption at its low, its likely or its high figure. */
export type Scenario = keyof MoneyRange;

/** Three figures of anything, before they are rounded to cents. */
export interface Figures {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** Works a figure out in each of the three worlds. */
export function inEach(figure: (scenario: Scenario) => number): Figures {
  return { low: figure('low'), likely: figure('likely'), high: figure('high') };
}

/** Rounds to whole cents: the last step, so that roundings never add up. */
export function inCents(figures: Figures): MoneyRange {
  // `+ 0` turns a rounded -0 into 0
  return inEach((scenario) => Math.round(figures[scenario]) + 0);
}

/** An amount of money as whole cents. */
export function centsOf(amount: Pick<Assumption, Scenario>): Figures {
  return inEach((scenario) => Math.round(amount[scenario] * 100));
}

/** The sum of those that are known; null when none is. */
export function sumKnown(ranges: readonly (Figures | null)[]): Figures | null {
  const known = ranges.filter((range) => range !== null);
  if (known.length === 0) return null;
  return inEach((scenario) => known.reduce((sum, range) => sum + range[scenario], 0));
}
