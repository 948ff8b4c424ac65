import { NO_CODE } from '../../model/feedback-table.ts';

/** The answers of two periods, prepared so that many splits of them cost one look at each answer. */
export interface ComparedAnswers {
  /** 0 before, 1 after, for each answer. */
  readonly period: Uint8Array;
  /** What each answer counts. */
  readonly values: Float64Array;
  /** Who gave each answer: customers, and every answer without a customer on its own, counted from 0. */
  readonly voices: Int32Array;
  /** The influence of each voice on the difference of the two means. */
  readonly influence: Float64Array;
}

/**
 * @param period     0 before, 1 after, for each answer; both come up
 * @param places     where each answer stands in `values`: its row, or its level
 * @param values     what an answer there counts
 * @param customers  customer code of each answer, or -1: a customer heard in both periods is one voice, so that the
 *                   same people are paired
 */
export function comparedAnswers(
  period: Uint8Array,
  places: ArrayLike<number>,
  values: ArrayLike<number>,
  customers: Int32Array,
): ComparedAnswers {
  const counting = new Float64Array(places.length);
  for (let at = 0; at < places.length; at++) counting[at] = values[places[at]!]!;
  const { voices, count } = voicesOf(customers);
  const n = [0, 0];
  const sum = [0, 0];
  for (let at = 0; at < counting.length; at++) {
    n[period[at]!]!++;
    sum[period[at]!]! += counting[at]!;
  }
  const [before, after] = [sum[0]! / n[0]!, sum[1]! / n[1]!];
  const influence = new Float64Array(count);
  for (let at = 0; at < counting.length; at++) {
    influence[voices[at]!]! +=
      period[at] === 1 ? (counting[at]! - after) / n[1]! : -(counting[at]! - before) / n[0]!;
  }
  return { period, values: counting, voices, influence };
}

function voicesOf(customers: Int32Array): { readonly voices: Int32Array; readonly count: number } {
  let size = 0;
  for (let at = 0; at < customers.length; at++) size = Math.max(size, customers[at]! + 1);
  const voiceOf = new Int32Array(size).fill(-1);
  let count = 0;
  const voices = new Int32Array(customers.length);
  for (let at = 0; at < customers.length; at++) {
    const customer = customers[at]!;
    if (customer === NO_CODE) voices[at] = count++;
    else {
      if (voiceOf[customer]! < 0) voiceOf[customer] = count++;
      voices[at] = voiceOf[customer]!;
    }
  }
  return { voices, count };
}
