import * as Plot from '@observablehq/plot';
import type { AboveBelowLine } from '../view/figures/chart-description.ts';
import type { Canvas } from './canvas.ts';
import { draw, INK } from './canvas.ts';
import { wrapped } from './label.ts';
import { axisRoom, frame, LINE_HEIGHT, onRows, printedValues, rowsOf, valueAxis } from './rows.ts';

/** Room for the first tick of the axis. */
const LEFT = 20;

/** How much wider bold letters are than those that widths are reckoned by. */
const BOLD = 1.1;

interface Place {
  readonly anchor: 'start' | 'middle' | 'end';
  readonly room: number;
}

/** On which side of `x` there is the most room for words that touch it. */
function placeAround(x: number, width: number): Place {
  const places: readonly Place[] = [
    { anchor: 'middle', room: 2 * Math.min(x, width - x) },
    { anchor: 'start', room: width - x },
    { anchor: 'end', room: x },
  ];
  return places.reduce((best, place) => (place.room > best.room ? place : best));
}

/** Bars to both sides of one named line, each with its difference printed at its end and its interval where one exists. */
export function aboveBelowLine(chart: AboveBelowLine, canvas: Canvas): SVGSVGElement {
  const { fontSize } = canvas;
  const values = printedValues(chart.items, canvas);
  const labels = chart.items.map((item) => item.label);
  const { low, high } = chart.axis;
  const lineAt = (0 - low) / (high - low);
  const right = values.room;
  const place = canvas.narrow
    ? placeAround(LEFT + lineAt * (canvas.width - LEFT - right), canvas.width)
    : ({ anchor: lineAt > 0.6 ? 'end' : lineAt < 0.3 ? 'start' : 'middle', room: canvas.width / 2 } as const);
  const name = wrapped(chart.lineLabel, place.room / BOLD, fontSize);
  const rows = rowsOf(labels, canvas, {
    right,
    top: name.length * fontSize * LINE_HEIGHT + 12,
    bottom: axisRoom(chart.axis, canvas),
    left: LEFT,
  });
  const items = onRows(chart.items, rows);
  const bounded = items.filter((item) => item.low !== null);
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
        textAnchor: place.anchor,
        lineAnchor: 'bottom',
        lineHeight: LINE_HEIGHT,
        dy: -6,
        fontSize,
        fontWeight: 600,
        fill: INK,
      }),
      rows.labels,
      values.marks(items),
    ],
  });
}
