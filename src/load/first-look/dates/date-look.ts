import { dayOf } from '../../../model/calendar.ts';
import type { DateToken } from '../../../model/date-format.ts';
import { dateTokens } from '../../../model/date-format.ts';
import { writtenDay } from '../../feedback/cells/written-day.ts';

/** What a column of dates looks like. Days are day numbers of model/calendar. */
export interface DateFinding {
  readonly format: string;
  /** Cells that the format reads. */
  readonly matched: number;
  readonly earliest: number;
  readonly latest: number;
  /** How sure the order of day, month and year is, and why. */
  readonly order: 'written' | 'proven' | 'by-future' | 'unsure';
  /** Formats with these parts in another order that read as many cells. */
  readonly others: readonly string[];
}

const DATES = [
  'YYYY-MM-DD',
  'YYYY/MM/DD',
  'YYYY/M/D',
  'YYYY.MM.DD',
  'D/M/YYYY',
  'M/D/YYYY',
  'D.M.YYYY',
  'M.D.YYYY',
  'D-M-YYYY',
  'M-D-YYYY',
];
const DIGITS_ALONE = 'YYYYMMDD';
/** As a spreadsheet writes dates whose column it was not told to be one. */
export const SPREADSHEET_DAYS = 'days';
const TIMES = [
  '',
  ' HH:mm:ss',
  ' H:mm:ss',
  ' H:mm',
  ' HH:mm:ss.SSS',
  ' HH:mm:ssZ',
  ' HH:mm:ss Z',
  ', H:mm',
  ', H:mm:ss',
  ' H:mm A',
  ' H:mm:ss A',
  ', H:mm A',
  ', H:mm:ss A',
  ' H:mm:ss A Z',
  ' H:mm A Z',
  'THH:mm',
  'THH:mm:ss',
  'THH:mm:ss.SSS',
  'THH:mmZ',
  'THH:mm:ssZ',
  'THH:mm:ss.SSSZ',
];
/** Dates with the name of the month, each with all times. */
const NAMED_DATES = [
  'D MMM YYYY',
  'D-MMM-YYYY',
  'D/MMM/YYYY',
  'D. MMM YYYY',
  'MMM D, YYYY',
  'MMM D YYYY',
  'ddd, D MMM YYYY',
  'ddd, MMM D, YYYY',
  'ddd D MMM YYYY',
  'D MMM YY',
  'D-MMM-YY',
];
const SHORT_DATES = [
  ...['D/M/YY', 'M/D/YY', 'YY/M/D'],
  ...['D.M.YY', 'M.D.YY', 'YY.M.D'],
  ...['D-M-YY', 'M-D-YY', 'YY-M-D'],
];
const WITH_ZONE = ['ddd MMM D HH:mm:ss Z YYYY', 'ddd MMM D YYYY HH:mm:ss Z'];
/** Digits without a time may be anything: a date only below a header that names one. */
const BY_HEADER: ReadonlySet<string> = new Set([DIGITS_ALONE, 'X', 'x', SPREADSHEET_DAYS, ...SHORT_DATES]);
const FORMATS = [
  ...[...DATES, ...NAMED_DATES, ...SHORT_DATES].flatMap((date) => TIMES.map((time) => date + time)),
  ...WITH_ZONE,
  'YYYY-MM',
  DIGITS_ALONE,
  'X',
  'x',
  SPREADSHEET_DAYS,
].map((format) => ({ format, tokens: dateTokens(format) }));

const LONGEST = 40;
const BEGINS_A_DATE =
  /^(?:\d{1,4}(?:[-/.]|[-. /]{1,2}\p{L})|\p{L}{2,10}[., ]{1,2}[\p{L}\d].*\d|\d{8}$|\d{10}|[34567]\d{4}(?:[.,]\d+)?$)/u;

/** Filled cells without any date after which a column is taken for something else. */
const PATIENCE = 20;
/** Days outside of these are numbers that happen to look like dates. */
const DAYS = { from: dayOf('1990-01-01'), until: dayOf('2100-12-31') };

interface Candidate {
  readonly format: string;
  readonly tokens: readonly DateToken[];
  matched: number;
  earliest: number;
  latest: number;
}

/** Collects, cell by cell, which formats read a column. */
export class DateLook {
  private candidates: readonly Candidate[] | undefined;
  private misses = 0;

  add(text: string): void {
    if (this.candidates === undefined && this.misses >= PATIENCE) return;
    if (text.length > LONGEST || !BEGINS_A_DATE.test(text)) {
      this.misses++;
      return;
    }
    const alive = this.candidates ?? FORMATS.map(fresh);
    const bytes = new TextEncoder().encode(text);
    for (const candidate of alive) {
      const day = writtenDay(bytes, 0, bytes.length, candidate.tokens);
      if (day === null || day < DAYS.from || day > DAYS.until) continue;
      candidate.matched++;
      candidate.earliest = Math.min(candidate.earliest, day);
      candidate.latest = Math.max(candidate.latest, day);
    }
    if (this.candidates === undefined) {
      const matching = alive.filter((candidate) => candidate.matched > 0);
      if (matching.length > 0) this.candidates = matching;
      else this.misses++;
    }
  }

  /**
   * The format that reads most cells. Between orders of day, month and a short year the rows decide (a value above 12),
   * then the day the file was written (answers are not younger than their file); else day-first is returned as unsure.
   *
   * @param fileDay    the day the file was written, as a day number
   * @param namesDate  whether the header speaks of a date
   */
  finding(fileDay: number, namesDate: boolean): DateFinding | undefined {
    const ranked = (this.candidates ?? []).toSorted((a, b) => b.matched - a.matched);
    const best = ranked[0];
    if (best === undefined || (BY_HEADER.has(best.format) && !namesDate)) return undefined;
    const rivals = ranked.filter(
      ({ format, matched }) => matched === best.matched && partsOf(format) === partsOf(best.format),
    );
    const inTime = rivals.filter(({ latest }) => latest <= fileDay);
    const likely = inTime.length > 0 ? inTime : rivals;
    const [chosen] = FORMATS.flatMap(({ format }) => likely.filter((rival) => rival.format === format));
    const { format, matched, earliest, latest } = chosen!;
    const isOrdered = FORMATS.some(
      (other) => other.format !== format && partsOf(other.format) === partsOf(format),
    );
    const order =
      likely.length > 1 ? 'unsure' : rivals.length > 1 ? 'by-future' : isOrdered ? 'proven' : 'written';
    const others = (order === 'unsure' ? likely : rivals).map((rival) => rival.format);
    return { format, matched, earliest, latest, order, others: others.filter((other) => other !== format) };
  }
}

/** The same for formats that differ in the order of their parts alone; a long year or a name says which part is which. */
function partsOf(format: string): string {
  return /^YYYY|MMM/.test(format) ? format : [...format].sort().join('');
}

function fresh({ format, tokens }: Pick<Candidate, 'format' | 'tokens'>): Candidate {
  return { format, tokens, matched: 0, earliest: Infinity, latest: -Infinity };
}
