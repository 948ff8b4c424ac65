import { languageApplies } from '../../model/language-applies.ts';
import { choiceHint } from '../../model/nearest.ts';
import { quoted } from '../../model/quoted.ts';
import type { DefectList } from '../defect-list.ts';
import type { KnownNames } from '../known-names.ts';
import type { YamlFile } from '../yaml/yaml-document.ts';

/** Rules of which some are for comments in one language, by its tag. */
type Rules = YamlFile<{ readonly languages: Readonly<Record<string, unknown>> }>;

/**
 * Warns of rules for a language that nobody speaks here: they never mark a comment, and look as if they did.
 *
 * @param spoken  the languages of all items and sources, and those that outerloop.yaml expects
 */
export function warnOfUnspokenLanguages(
  files: Iterable<Rules>,
  spoken: KnownNames,
  defects: DefectList,
): void {
  if (!spoken.areAll) return;
  for (const file of files) {
    for (const language of Object.keys(file.value.languages)) {
      if (spoken.names.some((name) => languageApplies(language, name))) continue;
      const what = `no feedback is in the language ${quoted(language)}, and outerloop.yaml expects none${choiceHint(language, spoken.names)}`;
      const fix =
        'correct the tag; where such comments are still to come, list it under languages in outerloop.yaml';
      defects.warn('reference-unknown', file.keyAt(['languages', language]), what, fix);
    }
  }
}
