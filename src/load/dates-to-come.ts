import { counted } from '../model/counted.ts';
import type { DefectList, Place } from './defect-list.ts';

/** A row whose date lies after the as-of date. */
interface DatedRow {
  readonly at: Place;
  /** A day or a month, `YYYY-MM-DD` or `YYYY-MM`. */
  readonly date: string;
  /** What lies there, to go before "after the as-of date". */
  readonly subject: string;
  readonly header: string;
}

interface LateFile extends DatedRow {
  latest: DatedRow;
  rows: number;
}

/** Rows of files that lie after the as-of date: as many as they are, the mistake is one of each file. */
export class DatesToCome {
  /** In all files. */
  rows = 0;
  private readonly found = new Map<string, LateFile>();

  take(row: DatedRow): void {
    this.rows++;
    const { file } = row.at;
    const known = this.found.get(file);
    if (known === undefined) {
      this.found.set(file, { ...row, latest: row, rows: 1 });
      return;
    }
    known.rows++;
    if (row.date > known.latest.date) known.latest = row;
  }

  /** @param misread  headers of columns whose format is wrong: what dates they hold is not known */
  report(asOf: string, defects: DefectList, misread: ReadonlySet<string> = new Set()): void {
    for (const { header, at, subject, latest, rows } of this.found.values()) {
      if (misread.has(header)) continue;
      const more =
        rows === 1
          ? ''
          : `; so in ${counted(rows - 1, 'more row')} of this file, the latest ${latest.date} in line ${latest.at.line}`;
      const what = `${subject} after the as-of date ${asOf}${more}`;
      const fix = `correct the ${rows === 1 ? 'date' : 'dates'}, or, if the data reach to ${latest.date}, move asOf in outerloop.yaml there`;
      defects.error('date-in-future', at, what, fix);
    }
  }
}
