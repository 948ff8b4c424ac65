import type { FeedbackTable, ScoreColumn } from '../../model/feedback-table.ts';
import type { Months } from '../months.ts';
import { rowsByVoice } from '../rows-by-voice.ts';
import type { GroupGap } from '../statistics/group-gaps.ts';
import { groupGaps } from '../statistics/group-gaps.ts';
import { groupedBy } from '../statistics/joint-counts.ts';
import type { DriverGaps } from './unit-drivers.ts';
import type { UnitRows } from './unit-rows.ts';

const [PAST, RECENT] = [0, 1];

/**
 * The gaps of every driver between units, and between the months of one, with customers as clusters; those heard on
 * both sides are paired. All units of a month are held against the others in one pass, kept for the next unit.
 *
 * @param fewest  voices that each side must have
 */
export function unitDriverGaps(
  { unit, customer, rows: length }: FeedbackTable,
  columns: readonly ScoreColumn[],
  rows: UnitRows,
  months: Months,
  fewest: number,
): DriverGaps {
  const sides = new Int32Array(length);
  const byMonth = new Map<number, readonly (readonly (GroupGap | null)[])[]>();
  return {
    ownPast: (code, { recent, past }) => {
      const own = rows.of(code, { from: Math.min(past.from, recent.from), to: recent.to });
      for (let at = 0; at < own.length; at++)
        sides[own[at]!] = months.codes[own[at]!]! >= recent.from ? RECENT! : PAST!;
      const gapsOf = groupGaps(rowsByVoice(own, customer.codes), { codes: sides, size: 2 }, fewest);
      return columns.map((column) => gapsOf(column)[RECENT!]!);
    },
    elsewhere: (code, { month, recent }) => {
      let gaps = byMonth.get(month);
      if (gaps === undefined) {
        const voices = rowsByVoice(rows.everybody(recent), customer.codes);
        gaps = columns.map(groupGaps(voices, groupedBy(unit), fewest));
        byMonth.set(month, gaps);
      }
      return gaps.map((byUnit) => byUnit[code]!);
    },
  };
}
