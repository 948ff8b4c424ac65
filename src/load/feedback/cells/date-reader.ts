import { dayOf, isoDateOf } from '../../../model/calendar.ts';
import { dateTokens } from '../../../model/date-format.ts';
import { quoted } from '../../../model/quoted.ts';
import type { CellReader } from './cell-reader.ts';
import { GIVEN, refuse } from './cell-reader.ts';
import { writtenDay } from './written-day.ts';
import type { TableBuilder } from '../table-builder.ts';

/** No export of feedback reaches back further; earlier dates are slips, or the zero of a spreadsheet or clock. */
const FIRST_DAY = dayOf('1990-01-01');

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
    const day = writtenDay(cell.bytes, cell.start, cell.end, tokens);
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
    return '; it looks like the day count of a spreadsheet, which the format "days" reads';
  const [, first, second] = /^(\d{1,2})\/(\d{1,2})\/\d{4}(?!\d)/.exec(text) ?? [];
  if (Number(first) <= 12 && Number(second) > 12) return '; it looks like M/D/YYYY';
  if (Number(first) > 12 && Number(second) <= 12) return '; it looks like D/M/YYYY';
  return '';
}
