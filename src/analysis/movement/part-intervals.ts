import type { Interval } from '../results.ts';
import { studentQuantile, studentTwoSidedP } from '../statistics/distributions.ts';
import type { ComparedAnswers } from './compared-answers.ts';
import type { Decomposition } from './kitagawa.ts';
import { ratesOf, totalOf } from './kitagawa.ts';
import type { ComparedGroups } from './movement-groups.ts';

export interface PartIntervals {
  readonly mix: Interval | null;
  /** Two-sided p of the mix against 0; null without an interval. */
  readonly mixP: number | null;
  readonly rates: Interval | null;
}

/**
 * The 95 % intervals of the two parts of a difference, from the influence of each voice on them.
 *
 * @returns null for a part that nobody has any influence on
 *
 * Source: Taylor linearisation with customers as clusters; checked against influences found by changing single weights
 * in R 4.2.
 */
export function partIntervals(
  { mix, rates }: Decomposition,
  compared: ComparedGroups,
  answers: ComparedAnswers,
): PartIntervals {
  const ofCell = mixInfluence(compared, answers.values);
  const width = 2 * answers.values.length;
  const { cells, voices, influence } = answers;
  const onMix = new Float64Array(influence.length);
  for (let at = 0; at < cells.length; at++)
    onMix[voices[at]!]! += ofCell[compared.codes[at]! * width + cells[at]!]!;
  const mixError = errorOf(onMix);
  return {
    mix: intervalOf(mix, mixError),
    mixP: mixError === null ? null : studentTwoSidedP(mix / mixError.standardError, mixError.degrees),
    rates: intervalOf(rates, errorOf(influence.map((whole, voice) => whole - onMix[voice]!))),
  };
}

/** The influence on the mix of one answer with each code, period and level. */
function mixInfluence({ groups, groupOfCode }: ComparedGroups, values: readonly number[]): Float64Array {
  const sides = [groups.map(({ before }) => before), groups.map(({ after }) => after)] as const;
  const whole = [totalOf(sides[0]), totalOf(sides[1])] as const;
  const means = groups.map(({ before, after }) => {
    const rate = ratesOf(before, after);
    return (rate.before + rate.after) / 2;
  });
  const centres = sides.map((side, at) =>
    side.reduce((sum, { n }, group) => sum + (n / whole[at as 0 | 1].n) * means[group]!, 0),
  );
  const levels = values.length;
  return Float64Array.from({ length: groupOfCode.length * 2 * levels }, (_, index) => {
    const group = groupOfCode[Math.floor(index / (2 * levels))]!;
    const side = (Math.floor(index / levels) % 2) as 0 | 1;
    const own = sides[side][group];
    if (own === undefined || own.n === 0) return 0;
    const shift = sides[1][group]!.n / whole[1].n - sides[0][group]!.n / whole[0].n;
    // a group heard in one period only lends its mean to the other: its answers then count twice
    const half = sides[side === 1 ? 0 : 1][group]!.n === 0 ? 1 : 0.5;
    const share = ((side === 1 ? 1 : -1) * (means[group]! - centres[side]!)) / whole[side].n;
    return share + (half * shift * (values[index % levels]! - own.sum / own.n)) / own.n;
  });
}

interface PartError {
  readonly standardError: number;
  readonly degrees: number;
}

/** null when there is a single voice, or none has any influence. */
function errorOf(influence: Float64Array): PartError | null {
  const voices = influence.length;
  let sum = 0;
  let squares = 0;
  for (const each of influence) {
    sum += each;
    squares += each * each;
  }
  const variance = ((squares - (sum * sum) / voices) * voices) / (voices - 1);
  if (voices < 2 || variance < 1e-24) return null;
  return { standardError: Math.sqrt(variance), degrees: voices - 1 };
}

function intervalOf(centre: number, error: PartError | null): Interval | null {
  if (error === null) return null;
  const reach = studentQuantile(0.975, error.degrees) * error.standardError;
  return { low: centre - reach, high: centre + reach };
}
