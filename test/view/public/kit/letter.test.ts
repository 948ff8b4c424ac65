import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { PublicFacts } from '../../../../src/model/promises/public-facts.ts';
import { letterEmail } from '../../../../src/view/public/kit/letter-email.ts';
import { letterOf, letterText } from '../../../../src/view/public/kit/letter.ts';
import { progressData } from '../../../../src/view/public/kit/progress-data.ts';
import { newsletterBlock, oneLiners } from '../../../../src/view/public/kit/short-texts.ts';
import { plain } from '../../../../src/view/public/phrase.ts';
import { progressModel } from '../../../../src/view/public/progress-model.ts';
import { hostileFacts, publicFactsWith, publicPromise, ROOT } from './kit-input.ts';

const letterFor = (facts: PublicFacts, root: string | null = ROOT) => letterOf(progressModel(facts), root);
const dataOf = (facts: PublicFacts): string => progressData(facts, progressModel(facts), ROOT);
// One window for all: opening one for each of a hundred letters takes seconds.
const { DOMParser } = new JSDOM().window;
const opened = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const sameWords = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

describe('the letter to all customers', () => {
  const facts = publicFactsWith({ sampleData: 'Nothing here is real.' });

  it('says what was heard, what is done and when customers hear again', () => {
    const text = sameWords(letterText(letterFor(facts)));
    const { heard, doing } = facts.promises[0]!;
    for (const words of [
      heard,
      doing,
      'You will hear from us again by 30 September 2026.',
      `${ROOT}tell-us/`,
      facts.sampleData!,
    ])
      expect(text).toContain(words);
  });

  it('owns up to a late report before anything else', () => {
    const late = publicPromise({ id: 'a', title: 'Late one', nextReportBy: '2026-06-01' });
    const letter = letterFor(publicFactsWith({ promises: [publicPromise(), late] }));
    expect(plain(letter.issues[0]!.title)).toBe('Late one');
    expect(letter.issues[0]!.next).toContain('are late');
  });

  it('fits the lines of a mail program', () => {
    const lines = letterText(letterFor(facts)).split('\n');
    expect(lines.filter((line) => line.length > 72)).toEqual([]);
  });

  it('says the same as HTML, with nothing to load and nothing to run', () => {
    const page = opened(letterEmail(letterFor(facts)));
    expect(
      page.querySelectorAll('img, script, link, style, iframe, object, [src], [background]'),
    ).toHaveLength(0);
    expect(page.body.innerHTML).not.toMatch(/url\(|@import/);
    const said = sameWords(page.body.textContent);
    for (const { title, next, parts } of letterFor(facts).issues)
      for (const words of [plain(title), next, ...parts.flatMap(({ texts }) => texts.map(plain))])
        expect(said).toContain(words);
  });

  it('styles every text by itself, because mail programs drop style sheets', () => {
    const page = opened(letterEmail(letterFor(facts)));
    const plain = [...page.querySelectorAll('p, h1, h2, a')].filter((each) => !each.hasAttribute('style'));
    expect(plain.map((each) => each.textContent)).toEqual([]);
  });

  it('cannot be broken by what authors write', () => {
    fc.assert(
      fc.property(hostileFacts, (hostile) => {
        const page = opened(letterEmail(letterFor(hostile)));
        expect(page.querySelectorAll('script, img')).toHaveLength(0);
        expect(page.querySelectorAll('h2')).toHaveLength(1);
        expect(letterText(letterFor(hostile)).split('\n').length).toBeGreaterThan(5);
      }),
    );
  });

  it('stands without a promise, a form or an address', () => {
    const empty = publicFactsWith({ promises: [], tellUs: null });
    expect(letterText(letterFor(empty, null))).toContain('still working through');
    expect(letterEmail(letterFor(empty, null))).not.toContain('<a ');
  });
});

describe('short texts', () => {
  it('give staff one line for each issue', () => {
    expect(oneLiners(progressModel(publicFactsWith()))).toEqual([
      '"Visits come late": we know. We book visits only when the line is ready. You will hear from us again by 30 September 2026.',
    ]);
  });

  it('stay one line whatever the author wrote', () => {
    fc.assert(
      fc.property(hostileFacts, (facts) => {
        expect(oneLiners(progressModel(facts)).join('')).not.toMatch(/[\n\r]/);
      }),
    );
  });

  it('fill a newsletter with every issue and where to read more', () => {
    const block = newsletterBlock(progressModel(publicFactsWith()), ROOT);
    expect(block).toContain(
      '- Visits come late\n  Fixing. You will hear from us again by 30 September 2026.',
    );
    expect(block).toContain(`More: ${ROOT}`);
  });
});

describe('the data for other systems', () => {
  it('is the record with what follows from its dates', () => {
    const data = JSON.parse(dataOf(publicFactsWith())) as { schema: string; promises: unknown[] };
    const record = Object.entries(publicPromise()).filter(([field]) => field !== 'translations');
    expect(data.schema).toBe('outerloop/progress@1');
    expect(data.promises[0]).toMatchObject({
      ...Object.fromEntries(record),
      untranslated: 'nothing',
      standing: 'open',
      page: `${ROOT}promises/late-visits/`,
    });
  });
});
