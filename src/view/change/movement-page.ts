import type { Movement, MovementDimension } from '../../analysis/results.ts';
import { capital } from '../../model/capital.ts';
import { addingUp } from '../figures/adding-up.ts';
import { DIMENSION_NAMES } from '../figures/dimension-names.ts';
import type { Context } from '../context.ts';
import { emptyFigure } from '../context.ts';
import type { EstimatedDimension, EstimatedMovement } from './movement-words.ts';
import { groupName, movedSentence, whyNotCompared } from './movement-words.ts';
import type { DataTable } from '../page-model.ts';
import type { MovementBlock, MovementPage } from './change-model.ts';
import { scoreKind, valueText } from '../figures/score-words.ts';
import { pointsOfOutcome, printedParts, footOfMovement, clearDrivers } from './movement-parts.ts';
import { partsFigure, driversFigure } from './movement-figures.ts';

const HEADINGS = {
  year: 'The last twelve months against the twelve before',
  quarter: 'The last quarter against the quarter before',
} as const;

/** Why the main outcome moved: who answered, how they answered, and which ratings moved with it. */
export function movementPage(context: Context): MovementPage {
  const { results } = context;
  const { comparisons, outcome } = results.movement;
  const name = context.outcomeName(outcome);
  const [first] = comparisons;
  return {
    title: 'Why the score moved',
    description: `How much of the change in ${name} is because other customers answered, and how much because they answered differently.`,
    lede:
      first?.kind === 'estimated'
        ? headline(first, context)
        : `${name} cannot be compared over a year yet. ${first === undefined ? '' : whyNotCompared(first, first.window)}`.trim(),
    comparisons: comparisons.map((movement) => blockOf(movement, context)),
    notes: [
      'The two parts add up to the difference. Who answered: what the score would have moved if every group had kept its own score. How they answered: what it would have moved if every group had kept its share.',
      'Each attribute splits the whole difference anew; the parts by segment must not be added to those by business unit or source.',
      'Drivers overlap: an answer that rates one higher tends to rate others higher too. Their parts must not be added, and they show a link, not a cause.',
      'Parts of a difference that cannot be told from chance may be chance as well.',
    ],
  };
}

function estimatedDimensions(movement: EstimatedMovement): readonly EstimatedDimension[] {
  return movement.dimensions.flatMap((each) => (each.kind === 'estimated' ? [each] : []));
}

function headline(movement: EstimatedMovement, context: Context): string {
  const points = pointsOfOutcome(context);
  const whole = movedSentence(movement, context);
  const [dimension] = estimatedDimensions(movement);
  if (dimension === undefined) return whole;
  const [mix, rates] = printedParts(dimension, movement.difference, points);
  return `${whole} By ${DIMENSION_NAMES[dimension.dimension]}, who answered accounts for ${points.text(mix)} and how they answered for ${points.text(rates)}.`;
}

function blockOf(movement: Movement, context: Context): MovementBlock {
  const { window } = movement;
  const block = { id: `last-${window}`, heading: HEADINGS[window] };
  if (movement.kind === 'not-estimable') {
    const empty = emptyFigure({
      missing: 'Two periods to compare',
      why: whyNotCompared(movement, window),
      next: 'Keep adding feedback: the comparison appears by itself when both periods have enough answers.',
    });
    return { ...block, text: [], figure: empty, tables: [], drivers: null, driversText: '' };
  }
  const dimensions = estimatedDimensions(movement);
  const drivers = driversFigure(movement, context);
  return {
    ...block,
    text: [
      ...(window === 'year' ? [] : [headline(movement, context)]),
      ...dimensions.map((dimension) => partsSentence(dimension, movement, context)),
      ...movement.dimensions.flatMap(whyNoParts),
      ...(movement.partial ? ['The last month is not complete yet.'] : []),
    ],
    figure:
      dimensions[0] === undefined
        ? emptyFigure({
            missing: 'Groups to split the difference by',
            why: 'No segment, business unit or source tells the answers apart.',
            next: 'Map a segment or business unit in source.yaml, or add it to the customer list.',
            file: 'data/customers.csv',
          })
        : partsFigure(dimensions[0], movement, context),
    tables: dimensions.map((dimension) => partsTable(dimension, movement, context)),
    drivers,
    driversText: drivers === null ? '' : driversSentence(movement, context),
  };
}

