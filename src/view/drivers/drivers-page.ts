import type { DriverEstimate, Importance } from '../../analysis/results.ts';
import { axisFor } from '../figures/axis.ts';
import type { ImportancePerformance, RankedIntervals, Tone } from '../figures/chart-description.ts';
import type { Context } from '../context.ts';
import { emptyFigure, figureOf } from '../context.ts';
import {
  aboutPercent,
  asCloseAsStrongest,
  driverMarkers,
  performanceText,
  QUADRANT_NAMES,
  whyNoShares,
  whyNot,
} from './driver-words.ts';
import type { DataTable, Figure } from '../page-model.ts';
import type { DriversPage } from './drivers-model.ts';
import { stabilityOfDriver, stabilitySentences } from './stability-words.ts';
import { noKeyDrivers } from '../summary/summary-page.ts';

type Estimated = Extract<DriverEstimate, { kind: 'estimated' }>;

/** All drivers: importance with intervals, shares where they can be given, quadrants, and every figure in a table. */
export function driversPage(context: Context): DriversPage {
  const { results } = context;
  const outcome = context.outcomeName(results.drivers.outcome);
  const estimated = results.drivers.estimates.filter((estimate) => estimate.kind === 'estimated');
  return {
    title: 'Drivers',
    description: `What moves with ${outcome}: the link of every driver, its performance and its evidence.`,
    lede: `What customers rate, and how closely each rating moves with ${outcome}. A close link nominates a driver to work on; it does not prove that the driver causes the score.${turnedNote(context)}`,
    importance: importanceFigure(estimated, context),
    shares: sharesOf(estimated, context),
    quadrants: quadrantFigure(estimated, context),
    table: driverTable(context),
    notes: notesOf(context),
  };
}

function toneOf(estimate: Estimated, context: Context): Tone {
  if (context.results.drivers.keyDrivers.includes(estimate.driver)) return 'accent';
  return estimate.evidence && !estimate.negligible && !estimate.flagged ? 'plain' : 'faint';
}

function importanceFigure(estimated: readonly Estimated[], context: Context): Figure {
  const { f, results } = context;
  if (estimated.length === 0) return { kind: 'empty', empty: noKeyDrivers(context) };
  const outcome = context.outcomeName(results.drivers.outcome);
  const keys = results.drivers.keyDrivers;
  const close = asCloseAsStrongest(context);
  const headline =
    keys[0] === undefined
      ? `No driver shows a clear link with ${outcome} yet.`
      : keys.length === 1
        ? `${context.driverName(keys[0])} is the one key driver of ${outcome}.`
        : close.length === 0
          ? `${context.driverName(keys[0])} moves most closely with ${outcome}.`
          : `${f.list([keys[0], ...close].map(context.driverName))} move most closely with ${outcome}.`;
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
      valueText: f.decimal(each.r, 2),
      interval: each.rInterval,
      tone: toneOf(each, context),
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
          { text: context.driverName(each.driver), value: context.driverName(each.driver) },
          { text: f.decimal(each.r, 2), value: each.r },
          {
            text: each.rInterval === null ? '' : f.decimal(each.rInterval.low, 2),
            value: each.rInterval?.low ?? null,
          },
          {
            text: each.rInterval === null ? '' : f.decimal(each.rInterval.high, 2),
            value: each.rInterval?.high ?? null,
          },
          { text: f.count(each.n), value: each.n },
          { text: reading, value: reading },
        ];
      }),
    },
  };
  return figureOf(chart);
}

