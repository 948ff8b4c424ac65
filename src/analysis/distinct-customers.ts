import type { FeedbackTable } from '../model/feedback-table.ts';
import { NO_CODE } from '../model/feedback-table.ts';

/**
 * Walks the distinct customers behind a set of rows: somebody who wrote ten times is visited once. Items without a
 * customer id add nobody.
 *
 * @returns a function of row numbers, to be asked for one set after another; linear in their number; it returns how
 *          many customers it visited
 */
export function distinctCustomers(
  table: FeedbackTable,
): (rows: ArrayLike<number>, visit: (customer: number) => void) => number {
  const { codes, names } = table.customer;
  const visitedIn = new Uint32Array(names.length);
  let question = 0;
  return (rows, visit) => {
    question++;
    let distinct = 0;
    for (let i = 0; i < rows.length; i++) {
      const customer = codes[rows[i]!]!;
      if (customer === NO_CODE || visitedIn[customer] === question) continue;
      visitedIn[customer] = question;
      distinct++;
      visit(customer);
    }
    return distinct;
  };
}
