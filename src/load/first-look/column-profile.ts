import { MOST_ANSWERS } from './ratings/answer-columns.ts';
import type { CsvProblemKind } from '../csv/csv-reader.ts';
import { readCsv } from '../csv/csv-reader.ts';
import { Cell } from '../csv/cell.ts';
import { columnNames, countsAboveNames, textsOf } from '../feedback/header-rows.ts';
import { DateForms, namesDate } from './dates/date-forms.ts';
import type { DateFinding } from './dates/date-look.ts';
import { DateLook } from './dates/date-look.ts';
import type { AmbiguousNumbers, NumberFinding } from './number-look.ts';
import { NumberLook } from './number-look.ts';
import type { HeaderFinding } from './file-shape/header-rows.ts';
import { meansNoTick } from './no-answer.ts';
import { HEADER_LOOK_ROWS, lookAtHeaderRows } from './file-shape/header-rows.ts';

/** What the cells of one column have in common. */
export interface ColumnProfile {
  /** Position from 0. */
  readonly index: number;
  readonly header: string;
  /** The question in words where another header row has it, else the header. */
  readonly question: string;
  /** The question above the group of columns that this one belongs to; blank where there is none. */
  readonly group: string;
  readonly rows: number;
  readonly filled: number;
  /** Texts and how often each occurs, most frequent first; undefined when there are more than MOST_LISTED. */
  readonly values: ReadonlyMap<string, number> | undefined;
  /** No filled cell repeats another one. */
  readonly unique: boolean;
  readonly longest: number;
  readonly meanLength: number;
  readonly meanWords: number;
  /** Share of the first SAMPLE filled cells that are different texts, 0–1. */
  readonly distinctShare: number;
  /** The cells read like ticks of one list joined by commas or semicolons. */
  readonly multipleChoice: boolean;
  /** Shares of the first SAMPLE filled cells, 0–1. */
  readonly markupShare: number;
  readonly addressShare: number;
  readonly linkShare: number;
  readonly date: DateFinding | undefined;
  /** A cell of a column whose cells look like dates, in whatever form. */
  readonly dateExample: string | undefined;
  readonly numbers: NumberFinding | AmbiguousNumbers | undefined;
  /** Rows in which this column and the one before it may be ticked, this one and the one before that, and so on. */
  readonly filledTogether: readonly number[];
}

export interface FileProfile {
  readonly headers: HeaderFinding;
  readonly columns: readonly ColumnProfile[];
  readonly rows: number;
  readonly mixedLineEnds: boolean;
  /** Records the strict reader refuses, by kind. */
  readonly problems: ReadonlyMap<CsvProblemKind, number>;
  /** Rows with another number of fields than the header. */
  readonly otherLength: number;
}

const MOST_LISTED = 60;
const SAMPLE = 1000;
/** Choices of a list are short on average; stock phrases of prose, which come back as well, are not. */
const LONGEST_CHOICE = 60;

/**
 * Reads all records with the reader of `check`, so that what is seen here is what it will see.
 *
 * @param bytes    the file as UTF-8, without byte order mark
 * @param fileDay  the day the file was written, as a day number
 */
export function profileFile(bytes: Uint8Array, delimiter: string, fileDay: number): FileProfile {
  const strict = profile(bytes, delimiter, false, fileDay);
  return strict.problems.has('line-end-mixed') ? profile(bytes, delimiter, true, fileDay) : strict;
}

function profile(bytes: Uint8Array, delimiter: string, mixedLineEnds: boolean, fileDay: number): FileProfile {
  const first: string[][] = [];
  const headers = lookAtHeaderRows(firstRows(bytes, delimiter, mixedLineEnds));
  const problems = new Map<CsvProblemKind, number>();
  const cell = new Cell();
  let tallies: ColumnTally[] = [];
  let rows = 0;
  let otherLength = 0;
  readCsv(
    bytes,
    delimiter,
    mixedLineEnds,
    (fields) => {
      if (first.length < headers.headerRows) {
        first.push(textsOf(bytes, fields));
        if (first.length === headers.headerRows)
          tallies = first[headers.namesRow - 1]!.map(() => new ColumnTally());
        return;
      }
      rows++;
      if (fields.count !== tallies.length) {
        otherLength++;
        return;
      }
      const filled: number[] = [];
      tallies.forEach((tally, index) => {
        cell.at(bytes, fields, index);
        if (cell.empty) return;
        const text = cell.text();
        tally.add(text);
        if (meansNoTick(text)) return;
        tally.seeTogether(index, filled);
        filled.push(index);
      });
    },
    ({ kind }) => {
      if (countsAboveNames(kind, first.length, headers.namesRow)) first.push([]);
      else problems.set(kind, (problems.get(kind) ?? 0) + 1);
    },
  );
  const names =
    first.length < headers.headerRows ? [] : columnNames(first, headers.namesRow, headers.optionsRow);
  const questions = headers.questionsRow === undefined ? [] : first[headers.questionsRow - 1]!;
  const groups = headers.groupsRow === undefined ? [] : (first[headers.groupsRow - 1] ?? []);
  let group = '';
  const columns = names.flatMap((header, index) => {
    const tally = tallies[index];
    group = groups[index] || group;
    const about = { index, header, question: questions[index] || header, group, rows: rows - otherLength };
    return tally === undefined ? [] : [tally.profile(about, fileDay)];
  });
  return { headers, columns, rows, mixedLineEnds, problems, otherLength };
}