function sharesOf(estimated: readonly Estimated[], context: Context): DriversPage['shares'] {
  const { f, results } = context;
  const { importance, estimates } = results.drivers;
  // the chart above says already that there is none
  if (estimates.length === 0) return { text: null, figure: null };
  const outcome = context.outcomeName(results.drivers.outcome);
  if (importance.kind === 'not-estimable') {
    return {
      text: `Shares of importance cannot be given: ${whyNoShares(importance, context)}.`,
      figure: null,
    };
  }
  const ranked = estimated
    .flatMap((each) => (each.lmgShare === null ? [] : [{ ...each, lmgShare: each.lmgShare }]))
    .sort((a, b) => b.lmgShare - a.lmgShare || (a.driver < b.driver ? -1 : 1));
  const first = ranked[0];
  if (first === undefined)
    return { text: 'Shares of importance cannot be given for any driver.', figure: null };
  const basis =
    importance.basis === 'complete-rows'
      ? 'answers that rate every driver'
      : 'pairs of ratings, each with its own answers';
  const caution = [
    ...(importance.rough ? ['Treat the shares as rough: there are few answers for so many drivers.'] : []),
    ...(importance.orderSettled
      ? []
      : ['The order of the first three is not settled: a second method ranks them differently.']),
    ...stabilitySentences(context),
  ];
  const headline = `${context.driverName(first.driver)} accounts for ${aboutPercent(first.lmgShare, f)} of what the drivers explain.`;
  const percent = f.percents(ranked.map(({ lmgShare }) => lmgShare));
  const chart: RankedIntervals = {
    kind: 'ranked-intervals',
    id: 'driver-shares',
    mark: 'bar',
    headline,
    subtitle: `Share of the explained differences in ${outcome} (LMG), percent`,
    footnote: context.footnote(
      `${f.count(importance.n)} ${basis}, ${f.percent(importance.completeShare)} of answers with the outcome`,
      context.sourcesAsking(results.drivers.outcome),
      'shares carry no sign: see the correlation for the direction',
      ...(results.drivers.stability.kind === 'resampled'
        ? ['lines: the middle 95% of shares in samples drawn from these customers']
        : []),
    ),
    alt: `Bar chart, sorted. ${headline}`,
    axis: axisFor(
      ranked.flatMap((each) => [
        each.lmgShare,
        stabilityOfDriver(each.driver, context)?.shareInterval.high ?? each.lmgShare,
      ]),
      {
        label: 'Share of the explained differences',
        text: f.percentOnAxis,
        zero: true,
        steps: 4,
      },
    ),
    items: ranked.map((each) => ({
      label: context.driverName(each.driver),
      value: each.lmgShare,
      valueText: percent(each.lmgShare),
      interval: stabilityOfDriver(each.driver, context)?.shareInterval ?? null,
      tone: toneOf(each, context),
    })),
    table: {
      columns: [
        { label: 'Driver', numeric: false },
        { label: 'Share (LMG)', numeric: true },
        { label: 'Low', numeric: true },
        { label: 'High', numeric: true },
        { label: 'Ranked first in', numeric: true },
        { label: 'Second opinion (Johnson)', numeric: true },
      ],
      rows: ranked.map((each) => [
        { text: context.driverName(each.driver), value: context.driverName(each.driver) },
        { text: percent(each.lmgShare), value: each.lmgShare },
        ...stabilityCells(each.driver, percent, context),
        {
          text: each.johnsonShare === null ? '' : percent(each.johnsonShare),
          value: each.johnsonShare,
        },
      ]),
    },
  };
  return {
    text: [
      `Together the drivers explain ${explainedText(importance, ranked.length, context)} of the differences in ${outcome}; the rest has other reasons.`,
      ...caution,
    ].join(' '),
    figure: figureOf(chart),
  };
}

/** With fewer answers for each driver, so many drivers explain a part of the differences by chance. */
const UNCORRECTED_FROM = 20;

/** "41%"; with few answers for so many drivers, corrected for their number. */
function explainedText(
  { n, rSquared, adjustedRSquared }: Extract<Importance, { kind: 'estimated' }>,
  drivers: number,
  { f }: Context,
): string {
  if (n >= UNCORRECTED_FROM * drivers) return f.percent(rSquared);
  return `about ${f.percent(Math.max(0, adjustedRSquared))} (${f.percent(rSquared)} before it is corrected for the number of drivers)`;
}

function stabilityCells(driver: string, percent: (share: number) => string, context: Context) {
  const { f } = context;
  const stability = stabilityOfDriver(driver, context);
  const share = (value: number | undefined, text: (share: number) => string) => ({
    text: value === undefined ? '' : text(value),
    value: value ?? null,
  });
  return [
    share(stability?.shareInterval.low, percent),
    share(stability?.shareInterval.high, percent),
    share(stability?.firstShare, f.percent),
  ];
}

function quadrantFigure(estimated: readonly Estimated[], context: Context): Figure {
  const { f, results } = context;
  const { quadrants } = results.drivers;
  const placed = estimated.flatMap((each) =>
    each.performance === null ? [] : [{ ...each, performance: each.performance }],
  );
  if (quadrants.kind === 'not-drawn' || placed.length === 0) {
    return emptyFigure({
      missing: 'The importance-performance chart',
      why: 'It ranks drivers against each other, which needs at least four drivers with a rating scale.',
      next: 'Ask for more drivers in the next survey and declare them.',
      file: 'outerloop.yaml',
    });
  }
  const outcome = context.outcomeName(results.drivers.outcome);
  const first = placed.filter((each) => each.quadrant === 'concentrate-here' && each.evidence);
  const headline =
    first.length === 0
      ? 'No driver with evidence is both important and behind the others.'
      : first.length <= 3
        ? `${f.list(first.map((each) => context.driverName(each.driver)))}: important, and behind the others.`
        : `${f.count(first.length)} drivers are important and behind the others.`;
  const chart: ImportancePerformance = {
    kind: 'importance-performance',
    id: 'importance-performance',
    headline,
    subtitle: `Link with ${outcome} (size of r) by performance (mean rating, 0 worst to 100 best)`,
    footnote: context.footnote(
      f.counted(results.drivers.answers, 'answer'),
      context.sourcesAsking(results.drivers.outcome),
      'lines at the means of the drivers shown, so some driver is always below: this ranks drivers against each other, it does not call one good or bad',
      'hollow: no evidence of a link yet',
      '"possible overkill" is not a reason to cut: what satisfies everyone stops showing in correlations',
    ),
    alt: `Scatter chart with four quadrants. ${headline}`,
    x: axisFor([...placed.map((each) => each.performance), quadrants.performanceLine], {
      label: 'Performance',
      text: f.decimal,
      zero: false,
      bounds: { low: 0, high: 100 },
    }),
    y: axisFor([...placed.map((each) => Math.abs(each.r)), quadrants.importanceLine], {
      label: 'Importance',
      text: f.decimal,
      zero: true,
      bounds: { low: 0, high: 1 },
    }),
    lines: { x: quadrants.performanceLine, y: quadrants.importanceLine },
    quadrants: {
      topLeft: QUADRANT_NAMES['concentrate-here'],
      topRight: QUADRANT_NAMES['keep-up'],
      bottomLeft: QUADRANT_NAMES['low-priority'],
      bottomRight: QUADRANT_NAMES['possible-overkill'],
    },
    points: placed.map((each) => ({
      label: context.driverName(each.driver),
      x: each.performance,
      y: Math.abs(each.r),
      tone: !each.evidence ? 'faint' : each.quadrant === 'concentrate-here' ? 'accent' : 'plain',
    })),
    table: {
      columns: [
        { label: 'No.', numeric: true },
        { label: 'Driver', numeric: false },
        { label: 'Performance', numeric: true },
        { label: 'Importance', numeric: true },
        { label: 'Quadrant', numeric: false },
      ],
      rows: placed.map((each, index) => {
        const quadrant = !each.evidence
          ? 'no evidence yet'
          : each.quadrant === null
            ? ''
            : `${QUADRANT_NAMES[each.quadrant]}${each.borderline ? ' (borderline)' : ''}`;
        return [
          { text: String(index + 1), value: index + 1 },
          { text: context.driverName(each.driver), value: context.driverName(each.driver) },
          { text: f.decimal(each.performance, 0), value: each.performance },
          { text: f.decimal(Math.abs(each.r), 2), value: Math.abs(each.r) },
          { text: quadrant, value: quadrant },
        ];
      }),
    },
  };
  return figureOf(chart);
}

