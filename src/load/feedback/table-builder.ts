import type { CommentBlock } from '../../model/comment-column.ts';
import { commentColumn } from '../../model/comment-column.ts';
import type { CodedColumn, FeedbackTable } from '../../model/feedback-table.ts';
import { NO_CODE, NO_LEVEL } from '../../model/feedback-table.ts';
import type { Scale } from '../../model/scale.ts';
import { resized, sharedColumn } from '../../model/typed-columns.ts';
import type { WorkspaceConfig } from '../../model/workspace-config.ts';
import { ByteDictionary } from '../csv/byte-dictionary.ts';

/** The text attributes of an item that repeat and are stored by code. */
export const TEXT_COLUMNS = ['customer', 'segment', 'unit', 'role', 'channel', 'stage', 'language'] as const;
export type TextColumnName = (typeof TEXT_COLUMNS)[number];

interface TextColumn {
  readonly dictionary: ByteDictionary;
  codes: Int32Array;
}
interface LevelColumn {
  readonly scale: Scale;
  levels: Uint8Array;
}
interface NumberColumn {
  readonly unit: string;
  values: Float64Array;
}

/** Rows that are made ready at once; columns are a multiple of it long. */
const BLOCK = 1 << 14;
/** How much room is kept beyond the rows to be expected from the files read so far. */
const MARGIN = 1.125;
/** Files differ: those read so far never make room for more than so many times the rows there are. */
const MOST_GROWTH = 16;

/** The comments of a file that was just read. */
export type FileComments = CommentBlock & { readonly language: CodedColumn };

/**
 * The feedback table while it is being filled: columns that grow, a row at a time. A row is written at `rows`, and
 * `commit` keeps it; without `commit` the next row overwrites it (see `clearRow`).
 */
export class TableBuilder {
  rows = 0;
  readonly ids = new ByteDictionary();
  readonly text: Readonly<Record<TextColumnName, TextColumn>>;
  readonly scores = new Map<string, LevelColumn>();
  readonly measures = new Map<string, NumberColumn>();
  line: Uint32Array;
  day: Int32Array;
  /** Code in `ids`, or -1 where file and line are the id. */
  id: Int32Array;
  handlingCost: Float64Array;
  private readonly bytes: number;
  /** Of the files before the current one. */
  private bytesRead = 0;
  private fileBytes = 0;
  private capacity = BLOCK;
  /** Rows that hold nothing yet, or what was written to them. */
  private ready = 0;
  private source: Int32Array;
  private file: Int32Array;
  private readonly sourceNames: string[] = [];
  private readonly fileNames: string[] = [];
  private commentStart: Uint32Array;
  private commentEnd: Uint32Array;
  private readonly commentBytes: Uint8Array[] = [];
  private arena = new Uint8Array(0);
  private arenaUsed = 0;
  private firstRow = 0;
  private themeStarts: Uint32Array;
  private themes = new Uint16Array(1 << 10);
  private themesUsed = 0;
  private themesCommitted = 0;

  /** @param bytes  of all files that will be read, about */
  constructor(config: Pick<WorkspaceConfig, 'outcomes' | 'drivers'>, bytes: number) {
    this.bytes = bytes;
    const size = this.capacity;
    const textColumn = (): TextColumn => ({
      dictionary: new ByteDictionary(),
      codes: sharedColumn(Int32Array, size),
    });
    this.text = {
      customer: textColumn(),
      segment: textColumn(),
      unit: textColumn(),
      role: textColumn(),
      channel: textColumn(),
      stage: textColumn(),
      language: textColumn(),
    };
    for (const [id, asked] of [...Object.entries(config.outcomes), ...Object.entries(config.drivers)]) {
      if (asked.scale !== undefined)
        this.scores.set(id, { scale: asked.scale, levels: sharedColumn(Uint8Array, size) });
      else this.measures.set(id, { unit: asked.unit ?? '', values: sharedColumn(Float64Array, size) });
    }
    this.line = sharedColumn(Uint32Array, size);
    this.day = sharedColumn(Int32Array, size);
    this.id = sharedColumn(Int32Array, size);
    this.handlingCost = sharedColumn(Float64Array, size);
    this.source = sharedColumn(Int32Array, size);
    this.file = sharedColumn(Int32Array, size);
    this.commentStart = sharedColumn(Uint32Array, size);
    this.commentEnd = sharedColumn(Uint32Array, size);
    this.themeStarts = sharedColumn(Uint32Array, size + 1);
  }

  /** Begins a file of so many bytes. */
  startFile(source: string, file: string, bytes: number): void {
    if (this.sourceNames.at(-1) !== source) this.sourceNames.push(source);
    this.fileNames.push(file);
    this.bytesRead += this.fileBytes;
    this.fileBytes = bytes;
    // room for a file of nothing but comments; of shared memory only what is written to takes space
    this.arena = sharedColumn(Uint8Array, bytes);
    this.arenaUsed = 0;
    this.firstRow = this.rows;
  }

  /** Ends a file and returns what its rows say, in which languages; other threads can read it as well. */
  endFile(): FileComments {
    const bytes = this.arena.subarray(0, this.arenaUsed);
    this.commentBytes.push(bytes);
    const { firstRow, rows } = this;
    const { dictionary, codes } = this.text.language;
    return {
      rows: rows - firstRow,
      bytes,
      starts: this.commentStart.subarray(firstRow, rows),
      ends: this.commentEnd.subarray(firstRow, rows),
      language: { names: dictionary.texts(), codes: codes.subarray(firstRow, rows) },
    };
  }

