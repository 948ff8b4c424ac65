import type { FeedbackTable } from '../model/feedback-table.ts';
import { NO_CODE } from '../model/feedback-table.ts';

/**
 * Finds the distinct customers behind a set of rows: somebody who wrote ten times is there once. Items without a
 * customer id add nobody.
 *
 * @returns a function of row numbers, to be asked for one set after another; linear in their number; it returns the
 *          customers in the order in which they first come up, valid until the next call
 */
export function distinctCustomers(table: FeedbackTable): (rows: ArrayLike<number>) => Int32Array {
  const { codes, names } = table.customer;
  const foundIn = new Uint32Array(names.length);
  const found = new Int32Array(names.length);
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
