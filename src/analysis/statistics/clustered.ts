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
 * @param influence  one number an answer; they add up to 0
 * @param customers  the customer code of each answer, or -1
 * @returns variance 0 for a single voice: the caller must not make an interval of it
 *
 * Source: Taylor linearisation, m/(m - 1) times the sum of squares over m clusters, as R survey 4.1 `svydesign(ids =
 * ~customer)`. When every customer answers once it is n/(n - 1) times the sum of squares.
 */
export function clusteredVariance(influence: Float64Array, customers: Int32Array): ClusteredVariance {
  const totals = new Map<number, number>();
  let sum = 0;
  let alone = 0;
  influence.forEach((value, at) => {
    const customer = customers[at]!;
    if (customer === NO_CODE) {
      alone++;
      sum += value * value;
    } else totals.set(customer, (totals.get(customer) ?? 0) + value);
  });
  for (const total of totals.values()) sum += total * total;
  const clusters = totals.size + alone;
  return { variance: clusters < 2 ? 0 : (sum * clusters) / (clusters - 1), clusters };
}
