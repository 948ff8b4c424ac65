import type { Axis } from './chart-description.ts';

export interface AxisOptions {
  readonly label: string;
  /** Words a tick, given the decimals that the ticks of this axis need, so that all of them show as many. */
  readonly text: (value: number, digits: number) => string;
  /** The range must hold zero. */
  readonly zero: boolean;
  /** Possible values end here; an axis never goes past them. */
  readonly bounds?: { readonly low: number; readonly high: number };
  /** About how many steps; default 5. */
  readonly steps?: number;
}

/** An axis with round ticks that holds all values. Without values it runs from 0 to 1. */
export function axisFor(values: readonly number[], options: AxisOptions): Axis {
  const all = [...values, ...(options.zero ? [0] : [])];
  const low = all.length === 0 ? 0 : Math.min(...all);
  const high = all.length === 0 ? 1 : Math.max(...all);
  const step = niceStep(high > low ? high - low : Math.abs(high) || 1, options.steps ?? 5);
  let first = Math.floor(low / step + 1e-9);
  let last = Math.ceil(high / step - 1e-9);
  if (first === last) {
    first -= options.zero && low >= 0 ? 0 : 1;
    last += 1;
  }
  const at = (index: number) => Number((index * step).toPrecision(12));
  const within = (value: number) =>
    options.bounds === undefined || (value >= options.bounds.low && value <= options.bounds.high);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => at(first + index)).filter(within);
  const digits = decimalsOf(at(1));
  return {
    label: options.label,
    low: Math.max(at(first), options.bounds?.low ?? -Infinity),
    high: Math.min(at(last), options.bounds?.high ?? Infinity),
    ticks: ticks.map((value) => ({ value, text: options.text(value, digits) })),
  };
}

/** Decimals that a number of few digits has; the step of an axis has those of its ticks. */
function decimalsOf(value: number): number {
  let digits = 0;
  while (digits < 12 && Number(value.toFixed(digits)) !== value) digits++;
  return digits;
}

/** 1, 2 or 5 times a power of ten. */
function niceStep(range: number, steps: number): number {
  const rough = range / steps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = rough / power;
  return power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10);
}
