import * as stopword from 'stopword';
import { spellingOf, readRule } from './matcher/theme-rules.ts';

/** The lists of the package by language tag. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  ar: stopword.ara,
  cs: stopword.ces,
  da: stopword.dan,
  de: stopword.deu,
  el: stopword.ell,
  en: stopword.eng,
  es: stopword.spa,
  fi: stopword.fin,
  fr: stopword.fra,
  hu: stopword.hun,
  it: stopword.ita,
  nl: stopword.nld,
  no: stopword.nob,
  nb: stopword.nob,
  pl: stopword.pol,
  pt: stopword.por,
  ro: stopword.ron,
  ru: stopword.rus,
  sk: stopword.slk,
  sv: stopword.swe,
  tr: stopword.tur,
  uk: stopword.ukr,
};

const NONE: ReadonlySet<string> = new Set();

/**
 * Words that carry the grammar and not the subject ("the", "and"), folded as theme rules are.
 *
 * @param language  a primary language tag such as `en`; other languages have no list here and get an empty one
 */
export function functionWords(language: string): ReadonlySet<string> {
  const list = Object.hasOwn(LISTS, language) ? LISTS[language] : undefined;
  if (list === undefined) return NONE;
  return new Set(
    list.flatMap((word) => {
      const { rule } = readRule(word);
      return rule === null ? [] : spellingOf(rule).split(' ');
    }),
  );
}
