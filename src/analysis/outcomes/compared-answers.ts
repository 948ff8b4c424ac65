import { NO_CODE } from '../../model/feedback-table.ts';

/** The answers of two sides, such as periods, prepared so that many splits of them cost one look at each answer. */
export interface ComparedAnswers {
  /** 0 before, 1 after, for each answer. */
  readonly period: Uint8Array;
  /** What each answer counts. */
  readonly values: Float64Array;
  /** Who gave each answer: customers, and every answer without a customer on its own, counted from 0. */
  readonly voices: Int32Array;
  /** The influence of each voice on the difference of the two means. */
  readonly influence: Float64Array;
  readonly sides: readonly [before: ComparedSide, after: ComparedSide];
  /** Voices of the smaller side. */
  readonly fewer: number;
}

/** One of the two on its own. */
export interface ComparedSide {
  readonly n: number;
  readonly mean: number;
  /** Distinct customers, and every answer without one. */
  readonly voices: number;
  /** All answers count the same. */
  readonly alike: boolean;
  /**
   * As many answers as would be as sure if each came from another customer: answers over the design effect; of answers
   * that are all alike one for each voice.
   */
  readonly equalN: number;
}

/**
 * @param period     0 before, 1 after, for each answer; both come up
 * @param places     where each answer stands in `values`: its row, or its level
 * @param values     what an answer there counts
 * @param customers  customer code of each answer, or -1: a customer heard on both sides is one voice, so that the same
 *                   people are paired
 */
export function comparedAnswers(
  period: Uint8Array,
  places: ArrayLike<number>,
  values: ArrayLike<number>,
  customers: Int32Array,
): ComparedAnswers {
  const counting = new Float64Array(places.length);
  for (let at = 0; at < places.length; at++) counting[at] = values[places[at]!]!;
  const { voices, count } = numberedVoices(customers);
  const n: [number, number] = [0, 0];
  const sum: [number, number] = [0, 0];
  for (let at = 0; at < counting.length; at++) {
    n[period[at]!]!++;
    sum[period[at]!]! += counting[at]!;
  }
  const means = [sum[0] / n[0], sum[1] / n[1]] as const;
  const parts = [new Float64Array(count), new Float64Array(count)] as const;
  const heard = [new Uint8Array(count), new Uint8Array(count)] as const;
  const squares: [number, number] = [0, 0];
  for (let at = 0; at < counting.length; at++) {
    const side = period[at] as 0 | 1;
    const apart = counting[at]! - means[side];
    squares[side] += apart * apart;
    parts[side][voices[at]!]! += apart / n[side];
    heard[side][voices[at]!] = 1;
  }
  const sideOf = (side: 0 | 1): ComparedSide =>
    comparedSide(n[side], means[side], squares[side], parts[side], heard[side]);
  const sides = [sideOf(0), sideOf(1)] as const;
  const influence = parts[1].map((after, voice) => after - parts[0][voice]!);
  const fewer = Math.min(sides[0].voices, sides[1].voices);
  return { period, values: counting, voices, influence, sides, fewer };
}

function comparedSide(
  n: number,
  mean: number,
  squares: number,
  parts: Float64Array,
  heard: Uint8Array,
): ComparedSide {
  let voices = 0;
  let together = 0;
  for (let voice = 0; voice < parts.length; voice++) {
    voices += heard[voice]!;
    together += parts[voice]! * parts[voice]!;
  }
  // what is left of equal numbers after rounding is no variation
  const alike = !(squares > 1e-12 * n * mean * mean);
  if (alike || voices < 2) return { n, mean, voices, alike, equalN: voices };
  const clustered = (together * voices) / (voices - 1);
  return { n, mean, voices, alike, equalN: Math.min(n, squares / (n - 1) / clustered) };
}

function numberedVoices(customers: Int32Array): { readonly voices: Int32Array; readonly count: number } {
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
