import type { RatingTable, ScoreColumn } from '../../model/feedback-table.ts';
import { answersAt } from '../outcomes/answers.ts';
import type { GroupGap } from '../statistics/group-gaps.ts';
import { groupGaps } from '../statistics/group-gaps.ts';
import { groupedBy } from '../statistics/joint-counts.ts';
import { sideGaps, voicedRatings } from '../statistics/side-gap.ts';
import { keptByMonth } from './kept-by-month.ts';
import type { LevelCells } from './unit-months.ts';
import type { OwnRows, UnitRows } from './unit-rows.ts';
import type { ReportMonths } from './unit-score.ts';

/** The gaps of every driver, by customers, or null. */
export interface DriverGaps {
  /**
   * The recent months of a unit less its past.
   *
   * @param sides  of the unit's rows; see `sidesOf`
   */
  readonly ownPast: (months: ReportMonths, sides: Uint8Array) => readonly (GroupGap | null)[];
  /** A unit less all others in the recent months. */
  readonly elsewhere: (months: ReportMonths) => readonly (GroupGap | null)[];
}

/** The ratings of a driver, and how often each level was given. */
export interface CountedColumn {
  readonly column: ScoreColumn;
  readonly cells: LevelCells;
}

/**
 * The gaps of every driver between units, and between the months of one, with customers as clusters; those heard on
 * both sides are paired. All units of a month are held against the others in one pass.
 *
 * @param fewest  voices that each side must have
 * @returns a function of the rows of a unit
 */
export function unitDriverGaps(
  { unit }: RatingTable,
  columns: readonly CountedColumn[],
  rows: UnitRows,
  fewest: number,
): (own: OwnRows) => DriverGaps {
  const elsewhere = keptByMonth((report) => {
    const gapsOf = groupGaps(rows.everybody(report), [groupedBy(unit)], fewest);
    return columns.map(({ column }) => gapsOf(column)[0]!);
  });
  return (own) => {
    const ratings = voicedRatings(
      own.starts,
      columns.map(({ column }) => answersAt(own.rows, column).levels),
    );
    return {
      ownPast: ({ past, recent }, sides) => {
        const counts = columns.map(({ cells }) => ({
          before: cells.of(own.unit, past),
          now: cells.of(own.unit, recent),
        }));
        return sideGaps(ratings, sides, counts, fewest);
      },
      elsewhere: (report) => elsewhere(report).map((byUnit) => byUnit[own.unit]!),
    };
  };
}
