/** Answers of one group in one period. */
export interface GroupTotal {
  readonly n: number;
  /** Sum of what the answers count, in whole points. */
  readonly sum: number;
}

export interface Parts {
  /** Because other people answered. */
  readonly mix: number;
  /** Because people of the same group answered differently. */
  readonly rates: number;
}

export interface Decomposition extends Parts {
  /** For each group; over all groups they add up to `mix` and `rates`. */
  readonly groups: readonly Parts[];
}

/**
 * Splits the difference of two means into who answered and how they answered.
 *
 * With p the share of a group and r its mean, before (0) and after (1), and c the middle of the two overall means:
 *
 *     mix   = Σ (p1 - p0) ((r0 + r1) / 2 - c)
 *     rates = Σ (r1 - r0) (p0 + p1) / 2
 *
 * Their sum is the difference, exactly. Taking c away changes no total, because shares add up to 1, and makes each
 * group's part of the mix say whether a group that grew scores above or below the rest. A group heard in one period
 * only has no change of its own: its part is all mix.
 *
 * @param before, after  the same groups in the same order; each period has at least one answer
 * @returns parts in points of the mean
 *
 * Source: Kitagawa (1955), Journal of the American Statistical Association 50, 1168–1194, the symmetric form.
 */
export function kitagawa(before: readonly GroupTotal[], after: readonly GroupTotal[]): Decomposition {
  const all = { before: totalOf(before), after: totalOf(after) };
  if (all.before.n === 0 || all.after.n === 0)
    throw new RangeError('kitagawa needs an answer in each period');
  const centre = (all.before.sum / all.before.n + all.after.sum / all.after.n) / 2;
  const groups = before.map((from, group): Parts => {
    const to = after[group]!;
    const share = { before: from.n / all.before.n, after: to.n / all.after.n };
    const rate = ratesOf(from, to);
    return {
      mix: (share.after - share.before) * ((rate.before + rate.after) / 2 - centre),
      rates: ((rate.after - rate.before) * (share.before + share.after)) / 2,
    };
  });
  return {
    mix: groups.reduce((sum, { mix }) => sum + mix, 0),
    rates: groups.reduce((sum, { rates }) => sum + rates, 0),
    groups,
  };
}

/** The mean of a group in both periods; where it was not heard, that of the other period; 0 where never. */
export function ratesOf(
  before: GroupTotal,
  after: GroupTotal,
): { readonly before: number; readonly after: number } {
  const from = before.n === 0 ? null : before.sum / before.n;
  const to = after.n === 0 ? null : after.sum / after.n;
  return { before: from ?? to ?? 0, after: to ?? from ?? 0 };
}

export function totalOf(groups: readonly GroupTotal[]): GroupTotal {
  return groups.reduce((sum, { n, sum: points }) => ({ n: sum.n + n, sum: sum.sum + points }), {
    n: 0,
    sum: 0,
  });
}
