import type { LedgerEntry } from '../../model/defect.ts';
import { placeBehind } from '../csv/byte-place.ts';
import { Cell } from '../csv/cell.ts';
import type { CsvProblem, FieldSpans } from '../csv/csv-reader.ts';
import { readCsv } from '../csv/csv-reader.ts';
import { warnOfLostCharacters } from '../csv/lost-characters.ts';
import { hasAllFields, reportProblem } from '../csv/record-defects.ts';
import type { DecodedFile } from '../csv/text-encoding.ts';
import { toUtf8 } from '../csv/text-encoding.ts';
import type { DefectList } from '../defect-list.ts';
import type { Reading } from './cells/cell-reader.ts';
import { GIVEN, REFUSED } from './cells/cell-reader.ts';
import { FileHeader } from './file-header.ts';
import { unreadEntry } from './source-folders.ts';
import type { PlanContext, SourcePlan } from './source-plan.ts';
import type { FileComments } from './table-builder.ts';

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
  const { mapping, builder } = context;
  const { delimiter, encoding, lineEnds } = mapping.file;
  const decoded = toUtf8(raw, encoding);
  if (decoded.kind === 'refused') {
    reportEncoding(file, decoded, context, defects);
    return { entry: unreadEntry(file, 'file-invalid'), comments: undefined };
  }
  const { bytes } = decoded;
  warnOfLostCharacters(file, bytes, delimiter, defects);
  const ledger = { file, read: 0, used: 0, refused: 0, unanswered: 0 };
  const header = new FileHeader(file, bytes, context);
  let reading: Reading | undefined;

  const onRecord = (fields: FieldSpans): void => {
    if (!header.isWhole) return header.take(fields);
    const { names, plan } = header;
    ledger.read++;
    if (plan === undefined || !hasAllFields(file, bytes, fields, names.length, defects)) ledger.refused++;
    else {
      reading ??= {
        file,
        bytes,
        headers: names,
        fields,
        cell: new Cell(),
        defects,
        refused: context.refused,
        day: NaN,
      };
      ledger[readRow(reading, plan, context)]++;
    }
  };
  const onProblem = (problem: CsvProblem): void => {
    const isTold = header.isMisread;
    if (header.isWhole) {
      ledger.read++;
      ledger.refused++;
    } else if (header.takeBroken(problem)) return;
    if (!isTold) reportProblem(problem, { file, bytes, delimiter, defects, otherEnds: OTHER_ENDS });
  };

  builder.startFile(source, file, bytes.length);
  readCsv(bytes, delimiter, lineEnds === 'mixed', onRecord, onProblem);
  const comments = builder.endFile();
  header.reportEnd(defects);
  return { entry: ledger, comments };
}

/** A wrong declaration is the mapping's mistake, a wrong byte the file's. */
function reportEncoding(
  file: string,
  refused: Extract<DecodedFile, { kind: 'refused' }>,
  { mapping, mistakes }: PlanContext,
  defects: DefectList,
): void {
  const { code, what, declare } = refused;
  const list = code === 'encoding-mismatch' ? mistakes : defects;
  const fix = declare === undefined ? refused.fix : `${refused.fix}, or ${declare}`;
  list.error(code, { file, ...placeBehind(refused.before, mapping.file.delimiter) }, what, fix);
}

function readRow(
  reading: Reading,
  plan: SourcePlan,
  { builder, repeats }: PlanContext,
): 'used' | 'refused' | 'unanswered' {
  builder.reserve();
  let refused = false;
  let answered = false;
  reading.day = NaN;
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
