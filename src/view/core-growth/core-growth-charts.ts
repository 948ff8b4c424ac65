import type { DriverGap, ThemeGap } from '../../analysis/results.ts';
import type { Context } from '../context.ts';
import { emptyFigure, figureOf } from '../context.ts';
import { axisFor } from '../figures/axis.ts';
import { figureCell, wordsCell } from '../figures/chart-cells.ts';
import type { RankedIntervals, Tone } from '../figures/chart-description.ts';
import { noComments } from '../no-comments.ts';
import type { Figure } from '../page-model.ts';
import type { DriverEstimated, ThemeEstimated } from './core-growth-words.ts';
import { driversSentence } from './core-growth-words.ts';
import { DESCRIBE_THEMES } from '../themes/theme-steps.ts';

/** More would not be read; all stand in the table. */
const MOST_THEMES = 10;

/** Core growth minus others for every rated driver, on one scale from 0 to 100. */
export function driverGapFigure(gaps: readonly DriverGap[], foot: string, context: Context): Figure {
  const { f } = context;
  const shown = gaps
    .filter((gap): gap is DriverEstimated => gap.kind === 'estimated')
    .flatMap((gap) =>
      gap.performanceDifference === null ? [] : [{ ...gap, points: gap.performanceDifference }],
    )
    .sort((a, b) => a.points - b.points || (a.driver < b.driver ? -1 : 1));
  if (shown.length < 2) return noComparison('The ratings gap', 'rating customer', shown.length, context);
  const sure = shown.filter(({ evidence }) => evidence);
  const tested = gaps.filter((gap) => gap.kind === 'estimated' && gap.pAdjusted !== null).length;
  const widest = sure[0] ?? shown[0]!;
  const headline =
    sure.length === 0
      ? 'No ratings gap is beyond chance yet.'
      : `${context.driverName(widest.driver)}: core-growth customers give ${f.decimal(Math.abs(widest.points), 0)} points ${widest.points < 0 ? 'less' : 'more'}.`;
  const chart: RankedIntervals = {
    kind: 'ranked-intervals',
    mark: 'dot',
    id: 'core-growth-drivers',
    headline,
    subtitle:
      'Mean rating of core-growth customers minus that of others, on a scale from 0 (worst) to 100 (best)',
    footnote: `${foot} Each customer is one voice, with 95% intervals; a gap is named when it is beyond chance after Benjamini–Hochberg over ${f.counted(tested, 'driver')}.`,
    alt: `Dots with intervals around a line of no gap. ${driversSentence(gaps, context)}`,
    axis: axisFor(
      shown.flatMap(({ points, performanceInterval }) => [
        points,
        performanceInterval?.low ?? points,
        performanceInterval?.high ?? points,
      ]),
      {
        label: 'Points of 100; left of 0: rated worse by core-growth customers',
        text: f.signed,
        zero: true,
        steps: 6,
      },
    ),
    items: shown.map((gap) => ({
      label: context.driverName(gap.driver),
      value: gap.points,
      valueText: f.signed(gap.points, 1),
      interval: gap.performanceInterval,
      tone: toneOf(gap),
    })),
    table: {
      columns: [
        { label: 'Driver', numeric: false },
        { label: 'Gap, points of 100', numeric: true },
        { label: 'Low', numeric: true },
        { label: 'High', numeric: true },
        { label: 'Ratings, core growth', numeric: true },
        { label: 'Ratings, others', numeric: true },
      ],
      rows: shown.map((gap) => {
        const end = (value: number | undefined) => figureCell(value, (points) => f.signed(points, 1));
        return [
          wordsCell(context.driverName(gap.driver)),
          end(gap.points),
          end(gap.performanceInterval?.low),
          end(gap.performanceInterval?.high),
          { text: f.count(gap.coreGrowth.n), value: gap.coreGrowth.n },
          { text: f.count(gap.others.n), value: gap.others.n },
        ];
      }),
    },
  };
  return figureOf(chart);
}

function toneOf({ evidence, flagged }: { readonly evidence: boolean; readonly flagged: boolean }): Tone {
  return evidence ? 'accent' : flagged ? 'faint' : 'plain';
}

