import type { RatingTable, ScoreColumn } from '../../model/feedback-table.ts';
import type { Months } from '../months.ts';
import { rowsByVoice } from '../rows-by-voice.ts';
import type { GroupGap } from '../statistics/group-gaps.ts';
import { groupGaps } from '../statistics/group-gaps.ts';
import { groupedBy } from '../statistics/joint-counts.ts';
import { BEFORE, NEITHER, NOW, sideGap } from '../statistics/side-gap.ts';
import type { LevelCells, MonthSpan } from './unit-months.ts';
import type { UnitRows } from './unit-rows.ts';
import type { ReportMonths } from './unit-score.ts';

/** The gaps of every driver, by customers, or null. */
export interface DriverGaps {
  /** The recent months of a unit less its past. */
  readonly ownPast: (months: ReportMonths) => readonly (GroupGap | null)[];
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
 * both sides are paired. All units of a month are held against the others in one pass, and the ratings of a unit are
 * sorted by customer once for all its reports.
 *
 * @param looked  the months that any report looks at
 * @param fewest  voices that each side must have
 * @returns a function of a unit
 */
export function unitDriverGaps(
  { unit, customer }: RatingTable,
  columns: readonly CountedColumn[],
  rows: UnitRows,
  months: Months,
  looked: MonthSpan,
  fewest: number,
): (unit: number) => DriverGaps {
  const byMonth = new Map<number, readonly (readonly (GroupGap | null)[])[]>();
  const elsewhere = ({ month, recent }: ReportMonths) => {
    let gaps = byMonth.get(month);
    if (gaps === undefined) {
      const voices = rowsByVoice(rows.everybody(recent), customer.codes);
      const gapsOf = groupGaps(voices, groupedBy(unit), fewest);
      gaps = columns.map(({ column }) => gapsOf(column));
      byMonth.set(month, gaps);
    }
    return gaps;
  };
  return (code) => {
    const { rows: own, starts } = rowsByVoice(rows.of(code, looked), customer.codes);
    const monthOf = fetched(own, months.codes, new Uint16Array(own.length));
    const ratings = columns.map(({ column }) => fetched(own, column.levels, new Uint8Array(own.length)));
    return {
      ownPast: ({ past, recent }) => {
        const sides = monthOf.map((month) =>
          isIn(month, recent) ? NOW : isIn(month, past) ? BEFORE : NEITHER,
        );
        return columns.map(({ cells }, index) => {
          const counts = { before: cells.of(code, past), now: cells.of(code, recent) };
          return sideGap(starts, ratings[index]!, sides, counts, fewest);
        });
      },
      elsewhere: (report) => elsewhere(report).map((byUnit) => byUnit[code]!),
    };
  };
}

/** What a column holds for the given rows. */
function fetched<T extends Uint8Array | Uint16Array>(
  rows: Uint32Array,
  column: ArrayLike<number>,
  into: T,
): T {
  for (let at = 0; at < rows.length; at++) into[at] = column[rows[at]!]!;
  return into;
}

function isIn(month: number, { from, to }: MonthSpan): boolean {
  return month >= from && month <= to;
}
