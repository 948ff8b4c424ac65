import { dayOf, isoDateOf } from '../../../model/calendar.ts';
import { dateTokens, otherOrder } from '../../../model/date-format.ts';
import { quoted } from '../../../model/quoted.ts';
import type { CellReader } from './cell-reader.ts';
import { GIVEN, placeOf, REFUSED, refuse } from './cell-reader.ts';
import { writtenDay } from './written-day.ts';
import type { DatesToCome } from '../../dates-to-come.ts';
import type { TableBuilder } from '../table-builder.ts';

/** No export of feedback reaches back further; earlier dates are slips, or the zero of a spreadsheet or clock. */
const FIRST_DAY = dayOf('1990-01-01');

/** What dates share that are written with day and month in each other's place. */
export const OTHER_ORDER = 'other-order';
const DAY_WITH_TIME = 'YYYY-MM-DD HH:mm:ss';
const ORDINAL = /\b\d{1,2}(?:st|nd|rd|th)\b/i;

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
export function dateReader(
  index: number,
  format: string,
  asOf: string,
  toCome: DatesToCome,
  builder: TableBuilder,
): CellReader {
  const tokens = dateTokens(format);
  const other = otherOrder(format);
  const otherTokens = dateTokens(other ?? '');
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
        'fill in the date, or remove the row, as where it holds the sum of a column',
      );
    }
    const day = writtenDay(cell.bytes, cell.start, cell.end, tokens);
    if (day === null) {
      const text = cell.text();
      const what = `holds ${quoted(text)}; expected a date that exists, written as ${format}`;
      if (other !== undefined && writtenDay(cell.bytes, cell.start, cell.end, otherTokens) !== null) {
        const fix = `where the whole export writes so, set format: ${other} under columns.date in source.yaml: dates that read both ways change with it; else correct the dates`;
        return refuse(reading, index, 'date-invalid', `${what}; it looks like ${other}`, fix, OTHER_ORDER);
      }
      if (ORDINAL.test(text)) {
        const fix = 'have the export write dates in digits, such as 2026-03-01, or correct the dates';
        return refuse(
          reading,
          index,
          'date-invalid',
          `${what}; no format reads days such as 1st`,
          fix,
          'ordinal',
        );
      }
      const like = likeness(text);
      const looks = like === undefined ? '' : `; it looks like ${like}`;
      const fix = 'correct the date, or columns.date.format in source.yaml';
      return refuse(reading, index, 'date-invalid', `${what}${looks}`, fix, like);
    }
    if (day < FIRST_DAY) {
      const what = `holds ${isoDateOf(day)}; expected the day of an item, not before ${isoDateOf(FIRST_DAY)}`;
      const fix =
        'correct the date; where an export writes 1900 or 1970 for no date, fill it in or remove the row';
      return refuse(reading, index, 'date-invalid', what, fix);
    }
    if (day > lastDay) {
      const [header, date] = [reading.headers[index]!, isoDateOf(day)];
      const subject = `column ${quoted(header)} holds ${date}, which is`;
      toCome.take({ at: placeOf(reading, index), date, subject, header });
      return REFUSED;
    }
    builder.day[builder.rows] = day;
    reading.day = day;
    return GIVEN;
  };
}

/** How a date is written, where its form tells. */
function likeness(text: string): string | undefined {
  if (/^\d{5}(?:[.,]\d+)?$/.test(text))
    return 'the day count of a spreadsheet, which the format "days" reads';
  if (/^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d)?$/.test(text))
    return `a day with its time, which the format "${DAY_WITH_TIME.slice(0, text.length).replace(' ', text[10]!)}" reads`;
  const [, first, second] = /^(\d{1,2})\/(\d{1,2})\/\d{4}(?!\d)/.exec(text) ?? [];
  if (Number(first) <= 12 && Number(second) > 12) return 'M/D/YYYY';
  if (Number(first) > 12 && Number(second) <= 12) return 'D/M/YYYY';
  return undefined;
}
