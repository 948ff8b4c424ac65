import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitSchema } from '../../../src/model/rhythm/unit.ts';
import type { Unit } from '../../../src/model/rhythm/unit.ts';
import type { UnitOptions } from '../../../src/analysis/units/units.ts';
import { unitsResult } from '../../../src/analysis/units/unit-comments.ts';
import { unitsFigures } from '../../../src/analysis/units/units.ts';
import { markThemes } from '../../../src/analysis/themes/theme-marks.ts';
import { themeSchema } from '../../../src/model/theme.ts';
import type { Answer } from '../../build-table.ts';
import { tableOf } from '../../build-table.ts';

const THEMES = ['late', 'noise', 'price'].map((id) => ({
  id,
  ...themeSchema.parse({ name: id, match: [id] }),
}));
const OPTIONS: UnitOptions = {
  minimumAnswers: 10,
  fullAnswers: 30,
  outcome: { id: 'recommend', kind: 'nps', scale: { low: 0, high: 10 } },
  drivers: [
    { id: 'delivery', good: 'high', scale: { low: 1, high: 5 } },
    { id: 'waiting', good: 'low' },
  ],
  asOf: '2026-06-30',
  months: 2,
  most: 20,
};
const unit = (name: string, described = false): Unit => ({
  id: name.toLowerCase(),
  described,
  ...unitSchema.parse({ name }),
});

/** So many answers of one unit, all alike, spread over a month. */
function answers(
  count: number,
  month: string,
  name: string | undefined,
  more: Partial<Answer> = {},
): Answer[] {
  return Array.from({ length: count }, (_, index) => ({
    date: `${month}-${String((index % 28) + 1).padStart(2, '0')}`,
    ...(name === undefined ? {} : { unit: name }),
    ...more,
  }));
}
function resultOf(all: readonly Answer[], units: readonly Unit[], options: Partial<UnitOptions> = {}) {
  const table = tableOf(all, { recommend: { low: 0, high: 10 }, delivery: { low: 1, high: 5 } });
  const marks = markThemes(table, THEMES);
  const facts = { table, marks, themes: THEMES.map(({ id }) => id), units };
  const figures = unitsFigures(facts, { ...OPTIONS, ...options });
  return unitsResult(facts, figures, options.asOf ?? OPTIONS.asOf);
}
const MONTHS = ['2025-04', '2025-08', '2025-12', '2026-03', '2026-04', '2026-05', '2026-06'];
/** The last day, so that June is whole. */
const LAST = answers(1, '2026-06', undefined, { date: '2026-06-30' });

