import * as Plot from '@observablehq/plot';
import type { RankedIntervals } from '../view/figures/chart-description.ts';
import type { Canvas } from './canvas.ts';
import { draw, INK, LINE, PAPER } from './canvas.ts';
import { textWidth } from './label.ts';
import { axisRoom, frame, onRows, printedValues, rowsOf, valueAxis } from './rows.ts';

/** Dots or bars with 95 % intervals, a line at zero, and each value printed at the end of its row. */
export function rankedIntervals(chart: RankedIntervals, canvas: Canvas): SVGSVGElement {
  const { fontSize } = canvas;
  const values = printedValues(chart.items, canvas);
  const labels = chart.items.map((item) => item.label);
  const ticks = chart.axis.ticks.map((tick) => textWidth(tick.text, fontSize));
  const rows = rowsOf(labels, canvas, {
    right: values.room,
    top: 6,
    bottom: axisRoom(chart.axis, canvas),
    left: Math.max(20, Math.ceil(Math.max(...ticks) / 2) + 2),
  });
  const items = onRows(chart.items, rows).map((item) => ({
    ...item,
    inside: item.tone === 'faint' ? PAPER : item.colour,
  }));
  const bounded = items.filter((item) => item.low !== null);
  const span = { y: 'middle', x1: 'low', x2: 'high' };
  const marks =
    chart.mark === 'bar'
      ? [
          Plot.rect(items, { x1: 0, x2: 'value', y1: 'y1', y2: 'y2', fill: 'colour' }),
          Plot.ruleY(bounded, { ...span, stroke: INK, strokeWidth: 1.5 }),
        ]
      : [
          Plot.ruleY(bounded, { ...span, stroke: 'colour', strokeWidth: 3, strokeOpacity: 0.5 }),
          Plot.dot(items, {
            x: 'value',
            y: 'middle',
            r: 6,
            fill: 'inside',
            stroke: 'colour',
            strokeWidth: 2,
          }),
        ];
  return draw(canvas, {
    ...frame(rows),
    x: { domain: [chart.axis.low, chart.axis.high] },
    marks: [
      ...valueAxis(chart.axis, canvas, rows),
      Plot.ruleX([0], { stroke: LINE }),
      ...marks,
      rows.labels,
      values.marks(items),
    ],
  });
}
