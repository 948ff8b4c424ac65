import type { PromiseDefinition, PromiseRecord } from '../../../model/promises/promise.ts';
import { promiseSchema } from '../../../model/promises/promise.ts';
import type { WorkspaceConfig } from '../../../model/workspace-config.ts';
import type { DefectList } from '../../defect-list.ts';
import type { WorkspaceFolder } from '../../workspace-folder.ts';
import type { YamlFolder } from '../../yaml/yaml-folder.ts';
import { readYamlFolder } from '../../yaml/yaml-folder.ts';
import type { PromiseTranslations } from './promise-translations.ts';
import { isTranslationName, readPromiseTranslations } from './promise-translations.ts';

export const PROMISE_FOLDER = 'content/promises';

export interface PromiseFiles extends YamlFolder<PromiseDefinition> {
  readonly translations: PromiseTranslations;
}

/** Reads `content/promises`. Only the configuration says which languages there are: without it no translation is read. */
export function readPromises(
  folder: WorkspaceFolder,
  config: WorkspaceConfig | undefined,
  defects: DefectList,
): PromiseFiles {
  const promises = readYamlFolder(folder, PROMISE_FOLDER, promiseSchema, defects, {
    isOther: isTranslationName,
    placeholders: (promise) => (promise.public ? 'public' : 'internal'),
  });
  const translations: PromiseTranslations =
    config === undefined
      ? new Map()
      : readPromiseTranslations(folder, PROMISE_FOLDER, promises.files, config, defects);
  return { ...promises, translations };
}

/** The promises that are right with their translations that are right, by id. */
export function promiseRecords({ files, translations }: PromiseFiles): readonly PromiseRecord[] {
  return [...files].map(([id, { value }]) => ({
    id,
    ...value,
    translations: Object.fromEntries(
      [...(translations.get(id) ?? [])].map(([language, translation]) => [language, translation.value]),
    ),
  }));
}
