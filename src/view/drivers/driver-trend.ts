import { axisFor } from '../figures/axis.ts';
import { figureCell, wordsCell } from '../figures/chart-cells.ts';
import type { Trend } from '../figures/chart-description.ts';
import type { Context } from '../context.ts';
import { emptyFigure, figureOf } from '../context.ts';
import { givenNoun } from './driver-words.ts';
import type { Figure } from '../page-model.ts';

/** The mean of one driver by month, or the step that makes it possible. */
export function driverTrend(id: string, context: Context): Figure {
  const { f, results } = context;
  const name = context.driverName(id);
  const config = context.driver(id);
  const noun = givenNoun(id, context);
  const months = results.drivers.months.filter((month) => month.driver === id);
  const given = months.flatMap((month) => (month.mean === null ? [] : [{ ...month, mean: month.mean }]));
  const first = given[0];
  const last = given.at(-1);
  if (first === undefined || last === undefined || given.length < 2) {
    return emptyFigure({
      missing: `${name} by month`,
      why: `A trend needs at least two months with enough ${noun}s.`,
      next: 'Add one file of answers for each month.',
      file: 'data/feedback/<source>/<period>.csv',
    });
  }
  const unit =
    config?.unit ??
    `points${config?.scale === undefined ? '' : `, ${config.scale.low} to ${config.scale.high}`}`;
  const headline = monthHeadline(id, given, context);
  const total = months.reduce((sum, month) => sum + month.ratings, 0);
  const chart: Trend = {
    kind: 'trend',
    id: `driver-${id}-by-month`,
    headline,
    subtitle: `Mean of ${name} by month (${unit})${config?.good === 'low' ? '; lower is better' : ''}`,
    footnote: context.footnote(
      f.counted(total, noun),
      context.sourcesAsking(id),
      `months with too few ${noun}s are left out; hollow points are part of a month`,
    ),
    alt: `Line chart. Mean of ${name} from ${f.decimal(first.mean, 1)} in ${f.month(first.month)} to ${f.decimal(last.mean, 1)} in ${f.month(last.month)}.`,
    axis: axisFor(
      given.map((month) => month.mean),
      {
        label: name,
        text: f.decimal,
        zero: false,
        ...(config?.scale === undefined ? {} : { bounds: config.scale }),
      },
    ),
    months: months.map((month) => ({
      label: f.monthShort(month.month),
      value: month.mean,
      interval: null,
      partial: month.partial,
      faint: false,
    })),
    endText: f.decimal(last.mean, 1),
    reference: null,
    marks: [],
    table: {
      columns: [
        { label: 'Month', numeric: false },
        { label: `Mean (${unit})`, numeric: true },
        { label: noun === 'rating' ? 'Ratings' : 'Values', numeric: true },
        { label: 'Note', numeric: false },
      ],
      rows: months.map((month) => {
        const note = [
          ...(month.mean === null ? [`too few ${noun}s`] : []),
          ...(month.partial ? ['part of the month'] : []),
        ].join('; ');
        return [
          { text: f.month(month.month), value: month.month },
          figureCell(month.mean, (mean) => f.decimal(mean, 2)),
          { text: f.count(month.ratings), value: month.ratings },
          wordsCell(note),
        ];
      }),
    },
  };
  return figureOf(chart);
}

interface GivenMonth {
  readonly month: string;
  readonly ratings: number;
  readonly mean: number;
}

interface MeanWhen {
  readonly mean: number;
  readonly when: string;
}

/** The mean of the last twelve months beside the twelve before; where either cannot be given, the first and last month. */
function monthHeadline(id: string, given: readonly GivenMonth[], context: Context): string {
  const { f } = context;
  const ends = [given[0]!, given.at(-1)!];
  const [from, to] =
    yearMeans(given, context) ?? ends.map(({ month, mean }) => ({ mean, when: `in ${f.month(month)}` }));
  return `${context.driverName(id)}: ${f.decimal(from!.mean, 2)} on average ${from!.when}, ${f.decimal(to!.mean, 2)} ${to!.when}.`;
}

/** Before and after, over all ratings of the months drawn; null where a year has none, or the years are not compared. */
function yearMeans(given: readonly GivenMonth[], { f, results }: Context): readonly MeanWhen[] | null {
  const year = results.movement.comparisons.find(({ window }) => window === 'year');
  if (year?.kind !== 'estimated') return null;
  const means = [year.before, year.after].flatMap(({ from, to }) => {
    const own = given.filter(({ month }) => month >= from.slice(0, 7) && month <= to.slice(0, 7));
    const ratings = own.reduce((sum, each) => sum + each.ratings, 0);
    const points = own.reduce((sum, each) => sum + each.ratings * each.mean, 0);
    return ratings === 0 ? [] : [{ mean: points / ratings, when: `in the year to ${f.month(to)}` }];
  });
  return means.length === 2 ? means : null;
}
