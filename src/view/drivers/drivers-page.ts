import type { Context } from '../context.ts';
import { driverMarkers, performanceText, whyNot } from './driver-words.ts';
import type { DataTable } from '../page-model.ts';
import type { DriversPage } from './drivers-model.ts';
import { importanceFigure } from './importance-figure.ts';
import { importanceShares } from './importance-shares.ts';
import { quadrantFigure } from './quadrant-figure.ts';

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
    shares: importanceShares(estimated, context),
    quadrants: quadrantFigure(estimated, context),
    table: driverTable(context),
    notes: notesOf(context),
  };
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
