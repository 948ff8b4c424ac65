import { describe, expect, it } from 'vitest';
import type { ExpectationsResult } from '../../../src/analysis/results.ts';
import { contextOf } from '../../../src/view/context.ts';
import { expectationsPage } from '../../../src/view/expectations/expectations-page.ts';
import { notComparable, sampleExpectations } from '../sample-expectations.ts';
import { emptyInput, sampleInput } from '../sample-input.ts';
import { sampleResults } from '../sample-results.ts';

const pageOf = (changes: Partial<ExpectationsResult> = {}) =>
  expectationsPage(
    contextOf({
      ...sampleInput,
      results: { ...sampleResults, expectations: { ...sampleExpectations, ...changes } },
    }),
  );
const page = pageOf();

describe('what customers expect', () => {
  it('sets expectations against validations with their base', () => {
    expect(page.lede).toBe(
      'Of 700 comments, 74% say what customers want or what is not as it should be, and 23% confirm that something works.',
    );
    expect(page.keyFigures.map(({ value }) => value)).toEqual(['63%', '11%', '11%', '14%']);
  });

  it('calls two sides alike only where their ranges meet', () => {
    const headline = (asks: number, confirms: number) => {
      const kinds = sampleExpectations.kinds.map((each) => {
        const comments = each.kind === 'expectation' ? asks : each.kind === 'validation' ? confirms : 0;
        const share = comments / 1000;
        return { ...each, comments, share, interval: { low: share - 0.02, high: share + 0.02 } };
      });
      const figure = pageOf({ kinds }).kinds;
      return figure?.kind === 'chart' ? figure.chart.headline : '';
    };
    expect(headline(924, 737)).toBe(
      'More comments ask for something than confirm something: 92% against 74%.',
    );
    expect(headline(737, 924)).toBe(
      'More comments confirm something than ask for something: 92% against 74%.',
    );
    expect(headline(750, 737)).toBe('Comments confirm about as often as they ask.');
  });

  it('shows comments of every kind, or says that there are none', () => {
    expect(page.asks.map(({ title }) => title)).toEqual(['Do more', 'Do less', 'Keep doing']);
    expect(page.asks[0]!.quotes).toHaveLength(1);
    expect(page.asks[1]!).toMatchObject({
      quotes: [],
      text: '14 of 700 comments (2.0%) ask us to stop something, or to do less of it.',
    });
  });

  it('names natural themes by their own words, with how sure they are', () => {
    expect(page.natural.stability).toContain('adjusted Rand index of 0.71');
    expect(page.natural.themes.map(({ title }) => title)).toEqual([
      '“date, order, install, moved”',
      '“engineer, visit, slot”',
    ]);
    expect(page.natural.themes[0]!.lines[2]).toBe(
      'Core-growth customers: 31% of 120 comments; others: 18% of 480 (difference +13 points, likely +5 to +21), more than chance would explain.',
    );
    expect(page.natural.themes[1]!.lines[2]).toBe('Core-growth customers are not known.');
  });

  it('says that there is no stable grouping when there is none', () => {
    const none = pageOf({
      naturalThemes: {
        kind: 'not-found',
        comments: 381,
        distinct: 380,
        terms: 80,
        reason: 'no-stable-grouping',
      },
    });
    expect(none.natural.text).toMatch(/^No stable grouping: .*380 different comments/);
    expect(none.natural.themes).toEqual([]);
  });

  it('says how far the word lists can be trusted on comments they had not met', () => {
    expect(page.notes[0]).toContain('found 74% of them');
    expect(page.notes[0]).toContain('89% and 50% for frustration');
  });

  it('says in which kinds core-growth customers differ, and how many comparisons that took', () => {
    expect(page.growth.text).toContain(
      '9 comparisons were made; what is called a difference has passed a test that allows for that number',
    );
    expect(page.growth.figure).toMatchObject({
      chart: {
        headline:
          'In comments of core-growth customers “Do more” and “date, order” are more common than in those of others.',
      },
    });
    const alone = pageOf({
      kinds: sampleExpectations.kinds.map((kind) => ({ ...kind, coreGrowth: notComparable })),
      naturalThemes: { kind: 'not-found', comments: 0, distinct: 0, terms: 0, reason: 'too-few-terms' },
    });
    expect(alone.growth).toMatchObject({
      figure: null,
      empty: {
        file: 'data/feedback/<source>/<period>.csv',
        why: expect.stringContaining('Too few') as string,
      },
    });
  });

  it('counts the languages that cannot be read', () => {
    expect(page.languages.text).toBe(
      'The word lists cover English. 50 of 750 comments (6.7%) are counted here and judged nowhere. 20 of them do not say their language.',
    );
    expect(page.languages.table!.rows.map((row) => row.slice(1, 4).map(({ text }) => text))).toEqual([
      ['English', '500', 'read'],
      ['English', '200', 'read'],
      ['Welsh', '30', 'counted, not read'],
      ['not said', '20', 'counted, not read'],
    ]);
  });

  it('names the next step without comments, and without a language', () => {
    expect(expectationsPage(contextOf(emptyInput)).empty).toMatchObject({
      command: 'npm run new -- source FILE.csv --name my-survey',
    });
    expect(pageOf({ judged: 0 }).empty).toMatchObject({ missing: 'Comments in a language that can be read' });
  });
});
