import { describe, expect, it } from 'vitest';
import type { Pareto } from '../../../src/analysis/results.ts';
import { revenueCounter } from '../../../src/analysis/themes/revenue.ts';
import { markThemes } from '../../../src/analysis/themes/theme-marks.ts';
import { driverParetos, overallPareto } from '../../../src/analysis/themes/theme-pareto.ts';
import type { ThemeFacts } from '../../../src/analysis/themes/theme-pareto.ts';
import { customersOf, tableOf } from '../../build-table.ts';
import type { Answer } from '../../build-table.ts';
import { themeOf } from './theme-builder.ts';

const options = { vitalShare: 0.8, minimumAnswers: 10, fullAnswers: 30 };
const stars = { low: 1, high: 5 };
const THEMES = [
  themeOf('broken', { match: ['broken'], driver: 'product' }),
  themeOf('late', { match: ['late'], driver: 'delivery' }),
  themeOf('other', { match: ['hm'], catchAll: true }),
  themeOf('rude', { match: ['rude'], driver: 'delivery' }),
];

function factsOf(
  answers: readonly Answer[],
  revenue: Readonly<Record<string, number | null>> | null = null,
): ThemeFacts {
  const table = tableOf(answers, { delivery: stars, product: stars });
  const customers = revenue === null ? null : customersOf(table, revenue);
  return { table, customers, themes: THEMES, marks: markThemes(table, THEMES) };
}

const times = (count: number, answer: Answer): readonly Answer[] =>
  Array.from({ length: count }, () => answer);
const valuesOf = ({ mentions }: Pareto): unknown => mentions.items.map(({ theme, value }) => [theme, value]);

describe('the revenue of customers', () => {
  it('counts each once, whatever they wrote, and knows how many it knows', () => {
    const { table, customers } = factsOf(
      [{ customer: 'A' }, { customer: 'B' }, { customer: 'A' }, {}, { customer: 'C' }],
      { A: 10.1, B: 2.05, C: null },
    );
    const revenueOf = revenueCounter(table, customers);
    const all = { customers: 3, customersWithRevenue: 2, revenueCentsPerYear: 1215 };
    expect(revenueOf([0, 1, 2, 3, 4])).toEqual(all);
    expect(revenueOf([0, 1, 2, 3, 4])).toEqual(all); // the second question starts afresh
    expect(revenueOf([3, 4])).toEqual({ customers: 1, customersWithRevenue: 0, revenueCentsPerYear: null });
    expect(revenueCounter(table, null)([0])).toMatchObject({ customers: 1, revenueCentsPerYear: null });
  });
});

describe('customers in credit on balance', () => {
  const comments = [
    ...times(12, { customer: 'A', comment: 'late' }),
    ...times(8, { customer: 'B', comment: 'late and broken' }),
    ...times(4, { customer: 'C', comment: 'broken' }),
    ...times(2, { customer: 'D', comment: 'rude' }),
    ...times(2, { customer: 'E', comment: 'rude' }),
  ];
  const without = overallPareto(factsOf(comments, { A: 100, B: 50, C: 20, D: 5, E: null }), options);
  const inCredit = overallPareto(factsOf(comments, { A: 100, B: -50, C: 20, D: 5, E: -70 }), options);

  it('make no theme smaller, and are told beside the amounts', () => {
    expect(inCredit.money).toMatchObject({
      kind: 'cut',
      total: 125_00,
      items: [
        { theme: 'late', value: 100_00 },
        { theme: 'broken', value: 20_00 },
        { theme: 'rude', value: 5_00 },
      ],
    });
    expect(inCredit).toMatchObject({
      distinctRevenueCentsPerYear: 125_00,
      distinctCustomers: 5,
      customersWithRevenue: 5,
      credits: { customers: 2, centsPerYear: -120_00 },
    });
    expect(without).not.toHaveProperty('credits');
  });

  it('alone leave a revenue of 0, not one that is unknown', () => {
    const { table, customers } = factsOf([{ customer: 'A' }], { A: -3 });
    expect(revenueCounter(table, customers)([0])).toEqual({
      customers: 1,
      customersWithRevenue: 1,
      revenueCentsPerYear: 0,
      credits: { customers: 1, centsPerYear: -3_00 },
    });
  });
});