function driverTable(context: Context): DataTable | null {
  const { f, results } = context;
  const { estimates } = results.drivers;
  if (estimates.length === 0) return null;
  const low = f.percents(estimates.map(({ lowShare }) => lowShare));
  const share = f.percents(estimates.map((each) => (each.kind === 'estimated' ? each.lmgShare : null)));
  return {
    caption: 'Every driver',
    columns: [
      { label: 'Driver', numeric: false },
      { label: 'Performance', numeric: true },
      { label: 'Rated low', numeric: true },
      { label: 'Ratings', numeric: true },
      { label: 'Link (r)', numeric: true },
      { label: 'Spearman', numeric: true },
      { label: 'Share', numeric: true },
      { label: 'Reading', numeric: false },
    ],
    rows: estimates.map((each) => [
      { text: context.driverName(each.driver), href: `drivers/${each.driver}/` },
      { text: performanceText(each, context) },
      { text: each.lowShare === null ? '\u2013' : low(each.lowShare) },
      { text: f.count(each.ratings) },
      { text: each.kind === 'estimated' ? f.decimal(each.r, 2) : '\u2013' },
      { text: each.kind === 'estimated' ? f.decimal(each.rho, 2) : '\u2013' },
      { text: each.kind === 'estimated' && each.lmgShare !== null ? share(each.lmgShare) : '\u2013' },
      {
        text:
          each.kind === 'not-estimable'
            ? whyNot(each, context)
            : driverMarkers(each, context)
                .map((marker) => marker.text)
                .join('; '),
      },
    ]),
    source: context.footnote(
      f.counted(results.drivers.answers, 'answer with the outcome', 'answers with the outcome'),
      context.sourcesAsking(results.drivers.outcome),
      'performance: mean rating between the declared ends of the scale',
    ),
  };
}

function notesOf(context: Context): readonly string[] {
  const { f, results } = context;
  return [
    ...results.drivers.redundancies.map(({ driver, other, r, exact }) =>
      exact
        ? `${context.driverName(driver)} and ${context.driverName(other)} hold the same answers: keep one of them.`
        : `Customers hardly tell ${context.driverName(driver)} and ${context.driverName(other)} apart (r ${f.decimal(r, 2)}): read their importance together.`,
    ),
    ...results.drivers.estimates.flatMap((each) =>
      each.kind === 'estimated' && each.mixedSignals
        ? [
            `${context.driverName(each.driver)} gives mixed signals: alone it moves one way with the score, beside the other drivers the other way.`,
          ]
        : [],
    ),
    ...results.drivers.estimates.flatMap((each) =>
      each.kind === 'estimated' && each.orderMatters
        ? [
            `For ${context.driverName(each.driver)} the order of ratings tells more than their distance (Spearman ${f.decimal(each.rho, 2)}, Pearson ${f.decimal(each.r, 2)}): look for a few extreme answers.`,
          ]
        : [],
    ),
  ];
}

/** Said where less of the outcome is better: else a positive link would read the wrong way round. */
function turnedNote({ mainOutcome }: Context): string {
  return mainOutcome?.kind === 'measure' && mainOutcome.good === 'low'
    ? ` Lower is better here, so signs are turned: a positive link means that a better rating goes with fewer ${mainOutcome.unit}.`
    : '';
}
