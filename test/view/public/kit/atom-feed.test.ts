import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { PublicFacts } from '../../../../src/model/promises/public-facts.ts';
import { atomFeed } from '../../../../src/view/public/kit/atom-feed.ts';
import { progressModel } from '../../../../src/view/public/progress-model.ts';
import { hostileFacts, manyLanguages, publicFactsWith, publicPromise, ROOT } from './kit-input.ts';

const ATOM = 'http://www.w3.org/2005/Atom';
const { DOMParser } = new JSDOM().window;

function feedOf(facts: PublicFacts, root: string | null = ROOT): string {
  return atomFeed(progressModel(facts), root);
}

/** The feed as a reader parses it; a document that is not well-formed throws. */
function parsed(xml: string): Element {
  const feed = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
  if (feed.getElementsByTagName('parsererror').length > 0 || feed.nodeName === 'parsererror')
    throw new Error('the feed is not well-formed');
  return feed;
}
const children = (parent: Element, name: string): readonly Element[] =>
  [...parent.children].filter((child) => child.localName === name && child.namespaceURI === ATOM);

/** What RFC 4287 asks of a feed (4.1.1) and of an entry (4.1.2), as far as this feed uses it. */
function breaches(feed: Element): readonly string[] {
  const found: string[] = [];
  const once = (parent: Element, name: string): string => {
    const all = children(parent, name);
    if (all.length !== 1) found.push(`${parent.localName} has ${all.length} ${name}`);
    return all[0]?.textContent ?? '';
  };
  const date = (parent: Element, name: string): void => {
    const text = once(parent, name);
    // RFC 3339, with capital T and Z.
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) || Number.isNaN(Date.parse(text)))
      found.push(`${name} is ${text}`);
  };
  const iri = (text: string): void => {
    if (!/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(text))
      found.push(`the id is ${text}`);
  };
  if (feed.localName !== 'feed' || feed.namespaceURI !== ATOM) found.push('the root is no atom:feed');
  const entries = children(feed, 'entry');
  for (const each of [feed, ...entries]) {
    iri(once(each, 'id'));
    once(each, 'title');
    date(each, 'updated');
    const alternate = children(each, 'link').filter((link) => link.getAttribute('rel') === 'alternate');
    if (alternate.length !== 1) found.push(`${each.localName} has ${alternate.length} alternate links`);
    for (const link of children(each, 'link'))
      if (!link.getAttribute('href')) found.push('a link to nowhere');
  }
  for (const entry of entries) {
    date(entry, 'published');
    once(entry, 'content');
  }
  for (const author of children(feed, 'author')) once(author, 'name');
  if (children(feed, 'author').length !== 1) found.push('the feed has no author for its entries');
  const ids = [feed, ...entries].map((each) => once(each, 'id'));
  if (new Set(ids).size !== ids.length) found.push('an id stands twice');
  return found;
}

describe('the news feed', () => {
  it('keeps the rules of RFC 4287 and lists the newest first', () => {
    const feed = parsed(feedOf(publicFactsWith()));
    expect(breaches(feed)).toEqual([]);
    expect(children(feed, 'entry').map((entry) => children(entry, 'title')[0]!.textContent)).toEqual([
      'Update: Visits come late',
      'Visits come late',
    ]);
    expect(children(feed, 'updated')[0]!.textContent).toBe('2026-04-15T00:00:00Z');
  });

  it('leads to its own address and to the pages', () => {
    const links = [...parsed(feedOf(publicFactsWith())).getElementsByTagNameNS(ATOM, 'link')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      ROOT,
      `${ROOT}feed.xml`,
      `${ROOT}promises/late-visits/`,
      `${ROOT}promises/late-visits/`,
    ]);
  });

  it('has relative links and no link to itself while nobody has said where it is served', () => {
    const feed = parsed(feedOf(publicFactsWith(), null));
    expect(breaches(feed)).toEqual([]);
    const links = [...feed.getElementsByTagNameNS(ATOM, 'link')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      './',
      'promises/late-visits/',
      'promises/late-visits/',
    ]);
  });

  it('keeps every id when the site moves, when words change and when an update is added', () => {
    const ids = (xml: string): readonly string[] =>
      [...parsed(xml).getElementsByTagNameNS(ATOM, 'id')].map((id) => id.textContent);
    const before = ids(feedOf(publicFactsWith(), null));
    expect(ids(feedOf(publicFactsWith()))).toEqual(before);
    const later = publicPromise({
      title: 'Late visits',
      updates: [
        { on: '2026-04-15', text: 'The first region has begun, in May.' },
        { on: '2026-06-15', text: 'The second region has begun.' },
      ],
    });
    expect(ids(feedOf(publicFactsWith({ promises: [later] })))).toEqual(expect.arrayContaining([...before]));
  });

  it('tells two updates of one day apart', () => {
    const updates = [
      { on: '2026-04-15', text: 'In the morning.' },
      { on: '2026-04-15', text: 'In the evening.' },
    ];
    expect(breaches(parsed(feedOf(publicFactsWith({ promises: [publicPromise({ updates })] }))))).toEqual([]);
  });

  it.each(['de', 'fr', 'es', 'ar'])('keeps the rules in %s, with ids of its own', (language) => {
    const facts = manyLanguages();
    const feed = parsed(atomFeed(progressModel(facts, language), `${ROOT}${language}/`));
    expect(breaches(feed)).toEqual([]);
    expect(feed.getAttribute('xml:lang')).toBe(language);
    const ids = (each: Element) =>
      [...each.getElementsByTagNameNS(ATOM, 'id')].map(({ textContent }) => textContent);
    const english = ids(parsed(feedOf(facts)));
    expect(ids(feed).filter((id) => english.includes(id))).toEqual([]);
    expect(children(feed, 'link')[1]!.getAttribute('href')).toBe(`${ROOT}${language}/feed.xml`);
  });

  it('marks words in another language, and says so', () => {
    const feed = parsed(atomFeed(progressModel(manyLanguages(), 'es'), null));
    const entry = children(feed, 'entry')[1]!;
    expect(children(entry, 'title')[0]!.getAttribute('xml:lang')).toBe('en');
    expect(children(entry, 'content')[0]!.textContent).toMatch(/^Todavía no está en español/);
  });

  it('is right without a promise', () => {
    expect(breaches(parsed(feedOf(publicFactsWith({ promises: [] }))))).toEqual([]);
  });

  it('stays well-formed and says what the author wrote, whatever it is', () => {
    fc.assert(
      fc.property(hostileFacts, (facts) => {
        const feed = parsed(feedOf(facts));
        expect(breaches(feed)).toEqual([]);
        const promise = facts.promises[0]!;
        const announced = children(children(feed, 'entry')[1]!, 'title')[0]!.textContent;
        expect(announced).toBe(xmlText(promise.title));
        expect(feed.getElementsByTagName('script')).toHaveLength(0);
      }),
    );
  });
});

/** Text as XML 1.0 can carry it. */
function xmlText(text: string): string {
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0)!;
      const allowed =
        code === 9 ||
        code === 10 ||
        code === 13 ||
        (code >= 32 && code < 0xd800) ||
        (code > 0xdfff && code < 0xfffe) ||
        code > 0xffff;
      return allowed ? character : '\uFFFD';
    })
    .join('');
}
