/** One attribute of the answers whose distribution among all customers is known. */
export interface Margin {
  /** The value of each answer, from 0 to `totals.length - 1`. */
  readonly codes: Int32Array;
  /** Customers with each value. */
  readonly totals: readonly number[];
}

/** Weights have settled when no value of a margin is further from its customers than this share of them. */
const SETTLED = 1e-10;
const MOST_ROUNDS = 10_000;

/** Answers that share all values; they all get the same weight. */
interface Cells {
  /** The cell of each answer. */
  readonly codes: Int32Array;
  readonly counts: readonly number[];
  /** For each margin, the value of each cell. */
  readonly values: readonly (readonly number[])[];
}

/** Weights under which the answers are distributed like the customers. */
export interface Calibration {
  /** One weight an answer; together they make the customers. */
  readonly weights: Float64Array;
  /**
   * What is left of a figure of each answer when the part that goes with the margins is taken out; the variance after
   * weighting rests on it.
   */
  readonly residuals: (figures: Float64Array) => Float64Array;
}

/**
 * Weighs answers so that every margin of them agrees with the customers. With one margin this is post-stratification,
 * w = N_h / n_h; with several it is raking, each margin in turn until all agree to a relative 1e-10.
 *
 * @param answers  how many there are; every margin has a code for each
 * @param margins  totals of values without answers are left out of account; the rest are scaled to a common number
 * @returns null when the margins contradict each other and the weights do not settle
 *
 * Source: Deming and Stephan (1940). Checked against R survey 4.1 `postStratify` and `rake`.
 */
export function calibrated(answers: number, margins: readonly Margin[]): Calibration | null {
  const cells = cellsOf(answers, margins);
  const targets = commonTargets(cells, margins);
  const weights = cells.counts.map(() => 1);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    margins.forEach((_, margin) => scaleTo(targets[margin]!, cells, margin, weights));
    if (margins.every((_, margin) => furthest(targets[margin]!, cells, margin, weights) < SETTLED)) {
      return {
        weights: Float64Array.from(cells.codes, (cell) => weights[cell]!),
        residuals: (figures) => residualsOf(figures, cells),
      };
    }
  }
  return null;
}

function cellsOf(answers: number, margins: readonly Margin[]): Cells {
  const known = new Map<number, number>();
  const counts: number[] = [];
  const values: number[][] = margins.map(() => []);
  const codes = Int32Array.from({ length: answers }, (_, at) => {
    let key = 0;
    for (const margin of margins) key = key * margin.totals.length + margin.codes[at]!;
    let cell = known.get(key);
    if (cell === undefined) {
      cell = counts.push(0) - 1;
      known.set(key, cell);
      margins.forEach((margin, index) => values[index]!.push(margin.codes[at]!));
    }
    counts[cell]!++;
    return cell;
  });
  return { codes, counts, values };
}

/** Customers of the values that have answers, every margin scaled to the one that covers least. */
function commonTargets(cells: Cells, margins: readonly Margin[]): readonly (readonly number[])[] {
  const covered = margins.map(({ totals }, margin) => {
    const present = new Set(cells.values[margin]);
    return totals.map((total, value) => (present.has(value) ? total : 0));
  });
  const sums = covered.map((totals) => totals.reduce((sum, total) => sum + total, 0));
  const least = Math.min(...sums);
  return covered.map((totals, margin) =>
    sums[margin] === least ? totals : totals.map((total) => (total * least) / sums[margin]!),
  );
}

function marginSums(cells: Cells, margin: number, size: number, weights: readonly number[]): number[] {
  const sums = new Array<number>(size).fill(0);
  cells.counts.forEach((count, cell) => (sums[cells.values[margin]![cell]!]! += count * weights[cell]!));
  return sums;
}

function scaleTo(targets: readonly number[], cells: Cells, margin: number, weights: number[]): void {
  const sums = marginSums(cells, margin, targets.length, weights);
  cells.values[margin]!.forEach((value, cell) => (weights[cell]! *= targets[value]! / sums[value]!));
}

function furthest(
  targets: readonly number[],
  cells: Cells,
  margin: number,
  weights: readonly number[],
): number {
  const sums = marginSums(cells, margin, targets.length, weights);
  return Math.max(
    ...cells.values[margin]!.map((value) => Math.abs(sums[value]! - targets[value]!) / targets[value]!),
  );
}

/** Takes the mean of each value out, margin by margin, until nothing is left to take out. */
function residualsOf(figures: Float64Array, cells: Cells): Float64Array {
  const means = cells.counts.map(() => 0);
  figures.forEach((figure, at) => (means[cells.codes[at]!]! += figure));
  means.forEach((sum, cell) => (means[cell] = sum / cells.counts[cell]!));
  const removed = cells.counts.map(() => 0);
  const size = Math.max(...means.map(Math.abs), Number.MIN_VALUE);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let largest = 0;
    for (const values of cells.values) {
      const sums = new Map<number, { sum: number; count: number }>();
      values.forEach((value, cell) => {
        const entry = sums.get(value) ?? { sum: 0, count: 0 };
        sums.set(value, entry);
        entry.sum += cells.counts[cell]! * (means[cell]! - removed[cell]!);
        entry.count += cells.counts[cell]!;
      });
      values.forEach((value, cell) => {
        const { sum, count } = sums.get(value)!;
        removed[cell]! += sum / count;
        largest = Math.max(largest, Math.abs(sum / count));
      });
    }
    if (largest <= size * 1e-14) break;
  }
  return figures.map((figure, at) => figure - removed[cells.codes[at]!]!);
}