function firstRows(bytes: Uint8Array, delimiter: string, mixedLineEnds: boolean): string[][] {
  const rows: string[][] = [];
  const look = bytes.subarray(0, 1 << 20); // header rows of a thousand long questions fit
  readCsv(
    look,
    delimiter,
    mixedLineEnds,
    (fields) => void (rows.length < HEADER_LOOK_ROWS && rows.push(textsOf(look, fields))),
    ({ kind, at }) =>
      void (countsAboveNames(kind, rows.length, HEADER_LOOK_ROWS) && rows.push([lineAt(look, at)])),
  );
  return rows;
}

/** A line that is no CSV, from one of its bytes on. */
function lineAt(bytes: Uint8Array, start: number): string {
  return new TextDecoder().decode(bytes.subarray(start, start + 200)).split(/[\r\n]/)[0]!;
}

/** Counts over the filled cells of one column. */
class ColumnTally {
  private filled = 0;
  private characters = 0;
  private words = 0;
  private longest = 0;
  private listed: Map<string, number> | undefined = new Map();
  private seen: Set<string> | undefined = new Set();
  private readonly sample = new Set<string>();
  private readonly pieces = new Map<string, number>();
  private sampled = 0;
  private split = 0;
  private pieceCount = 0;
  private pieceCharacters = 0;
  private markup = 0;
  private addresses = 0;
  private links = 0;
  private readonly dates = new DateLook();
  private readonly dateForms = new DateForms();
  private readonly numbers = new NumberLook();
  private readonly together = Array<number>(MOST_ANSWERS - 1).fill(0);

  /** Counts the columns close before this one that the same row fills. */
  seeTogether(index: number, filled: readonly number[]): void {
    for (let at = filled.length - 1; at >= 0; at--) {
      const distance = index - filled[at]!;
      if (distance > this.together.length) return;
      this.together[distance - 1]!++;
    }
  }

  add(text: string): void {
    this.filled++;
    this.characters += text.length;
    this.longest = Math.max(this.longest, text.length);
    this.dates.add(text);
    this.numbers.add(text);
    if (this.listed !== undefined) {
      this.listed.set(text, (this.listed.get(text) ?? 0) + 1);
      if (this.listed.size > MOST_LISTED) this.listed = undefined;
    }
    if (this.seen !== undefined) {
      // Long texts are comments, never ids; keeping them all would fill the memory.
      if (text.length > 200 || this.seen.has(text)) this.seen = undefined;
      else this.seen.add(text);
    }
    if (this.sampled < SAMPLE) this.addToSample(text);
  }

  private addToSample(text: string): void {
    this.sampled++;
    this.sample.add(text);
    this.dateForms.add(text);
    this.words += text.split(/\s+/).length;
    if (/<\/?(?:p|br|div|li|a|strong|em|i|b|span)\b[^>]*>|&(?:nbsp|amp|lt|gt|quot|#\d+);/i.test(text))
      this.markup++;
    if (/^[^\s@,;]+@[^\s@,;]+\.[a-z]{2,}$/i.test(text) || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text))
      this.addresses++;
    if (/^(?:https?:\/\/|\/)\S+$/.test(text)) this.links++;
    const pieces = text.split(/, |;\s*/).filter((piece) => piece !== '');
    if (pieces.length > 1) this.split++;
    this.pieceCount += pieces.length;
    for (const piece of pieces) {
      this.pieces.set(piece, (this.pieces.get(piece) ?? 0) + 1);
      this.pieceCharacters += piece.length;
    }
  }

  profile(
    about: Pick<ColumnProfile, 'index' | 'header' | 'question' | 'group' | 'rows'>,
    fileDay: number,
  ): ColumnProfile {
    const share = (count: number): number => (this.sampled === 0 ? 0 : count / this.sampled);
    // In lists of ticks most pieces come back; in prose hardly any does.
    const repeated = [...this.pieces.values()]
      .filter((count) => count > 1)
      .reduce((sum, count) => sum + count, 0);
    return {
      ...about,
      filled: this.filled,
      values:
        this.listed === undefined ? undefined : new Map([...this.listed].toSorted(([, a], [, b]) => b - a)),
      unique: this.seen !== undefined && this.filled > 0,
      longest: this.longest,
      meanLength: this.filled === 0 ? 0 : this.characters / this.filled,
      meanWords: share(this.words),
      distinctShare: share(this.sample.size),
      multipleChoice:
        share(this.split) > 0.15 &&
        repeated > 0.6 * this.pieceCount &&
        this.pieceCharacters <= LONGEST_CHOICE * this.pieceCount,
      markupShare: share(this.markup),
      addressShare: share(this.addresses),
      linkShare: share(this.links),
      date: this.dates.finding(fileDay, namesDate(about.header)),
      dateExample: this.dateForms.exampleBelow(about.header),
      numbers: this.numbers.finding(),
      filledTogether: this.together,
    };
  }
}
