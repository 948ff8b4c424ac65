import type { ProgressModel } from '../progress-model.ts';
import { hasCalendar } from '../progress-nav.ts';
import { newsletterBlock, oneLinerFile } from './short-texts.ts';

/** Everything made from the record, by what people do with it. All of it is public. */
export interface KitPage {
  readonly groups: readonly { readonly title: string; readonly items: readonly KitItem[] }[];
  /** Short enough to be read and copied here. */
  readonly texts: readonly { readonly title: string; readonly href: string; readonly text: string }[];
}
export interface KitItem {
  readonly name: string;
  readonly what: string;
  readonly href: string;
}

/** @param root  the address of the pages in this language; links are within them */
export function kitPage(model: ProgressModel, root: string | null): KitPage {
  const words = model.words.kit;
  const calendar = { name: words.calendar, what: words.calendarWhat, href: 'promises.ics' };
  return {
    groups: [
      {
        title: words.follow,
        items: [
          { name: words.feed, what: words.feedWhat, href: 'feed.xml' },
          ...(hasCalendar(model) ? [calendar] : []),
        ],
      },
      {
        title: words.print,
        items: [
          { name: words.letter, what: words.letterWhat, href: 'letter/' },
          { name: words.poster, what: words.posterWhat, href: 'poster/' },
        ],
      },
      {
        title: words.send,
        items: [
          { name: words.letterText, what: words.letterTextWhat, href: 'letter.txt' },
          { name: words.letterMail, what: words.letterMailWhat, href: 'kit/letter-email.html.txt' },
        ],
      },
      { title: words.machines, items: [{ name: words.json, what: words.jsonWhat, href: 'progress.json' }] },
    ],
    texts: [
      { title: words.newsletter, href: 'kit/newsletter.txt', text: newsletterBlock(model, root) },
      { title: words.oneLiners, href: 'kit/one-liners.txt', text: oneLinerFile(model) },
    ],
  };
}
