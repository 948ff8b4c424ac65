import type { LedgerEntry } from '../../model/defect.ts';
import type { WordList } from '../../model/expectations/word-list.ts';
import { isSlug } from '../../model/identifier.ts';
import { quoted } from '../../model/nearest.ts';
import type { SourceMapping } from '../../model/source-mapping.ts';
import { sourceMappingSchema } from '../../model/source-mapping.ts';
import type { Theme, ThemeDefinition } from '../../model/theme.ts';
import type { NotComparable } from '../../model/workspace.ts';
import type { WorkspaceConfig } from '../../model/workspace-config.ts';
import type { YamlFolder } from '../content/yaml-folder.ts';
import { recordsOf } from '../content/yaml-folder.ts';
import type { DefectList } from '../defect-list.ts';
import type { WorkspaceFolder } from '../workspace-folder.ts';
import type { YamlFile } from '../yaml-document.ts';
import { readYaml } from '../yaml-document.ts';
import { readFeedbackFile } from './feedback-file.ts';
import { IdReader } from './item-readers.ts';
import { MappingMistakes } from './mapping-mistakes.ts';
import { checkSource } from './source-checks.ts';
import type { PlanContext } from './source-plan.ts';
import type { FileComments } from './table-builder.ts';
import { TableBuilder } from './table-builder.ts';

export const FEEDBACK_FOLDER = 'data/feedback';

/** Hears of comments while other files are still to be read, so that work on them can begin. */
export interface CommentListener {
  /** What comments will be read for, and how many bytes of files are to come; before the first file. */
  begin(themes: readonly Theme[], lists: readonly WordList[], bytes: number): void;
  comments(file: FileComments): void;
}

export interface FeedbackTerms {
  readonly config: WorkspaceConfig;
  readonly themes: YamlFolder<ThemeDefinition>;
  readonly wordLists: readonly WordList[];
}

export interface ReadFeedback {
  /** Every source whose mapping can be read, by id. */
  readonly sources: ReadonlyMap<string, YamlFile<SourceMapping>>;
  readonly builder: TableBuilder;
  readonly ledger: readonly LedgerEntry[];
  readonly notComparable: readonly NotComparable[];
  /** False when a source or a whole file could not be read. */
  readonly isWhole: boolean;
}

/** Reads the CSVs of every source whose mapping holds no error, source by source and by name. */
export function readFeedback(
  folder: WorkspaceFolder,
  { config, themes, wordLists }: FeedbackTerms,
  defects: DefectList,
  listener: CommentListener | undefined,
): ReadFeedback {
  const sources = readSources(folder, defects);
  const themeIds = [...themes.files.keys()];
  const readable = [...sources]
    .filter(([, source]) => {
      const before = defects.errorCount;
      checkSource(source, config, themes.ids, defects);
      return defects.errorCount === before;
    })
    .map(([id, { value: mapping }]) => ({ id, mapping, files: csvFiles(folder, id, defects) }));
  const bytes = readable.flatMap(({ files }) => files).reduce((sum, file) => sum + folder.sizeOf(file), 0);
  listener?.begin(recordsOf(themes), wordLists, bytes);
  const builder = new TableBuilder(config);
  const ledger: LedgerEntry[] = [];
  const notComparable: NotComparable[] = [];
  let isWhole = readable.length === folder.names(FEEDBACK_FOLDER).length;
  for (const { id, mapping, files } of readable) {
    const leftOut = new Map<string, number>();
    const context: PlanContext = {
      mapping,
      config,
      themeIds,
      builder,
      ids: new IdReader(builder),
      mistakes: new MappingMistakes(),
      leftOut: (rating) => leftOut.set(rating, (leftOut.get(rating) ?? 0) + 1),
    };
    for (const file of files) {
      const raw = folder.readInTurn(file);
      if (raw === undefined) {
        isWhole = false;
        continue;
      }
      const { entry, comments } = readFeedbackFile(id, file, raw, context, defects);
      ledger.push(entry);
      if (comments === undefined || (entry.read > 0 && entry.refused === entry.read)) isWhole = false;
      if (comments !== undefined) listener?.comments(comments);
    }
    context.mistakes.report(defects);
    for (const [rating, answers] of leftOut) notComparable.push({ source: id, rating, answers });
  }
  return { sources, builder, ledger, notComparable, isWhole };
}

function readSources(
  folder: WorkspaceFolder,
  defects: DefectList,
): ReadonlyMap<string, YamlFile<SourceMapping>> {
  const sources = new Map<string, YamlFile<SourceMapping>>();
  for (const id of folder.names(FEEDBACK_FOLDER)) {
    const file = `${FEEDBACK_FOLDER}/${id}/source.yaml`;
    if (!isSlug(id)) {
      const place = { file: `${FEEDBACK_FOLDER}/${id}`, line: 1, column: 1 };
      const fix = 'name source folders in small letters, digits and hyphens; put loose files into one';
      defects.error('name-unsafe', place, `${quoted(id)} is not a name for a source folder`, fix);
    } else if (!folder.exists(file)) {
      const fix = `write it, or let "npm run new -- source FILE.csv" draft it`;
      defects.error('file-missing', { file, line: 1, column: 1 }, 'the source has no source.yaml', fix);
    } else {
      const text = folder.readText(file);
      const read = text === undefined ? undefined : readYaml(file, text, sourceMappingSchema, defects);
      if (read !== undefined) sources.set(id, read);
    }
  }
  return sources;
}

function csvFiles(folder: WorkspaceFolder, source: string, defects: DefectList): readonly string[] {
  const path = `${FEEDBACK_FOLDER}/${source}`;
  const files = folder.csvFiles(
    path,
    'source folders hold source.yaml and CSV files with plain names; move other files away',
    (name) => name === 'source.yaml',
  );
  if (files.length === 0) {
    const fix = 'add the first export, for example 2026-06.csv';
    defects.warn(
      'file-missing',
      { file: `${path}/source.yaml`, line: 1, column: 1 },
      'the source has no CSV file yet',
      fix,
    );
  }
  return files;
}
