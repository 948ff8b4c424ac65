import { quoted } from '../../model/quoted.ts';
import { textsIn } from '../csv/cell.ts';
import type { CsvProblem, FieldSpans } from '../csv/csv-reader.ts';
import { otherDelimiter } from '../csv/record-defects.ts';
import type { DefectList } from '../defect-list.ts';
import type { NamesRow } from './column-finder.ts';
import { columnNames, countsAboveNames, withSingleBlanks } from './header-rows.ts';
import type { PlanContext, SourcePlan } from './source-plan.ts';
import { planSource } from './source-plan.ts';

/** The header of one feedback CSV while its rows come in, and in the end the plan to read the rest by. */
export class FileHeader {
  names: readonly string[] = [];
  /** undefined until the header is whole, and where it does not fit the mapping. */
  plan: SourcePlan | undefined;
  /** One mistake is told already, and all that follows from it would be others. */
  isMisread = false;
  private readonly rows: string[][] = [];
  private namesLine: number;
  private readonly file: string;
  private readonly bytes: Uint8Array;
  private readonly context: PlanContext;

  constructor(file: string, bytes: Uint8Array, context: PlanContext) {
    this.file = file;
    this.bytes = bytes;
    this.context = context;
    this.namesLine = context.mapping.file.namesRow;
  }

  get isWhole(): boolean {
    return this.rows.length >= this.context.mapping.file.headerRows;
  }

  /** Takes the next row. */
  take(fields: FieldSpans): void {
    const { file, context, rows } = this;
    const { namesRow, optionsRow } = context.mapping.file;
    const texts = textsIn(this.bytes, fields);
    rows.push(texts.map(withSingleBlanks));
    if (rows.length === namesRow) {
      this.namesLine = fields.line;
      this.isMisread ||= isMappedElsewhere({ file, line: fields.line, headers: texts }, context);
    }
    if (!this.isWhole) return;
    this.names = columnNames(rows, namesRow, optionsRow);
    if (!this.isMisread) this.plan = planSource(context, { file, line: this.namesLine, headers: this.names });
  }

  /** Takes a record that is no CSV; true where it stands above the names or is told already, and nobody has to hear of it. */
  takeBroken({ kind, line, at }: CsvProblem): boolean {
    const { namesRow, delimiter } = this.context.mapping.file;
    if (countsAboveNames(kind, this.rows.length, namesRow)) {
      this.rows.push([]);
      return true;
    }
    if (kind !== 'row-blank') {
      // the row below must not pass for the header
      this.rows.push([]);
      this.isMisread = true;
      const header = lineFrom(this.bytes, at);
      return (
        this.rows.length === namesRow &&
        !header.includes(delimiter) &&
        isMappedElsewhere({ file: this.file, line, headers: [header] }, this.context)
      );
    }
    return false;
  }

  /** Reports a file that ends before its header does. */
  reportEnd(defects: DefectList): void {
    if (this.isWhole) return;
    const isEmpty = this.bytes.length === 0;
    const what = isEmpty
      ? 'the file is empty'
      : `the file has ${this.rows.length} of the ${this.context.mapping.file.headerRows} header rows that source.yaml declares`;
    const fix = isEmpty
      ? 'export it again, or remove the file'
      : 'export it again, or correct file.headerRows';
    defects.error('file-empty', { file: this.file, line: 1, column: 1 }, what, fix);
  }
}

/** The line that a broken record of one field stands in. */
function lineFrom(bytes: Uint8Array, at: number): string {
  const end = bytes.indexOf(0x0a, at);
  return new TextDecoder().decode(bytes.subarray(at, end < 0 ? undefined : end)).trimEnd();
}

/** Reports a header that is one field and would be many with another delimiter: one mistake, not one a column. */
function isMappedElsewhere({ file, line, headers }: NamesRow, { mapping, mistakes }: PlanContext): boolean {
  const other = otherDelimiter(headers, mapping.file.delimiter, 3);
  if (other === undefined) return false;
  mistakes.error(
    'delimiter-mismatch',
    { file, line, column: 1 },
    `with the delimiter ${quoted(mapping.file.delimiter)} the header is a single field: ${quoted(headers[0]!)}; it looks as if fields end with ${quoted(other)}`,
    `set file.delimiter: ${quoted(other)} in source.yaml, or export the file with ${quoted(mapping.file.delimiter)}`,
    ['file', 'delimiter'],
  );
  return true;
}
