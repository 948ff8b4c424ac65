import { counted } from '../../model/counted.ts';
import { resized } from '../../model/typed-columns.ts';
import type { DefectList } from '../defect-list.ts';
import { ByteDictionary } from '../csv/byte-dictionary.ts';
import type { Reading } from './cells/cell-reader.ts';

/** A comment of so many bytes is written alike twice, with all that stands beside it, only where a row was copied. */
const TELLING_BYTES = 20;

/**
 * Finds rows of a source without ids that were exported or pasted twice: the same bytes in all columns, a comment among
 * them. One serves all files of a source.
 *
 * Rows of ratings alone, or of "good" and a date, are alike by chance and are not looked at.
 */
export class RowRepeats {
  private readonly records = new ByteDictionary();
  /** By record: the line it was first seen on, and its file. */
  private lines = new Uint32Array(1 << 8);
  private fileOf = new Uint32Array(1 << 8);
  private readonly files: string[] = [];
  private first: { readonly line: number; readonly before: string } | undefined;
  private count = 0;

  /** Takes a row that counts. */
  hear({ file, bytes, fields }: Reading, commentBytes: number): void {
    if (commentBytes < TELLING_BYTES) return;
    if (this.files.at(-1) !== file) this.files.push(file);
    const known = this.records.size;
    const record = this.records.intern(bytes, fields.starts[0]!, fields.ends[fields.count - 1]!);
    if (record < known) {
      this.first ??= {
        line: fields.line,
        before: `${this.files[this.fileOf[record]!]!}:${this.lines[record]!}`,
      };
      this.count++;
      return;
    }
    if (record === this.lines.length) {
      this.lines = resized(this.lines, 2 * record);
      this.fileOf = resized(this.fileOf, 2 * record);
    }
    this.lines[record] = fields.line;
    this.fileOf[record] = this.files.length - 1;
  }

  /** Says, once a file, how many of its rows were read before. */
  report(file: string, defects: DefectList): void {
    if (this.first === undefined) return;
    const { line, before } = this.first;
    const more = this.count - 1;
    defects.warn(
      'row-repeated',
      { file, line, column: 1 },
      `the row is the same in every column as ${before}, comment and all` +
        (more === 0
          ? '; both count'
          : `; so ${more === 1 ? 'is' : 'are'} ${counted(more, 'more row')} of this file, and all count`),
      'remove what was exported or pasted twice; an export that names an id for each item (columns.id) leaves no doubt',
    );
    this.first = undefined;
    this.count = 0;
  }
}
