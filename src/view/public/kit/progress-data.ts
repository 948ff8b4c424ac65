import type { PublicFacts, PublicPromise } from '../../../model/promises/public-facts.ts';
import { localPromise } from '../local-promise.ts';
import type { Said } from '../phrase.ts';
import type { ProgressModel } from '../progress-model.ts';
import { publicAddress } from './site-address.ts';

/**
 * The public facts for other systems, as JSON: the record in one language, and for each promise what follows from its
 * dates.
 *
 * `standing` is open, due-soon, late, answered or closed. `untranslated` is nothing, part or all; what is not translated
 * stands in `originalLanguage`. Addresses are absolute when the site's own is known, otherwise they are read from the
 * folder that holds this file.
 */
export function progressData(facts: PublicFacts, model: ProgressModel, root: string | null): string {
  const translation = facts.translations[model.tag];
  const data = {
    schema: 'outerloop/progress@1',
    language: model.tag,
    originalLanguage: facts.languages[0]!.language,
    languages: facts.languages.map(({ language }) => language),
    organisation: facts.organisation,
    tellUs: model.form,
    waysToTell: translation?.waysToTell ?? facts.waysToTell,
    privacy: translation?.privacy ?? facts.privacy,
    sampleData: translation?.sampleData ?? facts.sampleData,
    asOf: facts.asOf,
    staleSince: facts.staleSince,
    promises: facts.promises.map((promise) => {
      const { updates, evidence, heardFrom, untranslated, ...texts } = localPromise(
        promise,
        facts,
        model.tag,
      );
      return {
        ...withoutTranslations(promise),
        ...Object.fromEntries(Object.entries(texts).map(([field, said]) => [field, textOf(said)])),
        heardFrom: heardFrom === null ? null : { share: heardFrom.share.text, period: heardFrom.period.text },
        updates: updates.map(({ on, text }) => ({ on, text: text.text })),
        evidence:
          evidence === null || promise.evidence === null
            ? null
            : {
                ...promise.evidence,
                text: evidence.text.text,
                of: evidence.of.text,
                period: evidence.period.text,
                reason: textOf(evidence.reason),
              },
        untranslated,
        standing: model.promises.find(({ id }) => id === promise.id)!.standing,
        page: publicAddress(root, `promises/${promise.id}/`),
      };
    }),
    withdrawn: facts.withdrawn,
    historySince: facts.historySince,
    pastLeftOut: facts.pastLeftOut,
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function withoutTranslations(promise: PublicPromise): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(promise).filter(([field]) => field !== 'translations'));
}

function textOf(said: Said | null): string | null {
  return said === null ? null : said.text;
}
