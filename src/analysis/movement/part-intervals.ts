import type { Interval } from '../results.ts';
import type { ComparedAnswers } from '../outcomes/compared-answers.ts';
import { studentTwoSidedP } from '../statistics/distributions.ts';
import { influenceError, intervalAround, NOWHERE } from '../statistics/influence.ts';
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
 * Source: Taylor linearisation with customers as clusters, see `influenceError`; checked against influences found by
 * changing single weights in R 4.2.
 */
export function partIntervals(
  { mix, rates }: Decomposition,
  compared: ComparedGroups,
  answers: ComparedAnswers,
): PartIntervals {
  const { fixed, slope } = mixInfluence(compared);
  const { codes } = compared;
  const { period, values, voices, influence, fewer } = answers;
  const onMix = new Float64Array(influence.length);
  for (let at = 0; at < values.length; at++) {
    const cell = 2 * codes[at]! + period[at]!;
    onMix[voices[at]!]! += fixed[cell]! + slope[cell]! * values[at]!;
  }
  const mixError = influenceError(onMix, NOWHERE, fewer);
  return {
    mix: intervalAround(mix, mixError),
    mixP: mixError === null ? null : studentTwoSidedP(mix / mixError.standardError, mixError.degrees),
    rates: intervalAround(rates, influenceError(influence, onMix, fewer)),
  };
}

/** The influence on the mix of one answer with each code, before (even places) and after (odd): fixed + slope value. */
type MixInfluence = Readonly<Record<'fixed' | 'slope', Float64Array>>;

function mixInfluence({ groups, groupOfCode }: ComparedGroups): MixInfluence {
  const sides = [groups.map(({ before }) => before), groups.map(({ after }) => after)] as const;
  const whole = [totalOf(sides[0]), totalOf(sides[1])] as const;
  const means = groups.map(({ before, after }) => {
    const rate = ratesOf(before, after);
    return (rate.before + rate.after) / 2;
  });
  const centres = sides.map((side, at) =>
    side.reduce((sum, { n }, group) => sum + (n / whole[at as 0 | 1].n) * means[group]!, 0),
  );
  const cells = 2 * groupOfCode.length;
  const influence = { fixed: new Float64Array(cells), slope: new Float64Array(cells) };
  for (let cell = 0; cell < cells; cell++) {
    const group = groupOfCode[cell >> 1]!;
    const side = (cell & 1) as 0 | 1;
    const own = sides[side][group];
    if (own === undefined || own.n === 0) continue;
    const shift = sides[1][group]!.n / whole[1].n - sides[0][group]!.n / whole[0].n;
    // a group heard in one period only lends its mean to the other: its answers then count twice
    const half = sides[side === 1 ? 0 : 1][group]!.n === 0 ? 1 : 0.5;
    const share = ((side === 1 ? 1 : -1) * (means[group]! - centres[side]!)) / whole[side].n;
    const slope = (half * shift) / own.n;
    influence.slope[cell] = slope;
    influence.fixed[cell] = share - (slope * own.sum) / own.n;
  }
  return influence;
}