  /** Makes room for the row to be written next. */
  reserve(): void {
    if (this.rows < this.ready) return;
    if (this.ready === this.capacity) this.grow();
    const [from, until] = [this.ready, this.ready + BLOCK];
    for (const name of TEXT_COLUMNS) this.text[name].codes.fill(NO_CODE, from, until);
    for (const { levels } of this.scores.values()) levels.fill(NO_LEVEL, from, until);
    for (const { values } of this.measures.values()) values.fill(NaN, from, until);
    this.id.fill(NO_CODE, from, until);
    this.handlingCost.fill(NaN, from, until);
    this.ready = until;
  }

  /** Of shared memory only what is written to takes space, but each copy of a column takes that anew. */
  private grow(): void {
    const expected = this.bytesRead === 0 ? 0 : MARGIN * this.firstRow * (this.bytes / this.bytesRead);
    const blocks = Math.ceil(Math.min(expected, MOST_GROWTH * this.capacity) / BLOCK);
    this.capacity = Math.max(2 * this.capacity, BLOCK * blocks);
    const size = this.capacity;
    for (const name of TEXT_COLUMNS) this.text[name].codes = resized(this.text[name].codes, size);
    for (const column of this.scores.values()) column.levels = resized(column.levels, size);
    for (const column of this.measures.values()) column.values = resized(column.values, size);
    this.line = resized(this.line, size);
    this.day = resized(this.day, size);
    this.id = resized(this.id, size);
    this.handlingCost = resized(this.handlingCost, size);
    this.source = resized(this.source, size);
    this.file = resized(this.file, size);
    this.commentStart = resized(this.commentStart, size);
    this.commentEnd = resized(this.commentEnd, size);
    this.themeStarts = resized(this.themeStarts, size + 1);
  }

  /** Appends bytes to the comment of the row being written. */
  addComment(bytes: Uint8Array, start: number, end: number): void {
    const needed = this.arenaUsed + end - start + 1;
    if (needed > this.arena.length) this.arena = resized(this.arena, Math.max(needed, this.arena.length * 2));
    if (this.commentEnd[this.rows] === this.commentStart[this.rows])
      this.commentStart[this.rows] = this.arenaUsed;
    else this.arena[this.arenaUsed++] = 0x0a;
    this.arena.set(bytes.subarray(start, end), this.arenaUsed);
    this.arenaUsed += end - start;
    this.commentEnd[this.rows] = this.arenaUsed;
  }

  /** Bytes of the comment of the row being written. */
  get commentLength(): number {
    return this.commentEnd[this.rows]! - this.commentStart[this.rows]!;
  }

  /** Adds a theme that the source coded for the row being written; a repeated one counts once. */
  addTheme(theme: number): void {
    for (let i = this.themesCommitted; i < this.themesUsed; i++) if (this.themes[i] === theme) return;
    if (this.themesUsed === this.themes.length) this.themes = resized(this.themes, this.themesUsed * 2);
    this.themes[this.themesUsed++] = theme;
  }

  /** Keeps the row. */
  commit(): void {
    this.source[this.rows] = this.sourceNames.length - 1;
    this.file[this.rows] = this.fileNames.length - 1;
    this.themesCommitted = this.themesUsed;
    this.rows++;
    this.themeStarts[this.rows] = this.themesUsed;
  }

  /** Takes back everything written to the row that is not kept, so that nothing of it shows in the next one. */
  clearRow(): void {
    const row = this.rows;
    for (const name of TEXT_COLUMNS) this.text[name].codes[row] = NO_CODE;
    for (const column of this.scores.values()) column.levels[row] = NO_LEVEL;
    for (const column of this.measures.values()) column.values[row] = NaN;
    this.id[row] = NO_CODE;
    this.handlingCost[row] = NaN;
    if (this.commentEnd[row]! > this.commentStart[row]!) this.arenaUsed = this.commentStart[row]!;
    this.commentStart[row] = 0;
    this.commentEnd[row] = 0;
    this.themesUsed = this.themesCommitted;
  }

  /** The finished table; the builder must not be used afterwards. */
  table(): FeedbackTable {
    const { rows, ids, id, line } = this;
    const file: CodedColumn = { names: this.fileNames, codes: this.file.subarray(0, rows) };
    const coded = (name: TextColumnName): CodedColumn => ({
      names: this.text[name].dictionary.texts(),
      codes: this.text[name].codes.subarray(0, rows),
    });
    return {
      rows,
      source: { names: this.sourceNames, codes: this.source.subarray(0, rows) },
      file,
      line: line.subarray(0, rows),
      day: this.day.subarray(0, rows),
      idOf: (row) =>
        id[row] === NO_CODE ? `${file.names[file.codes[row]!]}:${line[row]}` : ids.text(id[row]!),
      customer: coded('customer'),
      segment: coded('segment'),
      unit: coded('unit'),
      role: coded('role'),
      channel: coded('channel'),
      stage: coded('stage'),
      language: coded('language'),
      scores: new Map(
        [...this.scores].map(([name, { scale, levels }]) => [
          name,
          { scale, levels: levels.subarray(0, rows) },
        ]),
      ),
      measures: new Map(
        [...this.measures].map(([name, { unit, values }]) => [
          name,
          { unit, values: values.subarray(0, rows) },
        ]),
      ),
      handlingCost: this.handlingCost.subarray(0, rows),
      comments: commentColumn(
        this.commentBytes,
        file.codes,
        this.commentStart.subarray(0, rows),
        this.commentEnd.subarray(0, rows),
      ),
      codedThemes: {
        starts: this.themeStarts.subarray(0, rows + 1),
        themes: this.themes.subarray(0, this.themesCommitted),
      },
    };
  }
}
