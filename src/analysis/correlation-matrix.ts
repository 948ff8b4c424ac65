import type { ScoreColumn } from '../model/feedback-table.ts';
import { NO_LEVEL } from '../model/feedback-table.ts';
import { correlateCounts, pearsonOfNumbers } from './correlation.ts';
import { isRated, numbersOf } from './driver-column.ts';
import type { DriverColumn } from './driver-column.ts';
import { answeredBoth, jointCounts } from './joint-counts.ts';
import type { Grouping } from './joint-counts.ts';
import type { CorrelationRows } from './relative-importance.ts';

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

/** Correlates every pair of drivers and the outcome, on both choices of rows, in one pass for each pair of ratings. */
export function driverCorrelations(
  drivers: readonly DriverColumn[],
  outcome: ScoreColumn,
): DriverCorrelations {
  const columns = [...drivers, outcome];
  const coverage = coverageOf(drivers, outcome);
  const answers = coverage.codes.reduce((sum, code) => sum + (code === WITHOUT_OUTCOME ? 0 : 1), 0);
  const numbers = drivers.every(isRated) ? [] : columns.map((column) => maskedNumbers(column, coverage));
  const pairs = columns.map((first, a) =>
    columns.slice(0, a).map((second, b) => {
      if (isRated(first) && isRated(second)) {
        const counts = jointCounts(first, second, coverage);
        return {
          pairwise: correlateCounts(answeredBoth(counts, [INCOMPLETE, COMPLETE])),
          complete: correlateCounts(answeredBoth(counts, [COMPLETE])),
        };
      }
      const [x, y] = [numbers[a]!, numbers[b]!];
      return {
        pairwise: pearsonOfNumbers({ first: x.pairwise, second: y.pairwise }),
        complete: pearsonOfNumbers({ first: x.complete, second: y.complete }),
      };
    }),
  );
  const basis = (choice: 'pairwise' | 'complete') =>
    basisOf(
      pairs.map((line) =>
        line.map(({ [choice]: pair }) => ({ n: pair.n, r: pair.kind === 'estimated' ? pair.r : null })),
      ),
      answers,
    );
  return { answers, pairwise: basis('pairwise'), complete: basis('complete') };
}

/** Sorts the rows into complete, incomplete and without the outcome. */
function coverageOf(drivers: readonly DriverColumn[], outcome: ScoreColumn): Grouping {
  const codes = Int32Array.from(outcome.levels, (level) => (level === NO_LEVEL ? WITHOUT_OUTCOME : COMPLETE));
  for (const column of drivers) {
    if (isRated(column)) {
      const { levels } = column;
      for (let row = 0; row < codes.length; row++) {
        if (levels[row] === NO_LEVEL && codes[row] === COMPLETE) codes[row] = INCOMPLETE;
      }
    } else {
      const { values } = column;
      for (let row = 0; row < codes.length; row++) {
        if (Number.isNaN(values[row]) && codes[row] === COMPLETE) codes[row] = INCOMPLETE;
      }
    }
  }
  return { codes, size: 2 };
}

interface MaskedNumbers {
  readonly pairwise: Float64Array;
  readonly complete: Float64Array;
}

function maskedNumbers(column: DriverColumn, { codes }: Grouping): MaskedNumbers {
  const numbers = numbersOf(column);
  return {
    pairwise: numbers.map((value, row) => (codes[row] === WITHOUT_OUTCOME ? NaN : value)),
    complete: numbers.map((value, row) => (codes[row] === COMPLETE ? value : NaN)),
  };
}

/** Makes the lower triangle a full matrix. */
function basisOf(
  pairs: readonly (readonly { readonly n: number; readonly r: number | null }[])[],
  answers: number,
): CorrelationBasis {
  const r = pairs.map((_, a) =>
    pairs.map((_, b) => (a === b ? 1 : pairs[Math.max(a, b)]![Math.min(a, b)]!.r)),
  );
  const isFull = r.every((line) => line.every((value) => value !== null));
  return {
    r,
    matrix: isFull ? r.map((line) => Float64Array.from(line, (value) => value ?? NaN)) : null,
    n: pairs.flat().reduce((fewest, pair) => Math.min(fewest, pair.n), answers),
  };
}
