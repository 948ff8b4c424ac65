import { quoted } from '../../../model/quoted.ts';
import { resized } from '../../../model/typed-columns.ts';
import type { TableBuilder } from '../table-builder.ts';
import type { CellReader } from './cell-reader.ts';
import { GIVEN, refuse } from './cell-reader.ts';

/** Reads item ids as text and refuses an id that its source already used. One reader serves all files of a source. */
export class IdReader {
  /** By code of the id: the line it was first seen on (0: not in this source), and its file. */
  private firstLine = new Uint32Array(1 << 10);
  private firstFile = new Uint16Array(1 << 10);
  private readonly files: string[] = [];
  private readonly builder: TableBuilder;

  constructor(builder: TableBuilder) {
    this.builder = builder;
  }

  reader(index: number): CellReader {
    const { builder } = this;
    return (reading) => {
      const { cell } = reading;
      cell.at(reading.bytes, reading.fields, index);
      if (cell.empty) {
        return refuse(
          reading,
          index,
          'cell-required',
          'is empty; every item needs an id',
          'fill in the id, or declare columns.id: { from: line }',
        );
      }
      const code = builder.ids.intern(cell.bytes, cell.start, cell.end);
      if (code >= this.firstLine.length) {
        const length = Math.max(code + 1, this.firstLine.length * 2);
        this.firstLine = resized(this.firstLine, length);
        this.firstFile = resized(this.firstFile, length);
      }
      if (this.firstLine[code] !== 0) {
        const first = `${this.files[this.firstFile[code]!]}:${this.firstLine[code]}`;
        return refuse(
          reading,
          index,
          'id-repeated',
          `holds ${quoted(cell.text())}, the id of the item at ${first}`,
          'remove the row that was exported twice; if ids are not unique in this export, declare columns.id: { from: line }',
          `id of ${this.files[this.firstFile[code]!]}`,
        );
      }
      if (this.files.at(-1) !== reading.file) this.files.push(reading.file);
      this.firstLine[code] = reading.fields.line;
      this.firstFile[code] = this.files.length - 1;
      builder.id[builder.rows] = code;
      return GIVEN;
    };
  }
}