describe('all themes', () => {
  it('count a customer with two themes under both, and once in all', () => {
    const pareto = overallPareto(
      factsOf(
        [
          ...times(6, { customer: 'A', comment: 'late and broken' }),
          ...times(4, { customer: 'B', comment: 'late' }),
          { customer: 'C', comment: 'nothing to say' },
          { customer: 'B', comment: 'rude' },
          { comment: 'hm' },
        ],
        { A: 100, B: 50, C: 7000 },
      ),
      options,
    );
    expect(pareto).toMatchObject({
      items: 12,
      distinctCustomers: 2,
      customersWithRevenue: 2,
      distinctRevenueCentsPerYear: 15_000,
    });
    expect(pareto.mentions).toMatchObject({ kind: 'cut', total: 18, vitalCount: 2, flagged: true });
    expect(valuesOf(pareto)).toEqual([
      ['late', 10],
      ['broken', 6],
      ['rude', 1],
      ['other', 1],
    ]);
    expect(pareto.money).toMatchObject({ kind: 'cut', total: 30_000, vitalCount: 2 });
    expect(pareto.money.items.map(({ theme, value }) => [theme, value])).toEqual([
      ['late', 15_000],
      ['broken', 10_000],
      ['rude', 5_000],
    ]);
  });
  it('know the customers behind the vital few alone, each once', () => {
    const comments = [
      ...times(20, { customer: 'A', comment: 'late' }),
      ...times(15, { customer: 'B', comment: 'late and broken' }),
      { customer: 'A', comment: 'broken' },
      { customer: 'C', comment: 'late' },
      { customer: 'D', comment: 'rude' },
      { customer: 'E', comment: 'hm' },
    ];
    const { mentions, vitalFew, distinctCustomers } = overallPareto(
      factsOf(comments, { A: 100, B: 50, C: null, D: 7000, E: 7000 }),
      { ...options, vitalShare: 0.6 },
    );
    expect(mentions).toMatchObject({ kind: 'cut', vitalCount: 1 });
    expect(distinctCustomers).toBe(5);
    expect(vitalFew).toEqual({ customers: 3, customersWithRevenue: 2, revenueCentsPerYear: 15_000 });
  });
  it('have nobody behind a vital few that do not exist', () => {
    const spread = ['late', 'rude', 'broken'].flatMap((comment) => times(10, { comment }));
    expect(overallPareto(factsOf(spread), options)).toMatchObject({
      mentions: { evenlySpread: true },
      vitalFew: null,
    });
    expect(overallPareto(factsOf([]), options).vitalFew).toBeNull();
  });
  it('are a list without money when no revenue is known, and when nobody wrote', () => {
    const comments = [...times(9, { comment: 'late' }), ...times(3, { comment: 'rude and broken' })];
    expect(overallPareto(factsOf(comments), options)).toMatchObject({
      mentions: { kind: 'cut' },
      money: { kind: 'list', reason: 'no-money-known' },
      distinctRevenueCentsPerYear: null,
    });
    expect(overallPareto(factsOf([]), options)).toMatchObject({
      items: 0,
      mentions: { kind: 'list', reason: 'nothing-to-count' },
      money: { kind: 'list', reason: 'nothing-to-count' },
    });
  });
});

