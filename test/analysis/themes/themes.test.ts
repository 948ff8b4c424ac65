import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markThemes } from '../../../src/analysis/themes/theme-marks.ts';
import { themesResult } from '../../../src/analysis/themes/themes.ts';
import type { ThemesOptions } from '../../../src/analysis/themes/themes.ts';
import type { ThemeResult, ThemesResult } from '../../../src/analysis/results.ts';
import { compareText } from '../../../src/model/compare-text.ts';
import type { Theme } from '../../../src/model/theme.ts';
import { customersOf, tableOf } from '../../build-table.ts';
import type { Answer } from '../../build-table.ts';
import { impactsOf, themeOf } from './theme-builder.ts';

const nps = { low: 0, high: 10 };
const options: ThemesOptions = {
  mainOutcome: { id: 'nps', kind: 'nps', scale: nps },
  outcomes: [{ id: 'nps', kind: 'nps', scale: nps }],
  troubleSources: new Set(['tickets']),
  asOf: '2026-06-30',
  minimumAnswers: 2,
  fullAnswers: 30,
};
const THEMES = [
  themeOf('delivery', { match: ['deliver*', 'courier'] }),
  themeOf('late', { match: ['late', 'delay*'], not: ['late fee*'] }),
  themeOf('price', { match: ['expensive', 'price*'] }),
];

function resultOf(
  answers: readonly Answer[],
  revenue: Readonly<Record<string, number | null>> | null = null,
  themes: readonly Theme[] = THEMES,
): ThemesResult {
  const table = tableOf(answers, { nps });
  const customers = revenue === null ? null : customersOf(table, revenue);
  const marks = markThemes(table, themes);
  return themesResult(
    { table, customers, themes, marks },
    impactsOf(table, marks, themes.length, options),
    options,
  );
}

function themeIn(result: ThemesResult, id: string): ThemeResult {
  return result.themes.find(({ theme }) => theme === id)!;
}

const marksOf = (answers: readonly Answer[]): number[][] => {
  const { starts, themes } = markThemes(tableOf(answers), THEMES);
  return answers.map((_, row) => [...themes.subarray(starts[row], starts[row + 1])]);
};

describe('the themes of an item', () => {
  it('are those its comment speaks about, rising', () => {
    expect(marksOf([{ comment: 'Late, and the delivery too' }, { comment: 'Fine' }, {}])).toEqual([
      [0, 1],
      [],
      [],
    ]);
  });
  it('are those of its source as well, each once', () => {
    expect(
      marksOf([
        { comment: 'Late again', codedThemes: [2, 1] },
        { codedThemes: [2, 0] },
        { comment: 'Fine', codedThemes: [1] },
      ]),
    ).toEqual([[1, 2], [0, 2], [1]]);
  });
  it('can only be there with a comment or a code', () => {
    const table = tableOf([{ comment: '…' }, {}, { codedThemes: [1] }, { comment: 'Fine' }]);
    expect([...markThemes(table, THEMES).inBase]).toEqual([1, 0, 1, 1]);
  });
  it('are found in the language of the item', () => {
    const themes = [themeOf('late', { languages: { fr: { match: ['retard'], not: [] } } })];
    const table = tableOf([
      { comment: 'retard', language: 'fr-CA' },
      { comment: 'retard', language: 'en' },
      { comment: 'retard' },
    ]);
    expect([...markThemes(table, themes).starts]).toEqual([0, 1, 1, 1]);
  });
  it('count on the order of the ids', () => {
    expect(() => markThemes(tableOf([]), [...THEMES].reverse())).toThrow(/"late" is out of order/);
  });
});

