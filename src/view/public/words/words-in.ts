import type { InterfaceLanguage } from '../../../model/promises/public-language.ts';
import { interfaceLanguageOf } from '../../../model/promises/public-language.ts';
import { ARABIC } from './arabic.ts';
import type { PublicWords } from './english.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { SPANISH } from './spanish.ts';

/** The words of the pages by language. */
export const PUBLIC_WORDS: Readonly<Record<InterfaceLanguage, PublicWords>> = {
  en: ENGLISH,
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  ar: ARABIC,
};

/** The language the pages speak for a language of the workspace: its own, or English where there are no words yet. */
export function spokenLanguage(tag: string): string {
  return interfaceLanguageOf(tag) === undefined ? 'en' : tag;
}

export function wordsIn(tag: string): PublicWords {
  return PUBLIC_WORDS[interfaceLanguageOf(tag) ?? 'en'];
}
