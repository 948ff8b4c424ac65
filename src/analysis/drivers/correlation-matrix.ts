import { givenIn } from '../outcomes/answered-months.ts';
import { correlateCounts, pearsonOfNumbers } from '../statistics/correlation.ts';
import type { PearsonOnly } from '../statistics/correlation.ts';
import { isRated, numbersOf } from './driver-column.ts';
import type { DriverColumn } from './driver-column.ts';
import { answeredBoth, pairCounts } from '../statistics/joint-counts.ts';
import type { Grouping, JointCounts } from '../statistics/joint-counts.ts';
import type { CorrelationRows } from '../statistics/relative-importance.ts';

/** Correlations of all drivers and the outcome on one choice of rows; the outcome is the last variable. */
export interface CorrelationBasis {
  /** Null where a pair has no correlation: never answered together, or one of the two does not vary. */
  readonly r: readonly (readonly (number | null)[])[];
  /** The matrix as numbers when no pair is missing, else null. */
  readonly matrix: CorrelationRows | null;
  /** The fewest rows behind any pair. */
  readonly n: number;
}

export interface DriverCorrelations {
  /** Rows with the outcome. */
  readonly answers: number;
  /** Every pair from the rows that answer both, among the rows with the outcome. */
  readonly pairwise: CorrelationBasis;
  /** Only rows that answer the outcome and every driver. */
  readonly complete: CorrelationBasis;
}

const COMPLETE = 1;
const INCOMPLETE = 0;
const WITHOUT_OUTCOME = -1;

/** Correlates every pair of drivers and the outcome, on both choices of rows, from counts of the ratings. */
export function driverCorrelations(
  drivers: readonly DriverColumn[],
  outcome: DriverColumn,
): DriverCorrelations {
  const columns = [...drivers, outcome];
  const coverage = coverageOf(drivers, outcome);
  const rated = columns.filter(isRated);
  const countsOf = pairCounts(rated, coverage);
  const placeOf = new Map(rated.map((column, place) => [column as DriverColumn, place]));
  const pairs = columns.map((first, a) =>
    columns.slice(0, a).map((second) => {
      const [one, other] = [placeOf.get(first), placeOf.get(second)];
      return one === undefined || other === undefined
        ? correlateMeasured(first, second, coverage)
        : correlateRated(countsOf(one, other));
    }),
  );
  const answers = coverage.codes.reduce((sum, code) => sum + (code === WITHOUT_OUTCOME ? 0 : 1), 0);
  return {
    answers,
    pairwise: basisOf(
      pairs.map((line) => line.map(({ pairwise }) => pairwise)),
      answers,
    ),
    complete: basisOf(
      pairs.map((line) => line.map(({ complete }) => complete)),
      answers,
    ),
  };
}

/** Sorts the rows into complete, incomplete and without the outcome. */
function coverageOf(drivers: readonly DriverColumn[], outcome: DriverColumn): Grouping {
  const given = givenIn(outcome);
  const missing = new Uint8Array(given.length);
  for (const column of drivers) markMissing(column, missing);
  const codes = new Int32Array(missing.length);
  for (let row = 0; row < codes.length; row++) {
    codes[row] = given[row] === 0 ? WITHOUT_OUTCOME : COMPLETE - missing[row]!;
  }
  return { codes, size: 2 };
}

function markMissing(column: DriverColumn, missing: Uint8Array): void {
  if (isRated(column)) {
    const { levels } = column;
    // 255 + 1 is the only level with a ninth bit: no branch to mispredict
    for (let row = 0; row < missing.length; row++) missing[row]! |= (levels[row]! + 1) >> 8;
    return;
  }
  const { values } = column;
  for (let row = 0; row < missing.length; row++) if (values[row] !== values[row]) missing[row] = 1;
}

interface PairOnBothBases {
  readonly pairwise: PearsonOnly;
  readonly complete: PearsonOnly;
}

function correlateRated(counts: JointCounts): PairOnBothBases {
  return {
    pairwise: correlateCounts(answeredBoth(counts, [INCOMPLETE, COMPLETE])),
    complete: correlateCounts(answeredBoth(counts, [COMPLETE])),
  };
}

/** Where one of the two is measured, or both are. */
function correlateMeasured(first: DriverColumn, second: DriverColumn, coverage: Grouping): PairOnBothBases {
  const [one, other] = [numbersOf(first), numbersOf(second)];
  return {
    pairwise: pearsonOfNumbers({ first: within(one, coverage, INCOMPLETE), second: other }),
    complete: pearsonOfNumbers({ first: within(one, coverage, COMPLETE), second: other }),
  };
}

/** The numbers of rows that are at least this well covered; NaN elsewhere. */
function within(numbers: Float64Array, { codes }: Grouping, least: number): Float64Array {
  const kept = new Float64Array(numbers.length);
  for (let row = 0; row < kept.length; row++) kept[row] = codes[row]! >= least ? numbers[row]! : NaN;
  return kept;
}

/** Makes the lower triangle a full matrix. */
function basisOf(pairs: readonly (readonly PearsonOnly[])[], answers: number): CorrelationBasis {
  const r = pairs.map((_, a) =>
    pairs.map((_, b) => {
      if (a === b) return 1;
      const pair = pairs[Math.max(a, b)]![Math.min(a, b)]!;
      return pair.kind === 'estimated' ? pair.r : null;
    }),
  );
  const isFull = r.every((line) => line.every((value) => value !== null));
  return {
    r,
    matrix: isFull ? r.map((line) => Float64Array.from(line)) : null,
    n: pairs.flat().reduce((fewest, pair) => Math.min(fewest, pair.n), answers),
  };
}
