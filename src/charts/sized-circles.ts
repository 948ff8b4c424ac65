import * as Plot from '@observablehq/plot';
import type { SizedCircles } from '../view/figures/chart-description.ts';
import type { Canvas } from './canvas.ts';
import { draw, INK, TONE_COLOUR } from './canvas.ts';
import { wrapped } from './label.ts';
import { LINE_HEIGHT } from './rows.ts';

const GAP = 14;

/** Circles side by side whose areas are as the values, each with its number and name below it. */
export function sizedCircles(chart: SizedCircles, canvas: Canvas): SVGSVGElement {
  const { fontSize, narrow, width } = canvas;
  const columns = Math.max(1, Math.min(narrow ? 2 : 4, chart.items.length));
  const cell = width / columns;
  const most = Math.max(...chart.items.map((item) => item.value));
  const largest = Math.min((cell - GAP) / 2, narrow ? 70 : 84);
  const circles = chart.items.map((item) => ({
    ...item,
    // the area, not the radius, is what people compare
    r: largest * Math.sqrt(item.value / most),
    lines: wrapped(item.label, cell - GAP, fontSize),
    colour: TONE_COLOUR[item.tone],
  }));
  const lineHeight = fontSize * LINE_HEIGHT;
  let top = 4;
  const placed = rowsOf(circles, columns).flatMap((row) => {
    const radius = Math.max(...row.map((circle) => circle.r));
    const lines = Math.max(...row.map((circle) => circle.lines.length));
    const base = top + 2 * radius;
    top = base + 10 + (lines + 1) * lineHeight + GAP;
    // circles of a row stand on one line, so that their names do too
    return row.map((circle, column) => ({
      ...circle,
      x: (column + 0.5) * cell,
      y: base - circle.r,
      valueAt: base + 8,
      nameAt: base + 8 + lineHeight,
      name: circle.lines.join('\n'),
    }));
  });
  const text = {
    x: 'x',
    textAnchor: 'middle',
    lineAnchor: 'top',
    lineHeight: LINE_HEIGHT,
    fontSize,
    fill: INK,
  } as const;
  return draw(canvas, {
    height: top,
    margin: 0,
    x: { type: 'identity' },
    y: { type: 'identity' },
    r: { type: 'identity' },
    color: { type: 'identity' },
    marks: [
      Plot.dot(placed, { x: 'x', y: 'y', r: 'r', fill: 'colour' }),
      Plot.text(placed, { ...text, y: 'valueAt', text: 'valueText', fontWeight: 700 }),
      Plot.text(placed, { ...text, y: 'nameAt', text: 'name' }),
    ],
  });
}

function rowsOf<T>(items: readonly T[], columns: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / columns) }, (_, row) =>
    items.slice(row * columns, (row + 1) * columns),
  );
}
