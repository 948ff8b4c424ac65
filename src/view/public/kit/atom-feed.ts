import { compareText } from '../../../model/defect.ts';
import { lastHeardOf } from '../../../model/promise-lifecycle.ts';
import type { PublicFacts, PublicPromise } from '../../../model/public-facts.ts';
import { ENGLISH } from '../progress-words.ts';
import type { PromiseView } from '../progress-model.ts';
import { KIT_ENGLISH } from './kit-words.ts';
import type { MarkupElement } from './markup.ts';
import { element, xmlDocument } from './markup.ts';
import { publicAddress } from './site-address.ts';
import { stableUuid } from './stable-id.ts';

/**
 * The news feed: every announcement and every update, newest first.
 *
 * Source: RFC 4287 (Atom). Dates are those of the promises, so the same facts give the same bytes. Without a known
 * address the links are relative to the feed, which RFC 4287 allows, and there is no `self` link.
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
    .toSorted((a, b) => compareText(b.on, a.on) || compareText(a.id, b.id));
  const self = root === null ? [] : [link('self', publicAddress(root, 'feed.xml'), 'application/atom+xml')];
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': facts.language },
      element('id', {}, urn([facts.organisation, 'feed'])),
      element('title', {}, `${facts.organisation}: ${ENGLISH.site.title}`),
      ...(facts.sampleData === null ? [] : [element('subtitle', {}, facts.sampleData)]),
      element('updated', {}, instant(entries[0]?.on ?? facts.asOf)),
      element('author', {}, element('name', {}, facts.organisation)),
      // An empty relative link would mean the feed itself.
      link('alternate', publicAddress(root, root === null ? './' : ''), 'text/html'),
      ...self,
      ...entries.map((entry) =>
        element(
          'entry',
          {},
          element('id', {}, entry.id),
          element('title', {}, entry.title),
          element('published', {}, instant(entry.on)),
          element('updated', {}, instant(entry.on)),
          link('alternate', publicAddress(root, entry.path), 'text/html'),
          element('content', { type: 'text' }, entry.text),
        ),
      ),
    ),
  );
}

interface FeedEntry {
  readonly id: string;
  readonly on: string;
  readonly title: string;
  readonly path: string;
  readonly text: string;
}

function entriesOf(promise: PublicPromise, facts: PublicFacts, view: PromiseView): readonly FeedEntry[] {
  const newest = lastHeardOf(promise);
  const entry = (kind: string, on: string, title: string, words: readonly (string | null)[]): FeedEntry => ({
    id: urn([facts.organisation, promise.id, kind, on]),
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

function link(rel: string, href: string, type: string): MarkupElement {
  return element('link', { rel, href, type }, '');
}

function urn(words: readonly string[]): string {
  return `urn:uuid:${stableUuid(['atom', ...words])}`;
}

/** Promises are dated, not timed: the first second of the day, in UTC. */
function instant(isoDate: string): string {
  return `${isoDate}T00:00:00Z`;
}
