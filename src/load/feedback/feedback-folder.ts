import { dirname } from 'node:path/posix';
import type { LedgerEntry } from '../../model/defect.ts';
import type { WordLists } from '../../model/expectations/word-list.ts';
import type { SourceMapping } from '../../model/source-mapping.ts';
import type { Theme, ThemeDefinition } from '../../model/theme.ts';
import type { NotComparable } from '../../model/workspace.ts';
import type { WorkspaceConfig } from '../../model/workspace-config.ts';
import type { YamlFolder } from '../yaml/yaml-folder.ts';
import { recordsOf } from '../yaml/yaml-folder.ts';
import { DatesToCome } from '../dates-to-come.ts';
import type { DefectList } from '../defect-list.ts';
import type { WorkspaceFolder } from '../workspace-folder.ts';
import type { YamlFile } from '../yaml/yaml-document.ts';
import { FileCopies } from './file-copies.ts';
import { readFeedbackFile } from './feedback-file.ts';
import { IdReader } from './cells/id-reader.ts';
import { MappingMistakes } from './mapping-mistakes.ts';
import { RefusedColumns } from './refused-columns.ts';
import { RowRepeats } from './row-repeats.ts';
import { checkSource } from './source-checks.ts';
import type { SourceFolder } from './source-folders.ts';
import { sourceNames, unreadEntry } from './source-folders.ts';
import type { PlanContext } from './source-plan.ts';
import { idColumn } from './source-plan.ts';
import type { FileComments } from './table-builder.ts';
import { TableBuilder } from './table-builder.ts';

/** Hears of comments while other files are still to be read, so that work on them can begin. */
export interface CommentListener {
  /** What comments will be read for, and how many bytes of files are to come; before the first file. */
  begin(themes: readonly Theme[], lists: WordLists, bytes: number): void;
  comments(file: FileComments): void;
}

export interface FeedbackTerms {
  readonly config: WorkspaceConfig;
  readonly themes: YamlFolder<ThemeDefinition>;
  readonly wordLists: WordLists;
}

export interface ReadFeedback {
  readonly builder: TableBuilder;
  readonly ledger: readonly LedgerEntry[];
  readonly notComparable: readonly NotComparable[];
  /** False when a source or a whole file could not be read. */
  readonly isWhole: boolean;
}

/** Reads the CSVs of every source whose mapping holds no error, source by source and by name. */
export function readFeedback(
  folder: WorkspaceFolder,
  sources: readonly SourceFolder[],
  { config, themes, wordLists }: FeedbackTerms,
  defects: DefectList,
  listener: CommentListener | undefined,
): ReadFeedback {
  const themeIds = [...themes.files.keys()];
  const found = sources.map(({ id, mapping, files }) => ({
    id,
    files,
    source: readableMapping(mapping, (source) => checkSource(source, config, themes.ids, defects), defects),
  }));
  const bytes = found
    .flatMap(({ source, files }) => (source === undefined ? [] : files))
    .reduce((sum, file) => sum + folder.sizeOf(file), 0);
  listener?.begin(recordsOf(themes), wordLists, bytes);
  const builder = new TableBuilder(config, bytes);
  const copies = new FileCopies(folder);
  const ledger: LedgerEntry[] = [];
  const notComparable: NotComparable[] = [];
  let isWhole = found.length === sourceNames(folder).length;
  for (const { id, source, files } of found) {
    if (source === undefined) {
      isWhole = false;
      ledger.push(...files.map((file) => unreadEntry(file, 'source-invalid')));
      continue;
    }
    const mapping = source.value;
    const leftOut = new Map<string, number>();
    let rows = 0;
    const context: PlanContext = {
      mapping,
      config,
      themeIds,
      builder,
      ids: new IdReader(builder),
      repeats: idColumn(mapping) === undefined ? new RowRepeats() : undefined,
      mistakes: new MappingMistakes(source, files.length),
      refused: new RefusedColumns(),
      toCome: new DatesToCome(),
      leftOut: (rating) => leftOut.set(rating, (leftOut.get(rating) ?? 0) + 1),
      plans: new Map(),
    };
    for (const file of files) {
      const raw = folder.readInTurn(file);
      if (raw === undefined) {
        isWhole = false;
        ledger.push(unreadEntry(file, 'file-invalid'));
        continue;
      }
      if (isCopy(file, raw, copies, defects)) {
        ledger.push(unreadEntry(file, 'file-invalid'));
        continue;
      }
      const { entry, comments } = readFeedbackFile(id, file, raw, context, defects);
      context.repeats?.report(file, defects);
      ledger.push(entry);
      rows += entry.read;
      if (entry.read > 0) copies.add(file, raw.length);
      if (comments === undefined || (entry.read > 0 && entry.refused === entry.read)) isWhole = false;
      if (comments !== undefined) listener?.comments(comments);
    }
    context.mistakes.report(defects);
    const misread = context.refused.report(rows, source, context.toCome.rows, defects);
    context.toCome.report(config.asOf, defects, misread);
    for (const [rating, answers] of leftOut) notComparable.push({ source: id, rating, answers });
  }
  return { builder, ledger, notComparable, isWhole };
}

/** The mapping of a source, if neither its reading nor a further check finds an error in it. */
function readableMapping(
  source: YamlFile<SourceMapping> | undefined,
  check: (source: YamlFile<SourceMapping>) => void,
  defects: DefectList,
): YamlFile<SourceMapping> | undefined {
  if (source === undefined) return undefined;
  const before = defects.errorCount;
  check(source);
  return defects.errorCount === before ? source : undefined;
}

/** Reports a file whose rows were read already under another name; only within a source may it not be meant. */
function isCopy(file: string, raw: Uint8Array, copies: FileCopies, defects: DefectList): boolean {
  const original = copies.originalOf(raw);
  if (original === undefined) return false;
  const place = { file, line: 1, column: 1 };
  const what = `the file holds the same bytes as ${original}`;
  if (dirname(file) === dirname(original)) {
    defects.error(
      'file-repeated',
      place,
      `${what}; its rows would count twice`,
      'remove one of the two files',
    );
    return true;
  }
  const fix = 'remove one of the two files, unless each source reads other columns of it';
  defects.warn('file-repeated', place, `${what}; what both sources read of it counts twice`, fix);
  return false;
}
