import * as Plot from '@observablehq/plot';
import type { ParetoBars } from '../view/figures/chart-description.ts';
import type { Canvas } from './canvas.ts';
import { draw, INK, LINE, MUTED } from './canvas.ts';
import { textWidth, wrapped } from './label.ts';
import type { Rows } from './rows.ts';
import { frame, LINE_HEIGHT, onRows, rowsOf } from './rows.ts';

/** Sorted bars, value at the bar, cumulated share in a column at the right, the cut as a rule between two bars. */
export function paretoBars(chart: ParetoBars, canvas: Canvas): SVGSVGElement {
  const { fontSize, narrow, width } = canvas;
  const heading = wrapped(chart.cumulativeLabel, narrow ? 84 : 100, fontSize - 1);
  const columnWidth = widest([...heading, ...chart.items.map((item) => item.cumulativeText)], fontSize);
  const valueWidth = widest(
    chart.items.map((item) => item.valueText),
    fontSize,
  );
  const cutLines = chart.cut === null ? [] : wrapped(chart.cut.label, width * 0.8, fontSize);
  const labels = chart.items.map((item) => item.label);
  const rows = rowsOf(labels, canvas, {
    right: valueWidth + columnWidth + 26,
    top: heading.length * fontSize * LINE_HEIGHT + 10,
    bottom: 4,
    left: 2,
    ...(chart.cut === null
      ? {}
      : { gapAfter: chart.cut.after, gap: cutLines.length * fontSize * LINE_HEIGHT + 20 }),
  });
  const items = onRows(chart.items, rows);
  const column = { dx: rows.marginRight, textAnchor: 'end', fill: MUTED } as const;
  const top = Math.max(0, ...chart.items.map((item) => item.value));
  return draw(canvas, {
    ...frame(rows),
    x: { domain: [0, top > 0 ? top : 1] },
    marks: [
      Plot.rect(items, { x1: 0, x2: 'value', y1: 'y1', y2: 'y2', fill: 'colour' }),
      ...(narrow ? [] : [Plot.ruleX([0], { stroke: LINE })]),
      rows.labels,
      Plot.text(items, {
        x: 'value',
        y: 'middle',
        text: 'valueText',
        dx: 7,
        textAnchor: 'start',
        fontSize,
        fontWeight: 600,
        fill: INK,
      }),
      Plot.text(items, { ...column, y: 'middle', text: 'cumulativeText', frameAnchor: 'right', fontSize }),
      Plot.text([heading.join('\n')], {
        ...column,
        frameAnchor: 'top-right',
        lineAnchor: 'bottom',
        lineHeight: LINE_HEIGHT,
        fontSize: fontSize - 1,
        dy: -6,
      }),
      ...(chart.cut === null ? [] : cutRule(cutLines, rows, canvas)),
    ],
  });
}

/** The rule runs through the room left after the last bar inside; its label hangs from it. */
function cutRule(lines: readonly string[], rows: Rows, canvas: Canvas): Plot.Markish[] {
  const rule = rows.gapTop + 5;
  return [
    Plot.ruleY([rule], {
      insetLeft: -rows.marginLeft,
      insetRight: -rows.marginRight,
      stroke: INK,
      strokeDasharray: '2 4',
      strokeWidth: 1.5,
    }),
    Plot.text([lines.join('\n')], {
      y: () => rule,
      frameAnchor: 'right',
      dx: rows.marginRight - 3,
      dy: 6,
      textAnchor: 'end',
      lineAnchor: 'top',
      lineHeight: LINE_HEIGHT,
      fontSize: canvas.fontSize,
      fontStyle: 'italic',
      fill: INK,
    }),
  ];
}

function widest(texts: readonly string[], fontSize: number): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, fontSize)));
}
