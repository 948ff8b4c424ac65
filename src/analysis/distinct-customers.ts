import type { RatingTable } from '../model/feedback-table.ts';
import { NO_CODE } from '../model/feedback-table.ts';

/**
 * Finds the distinct customers behind a set of rows: somebody who wrote ten times is there once. Items without a
 * customer id add nobody.
 *
 * @returns a function of row numbers, to be asked for one set after another; linear in their number; it returns the
 *          customers in the order in which they first come up, valid until the next call
 */
export function distinctCustomers({
  customer: { codes },
}: Pick<RatingTable, 'customer'>): (rows: ArrayLike<number>) => Int32Array {
  let customers = 0;
  for (let row = 0; row < codes.length; row++) customers = Math.max(customers, codes[row]! + 1);
  const foundIn = new Uint32Array(customers);
  const found = new Int32Array(customers);
  let question = 0;
  return (rows) => {
    const current = ++question;
    let count = 0;
    for (let i = 0; i < rows.length; i++) {
      const customer = codes[rows[i]!]!;
      if (customer === NO_CODE || foundIn[customer] === current) continue;
      foundIn[customer] = current;
      found[count++] = customer;
    }
    return found.subarray(0, count);
  };
}