/** Share of core-growth customers who raise a theme minus the share of others, widest first. */
export function themeGapFigure(gaps: readonly ThemeGap[], foot: string, context: Context): Figure {
  const { f } = context;
  const tested = gaps.filter((gap): gap is ThemeEstimated => gap.estimate !== null);
  if (tested.length < 2)
    return noComparison(
      'Which themes they raise more, and which less',
      'commenting customer',
      tested.length,
      context,
    );
  const width = ({ estimate }: ThemeEstimated) => Math.abs(estimate.difference);
  const shown = [...tested]
    .sort((a, b) => width(b) - width(a) || (a.theme < b.theme ? -1 : 1))
    .slice(0, MOST_THEMES)
    .sort((a, b) => b.estimate.difference - a.estimate.difference || (a.theme < b.theme ? -1 : 1));
  const sure = shown.filter(({ estimate }) => estimate.evidence);
  const named = sure[0];
  const headline =
    named === undefined
      ? 'What they raise more, or less, cannot be told from chance yet.'
      : `They raise ${context.themeQuoted(named.theme)} ${named.estimate.difference > 0 ? 'more' : 'less'} often.`;
  const points = (share: number) => 100 * share;
  const chart: RankedIntervals = {
    kind: 'ranked-intervals',
    mark: 'dot',
    id: 'core-growth-themes',
    headline,
    subtitle:
      'Share of commenting core-growth customers who raise a theme minus the share of others, percentage points',
    footnote: `${foot} Newcombe’s 95% intervals; a difference is named when it is beyond chance after Benjamini–Hochberg over ${f.counted(tested.length, 'theme')}; the ${f.count(shown.length)} widest are drawn.`,
    alt: `Dots with intervals around a line of no difference. ${headline}`,
    axis: axisFor(
      shown.flatMap(({ estimate: { interval } }) => [points(interval.low), points(interval.high)]),
      {
        label: 'Percentage points; right of 0: raised more by core-growth customers',
        text: f.signed,
        zero: true,
        steps: 6,
      },
    ),
    items: shown.map(({ theme, estimate }) => ({
      label: context.themeName(theme),
      value: points(estimate.difference),
      valueText: f.signed(points(estimate.difference), 1),
      interval: { low: points(estimate.interval.low), high: points(estimate.interval.high) },
      tone: toneOf(estimate),
    })),
    table: {
      columns: [
        { label: 'Theme', numeric: false },
        { label: 'Difference, percentage points', numeric: true },
        { label: 'Low', numeric: true },
        { label: 'High', numeric: true },
        { label: 'Raised, core growth', numeric: true },
        { label: 'Raised, others', numeric: true },
      ],
      rows: shown.map(({ theme, estimate, coreGrowth, others }) => {
        const cell = (share: number) => ({ text: f.signed(points(share), 1), value: points(share) });
        return [
          wordsCell(context.themeName(theme)),
          cell(estimate.difference),
          cell(estimate.interval.low),
          cell(estimate.interval.high),
          { text: f.count(coreGrowth.raised), value: coreGrowth.raised },
          { text: f.count(others.raised), value: others.raised },
        ];
      }),
    },
  };
  return figureOf(chart);
}

/** Nobody is told apart, there is nothing to compare by, or one side is too small. */
function noComparison(
  missing: string,
  whom: 'rating customer' | 'commenting customer',
  compared: number,
  context: Context,
): Figure {
  const { f, config, results, themes } = context;
  const rating = whom === 'rating customer';
  const silent = rating || results.themes.coverage.base > 0 ? null : noComments(missing, '', context);
  if (silent !== null) return { kind: 'empty', empty: silent };
  const least = `A comparison needs at least ${f.counted(config.thresholds.minimumAnswers, whom)} on each side.`;
  if (results.coreGrowth.told === 'not-told') {
    return emptyFigure({
      missing,
      why: least,
      next: `Say who the core-growth customers are, and add the ${rating ? 'answers' : 'comments'} of more months.`,
      file: 'data/customers.csv',
    });
  }
  const named = rating ? Object.keys(config.drivers).length : themes.length;
  if (named < 2 || compared === 1) {
    const one = rating ? 'driver' : 'theme';
    return emptyFigure({
      missing,
      why: `A chart needs two ${one}s to compare; ${named < 2 ? `${f.spelled(named, one)} ${named === 1 ? 'is' : 'are'} described` : `one ${one} can be compared so far`}.`,
      ...(rating
        ? {
            next: 'Declare what customers rate besides the outcome, and map the columns that hold it.',
            file: 'outerloop.yaml',
          }
        : DESCRIBE_THEMES),
    });
  }
  return emptyFigure({
    missing,
    why: least,
    next: `Add the ${rating ? 'answers' : 'comments'} of more months, with the ids of the customers who gave them.`,
    file: 'data/feedback/<source>/<period>.csv',
  });
}