describe('a theme', () => {
  const answers: readonly Answer[] = [
    {
      customer: 'A',
      comment: 'late',
      date: '2026-04-02',
      segment: 'small',
      source: 'survey',
      scores: { nps: 2 },
    },
    { customer: 'A', comment: 'late delivery', date: '2026-04-20', segment: 'small', scores: { nps: 3 } },
    { customer: 'B', comment: 'a late fee', date: '2026-06-05', segment: 'large', scores: { nps: 9 } },
    {
      customer: 'B',
      comment: 'delays',
      date: '2026-06-28',
      source: 'calls',
      segment: 'small',
      unit: 'north',
    },
    { comment: 'late', date: '2026-06-29', unit: 'north', scores: { nps: 10 } },
    { customer: 'C', date: '2026-06-29', scores: { nps: 10 } },
    { customer: 'C', comment: 'all fine', date: '2026-06-29', scores: { nps: 10 } },
  ];
  const late = themeIn(resultOf(answers, { A: 1000.5, B: null, C: 5 }), 'late');

  it('is mentioned in items, of those that could carry one', () => {
    expect(late).toMatchObject({ mentions: 4, share: 4 / 6 });
  });
  it('touches distinct customers, whose revenue counts once and may be unknown', () => {
    expect(late.customers).toBe(2);
    expect(late.money).toEqual({ revenueCentsPerYear: 100_050, customersWithRevenue: 1 });
    expect(themeIn(resultOf(answers), 'late').money).toEqual({
      revenueCentsPerYear: null,
      customersWithRevenue: 0,
    });
  });
  it('has every month of the period, those without a comment too', () => {
    expect(late.byMonth).toEqual([
      { month: '2026-04', mentions: 2, base: 2, share: 1, partial: false },
      { month: '2026-05', mentions: 0, base: 0, share: null, partial: false },
      { month: '2026-06', mentions: 2, base: 4, share: 0.5, partial: false },
    ]);
  });
  it('has groups by name; a share needs the minimum of answers', () => {
    expect(late.bySegment).toEqual([
      { group: 'large', mentions: 0, base: 1, share: null, gap: null },
      { group: 'small', mentions: 3, base: 3, share: 1, gap: null },
    ]);
    expect(late.byUnit).toEqual([{ group: 'north', mentions: 2, base: 2, share: 1, gap: null }]);
    expect(late.bySource).toEqual([
      { group: 'calls', mentions: 1, base: 1, share: null, gap: null },
      { group: 'survey', mentions: 3, base: 5, share: 0.6, gap: null },
    ]);
  });
  it('has the outcome of those who raised it and of the others who wrote, not of those who only rated', () => {
    expect(late.outcomeWith).toMatchObject({ kind: 'estimated', n: 3 });
    expect(late.outcomeWithout).toMatchObject({ kind: 'estimated', n: 2, value: 100 });
  });
});

it('lists themes by mentions, then by id, and those never mentioned', () => {
  const result = resultOf([{ comment: 'price' }, { comment: 'price, late' }]);
  expect(result.themes.map(({ theme, mentions }) => [theme, mentions])).toEqual([
    ['price', 2],
    ['late', 1],
    ['delivery', 0],
  ]);
});

it('holds an empty table', () => {
  const result = resultOf([]);
  expect(result.coverage).toEqual({
    base: 0,
    tagged: 0,
    share: null,
    bySource: [],
    byLanguage: [],
    untaggedLow: 0,
    untaggedRows: [],
  });
  expect(themeIn(result, 'late')).toMatchObject({ mentions: 0, share: 0, byMonth: [], bySource: [] });
});

describe('coverage', () => {
  it('counts what carries a theme, by source and by language', () => {
    const { coverage } = resultOf([
      { source: 'survey', comment: 'late', language: 'en' },
      { source: 'survey', comment: 'hm', language: 'en' },
      { source: 'survey', language: 'en' },
      { source: 'calls', codedThemes: [0] },
      { source: 'calls', comment: 'hm', language: 'de' },
    ]);
    expect(coverage).toEqual({
      base: 4,
      tagged: 2,
      share: 0.5,
      bySource: [
        { source: 'calls', base: 2, tagged: 1 },
        { source: 'survey', base: 2, tagged: 1 },
      ],
      byLanguage: [
        { language: 'de', base: 1, tagged: 0 },
        { language: 'en', base: 2, tagged: 1 },
        { language: 'und', base: 1, tagged: 1 },
      ],
      untaggedLow: 0,
      untaggedRows: [1, 4],
    });
  });
  it('puts items without a language to those that say it is undetermined', () => {
    const { coverage } = resultOf([{ comment: 'late' }, { comment: 'late', language: 'und' }]);
    expect(coverage.byLanguage).toEqual([{ language: 'und', base: 2, tagged: 2 }]);
  });
  it('shows twenty untagged comments, evenly spread over the table', () => {
    const answers = Array.from({ length: 100 }, (_, row) => ({ comment: row % 2 === 0 ? 'hm' : 'late' }));
    expect(resultOf(answers).coverage.untaggedRows).toEqual([
      ...[2, 6, 12, 16, 22, 26, 32, 36, 42, 46],
      ...[52, 56, 62, 66, 72, 76, 82, 86, 92, 96],
    ]);
  });
});

