import { directionOf } from '../../model/promises/public-language.ts';

/** Some words in one language. */
export interface Run {
  readonly text: string;
  /** null where it is the language of the page. */
  readonly language: string | null;
  readonly direction: 'ltr' | 'rtl';
}
/** A text for customers, run by run: an author's words may be in another language than the page around them. */
export type Phrase = readonly Run[];

/** Words of an author in the language they were written in. */
export interface Said {
  readonly text: string;
  readonly language: string;
}

/** The words of an author alone. */
export function phraseOf({ text, language }: Said, page: string): Phrase {
  return [
    {
      text,
      language: language === page ? null : language,
      direction: directionOf(language),
    },
  ];
}

/** Private use characters, which no author writes, hold the places of the author's words. */
const MARK = '\uE000';
const END = '\uE001';

/**
 * A sentence of the page with words of authors in it.
 *
 * @param sentence  makes the sentence from what stands in its gaps
 */
export function filled(sentence: (...gaps: string[]) => string, said: readonly Said[], page: string): Phrase {
  const text = sentence(...said.map((_, index) => `${MARK}${index}${END}`));
  const runs = text.split(/\uE000(\d+)\uE001/).flatMap((part, index): Phrase => {
    if (index % 2 === 1) return phraseOf(said[Number(part)]!, page);
    return part === '' ? [] : phraseOf({ text: part, language: page }, page);
  });
  return runs.every(({ language }) => language === null)
    ? phraseOf({ text: plain(runs), language: page }, page)
    : runs;
}

/** The words without their languages, for places that cannot say a language. */
export function plain(phrase: Phrase): string {
  return phrase.map(({ text }) => text).join('');
}

/** Whether any of its words are in another language than the page. */
export function isForeign(phrase: Phrase): boolean {
  return phrase.some(({ language }) => language !== null);
}

/** The language of a phrase that is all in one other language than the page; null otherwise. */
export function foreignLanguage(phrase: Phrase): Run | null {
  const [first] = phrase;
  return phrase.length === 1 && first !== undefined && first.language !== null ? first : null;
}
