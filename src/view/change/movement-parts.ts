import { addingUp } from '../figures/adding-up.ts';
import type { Context } from '../context.ts';
import type { EstimatedDimension, EstimatedMovement, PointFormat } from './movement-words.ts';
import { pointFormat } from './movement-words.ts';
import { scoreKind } from '../figures/score-words.ts';

/** How parts of a change in the main outcome are printed. */
export function pointsOfOutcome(context: Context): PointFormat {
  return pointFormat(scoreKind(context.outcomeResult), context.f);
}

/** Mix and rates as printed: they add up to the printed difference. */
export function printedParts(
  { mix, rates }: EstimatedDimension,
  difference: number,
  { scale, digits }: PointFormat,
): readonly [number, number] {
  const [first, second] = addingUp([mix * scale, rates * scale], difference * scale, digits);
  return [first!, second!];
}

/** The foot of what compares two periods: both, with the answers of each. */
export function footOfMovement(
  movement: EstimatedMovement,
  context: Context,
  ...more: readonly string[]
): string {
  const { f } = context;
  return context.footnoteOver(
    `${f.period(movement.before)}, compared with ${f.period(movement.after)}`,
    `${f.count(movement.before.n)} and ${f.counted(movement.after.n, 'answer')}`,
    sourcesBetween(movement, context),
    ...more,
  );
}

/** Of the sources that ask for the outcome, those heard at any time from the first period to the end of the second. */
function sourcesBetween({ before, after }: EstimatedMovement, context: Context): readonly string[] {
  const { movement, volume } = context.results;
  const silent = volume.sources
    .filter(({ period }) => period === null || period.to < before.from || period.from > after.to)
    .map(({ source }) => context.sourceName(source));
  return context.sourcesAsking(movement.outcome).filter((name) => !silent.includes(name));
}

/** Drivers whose part is told from chance: on the side to which the score moved beyond chance, and all others. */
export function clearDrivers({ drivers, beyondChance, difference }: EstimatedMovement) {
  const clear = drivers.filter((driver) => driver.beyondChance);
  const isAlong = ({ ratings }: (typeof drivers)[number]) => beyondChance && ratings > 0 === difference > 0;
  return { along: clear.filter(isAlong), beside: clear.filter((driver) => !isAlong(driver)) };
}
