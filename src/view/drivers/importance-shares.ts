import type { Importance } from '../../analysis/results.ts';
import { axisFor } from '../figures/axis.ts';
import { figureCell, wordsCell } from '../figures/chart-cells.ts';
import type { Context } from '../context.ts';
import { figureOf } from '../context.ts';
import type { Figure } from '../page-model.ts';
import type { EstimatedDriver } from './driver-words.ts';
import { aboutPercent, driverTone, whyNoShares } from './driver-words.ts';
import type { DriversPage } from './drivers-model.ts';
import { stabilityOfDriver, stabilitySentences } from './stability-words.ts';

type EstimatedImportance = Extract<Importance, { kind: 'estimated' }>;
type RankedDriver = EstimatedDriver & { readonly lmgShare: number };

/** What each driver explains of the outcome, and how far that can be relied on; or why it cannot be said. */
export function importanceShares(
  estimated: readonly EstimatedDriver[],
  context: Context,
): DriversPage['shares'] {
  const { importance, estimates, outcome } = context.results.drivers;
  // the chart above says already that there is none
  if (estimates.length === 0) return { text: null, figure: null };
  if (importance.kind === 'not-estimable') {
    return {
      text: `Shares of importance cannot be given: ${whyNoShares(importance, context)}.`,
      figure: null,
    };
  }
  const ranked = estimated
    .flatMap((each) => (each.lmgShare === null ? [] : [{ ...each, lmgShare: each.lmgShare }]))
    .sort((a, b) => b.lmgShare - a.lmgShare || (a.driver < b.driver ? -1 : 1));
  if (ranked.length === 0)
    return { text: 'Shares of importance cannot be given for any driver.', figure: null };
  return {
    text: [
      `Together the drivers explain ${explainedText(importance, ranked.length, context)} of the differences in ${context.outcomeName(outcome)}; the rest has other reasons.`,
      ...(importance.rough ? ['Treat the shares as rough: there are few answers for so many drivers.'] : []),
      ...(importance.orderSettled
        ? []
        : ['The order of the first three is not settled: a second method ranks them differently.']),
      ...stabilitySentences(context),
    ].join(' '),
    figure: sharesFigure(ranked, importance, context),
  };
}

/** With fewer answers for each driver, so many drivers explain a part of the differences by chance. */
const UNCORRECTED_FROM = 20;

/** "41%"; with few answers for so many drivers, corrected for their number. */
function explainedText(
  { n, rSquared, adjustedRSquared }: EstimatedImportance,
  drivers: number,
  { f }: Context,
): string {
  if (n >= UNCORRECTED_FROM * drivers) return f.percent(rSquared);
  return `about ${f.percent(Math.max(0, adjustedRSquared))} (${f.percent(rSquared)} before it is corrected for the number of drivers)`;
}

/** @param ranked  at least one, largest share first */
function sharesFigure(
  ranked: readonly RankedDriver[],
  { basis, n, completeShare }: EstimatedImportance,
  context: Context,
): Figure {
  const { f, results } = context;
  const { outcome, stability } = results.drivers;
  const first = ranked[0]!;
  const counted =
    basis === 'complete-rows'
      ? 'answers that rate every driver'
      : 'pairs of ratings, each with its own answers';
  const headline = `${context.driverName(first.driver)} accounts for ${aboutPercent(first.lmgShare, f)} of what the drivers explain.`;
  const percent = f.percents(ranked.map(({ lmgShare }) => lmgShare));
  return figureOf({
    kind: 'ranked-intervals',
    id: 'driver-shares',
    mark: 'bar',
    headline,
    subtitle: `Share of the explained differences in ${context.outcomeName(outcome)} (LMG), percent`,
    footnote: context.footnote(
      `${f.count(n)} ${counted}, ${f.percent(completeShare)} of answers with the outcome`,
      context.sourcesAsking(outcome),
      'shares carry no sign: see the correlation for the direction',
      ...(stability.kind === 'resampled'
        ? ['lines: the middle 95% of shares in samples drawn from these customers']
        : []),
    ),
    alt: `Bar chart, sorted. ${headline}`,
    axis: axisFor(
      ranked.flatMap(({ driver, lmgShare }) => [
        lmgShare,
        stabilityOfDriver(driver, context)?.shareInterval.high ?? lmgShare,
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
      tone: driverTone(each, context),
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
      rows: ranked.map(({ driver, lmgShare, johnsonShare }) => {
        const resampled = stabilityOfDriver(driver, context);
        return [
          wordsCell(context.driverName(driver)),
          figureCell(lmgShare, percent),
          figureCell(resampled?.shareInterval.low, percent),
          figureCell(resampled?.shareInterval.high, percent),
          figureCell(resampled?.firstShare, f.percent),
          figureCell(johnsonShare, percent),
        ];
      }),
    },
  });
}
