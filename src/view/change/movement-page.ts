import type { Movement, MovementDimension } from '../../analysis/results.ts';
import { capital } from '../../model/capital.ts';
import { addingUp } from '../figures/adding-up.ts';
import { axisFor } from '../figures/axis.ts';
import { wordsCell } from '../figures/chart-cells.ts';
import type { AboveBelowLine } from '../figures/chart-description.ts';
import { DIMENSION_NAMES } from '../figures/dimension-names.ts';
import type { Context } from '../context.ts';
import { emptyFigure, figureOf } from '../context.ts';
import type { EstimatedDimension, EstimatedMovement, PointFormat } from './movement-words.ts';
import { groupName, movedSentence, pointFormat, sayGroup, whyNotCompared } from './movement-words.ts';
import type { DataTable, Figure } from '../page-model.ts';
import type { MovementBlock, MovementPage } from './change-model.ts';
import { scoreKind, valueText } from '../figures/score-words.ts';

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

function formatOf(context: Context): PointFormat {
  return pointFormat(scoreKind(context.outcomeResult), context.f);
}

function estimatedDimensions(movement: EstimatedMovement): readonly EstimatedDimension[] {
  return movement.dimensions.flatMap((each) => (each.kind === 'estimated' ? [each] : []));
}

/** Mix and rates as printed: they add up to the printed difference. */
function printedParts(
  { mix, rates }: EstimatedDimension,
  difference: number,
  { scale, digits }: PointFormat,
): readonly [number, number] {
  const [first, second] = addingUp([mix * scale, rates * scale], difference * scale, digits);
  return [first!, second!];
}

function headline(movement: EstimatedMovement, context: Context): string {
  const points = formatOf(context);
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
  const points = formatOf(context);
  const [mix, rates] = printedParts(dimension, difference, points);
  const range = (interval: EstimatedDimension['mixInterval']) =>
    interval === null ? '' : ` (likely ${points.range(interval)})`;
  return `By ${DIMENSION_NAMES[dimension.dimension]}: who answered ${points.text(mix)}${range(dimension.mixInterval)}, how they answered ${points.text(rates)}${range(dimension.ratesInterval)}.`;
}

function footOf(movement: EstimatedMovement, context: Context, ...more: readonly string[]): string {
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

/** One bar for who answered, then one a group for how it answered; together they are the difference. */
function partsFigure(dimension: EstimatedDimension, movement: EstimatedMovement, context: Context): Figure {
  const points = formatOf(context);
  const [mix, rates] = printedParts(dimension, movement.difference, points);
  const ofGroups = addingUp(
    dimension.groups.map((group) => group.rates * points.scale),
    rates,
    points.digits,
  );
  const bars = [
    { label: 'Who answered', said: 'who answered', value: dimension.mix * points.scale, printed: mix },
    ...dimension.groups.map((group, at) => ({
      label: `How they answered: ${groupName(group, dimension.dimension, context)}`,
      said: `how ${sayGroup(group, dimension.dimension, context)} answered`,
      value: group.rates * points.scale,
      printed: ofGroups[at]!,
    })),
  ];
  const largest = bars.reduce((most, bar) => (Math.abs(bar.printed) > Math.abs(most.printed) ? bar : most));
  const total = points.text(movement.difference * points.scale);
  return figureOf(
    barsOf(bars, points, context, {
      id: `moved-${movement.window}`,
      headline: movement.beyondChance
        ? `Of ${total} ${points.unit}, the largest part is ${largest.said}: ${points.text(largest.printed)}.`
        : mix + rates === 0
          ? 'The score is the same in both periods.'
          : `The parts of ${total} ${points.unit}, a change that cannot be told from chance.`,
      subtitle: `Parts of the change in ${context.outcomeName(context.results.movement.outcome)}, ${points.unit}, by ${DIMENSION_NAMES[dimension.dimension]}; they add up to ${total}`,
      footnote: footOf(movement, context, 'Kitagawa’s symmetric decomposition'),
      lineLabel: 'no change',
      about: movement.beyondChance ? largest.label : null,
    }),
  );
}

function driversFigure(movement: EstimatedMovement, context: Context): Figure | null {
  const points = formatOf(context);
  const bars = movement.drivers
    .map(({ driver, ratings, beyondChance }) => ({
      label: context.driverName(driver),
      value: ratings * points.scale,
      printed: Number((ratings * points.scale).toFixed(points.digits)) + 0,
      faint: !beyondChance,
    }))
    .toSorted((a, b) => b.value - a.value || (a.label < b.label ? -1 : 1));
  if (bars.length === 0) return null;
  const { along, beside } = clearDrivers(movement);
  const first = along[0] ?? beside[0];
  const firstText = first === undefined ? '' : points.text(first.ratings * points.scale);
  return figureOf(
    barsOf(bars, points, context, {
      id: `moved-with-${movement.window}`,
      headline:
        first === undefined
          ? 'No driver’s ratings changed enough to show in the score beyond chance.'
          : along.length > 0
            ? `Changed ratings of ${context.driverName(first.driver)} go with the largest part.`
            : `Changed ratings of ${context.driverName(first.driver)} go with ${firstText} ${points.unit}, ${movement.beyondChance ? 'against the change of the score' : 'though the change of the score itself may be chance'}.`,
      subtitle: `Change in ${context.outcomeName(context.results.movement.outcome)} that goes with changed ratings of each driver, ${points.unit}; drivers overlap`,
      footnote: footOf(
        movement,
        context,
        'each driver taken alone',
        'pale: cannot be told from chance when all drivers are looked at',
        'a link, not proof of a cause',
      ),
      lineLabel: 'ratings as before',
      about: first === undefined ? null : context.driverName(first.driver),
    }),
  );
}

interface Bar {
  readonly label: string;
  readonly value: number;
  readonly printed: number;
  readonly faint?: boolean;
}

function barsOf(
  bars: readonly Bar[],
  points: PointFormat,
  { f }: Context,
  words: Pick<AboveBelowLine, 'id' | 'headline' | 'subtitle' | 'footnote' | 'lineLabel'> & {
    readonly about: string | null;
  },
): AboveBelowLine {
  const { about, ...rest } = words;
  return {
    kind: 'above-below-line',
    ...rest,
    alt: `Bars above and below a line. ${rest.headline} The line is ${rest.lineLabel}.`,
    axis: axisFor(
      bars.map(({ value }) => value),
      {
        label: `Change in ${points.unit}`,
        text: f.signed,
        zero: true,
        steps: 4,
      },
    ),
    items: bars.map(({ label, value, printed, faint }) => ({
      label,
      value,
      valueText: points.text(printed),
      tone: faint === true ? 'faint' : label === about ? 'accent' : 'plain',
    })),
    table: {
      columns: [
        { label: 'Part', numeric: false },
        { label: `Change in ${points.unit}`, numeric: true },
      ],
      rows: bars.map(({ label, value, printed }) => [
        wordsCell(label),
        { text: points.text(printed), value },
      ]),
    },
  };
}

/** Drivers whose part is told from chance: on the side to which the score moved beyond chance, and all others. */
function clearDrivers({ drivers, beyondChance, difference }: EstimatedMovement) {
  const clear = drivers.filter((driver) => driver.beyondChance);
  const isAlong = ({ ratings }: (typeof drivers)[number]) => beyondChance && ratings > 0 === difference > 0;
  return { along: clear.filter(isAlong), beside: clear.filter((driver) => !isAlong(driver)) };
}

function driversSentence(movement: EstimatedMovement, context: Context): string {
  const points = formatOf(context);
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
  const points = formatOf(context);
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
    source: footOf(
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
