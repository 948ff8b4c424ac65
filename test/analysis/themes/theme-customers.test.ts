import { expect, it } from 'vitest';
import { customersByTheme } from '../../../src/analysis/themes/theme-customers.ts';
import { markThemes } from '../../../src/analysis/themes/theme-marks.ts';
import { customersOf, tableOf } from '../../build-table.ts';
import { themeOf } from './theme-builder.ts';

it('lists who raised a theme by revenue, unknown revenue last, each customer once', () => {
  const themes = [themeOf('late', { match: ['late'] }), themeOf('rude', { match: ['rude'] })];
  const table = tableOf([
    { customer: 'B', date: '2026-01-05', comment: 'late' },
    { customer: 'A', date: '2026-02-05', comment: 'late' },
    { customer: 'B', date: '2026-01-01', comment: 'late again' },
    { customer: 'C', date: '2026-03-05', comment: 'late' },
    { comment: 'late' },
    { customer: 'A', comment: 'fine' },
  ]);
  const customers = customersOf(table, { A: 10, B: 90, C: null });
  const facts = { table, customers, themes, marks: markThemes(table, themes) };
  const listed = customersByTheme(facts, 10);
  expect(listed.get('late')?.map(({ customer, mentions, lastOn }) => [customer, mentions, lastOn])).toEqual([
    ['B', 2, '2026-01-05'],
    ['A', 1, '2026-02-05'],
    ['C', 1, '2026-03-05'],
  ]);
  expect(listed.get('late')?.map(({ revenueCentsPerYear }) => revenueCentsPerYear)).toEqual([
    9000,
    1000,
    null,
  ]);
  expect(listed.get('rude')).toEqual([]);
  expect(customersByTheme(facts, 1).get('late')).toHaveLength(1);
  expect(customersByTheme({ ...facts, customers: null }, 1).get('late')?.[0]?.customer).toBe('B');
});

it('lists the first of many as sorting all of them would', () => {
  const themes = [themeOf('late', { match: ['late'] })];
  const answers = Array.from({ length: 120 }, (_, i) => ({ customer: `c${(i * 7) % 53}`, comment: 'late' }));
  const table = tableOf(answers);
  const revenue = Object.fromEntries(
    table.customer.names.map((name, i) => [name, i % 4 === 0 ? null : i % 9]),
  );
  const facts = {
    table,
    customers: customersOf(table, revenue),
    themes,
    marks: markThemes(table, themes),
  };
  const all = customersByTheme(facts, 1000).get('late')!;
  expect(all).toHaveLength(53);
  expect(customersByTheme(facts, 12).get('late')).toEqual(all.slice(0, 12));
  const keys = all.map(({ revenueCentsPerYear, mentions, customer }) => ({
    revenueCentsPerYear: revenueCentsPerYear ?? -1,
    mentions,
    customer,
  }));
  const sorted = keys.toSorted(
    (a, b) =>
      b.revenueCentsPerYear - a.revenueCentsPerYear ||
      b.mentions - a.mentions ||
      (a.customer < b.customer ? -1 : 1),
  );
  expect(keys).toEqual(sorted);
});
