import { interfaceLanguageOf } from '../../model/promises/public-language.ts';

/** How the public pages write numbers and dates in one language. */
export interface PublicFormats {
  readonly count: (value: number) => string;
  /** 2026-06-30 as 30 June 2026. */
  readonly date: (isoDate: string) => string;
  /** 2026-06 as June 2026. */
  readonly month: (isoMonth: string) => string;
  /** The name of a language, such as "German" for `de`. */
  readonly languageName: (tag: string) => string;
}

/**
 * Formats of a locale, with the Gregorian calendar and the digits 0 to 9 in every language.
 *
 * Arabic is written with two sets of digits, 0123 in some countries and ٠١٢٣ in others, and readers of either know
 * 0123. Authors type addresses, telephone numbers and dates with 0123; a page that mixed both would show the same day in
 * two spellings. Promises are kept by the Gregorian calendar, so a locale that counts years otherwise does not change
 * them.
 */
export function publicFormats(locale: string): PublicFormats {
  const written = `${locale}-u-ca-gregory-nu-latn`;
  const whole = new Intl.NumberFormat(written, { maximumFractionDigits: 0 });
  const utc = { timeZone: 'UTC', month: 'long', year: 'numeric' } as const;
  const day = new Intl.DateTimeFormat(written, { ...utc, day: 'numeric' });
  const month = new Intl.DateTimeFormat(written, utc);
  const names = new Intl.DisplayNames(locale, { type: 'language', languageDisplay: 'standard' });
  const at = (iso: string): number =>
    Date.UTC(+iso.slice(0, 4), +iso.slice(5, 7) - 1, +(iso.slice(8, 10) || 1));
  // The first of a month is an ordinal in French, which CLDR leaves to the writer.
  const ordinal = (date: string): string =>
    interfaceLanguageOf(locale) === 'fr' ? date.replace(/^1(?=\s)/, '1er') : date;
  return {
    count: (value) => whole.format(value),
    date: (iso) => ordinal(day.format(at(iso))),
    month: (iso) => month.format(at(iso)),
    languageName: (tag) => names.of(tag) ?? tag,
  };
}
