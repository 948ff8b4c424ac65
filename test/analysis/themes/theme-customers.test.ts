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
