import type { PublicFacts, PublicPromise } from '../../model/promises/public-facts.ts';
import type { Said } from './phrase.ts';

/** The words of a promise as readers of one language get them: translated where they are, else as they were written. */
export interface LocalPromise {
  readonly title: Said;
  readonly statusReason: Said | null;
  readonly heard: Said;
  readonly heardFrom: { readonly share: Said; readonly period: Said } | null;
  readonly why: Said | null;
  readonly doing: Said;
  readonly measure: Said | null;
  readonly notMeasurable: Said | null;
  readonly updates: readonly { readonly on: string; readonly text: Said }[];
  readonly evidence: {
    readonly text: Said;
    readonly n: number;
    readonly of: Said;
    readonly period: Said;
    readonly reason: Said | null;
  } | null;
  /** What could not be given in the language that was asked for. */
  readonly untranslated: 'nothing' | 'part' | 'all';
}

/** @param language  one of the languages of the facts; the first is the one the promises are written in */
export function localPromise(promise: PublicPromise, facts: PublicFacts, language: string): LocalPromise {
  const original = facts.languages[0]!.language;
  const translation = language === original ? undefined : promise.translations[language];
  let missing = false;
  const said = (text: string, translated: string | null | undefined): Said => {
    if (translated !== null && translated !== undefined) return { text: translated, language };
    missing = true;
    return { text, language: original };
  };
  const perhaps = (text: string | null, translated: string | null | undefined): Said | null =>
    text === null ? null : said(text, translated);
  const { heardFrom, evidence } = promise;
  const local = {
    title: said(promise.title, translation?.title),
    statusReason: perhaps(promise.statusReason, translation?.statusReason),
    heard: said(promise.heard, translation?.heard),
    heardFrom:
      heardFrom === null
        ? null
        : {
            share: said(heardFrom.share, translation?.heardFrom?.share),
            period: said(heardFrom.period, translation?.heardFrom?.period),
          },
    why: perhaps(promise.why, translation?.why),
    doing: said(promise.doing, translation?.doing),
    measure: perhaps(promise.measure, translation?.measure),
    notMeasurable: perhaps(promise.notMeasurable, translation?.notMeasurable),
    updates: promise.updates.map(({ on, text }, index) => ({
      on,
      text: said(text, translationOfUpdate(promise, index, translation?.updates ?? [])),
    })),
    evidence:
      evidence === null
        ? null
        : {
            text: said(evidence.text, translation?.evidence?.text),
            n: evidence.n,
            of: said(evidence.of, translation?.evidence?.of),
            period: said(evidence.period, translation?.evidence?.period),
            reason: perhaps(evidence.reason, translation?.evidence?.reason),
          },
  };
  const untranslated =
    language === original || !missing ? 'nothing' : translation === undefined ? 'all' : 'part';
  return { ...local, untranslated };
}

/** Updates are known by their day; two of one day by their order. */
function translationOfUpdate(
  { updates }: PublicPromise,
  index: number,
  translations: readonly { readonly on: string; readonly text: string }[],
): string | undefined {
  const { on } = updates[index]!;
  const before = updates.slice(0, index).filter((update) => update.on === on).length;
  return translations.filter((update) => update.on === on)[before]?.text;
}
