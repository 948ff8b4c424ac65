import { describe, expect, it } from 'vitest';
import { findLeaks } from '../../../src/analysis/disclosure/find-leaks.ts';
import type { Internals, Leak } from '../../../src/analysis/disclosure/find-leaks.ts';
import { declared, internals, MUTATIONS } from './internal-company.ts';

function leaksOf(text: string, from: Internals = internals, words: readonly string[] = []): readonly Leak[] {
  return findLeaks(
    [{ file: 'index.html', reading: 'words', text: `We heard you.\n${text}\nThank you.` }],
    from,
    {
      ...declared,
      words: [...declared.words, ...words],
    },
  );
}

describe('a public text', () => {
  it.each(MUTATIONS)('that tells the %s is found, with its line', (_, told, found) => {
    const leaks = leaksOf(told);
    expect(leaks.map(({ what }) => what).join('\n')).toMatch(found);
    expect(leaks[0]).toMatchObject({ file: 'index.html', line: 2, reading: 'words' });
  });

  it.each(MUTATIONS)('that tells the %s is not repeated in the message', (_, told) => {
    const messages = leaksOf(told).map(({ what }) => what);
    for (const secret of ['20417', 'Ashlow', '22977', '22,977', 'missing parcel', 'mail.example', 'Depot'])
      expect(messages.join('\n').toLowerCase()).not.toContain(secret.toLowerCase());
  });

  it.each([
    ['seven words of a comment', 'called me back about the missing parcel, they said'],
    ['a word that is a customer id by chance', 'when you are at home'],
    ['a name of one word in its common meaning', 'the orange van'],
    ['a short id of an item', 'within 7 days, or 12 at most'],
    ['a single rule of a theme', 'where is it?'],
    ['a group named with an everyday word', 'Billing is our next subject'],
    [
      'our own address, number and site',
      'help@brightway.example, 0800 555 0199, https://brightway.example/tell-us',
    ],
    ['the same number with other spaces', 'Call 0800 5550199.'],
    ['money that a published text names', 'the refund of £20'],
    ['dates, also in a row', '2026-05-01 2026-09-01, 01.05.2026 01.09.2026, 20260501T120000Z'],
    ['round amounts', '84,000 parcels, 22,900 vans and 500 drivers'],
    ['a number that only begins like a revenue', '22977.845 and 122,977.84'],
    ['the id of a public promise', '/promises/deliveries-on-time/'],
  ])('may hold %s', (_, text) => {
    expect(leaksOf(text)).toEqual([]);
  });

  it('may hold a word that is declared public, and nothing beside it', () => {
    expect(leaksOf('Orange told us', internals, ['Orange'])).toEqual([]);
    expect(leaksOf('Orange and KD-20417 told us', internals, ['Orange'])).toHaveLength(1);
  });

  it('may say what a draft says when a public promise says it too', () => {
    const text = 'Some of you are only at home after six and miss the van every time.';
    expect(leaksOf(text)).toHaveLength(1);
    expect(
      findLeaks([{ file: 'a', reading: 'words', text }], internals, {
        words: [],
        published: [text],
        interface: [],
      }),
    ).toEqual([]);
  });

  it('may repeat a published beginning of a draft, but not what follows it', () => {
    const published = ['Some of you are only at home after six.'];
    const told = (text: string) =>
      findLeaks([{ file: 'a', reading: 'words', text }], internals, { words: [], published, interface: [] });
    expect(told('Some of you are only at home after six.')).toEqual([]);
    expect(told('Some of you are only at home after six and miss the van.')).toHaveLength(1);
  });

  it('is listed once for each value, at the first page that tells it', () => {
    const page = (file: string, text: string) => ({ file, reading: 'words', text }) as const;
    const pages = [page('a.html', 'KD-20417, KD-20417'), page('b.html', 'KD-20417, Orange')];
    const leaks = findLeaks(pages, internals, declared);
    expect(leaks.map(({ file }) => file)).toEqual(['a.html', 'b.html']);
  });
});
