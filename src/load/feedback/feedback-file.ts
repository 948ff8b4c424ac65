import type { LedgerEntry } from '../../model/defect.ts';
import { Cell, GIVEN, REFUSED } from './cell.ts';
import type { Reading } from './cell.ts';
import type { CsvProblem, FieldSpans } from './csv-reader.ts';
import { lineEndOf, readCsv } from './csv-reader.ts';
import type { DefectList } from '../defect-list.ts';
import type { PlanContext, SourcePlan } from './source-plan.ts';
import { planSource } from './source-plan.ts';
import type { FileComments } from './table-builder.ts';
import { lineAt, toUtf8 } from './text-encoding.ts';

export interface ReadFile {
  /** Where every row went: exactly one column each. */
  readonly entry: LedgerEntry;
  /** undefined when the file could not be read at all. */
  readonly comments: FileComments | undefined;
}

/** Reads one feedback CSV into the table. */
export function readFeedbackFile(
  source: string,
  file: string,
  raw: Uint8Array,
  context: PlanContext,
  defects: DefectList,
): ReadFile {
  const { mapping, builder } = context;
  const decoded = toUtf8(raw, mapping.file.encoding);
  if (decoded.kind === 'refused') {
    defects.error(
      decoded.code,
      { file, line: lineAt(raw, decoded.offset), column: 1 },
      decoded.what,
      decoded.fix,
    );
    return { entry: { file, read: 0, used: 0, refused: 0, unanswered: 0 }, comments: undefined };
  }
  const { bytes } = decoded;
  const ledger = { file, read: 0, used: 0, refused: 0, unanswered: 0 };
  const headerRows: string[][] = [];
  let plan: SourcePlan | undefined;
  let reading: Reading | undefined;

  const onRecord = (fields: FieldSpans): void => {
    if (headerRows.length < mapping.file.headerRows) {
      headerRows.push(textsOf(bytes, fields));
      if (headerRows.length === mapping.file.headerRows) {
        const headers = columnNames(headerRows, mapping.file.namesRow, mapping.file.optionsRow);
        reading = { file, bytes, headers, fields, cell: new Cell(), defects, day: 0 };
        plan = planSource(context, file, headers, defects);
      }
      return;
    }
    ledger.read++;
    if (plan === undefined || reading === undefined || !hasAllFields(reading, fields)) ledger.refused++;
    else ledger[readRow(reading, plan, context)]++;
  };
  const onProblem = (problem: CsvProblem): void => {
    if (headerRows.length >= mapping.file.headerRows) {
      ledger.read++;
      ledger.refused++;
    }
    reportProblem(problem, file, bytes, mapping.file.delimiter, defects);
  };

  builder.startFile(source, file, bytes.length);
  readCsv(bytes, mapping.file.delimiter, mapping.file.lineEnds === 'mixed', onRecord, onProblem);
  const comments = builder.endFile();
  if (headerRows.length < mapping.file.headerRows) {
    const what = `the file has ${headerRows.length} of the ${mapping.file.headerRows} header rows that source.yaml declares`;
    defects.error(
      'file-empty',
      { file, line: 1, column: 1 },
      what,
      'export it again, or correct file.headerRows',
    );
  }
  return { entry: ledger, comments };
}

function readRow(
  reading: Reading,
  plan: SourcePlan,
  { builder }: PlanContext,
): 'used' | 'refused' | 'unanswered' {
  builder.reserve();
  let refused = false;
  let answered = false;
  for (const read of plan.attributes) if (read(reading) === REFUSED) refused = true;
  for (const read of plan.answers) {
    const outcome = read(reading);
    if (outcome === REFUSED) refused = true;
    else if (outcome === GIVEN) answered = true;
  }
  if (refused || !answered) {
    builder.clearRow();
    return refused ? 'refused' : 'unanswered';
  }
  builder.line[builder.rows] = reading.fields.line;
  builder.commit();
  return 'used';
}

function hasAllFields(reading: Reading, fields: FieldSpans): boolean {
  const expected = reading.headers.length;
  if (fields.count === expected) return true;
  const short = fields.count < expected;
  reading.defects.error(
    short ? 'row-too-short' : 'row-too-long',
    { file: reading.file, line: fields.line, column: Math.min(fields.count, expected) },
    `this row has ${fields.count} fields; the header has ${expected}`,
    short
      ? 'add the missing fields, also when they are empty; a line break inside a comment needs quotes around the comment'
      : 'put quotes around a field that holds the delimiter, or remove the extra field',
  );
  return false;
}

/** The texts of a record, with runs of blanks as one; headers are compared in this form. */
export function textsOf(bytes: Uint8Array, fields: FieldSpans): string[] {
  const cell = new Cell();
  return Array.from({ length: fields.count }, (_, index) => {
    cell.at(bytes, fields, index);
    return cell.text().replace(/\s+/g, ' ').trim();
  });
}

/** The names of the columns; with an options row, questions carry to the right over the blanks above their options. */
export function columnNames(
  rows: readonly (readonly string[])[],
  namesRow: number,
  optionsRow: number | undefined,
): string[] {
  const names = rows[namesRow - 1]!;
  if (optionsRow === undefined) return [...names];
  const options = rows[optionsRow - 1]!;
  let question = '';
  return options.map((option, index) => {
    question = names[index] || question;
    return option === '' || option === 'Response' ? question : `${question} | ${option}`;
  });
}

function reportProblem(
  problem: CsvProblem,
  file: string,
  bytes: Uint8Array,
  delimiter: string,
  defects: DefectList,
): void {
  const place = { file, line: problem.line, column: problem.column };
  switch (problem.kind) {
    case 'quote-stray':
      return defects.error(
        'quote-stray',
        place,
        'a quote stands inside a field that is not quoted, or text follows a closing quote',
        `put quotes around the whole field and double each quote inside it; check that the delimiter is ${JSON.stringify(delimiter)}`,
      );
    case 'quote-unclosed':
      return defects.error(
        'quote-unclosed',
        place,
        'this field opens with a quote that is never closed; all that follows was swallowed by it',
        'close the quote at the end of this field',
      );
    case 'line-end-mixed':
      return defects.error(
        'line-end-mixed',
        place,
        `this row ends in another way than the first row (${lineEndOf(bytes)})`,
        'save the file with one kind of line end, or set file.lineEnds: mixed in source.yaml',
      );
    case 'row-blank':
      return defects.error('row-too-short', place, 'this row is blank', 'remove the blank line');
    default:
      return problem.kind satisfies never;
  }
}
