import * as Plot from '@observablehq/plot';
import type { Trend } from '../view/figures/chart-description.ts';
import type { Canvas } from './canvas.ts';
import { ACCENT, BAND, draw, GRID, INK, LINE, MUTED, PAPER, PLAIN } from './canvas.ts';
import { eventLabelsOf, eventLines } from './event-labels.ts';
import { textWidth, wrapped } from './label.ts';
import { everyOther, LINE_HEIGHT } from './rows.ts';

interface Point {
  readonly at: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly hollow: boolean;
}

interface Tick {
  readonly value: number;
  readonly text: string;
}

/** A line by month with its band. Gaps stay gaps; what is not a whole month, or rests on few answers, is hollow. */
export function trend(chart: Trend, canvas: Canvas): SVGSVGElement {
  const { fontSize, narrow, width } = canvas;
  const ticks = narrow ? everyOther(chart.axis.ticks) : chart.axis.ticks;
  const marginLeft = Math.max(...ticks.map((tick) => textWidth(tick.text, fontSize)), 20) + 12;
  const marginRight = textWidth(chart.endText, fontSize) + 16;
  const shown = Math.max(chart.months.length - 0.2, 0.8);
  const events = eventLabelsOf(chart, canvas, (width - marginLeft - marginRight) / shown);
  const marginTop = 12 + events.height;
  const points = chart.months.map((month, at): Point => ({
    at,
    value: month.value,
    low: month.interval?.low ?? null,
    high: month.interval?.high ?? null,
    hollow: month.partial || month.faint,
  }));
  return draw(canvas, {
    height: (narrow ? 230 : 280) + marginTop,
    marginLeft,
    marginRight,
    marginTop,
    marginBottom: 34,
    color: { type: 'identity' },
    x: { domain: [-0.4, shown - 0.4] },
    y: { domain: [chart.axis.low, chart.axis.high] },
    marks: [
      ...valueGrid(ticks, fontSize),
      Plot.areaY(points, { x: 'at', y1: 'low', y2: 'high', fill: BAND }),
      ...(chart.reference === null ? [] : referenceLine(chart.reference, fontSize, width)),
      ...limitLines(chart),
      ...eventLines(events.labels, fontSize),
      ...valueLines(chart, points),
      ...valueDots(chart, points, narrow),
      Plot.ruleY([chart.axis.low], { stroke: LINE }),
      monthNames(chart, canvas),
      ...endLabel(chart.endText, points, fontSize),
    ],
  });
}

function valueGrid(ticks: readonly Tick[], fontSize: number) {
  return [
    Plot.ruleY(ticks, { y: 'value', stroke: GRID }),
    Plot.text(ticks, {
      y: 'value',
      text: 'text',
      frameAnchor: 'left',
      dx: -8,
      textAnchor: 'end',
      fontSize: fontSize - 1,
      fill: MUTED,
    }),
  ];
}

/** The solid line without partial months, and a dashed piece from each partial month to its neighbour. */
function valueLines(chart: Trend, points: readonly Point[]) {
  const partial = (at: number) => chart.months[at]?.partial === true;
  const whole = points.map((point) => (partial(point.at) ? { ...point, value: null } : point));
  const dashed = points.flatMap((point, at) => {
    const before = points[at - 1];
    if (before === undefined || (!partial(at) && !partial(at - 1))) return [];
    return before.value === null || point.value === null ? [] : [[before, point]];
  });
  return [
    Plot.line(whole, { x: 'at', y: 'value', stroke: ACCENT, strokeWidth: 2.5 }),
    ...dashed.map((pair) =>
      Plot.line(pair, { x: 'at', y: 'value', stroke: ACCENT, strokeWidth: 2, strokeDasharray: '3 4' }),
    ),
  ];
}

/** A point a month, with a ring around those that complete a signal. */
function valueDots(chart: Trend, points: readonly Point[], narrow: boolean) {
  const given = points.filter(({ value }) => value !== null);
  return [
    Plot.dot(given, {
      x: 'at',
      y: 'value',
      r: narrow ? 3 : 3.5,
      fill: (point: Point) => (point.hollow ? PAPER : ACCENT),
      stroke: ACCENT,
      strokeWidth: 1.75,
    }),
    Plot.dot(
      given.filter(({ at }) => chart.months[at]?.signal === true),
      { x: 'at', y: 'value', r: narrow ? 7 : 8, stroke: INK, strokeWidth: 2 },
    ),
  ];
}

/** Stands beside the last point that has a figure. */
function endLabel(endText: string, points: readonly Point[], fontSize: number) {
  const last = points.findLast((point) => point.value !== null);
  if (last === undefined) return [];
  return [
    Plot.text([last], {
      x: 'at',
      y: 'value',
      text: () => endText,
      textAnchor: 'start',
      dx: 9,
      fontSize,
      fontWeight: 600,
      fill: INK,
    }),
  ];
}

/** The centre line of each phase and steps for its limits: each month has its own, because months differ in size. */
function limitLines(chart: Trend) {
  return (chart.limits ?? []).flatMap(({ from, provisional, lines }) => {
    const first = { x1: from - HALF_A_MONTH, x2: from + lines.length - HALF_A_MONTH };
    const centre = lines[0]?.centre;
    const steps = lines.flatMap(({ lower, upper }, step) => [
      { x: from + step - HALF_A_MONTH, lower, upper },
      { x: from + step + HALF_A_MONTH, lower, upper },
    ]);
    const dash = provisional ? '2 4' : '6 3';
    return [
      ...(centre === undefined
        ? []
        : [Plot.ruleY([first], { y: centre, x1: 'x1', x2: 'x2', stroke: PLAIN, strokeWidth: 1.25 })]),
      Plot.line(steps, { x: 'x', y: 'upper', stroke: PLAIN, strokeWidth: 1.25, strokeDasharray: dash }),
      Plot.line(steps, { x: 'x', y: 'lower', stroke: PLAIN, strokeWidth: 1.25, strokeDasharray: dash }),
    ];
  });
}

const HALF_A_MONTH = 0.5;

function referenceLine(reference: NonNullable<Trend['reference']>, fontSize: number, width: number) {
  return [
    Plot.ruleY([reference.value], { stroke: LINE, strokeDasharray: '6 4' }),
    Plot.text([wrapped(reference.label, width * 0.6, fontSize - 1).join('\n')], {
      y: () => reference.value,
      frameAnchor: 'left',
      textAnchor: 'start',
      lineAnchor: 'bottom',
      lineHeight: LINE_HEIGHT,
      dx: 4,
      dy: -4,
      fontSize: fontSize - 1,
      fill: MUTED,
    }),
  ];
}

/** As many month names as fit side by side, counted back from the last month. */
function monthNames({ months }: Trend, canvas: Canvas) {
  const fontSize = canvas.fontSize - 1;
  const widest = Math.max(1, ...months.map((month) => textWidth(month.label, fontSize)));
  const fitting = Math.max(1, Math.floor((canvas.width * 0.78) / (widest + 14)));
  const step = Math.ceil(months.length / fitting);
  const lastAt = months.length - 1;
  const named = months.flatMap((month, at) =>
    (lastAt - at) % step === 0 ? [{ at, text: month.label }] : [],
  );
  return Plot.text(named, { x: 'at', text: 'text', frameAnchor: 'bottom', dy: 18, fontSize, fill: MUTED });
}
