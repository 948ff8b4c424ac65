import { compareText } from '../../model/compare-text.ts';
import type { RatingTable, ScoreColumn } from '../../model/feedback-table.ts';
import { levelCount } from '../../model/scale.ts';
import type { DriverMovement } from '../results.ts';
import { benjaminiHochberg, SIGNIFICANCE } from '../statistics/multiple-testing.ts';
import type { ComparedAnswers } from '../outcomes/compared-answers.ts';
import { kitagawa } from './kitagawa.ts';
import { comparedGroups } from './movement-groups.ts';
import { partIntervals } from './part-intervals.ts';

/**
 * How much of a difference goes with changed ratings of each driver: the same decomposition over its rating levels and
 * those who did not rate it, each driver alone. Because several are looked at, evidence must pass Benjamini-Hochberg.
 *
 * @param drivers  ids; those without ratings are left out
 * @param rows     the rows of `answers`
 * @returns by size of the part, ties by id
 */
export function driverMovements(
  table: RatingTable,
  drivers: readonly string[],
  rows: Int32Array,
  answers: ComparedAnswers,
  fewest: number,
): readonly DriverMovement[] {
  const parts = drivers.flatMap((id) => {
    const rated = table.scores.get(id);
    return rated === undefined ? [] : partOf(id, rated, rows, answers, fewest);
  });
  const tested = parts.flatMap(({ p }) => (p === null ? [] : [p]));
  const adjusted = benjaminiHochberg(tested);
  let test = 0;
  return parts
    .map(({ p, ...part }): DriverMovement => ({
      ...part,
      beyondChance: p !== null && adjusted[test++]! < SIGNIFICANCE,
    }))
    .sort((a, b) => Math.abs(b.ratings) - Math.abs(a.ratings) || compareText(a.driver, b.driver));
}

type Part = Omit<DriverMovement, 'beyondChance'> & { readonly p: number | null };

/** None when nobody rated the driver. */
function partOf(
  driver: string,
  { scale, levels }: ScoreColumn,
  rows: Int32Array,
  answers: ComparedAnswers,
  fewest: number,
): readonly Part[] {
  const points = Array.from({ length: levelCount(scale) }, (_, level) => String(scale.low + level));
  const codes = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) codes[at] = Math.min(levels[rows[at]!]!, points.length);
  const compared = comparedGroups(codes, points, answers, fewest);
  const rated = [0, 1].map((side) =>
    points.reduce(
      ({ n, sum }, _, level) => {
        const given = compared.totals[level]![side]!.n;
        return { n: n + given, sum: sum + given * level };
      },
      { n: 0, sum: 0 },
    ),
  );
  const given = rated[0]!.n + rated[1]!.n;
  if (given === 0) return [];
  const mean = ({ n, sum }: { readonly n: number; readonly sum: number }) =>
    n === 0 ? null : scale.low + sum / n;
  const parts = kitagawa(
    compared.groups.map(({ before }) => before),
    compared.groups.map(({ after }) => after),
  );
  const { mix, mixP } = partIntervals(parts, compared, answers);
  return [
    {
      driver,
      meanBefore: mean(rated[0]!),
      meanAfter: mean(rated[1]!),
      ratings: parts.mix,
      ratingsInterval: mix,
      p: mixP,
      rest: parts.rates,
      ratedShare: given / rows.length,
    },
  ];
}
