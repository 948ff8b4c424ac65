import type { ScoreColumn } from '../../model/feedback-table.ts';
import { correlateCounts, correlateNumbers, pearsonOfNumbers } from '../statistics/correlation.ts';
import type { NumberPairs, PairCorrelation } from '../statistics/correlation.ts';
import { isRated, numbersOf } from './driver-column.ts';
import type { DriverColumn, DriverDefinition } from './driver-column.ts';
import { measuredPerformance, ratedPerformance } from './driver-performance.ts';
import { answeredBoth, jointCounts, levelCounts, levelsOfFirst } from '../statistics/joint-counts.ts';
import type { Grouping } from '../statistics/joint-counts.ts';
import type { DriverPerformance } from '../results.ts';
import { everyRow, rowsByGroup } from '../rows-by-group.ts';
import type { CrossedGroups } from '../statistics/crossed-groups.ts';

/** How a driver fares and how it moves with the outcome, in some rows. */
export interface DriverFigures {
  readonly performance: DriverPerformance;
  readonly correlation: PairCorrelation;
}
/** The same for one group, with Pearson only. */
export interface GroupFigures {
  readonly performance: DriverPerformance;
  /** Rows of the group that hold both. */
  readonly n: number;
  /** Null where it cannot be computed: no pairs, or one of the two does not vary. */
  readonly r: number | null;
}

/** The figures of one driver over all rows. */
export function overallFigures(
  driver: DriverDefinition,
  column: DriverColumn,
  outcome: DriverColumn,
  minimumAnswers: number,
): DriverFigures {
  if (isRated(column) && isRated(outcome)) {
    const counts = jointCounts(column, outcome);
    return {
      performance: ratedPerformance(levelsOfFirst(counts), driver, minimumAnswers),
      correlation: correlateCounts(answeredBoth(counts)),
    };
  }
  return {
    performance: isRated(column)
      ? ratedPerformance(levelCounts(column, everyRowOf(column)).all, driver, minimumAnswers)
      : measuredPerformance(column.values, minimumAnswers),
    correlation: correlateNumbers({ first: numbersOf(column), second: numbersOf(outcome) }),
  };
}

/** The figures of one driver for the groups of each part of a crossing, in the order of their codes. */
export function groupFigures(
  driver: DriverDefinition,
  column: DriverColumn,
  outcome: DriverColumn,
  groups: CrossedGroups,
  minimumAnswers: number,
): readonly (readonly GroupFigures[])[] {
  return isRated(column) && isRated(outcome)
    ? ratedGroups(driver, column, outcome, groups, minimumAnswers)
    : groups.parts.map(({ grouping }) => measuredGroups(driver, column, outcome, grouping, minimumAnswers));
}

/** All rows as one group. */
function everyRowOf({ levels }: ScoreColumn): Grouping {
  return { codes: new Int32Array(levels.length), size: 1 };
}

function ratedGroups(
  driver: DriverDefinition,
  column: ScoreColumn,
  outcome: ScoreColumn,
  { grouping, parts }: CrossedGroups,
  minimumAnswers: number,
): readonly (readonly GroupFigures[])[] {
  const counts = jointCounts(column, outcome, grouping);
  return parts.map(({ members }) =>
    members.map((crossed) => {
      const correlation = correlateCounts(answeredBoth(counts, crossed));
      return {
        performance: ratedPerformance(levelsOfFirst(counts, crossed), driver, minimumAnswers),
        n: correlation.n,
        r: correlation.kind === 'estimated' ? correlation.r : null,
      };
    }),
  );
}

/** Where one of the two is measured, or both are. */
function measuredGroups(
  driver: DriverDefinition,
  column: DriverColumn,
  outcome: DriverColumn,
  grouping: Grouping,
  minimumAnswers: number,
): readonly GroupFigures[] {
  const pairs = { first: numbersOf(column), second: numbersOf(outcome) };
  const rated = isRated(column) ? levelCounts(column, grouping).byGroup : null;
  return splitByGroup(pairs, grouping).map((group, code) => {
    const correlation = pearsonOfNumbers(group);
    return {
      performance:
        rated === null
          ? measuredPerformance(group.first, minimumAnswers)
          : ratedPerformance(rated[code]!, driver, minimumAnswers),
      n: correlation.n,
      r: correlation.kind === 'estimated' ? correlation.r : null,
    };
  });
}

/** The pairs of each group, in row order; rows without a group are left out. */
function splitByGroup({ first, second }: NumberPairs, grouping: Grouping): readonly NumberPairs[] {
  const numbersAt = (numbers: Float64Array, rows: Uint32Array) =>
    Float64Array.from(rows, (row) => numbers[row]!);
  return rowsByGroup(everyRow(first.length), grouping).map((rows) => ({
    first: numbersAt(first, rows),
    second: numbersAt(second, rows),
  }));
}