describe('praise', () => {
  const themes = [
    themeOf('late', { match: ['late'] }),
    themeOf('lovely', { match: ['lovely'], praise: true }),
  ];
  const table = tableOf(
    [
      ...times(12, { customer: 'A', comment: 'late', scores: { delivery: 1 } }),
      ...times(30, { customer: 'B', comment: 'lovely', scores: { delivery: 1 } }),
    ],
    { delivery: stars },
  );
  const facts = {
    table,
    customers: customersOf(table, { A: 10, B: 90 }),
    themes,
    marks: markThemes(table, themes),
  };

  it('is no issue: it takes no part in a Pareto, nor do those who only praised', () => {
    expect(overallPareto(facts, options)).toMatchObject({
      items: 12,
      distinctCustomers: 1,
      distinctRevenueCentsPerYear: 1000,
      money: { total: 1000 },
    });
    const [driver] = driverParetos(facts, [{ driver: 'delivery', low: { from: 1, to: 2 } }], options);
    expect(valuesOf(driver!.pareto)).toEqual([['late', 12]]);
  });

  it('is counted with the customers asked about, also when the same marks were asked before', () => {
    expect(overallPareto(facts, options).money).toMatchObject({ total: 1000 });
    const others = { ...facts, customers: customersOf(table, { A: 20 }) };
    expect(overallPareto(others, options).money).toMatchObject({ total: 2000 });
  });
});

describe('the Pareto of a driver', () => {
  const delivery = { driver: 'delivery', low: { from: 1, to: 2 } };
  const answers = [
    ...times(8, { customer: 'A', comment: 'late', scores: { delivery: 1 } }),
    ...times(3, { customer: 'B', comment: 'broken', scores: { delivery: 2 } }),
    ...times(2, { comment: 'says nothing', scores: { delivery: 2 } }),
    ...times(4, { scores: { delivery: 1 } }), // no comment: cannot carry a theme
    ...times(5, { comment: 'rude', scores: { delivery: 3 } }),
    ...times(5, { comment: 'late', scores: { delivery: null } }),
    ...times(2, { comment: 'rude', source: 'calls' }),
  ];
  it('holds all that its low raters wrote about', () => {
    const [pareto] = driverParetos(factsOf(answers, { A: 10, B: 90 }), [delivery], options);
    expect(pareto).toMatchObject({ driver: 'delivery', basis: 'low-raters', base: 13 });
    expect(pareto!.pareto).toMatchObject({
      items: 11,
      distinctCustomers: 2,
      distinctRevenueCentsPerYear: 10_000,
    });
    expect(valuesOf(pareto!.pareto)).toEqual([
      ['late', 8],
      ['broken', 3],
    ]);
    expect(pareto!.pareto.money.items.map(({ theme }) => theme)).toEqual(['broken', 'late']);
  });
  it('falls back to the themes that name it, in all items, below ten mentions', () => {
    const [pareto] = driverParetos(factsOf(answers.slice(2)), [delivery], options);
    expect(pareto).toMatchObject({ basis: 'tied-themes', base: 23, pareto: { items: 18 } });
    expect(valuesOf(pareto!.pareto)).toEqual([
      ['late', 11],
      ['rude', 7],
    ]);
  });
  it('takes the upper end as low where low is good', () => {
    const effort = { driver: 'delivery', low: { from: 3, to: 5 } };
    const more = [...answers, ...times(5, { comment: 'broken', scores: { delivery: 4 } })];
    const [pareto] = driverParetos(factsOf(more), [effort], options);
    expect(pareto!.basis).toBe('low-raters');
    expect(valuesOf(pareto!.pareto)).toEqual([
      ['broken', 5],
      ['rude', 5],
    ]);
  });
  it('has no low raters for a measured number or a driver nobody was asked about', () => {
    const drivers = [
      { driver: 'product', low: null },
      { driver: 'waiting', low: { from: 1, to: 2 } },
    ];
    const paretos = driverParetos(factsOf(answers), drivers, options);
    expect(paretos.map(({ driver, basis }) => [driver, basis])).toEqual([
      ['product', 'tied-themes'],
      ['waiting', 'tied-themes'],
    ]);
    expect(valuesOf(paretos[0]!.pareto)).toEqual([['broken', 3]]);
    expect(paretos[1]!.pareto.mentions).toMatchObject({ kind: 'list', reason: 'nothing-to-count' });
  });
});
