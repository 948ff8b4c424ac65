import { compareText } from '../../model/compare-text.ts';
import type { RatingTable } from '../../model/feedback-table.ts';
import { pearsonInterval } from '../statistics/correlation.ts';
import { fewestPairs, RANKED_PAIRS, signOf, turned, turnedInterval } from './driver-estimates.ts';
import type { DriverReading } from './driver-estimates.ts';
import type { DriverColumn } from './driver-column.ts';
import { groupFigures } from './driver-figures.ts';
import type { GroupFigures } from './driver-figures.ts';
import { crossGroups, uncrossed } from '../statistics/crossed-groups.ts';
import { groupGaps, judgedGaps } from '../statistics/group-gaps.ts';
import { groupedBy } from '../statistics/joint-counts.ts';
import { monthsOf } from '../months.ts';
import type { DriverGroup, DriverMonth } from '../results.ts';
import { everyRow } from '../rows-by-group.ts';
import { rowsByVoice } from '../rows-by-voice.ts';
import type { ScoreThresholds } from '../outcomes/score.ts';

const DIMENSIONS = ['segment', 'unit', 'source'] as const;

/**
 * Every driver in every segment, business unit and source: how it fares there, against all others, and how it moves with
 * the outcome.
 *
 * Segments and units without ratings keep their place; a source that never asks the driver is not listed. Flagged is a
 * group with fewer than `fullAnswers` ratings, or a correlation from fewer than 100 pairs.
 *
 * @returns by driver as given, then segment, unit, source, then name
 */
export function driverGroups(
  table: RatingTable,
  readings: readonly DriverReading[],
  outcome: DriverColumn,
  thresholds: ScoreThresholds,
): readonly DriverGroup[] {
  const groupings = DIMENSIONS.map((dimension) => groupedBy(table[dimension]));
  const crossings = crossGroups(groupings);
  const figures = readings.map(({ driver, column }) =>
    crossings.flatMap((groups) => groupFigures(driver, column, outcome, groups, thresholds.minimumAnswers)),
  );
  const voices = rowsByVoice(everyRow(table.rows), table.customer.codes);
  const gapsOf = groupGaps(voices, groupings, thresholds.fullAnswers);
  const byDriver = readings.map(({ column }) => gapsOf(column));
  // by dimension, driver and code; all drivers and groups of a dimension are judged together
  const gaps = groupings.map((_, at) => judgedGaps(byDriver.map((dimensions) => dimensions[at]!)));
  return readings.flatMap((reading, index) =>
    DIMENSIONS.flatMap((dimension, at) =>
      figures[index]![at]!.map((figuresOfGroup, code) => ({
        driver: reading.driver.id,
        dimension,
        group: table[dimension].names[code]!,
        ...groupOf(figuresOfGroup, reading, thresholds),
        gap: gaps[at]![index]![code]!,
      }))
        .filter(({ ratings }) => dimension !== 'source' || ratings > 0)
        .sort((a, b) => compareText(a.group, b.group)),
    ),
  );
}

function groupOf(
  { performance, n, r }: GroupFigures,
  { driver }: DriverReading,
  thresholds: ScoreThresholds,
) {
  const sign = signOf(driver);
  const isGiven = r !== null && n >= fewestPairs(thresholds.fullAnswers);
  return {
    ...performance,
    n,
    r: isGiven ? turned(r, sign) : null,
    rInterval: isGiven ? turnedInterval(pearsonInterval(r, n), sign) : null,
    flagged: performance.ratings < thresholds.fullAnswers || (isGiven && n < RANKED_PAIRS),
  };
}

/**
 * The mean of every driver in every month from its first rating to its last, gaps included.
 *
 * @param asOf  decides whether the last month is partial, see `monthsOf`
 */
export function driverMonths(
  table: RatingTable,
  readings: readonly DriverReading[],
  outcome: DriverColumn,
  { asOf, minimumAnswers }: { readonly asOf: string; readonly minimumAnswers: number },
): readonly DriverMonth[] {
  const months = monthsOf(table, asOf);
  const groups = uncrossed(months);
  return readings.flatMap(({ driver, column }) => {
    const figures = groupFigures(driver, column, outcome, groups, minimumAnswers)[0]!;
    const rated = figures.map(({ performance }) => performance.ratings > 0);
    const [first, last] = [rated.indexOf(true), rated.lastIndexOf(true)];
    return figures.flatMap(({ performance }, code) =>
      first < 0 || code < first || code > last
        ? []
        : {
            driver: driver.id,
            month: months.names[code]!,
            ratings: performance.ratings,
            mean: performance.mean,
            partial: months.partial[code]!,
          },
    );
  });
}
