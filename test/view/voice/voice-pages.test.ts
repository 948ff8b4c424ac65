import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { contextOf, quoteOf } from '../../../src/view/context.ts';
import { groupSlugs } from '../../../src/view/voice/group-slugs.ts';
import { voiceFeed } from '../../../src/view/voice/voice-feed.ts';
import { voicePages } from '../../../src/view/voice/voice-pages.ts';
import { emptyInput, sampleInput } from '../sample-input.ts';
import { voiceComment } from '../sample-voice.ts';

const pages = voicePages(contextOf(sampleInput));
const empty = voicePages(contextOf(emptyInput));
const site = {
  organisation: 'Fernhill Broadband',
  language: 'en',
  sampleData: null,
  asOf: '20 June 2026',
  period: null,
  volume: '',
  fingerprint: null,
};

describe('customers’ voice', () => {
  it('begins with the comment of the day and what to ask about it', () => {
    expect(pages.page.ofTheDay).toMatchObject({
      heading: 'Comment of the day: 20 June 2026',
      quote: { text: 'I would like a date that I can <rely> on.' },
    });
    expect(pages.page.ofTheDay!.question).toContain('so that nobody has to write this again');
    expect(pages.page.ofTheDay!.earlier.map(({ date }) => date)).toEqual(['19 June 2026']);
  });

  it('says of each comment when, where, who and what it is about', () => {
    const [quote] = pages.groupPages[0]!.quotes;
    expect(quote).toMatchObject({
      about: '18 June 2026, Survey, Home, North, gave 6 of 10',
      themes: [{ name: 'Installer came late or not at all', href: 'themes/late-installation/' }],
    });
  });

  it('says yes or no of a comment whose score is one of them', () => {
    const solved = { name: 'Solved', kind: 'yes-no', scale: { low: 0, high: 1 } } as const;
    const config = { ...sampleInput.config, outcomes: { recommend: solved } };
    const about = (score: number) =>
      quoteOf({ ...voiceComment(), score }, contextOf({ ...sampleInput, config })).about;
    expect(about(1)).toBe('18 June 2026, Survey, Home, North, Solved: yes');
    expect(about(0)).toBe('18 June 2026, Survey, Home, North, Solved: no');
  });

  it('has a stream with a feed for every group, also for one nobody has written about', () => {
    expect(pages.groupPages.map(({ id }) => id)).toEqual(['field-service', 'kundendienst-storung']);
    expect(pages.groupPages[0]!.empty).toBeNull();
    expect(pages.groupPages[1]!.empty).not.toBeNull();
    expect(pages.feeds.map(({ path }) => path)).toEqual([
      'voice/feed.xml',
      'voice/field-service/feed.xml',
      'voice/kundendienst-storung/feed.xml',
    ]);
  });

  it('names the next step where there is nothing to show', () => {
    expect(empty.page.empty).toMatchObject({ missing: 'Comments' });
    expect(empty.page.ofTheDay).toBeNull();
    const noGroups = voicePages(contextOf({ ...sampleInput, voice: { ...sampleInput.voice, streams: [] } }));
    expect(noGroups.page.streams.empty).toMatchObject({ file: 'content/themes/<id>.yaml' });
    expect(noGroups.page.streams.skeletons.length).toBe(1);
  });

  it('keeps the address of a comment when other comments come and go', () => {
    const again = voicePages(
      contextOf({
        ...sampleInput,
        voice: {
          ...sampleInput.voice,
          streams: [
            {
              group: 'Field service',
              comments: 2,
              recent: 2,
              shown: [voiceComment({ key: 'x/1' }), voiceComment()],
            },
          ],
        },
      }),
    );
    expect(again.groupPages[0]!.quotes[1]!.id).toBe(pages.groupPages[0]!.quotes[0]!.id);
  });
});

describe('addresses of groups', () => {
  it('are plain, and each is used once', () => {
    expect([...groupSlugs(['A & B', 'a b', 'Pick list', '品質']).values()]).toEqual([
      'a-b',
      'a-b-2',
      'pick-list-2',
      'group-4',
    ]);
  });
});

describe('the feed of a stream', () => {
  const { DOMParser } = new JSDOM().window;
  const parsed = (root: string | null) =>
    new DOMParser().parseFromString(voiceFeed(pages.feeds[1]!, site, root), 'application/xml')
      .documentElement;
  const texts = (root: string | null, name: string) =>
    [...parsed(root).getElementsByTagName(name)].map((each) => each.textContent);

  it('holds the comments newest first, escaped, with a link to each', () => {
    expect(texts(null, 'title')).toEqual([
      'Fernhill Broadband: Comments for Field service',
      'Installer came late or not at all',
      'A comment without a theme',
    ]);
    expect(texts(null, 'content')[0]).toContain('I would like a date that I can <rely> on.');
    expect(texts(null, 'updated')).toEqual([
      '2026-06-18T00:00:00Z',
      '2026-06-18T00:00:00Z',
      '2026-06-12T00:00:00Z',
    ]);
    const links = [...parsed(null).getElementsByTagName('link')].map((link) => link.getAttribute('href'));
    expect(links[0]).toBe('../../voice/field-service/');
    expect(links[1]).toMatch(/^\.\.\/\.\.\/voice\/field-service\/#comment-/);
  });

  it('gives every entry an id of its own, the same at every address', () => {
    const ids = texts(null, 'id');
    expect(new Set(ids).size).toBe(3);
    expect(texts('https://intranet.example/cx/', 'id')).toEqual(ids);
  });

  it('names itself when the address is known', () => {
    const self = [...parsed('https://intranet.example/cx/').getElementsByTagName('link')].find(
      (link) => link.getAttribute('rel') === 'self',
    );
    expect(self!.getAttribute('href')).toBe('https://intranet.example/cx/voice/field-service/feed.xml');
  });
});
