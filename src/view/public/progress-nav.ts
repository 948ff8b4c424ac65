import type { PublicFacts } from '../../model/promises/public-facts.ts';
import { languageFolder } from '../../model/promises/public-language.ts';
import type { ProgressModel } from './progress-model.ts';
import type { PublicWords } from './words/english.ts';

/** The menu of the public site, by addresses within the pages of a language. */
export const PROGRESS_NAV: readonly { readonly name: keyof PublicWords['nav']; readonly href: string }[] = [
  { name: 'overview', href: '' },
  { name: 'ledger', href: 'ledger/' },
  { name: 'archive', href: 'archive/' },
  { name: 'letter', href: 'letter/' },
  { name: 'tellUs', href: 'tell-us/' },
];

/** Pages that every language of the public site has whatever it holds, by their address within the language. */
const PROGRESS_PAGES: readonly string[] = [
  '',
  'ledger/',
  'archive/',
  'letter/',
  'tell-us/',
  'kit/',
  'poster/',
];

/** Every page that the public site must have, in all its languages, by the address within the site. */
export function publicPages({ languages, promises }: PublicFacts): readonly string[] {
  const tags = languages.map(({ language }) => language);
  const pages = [...PROGRESS_PAGES, ...promises.map(({ id }) => `promises/${id}/`)];
  return tags.flatMap((tag) => pages.map((page) => `${languageFolder(tag, tags)}${page}`));
}

/** A calendar without any event is none, so there is no file without a promised day. */
export function hasCalendar({ promises }: Pick<ProgressModel, 'promises'>): boolean {
  return promises.some(({ isDated, late }) => isDated || late);
}
