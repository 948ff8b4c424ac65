import { compareText } from '../../../model/defect.ts';
import { lastHeardOf } from '../../../model/promise-lifecycle.ts';
import type { PublicFacts, PublicPromise } from '../../../model/public-facts.ts';
import { ENGLISH } from '../progress-words.ts';
import type { PromiseView } from '../progress-model.ts';
import { KIT_ENGLISH } from './kit-words.ts';
import type { AtomEntry } from './atom-document.ts';
import { atomDocument, atomId } from './atom-document.ts';

/**
 * The news feed: every announcement and every update, newest first.
 *
 * @param views  the promises as the pages word them, for the sentence about the next report
 * @param root   the address of the site with a slash at the end, or null when it is not known
 */
export function atomFeed(facts: PublicFacts, views: readonly PromiseView[], root: string | null): string {
  const entries = facts.promises
    .flatMap((promise) =>
      entriesOf(
        promise,
        facts,
        views.find(({ id }) => id === promise.id)!,
      ),
    )
    .toSorted((a, b) => compareText(b.on, a.on) || compareText(atomId(a.id), atomId(b.id)));
  return atomDocument({
    id: [facts.organisation, 'feed'],
    title: `${facts.organisation}: ${ENGLISH.site.title}`,
    subtitle: facts.sampleData,
    language: facts.language,
    author: facts.organisation,
    asOf: facts.asOf,
    root,
    path: 'feed.xml',
    page: '',
    entries,
  });
}

function entriesOf(promise: PublicPromise, facts: PublicFacts, view: PromiseView): readonly AtomEntry[] {
  const newest = lastHeardOf(promise);
  const entry = (kind: string, on: string, title: string, words: readonly (string | null)[]): AtomEntry => ({
    id: [facts.organisation, promise.id, kind, on],
    on,
    title,
    path: `promises/${promise.id}/`,
    text: [...words, ...(on === newest ? [view.outcome?.text ?? null, view.next] : [])]
      .filter((text) => text !== null)
      .join('\n\n'),
  });
  const seen = new Map<string, number>();
  return [
    entry('announcement', promise.announcedOn, promise.title, [
      promise.heard,
      promise.doing,
      promise.statusReason,
    ]),
    ...promise.updates.map(({ on, text }) => {
      const before = seen.get(on) ?? 0;
      seen.set(on, before + 1);
      // Two updates of one day are two entries.
      const kind = before === 0 ? 'update' : `update ${before + 1}`;
      return entry(kind, on, KIT_ENGLISH.feed.update(promise.title), [text]);
    }),
  ];
}
