import { expect, it } from 'vitest';
import { choiceHint, nearest } from '../../src/model/nearest.ts';

it.each([
  ['a slip', 'tusday', ['monday', 'tuesday'], 'tuesday'],
  ['a beginning', 'tue', ['monday', 'tuesday', 'thursday'], 'tuesday'],
  ['a beginning of several', 'prevent', ['prevent-recurrence', 'prevent-occurrence'], undefined],
  ['a beginning too short to tell', 'mo', ['monday', 'friday'], undefined],
  ['another digit', '6', ['1', '2', 'last'], undefined],
])('finds what was meant by %s: %s', (_, written, candidates, meant) => {
  expect(nearest(written, candidates)).toBe(meant);
});

it('lists every name there is to choose from rather than count the last one', () => {
  const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `name ${at}`);
  expect(choiceHint('far away', names(7))).toMatch(/"name 6"$/);
  expect(choiceHint('far away', names(8))).toMatch(/"name 5" or one of 2 more$/);
});
