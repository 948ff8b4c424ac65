import { expect, it } from 'vitest';
import { staleSince } from '../../../src/analysis/disclosure/stale-data.ts';

it.each([
  ['2026-06-29', null],
  ['2026-03-01', null],
  ['2026-02-28', '2026-02'],
  ['2024-12-31', '2024-12'],
])('feedback up to %s, read on 30 June 2026, is old since %s', (to, expected) => {
  expect(staleSince({ from: '2024-07-01', to }, '2026-06-30')).toBe(expected);
});

it('without feedback there is nothing that could be old', () => {
  expect(staleSince(null, '2026-06-30')).toBeNull();
});
