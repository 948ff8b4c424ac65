import type { z } from 'zod';
import type { DefectList } from '../defect-list.ts';
import type { PlaceholderRule } from './placeholders.ts';
import type { WorkspaceFolder } from '../workspace-folder.ts';
import { misnamedId } from '../workspace-folder.ts';
import type { YamlFile } from './yaml-document.ts';
import { readYaml } from './yaml-document.ts';

/** A folder of content, one YAML file an entry. */
export interface YamlFolder<T> {
  /** The names of all files, also of those that hold an error or end wrongly: what others may refer to. */
  readonly ids: readonly string[];
  /** The files that are right, by id. */
  readonly files: ReadonlyMap<string, YamlFile<T>>;
}

export interface YamlFolderTerms<T> {
  /** Names that another reader of the same folder takes. */
  readonly isOther?: (name: string) => boolean;
  /** See `readYaml`. */
  readonly placeholders?: PlaceholderRule<T>;
}

/**
 * Reads all YAML files of a folder by one schema; a missing folder holds no files.
 */
export function readYamlFolder<S extends z.ZodType>(
  folder: WorkspaceFolder,
  path: string,
  schema: S,
  defects: DefectList,
  { isOther, placeholders }: YamlFolderTerms<z.output<S>> = {},
): YamlFolder<z.output<S>> {
  const ids = folder.yamlIds(path, isOther);
  const files = new Map<string, YamlFile<z.output<S>>>();
  for (const id of ids) {
    const file = `${path}/${id}.yaml`;
    const text = folder.readText(file);
    const read = text === undefined ? undefined : readYaml(file, text, schema, defects, placeholders);
    if (read !== undefined) files.set(id, read);
  }
  const misnamed = folder.names(path).flatMap((name) => misnamedId(name) ?? []);
  return { ids: [...new Set([...ids, ...misnamed])], files };
}

/** The entries of a folder as records that know their id, by id. */
export function recordsOf<T extends object>({
  files,
}: YamlFolder<T>): readonly (T & { readonly id: string })[] {
  return [...files].map(([id, { value }]) => ({ id, ...value }));
}
