/** Expected moving range of two normal values, in sigmas, as the tables print it (exactly 2/√π). */
const D2 = 1.128;

/** One month of a series. */
export interface Measured {
  /** `YYYY-MM`, or any name that sorts by time. */
  readonly month: string;
  /** null is a gap. */
  readonly value: number | null;
  /** What the share is of; only for shares. */
  readonly base?: number;
  /** The data end before the month does: shown, never judged. */
  readonly partial: boolean;
}

/** Centre and spread that months are held against; `sigmaAt` is in the unit of the values. */
export interface Limits {
  readonly centre: number;
  /** 0 when nothing varies. */
  readonly sigmaAt: (base: number | undefined) => number;
}

/** A month that is judged: whole and with a figure. `at` is its place in the series. */
export interface JudgedMonth {
  readonly at: number;
  readonly value: number;
  readonly base: number | undefined;
}

/**
 * XmR: the mean, and the mean moving range over 1.128 as sigma. A gap breaks the moving range on both sides. The overall
 * standard deviation is not used because a shift would inflate it.
 *
 * @returns null without two neighbouring months
 *
 * Source: Shewhart's individuals chart; limits at three sigmas are 2.66 mean moving ranges from the mean.
 */
export function movingRangeLimits(months: readonly JudgedMonth[]): Limits | null {
  const range = meanMovingRange(months, ({ value }) => value);
  if (range === null) return null;
  const centre = months.reduce((sum, { value }) => sum + value, 0) / months.length;
  return { centre, sigmaAt: () => range / D2 };
}

/** p-chart: the pooled share, and the binomial spread of each month's own base. */
export function shareLimits(months: readonly JudgedMonth[]): Limits | null {
  const base = months.reduce((sum, month) => sum + (month.base ?? 0), 0);
  if (base === 0) return null;
  const centre = months.reduce((sum, { value, base: own = 0 }) => sum + value * own, 0) / base;
  return { centre, sigmaAt: (own) => Math.sqrt((centre * (1 - centre)) / (own ?? 1)) };
}

/**
 * How much more shares move from month to month than the binomial law lets expect: 1 is chance. Above 1.5 the limits of
 * a p-chart are too narrow.
 *
 * Source: Laney's sigma z: the moving range of the standardised shares over 1.128.
 */
export function laneySigma(months: readonly JudgedMonth[], limits: Limits): number | null {
  const range = meanMovingRange(months, ({ value, base }) => {
    const sigma = limits.sigmaAt(base);
    return sigma === 0 ? 0 : (value - limits.centre) / sigma;
  });
  return range === null ? null : range / D2;
}

/** Mean absolute difference of neighbouring months; null when no two months are neighbours. */
function meanMovingRange(months: readonly JudgedMonth[], of: (month: JudgedMonth) => number): number | null {
  let sum = 0;
  let count = 0;
  months.forEach((month, index) => {
    const before = months[index - 1];
    if (before === undefined || before.at !== month.at - 1) return;
    sum += Math.abs(of(month) - of(before));
    count++;
  });
  return count === 0 ? null : sum / count;
}
