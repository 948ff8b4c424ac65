import { NO_CODE } from '../../model/feedback-table.ts';

/** The answers of two periods, prepared so that many splits of them cost one look at each answer. */
export interface ComparedAnswers {
  /** Period (0 before, 1 after) times the levels of the outcome, plus the level, for each answer. */
  readonly cells: Uint16Array;
  /** What an answer of each level counts. */
  readonly values: readonly number[];
  /** Who gave each answer: customers, and every answer without a customer on its own, counted from 0. */
  readonly voices: Int32Array;
  /** The influence of each voice on the difference of the two means. */
  readonly influence: Float64Array;
}

/**
 * @param period     0 before, 1 after, for each answer; both come up
 * @param levels     the level of each answer
 * @param values     what an answer of each level counts
 * @param customers  customer code of each answer, or -1: a customer heard in both periods is one voice, so that the
 *                   same people are paired
 */
export function comparedAnswers(
  period: Uint8Array,
  levels: Uint8Array,
  values: readonly number[],
  customers: Int32Array,
): ComparedAnswers {
  const { voices, count } = voicesOf(customers);
  const cells = new Uint16Array(levels.length);
  const n = [0, 0];
  const sum = [0, 0];
  for (let at = 0; at < levels.length; at++) {
    const side = period[at]!;
    cells[at] = side * values.length + levels[at]!;
    n[side]!++;
    sum[side]! += values[levels[at]!]!;
  }
  const ofCell = Float64Array.from({ length: 2 * values.length }, (_, cell) => {
    const side = cell < values.length ? 0 : 1;
    const distance = values[cell % values.length]! - sum[side]! / n[side]!;
    return ((side === 1 ? 1 : -1) * distance) / n[side]!;
  });
  const influence = new Float64Array(count);
  for (let at = 0; at < cells.length; at++) influence[voices[at]!]! += ofCell[cells[at]!]!;
  return { cells, values, voices, influence };
}

function voicesOf(customers: Int32Array): { readonly voices: Int32Array; readonly count: number } {
  let size = 0;
  for (const customer of customers) if (customer >= size) size = customer + 1;
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
