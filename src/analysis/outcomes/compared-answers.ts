import { NO_CODE } from '../../model/feedback-table.ts';
import type { InfluenceError } from '../statistics/influence.ts';
import { errorOfSquares } from '../statistics/influence.ts';
import { NEITHER } from '../statistics/side-gap.ts';

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

/** Two sides of answers, where only the sides as wholes are asked for. */
export interface ComparedSides {
  readonly sides: readonly [before: ComparedSide, after: ComparedSide];
  /** Voices of the smaller side. */
  readonly fewer: number;
  /** Of the difference of the two means; null where nobody differs. */
  readonly error: InfluenceError | null;
}

/**
 * What `comparedAnswers` says of the sides, for answers with those of one voice side by side: nothing is kept of voices.
 *
 * @param starts  the answers of voice v are those from starts[v] to starts[v + 1] - 1
 * @param values  what each answer counts, or NaN where there is none
 * @param period  of each answer: 0 before, 1 after, or `NEITHER`; both come up among those that count
 */
export function comparedSides(starts: Uint32Array, values: Float64Array, period: Uint8Array): ComparedSides {
  const [n, means] = meansOf(values, period);
  const squares = new Float64Array(2);
  const together = new Float64Array(2);
  const voices = new Uint32Array(2);
  const [apart, answered] = [new Float64Array(2), new Uint32Array(2)];
  let all = 0;
  let allSquares = 0;
  let heard = 0;
  for (let voice = 1; voice < starts.length; voice++) {
    for (let at = starts[voice - 1]!; at < starts[voice]!; at++) {
      const side = period[at]!;
      const own = values[at]! - means[side]!;
      if (own !== own) continue;
      apart[side]! += own;
      answered[side]!++;
      squares[side]! += own * own;
    }
    if (answered[0] === 0 && answered[1] === 0) continue;
    heard++;
    const influence = apart[1]! / n[1]! - apart[0]! / n[0]!;
    all += influence;
    allSquares += influence * influence;
    for (let side = 0; side < 2; side++) {
      const part = apart[side]! / n[side]!;
      together[side]! += part * part;
      voices[side]! += answered[side]! > 0 ? 1 : 0;
      apart[side] = 0;
      answered[side] = 0;
    }
  }
  const sideOf = (side: 0 | 1): ComparedSide =>
    comparedSide(n[side]!, means[side]!, squares[side]!, voices[side]!, together[side]!);
  const fewer = Math.min(voices[0]!, voices[1]!);
  return { sides: [sideOf(0), sideOf(1)], fewer, error: errorOfSquares(all, allSquares, heard, fewer) };
}

/** How many answers each side has and their mean; neither side has none. */
function meansOf(values: Float64Array, period: Uint8Array): readonly [n: Uint32Array, means: Float64Array] {
  const n = new Uint32Array(NEITHER + 1);
  const sums = new Float64Array(NEITHER + 1);
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (value !== value) continue;
    n[period[at]!]!++;
    sums[period[at]!]! += value;
  }
  const means = sums.map((sum, side) => (side === NEITHER ? NaN : sum / n[side]!));
  return [n, means];
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
  const sideOf = (side: 0 | 1): ComparedSide => {
    let voices = 0;
    let together = 0;
    for (let voice = 0; voice < count; voice++) {
      voices += heard[side][voice]!;
      together += parts[side][voice]! * parts[side][voice]!;
    }
    return comparedSide(n[side], means[side], squares[side], voices, together);
  };
  const sides = [sideOf(0), sideOf(1)] as const;
  const influence = parts[1].map((after, voice) => after - parts[0][voice]!);
  const fewer = Math.min(sides[0].voices, sides[1].voices);
  return { period, values: counting, voices, influence, sides, fewer };
}

/**
 * @param squares   of the answers about their mean
 * @param together  the sum of the squared influences of the voices on the mean
 */
function comparedSide(
  n: number,
  mean: number,
  squares: number,
  voices: number,
  together: number,
): ComparedSide {
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
