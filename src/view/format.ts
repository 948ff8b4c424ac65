import type { Period } from '../analysis/results.ts';

/** How numbers, money and dates are written: the workspace's locale and currency, dates without time zones. */
export interface Formats {
  /** A whole number with separators. */
  readonly count: (value: number) => string;
  /** "1 comment", "2 comments". */
  readonly counted: (value: number, one: string, many?: string) => string;
  /** "one comment", "two comments", "12 comments": small numbers as words, for running text. */
  readonly spelled: (value: number, one: string, many?: string) => string;
  /** A share 0–1 as a percentage, two digits at most; never rounds to a false 0 % or 100 %. */
  readonly percent: (share: number) => string;
  /** A decimal number with exactly so many digits; a true minus sign; never "-0". */
  readonly decimal: (value: number, digits: number) => string;
  /** Whole numbers as they are, others with one decimal. */
  readonly number: (value: number) => string;
  /** A decimal number with a plus for rises. */
  readonly signed: (value: number, digits: number) => string;
  /** Cents as a short amount for prose, such as £1.2M. */
  readonly money: (cents: number) => string;
  /** Cents as a full amount for tables, without the cents. */
  readonly moneyExact: (cents: number) => string;
  /** 2026-06-30 as 30 June 2026. */
  readonly date: (isoDate: string) => string;
  /** 2026-06 as June 2026. */
  readonly month: (isoMonth: string) => string;
  /** 2026-06 as Jun 26, for axes. */
  readonly monthShort: (isoMonth: string) => string;
  readonly period: (period: Period) => string;
  /** "a, b and c". */
  readonly list: (items: readonly string[]) => string;
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;

/** Formatters for one locale (BCP 47) and one currency (ISO 4217). The same input gives the same text everywhere. */
export function formatsOf(locale: string, currency: string): Formats {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const percentage = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const fine = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const short = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    notation: 'compact',
    maximumSignificantDigits: 2,
  });
  const exact = new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 });
  const dates = dateFormats(locale);
  const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' });
  const decimals = (value: number, digits: number, signDisplay: 'negative' | 'exceptZero') =>
    minus(
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        signDisplay,
      }).format(value),
    );
  const count = (value: number) => minus(whole.format(value));
  return {
    count,
    counted: (value, one, many = `${one}s`) => `${count(value)} ${value === 1 ? one : many}`,
    spelled: (value, one, many = `${one}s`) => `${SMALL[value] ?? count(value)} ${value === 1 ? one : many}`,
    percent: (share) => {
      if (share > 0 && share < 0.005) return `under ${percentage.format(0.01)}`;
      if (share > 0.995 && share < 1) return `over ${percentage.format(0.99)}`;
      return minus(share !== 0 && Math.abs(share) < 0.1 ? fine.format(share) : percentage.format(share));
    },
    decimal: (value, digits) => decimals(value, digits, 'negative'),
    number: (value) => (Number.isInteger(value) ? count(value) : decimals(value, 1, 'negative')),
    signed: (value, digits) => decimals(value, digits, 'exceptZero'),
    money: (cents) => minus(short.format(cents / 100)),
    moneyExact: (cents) => minus(exact.format(cents / 100)),
    ...dates,
    list: (items) => conjunction.format(items),
  };
}

function dateFormats(locale: string): Pick<Formats, 'date' | 'month' | 'monthShort' | 'period'> {
  const utc = { timeZone: 'UTC' } as const;
  const day = new Intl.DateTimeFormat(locale, { ...utc, day: 'numeric', month: 'long', year: 'numeric' });
  const month = new Intl.DateTimeFormat(locale, { ...utc, month: 'long', year: 'numeric' });
  const shortMonth = new Intl.DateTimeFormat(locale, { ...utc, month: 'short' });
  const at = (iso: string) => Date.UTC(+iso.slice(0, 4), +iso.slice(5, 7) - 1, +(iso.slice(8, 10) || 1));
  const date = (iso: string) => day.format(at(iso));
  return {
    date,
    month: (iso) => month.format(at(iso)),
    monthShort: (iso) => `${shortMonth.format(at(iso)).slice(0, 4).replace(/\.$/, '')} ${iso.slice(2, 4)}`,
    period: ({ from, to }) => (from === to ? date(from) : `${date(from)} to ${date(to)}`),
  };
}

function minus(text: string): string {
  return text.replace('-', '\u2212');
}

/** The first letter as a capital, for a name that starts a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
