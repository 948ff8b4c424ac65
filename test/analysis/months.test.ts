import { expect, it } from 'vitest';
import { monthsOf } from '../../src/analysis/months.ts';
import { tableOf } from '../build-table.ts';

const months = (dates: readonly string[], asOf: string) =>
  monthsOf(tableOf(dates.map((date) => ({ date }))), asOf);

it('keeps a month without items in its place', () => {
  const found = months(['2025-11-30', '2026-02-28', '2025-12-01'], '2026-03-15');
  expect(found.names).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  expect([...found.codes]).toEqual([0, 3, 1]);
  expect(found.partial).toEqual([false, false, false, false]);
});

it.each([
  ['the data stand at a day before its end', ['2026-06-29'], '2026-06-29', true],
  ['its last seven days hold nothing', ['2026-06-23'], '2026-07-10', true],
  ['only its last six days hold nothing', ['2026-06-24'], '2026-07-10', false],
  ['the data stand at its last day', ['2026-06-28'], '2026-06-30', false],
])('the last month when %s', (_, dates, asOf, partial) => {
  expect(months(dates, asOf).partial).toEqual([partial]);
});

it('are those of the date asked about, also when the same table was asked before', () => {
  const table = tableOf([{ date: '2026-06-29' }]);
  expect(monthsOf(table, '2026-06-29').partial).toEqual([true]);
  expect(monthsOf(table, '2026-06-30').partial).toEqual([false]);
});

it('only the last month can be partial', () => {
  expect(months(['2026-05-02', '2026-06-10'], '2026-06-12').partial).toEqual([false, true]);
});

it('of an empty table are none', () => {
  expect(months([], '2026-06-30')).toEqual({ codes: new Int32Array(0), size: 0, names: [], partial: [] });
});
