import { describe, expect, it } from 'vitest';
import { randomIntegers } from '../../../src/analysis/statistics/random.ts';
import { lmgOf } from '../../../src/analysis/statistics/relative-importance.ts';
import { balancedOrders, lmgOverOrders } from '../../../src/analysis/statistics/sampled-importance.ts';

/** R 4.2 `cor(swiss)`, Fertility last. */
const SWISS = [
  [1, -0.6865422086171, -0.6395225189483, 0.4010950530487, -0.0608586084166, 0.35307918362],
  [-0.6865422086171, 1, 0.6984152962885, -0.572741806064, -0.114021596482, -0.645882706457],
  [-0.6395225189483, 0.6984152962885, 1, -0.1538589170909, -0.0993218458213, -0.6637888570351],
  [0.4010950530487, -0.572741806064, -0.1538589170909, 1, 0.1754959075966, 0.463684700652],
  [-0.0608586084166, -0.114021596482, -0.0993218458213, 0.1754959075966, 1, 0.416556031435],
  [0.35307918362, -0.645882706457, -0.6637888570351, 0.463684700652, 0.416556031435, 1],
].map((row) => Float64Array.from(row));

function ordersOf(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((first) =>
    ordersOf(items.filter((item) => item !== first)).map((rest) => [first, ...rest]),
  );
}

describe('the shares over some orders of the drivers', () => {
  it('are LMG over all of them, as published for swiss (0.0571 0.1712 0.2601 0.1056 0.1128)', () => {
    const all = lmgOverOrders(SWISS, ordersOf([0, 1, 2, 3, 4]));
    [0.0571, 0.1712, 0.2601, 0.1056, 0.1128].forEach((value, driver) =>
      expect(Math.abs(all[driver]! - value)).toBeLessThan(0.0001),
    );
    lmgOf(SWISS).forEach((value, driver) => expect(all[driver]).toBeCloseTo(value, 13));
  });

  it('add up to R² over any orders', () => {
    const orders = balancedOrders(5, 1, randomIntegers(3));
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    expect(sum(lmgOverOrders(SWISS, orders))).toBeCloseTo(sum(lmgOf(SWISS)), 13);
  });

  it('stand every driver in every place equally often', () => {
    const orders = balancedOrders(7, 2, randomIntegers(1));
    expect(orders).toHaveLength(28);
    for (let place = 0; place < 7; place++)
      for (let driver = 0; driver < 7; driver++)
        expect(orders.filter((order) => order[place] === driver)).toHaveLength(4);
  });

  it('miss nearly the same in samples of the same customers: put right, they are within 0.006 of all orders', () => {
    const orders = balancedOrders(13, 5, randomIntegers(20_260_630));
    const sample = correlated(13, 400, 1);
    const missed = difference(lmgOf(sample), lmgOverOrders(sample, orders));
    const worst = Array.from({ length: 8 }, (_, seed) => {
      const other = correlated(13, 400, 2 + seed);
      const putRight = lmgOverOrders(other, orders).map((value, driver) => value + missed[driver]!);
      return Math.max(...difference(lmgOf(other), putRight).map(Math.abs));
    });
    expect(Math.max(...worst)).toBeLessThan(0.006);
  });

  it('pass over a driver that says nothing of its own', () => {
    const copied = [0, 0, 1, 2].map((a) => Float64Array.from([0, 0, 1, 2], (b) => SWISS[a]![b]!));
    const parts = lmgOverOrders(copied, ordersOf([0, 1, 2]));
    expect(parts.every(Number.isFinite)).toBe(true);
    lmgOf(copied).forEach((value, driver) => expect(parts[driver]).toBeCloseTo(value, 12));
  });
});

function difference(one: readonly number[], other: readonly number[]): readonly number[] {
  return one.map((value, at) => value - other[at]!);
}

/** Correlations of ratings that share a mood, with an outcome that rests on some of them. */
function correlated(drivers: number, rows: number, seed: number): Float64Array[] {
  const random = randomIntegers(seed);
  const data = Array.from({ length: rows }, () => {
    const mood = random.below(6);
    const ratings = Array.from({ length: drivers }, (_, i) => random.below(6) + (i % 3 === 0 ? 0 : mood));
    const y = 3 * ratings[0]! + 2 * ratings[1]! + ratings[2]! + ratings[5]! + random.below(12);
    return [...ratings, y];
  });
  const columns = Array.from({ length: drivers + 1 }, (_, at) => {
    const mean = data.reduce((sum, row) => sum + row[at]!, 0) / rows;
    return data.map((row) => row[at]! - mean);
  });
  const product = (a: number, b: number) =>
    columns[a]!.reduce((sum, value, row) => sum + value * columns[b]![row]!, 0);
  return columns.map((_, a) =>
    Float64Array.from(columns, (_column, b) => product(a, b) / Math.sqrt(product(a, a) * product(b, b))),
  );
}
