import { addingUp } from '../figures/adding-up.ts';
import { axisFor } from '../figures/axis.ts';
import { wordsCell } from '../figures/chart-cells.ts';
import type { AboveBelowLine } from '../figures/chart-description.ts';
import { DIMENSION_NAMES } from '../figures/dimension-names.ts';
import type { Context } from '../context.ts';
import { figureOf } from '../context.ts';
import type { EstimatedDimension, EstimatedMovement, PointFormat } from './movement-words.ts';
import { groupName, sayGroup } from './movement-words.ts';
import type { Figure } from '../page-model.ts';
import { pointsOfOutcome, printedParts, footOfMovement, clearDrivers } from './movement-parts.ts';

/** One bar for who answered, then one a group for how it answered; together they are the difference. */
export function partsFigure(
  dimension: EstimatedDimension,
  movement: EstimatedMovement,
  context: Context,
): Figure {
  const points = pointsOfOutcome(context);
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
      footnote: footOfMovement(movement, context, 'Kitagawa’s symmetric decomposition'),
      lineLabel: 'no change',
      about: movement.beyondChance ? largest.label : null,
    }),
  );
}

/** What of the change goes with changed ratings of each driver; null where there is no driver to compare. */
export function driversFigure(movement: EstimatedMovement, context: Context): Figure | null {
  const points = pointsOfOutcome(context);
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
      footnote: footOfMovement(
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
