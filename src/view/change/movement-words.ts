import { MOST_NAMED } from '../figures/largest-groups.ts';
import type { Interval, Movement, MovementDimension, MovementGroup } from '../../analysis/results.ts';
import type { Context } from '../context.ts';
import { DIMENSION_NAMES } from '../figures/dimension-names.ts';
import type { ScoreKind } from '../figures/score-words.ts';
import { differenceUnit, forBetterOrWorse, scoreKind, valueText } from '../figures/score-words.ts';
import type { Formats } from '../format.ts';

export type EstimatedMovement = Extract<Movement, { kind: 'estimated' }>;
export type EstimatedDimension = Extract<MovementDimension, { kind: 'estimated' }>;

/** How parts of a difference are printed: shares in percentage points, measured numbers in their unit, all else in points. */
export interface PointFormat {
  readonly digits: number;
  readonly scale: number;
  readonly unit: string;
  readonly text: (points: number) => string;
  readonly range: (interval: Interval) => string;
}

/**
 * Parts are printed to a tenth of a point, effort scores to a hundredth: their whole scale is a few points long.
 * Measured numbers keep their own decimals and unit.
 */
export function pointFormat(kind: ScoreKind, f: Formats): PointFormat {
  const measured = typeof kind === 'object' ? kind : null;
  const share = kind === 'csat' || kind === 'yes-no';
  const scale = share ? 100 : 1;
  const digits = measured?.decimals ?? (kind === 'ces' ? 2 : 1);
  const text = (points: number) => f.signed(points, digits);
  return {
    digits,
    scale,
    unit: differenceUnit(kind),
    text,
    range: ({ low, high }) => `${text(low * scale)} to ${text(high * scale)}`,
  };
}

/** What a group is called in a table; the merged ones are named while they are few. */
export function groupName(
  group: MovementGroup,
  dimension: MovementDimension['dimension'],
  context: Context,
): string {
  const unknown = `${DIMENSION_NAMES[dimension]} known`;
  switch (group.kind) {
    case 'named':
      return dimension === 'source' ? context.sourceName(group.group ?? '') : (group.group ?? '');
    case 'others':
      return group.merged.length > MOST_NAMED
        ? `Others (${context.f.count(group.merged.length)})`
        : `Others (${context.f.list(group.merged.map((name) => name ?? `no ${unknown}`))})`;
    case 'not-known':
      return `No ${unknown}`;
    default:
      return group.kind satisfies never;
  }
}

/** The same inside a sentence: "how Home answered", "how the others answered". */
export function sayGroup(
  group: MovementGroup,
  dimension: MovementDimension['dimension'],
  context: Context,
): string {
  if (group.kind === 'others') return 'the others';
  if (group.kind === 'not-known') return `those without a known ${DIMENSION_NAMES[dimension]}`;
  return groupName(group, dimension, context);
}

/** Why two periods are not compared. */
export function whyNotCompared(
  { reason }: Extract<Movement, { kind: 'not-estimable' }>,
  window: Movement['window'],
): string {
  switch (reason) {
    case 'too-short':
      return window === 'year'
        ? 'There are not yet 24 months with answers.'
        : 'There are not yet six months with answers.';
    case 'too-few-answers':
      return 'One of the two periods has too few answers.';
    case 'too-few-customers':
      return 'In one of the two periods too few customers answered.';
    case 'nobody-differs':
      return 'Everybody gave the same answer in one of the two periods: how far chance moves it is not known.';
    default:
      return reason satisfies never;
  }
}

/** From where to where the score went between the two periods, with the range of the difference. */
export function movedSentence(movement: EstimatedMovement, context: Context): string {
  const { f } = context;
  const kind = scoreKind(context.outcomeResult);
  const points = pointFormat(kind, f);
  const name = context.outcomeName(context.results.movement.outcome);
  const { before, after, difference, interval, beyondChance } = movement;
  const moved = points.text(difference * points.scale);
  const values = `${valueText(kind, before.value, f)} to ${valueText(kind, after.value, f)}`;
  if (beyondChance)
    return `${name} ${difference > 0 ? 'rose' : 'fell'} from ${values}: ${moved} ${points.unit}, likely ${points.range(interval)}${forBetterOrWorse(kind, difference)}.`;
  return difference === 0
    ? `${name} is ${valueText(kind, after.value, f)} in both periods, range of the difference ${points.range(interval)}.`
    : `${name} went from ${values}: ${moved} ${points.unit}, range ${points.range(interval)}, which cannot be told from chance.`;
}
