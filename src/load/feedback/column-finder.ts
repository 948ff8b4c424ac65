import { nearestHint } from '../../model/nearest.ts';
import { quoted } from '../../model/quoted.ts';
import type { SourceMapping } from '../../model/source-mapping.ts';
import type { YamlPath } from '../yaml/yaml-path.ts';
import type { MappingMistakes } from './mapping-mistakes.ts';

/** Fields of a mapping whose texts are what cells hold. */
const NO_COLUMNS: ReadonlySet<string> = new Set(['values', 'words', 'missing', 'value', 'format', 'from']);

/** The row of a file that names its columns. */
export interface NamesRow {
  readonly file: string;
  /** The physical line that it begins on: blank lines and quoted line breaks above it count. */
  readonly line: number;
  readonly headers: readonly string[];
}

/** Finds columns by header or position and knows in the end which headers nobody asked for. */
export class ColumnFinder {
  failed = false;
  private readonly used = new Set<number>();
  private readonly missing = new Set<string>();
  private readonly row: NamesRow;
  private readonly headers: readonly string[];
  private readonly mapping: SourceMapping;
  private readonly mistakes: MappingMistakes;

  constructor(row: NamesRow, mapping: SourceMapping, mistakes: MappingMistakes) {
    this.row = row;
    this.headers = row.headers;
    this.mapping = mapping;
    this.mistakes = mistakes;
  }

  has(reference: string): boolean {
    return this.indexOf(reference) >= 0;
  }

  /** The position of a column, from 0; 0 after reporting that there is none. */
  find(reference: string): number {
    const index = this.indexOf(reference);
    if (index >= 0) {
      this.used.add(index);
      return index;
    }
    this.failed = true;
    this.missing.add(reference);
    return 0;
  }

  /** Reports columns that are missing, repeated headers, and headers that the mapping neither uses nor leaves out. */
  report(): void {
    if (this.used.size === 0 && this.missing.size > 1) return this.reportOtherTable();
    for (const reference of this.missing) {
      const what = `there is no column ${quoted(reference)}, which source.yaml asks for${nearestHint(reference, this.headers)}`;
      const fix = `where this file alone is so, rename its header to ${quoted(reference)} or export it with this column; where all are, correct the header in source.yaml`;
      this.mistakes.error('column-missing', this.place(0), what, fix, fieldOf(this.mapping, reference));
    }
    const ignored = new Set(this.mapping.ignore);
    const first = new Map<string, number>();
    this.headers.forEach((header, index) => {
      const position = `#${index + 1}`;
      const leftOut = ignored.has(header) || ignored.has(position);
      const earlier = first.get(header);
      if (header !== '' && earlier !== undefined && !leftOut) {
        return this.reportHeader(
          'column-duplicate',
          index,
          `the header ${quoted(header)} also names column ${earlier + 1}`,
          `rename one of them, or list it under ignore and address the other as "#${earlier + 1}"`,
        );
      }
      if (earlier === undefined) first.set(header, index);
      if (this.used.has(index) || leftOut || this.mapping.otherColumns === 'ignore') return;
      const name = header === '' ? `column ${index + 1} has no header and` : `the header ${quoted(header)}`;
      this.reportHeader(
        'column-unknown',
        index,
        `${name} is not named in source.yaml`,
        `map it, list it under ignore as ${quoted(header === '' ? position : header)}, or set otherColumns: ignore`,
      );
    });
  }

  /** A row without any of the columns is not the header, or the file is another export: one mistake, not one a column. */
  private reportOtherTable(): void {
    const [asked] = this.missing;
    const what = `none of the ${this.missing.size} columns that source.yaml asks for stands in this row, such as ${quoted(asked!)}; it reads ${quoted(this.headers.join(this.mapping.file.delimiter))}`;
    const fix =
      'take out the lines above the header, or set file.headerRows and file.namesRow in source.yaml; give another export a source folder of its own';
    this.mistakes.error('column-missing', this.place(0), what, fix);
  }

  private reportHeader(
    code: 'column-duplicate' | 'column-unknown',
    index: number,
    what: string,
    fix: string,
  ): void {
    this.failed = true;
    this.mistakes.error(code, this.place(index), what, fix);
  }

  private indexOf(reference: string): number {
    const position = /^#([1-9]\d*)$/.exec(reference);
    if (position !== null) return Number(position[1]) <= this.headers.length ? Number(position[1]) - 1 : -1;
    return this.headers.indexOf(reference);
  }

  private place(index: number): { file: string; line: number; column: number } {
    return { file: this.row.file, line: this.row.line, column: index + 1 };
  }
}

/** Where a mapping names a column. */
function fieldOf({ columns, ratings }: SourceMapping, reference: string): YamlPath {
  return pathTo({ columns, ratings }, reference) ?? [];
}

/** The path to a column in a block: the texts under `column`, in lists and of short forms, and the keys of `oneOf`. */
function pathTo(block: object, reference: string): YamlPath | undefined {
  for (const [key, value] of Object.entries(block)) {
    if (NO_COLUMNS.has(key)) continue;
    if (value === reference) return [key];
    if (typeof value !== 'object' || value === null) continue;
    const rest = key === 'oneOf' ? (reference in value ? [reference] : undefined) : pathTo(value, reference);
    if (rest !== undefined) return [key, ...rest];
  }
  return undefined;
}
