import { monthNamed } from '../../../model/month-names.ts';
import { DATE, fitOf } from '../header-words.ts';

/** Texts that nothing but a date looks like; where a group is called month, it has to be the name of one. */
const DATES = [
  /^\d{4}([-/.])\d{1,2}\1\d{1,2}(?!\d)/u,
  /^\d{1,2}([-/.])\d{1,2}\1\d{4}(?!\d)/u,
  /^\d{1,2}([-/.])\d{1,2}\1\d{2},? +\d{1,2}:\d{2}/u,
  /^(?:\p{L}{2,10}\.?,? )?\d{1,2}(?:st|nd|rd|th)?\.?[ -]?(?<month>\p{L}{3,})\.?,?[ -]'?(?:\d{4}|\d{2})(?!\d)/iu,
  /^(?:\p{L}{2,10}\.?,? )?(?<month>\p{L}{3,})\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}(?!\d)/iu,
];
/** Texts that look like a date below a header that speaks of one: short years, months, day counts and clocks. */
const DATES_BY_HEADER = [
  /^\d{1,2}([-/.])\d{1,2}\1\d{2}(?!\d)/u,
  /^[34567]\d{4}(?:[.,]\d+)?$/u,
  /^1\d{9}(?:\d{3})?(?:\.\d+)?$/u,
  /^(?=.{4}).*(?<!\d)(?:19|20)\d\d(?!\d)/u,
];
const NAMES_DATE =
  /date|datum|\bdated?\b|timestamp|zeitstempel|zeitpunkt|_at$|^(?:erstellt|eröffnet|eingegangen|beantwortet|abgegeben) am$|^(?:created|submitted|received|opened|recorded)$/i;
/** A longer text that begins with a date is a note of somebody. */
const LONGEST = 40;
/** The share of cells that makes a column one of dates. */
const MOST = 0.8;

/** Whether a header speaks of a day, and not of how long something took. */
export function namesDate(header: string): boolean {
  return NAMES_DATE.test(header) && fitOf(header, DATE) >= 0;
}

/** Cells that look like dates, in whatever form; whether one of `date-look` reads them is another question. */
export class DateForms {
  private cells = 0;
  private dates = 0;
  private datesByHeader = 0;
  private example: string | undefined;

  add(text: string): void {
    this.cells++;
    if (text.length > LONGEST) return;
    const looks = DATES.some((form) => isDate(form.exec(text)));
    if (looks) this.dates++;
    else if (DATES_BY_HEADER.some((form) => form.test(text))) this.datesByHeader++;
    else return;
    this.example ??= text;
  }

  /** The first text that looks like a date, when most do; below a header that names a date, less is enough. */
  exampleBelow(header: string): string | undefined {
    const dates = this.dates + (namesDate(header) ? this.datesByHeader : 0);
    return dates > 0 && dates >= MOST * this.cells ? this.example : undefined;
  }
}

function isDate(found: RegExpExecArray | null): boolean {
  const month = found?.groups?.['month'];
  return found !== null && (month === undefined || monthNamed(month) !== undefined);
}
