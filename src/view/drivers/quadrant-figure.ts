import { axisFor } from '../figures/axis.ts';
import { wordsCell } from '../figures/chart-cells.ts';
import type { ImportancePerformance } from '../figures/chart-description.ts';
import type { Context } from '../context.ts';
import { emptyFigure, figureOf } from '../context.ts';
import type { EstimatedDriver } from './driver-words.ts';
import { QUADRANT_NAMES } from './driver-words.ts';
import type { Figure } from '../page-model.ts';

/** Importance against performance, in quadrants that rank the drivers against each other. */
export function quadrantFigure(estimated: readonly EstimatedDriver[], context: Context): Figure {
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
      'numbers too close to read are moved apart, see the table for the figures',
      '“possible overkill” is not a reason to cut: what satisfies everyone stops showing in correlations',
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
          wordsCell(context.driverName(each.driver)),
          { text: f.decimal(each.performance, 0), value: each.performance },
          { text: f.decimal(Math.abs(each.r), 2), value: Math.abs(each.r) },
          wordsCell(quadrant),
        ];
      }),
    },
  };
  return figureOf(chart);
}
