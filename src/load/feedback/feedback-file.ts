import type { LedgerEntry } from '../../model/defect.ts';
import { quoted } from '../../model/nearest.ts';
import { placeBehind } from '../csv/byte-place.ts';
import { Cell } from '../csv/cell.ts';
import { GIVEN, REFUSED } from './cells/cell-reader.ts';
import type { Reading } from './cells/cell-reader.ts';
import type { CsvProblem, FieldSpans } from '../csv/csv-reader.ts';
import { readCsv } from '../csv/csv-reader.ts';
import type { DefectList } from '../defect-list.ts';
import { warnOfLostCharacters } from '../csv/lost-characters.ts';
import { countsAboveNames } from './header-records.ts';
import { unreadEntry } from './source-folders.ts';
import type { NamesRow } from './column-finder.ts';
import type { PlanContext, SourcePlan } from './source-plan.ts';
import { planSource } from './source-plan.ts';
import { hasAllFields, otherDelimiter, reportProblem } from '../csv/record-defects.ts';
import type { FileComments } from './table-builder.ts';
import { toUtf8 } from '../csv/text-encoding.ts';

const OTHER_ENDS = ', or set file.lineEnds: mixed in source.yaml';

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
  const { mapping, builder, mistakes } = context;
  const decoded = toUtf8(raw, mapping.file.encoding);
  if (decoded.kind === 'refused') {
    const place = placeBehind(decoded.before, mapping.file.delimiter);
    // a wrong declaration is the mapping's, a wrong byte the file's
    const list = decoded.code === 'encoding-mismatch' ? mistakes : defects;
    const fix = decoded.declare === undefined ? decoded.fix : `${decoded.fix}, or ${decoded.declare}`;
    list.error(decoded.code, { file, ...place }, decoded.what, fix);
    return { entry: unreadEntry(file, 'file-invalid'), comments: undefined };
  }
  const { bytes } = decoded;
  warnOfLostCharacters(file, bytes, mapping.file.delimiter, defects);
  const ledger = { file, read: 0, used: 0, refused: 0, unanswered: 0 };
  const headerRows: string[][] = [];
  let plan: SourcePlan | undefined;
  let reading: Reading | undefined;
  let misread = false;
  let namesLine = mapping.file.namesRow;

  const onRecord = (fields: FieldSpans): void => {
    if (headerRows.length < mapping.file.headerRows) {
      const whole = rawTextsOf(bytes, fields);
      headerRows.push(whole.map(withSingleBlanks));
      if (headerRows.length === mapping.file.namesRow) {
        namesLine = fields.line;
        misread ||= isMappedElsewhere({ file, line: namesLine, headers: whole }, context);
      }
      if (headerRows.length === mapping.file.headerRows) {
        const headers = columnNames(headerRows, mapping.file.namesRow, mapping.file.optionsRow);
        reading = { file, bytes, headers, fields, cell: new Cell(), defects, day: 0 };
        if (!misread) plan = planSource(context, { file, line: namesLine, headers });
      }
      return;
    }
    ledger.read++;
    if (plan === undefined || reading === undefined) ledger.refused++;
    else if (!hasAllFields(file, bytes, fields, reading.headers.length, defects)) ledger.refused++;
    else ledger[readRow(reading, plan, context)]++;
  };
  const onProblem = (problem: CsvProblem): void => {
    if (countsAboveNames(problem.kind, headerRows.length, mapping.file.namesRow)) {
      headerRows.push([]);
      return;
    }
    const inHeader = headerRows.length < mapping.file.headerRows;
    if (!inHeader) {
      ledger.read++;
      ledger.refused++;
    }
    const told = misread;
    if (inHeader && problem.kind !== 'row-blank') {
      // the row below must not pass for the header
      headerRows.push([]);
      misread = true;
    }
    if (!told)
      reportProblem(problem, {
        file,
        bytes,
        delimiter: mapping.file.delimiter,
        defects,
        otherEnds: OTHER_ENDS,
      });
  };

  builder.startFile(source, file, bytes.length);
  readCsv(bytes, mapping.file.delimiter, mapping.file.lineEnds === 'mixed', onRecord, onProblem);
  const comments = builder.endFile();
  if (headerRows.length < mapping.file.headerRows) {
    const what =
      bytes.length === 0
        ? 'the file is empty'
        : `the file has ${headerRows.length} of the ${mapping.file.headerRows} header rows that source.yaml declares`;
    defects.error(
      'file-empty',
      { file, line: 1, column: 1 },
      what,
      bytes.length === 0
        ? 'export it again, or remove the file'
        : 'export it again, or correct file.headerRows',
    );
  }
  return { entry: ledger, comments };
}

function readRow(
  reading: Reading,
  plan: SourcePlan,
  { builder, repeats }: PlanContext,
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
  repeats?.hear(reading, builder.commentLength);
  builder.commit();
  return 'used';
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
  );
  return true;
}

/** The texts of a record, with runs of blanks as one; headers are compared in this form. */
export function textsOf(bytes: Uint8Array, fields: FieldSpans): string[] {
  return rawTextsOf(bytes, fields).map(withSingleBlanks);
}

/** As they stand: a tab may be what parts the fields. */
function rawTextsOf(bytes: Uint8Array, fields: FieldSpans): string[] {
  const cell = new Cell();
  return Array.from({ length: fields.count }, (_, index) => {
    cell.at(bytes, fields, index);
    return cell.text();
  });
}

function withSingleBlanks(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
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
