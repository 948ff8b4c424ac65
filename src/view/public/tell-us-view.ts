import type { PublicFacts } from '../../model/promises/public-facts.ts';
import type { Phrase } from './phrase.ts';
import { phraseOf } from './phrase.ts';
import type { Speech } from './public-figures.ts';

/** Every way to give feedback, as the page "Tell us" shows it. */
export interface TellUsView {
  readonly ways: readonly {
    readonly label: Phrase;
    readonly text: Phrase | null;
    /** `link` is where the words lead; null for words alone. */
    readonly parts: readonly { readonly words: string; readonly link: string | null }[];
  }[];
  readonly privacy: Phrase | null;
}

/** A language has ways of its own or those of the first language: a telephone may speak only one. */
export function tellUsView(facts: PublicFacts, tag: string, { words, language: page }: Speech): TellUsView {
  const translation = facts.translations[tag];
  const original = facts.languages[0]!.language;
  const own = translation?.waysToTell ?? null;
  const waysIn = own === null ? original : tag;
  const online = translation?.tellUs ?? facts.tellUs;
  const given = own ?? facts.waysToTell;
  const listed = given.map(({ label, url, phone, address, text }) => ({
    label: phraseOf({ text: label, language: waysIn }, page),
    text: text === null ? null : phraseOf({ text, language: waysIn }, page),
    parts: [
      ...(url === null ? [] : [{ words: url.replace(/^(?:https?:\/\/|mailto:)/, ''), link: url }]),
      ...(phone === null ? [] : [{ words: unbroken(phone), link: `tel:${phone.replace(/[^+\d]/g, '')}` }]),
      ...(address === null ? [] : [{ words: address, link: null }]),
    ],
  }));
  const isListed = given.some(({ url }) => url === online);
  const first =
    online === null || isListed
      ? []
      : [
          {
            label: phraseOf({ text: words.tellUs.online, language: page }, page),
            text: null,
            parts: [{ words: words.tellUs.onlineLink, link: online }],
          },
        ];
  const privacy = translation?.privacy ?? null;
  return {
    ways: [...first, ...listed],
    privacy:
      privacy !== null
        ? phraseOf({ text: privacy, language: tag }, page)
        : facts.privacy === null
          ? null
          : phraseOf({ text: facts.privacy, language: original }, page),
  };
}

/** A number that stays on one line. */
function unbroken(phone: string): string {
  return phone.replaceAll(' ', '\u00A0').replaceAll('-', '\u2011');
}
