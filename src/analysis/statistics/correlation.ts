import { incompleteBeta, Z95 } from './distributions.ts';
import type { PairTable } from './joint-counts.ts';
import type { Interval } from '../results.ts';

/** How closely two scores move together, or why that cannot be said. There is no NaN. */
export type PairCorrelation =
  | {
      readonly kind: 'estimated';
      /** Answers that hold both. */
      readonly n: number;
      /** Pearson, -1 to 1. */
      readonly r: number;
      /** Spearman with midranks, -1 to 1. */
      readonly rho: number;
    }
  | { readonly kind: 'constant'; readonly n: number; readonly constant: 'first' | 'second' | 'both' }
  | { readonly kind: 'no-pairs'; readonly n: 0 };

/**
 * Pearson and Spearman of two scores from the table of their counts: exactly what the single answers would give, in any
 * order, without sorting.
 *
 * @returns r and rho, unitless; where one of the two does not vary there is no correlation, and the result says which
 *
 * Source: tied scores share their mean rank. Checked against R 4.2 `cor(x, y)` and `cor(x, y, method = "spearman")`.
 */
export function correlateCounts(table: PairTable): PairCorrelation {
  const { rows, columns, counts } = table;
  const first = new Float64Array(rows);
  const second = new Float64Array(columns);
  let n = 0;
  for (let a = 0; a < rows; a++) {
    for (let b = 0; b < columns; b++) {
      const count = counts[a * columns + b]!;
      first[a]! += count;
      second[b]! += count;
      n += count;
    }
  }
  const constant = constantSide(oneLevel(first), oneLevel(second));
  if (n === 0) return { kind: 'no-pairs', n };
  if (constant) return { kind: 'constant', n, constant };
  return {
    kind: 'estimated',
    n,
    r: productMoment(table, n, centredLevels(first, n), centredLevels(second, n)),
    rho: productMoment(table, n, doubledMidranks(first, n), doubledMidranks(second, n)),
  };
}

function oneLevel(margin: Float64Array): boolean {
  return margin.filter((count) => count > 0).length <= 1;
}

function constantSide(first: boolean, second: boolean): 'first' | 'second' | 'both' | null {
  if (first && second) return 'both';
  return first ? 'first' : second ? 'second' : null;
}

/** Levels counted from the whole number nearest to their mean: sums stay small and exact. */
function centredLevels(margin: Float64Array, n: number): Float64Array {
  const sum = margin.reduce((total, count, level) => total + count * level, 0);
  const centre = Math.round(sum / n);
  return margin.map((_, level) => level - centre);
}

/** Twice the mean rank of each level, counted from the middle of all ranks: whole numbers. */
function doubledMidranks(margin: Float64Array, n: number): Float64Array {
  let below = 0;
  return margin.map((count) => {
    const rank = 2 * below + count - n;
    below += count;
    return rank;
  });
}

function productMoment(
  { rows, columns, counts }: PairTable,
  n: number,
  first: Float64Array,
  second: Float64Array,
): number {
  let sumA = 0;
  let sumB = 0;
  let squaresA = 0;
  let squaresB = 0;
  let products = 0;
  for (let a = 0; a < rows; a++) {
    for (let b = 0; b < columns; b++) {
      const count = counts[a * columns + b]!;
      const x = first[a]!;
      const y = second[b]!;
      sumA += count * x;
      sumB += count * y;
      squaresA += count * x * x;
      squaresB += count * y * y;
      products += count * x * y;
    }
  }
  return clamped(products - (sumA * sumB) / n, squaresA - (sumA * sumA) / n, squaresB - (sumB * sumB) / n);
}

/** Rounding can push a perfect correlation off 1 by a few units in the last place; nothing real lives there. */
function clamped(products: number, squaresA: number, squaresB: number): number {
  const r = products / Math.sqrt(squaresA * squaresB);
  return Math.abs(r) > 1 - 1e-14 ? Math.sign(r) : r;
}

