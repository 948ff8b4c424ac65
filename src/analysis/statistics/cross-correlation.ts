/** How two series move together when one is moved in time. */
export interface LagCorrelation {
  /** How many steps the first series comes before the second; negative: after it. */
  readonly lead: number;
  /** -1 to 1. */
  readonly r: number;
  /** Pairs the sum holds. */
  readonly pairs: number;
}

/**
 * Cross-correlation at every lead from `-most` to `most`: means, spreads and divisor of the whole series at each lead,
 * so that leads can be compared with one another.
 *
 * @param x     values in equal steps
 * @param y     as long as x; a step where either is null is dropped from both
 * @param most  0 or more
 * @returns null when a series does not vary
 *
 * Checked against R 4.2 `ccf(x, y)`, whose lag is the negative of the lead.
 */
export function crossCorrelations(
  x: readonly (number | null)[],
  y: readonly (number | null)[],
  most: number,
): readonly LagCorrelation[] | null {
  const pairs = centredPairs(x, y);
  if (pairs === null) return null;
  return Array.from({ length: 2 * most + 1 }, (_, index) => {
    const lead = index - most;
    const { sum, count } = products(pairs, lead, 0, pairs.x.length);
    return { lead, r: sum / pairs.scale, pairs: count };
  });
}

/**
 * The sign of the link at one lead within the first and within the second half of the series.
 *
 * @returns -1, 0 or 1 for each half; null when a series does not vary
 */
export function signsInHalves(
  x: readonly (number | null)[],
  y: readonly (number | null)[],
  lead: number,
): readonly [number, number] | null {
  const pairs = centredPairs(x, y);
  if (pairs === null) return null;
  const middle = Math.floor(pairs.x.length / 2);
  return [
    Math.sign(products(pairs, lead, 0, middle).sum),
    Math.sign(products(pairs, lead, middle, pairs.x.length).sum),
  ];
}

interface CentredPairs {
  readonly x: readonly (number | null)[];
  readonly y: readonly (number | null)[];
  /** sqrt(Sxx Syy). */
  readonly scale: number;
}

function centredPairs(x: readonly (number | null)[], y: readonly (number | null)[]): CentredPairs | null {
  if (x.length !== y.length)
    throw new RangeError(`two series of one length are needed, got ${x.length} and ${y.length}`);
  const both = x.map((value, t) => value !== null && y[t] !== null);
  const one = centred(x, both);
  const other = centred(y, both);
  if (one === null || other === null) return null;
  return { x: one.values, y: other.values, scale: Math.sqrt(one.square * other.square) };
}

function centred(series: readonly (number | null)[], kept: readonly boolean[]) {
  const given = series.filter((value, t): value is number => kept[t]! && value !== null);
  if (given.length === 0 || Math.min(...given) === Math.max(...given)) return null;
  const mean = given.reduce((sum, value) => sum + value, 0) / given.length;
  const values = series.map((value, t) => (kept[t]! && value !== null ? value - mean : null));
  return { values, square: given.reduce((sum, value) => sum + (value - mean) ** 2, 0) };
}

/** Σ x(t) y(t + lead) over the t within a stretch that have both. */
function products({ x, y }: CentredPairs, lead: number, from: number, until: number) {
  let sum = 0;
  let count = 0;
  for (let t = from; t < until; t++) {
    const now = x[t] ?? null;
    const later = y[t + lead] ?? null;
    if (now === null || later === null) continue;
    sum += now * later;
    count++;
  }
  return { sum, count };
}