describe('whatever the comments', () => {
  const answer = fc.record(
    {
      comment: fc.constantFrom('late', 'late delivery', 'price', 'a late fee', 'hm', ''),
      customer: fc.constantFrom('A', 'B', 'C'),
      segment: fc.constantFrom('small', 'large'),
      date: fc.constantFrom('2026-04-30', '2026-05-01', '2026-06-15'),
      codedThemes: fc.uniqueArray(fc.nat(2), { maxLength: 2 }),
      scores: fc.record({ nps: fc.nat(10) }),
    },
    { requiredKeys: [] },
  );
  const answers = fc.array(answer, { maxLength: 12 });
  const revenue = { A: 10.01, B: 20.02, C: null };
  const withoutRows = ({ themes, coverage }: ThemesResult) => ({
    themes,
    coverage: { ...coverage, untaggedRows: coverage.untaggedRows.length },
  });

  it('the order of the rows does not matter', () => {
    fc.assert(
      fc.property(answers, (rows) => {
        expect(withoutRows(resultOf([...rows].reverse(), revenue))).toEqual(
          withoutRows(resultOf(rows, revenue)),
        );
      }),
    );
  });
  it('a table twice over doubles the mentions and keeps shares, customers and money', () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const once = resultOf(rows, revenue);
        const twice = resultOf([...rows, ...rows], revenue);
        const figures = (result: ThemesResult, times: number) =>
          result.themes.map(({ theme, mentions, share, customers, money }) => ({
            ...{ theme, share, customers, money },
            mentions: mentions * times,
          }));
        expect(figures(twice, 1)).toEqual(figures(once, 2));
        expect(twice.coverage.share).toBe(once.coverage.share);
      }),
    );
  });
  it('other ids for the themes change nothing but their order', () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const renamed = THEMES.map((theme) => ({
          ...theme,
          id: `${9 - THEMES.indexOf(theme)}-${theme.id}`,
        })).sort((a, b) => compareText(a.id, b.id));
        const plain = rows.map((row) => ({ ...row, codedThemes: [] }));
        const figures = (result: ThemesResult) =>
          result.themes
            .map((theme) => ({ ...theme, theme: theme.theme.replace(/^\d-/, '') }))
            .sort((a, b) => compareText(a.theme, b.theme));
        expect(figures(resultOf(plain, revenue, renamed))).toEqual(figures(resultOf(plain, revenue)));
      }),
    );
  });
  it('months and sources add up to the mentions', () => {
    fc.assert(
      fc.property(answers, (rows) => {
        for (const { mentions, byMonth, bySource } of resultOf(rows).themes) {
          expect(byMonth.reduce((sum, month) => sum + month.mentions, 0)).toBe(mentions);
          expect(bySource.reduce((sum, group) => sum + group.mentions, 0)).toBe(mentions);
        }
      }),
    );
  });
});

describe('themes in the same comments', () => {
  const answers: readonly Answer[] = [
    ...Array.from({ length: 3 }, () => ({ comment: 'Courier late' })),
    { comment: 'Courier late and expensive' },
    { comment: 'Courier' },
    { comment: 'Late' },
    { comment: 'Late' },
    { comment: 'Nothing' },
  ];

  it('are counted, with the share seen from either side, Jaccard and what chance would bring', () => {
    const { together } = resultOf(answers);
    expect(together.several).toBe(4);
    expect(together.pairs[0]).toEqual({
      theme: 'delivery',
      other: 'late',
      comments: 4,
      shareOfTheme: 4 / 5,
      shareOfOther: 4 / 6,
      jaccard: 4 / 7,
      expected: (5 * 6) / 8,
    });
    expect(together.pairs.map(({ theme, other }) => `${theme} ${other}`)).toEqual([
      'delivery late',
      'delivery price',
      'late price',
    ]);
  });

  it('are left out where no comment has both', () => {
    expect(resultOf([{ comment: 'Courier' }, { comment: 'Late' }]).together).toEqual({
      several: 0,
      pairs: [],
    });
    expect(resultOf([]).together).toEqual({ several: 0, pairs: [] });
  });

  it('do not depend on the order of the comments, and double with them', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...answers], { minLength: 2 }), (some) => {
        const { pairs } = resultOf(some).together;
        expect(resultOf(some.toReversed()).together.pairs).toEqual(pairs);
        const twice = resultOf([...some, ...some]).together.pairs;
        expect(twice.map(({ jaccard }) => jaccard)).toEqual(pairs.map(({ jaccard }) => jaccard));
        expect(twice.map(({ comments }) => comments)).toEqual(pairs.map(({ comments }) => 2 * comments));
      }),
    );
  });
});

describe('comments without a theme', () => {
  it('are read where the customer was unhappy first', () => {
    const { coverage } = resultOf([
      { comment: 'Fine', scores: { nps: 10 } },
      { comment: 'Bad', scores: { nps: 6 } },
      { comment: 'Odd' },
      { comment: 'Broken', source: 'tickets' },
      { comment: 'Good now', source: 'tickets', scores: { nps: 9 } },
      { comment: 'Late', scores: { nps: 0 } },
    ]);
    expect(coverage).toMatchObject({ base: 6, tagged: 1, untaggedLow: 2, untaggedRows: [1, 3] });
  });
});