/** Survey waves that are sources of their own are the usual case. */
function whyNoParts(dimension: MovementDimension): readonly string[] {
  if (dimension.kind !== 'not-estimable' || dimension.reason !== 'none-in-both') return [];
  const name = DIMENSION_NAMES[dimension.dimension];
  return [`By ${name} the change cannot be split: each ${name} has answers in one of the two periods alone.`];
}

function partsSentence(
  dimension: EstimatedDimension,
  { difference }: EstimatedMovement,
  context: Context,
): string {
  const points = pointsOfOutcome(context);
  const [mix, rates] = printedParts(dimension, difference, points);
  const range = (interval: EstimatedDimension['mixInterval']) =>
    interval === null ? '' : ` (likely ${points.range(interval)})`;
  return `By ${DIMENSION_NAMES[dimension.dimension]}: who answered ${points.text(mix)}${range(dimension.mixInterval)}, how they answered ${points.text(rates)}${range(dimension.ratesInterval)}.`;
}

function driversSentence(movement: EstimatedMovement, context: Context): string {
  const points = pointsOfOutcome(context);
  const { along, beside } = clearDrivers(movement);
  if (along.length + beside.length === 0)
    return 'No driver’s ratings changed enough to tell their part from chance.';
  const words = (drivers: EstimatedMovement['drivers']) =>
    context.f.list(
      drivers
        .slice(0, 3)
        .map(
          ({ driver, ratings, ratingsInterval, meanBefore, meanAfter }) =>
            `${context.driverName(driver)} ${points.text(ratings * points.scale)} (${ratingsInterval === null ? '' : `likely ${points.range(ratingsInterval)}; `}mean rating ${meanText(meanBefore, context)} to ${meanText(meanAfter, context)})`,
        ),
    );
  const besideStart = movement.beyondChance
    ? 'Other ratings changed against it'
    : 'Ratings did change, though the score as a whole cannot be told from unchanged';
  return [
    ...(along.length === 0 ? [] : [`Changed ratings go with part of the change: ${words(along)}.`]),
    ...(beside.length === 0 ? [] : [`${besideStart}: ${words(beside)}.`]),
    'Drivers overlap, so these parts must not be added.',
  ].join(' ');
}

function meanText(mean: number | null, { f }: Context): string {
  return mean === null ? 'none' : f.decimal(mean, 1);
}

function partsTable(dimension: EstimatedDimension, movement: EstimatedMovement, context: Context): DataTable {
  const { f } = context;
  const points = pointsOfOutcome(context);
  const kind = scoreKind(context.outcomeResult);
  const [mix, rates] = printedParts(dimension, movement.difference, points);
  const part = (which: 'mix' | 'rates', total: number) =>
    addingUp(
      dimension.groups.map((group) => group[which] * points.scale),
      total,
      points.digits,
    );
  const percent = f.percents(
    dimension.groups.flatMap(({ shareBefore, shareAfter }) => [shareBefore, shareAfter]),
  );
  const mixes = part('mix', mix);
  const allRates = part('rates', rates);
  const text = (value: number | null) => (value === null ? 'none' : valueText(kind, value, f));
  const score = (from: number | null, to: number | null) => ({ text: `${text(from)} to ${text(to)}` });
  return {
    caption: `By ${DIMENSION_NAMES[dimension.dimension]}: ${HEADINGS[movement.window].toLowerCase()}`,
    columns: [
      { label: capital(DIMENSION_NAMES[dimension.dimension]), numeric: false },
      { label: 'Share of answers', numeric: true },
      { label: 'Score', numeric: true },
      { label: 'Who answered', numeric: true },
      { label: 'How they answered', numeric: true },
    ],
    rows: [
      ...dimension.groups.map((group, at) => [
        { text: groupName(group, dimension.dimension, context) },
        { text: `${percent(group.shareBefore)} to ${percent(group.shareAfter)}` },
        score(group.valueBefore, group.valueAfter),
        { text: points.text(mixes[at]!) },
        { text: points.text(allRates[at]!) },
      ]),
      [
        { text: 'All' },
        { text: percent(1) },
        score(movement.before.value, movement.after.value),
        { text: points.text(mix) },
        { text: points.text(rates) },
      ],
    ],
    source: footOfMovement(
      movement,
      context,
      'parts are rounded so that they add up to the rounded difference',
      ...(dimension.groups.some(({ kind: of }) => of === 'others')
        ? [
            'groups with too few answers in a period are counted as others, as are all beyond the forty with most answers',
          ]
        : []),
    ),
  };
}
