import type { MarkupElement } from './markup.ts';
import { element, xmlDocument } from './markup.ts';
import { publicAddress } from './site-address.ts';
import { stableUuid } from './stable-id.ts';

export interface AtomFeed {
  /** Words that name the feed for ever, wherever it is served. */
  readonly id: readonly string[];
  readonly title: string;
  readonly subtitle: string | null;
  /** Of the subtitle, where it is not that of the feed. */
  readonly subtitleLanguage?: string | null;
  readonly language: string;
  readonly author: string;
  /** ISO date to give when there is no entry. */
  readonly asOf: string;
  /** The address of the site with a slash at the end, or null when it is not known. */
  readonly root: string | null;
  /** Where the feed and the page it belongs to stand, from the root of the site. */
  readonly path: string;
  readonly page: string;
  /** Newest first. */
  readonly entries: readonly AtomEntry[];
}
export interface AtomEntry {
  readonly id: readonly string[];
  /** ISO date. */
  readonly on: string;
  readonly title: string;
  /** Of the title, where it is not that of the feed. */
  readonly titleLanguage?: string | null;
  /** From the root of the site. */
  readonly path: string;
  readonly text: string;
}

/**
 * A feed as a document.
 *
 * Source: RFC 4287 (Atom). Dates are those of the entries, so the same facts give the same bytes. Without a known
 * address the links are relative to the feed, which RFC 4287 allows, and there is no `self` link.
 */
export function atomDocument(feed: AtomFeed): string {
  const { root } = feed;
  const addressOf = (path: string): string =>
    root === null ? relativeTo(feed.path, path) : publicAddress(root, path);
  const self = root === null ? [] : [link('self', addressOf(feed.path), 'application/atom+xml')];
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language },
      element('id', {}, atomId(feed.id)),
      element('title', {}, feed.title),
      ...(feed.subtitle === null ? [] : [worded('subtitle', feed.subtitle, feed.subtitleLanguage)]),
      element('updated', {}, instant(feed.entries[0]?.on ?? feed.asOf)),
      element('author', {}, element('name', {}, feed.author)),
      link('alternate', addressOf(feed.page), 'text/html'),
      ...self,
      ...feed.entries.map(({ id, on, title, titleLanguage, path, text }) =>
        element(
          'entry',
          {},
          element('id', {}, atomId(id)),
          worded('title', title, titleLanguage),
          element('published', {}, instant(on)),
          element('updated', {}, instant(on)),
          link('alternate', addressOf(path), 'text/html'),
          element('content', { type: 'text' }, text),
        ),
      ),
    ),
  );
}

/** A path of the site as seen from the feed. An empty relative link would mean the feed itself. */
function relativeTo(feed: string, path: string): string {
  const up = '../'.repeat(feed.split('/').length - 1);
  return `${up}${path}` === '' ? './' : `${up}${path}`;
}

/** Words, marked where they are in another language than the feed. */
function worded(name: string, words: string, language: string | null | undefined): MarkupElement {
  return element(name, language === null || language === undefined ? {} : { 'xml:lang': language }, words);
}

function link(rel: string, href: string, type: string): MarkupElement {
  return element('link', { rel, href, type }, '');
}

/** The address under which readers know a feed or an entry. */
export function atomId(words: readonly string[]): string {
  return `urn:uuid:${stableUuid(['atom', ...words])}`;
}

/** Entries are dated, not timed: the first second of the day, in UTC. */
function instant(isoDate: string): string {
  return `${isoDate}T00:00:00Z`;
}
