import { NO_CODE } from '../../model/feedback-table.ts';

export interface ClusteredVariance {
  readonly variance: number;
  /** Independent voices: distinct customers, and every answer without a customer. */
  readonly clusters: number;
}

/**
 * The linearised variance of an estimate from the influence of each answer on it. Answers of one customer resemble
 * each other, so their influences are added before they are squared.
 *
 * @param influence  one number an answer; of most estimates they add up to 0, of raked ones only nearly
 * @param customers  the customer code of each answer, or -1
 * @returns variance 0 for a single voice: the caller must not make an interval of it
 *
 * Source: Taylor linearisation, m/(m - 1) times the sum of squares about the mean over m clusters, as R survey 4.1
 * `svydesign(ids = ~customer)`. When every customer answers once it is n/(n - 1) times the sum of squares.
 */
export function clusteredVariance(influence: Float64Array, customers: Int32Array): ClusteredVariance {
  let size = 0;
  for (let at = 0; at < customers.length; at++) size = Math.max(size, customers[at]! + 1);
  const totals = new Float64Array(size);
  const heard = new Uint8Array(size);
  let sum = 0;
  let squares = 0;
  let clusters = 0;
  for (let at = 0; at < influence.length; at++) {
    const customer = customers[at]!;
    if (customer === NO_CODE) {
      clusters++;
      sum += influence[at]!;
      squares += influence[at]! * influence[at]!;
    } else {
      totals[customer]! += influence[at]!;
      heard[customer] = 1;
    }
  }
  for (let customer = 0; customer < size; customer++) {
    clusters += heard[customer]!;
    sum += totals[customer]!;
    squares += totals[customer]! * totals[customer]!;
  }
  if (clusters < 2) return { variance: 0, clusters };
  const aboutMean = Math.max(0, squares - (sum * sum) / clusters);
  return { variance: (aboutMean * clusters) / (clusters - 1), clusters };
}