describe('the report of a unit', () => {
  it('compares three months with the twelve before them', () => {
    const all = [
      ...answers(40, '2025-03', 'West', { scores: { recommend: 0 } }), // before the past
      ...answers(40, '2025-04', 'West', { scores: { recommend: 5 } }),
      ...answers(40, '2026-03', 'West', { scores: { recommend: 8 } }),
      ...answers(20, '2026-04', 'West', { scores: { recommend: 10 } }),
      ...answers(20, '2026-06', 'West', { scores: { recommend: 10 } }),
      ...LAST,
    ];
    const { months } = resultOf(all, [unit('West')]).units[0]!;
    expect(months.map(({ month }) => month)).toEqual(['2026-05', '2026-06']);
    const june = months.at(-1)!;
    expect(june).toMatchObject({
      items: 20,
      recentFrom: '2026-04',
      past: { from: '2025-04', to: '2026-03' },
      partial: false,
    });
    expect(june.score.month).toMatchObject({ n: 20, value: 100, flagged: true });
    expect(june.score.recent).toMatchObject({ n: 40, value: 100 });
    // 40 detractors and 40 passives
    expect(june.score.past).toMatchObject({ n: 80, value: -50 });
    expect(june.score.againstPast).toMatchObject({ kind: 'compared', difference: 150, beyondChance: true });
    expect(june.stretches.map(({ from, to, score }) => [from, to, score.n])).toEqual([
      ['2025-04', '2025-06', 40],
      ['2025-07', '2025-09', 0],
      ['2025-10', '2025-12', 0],
      ['2026-01', '2026-03', 40],
      ['2026-04', '2026-06', 40],
    ]);
  });

  it('compares a unit with the other units, and never with items of none', () => {
    const all = [
      ...answers(40, '2026-06', 'West', { scores: { recommend: 0 }, comment: 'late late late' }),
      ...answers(40, '2026-06', 'East', { scores: { recommend: 10 }, comment: 'late and price' }),
      ...answers(400, '2026-06', undefined, { scores: { recommend: 0 }, comment: 'nothing of it' }),
      ...LAST,
    ];
    const west = resultOf(all, [unit('East'), unit('West')]).units[1]!.months.at(-1)!;
    expect(west.score.allUnits).toMatchObject({ n: 80, value: 0 });
    expect(west.score.againstOthers).toMatchObject({ kind: 'compared', difference: -200 });
    const late = west.themes.find(({ theme }) => theme === 'late')!;
    expect(late).toMatchObject({ mentions: 40, share: 1, allUnitsShare: 1 });
    expect(late.elsewhere).toMatchObject({ kind: 'tested', ratio: 1, verdict: 'as-usual' });
    expect(west.themes.find(({ theme }) => theme === 'price')!.elsewhere).toMatchObject({
      kind: 'tested',
      verdict: 'below',
    });
  });

  it('says a theme is above its own normal beside themes that are not', () => {
    const past = MONTHS.slice(0, 4).flatMap((month) => [
      ...answers(30, month, 'West', { comment: 'noise' }),
      ...answers(2, month, 'West', { comment: 'late' }),
    ]);
    const all = [
      ...past,
      ...answers(30, '2026-06', 'West', { comment: 'noise' }),
      ...answers(20, '2026-06', 'West', { comment: 'late' }),
      ...LAST,
    ];
    const { themes } = resultOf(all, [unit('West')]).units[0]!.months.at(-1)!;
    const of = (id: string) => themes.find(({ theme }) => theme === id)!;
    expect(of('late')).toMatchObject({
      mentions: 20,
      base: 50,
      pastMentions: 8,
      pastBase: 128,
      change: { kind: 'tested', verdict: 'above' },
    });
    // 20 of 50 over 8 of 128
    expect(of('late').change).toHaveProperty('ratio', expect.closeTo(6.4, 12) as unknown);
    expect(of('price').change).toEqual({ kind: 'not-tested', reason: 'too-few-mentions' });
    // alone with its own comments, nothing can be said about elsewhere
    expect(of('late').elsewhere).toEqual({ kind: 'not-tested', reason: 'too-few-comments' });
  });

  it('tells a driver that fell from one that cannot be told', () => {
    const rated = (month: string, points: readonly number[]) =>
      points.flatMap((delivery) => answers(10, month, 'West', { scores: { delivery } }));
    const june = (points: readonly number[]) =>
      resultOf(
        [...rated('2025-12', [4, 5, 5, 4]), ...rated('2026-06', points), ...LAST],
        [unit('West')],
      ).units[0]!.months.at(-1)!.drivers;
    expect(june([2, 3, 2, 3])).toMatchObject([
      {
        driver: 'delivery',
        ratings: 40,
        mean: 2.5,
        performance: 37.5,
        change: { verdict: 'worse', difference: -2 },
      },
    ]);
    expect(june([4, 5, 4, 5])).toMatchObject([{ change: { kind: 'tested', verdict: 'as-usual' } }]);
    expect(june([2, 2])).toMatchObject([
      { flagged: true, change: { kind: 'not-tested', reason: 'too-few-answers' } },
    ]);
    expect(june([4, 4, 4])).toMatchObject([{ change: { kind: 'tested' } }]);
  });

  it('holds no unit against others by one customer, however often they answered', () => {
    const one = answers(40, '2026-06', 'West').map((answer, i) => ({
      ...answer,
      customer: 'one',
      comment: 'late',
      scores: { recommend: i % 4 === 0 ? 6 : 0, delivery: i % 5 === 0 ? 2 : 1 },
    }));
    const many = answers(200, '2026-06', 'East').map((answer, i) => ({
      ...answer,
      customer: `c${i}`,
      comment: i % 5 === 0 ? 'late' : 'fine',
      scores: { recommend: i % 11, delivery: 1 + (i % 5) },
    }));
    const west = resultOf([...one, ...many, ...LAST], [unit('West')]).units[0]!.months.at(-1)!;
    expect(west.score.againstOthers).toEqual({ kind: 'not-compared', reason: 'too-few-customers' });
    expect(west.drivers[0]!.elsewhere).toEqual({ kind: 'not-tested', reason: 'too-few-customers' });
    expect(west.themes.find(({ theme }) => theme === 'late')!.elsewhere).toEqual({
      kind: 'not-tested',
      reason: 'too-few-customers',
    });
  });

  it('marks a month that the data do not finish, and suppresses few answers', () => {
    const all = answers(9, '2026-06', 'West', { scores: { recommend: 9 } });
    const june = resultOf(all, [unit('West')], { asOf: '2026-06-20' }).units[0]!.months.at(-1)!;
    expect(june.partial).toBe(true);
    expect(june.past).toBeNull();
    expect(june.score.recent).toEqual({ kind: 'suppressed', n: 9, reason: 'too-few-answers' });
    expect(june.score.againstPast).toEqual({ kind: 'not-compared', reason: 'too-few-answers' });
  });

  it('goes to described units first, then to those with most feedback', () => {
    const all = [...answers(5, '2026-06', 'A'), ...answers(3, '2026-06', 'B'), ...answers(1, '2026-06', 'C')];
    const { units, notReported, items, itemsWithUnit } = resultOf(
      [...all, ...LAST],
      [unit('A'), unit('B'), unit('C', true)],
      { most: 2 },
    );
    expect(units.map(({ name }) => name)).toEqual(['A', 'C']);
    expect(notReported).toEqual([{ name: 'B', items: 3 }]);
    expect([items, itemsWithUnit]).toEqual([10, 9]);
  });

  it('holds the same beside units that have a report as beside units that have none', () => {
    const one = fc.record({
      date: fc.constantFrom(...MONTHS.map((month) => `${month}-11`)),
      unit: fc.option(fc.constantFrom('A', 'B', 'C', 'D'), { nil: undefined }),
      customer: fc.constantFrom(...Array.from({ length: 60 }, (_, at) => `c${at}`)),
      comment: fc.constantFrom('late', 'noise', 'price and late', 'nothing at all'),
      scores: fc.record({
        recommend: fc.integer({ min: 0, max: 10 }),
        delivery: fc.integer({ min: 1, max: 5 }),
      }),
    });
    const units = [unit('A', true), unit('B'), unit('C'), unit('D')];
    fc.assert(
      fc.property(fc.array(one, { minLength: 200, maxLength: 400 }), (all) => {
        const answers = all.map(({ unit: name, ...rest }) =>
          name === undefined ? rest : { unit: name, ...rest },
        );
        const named = (most: number) =>
          resultOf(answers, units, { most }).units.find(({ name }) => name === 'A');
        expect(named(1)).toEqual(named(4));
      }),
      { numRuns: 20 },
    );
  });

  it('does not depend on the order of the rows', () => {
    const some = fc.array(
      fc.record({
        date: fc.constantFrom(...MONTHS.map((month) => `${month}-11`)),
        unit: fc.constantFrom('West', 'East'),
        comment: fc.constantFrom('late', 'noise', 'price and late', 'nothing at all'),
        scores: fc.record({
          recommend: fc.integer({ min: 0, max: 10 }),
          delivery: fc.integer({ min: 1, max: 5 }),
        }),
      }),
      { minLength: 30, maxLength: 120 },
    );
    const units = [unit('East'), unit('West')];
    const figures = (all: readonly Answer[]) =>
      JSON.stringify(resultOf(all, units), (key, value: unknown) =>
        key === 'commentRows' ? undefined : value,
      );
    fc.assert(
      fc.property(some, (all) => {
        expect(figures(all.toReversed())).toBe(figures(all));
        expect(figures(all)).not.toMatch(/NaN|Infinity/);
      }),
      { numRuns: 25 },
    );
  });
});
