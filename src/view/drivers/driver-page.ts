import type { DriverEstimate, ThemeResult } from '../../analysis/results.ts';
import type { Context } from '../context.ts';
import { quoteOf } from '../context.ts';
import {
  aboutPercent,
  givenNoun,
  driverMarkers,
  linkSentence,
  performanceText,
  QUADRANT_NAMES,
} from './driver-words.ts';
import { vitalThemes } from '../../analysis/themes/pareto.ts';
import type { DriverPage } from './drivers-model.ts';
import { noComments } from '../no-comments.ts';
import type { KeyFigure } from '../page-model.ts';
import { driverTrend } from './driver-trend.ts';
import { driverGroups } from './driver-groups.ts';
import { driverPareto } from './driver-pareto.ts';

/** One driver: its link, its own Pareto, its months, where it is better and worse, and comments to read. */
export function driverPage(estimate: DriverEstimate, context: Context): DriverPage {
  const { results } = context;
  const id = estimate.driver;
  const name = context.driverName(id);
  const comments = context.driverComments.get(id) ?? [];
  const { figure, note } = driverPareto(id, context);
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
    trend: driverTrend(id, context),
    groups: driverGroups(estimate, context),
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
