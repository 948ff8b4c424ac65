import { isSlug } from '../../../model/identifier.ts';
import { nearestHint } from '../../../model/nearest.ts';
import { quoted } from '../../../model/quoted.ts';
import type { PromiseDefinition } from '../../../model/promises/promise.ts';
import type { PromiseTranslation } from '../../../model/promises/promise-translation.ts';
import { promiseTranslationSchema } from '../../../model/promises/promise-translation.ts';
import type { WorkspaceConfig } from '../../../model/workspace-config.ts';
import { publicLanguagesOf } from '../../../model/workspace-config.ts';
import type { DefectList, Place } from '../../defect-list.ts';
import type { WorkspaceFolder } from '../../workspace-folder.ts';
import { misnamedId } from '../../workspace-folder.ts';
import type { YamlFile } from '../../yaml/yaml-document.ts';
import { readYaml } from '../../yaml/yaml-document.ts';

/** `late-installation.de.yaml`: the promise, then the language. */
const NAME = /^([a-z0-9-]+)\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\.yaml$/;

export function isTranslationName(name: string): boolean {
  const id = NAME.exec(name)?.[1];
  return id !== undefined && isSlug(id);
}

/** Translations that are right, by promise and language. */
export type PromiseTranslations = ReadonlyMap<string, ReadonlyMap<string, YamlFile<PromiseTranslation>>>;

/**
 * Reads the words of promises in other languages and holds each against its promise: a translation of something that the
 * promise does not say is an error; something that the promise says and the translation leaves out is a warning, because
 * customers then read two languages on one page. A promise without a file in a language is no defect: its pages say so.
 */
export function readPromiseTranslations(
  folder: WorkspaceFolder,
  path: string,
  promises: ReadonlyMap<string, YamlFile<PromiseDefinition>>,
  config: Pick<WorkspaceConfig, 'languages' | 'sites'>,
  defects: DefectList,
): PromiseTranslations {
  const [original, ...others] = publicLanguagesOf(config);
  const read = new Map<string, Map<string, YamlFile<PromiseTranslation>>>();
  for (const name of folder.names(path).filter(isTranslationName)) {
    const [, id = '', language = ''] = NAME.exec(name)!;
    const file = `${path}/${name}`;
    const place = { file, line: 1, column: 1 };
    const promise = promises.get(id);
    const text = folder.readText(file);
    const translation =
      text === undefined
        ? undefined
        : readYaml(file, text, promiseTranslationSchema, defects, () =>
            promise?.value.public === true ? 'public' : 'internal',
          );
    if (!folder.names(path).some((other) => other === `${id}.yaml` || misnamedId(other) === id)) {
      const what = `there is no promise ${quoted(id)}${nearestHint(id, promises.keys())}`;
      defects.error(
        'reference-unknown',
        place,
        what,
        `name the file after its promise: <id>.${language}.yaml`,
      );
    } else if (!others.includes(language)) {
      refuseLanguage({ language, original: original ?? 'en', others }, place, defects);
    } else if (translation !== undefined && promise !== undefined) {
      compare(promise.value, translation, defects);
      read.set(id, (read.get(id) ?? new Map<string, never>()).set(language, translation));
    }
  }
  return read;
}

function refuseLanguage(
  { language, original, others }: { language: string; original: string; others: readonly string[] },
  place: Place,
  defects: DefectList,
): void {
  if (language === original) {
    const what = `promises are written in ${quoted(original)} itself, the first of sites.progress.languages`;
    return defects.error(
      'reference-unknown',
      place,
      what,
      'put these words into the promise, or remove the file',
    );
  }
  const known = others.length === 0 ? 'none beside the first' : others.join(', ');
  const what = `the public site is not built in ${quoted(language)}; other languages are: ${known}${nearestHint(language, others)}`;
  const fix = 'add the language to sites.progress.languages in outerloop.yaml, or rename the file';
  defects.error('reference-unknown', place, what, fix);
}

/** Fields that a promise may leave out; a translation holds just those that its promise holds. */
const FIELDS = ['statusReason', 'heardFrom', 'why', 'measure', 'evidence', 'notMeasurable'] as const;

function compare(
  promise: PromiseDefinition,
  translation: YamlFile<PromiseTranslation>,
  defects: DefectList,
): void {
  const { value } = translation;
  const superfluous = (path: readonly (string | number)[], what: string): void =>
    defects.error(
      'translation-without-original',
      translation.at(path),
      what,
      'write it in the promise first, or take it out here',
    );
  for (const field of FIELDS)
    if (value[field] !== undefined && promise[field] === undefined)
      superfluous([field], `the promise has no ${field}`);
  if (value.evidence?.reason !== undefined && promise.evidence?.reason === undefined)
    superfluous(['evidence', 'reason'], 'the evidence of the promise has no reason');
  value.updates.forEach(({ on }, index) => {
    if (countOn(value.updates.slice(0, index + 1), on) > countOn(promise.updates, on))
      superfluous(['updates', index, 'on'], `the promise has no such update of ${on}`);
  });
  if (!promise.public) return;
  const missing = [
    ...FIELDS.filter((field) => promise[field] !== undefined && value[field] === undefined),
    ...(promise.evidence?.reason !== undefined &&
    value.evidence !== undefined &&
    value.evidence.reason === undefined
      ? ['evidence.reason']
      : []),
    ...promise.updates.flatMap(({ on }, index) =>
      countOn(promise.updates.slice(0, index + 1), on) > countOn(value.updates, on)
        ? [`the update of ${on}`]
        : [],
    ),
  ];
  if (missing.length === 0) return;
  defects.warn(
    'translation-incomplete',
    translation.at([]),
    `not translated: ${missing.join(', ')}; customers read two languages on one page`,
    'translate it, or remove the file: then the page is in one language and says so',
  );
}

function countOn(updates: readonly { readonly on: string }[], day: string): number {
  return updates.filter(({ on }) => on === day).length;
}

/** What stands in outerloop.yaml for customers who read another language belongs to a language of the site. */
export function checkConfigTranslations(config: YamlFile<WorkspaceConfig>, defects: DefectList): void {
  const [original = 'en', ...others] = publicLanguagesOf(config.value);
  for (const language of Object.keys(config.value.translations))
    if (!others.includes(language))
      refuseLanguage({ language, original, others }, config.at(['translations', language]), defects);
}
