import { dayOf, dayOfParts, isoDateOf } from '../../model/calendar.ts';
import type { DateToken } from '../../model/date-format.ts';
import { dateTokens } from '../../model/date-format.ts';
import { quoted } from '../../model/nearest.ts';
import type { CellReader } from './cell.ts';
import { GIVEN, refuse } from './cell.ts';
import type { TableBuilder } from './table-builder.ts';

/** No export of feedback reaches back further; earlier dates are slips, or the zero of a spreadsheet or clock. */
const FIRST_DAY = dayOf('1990-01-01');

const LOWER = 0x20;
const LETTER_A = 0x61;
const LETTER_M = 0x6d;
const LETTER_P = 0x70;

/** A fixed date for every row of a source. */
export function constantDate(isoDate: string, builder: TableBuilder): CellReader {
  const day = dayOf(isoDate);
  return (reading) => {
    builder.day[builder.rows] = day;
    reading.day = day;
    return GIVEN;
  };
}

/**
 * Reads a date column. The date is the one written, in whatever zone it was written; a format without a day means the
 * first of the month.
 */
export function dateReader(index: number, format: string, asOf: string, builder: TableBuilder): CellReader {
  const tokens = dateTokens(format);
  const lastDay = dayOf(asOf);
  return (reading) => {
    const { cell } = reading;
    cell.at(reading.bytes, reading.fields, index);
    if (cell.empty) {
      return refuse(
        reading,
        index,
        'cell-required',
        'is empty; every item needs a date',
        'fill in the date, or remove the row',
      );
    }
    const day = readDay(cell.bytes, cell.start, cell.end, tokens);
    if (day === null) {
      const text = cell.text();
      const expected = `holds ${quoted(text)}; expected a date that exists, written as ${format}${likeness(text)}`;
      return refuse(
        reading,
        index,
        'date-invalid',
        expected,
        'correct the date, or columns.date.format in source.yaml',
      );
    }
    if (day < FIRST_DAY) {
      const what = `holds ${isoDateOf(day)}; expected the day of an item, not before ${isoDateOf(FIRST_DAY)}`;
      const fix =
        'correct the date; where an export writes 1900 or 1970 for no date, fill it in or remove the row';
      return refuse(reading, index, 'date-invalid', what, fix);
    }
    if (day > lastDay) {
      const what = `holds ${isoDateOf(day)}, which is after the as-of date ${asOf}`;
      return refuse(
        reading,
        index,
        'date-in-future',
        what,
        'correct the date, or move asOf in outerloop.yaml forward',
      );
    }
    builder.day[builder.rows] = day;
    reading.day = day;
    return GIVEN;
  };
}

/** What a spreadsheet most likely did to a date, where its form tells. */
function likeness(text: string): string {
  if (/^\d{5}(?:[.,]\d+)?$/.test(text))
    return '; it looks like the day count of a spreadsheet, which saves a date once its column is formatted as one';
  const [, first, second] = /^(\d{1,2})\/(\d{1,2})\/\d{4}(?!\d)/.exec(text) ?? [];
  if (Number(first) <= 12 && Number(second) > 12) return '; it looks like M/D/YYYY';
  if (Number(first) > 12 && Number(second) <= 12) return '; it looks like D/M/YYYY';
  return '';
}

/** The day number written in `bytes[position, end)`, or null when it does not follow the format or does not exist. */
function readDay(
  bytes: Uint8Array,
  position: number,
  end: number,
  tokens: readonly DateToken[],
): number | null {
  let year = 1970;
  let month = 1;
  let day = 1;
  for (const token of tokens) {
    if (token.kind === 'literal') {
      if (position >= end || bytes[position++] !== token.byte) return null;
    } else if (token.kind === 'half-day') {
      const half = bytes[position]! | LOWER;
      const marked = (half === LETTER_A || half === LETTER_P) && (bytes[position + 1]! | LOWER) === LETTER_M;
      position += 2;
      if (!marked || position > end) return null;
    } else if (token.kind === 'zone') {
      position = behindZone(bytes, position, end);
      if (position < 0) return null;
    } else {
      let value = 0;
      let digits = 0;
      while (digits < token.most && position < end && isDigit(bytes[position]!)) {
        value = value * 10 + bytes[position++]! - 0x30;
        digits++;
      }
      if (digits < token.least) return null;
      if (token.part === 'year') year = value;
      else if (token.part === 'month') month = value;
      else if (token.part === 'day') day = value;
    }
  }
  return position === end ? dayOfParts(year, month, day) : null;
}

/** Behind `Z`, `+0100`, `-08:00`, `UTC` or `GMT+1`; -1 when there is no zone. */
function behindZone(bytes: Uint8Array, position: number, end: number): number {
  if (bytes[position] === 0x5a && position < end) return position + 1;
  const name = end - position < 3 ? '' : String.fromCharCode(...bytes.subarray(position, position + 3));
  if (name === 'GMT' || name === 'UTC') {
    const offset = new TextDecoder().decode(bytes.subarray(position + 3, end));
    return /^(?:[+-]\d{1,2}(?::?\d\d)?)?$/.test(offset) ? end : -1;
  }
  if (bytes[position] !== 0x2b && bytes[position] !== 0x2d) return -1;
  let digits = 0;
  for (position++; position < end && digits < 4; position++) {
    if (isDigit(bytes[position]!)) digits++;
    else if (bytes[position] !== 0x3a || digits !== 2) return -1;
  }
  return digits === 4 ? position : -1;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
