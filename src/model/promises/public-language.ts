import { languageTag } from '../text-fields.ts';

/** Languages in which the pages for customers have words of their own; each has a file in src/view/public/words. */
export const INTERFACE_LANGUAGES = ['en', 'de', 'fr', 'es', 'ar'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** The words of the pages in this language, also for a region such as `de-AT`; undefined when there are none. */
export function interfaceLanguageOf(tag: string): InterfaceLanguage | undefined {
  const primary = tag.split('-')[0];
  return INTERFACE_LANGUAGES.find((language) => language === primary);
}

/** A language that the public site can be built in. */
export const publicLanguageTag = languageTag.refine((tag) => interfaceLanguageOf(tag) !== undefined, {
  message: `the pages have words in ${INTERFACE_LANGUAGES.join(', ')}, also with a region such as "de-AT"`,
});

/** Written from right to left: the languages of the Arabic, Hebrew, Thaana, Syriac and N'Ko scripts in common use. */
const RIGHT_TO_LEFT = [
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ks',
  'nqo',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
];

export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(tag.split('-')[0]!) ? 'rtl' : 'ltr';
}

/** The folder of a language within the site, such as `de/`; the first language has none. */
export function languageFolder(tag: string, languages: readonly string[]): string {
  return tag === languages[0] ? '' : `${tag.toLowerCase()}/`;
}
