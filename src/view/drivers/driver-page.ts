import type { DriverEstimate, DriverGroup, ThemeResult } from '../../analysis/results.ts';
import { axisFor } from '../figures/axis.ts';
import type { Trend } from '../figures/chart-description.ts';
import type { Context } from '../context.ts';
import { emptyFigure, figureOf, quoteOf } from '../context.ts';
import {
  aboutPercent,
  givenNoun,
  driverMarkers,
  linkSentence,
  performanceText,
  QUADRANT_NAMES,
} from './driver-words.ts';
import { DIMENSION_NAMES } from '../figures/dimension-names.ts';
import { capital } from '../format.ts';
import { AGAINST_OTHERS, groupFigure } from '../figures/group-chart.ts';
import { outstandingGroup } from '../figures/group-headline.ts';
import { vitalThemes } from '../../analysis/themes/pareto.ts';
import type { DriverPage } from './drivers-model.ts';
import { noComments } from '../no-comments.ts';
import type { Figure, KeyFigure } from '../page-model.ts';
import { paretoFigure } from '../figures/pareto-chart.ts';

/** Points of performance, of 100, below which a difference between groups should look as small as it is. */
const LEAST_REACH = 5;
/** Points of performance from which the lowest of several groups is named: less is chance among some hundred ratings. */
const WORTH_NAMING = 3;

/** One driver: its link, its own Pareto, its months, where it is better and worse, and comments to read. */
export function driverPage(estimate: DriverEstimate, context: Context): DriverPage {
  const { results } = context;
  const id = estimate.driver;
  const name = context.driverName(id);
  const comments = context.driverComments.get(id) ?? [];
  const { figure, note } = ownPareto(id, context);
  return {
    id,
    title: name,
    description: `${name}: its link with ${context.outcomeName(results.drivers.outcome)}, what lies behind low ratings, and where it differs.`,
    markers: driverMarkers(estimate, context),
    lede: linkSentence(estimate, context),
    question: context.driver(id)?.question ?? null,
    keyFigures: keyFigures(estimate, context),
    keyFiguresSource: context.footnote(
      context.f.counted(estimate.ratings, givenNoun(id, context)),
      context.sourcesAsking(id),
    ),
    pareto: figure,
    paretoNote: note,
    onward: onwardFrom(id, context),
    trend: monthTrend(id, context),
    groups: groupFigures(estimate, context),
    comments: comments.map((comment) => quoteOf(comment, context)),
    commentsNote: comments.length === 0 ? null : commentsNote(id, context),
    commentsEmpty: noComments('Comments to read', '', context) ?? {
      missing: 'Comments to read',
      why: `No comment is tied to ${name} yet.`,
      next: 'Name this driver in a theme, or add a comment question beside its rating.',
      command: null,
      file: 'content/themes/<theme>.yaml',
    },
    notes: notesOf(estimate, context),
  };
}

/** Whose comments these are: who rates one thing low may write about another. */
function commentsNote(id: string, context: Context): string {
  const name = context.driverName(id);
  return context.commentsOfLowRaters.has(id)
    ? `From customers who rated ${name} low, newest first. They were free to write about anything, so not every comment is about ${name}.`
    : `From comments on the themes that name ${name}, newest first.`;
}

/** Drivers with one of the vital few behind them stand in the chain. */
function onwardFrom(id: string, context: Context): DriverPage['onward'] {
  const themes = vitalThemes(context.results.pareto.mentions).filter(
    (theme) => context.theme(theme)?.driver === id,
  );
  return themes.length === 0
    ? mostMentioned(id, context)
    : { text: `From ${context.driverName(id)} to cause, plan and proof`, href: `chain/#${themes[0]!}` };
}

/** The theme to read first where none of the vital few names the driver. */
function mostMentioned(id: string, context: Context): DriverPage['onward'] {
  const tied = context.results.themes.themes
    .filter(({ theme, mentions }) => context.theme(theme)?.driver === id && mentions > 0)
    .reduce<ThemeResult | null>(
      (most, each) => (most === null || each.mentions > most.mentions ? each : most),
      null,
    );
  return tied === null
    ? null
    : {
        text: `Most mentioned of the themes that name ${context.driverName(id)}: ${context.themeQuoted(tied.theme)}`,
        href: `themes/${tied.theme}/`,
      };
}

