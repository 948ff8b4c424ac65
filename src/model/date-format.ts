import { dayOf } from './calendar.ts';

/** What a placeholder of a date format stands for; a time of day is read past. */
export type DatePart =
  | 'year'
  | 'month'
  | 'day'
  | 'weekday'
  | 'hour'
  | 'minute'
  | 'second'
  | 'fraction'
  | 'half-day'
  | 'zone'
  | 'count';

export type DateToken =
  | {
      readonly kind: 'digits';
      /** As it is written in a format. */
      readonly name: string;
      readonly part: Exclude<DatePart, 'half-day' | 'zone' | 'weekday' | 'count'>;
      readonly least: number;
      readonly most: number;
    }
  | { readonly kind: 'month-name'; readonly name: 'MMMM' | 'MMM'; readonly part: 'month' }
  | { readonly kind: 'weekday'; readonly name: 'dddd' | 'ddd'; readonly part: 'weekday' }
  | {
      readonly kind: 'count';
      readonly name: 'X' | 'x' | 'days';
      readonly part: 'count';
      readonly unitsADay: number;
      /** The day number (see `calendar.ts`) that 0 stands for. */
      readonly zero: number;
      /** Whether a comma may stand before its fraction. */
      readonly comma: boolean;
    }
  | { readonly kind: 'half-day'; readonly name: 'A'; readonly part: 'half-day' }
  | { readonly kind: 'zone'; readonly name: 'Z'; readonly part: 'zone' }
  | { readonly kind: 'literal'; readonly byte: number };

/** Two digits, for the years 2000 to 2099: no feedback is older, and none is younger. */
export const SHORT_YEAR = 'YY';
export const SHORT_YEARS_FROM = 2000;

/**
 * Spreadsheets count from 1 January 1900 as day 1, and take 1900 for a leap year: from March of that year on, 0 stands for
 * 30 December 1899.
 */
const SPREADSHEET_ZERO = dayOf('1899-12-30');

/** Longer names first: the first that fits is taken. */
const PLACEHOLDERS = [
  { kind: 'count', name: 'days', part: 'count', unitsADay: 1, zero: SPREADSHEET_ZERO, comma: true },
  { kind: 'digits', name: 'YYYY', part: 'year', least: 4, most: 4 },
  { kind: 'digits', name: SHORT_YEAR, part: 'year', least: 2, most: 2 },
  { kind: 'digits', name: 'SSS', part: 'fraction', least: 1, most: 9 },
  { kind: 'month-name', name: 'MMMM', part: 'month' },
  { kind: 'month-name', name: 'MMM', part: 'month' },
  { kind: 'weekday', name: 'dddd', part: 'weekday' },
  { kind: 'weekday', name: 'ddd', part: 'weekday' },
  { kind: 'digits', name: 'MM', part: 'month', least: 2, most: 2 },
  { kind: 'digits', name: 'DD', part: 'day', least: 2, most: 2 },
  { kind: 'digits', name: 'HH', part: 'hour', least: 2, most: 2 },
  { kind: 'digits', name: 'mm', part: 'minute', least: 2, most: 2 },
  { kind: 'digits', name: 'ss', part: 'second', least: 2, most: 2 },
  { kind: 'digits', name: 'M', part: 'month', least: 1, most: 2 },
  { kind: 'digits', name: 'D', part: 'day', least: 1, most: 2 },
  { kind: 'digits', name: 'H', part: 'hour', least: 1, most: 2 },
  { kind: 'half-day', name: 'A', part: 'half-day' },
  { kind: 'zone', name: 'Z', part: 'zone' },
  { kind: 'count', name: 'X', part: 'count', unitsADay: 86_400, zero: 0, comma: false },
  { kind: 'count', name: 'x', part: 'count', unitsADay: 86_400_000, zero: 0, comma: false },
] as const satisfies readonly DateToken[];

/** The parts of a date format, in the order they are written. */
export function dateTokens(format: string): readonly DateToken[] {
  const tokens: DateToken[] = [];
  for (let position = 0; position < format.length;) {
    const found = PLACEHOLDERS.find(({ name }) => format.startsWith(name, position));
    tokens.push(found ?? { kind: 'literal', byte: format.charCodeAt(position) });
    position += found?.name.length ?? 1;
  }
  return tokens;
}

const SWAPPED: Readonly<Record<string, string>> = { DD: 'MM', D: 'M', MM: 'DD', M: 'D' };

/** The format with day and month in each other's place; undefined where they are not both written in digits. */
export function otherOrder(format: string): string | undefined {
  const names = dateTokens(format).map((token) =>
    token.kind === 'literal' ? String.fromCharCode(token.byte) : token.name,
  );
  const hasBoth = ['D', 'M'].every((part) => names.includes(part) || names.includes(part + part));
  return hasBoth ? names.map((name) => SWAPPED[name] ?? name).join('') : undefined;
}

/** The words for a part in messages; months and minutes are those that are mixed up. */
const WORDS: Readonly<Record<DatePart, string>> = {
  year: 'the year (YYYY or YY)',
  month: 'the month (MM, M or MMM)',
  day: 'the day (DD or D)',
  weekday: 'the weekday (ddd)',
  hour: 'the hour (HH or H)',
  minute: 'the minutes (mm)',
  second: 'the seconds (ss)',
  fraction: 'the fraction of a second (SSS)',
  'half-day': 'AM or PM (A)',
  zone: 'the zone (Z)',
  count: 'a count of seconds, milliseconds or days (X, x or days)',
};

/** What a format is made of: placeholders, and what stands between them. */
export const DATE_FORMAT = new RegExp(`^(?:${PLACEHOLDERS.map(({ name }) => name).join('|')}|[ T/:.\\-,])+$`);
/** All placeholders, for who writes a format. */
export const DATE_PLACEHOLDERS = PLACEHOLDERS.map(({ name }) => name).join(' ');

/**
 * Why a format does not give one date: a part that is missing, there twice, or without an end.
 *
 * @returns undefined for a format that does; a day may be left out, which means the first of the month
 */
export function dateFormatFault(format: string): string | undefined {
  const tokens = dateTokens(format);
  const parts = tokens.flatMap((token) => (token.kind === 'literal' ? [] : [token.part]));
  if (parts.includes('count'))
    return tokens.length === 1 ? undefined : `names ${WORDS.count} and something else; it stands alone`;
  const missing = (['year', 'month'] as const).filter((part) => !parts.includes(part));
  const twice = [...new Set(parts.filter((part, index) => parts.indexOf(part) !== index))];
  const faults = [
    ...missing.map((part) => `holds no place for ${WORDS[part]}${mixedUp(part, parts)}`),
    ...twice.map((part) => `names ${WORDS[part]} twice${hint(part, format)}`),
  ];
  const open = tokens.findIndex(
    (token, index) =>
      token.kind === 'digits' && token.least !== token.most && tokens[index + 1]?.kind === 'digits',
  );
  const endless = tokens[open];
  if (faults.length === 0 && endless !== undefined && endless.kind === 'digits') {
    faults.push(`does not tell where ${WORDS[endless.part]} ends: more digits follow at once`);
  }
  return faults.length === 0 ? undefined : faults.join(', and ');
}

function mixedUp(part: DatePart, parts: readonly DatePart[]): string {
  return part === 'month' && parts.includes('minute') ? ': mm is minutes, months are MM' : '';
}

function hint(part: DatePart, format: string): string {
  if (part !== 'month') return '';
  return /[:.]MM?(?![A-Za-z])/.test(format) && /H/.test(format) ? ': MM is months, minutes are mm' : '';
}
