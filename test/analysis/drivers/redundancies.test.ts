import { expect, it } from 'vitest';
import { redundanciesOf } from '../../../src/analysis/drivers/redundancies.ts';
import type { OverlappingDriver } from '../../../src/analysis/drivers/redundancies.ts';

const driver = (
  id: string,
  r: readonly (number | null)[],
  vif?: number | null,
  sign: 1 | -1 = 1,
): OverlappingDriver => ({ id, r, vif, sign });

it('names a pair that customers do not tell apart, by id, and leaves others alone', () => {
  const drivers = [
    driver('speed', [1, 0.93, 0.9]),
    driver('care', [0.93, 1, 0.2]),
    driver('price', [0.9, 0.2, 1]),
  ];
  expect(redundanciesOf(drivers)).toEqual([{ driver: 'care', other: 'speed', r: 0.93, exact: false }]);
});

it('calls a copy exact, also without shares', () => {
  expect(redundanciesOf([driver('a', [1, 1]), driver('b', [1, 1])])).toEqual([
    { driver: 'a', other: 'b', r: 1, exact: true },
  ]);
});

it('compares good with good: a reversed copy is a copy', () => {
  const drivers = [driver('ease', [1, -1], null), driver('effort', [-1, 1], null, -1)];
  expect(redundanciesOf(drivers)).toEqual([{ driver: 'ease', other: 'effort', r: 1, exact: true }]);
});

it('names the parts of a sum with the sum, not with a bystander that is closer', () => {
  const drivers = [
    driver('billing', [1, 0, 0.7, 0.8], null),
    driver('service', [0, 1, 0.7, 0.1], null),
    driver('total', [0.7, 0.7, 1, 0.5], null),
    driver('trust', [0.8, 0.1, 0.5, 1], 3),
  ];
  expect(redundanciesOf(drivers)).toEqual([
    { driver: 'billing', other: 'total', r: 0.7, exact: true },
    { driver: 'service', other: 'total', r: 0.7, exact: true },
  ]);
});

it('names a driver that the others explain together, with the closest of them', () => {
  const drivers = [
    driver('a', [1, 0.6, 0.85], 4),
    driver('b', [0.6, 1, 0.8], 4),
    driver('c', [0.85, 0.8, 1], 10.1),
  ];
  expect(redundanciesOf(drivers)).toEqual([{ driver: 'a', other: 'c', r: 0.85, exact: false }]);
});

it('has nothing to name where drivers were never answered together', () => {
  expect(redundanciesOf([driver('a', [1, null]), driver('b', [null, 1])])).toEqual([]);
});
