import { counted } from '../../model/counted.ts';
import type { LedgerEntry } from '../../model/defect.ts';
import { isSlug, slugRule } from '../../model/identifier.ts';
import { quoted } from '../../model/quoted.ts';
import type { SourceMapping } from '../../model/source-mapping.ts';
import { sourceMappingSchema } from '../../model/source-mapping.ts';
import type { DefectList } from '../defect-list.ts';
import type { PlaceholderRule } from '../yaml/placeholders.ts';
import type { WorkspaceFolder } from '../workspace-folder.ts';
import type { YamlFile } from '../yaml/yaml-document.ts';
import { readYaml } from '../yaml/yaml-document.ts';

/** Names that were most likely meant for the mapping, where there is none. */
const MISNAMED = /^source\.(?:ya?ml|json)$/i;

export const FEEDBACK_FOLDER = 'data/feedback';

/** A folder below `data/feedback`: its mapping, and the CSV files that wait to be read by it. */
export interface SourceFolder {
  readonly id: string;
  /** undefined after reporting why it cannot be read. */
  readonly mapping: YamlFile<SourceMapping> | undefined;
  /** Relative to the workspace, by name. */
  readonly files: readonly string[];
}

/** Finds all sources and reads their mappings; files that are not read as what they are called are reported. */
export function readSourceFolders(folder: WorkspaceFolder, defects: DefectList): readonly SourceFolder[] {
  return sourceNames(folder).flatMap((id) => {
    const path = `${FEEDBACK_FOLDER}/${id}`;
    const place = { file: path, line: 1, column: 1 };
    if (/\.csv$/i.test(id) && !folder.isFolder(path)) {
      const what = `${quoted(id)} lies beside the folders of sources, where no CSV is read`;
      const fix = `move it into the folder of its source, such as ${FEEDBACK_FOLDER}/survey`;
      defects.error('file-unexpected', place, what, fix);
    } else if (!isSlug(id)) {
      const rule = 'name source folders in small letters, digits and hyphens; put loose files into one';
      const fix = slugRule(id, rule);
      defects.error('name-unsafe', place, `${quoted(id)} is not a name for a source folder`, fix);
    } else if (!folder.isFolder(path)) {
      const what = `${quoted(id)} is no folder (links are not followed); only the folders of sources are read here`;
      defects.error('file-unexpected', place, what, 'move it into the folder of its source, or away');
    }
    if (!folder.isFolder(path)) return [];
    const files = csvFiles(folder, path);
    return [
      { id, mapping: isSlug(id) ? readMapping(folder, path, files.length, defects) : undefined, files },
    ];
  });
}

/** What lies in the folder of feedback, but for notes to people. */
export function sourceNames(folder: WorkspaceFolder): readonly string[] {
  return folder.names(FEEDBACK_FOLDER).filter((name) => !name.endsWith('.md'));
}

/** The ledger's entry of a file no row of which was read. */
export function unreadEntry(file: string, notRead: NonNullable<LedgerEntry['notRead']>): LedgerEntry {
  return { file, read: 0, used: 0, refused: 0, unanswered: 0, notRead };
}

/** The ledger of sources when there is no configuration to read any of their files by. */
export function unreadLedger(sources: readonly SourceFolder[]): readonly LedgerEntry[] {
  return sources.flatMap(({ mapping, files }) =>
    files.map((file) =>
      unreadEntry(file, mapping === undefined ? 'source-invalid' : 'configuration-invalid'),
    ),
  );
}

/** The rest of a mapping holds the words of an export, which may be any. */
const wordedByUs: PlaceholderRule<SourceMapping> = (_, field) =>
  field === 'name' || field === 'origin' ? 'internal' : 'draft';

function readMapping(
  folder: WorkspaceFolder,
  path: string,
  files: number,
  defects: DefectList,
): YamlFile<SourceMapping> | undefined {
  const file = `${path}/source.yaml`;
  const place = { file, line: 1, column: 1 };
  if (!folder.exists(file)) {
    const waiting = files === 0 ? '' : `, without which ${counted(files, 'CSV file')} cannot be read`;
    const misnamed = folder.names(path).find((name) => MISNAMED.test(name));
    if (misnamed !== undefined) {
      const what = `the source has no source.yaml${waiting}; there is ${quoted(misnamed)}`;
      defects.error('file-missing', place, what, `rename ${misnamed} to source.yaml`);
      return undefined;
    }
    const fix = `write it, or let "npm run new -- source FILE.csv" draft it`;
    defects.error('file-missing', place, `the source has no source.yaml${waiting}`, fix);
    return undefined;
  }
  const text = folder.readText(file);
  const mapping =
    text === undefined ? undefined : readYaml(file, text, sourceMappingSchema, defects, wordedByUs);
  if (mapping !== undefined && files === 0) {
    const fix = 'add the first export, for example 2026-06.csv';
    defects.warn('file-missing', place, 'the source has no CSV file yet', fix);
  }
  return mapping;
}

function csvFiles(folder: WorkspaceFolder, path: string): readonly string[] {
  const fix = 'source folders hold source.yaml and CSV files with plain names; move other files away';
  const isMapped = folder.holdsName(path, 'source.yaml');
  return folder.csvFiles(path, fix, (name) => name === 'source.yaml' || (!isMapped && MISNAMED.test(name)));
}
