import { axisFor } from '../figures/axis.ts';
import { figureCell, wordsCell } from '../figures/chart-cells.ts';
import type { RankedIntervals } from '../figures/chart-description.ts';
import type { Context } from '../context.ts';
import { figureOf } from '../context.ts';
import type { EstimatedDriver } from './driver-words.ts';
import { asCloseAsStrongest, driverTone, driverMarkers } from './driver-words.ts';
import type { Figure } from '../page-model.ts';
import { noKeyDrivers } from './no-key-drivers.ts';

/** How closely each driver moves with the outcome, strongest first. */
export function importanceFigure(estimated: readonly EstimatedDriver[], context: Context): Figure {
  const { f, results } = context;
  if (estimated.length === 0) return { kind: 'empty', empty: noKeyDrivers(context) };
  const outcome = context.outcomeName(results.drivers.outcome);
  const headline = headlineOf(context);
  const toTwoPlaces = (r: number) => f.decimal(r, 2);
  const chart: RankedIntervals = {
    kind: 'ranked-intervals',
    id: 'driver-importance',
    mark: 'dot',
    headline,
    subtitle: `Correlation of each rating with ${outcome} (Pearson’s r, −1 to 1), with 95% interval`,
    footnote: context.footnote(
      f.counted(results.drivers.answers, 'answer'),
      context.sourcesAsking(results.drivers.outcome),
      'each driver rests on the answers that hold both ratings, see the table',
      'hollow points: no evidence of a link, a negligible one, or too few answers to rank',
    ),
    alt: `Dot chart with intervals. ${headline} ${f.counted(estimated.length, 'driver')}, strongest first.`,
    axis: axisFor(
      estimated.flatMap((each) => [each.r, each.rInterval?.low ?? each.r, each.rInterval?.high ?? each.r]),
      {
        label: 'Correlation; right of the line: better rating, better score',
        text: f.decimal,
        zero: true,
        bounds: { low: -1, high: 1 },
      },
    ),
    items: estimated.map((each) => ({
      label: context.driverName(each.driver),
      value: each.r,
      valueText: toTwoPlaces(each.r),
      interval: each.rInterval,
      tone: driverTone(each, context),
    })),
    table: {
      columns: [
        { label: 'Driver', numeric: false },
        { label: 'r', numeric: true },
        { label: 'Low (95%)', numeric: true },
        { label: 'High (95%)', numeric: true },
        { label: 'Answers', numeric: true },
        { label: 'Reading', numeric: false },
      ],
      rows: estimated.map((each) => {
        const reading = driverMarkers(each, context)
          .map((marker) => marker.text)
          .join('; ');
        return [
          wordsCell(context.driverName(each.driver)),
          figureCell(each.r, toTwoPlaces),
          figureCell(each.rInterval?.low, toTwoPlaces),
          figureCell(each.rInterval?.high, toTwoPlaces),
          { text: f.count(each.n), value: each.n },
          wordsCell(reading),
        ];
      }),
    },
  };
  return figureOf(chart);
}

function headlineOf(context: Context): string {
  const { keyDrivers, outcome: id } = context.results.drivers;
  const outcome = context.outcomeName(id);
  const [first] = keyDrivers;
  if (first === undefined) return `No driver shows a clear link with ${outcome} yet.`;
  if (keyDrivers.length === 1) return `${context.driverName(first)} is the one key driver of ${outcome}.`;
  const close = asCloseAsStrongest(context);
  return close.length === 0
    ? `${context.driverName(first)} moves most closely with ${outcome}.`
    : `${context.f.list([first, ...close].map(context.driverName))} move most closely with ${outcome}.`;
}
