import type { ChartDescription } from '../view/figures/chart-description.ts';
import { aboveBelowLine } from './above-below-line.ts';
import type { Canvas } from './canvas.ts';
import { canvasOf } from './canvas.ts';
import { importancePerformance } from './importance-performance.ts';
import { paretoBars } from './pareto.ts';
import { rankedIntervals } from './ranked-intervals.ts';
import { sizedCircles } from './sized-circles.ts';
import { stageCurve } from './stage-curve.ts';
import type { SvgElement } from './svg-tree.ts';
import { treeOf } from './svg-tree.ts';
import { trend } from './trend.ts';

/** Made for a reading column at a desk, and for a phone. */
export const CHART_WIDTHS = { wide: 720, narrow: 328 } as const;

/**
 * Draws a chart at build time.
 *
 * @param description  what to show; see `ChartDescription`
 * @param width        pixels; below 520 names move above their marks
 * @returns an SVG as data: one labelled image, no styles, no ids, colours as names the style sheet fills in.
 *          The same description and width give the same tree.
 * @throws {RangeError} if the footnote or the headline is empty: a chart without a source is not published
 */
export function chart(description: ChartDescription, width: number): SvgElement {
  for (const part of ['headline', 'footnote', 'alt'] as const) {
    if (description[part].trim() === '') throw new RangeError(`chart "${description.id}" has no ${part}`);
  }
  const { tag, attributes, children } = treeOf(drawn(description, canvasOf(width)));
  return {
    tag,
    attributes: { ...attributes, 'font-family': 'inherit', role: 'img', 'aria-label': description.alt },
    children,
  };
}

function drawn(description: ChartDescription, canvas: Canvas): SVGSVGElement {
  switch (description.kind) {
    case 'ranked-intervals':
      return rankedIntervals(description, canvas);
    case 'importance-performance':
      return importancePerformance(description, canvas);
    case 'pareto':
      return paretoBars(description, canvas);
    case 'trend':
      return trend(description, canvas);
    case 'above-below-line':
      return aboveBelowLine(description, canvas);
    case 'sized-circles':
      return sizedCircles(description, canvas);
    case 'stage-curve':
      return stageCurve(description, canvas);
    default:
      return description satisfies never;
  }
}
