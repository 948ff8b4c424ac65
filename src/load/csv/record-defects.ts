import { counted } from '../../model/counted.ts';
import { quoted } from '../../model/quoted.ts';
import type { DefectList } from '../defect-list.ts';
import type { CsvProblem, FieldSpans } from './csv-reader.ts';
import { lineEndOf } from './csv-reader.ts';

/** Whether a record has as many fields as its header; reports one that has not. */
export function hasAllFields(
  file: string,
  bytes: Uint8Array,
  fields: FieldSpans,
  expected: number,
  defects: DefectList,
): boolean {
  if (fields.count === expected) return true;
  const place = { file, line: fields.line, column: Math.min(fields.count, expected) };
  const text = new TextDecoder().decode(bytes.subarray(fields.starts[0]!, fields.ends[fields.count - 1]!));
  if (/^(?:<{7}|={7}|>{7})(?: |$)/.test(text)) {
    const fix = 'keep one of the two versions between the markers, and delete the marker lines';
    defects.error('row-too-short', place, 'a merge conflict is left in this file', fix);
    return false;
  }
  const short = fields.count < expected;
  defects.error(
    short ? 'row-too-short' : 'row-too-long',
    place,
    `this row has ${counted(fields.count, 'field')}; the header has ${expected}`,
    short
      ? 'add the missing fields, also when they are empty; a text with a line break in it needs quotes around it'
      : /[\u201c-\u201f]/.test(text)
        ? 'straighten the curled quotes in this row: only " encloses a field that holds the delimiter'
        : 'put quotes around a field that holds the delimiter, or remove the extra field',
  );
  return false;
}

const DELIMITERS = [',', ';', '\t', '|'] as const;

/**
 * The delimiter by which a header that is a single field would be many.
 *
 * @param least  fields there must be by it: a single question may hold a comma or two
 */
export function otherDelimiter(
  headers: readonly string[],
  delimiter: string,
  least: number,
): string | undefined {
  const [header] = headers;
  if (headers.length !== 1 || header === undefined) return undefined;
  return DELIMITERS.find((other) => other !== delimiter && header.split(other).length >= least);
}

/** Reports a table kept with commas whose header shows that it was saved with something else: one mistake, not one a row. */
export function isSplitElsewhere(file: string, headers: readonly string[], defects: DefectList): boolean {
  const other = otherDelimiter(headers, ',', 2);
  if (other === undefined) return false;
  const what = `the header is a single field: ${quoted(headers[0]!)}; it looks as if fields end with ${quoted(other)}`;
  const fix = 'save the file with commas between its fields (in a spreadsheet: CSV, comma delimited)';
  defects.error('delimiter-mismatch', { file, line: 1, column: 1 }, what, fix);
  return true;
}

export interface RecordFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly delimiter: string;
  readonly defects: DefectList;
  /** What else can be done about line ends that differ, as the end of a sentence. */
  readonly otherEnds?: string;
}

/** Reports a record that is no CSV. */
export function reportProblem(
  problem: CsvProblem,
  { file, bytes, delimiter, defects, otherEnds = '' }: RecordFile,
): void {
  const place = { file, line: problem.line, column: problem.column };
  switch (problem.kind) {
    case 'quote-stray':
      return defects.error(
        'quote-stray',
        place,
        `a quote stands inside a field that is not quoted, or text follows a closing quote: ${openingOf(bytes, problem.at)}`,
        `put quotes around the whole field and double each quote inside it; check that the delimiter is ${quoted(delimiter)}`,
      );
    case 'quote-unclosed':
      return defects.error(
        'quote-unclosed',
        place,
        `this field opens with a quote that is never closed; all that follows was swallowed by it: ${openingOf(bytes, problem.at)}`,
        'close the quote at the end of this field',
      );
    case 'line-end-mixed':
      return defects.cellError(
        'line-end-mixed',
        place,
        `this row ends in another way than the first row (${lineEndOf(bytes)})`,
        `save the file with one kind of line end${otherEnds}`,
      );
    case 'row-blank':
      return defects.cellError('row-too-short', place, 'this row is blank', 'remove the blank line');
    default:
      return problem.kind satisfies never;
  }
}

/** How a field begins, as it stands in the file. */
function openingOf(bytes: Uint8Array, start: number): string {
  const [line] = new TextDecoder().decode(bytes.subarray(start, start + 200)).split(/[\r\n]/);
  return quoted(line!);
}
