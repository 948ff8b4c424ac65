import * as Plot from '@observablehq/plot';
import type { AboveBelowLine } from '../view/figures/chart-description.ts';
import type { Canvas } from './canvas.ts';
import { draw, INK } from './canvas.ts';
import { textWidth, wrapped } from './label.ts';
import { axisRoom, frame, LINE_HEIGHT, onRows, rowsOf, valueAxis } from './rows.ts';

/** Bars to both sides of one named line, each with its difference printed at its end and its interval where one exists. */
export function aboveBelowLine(chart: AboveBelowLine, canvas: Canvas): SVGSVGElement {
  const { fontSize } = canvas;
  const printed = Math.max(0, ...chart.items.map((item) => textWidth(item.valueText, fontSize)));
  const labels = chart.items.map((item) => item.label);
  const name = wrapped(chart.lineLabel, canvas.width * (canvas.narrow ? 0.8 : 0.5), fontSize);
  const rows = rowsOf(labels, canvas, {
    right: printed + 14,
    top: name.length * fontSize * LINE_HEIGHT + 12,
    bottom: axisRoom(chart.axis, canvas),
    left: 20,
  });
  const items = onRows(chart.items, rows);
  const bounded = items.filter((item) => item.low !== null);
  const { low, high } = chart.axis;
  const lineAt = (0 - low) / (high - low);
  return draw(canvas, {
    ...frame(rows),
    x: { domain: [low, high] },
    marks: [
      ...valueAxis(chart.axis, canvas, rows),
      Plot.rect(items, { x1: 0, x2: 'value', y1: 'y1', y2: 'y2', fill: 'colour' }),
      Plot.ruleY(bounded, { y: 'middle', x1: 'low', x2: 'high', stroke: INK, strokeWidth: 1.5 }),
      Plot.ruleX([0], { stroke: INK, strokeWidth: 1.5 }),
      Plot.text([name.join('\n')], {
        x: () => 0,
        frameAnchor: 'top',
        textAnchor: lineAt > 0.6 ? 'end' : lineAt < 0.3 ? 'start' : 'middle',
        lineAnchor: 'bottom',
        lineHeight: LINE_HEIGHT,
        dy: -6,
        fontSize,
        fontWeight: 600,
        fill: INK,
      }),
      rows.labels,
      Plot.text(items, {
        y: 'middle',
        text: 'valueText',
        frameAnchor: 'right',
        dx: printed + 12,
        textAnchor: 'end',
        fontSize,
        fontWeight: 600,
        fill: INK,
      }),
    ],
  });
}
