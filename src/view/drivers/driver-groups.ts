import type { DriverEstimate, DriverGroup } from '../../analysis/results.ts';
import type { Context } from '../context.ts';
import { givenNoun } from './driver-words.ts';
import { DIMENSION_NAMES } from '../figures/dimension-names.ts';
import { capital } from '../../model/capital.ts';
import { AGAINST_OTHERS, groupFigure } from '../figures/group-chart.ts';
import { outstandingGroup } from '../figures/group-headline.ts';
import type { Figure } from '../page-model.ts';

/** Points of performance, of 100, below which a difference between groups should look as small as it is. */
const LEAST_REACH = 5;

/** Points of performance from which the lowest of several groups is named: less is chance among some hundred ratings. */
const WORTH_NAMING = 3;

/** Where one driver is better and worse: by segment, business unit and source, as far as there is anything to compare. */
export function driverGroups(estimate: DriverEstimate, context: Context): readonly Figure[] {
  const groups = context.results.drivers.groups.filter((group) => group.driver === estimate.driver);
  return (['segment', 'unit', 'source'] as const).flatMap((dimension) => {
    const own = groups.filter((group) => group.dimension === dimension);
    const figure = groupsOf(dimension, own, estimate, context);
    return figure === null ? [] : [figure];
  });
}

function groupsOf(
  dimension: keyof typeof DIMENSION_NAMES,
  own: readonly DriverGroup[],
  estimate: DriverEstimate,
  context: Context,
): Figure | null {
  const { f } = context;
  const rated = estimate.performance !== null;
  const line = rated ? estimate.performance : estimate.mean;
  if (line === null) return null;
  const name = context.driverName(estimate.driver);
  const noun = givenNoun(estimate.driver, context);
  const goodIsLow = !rated && context.driver(estimate.driver)?.good === 'low';
  const groups = own.map((group) => ({
    name: dimension === 'source' ? context.sourceName(group.group) : group.group,
    value: rated ? group.performance : group.mean,
    n: group.ratings,
    few: group.ratings < context.config.thresholds.fullAnswers,
    gap: group.gap,
  }));
  const compared = groups.flatMap((group) =>
    group.value === null || group.few ? [] : [{ ...group, value: group.value }],
  );
  const what = DIMENSION_NAMES[dimension];
  const unit = rated ? 'performance' : (context.driver(estimate.driver)?.unit ?? 'mean');
  // Of a number in a unit of its own, a twentieth.
  const least = rated ? WORTH_NAMING : Math.abs(line) / 20;
  const { group: about, verdict } = outstandingGroup(compared, line, least, goodIsLow ? 'above' : 'below');
  const headlines = {
    most: `${name} is furthest behind for ${about}.`,
    more: `${name} is behind for ${about}.`,
    'may-be-chance': `${name}: its differences by ${what} may be chance.`,
    'differs-little': `${name} differs by ${what}, but not by much.`,
    'hardly-differs': `${name} hardly differs by ${what}.`,
    'too-few': `${name} by ${what}: too few answers to compare.`,
  };
  return groupFigure(
    {
      id: `driver-${estimate.driver}-by-${dimension}`,
      headline: headlines[verdict],
      subtitle: `${name} by ${what}: ${rated ? 'performance (0 worst to 100 best)' : `mean (${unit})`} against all answers`,
      footnote: context.footnote(
        f.counted(estimate.ratings, noun),
        context.sourcesAsking(estimate.driver),
        `light bars rest on fewer than ${f.count(context.config.thresholds.fullAnswers)} ${noun}s`,
        AGAINST_OTHERS,
      ),
      lineLabel: `All answers: ${f.decimal(line, rated ? 0 : 1)}`,
      axisLabel: `Difference in ${rated ? 'points of performance' : unit}`,
      unit,
      dimension: capital(DIMENSION_NAMES[dimension]),
      line,
      digits: rated ? 0 : 1,
      groups,
      ...(rated ? { leastReach: LEAST_REACH } : {}),
      about,
    },
    context,
  );
}
