import type { RandomIntegers } from './random.ts';
import type { CorrelationRows } from './relative-importance.ts';
import { NOTHING_LEFT, sweep } from './relative-importance.ts';

/**
 * Orders in which drivers are taken up, drawn so that every driver stands in every place equally often: each drawn order
 * with all its rotations, forwards and backwards.
 *
 * @param rounds  how many orders to draw; each gives twice as many orders as there are drivers
 */
export function balancedOrders(
  drivers: number,
  rounds: number,
  random: RandomIntegers,
): readonly (readonly number[])[] {
  return Array.from({ length: rounds }, () => {
    const drawn = Array.from({ length: drivers }, (_, driver) => driver);
    for (let last = drivers - 1; last > 0; last--) {
      const other = random.below(last + 1);
      [drawn[last], drawn[other]] = [drawn[other]!, drawn[last]!];
    }
    const rotations = drawn.map((_, start) => [...drawn.slice(start), ...drawn.slice(0, start)]);
    return rotations.flatMap((order) => [order, order.toReversed()]);
  }).flat();
}

/**
 * What each driver adds to R², averaged over some orders instead of all: LMG with the error of the orders left out.
 *
 * @param correlations  as for `relativeImportance`
 * @returns one value a driver; they add up to R² whichever the orders
 *
 * Source: Castro, Gómez & Tejada (2009), Computers & Operations Research 36(5), for the Shapley value.
 */
export function lmgOverOrders(
  correlations: CorrelationRows,
  orders: readonly (readonly number[])[],
): readonly number[] {
  const size = correlations.length;
  const drivers = size - 1;
  const left = new Float64Array(size * size);
  const gains = new Float64Array(drivers);
  for (const order of orders) {
    for (let a = 0; a < size; a++) {
      const row = correlations[order[a] ?? drivers]!;
      for (let b = a; b < size; b++) left[a * size + b] = row[order[b] ?? drivers]!;
    }
    for (let place = 0; place < drivers; place++) {
      const pivot = left[place * size + place]!;
      if (pivot < NOTHING_LEFT) continue;
      const shared = left[place * size + drivers]!;
      gains[order[place]!]! += (shared * shared) / pivot;
      sweep(left, left, place, size);
    }
  }
  return Array.from(gains, (gain) => gain / orders.length);
}
