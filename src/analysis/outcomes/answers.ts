import type { AnswerColumn, RatingTable, ScoreColumn } from '../../model/feedback-table.ts';
import { NO_LEVEL } from '../../model/feedback-table.ts';
import { levelCount } from '../../model/scale.ts';
import { everyRow, rowsByGroup } from '../rows-by-group.ts';
import type { Moments } from '../statistics/intervals.ts';
import { levelCounts } from '../statistics/joint-counts.ts';
import type { Grouping } from '../statistics/joint-counts.ts';
import { isCounted } from './score.ts';
import type { OutcomeDefinition, Tally } from './score.ts';

/** The answers to an outcome, or a column without any when no source brings it. */
export function outcomeColumn(
  table: RatingTable,
  outcome: Pick<OutcomeDefinition, 'id' | 'scale'>,
): AnswerColumn {
  const column = table.scores.get(outcome.id) ?? table.measures.get(outcome.id);
  if (column !== undefined) return column;
  return outcome.scale === undefined
    ? { unit: '', values: new Float64Array(table.rows).fill(NaN) }
    : { scale: outcome.scale, levels: new Uint8Array(table.rows).fill(NO_LEVEL) };
}

/** The answers of some rows, one behind the other and with those that are missing. */
export function answersAt(rows: Uint32Array, column: ScoreColumn): ScoreColumn;
export function answersAt(rows: Uint32Array, column: AnswerColumn): AnswerColumn;
export function answersAt(rows: Uint32Array, column: AnswerColumn): AnswerColumn {
  return 'values' in column
    ? { ...column, values: fetched(rows, column.values, new Float64Array(rows.length)) }
    : { ...column, levels: fetched(rows, column.levels, new Uint8Array(rows.length)) };
}

function fetched<T extends Float64Array | Uint8Array>(rows: Uint32Array, column: T, into: T): T {
  for (let at = 0; at < rows.length; at++) into[at] = column[rows[at]!]!;
  return into;
}

/** The answers of some rows; rows without one are passed over. */
export function tallyOf(column: AnswerColumn, rows: ArrayLike<number>): Tally {
  if ('values' in column) return momentsOfRows(column.values, rows);
  const { levels, scale } = column;
  const counts = new Array<number>(levelCount(scale)).fill(0);
  for (let i = 0; i < rows.length; i++) {
    const level = levels[rows[i]!]!;
    if (level !== NO_LEVEL) counts[level]!++;
  }
  return counts;
}

/** The answers of all rows and of each group. */
export interface Tallies {
  readonly all: Tally;
  readonly byGroup: readonly Tally[];
}

/** One pass over the rows; those without a group count in `all` alone. */
export function talliesOf(column: AnswerColumn, grouping: Grouping): Tallies {
  if ('levels' in column) return levelCounts(column, grouping);
  const rows = everyRow(column.values.length);
  return {
    all: momentsOfRows(column.values, rows),
    byGroup: rowsByGroup(rows, grouping).map((group) => momentsOfRows(column.values, group)),
  };
}

/**
 * Number, mean and variance of measured numbers in two passes, the mean from distances to the first number: numbers
 * that all agree have exactly that mean and no variance.
 */
function momentsOfRows(values: Float64Array, rows: ArrayLike<number>): Moments {
  let n = 0;
  let first = 0;
  let sum = 0;
  for (let i = 0; i < rows.length; i++) {
    const value = values[rows[i]!]!;
    if (value !== value) continue;
    if (n++ === 0) first = value;
    sum += value - first;
  }
  if (n === 0) return NO_NUMBERS;
  const mean = first + sum / n;
  let squares = 0;
  for (let i = 0; i < rows.length; i++) {
    const distance = values[rows[i]!]! - mean;
    if (distance === distance) squares += distance * distance;
  }
  return { n, mean, variance: n < 2 ? 0 : squares / (n - 1) };
}

const NO_NUMBERS: Moments = { n: 0, mean: 0, variance: 0 };

/** The answers of several disjoint parts as one. */
export function together(tallies: readonly Tally[]): Tally {
  return tallies.reduce((one, other) => {
    if (isCounted(one) && isCounted(other)) return one.map((count, level) => count + other[level]!);
    if (isCounted(one) || isCounted(other)) throw new RangeError('together needs answers to one outcome');
    return joined(one, other);
  });
}

/** All answers but those of a part of them. */
export function without(all: Tally, part: Tally): Tally {
  if (isCounted(all) && isCounted(part)) return all.map((count, level) => count - part[level]!);
  if (isCounted(all) || isCounted(part)) throw new RangeError('without needs answers to one outcome');
  return leftOf(all, part);
}

/** Source: Chan, Golub and LeVeque (1983), The American Statistician 37(3), 242–247. */
function joined(one: Moments, other: Moments): Moments {
  const n = one.n + other.n;
  if (one.n === 0 || other.n === 0) return one.n === 0 ? other : one;
  const apart = other.mean - one.mean;
  const squares = squaresOf(one) + squaresOf(other) + (apart * apart * one.n * other.n) / n;
  return { n, mean: one.mean + (apart * other.n) / n, variance: squares / (n - 1) };
}

/** The same formula, solved for the rest. What rounding leaves of numbers that all agree counts as no variance. */
function leftOf(all: Moments, part: Moments): Moments {
  const n = all.n - part.n;
  if (n === 0) return NO_NUMBERS;
  const mean = all.mean + ((all.mean - part.mean) * part.n) / n;
  const apart = mean - part.mean;
  const squares = squaresOf(all) - squaresOf(part) - (apart * apart * part.n * n) / all.n;
  const settled = squares < 1e-12 * squaresOf(all) ? 0 : squares;
  return { n, mean, variance: n < 2 ? 0 : settled / (n - 1) };
}

function squaresOf({ n, variance }: Moments): number {
  return variance * Math.max(0, n - 1);
}
