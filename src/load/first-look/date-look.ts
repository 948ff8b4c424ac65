import { dayOfParts } from '../../model/calendar.ts';

/** What a column of dates looks like. Days are day numbers of model/calendar. */
export interface DateFinding {
  readonly format: string;
  /** Cells that the format reads. */
  readonly matched: number;
  readonly earliest: number;
  readonly latest: number;
  /** How sure the order of day and month is, and why. */
  readonly order: 'written' | 'proven' | 'by-future' | 'unsure';
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
/** Digits alone may be anything: a date only below a header that names one. */
const DIGITS_ALONE = 'YYYYMMDD';
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
const PATTERNS: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  SSS: '\\d{1,9}',
  MM: '(?<month>\\d\\d)',
  DD: '(?<day>\\d\\d)',
  HH: '\\d\\d',
  mm: '\\d\\d',
  ss: '\\d\\d',
  M: '(?<month>\\d{1,2})',
  D: '(?<day>\\d{1,2})',
  H: '\\d{1,2}',
  A: '[AaPp][Mm]',
  Z: '(?:Z|[+-]\\d\\d:?\\d\\d|(?:GMT|UTC)(?:[+-]\\d{1,2}(?::?\\d\\d)?)?)',
};
const FORMATS = [...DATES.flatMap((date) => TIMES.map((time) => date + time)), 'YYYY-MM', DIGITS_ALONE].map(
  (format) => ({
    format,
    pattern: new RegExp(
      `^${format.replace(/YYYY|SSS|MM|DD|HH|mm|ss|M|D|H|A|Z|[/.\-,: T]/g, (part) => PATTERNS[part] ?? (part === '.' ? '\\.' : part))}$`,
    ),
  }),
);

/** Filled cells without any date after which a column is taken for something else. */
const PATIENCE = 20;
/** Years outside of these are numbers that happen to look like dates. */
const YEARS = { from: 1990, until: 2100 };

interface Candidate {
  readonly format: string;
  readonly pattern: RegExp;
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
    if (!/^(?:\d{1,4}[-/.]|\d{8}$)/.test(text) || text.length > 40) {
      this.misses++;
      return;
    }
    const alive = this.candidates ?? FORMATS.map(fresh);
    for (const candidate of alive) {
      const day = dayIn(text, candidate.pattern);
      if (day === null) continue;
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
   * The format that reads most cells. Between day-first and month-first the rows decide (a value above 12), then the
   * day the file was written (answers are not younger than their file); else day-first is returned as unsure.
   *
   * @param fileDay    the day the file was written, as a day number
   * @param namesDate  whether the header speaks of a date
   */
  finding(fileDay: number, namesDate: boolean): DateFinding | undefined {
    const ranked = (this.candidates ?? []).toSorted((a, b) => b.matched - a.matched);
    const best = ranked[0];
    if (best === undefined || (best.format === DIGITS_ALONE && !namesDate)) return undefined;
    const twin = swapped(best.format);
    const other = this.candidates?.find(({ format }) => format === twin && format !== best.format);
    if (other === undefined || other.matched < best.matched) {
      return found(best, /^[DM][/.-]/.test(best.format) ? 'proven' : 'written');
    }
    if (best.latest > fileDay && other.latest <= fileDay) return found(other, 'by-future');
    if (other.latest > fileDay && best.latest <= fileDay) return found(best, 'by-future');
    return found(best, 'unsure');
  }
}

function found({ format, matched, earliest, latest }: Candidate, order: DateFinding['order']): DateFinding {
  return { format, matched, earliest, latest, order };
}

function fresh({ format, pattern }: { format: string; pattern: RegExp }): Candidate {
  return { format, pattern, matched: 0, earliest: Infinity, latest: -Infinity };
}

/** The format with day and month the other way round. */
export function swapped(format: string): string {
  return format.replace(/^([DM])([/.-])([DM])/, '$3$2$1');
}

function dayIn(text: string, pattern: RegExp): number | null {
  const groups = pattern.exec(text)?.groups;
  if (groups === undefined) return null;
  const year = Number(groups['year']);
  if (year < YEARS.from || year > YEARS.until) return null;
  return dayOfParts(year, Number(groups['month']), Number(groups['day'] ?? 1));
}