/** Two columns of the same rows; NaN is missing. */
export interface NumberPairs {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/**
 * Pearson and Spearman of measured numbers, from the rows. Rows that miss either number are left out before anything
 * is ranked.
 */
export function correlateNumbers(numbers: NumberPairs): PairCorrelation {
  const pearson = pearsonOfNumbers(numbers);
  if (pearson.kind !== 'estimated') return pearson;
  const { first, second } = completePairs(numbers);
  const ranked = pearsonOfNumbers({ first: doubledRanks(first), second: doubledRanks(second) });
  return { ...pearson, rho: ranked.kind === 'estimated' ? ranked.r : 0 };
}

/** What rows say of two measured numbers without ranking them. */
export type PearsonOnly =
  | { readonly kind: 'estimated'; readonly n: number; readonly r: number }
  | Exclude<PairCorrelation, { kind: 'estimated' }>;

/** Pearson alone, over the rows that hold both numbers. */
export function pearsonOfNumbers({ first, second }: NumberPairs): PearsonOnly {
  const { n, meanA, meanB, constant } = centresOf({ first, second });
  if (n === 0) return { kind: 'no-pairs', n };
  if (constant) return { kind: 'constant', n, constant };
  let restA = 0;
  let restB = 0;
  let squaresA = 0;
  let squaresB = 0;
  let products = 0;
  for (let row = 0; row < first.length; row++) {
    const x = first[row]! - meanA;
    const y = second[row]! - meanB;
    if (x !== x || y !== y) continue;
    restA += x;
    restB += y;
    squaresA += x * x;
    squaresB += y * y;
    products += x * y;
  }
  // what rounding left of the sums around the means comes off again
  const r = clamped(
    products - (restA * restB) / n,
    squaresA - (restA * restA) / n,
    squaresB - (restB * restB) / n,
  );
  return { kind: 'estimated', n, r };
}

/**
 * Means over the rows that hold both numbers, and which side does not vary: by comparing, because rounding gives three
 * times 0.1 a variance.
 */
function centresOf({ first, second }: NumberPairs) {
  let n = 0;
  let sumA = 0;
  let sumB = 0;
  let [lowA, highA, lowB, highB] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let row = 0; row < first.length; row++) {
    const x = first[row]!;
    const y = second[row]!;
    if (x !== x || y !== y) continue;
    n++;
    sumA += x;
    sumB += y;
    if (x < lowA) lowA = x;
    if (x > highA) highA = x;
    if (y < lowB) lowB = y;
    if (y > highB) highB = y;
  }
  return { n, meanA: sumA / n, meanB: sumB / n, constant: constantSide(lowA >= highA, lowB >= highB) };
}

function completePairs({ first, second }: NumberPairs): NumberPairs {
  const a = new Float64Array(first.length);
  const b = new Float64Array(first.length);
  let kept = 0;
  for (let row = 0; row < first.length; row++) {
    const x = first[row]!;
    const y = second[row]!;
    if (x !== x || y !== y) continue;
    a[kept] = x;
    b[kept++] = y;
  }
  return { first: a.subarray(0, kept), second: b.subarray(0, kept) };
}

/** Twice the mean rank of every value: whole numbers. */
function doubledRanks(values: Float64Array): Float64Array {
  const sorted = values.slice().sort();
  const distinct = new Float64Array(values.length);
  const ranks = new Float64Array(values.length);
  let size = 0;
  for (let from = 0; from < sorted.length;) {
    let to = from + 1;
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    distinct[size] = sorted[from]!;
    ranks[size++] = from + to + 1;
    from = to;
  }
  const ranked = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) ranked[i] = ranks[placeOf(values[i]!, distinct, size)]!;
  return ranked;
}

/** Where a value stands among the first `size` of these rising values, one of which it equals. */
function placeOf(value: number, rising: Float64Array, size: number): number {
  let low = 0;
  let high = size - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The two-sided p of "there is no correlation", by Student's t with n - 2 degrees of freedom; 1 below three pairs. The
 * same formula serves Spearman's rho (R `cor.test(..., exact = FALSE)`).
 */
export function correlationP(r: number, n: number): number {
  if (n < 3) return 1;
  return incompleteBeta((1 - r) * (1 + r), r * r, (n - 2) / 2, 0.5);
}

/**
 * The 95 % interval of Pearson's r by Fisher's z; null for three pairs or fewer, and for a perfect correlation.
 *
 * Checked against R 4.2 `cor.test(x, y)`.
 */
export function pearsonInterval(r: number, n: number): Interval | null {
  return intervalAround(r, n, 1);
}

/**
 * The 95 % interval of Spearman's rho; null as for Pearson. Rough below 25 pairs or beyond 0.9.
 *
 * Source: Bonett & Wright (2000), Psychometrika 65, 23–28.
 */
export function spearmanInterval(rho: number, n: number): Interval | null {
  return intervalAround(rho, n, 1 + (rho * rho) / 2);
}

function intervalAround(correlation: number, n: number, inflation: number): Interval | null {
  if (n <= 3 || Math.abs(correlation) === 1) return null;
  const centre = Math.atanh(correlation);
  const reach = Z95 * Math.sqrt(inflation / (n - 3));
  return { low: Math.tanh(centre - reach), high: Math.tanh(centre + reach) };
}
