import { describe, expect, it } from 'vitest';
import type { SuggestionOptions } from '../../../../src/analysis/themes/discovery/theme-suggestions.ts';
import { themeSuggestions } from '../../../../src/analysis/themes/discovery/theme-suggestions.ts';
import { compileThemes } from '../../../../src/analysis/themes/matcher/theme-matcher.ts';
import { markThemes } from '../../../../src/analysis/themes/theme-marks.ts';
import { randomIntegers } from '../../../../src/analysis/statistics/random.ts';
import type { Theme } from '../../../../src/model/theme.ts';
import type { Answer } from '../../../build-table.ts';
import { tableOf } from '../../../build-table.ts';
import { themeOf } from '../theme-builder.ts';

const SCALES = { recommend: { low: 0, high: 10 } };
const OPTIONS: SuggestionOptions = {
  outcomes: [{ id: 'recommend', kind: 'nps', scale: SCALES.recommend }],
  language: 'en',
  troubleSources: new Set(['tickets']),
};
const suggest = (answers: readonly Answer[], themes: readonly Theme[] = []) => {
  const table = tableOf(answers, SCALES);
  return themeSuggestions(table, markThemes(table, themes), OPTIONS);
};

/** Comments of ordinary talk, each of another customer; the seed decides which words meet and who is unhappy. */
const WORDS =
  'bill router speed friendly engineer phone price line answer week screen letter shop code light call'.split(
    ' ',
  );
function chatter(seed: number, count: number): Answer[] {
  const random = randomIntegers(seed);
  return Array.from({ length: count }, (_, at) => ({
    customer: `c${at}`,
    comment: Array.from({ length: 6 }, () => WORDS[random.below(WORDS.length)]!).join(' '),
    // one in five is a detractor
    scores: { recommend: 6 + random.below(5) },
  }));
}
const unhappy = (comment: string, customer: string): Answer => ({
  comment,
  customer,
  scores: { recommend: 2 },
});
const parking = Array.from({ length: 12 }, (_, at) =>
  unhappy(`There is never a parking space free. The ${WORDS[at]!} was fine.`, `p${at}`),
);

describe('phrases that stand out in low-score comments without a theme', () => {
  it('become one suggestion with its counts, its comments and sentences that its rules take', () => {
    const found = suggest([...chatter(1, 300), ...parking]);
    const [first] = found.suggestions;
    expect(found.suggestions).toHaveLength(1);
    expect(first).toMatchObject({
      language: 'en',
      rows: Array.from({ length: 12 }, (_, at) => 300 + at),
      customers: 12,
    });
    expect(first!.phrases.map(({ phrase }) => phrase)).toContain('parking space');
    expect(first!.phrases[0]).toMatchObject({ low: 12, customers: 12, elsewhere: 0 });
    expect(first!.rules).toHaveLength(1);
    const { themesIn } = compileThemes([{ match: [...first!.rules], not: [], languages: {} }]);
    const takes = (text: string) => {
      const buffer = new TextEncoder().encode(text);
      return themesIn({ buffer, start: 0, end: buffer.length }, null).length > 0;
    };
    expect(first!.matches.map(({ text }) => text)).toEqual(['There is never a parking space free.']);
    expect(first!.matches.every(({ text }) => takes(text))).toBe(true);
    expect(first!.misses.some(({ text }) => takes(text))).toBe(false);
  });

  it('are not looked for where a theme takes the comment already, or its customer was happy', () => {
    const parkingTheme = themeOf('parking', { match: ['parking'], tests: { matches: [], misses: [] } });
    expect(suggest([...chatter(1, 300), ...parking], [parkingTheme]).suggestions).toEqual([]);
    const pleased = parking.map((answer) => ({ ...answer, scores: { recommend: 10 } }));
    expect(suggest([...chatter(1, 300), ...pleased]).suggestions).toEqual([]);
  });

  it('are looked for in tickets without a score, and not in other comments without one', () => {
    const silent = (source: string) =>
      parking.map(({ comment, customer }) => ({ comment, customer, source }) as Answer);
    expect(suggest([...chatter(1, 300), ...silent('tickets')]).suggestions).toHaveLength(1);
    expect(suggest([...chatter(1, 300), ...silent('community')]).suggestions).toEqual([]);
  });

  it('need five customers: one who writes twelve times is one voice', () => {
    const one = parking.map((answer) => ({ ...answer, customer: 'p1' }));
    expect(suggest([...chatter(1, 300), ...one]).suggestions).toEqual([]);
  });

  it('must be said mostly in these comments', () => {
    const praised = Array.from({ length: 20 }, (_, at) => ({
      comment: 'Parking space right at the door',
      customer: `h${at}`,
      scores: { recommend: 10 },
    }));
    expect(
      suggest([...chatter(1, 300), ...parking, ...praised]).suggestions.flatMap(({ rules }) => rules),
    ).not.toContain('parking');
  });

  it('are looked for in each language by itself, and not in a handful of comments', () => {
    const german = parking.map(({ customer }) => ({
      ...unhappy('Kein Parkplatz weit und breit', `d${customer}`),
      language: 'de-AT',
    }));
    const few = suggest([...chatter(1, 300), ...german]);
    expect(few.languages).toMatchObject([
      { language: 'de', low: 12, tested: null },
      { language: 'en', tested: expect.any(Number) as number },
    ]);
    const talk = chatter(2, 200).map((answer) => ({
      ...answer,
      customer: `x${answer.customer}`,
      language: 'de',
    }));
    const [found, ...others] = suggest([...chatter(1, 300), ...german, ...talk]).suggestions;
    expect(others).toEqual([]);
    expect(found).toMatchObject({ language: 'de', customers: 12 });
    expect(found!.phrases.map(({ phrase }) => phrase)).toContain('parkplatz');
  });

  it('do not depend on the order of the comments', () => {
    const answers = [...chatter(3, 300), ...parking];
    const told = (list: readonly Answer[]) =>
      suggest(list).suggestions.map(({ phrases, customers }) => ({
        customers,
        phrases: phrases.map(
          ({ phrase, low, elsewhere, z }) => `${phrase} ${low} ${elsewhere} ${z.toFixed(9)}`,
        ),
      }));
    expect(told(answers.toReversed())).toEqual(told(answers));
  });

  it('say nothing of an empty workspace, of one word only, and of happy customers', () => {
    expect(suggest([])).toEqual({
      comments: 0,
      untagged: 0,
      low: 0,
      languages: [],
      suggestions: [],
      unexplained: 0,
    });
    expect(suggest(parking.map((answer) => ({ ...answer, comment: 'bad' }))).suggestions).toEqual([]);
    expect(suggest(Array.from({ length: 40 }, (_, at) => unhappy('bad', `b${at}`))).suggestions).toEqual([]);
  });

  it('are named in at most one of twenty sets of comments where the unhappy talk like the others', () => {
    const false_ = Array.from(
      { length: 60 },
      (_, seed) => suggest(chatter(100 + seed, 250)).suggestions.length > 0,
    );
    expect(false_.filter(Boolean).length).toBeLessThanOrEqual(3);
  });
});