function performanceDetail({ driver, ratings, performance, mean }: DriverEstimate, context: Context): string {
  const noun = givenNoun(driver, context);
  if (ratings === 0) return `no ${noun} in these data`;
  const direction = context.driver(driver)?.good === 'low' ? '; lower is better' : '; higher is better';
  const scale = performance === null ? direction : '; 0 is worst, 100 is best';
  return `mean of ${context.f.counted(ratings, noun)}${mean === null ? '' : scale}`;
}

function keyFigures(estimate: DriverEstimate, context: Context): readonly KeyFigure[] {
  const { f } = context;
  const figures: KeyFigure[] = [
    {
      label: 'Performance',
      value: performanceText(estimate, context),
      detail: performanceDetail(estimate, context),
    },
  ];
  if (estimate.lowShare !== null) {
    figures.push({
      label: 'Rated low',
      value: f.percent(estimate.lowShare),
      detail: `of ${f.counted(estimate.ratings, 'rating')}`,
    });
  }
  if (estimate.kind !== 'estimated') return figures;
  const range = estimate.rInterval;
  figures.push({
    label: 'Link with the outcome',
    value: `r ${f.decimal(estimate.r, 2)}`,
    detail: `${range === null ? 'no interval' : `likely ${f.decimal(range.low, 2)} to ${f.decimal(range.high, 2)}`}; ${f.counted(estimate.n, 'answer')}`,
  });
  const { importance } = context.results.drivers;
  if (estimate.lmgShare !== null && importance.kind === 'estimated') {
    figures.push({
      label: 'Share of what drivers explain',
      value: aboutPercent(estimate.lmgShare, f),
      detail: `of the ${f.percent(importance.rSquared)} of differences that the drivers explain together; ${f.counted(importance.n, 'answer')}`,
    });
  }
  return figures;
}

function ownPareto(id: string, context: Context): { figure: Figure; note: string } {
  const { f, results } = context;
  const name = context.driverName(id);
  const own = results.driverParetos.find((pareto) => pareto.driver === id);
  const named = context.themes.some(({ driver }) => driver === id);
  if (own === undefined || (own.basis === 'tied-themes' && !named && context.results.volume.comments > 0)) {
    return {
      note: '',
      figure: emptyFigure({
        missing: `Themes behind ${name}`,
        why: `No theme names ${name}, and too few comments of customers who rated it low carry one.`,
        next: 'Write the driver into the themes that speak about it.',
        file: 'content/themes/<theme>.yaml',
      }),
    };
  }
  const low = own.basis === 'low-raters';
  const of = low
    ? `in comments of customers who rated ${name} low`
    : `in themes that name ${name}, from any source`;
  const whole = low ? `what customers who rated ${name} low mention` : `the mentions that belong to ${name}`;
  const note = low
    ? `What customers who rated ${name} low write about.`
    : `Counts the themes that name ${name}, in comments of any source, whatever their writers rated.`;
  return {
    note,
    figure: paretoFigure(
      own.pareto.mentions,
      {
        id: `driver-${id}-themes`,
        unit: 'mentions',
        of,
        whole,
        base: f.counted(own.base, 'comment'),
        sources: low ? context.sourcesAsking(id) : context.sourcesCommenting,
        more: [],
      },
      context,
    ),
  };
}

function monthTrend(id: string, context: Context): Figure {
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
          { text: month.mean === null ? '' : f.decimal(month.mean, 2), value: month.mean },
          { text: f.count(month.ratings), value: month.ratings },
          { text: note, value: note },
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

function groupFigures(estimate: DriverEstimate, context: Context): readonly Figure[] {
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

function notesOf(estimate: DriverEstimate, context: Context): readonly string[] {
  if (estimate.kind === 'not-estimable') return [];
  const { f } = context;
  const others = context.results.drivers.redundancies
    .filter((pair) => pair.driver === estimate.driver || pair.other === estimate.driver)
    .map((pair) => context.driverName(pair.driver === estimate.driver ? pair.other : pair.driver));
  return [
    ...(estimate.quadrant === null || !estimate.evidence || !estimate.borderline
      ? []
      : [
          `“${QUADRANT_NAMES[estimate.quadrant]}” is not certain: the interval reaches across the line to the next quadrant.`,
        ]),
    ...(estimate.orderMatters
      ? [
          `By rank the link is ${f.decimal(estimate.rho, 2)} (Spearman): order matters more than distance, or a few answers are extreme.`,
        ]
      : []),
    ...(estimate.mixedSignals
      ? [
          'Alone it moves one way with the score, beside the other drivers the other way: do not act on its share alone.',
        ]
      : []),
    ...(others.length === 0 ? [] : [`Customers hardly tell it apart from ${f.list(others)}.`]),
  ];
}
