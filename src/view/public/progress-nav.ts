import type { PublicFacts } from '../../model/public-facts.ts';
import { datedPromises } from './kit/calendar-file.ts';
import type { ProgressWords } from './progress-words.ts';

/** The menu of the public site. */
export const PROGRESS_NAV: readonly { readonly name: keyof ProgressWords['nav']; readonly href: string }[] = [
  { name: 'overview', href: '' },
  { name: 'ledger', href: 'ledger/' },
  { name: 'letter', href: 'letter/' },
  { name: 'tellUs', href: 'tell-us/' },
];

/** Pages that the public site has whatever it holds, by their address within it. */
export const PROGRESS_PAGES: readonly string[] = ['ledger/', 'letter/', 'tell-us/', 'kit/', 'poster/'];

/** A calendar without any event is none, so there is no file without a promised day. */
export function hasCalendar(facts: PublicFacts): boolean {
  return datedPromises(facts).length > 0;
}
