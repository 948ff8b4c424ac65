import { expect, it } from 'vitest';
import { nearest } from '../../src/model/nearest.ts';

it.each([
  ['a slip', 'tusday', ['monday', 'tuesday'], 'tuesday'],
  ['a beginning', 'tue', ['monday', 'tuesday', 'thursday'], 'tuesday'],
  ['a beginning of several', 'prevent', ['prevent-recurrence', 'prevent-occurrence'], undefined],
  ['a beginning too short to tell', 'mo', ['monday', 'friday'], undefined],
  ['another digit', '6', ['1', '2', 'last'], undefined],
])('finds what was meant by %s: %s', (_, written, candidates, meant) => {
  expect(nearest(written, candidates)).toBe(meant);
});
