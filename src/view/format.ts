import type { Period } from '../analysis/results.ts';
import type { PercentFormats } from './percent-formats.ts';
import { percentFormatsOf } from './percent-formats.ts';
import { trueMinus } from './true-minus.ts';

/** How numbers, money and dates are written: the workspace's locale and currency, dates without time zones. */
export interface Formats extends PercentFormats {
  /** A whole number with separators. */
  readonly count: (value: number) => string;
  /** "1 comment", "2 comments". */
  readonly counted: (value: number, one: string, many?: string) => string;
  /** "one comment", "two comments", "12 comments": small numbers as words, for running text. */
  readonly spelled: (value: number, one: string, many?: string) => string;
  /** A decimal number with exactly so many digits; a true minus sign; never "-0". */
  readonly decimal: (value: number, digits: number) => string;
  /** Whole numbers as they are, others with one decimal. */
  readonly number: (value: number) => string;
  /** The same for numbers of one column: all whole, or all with one decimal. */
  readonly numbers: (values: readonly (number | null)[]) => (value: number) => string;
  /** A decimal number with a plus for rises. */
  readonly signed: (value: number, digits: number) => string;
  /** Cents as a short amount of two digits for prose, such as £1.2m or £3.0m; below £10 with its pence. */
  readonly money: (cents: number) => string;
  /** An amount that somebody set, or a tick of an axis: no more digits than it has, two at most. */
  readonly moneyAsSet: (cents: number) => string;
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
  const short = (least: number) =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      notation: 'compact',
      minimumSignificantDigits: least,
      maximumSignificantDigits: 2,
    });
  const [shortest, twoDigits] = [short(1), short(2)];
  const exact = new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 });
  const withPence = new Intl.NumberFormat(locale, { style: 'currency', currency });
  /** "£5.0" would promise pence, and nobody writes "£4.2". */
  const small = (cents: number) => {
    const rounded = Math.round(cents) + 0;
    return (rounded % 100 === 0 ? shortest : withPence).format(rounded / 100);
  };
  const dates = dateFormats(locale);
  const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' });
  const decimals = (value: number, digits: number, signDisplay: 'negative' | 'exceptZero') =>
    trueMinus(
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        signDisplay,
      }).format(value),
    );
  const count = (value: number) => trueMinus(whole.format(value));
  return {
    count,
    counted: (value, one, many = `${one}s`) => `${count(value)} ${value === 1 ? one : many}`,
    spelled: (value, one, many = `${one}s`) => `${SMALL[value] ?? count(value)} ${value === 1 ? one : many}`,
    ...percentFormatsOf(locale),
    decimal: (value, digits) => decimals(value, digits, 'negative'),
    number: (value) => (Number.isInteger(value) ? count(value) : decimals(value, 1, 'negative')),
    numbers: (values) => {
      const digits = values.every((value) => value === null || Number.isInteger(value)) ? 0 : 1;
      return (value) => decimals(value, digits, 'negative');
    },
    signed: (value, digits) => decimals(value, digits, 'exceptZero'),
    money: (cents) => trueMinus(Math.abs(cents) < 10_00 ? small(cents) : twoDigits.format(cents / 100)),
    moneyAsSet: (cents) => trueMinus(shortest.format(cents / 100)),
    moneyExact: (cents) => trueMinus(exact.format(cents / 100)),
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

/** "April to June 2026", "December 2025 to February 2026", "June 2026". */
export function spanText(from: string, to: string, { f }: { readonly f: Pick<Formats, 'month'> }): string {
  if (from === to) return f.month(to);
  const start = f.month(from);
  return from.slice(0, 4) === to.slice(0, 4)
    ? `${start.replace(from.slice(0, 4), '').trim()} to ${f.month(to)}`
    : `${start} to ${f.month(to)}`;
}
