import * as Plot from '@observablehq/plot';
import type { StageCurve } from '../view/figures/chart-description.ts';
import type { Canvas } from './canvas.ts';
import { draw, GRID, INK, LINE, MUTED, PAPER, TONE_COLOUR } from './canvas.ts';
import { wrapped } from './label.ts';
import { LINE_HEIGHT } from './rows.ts';

/** A line through the stages: from left to right where there is room, else from top to bottom. */
export function stageCurve(chart: StageCurve, canvas: Canvas): SVGSVGElement {
  return canvas.narrow ? downwards(chart, canvas) : acrossPage(chart, canvas);
}

const PLOT_HEIGHT = 120;
/** Room above the highest and below the lowest point for what is printed there. */
const ABOVE = 30;
const BELOW = 30;

function acrossPage(chart: StageCurve, canvas: Canvas): SVGSVGElement {
  const { fontSize, width } = canvas;
  const cell = width / Math.max(1, chart.stages.length);
  const { best, worst } = chart;
  const lineHeight = fontSize * LINE_HEIGHT;
  const points = chart.stages.map((stage, at) => ({
    ...stage,
    x: (at + 0.5) * cell,
    y:
      stage.value === null
        ? NaN
        : ABOVE + PLOT_HEIGHT * ((best.value - stage.value) / (best.value - worst.value)),
    colour: TONE_COLOUR[stage.tone],
    name: wrapped(stage.label, cell - 10, fontSize).join('\n'),
  }));
  const bottom = ABOVE + PLOT_HEIGHT + BELOW;
  const lines = Math.max(1, ...points.map(({ name }) => name.split('\n').length));
  const given = points.filter(({ value }) => value !== null);
  const text = { x: 'x', textAnchor: 'middle', lineHeight: LINE_HEIGHT } as const;
  return draw(canvas, {
    height: bottom + lines * lineHeight + lineHeight + 8,
    margin: 0,
    x: { type: 'identity' },
    y: { type: 'identity' },
    color: { type: 'identity' },
    marks: [
      Plot.ruleX(points, { x: 'x', y1: ABOVE, y2: bottom, stroke: GRID }),
      Plot.text([best.text], { ...endAt(0), fontSize: fontSize - 1, fill: MUTED }),
      Plot.text([worst.text], { ...endAt(bottom - 16), fontSize: fontSize - 1, fill: MUTED }),
      Plot.line(points, { x: 'x', y: 'y', stroke: LINE, strokeWidth: 2.5, curve: 'monotone-x' }),
      Plot.dot(given, { x: 'x', y: 'y', r: 6, fill: 'colour', stroke: PAPER, strokeWidth: 2 }),
      Plot.text(given, {
        ...text,
        y: 'y',
        dy: -12,
        lineAnchor: 'bottom',
        text: 'valueText',
        fontSize: fontSize + 1.5,
        fontWeight: 700,
        fill: INK,
        stroke: PAPER,
        strokeWidth: 5,
      }),
      Plot.text(points, {
        ...text,
        y: () => bottom + 2,
        lineAnchor: 'top',
        text: 'name',
        fontSize,
        fontWeight: 600,
        fill: INK,
      }),
      Plot.text(points, {
        ...text,
        y: () => bottom + 4 + lines * lineHeight,
        lineAnchor: 'top',
        text: 'baseText',
        fontSize: fontSize - 1,
        fill: MUTED,
      }),
    ],
  });
}

function endAt(y: number) {
  return { x: () => 2, y: () => y, textAnchor: 'start', lineAnchor: 'top' } as const;
}

/** Names stand to the left of the curve, so that it never runs through them. */
const NAME_SHARE = 0.36;
const ROW = 64;

function downwards(chart: StageCurve, canvas: Canvas): SVGSVGElement {
  const { fontSize, width } = canvas;
  const { best, worst } = chart;
  const [left, right] = [width * NAME_SHARE + 14, width - 78];
  const top = 26;
  const points = chart.stages.map((stage, at) => ({
    ...stage,
    x:
      stage.value === null
        ? NaN
        : left + (right - left) * ((stage.value - worst.value) / (best.value - worst.value)),
    y: top + (at + 0.5) * ROW,
    colour: TONE_COLOUR[stage.tone],
    name: [...wrapped(stage.label, width * NAME_SHARE, fontSize), stage.baseText].join('\n'),
  }));
  const given = points.filter(({ value }) => value !== null);
  return draw(canvas, {
    height: top + chart.stages.length * ROW + 6,
    margin: 0,
    x: { type: 'identity' },
    y: { type: 'identity' },
    color: { type: 'identity' },
    marks: [
      Plot.text([worst.text], { ...endAt(2), x: () => left - 4, fontSize: fontSize - 1.5, fill: MUTED }),
      Plot.text([best.text], {
        x: () => width - 2,
        y: () => 2,
        textAnchor: 'end',
        lineAnchor: 'top',
        fontSize: fontSize - 1.5,
        fill: MUTED,
      }),
      Plot.ruleY(points, { y: 'y', x1: left, x2: right, stroke: GRID }),
      Plot.line(points, { x: 'x', y: 'y', stroke: LINE, strokeWidth: 2.5, curve: 'monotone-y' }),
      Plot.dot(given, { x: 'x', y: 'y', r: 6, fill: 'colour', stroke: PAPER, strokeWidth: 2 }),
      Plot.text(given, {
        x: 'x',
        y: 'y',
        dx: 11,
        textAnchor: 'start',
        text: 'valueText',
        fontSize: fontSize + 1,
        fontWeight: 700,
        fill: INK,
        stroke: PAPER,
        strokeWidth: 5,
      }),
      Plot.text(points, {
        x: () => 2,
        y: 'y',
        lineHeight: LINE_HEIGHT,
        textAnchor: 'start',
        lineAnchor: 'middle',
        text: 'name',
        fontSize,
        fill: INK,
        stroke: PAPER,
        strokeWidth: 5,
      }),
    ],
  });
}
