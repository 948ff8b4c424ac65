import { trueMinus } from './true-minus.ts';

/** How shares of 0–1 are written as percentages: one alone, several beside each other, and those that somebody set. */
export interface PercentFormats {
  /** A measured share by itself, with two digits: "35%", "3.5%", "3.0%"; never rounds to a false 0 % or 100 %. */
  readonly percent: (share: number) => string;
  /**
   * Measured shares that are read against each other, such as a table column or a share and its range: all whole, or all
   * with one decimal where one of them needs it.
   */
  readonly percents: (shares: readonly (number | null | undefined)[]) => (share: number) => string;
  /** A share that somebody set: no more digits than it has, one decimal at most. */
  readonly percentAsSet: (share: number) => string;
  /** A tick of an axis of shares whose ticks need so many decimals as numbers, two fewer as percentages. */
  readonly percentOnAxis: (share: number, digits: number) => string;
}

/** Below this share a whole percentage has one digit, too few to compare; 9.95 % is 10 % already. */
const NEEDS_DECIMAL = 0.0995;

export function percentFormatsOf(locale: string): PercentFormats {
  const writtenWith = (least: number, most: number) =>
    new Intl.NumberFormat(locale, {
      style: 'percent',
      minimumFractionDigits: least,
      maximumFractionDigits: most,
    });
  const whole = writtenWith(0, 0);
  const fine = writtenWith(1, 1);
  const asSet = writtenWith(0, 1);
  const isSmall = (share: number) => share !== 0 && Math.abs(share) < NEEDS_DECIMAL;
  return {
    percent: (share) => {
      if (share === 0) return whole.format(0);
      if (share > 0 && share < 0.005) return `under ${whole.format(0.01)}`;
      return isSmall(share) ? trueMinus(fine.format(share)) : bounded(share, whole, 0.01);
    },
    percents: (shares) => {
      const given = shares.filter((share) => share !== null && share !== undefined);
      const [format, unit] = given.some(isSmall) ? [fine, 0.001] : [whole, 0.01];
      return (share) => bounded(share, format, unit);
    },
    percentOnAxis: (share, digits) => {
      const decimals = Math.max(0, digits - 2);
      return trueMinus(writtenWith(decimals, decimals).format(share));
    },
    percentAsSet: (share) => trueMinus(asSet.format(share)),
  };
}

/** What would round to nothing, or to everything, is only bounded by the last digit. */
function bounded(share: number, format: Intl.NumberFormat, unit: number): string {
  if (share > 0 && share < unit / 2) return `under ${format.format(unit)}`;
  if (share < 1 && share > 1 - unit / 2) return `over ${format.format(1 - unit)}`;
  return trueMinus(format.format(share));
}
