import * as Plot from '@observablehq/plot';
import type { Axis } from '../view/figures/chart-description.ts';
import type { Canvas } from './canvas.ts';
import { GRID, INK, MUTED, PAPER, TONE_COLOUR } from './canvas.ts';
import { textWidth, wrapped } from './label.ts';

/** Where the rows of a horizontal chart lie: names beside the marks on a desk, above them on a phone. */
export interface Rows {
  readonly height: number;
  readonly marginLeft: number;
  readonly marginRight: number;
  readonly marginTop: number;
  readonly marginBottom: number;
  /** Vertical pixel of the middle of a row's mark, from the top of the plot. */
  readonly middle: (row: number) => number;
  readonly barHeight: number;
  /** Pixel range of all rows: the domain of the y scale. */
  readonly span: readonly [number, number];
  /** Where the extra room starts, when there is any. */
  readonly gapTop: number;
  readonly labels: Plot.Markish;
}

export interface RowsOptions {
  /** Room to the left of the marks on a phone, for the first tick of an axis. */
  readonly left: number;
  /** Room for printed values to the right of the marks. */
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Extra room after this many rows. */
  readonly gapAfter?: number;
  readonly gap?: number;
}

export const LINE_HEIGHT = 1.25;

/** Lays out one row a label. */
export function rowsOf(labels: readonly string[], canvas: Canvas, options: RowsOptions): Rows {
  const { fontSize, narrow, width } = canvas;
  const widest = Math.max(0, ...labels.map((label) => textWidth(label, fontSize)));
  const labelWidth = narrow ? width - 4 : Math.min(Math.max(widest, 60), width * 0.34);
  const lines = labels.map((label) => wrapped(label, labelWidth, fontSize));
  const barHeight = narrow ? 16 : 18;
  const heights = lines.map((each) => {
    const textHeight = each.length * fontSize * LINE_HEIGHT;
    return narrow ? textHeight + barHeight + 26 : Math.max(textHeight, barHeight) + 14;
  });
  const gapAfter = options.gapAfter ?? labels.length;
  const topOf = (row: number) => heights.slice(0, row).reduce((sum, height) => sum + height, 0);
  const middle = (row: number) => {
    const top = topOf(row) + (row >= gapAfter ? (options.gap ?? 0) : 0);
    return top + (narrow ? heights[row]! - 8 - barHeight / 2 : heights[row]! / 2);
  };
  const bottom = topOf(labels.length) + (options.gap ?? 0);
  const marginLeft = narrow ? options.left : labelWidth + 16;
  return {
    height: options.top + bottom + options.bottom,
    marginLeft,
    marginRight: options.right,
    marginTop: options.top,
    marginBottom: options.bottom,
    middle,
    barHeight,
    span: [0, bottom],
    gapTop: topOf(gapAfter),
    labels: Plot.text(lines, {
      text: (each: readonly string[]) => each.join('\n'),
      y: (_, row: number) => (narrow ? middle(row) - barHeight / 2 - 8 : middle(row)),
      frameAnchor: 'left',
      dx: narrow ? -marginLeft : -14,
      textAnchor: narrow ? 'start' : 'end',
      lineAnchor: narrow ? 'bottom' : 'middle',
      lineHeight: LINE_HEIGHT,
      fontSize,
      fill: INK,
      // On a phone names lie on the grid: a halo keeps the lines out of the letters.
      ...(narrow ? { stroke: PAPER, strokeWidth: 5 } : {}),
    }),
  };
}

/** Room under the rows for the ticks and the name of a value axis. */
export function axisRoom(axis: Axis, canvas: Canvas): number {
  return 30 + axisName(axis, canvas).length * canvas.fontSize * LINE_HEIGHT;
}

function axisName(axis: Axis, canvas: Canvas): readonly string[] {
  return wrapped(axis.label, canvas.width * (canvas.narrow ? 0.95 : 0.6), canvas.fontSize - 1);
}

/** Light vertical rules with their numbers below, and the axis label under them. */
export function valueAxis(axis: Axis, canvas: Canvas, rows: Rows): Plot.Markish[] {
  const ticks = canvas.narrow ? everyOther(axis.ticks) : axis.ticks;
  const style = { fill: MUTED, fontSize: canvas.fontSize - 1 };
  return [
    Plot.ruleX(ticks, { x: 'value', stroke: GRID }),
    Plot.text(ticks, { ...style, x: 'value', text: 'text', frameAnchor: 'bottom', dy: 16 }),
    Plot.text([axisName(axis, canvas).join('\n')], {
      ...style,
      frameAnchor: 'bottom-left',
      lineAnchor: 'top',
      lineHeight: LINE_HEIGHT,
      dx: canvas.narrow ? -rows.marginLeft : 0,
      dy: 28,
    }),
  ];
}

/** Half the ticks when all of them would touch; zero stays. */
export function everyOther<T extends { readonly value: number }>(ticks: readonly T[]): readonly T[] {
  if (ticks.length <= 5) return ticks;
  const zero = ticks.findIndex((tick) => tick.value === 0);
  const parity = zero < 0 ? 0 : zero % 2;
  return ticks.filter((_, index) => index % 2 === parity);
}

/** The parts of a row layout that Plot takes as they are. Colours are names, not a scale. */
export function frame(rows: Rows) {
  const { height, marginLeft, marginRight, marginTop, marginBottom, span } = rows;
  return {
    height,
    marginLeft,
    marginRight,
    marginTop,
    marginBottom,
    color: { type: 'identity' as const },
    y: { domain: [...span], reverse: true },
  };
}

/** An item that lies on a row of its own. */
export interface RowItem {
  readonly tone: keyof typeof TONE_COLOUR;
  readonly interval?: { readonly low: number; readonly high: number } | null;
}

/** The items with what Plot draws them by: the band of the bar and its middle, the colour, and the ends of the range. */
export function onRows<T extends RowItem>(items: readonly T[], rows: Rows) {
  return items.map((item, row) => {
    const middle = rows.middle(row);
    return {
      ...item,
      y1: middle - rows.barHeight / 2,
      y2: middle + rows.barHeight / 2,
      middle,
      low: item.interval?.low ?? null,
      high: item.interval?.high ?? null,
      colour: TONE_COLOUR[item.tone],
    };
  });
}

/** The value of each item in bold at the end of its row, and the room that the values take there. */
export function printedValues(items: readonly { readonly valueText: string }[], { fontSize }: Canvas) {
  const widest = Math.max(0, ...items.map(({ valueText }) => textWidth(valueText, fontSize)));
  return {
    room: widest + 14,
    marks: (placed: readonly { readonly middle: number; readonly valueText: string }[]): Plot.Markish =>
      Plot.text(placed, {
        y: 'middle',
        text: 'valueText',
        frameAnchor: 'right',
        dx: widest + 12,
        textAnchor: 'end',
        fontSize,
        fontWeight: 600,
        fill: INK,
      }),
  };
}
