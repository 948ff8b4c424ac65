import * as Plot from '@observablehq/plot';
import type { Axis, ImportancePerformance } from '../view/figures/chart-description.ts';
import { badgePlaces } from './badge-places.ts';
import type { Canvas } from './canvas.ts';
import { draw, GRID, INK, LINE, MUTED, PAPER, TONE_COLOUR } from './canvas.ts';
import { textWidth, wrapped } from './label.ts';
import { everyOther, LINE_HEIGHT } from './rows.ts';

/**
 * A numbered badge for every driver and a key of names under the plot. Names beside points would collide as soon as
 * two drivers lie close together, which is what drivers do; badges that would, stand beside their points.
 */
export function importancePerformance(chart: ImportancePerformance, canvas: Canvas): SVGSVGElement {
  const { fontSize, narrow, width } = canvas;
  const plotHeight = narrow ? 300 : 380;
  const yTicks = narrow ? everyOther(chart.y.ticks) : chart.y.ticks;
  const marginLeft = Math.max(...yTicks.map((tick) => textWidth(tick.text, fontSize)), 16) + 10;
  const marginTop = 30;
  const key = keyOf(chart, canvas);
  const axisRoom = 62;
  const x = {
    type: 'linear',
    domain: widened(chart.x, 0.05),
    range: [marginLeft, width - MARGIN_RIGHT],
  } as const;
  const y = {
    type: 'linear',
    domain: widened(chart.y, narrow ? 0.2 : 0.12),
    range: [marginTop + plotHeight, marginTop],
  } as const;
  const points = badged(chart, Plot.scale({ x }), Plot.scale({ y }));
  const beside = points.filter(({ moved }) => moved > RADIUS + DOT);
  return draw(canvas, {
    height: marginTop + plotHeight + axisRoom + key.height,
    marginLeft,
    marginRight: MARGIN_RIGHT,
    marginTop,
    marginBottom: axisRoom + key.height,
    color: { type: 'identity' },
    x,
    y,
    marks: [
      ...axes(chart, yTicks, canvas),
      Plot.ruleX([chart.lines.x], { stroke: LINE, strokeWidth: 1.5 }),
      Plot.ruleY([chart.lines.y], { stroke: LINE, strokeWidth: 1.5 }),
      ...quadrantNames(chart, canvas),
      Plot.link(beside, { x1: 'x', y1: 'y', x2: 'badgeX', y2: 'badgeY', stroke: 'colour', strokeWidth: 1.5 }),
      Plot.dot(beside, { x: 'x', y: 'y', r: DOT, fill: 'colour' }),
      Plot.dot(points, {
        x: 'badgeX',
        y: 'badgeY',
        r: RADIUS,
        fill: 'inside',
        stroke: 'colour',
        strokeWidth: RIM,
      }),
      Plot.text(points, {
        x: 'badgeX',
        y: 'badgeY',
        text: 'number',
        fontSize: narrow ? 14 : 13,
        fontWeight: 700,
        fill: 'ink',
      }),
      ...key.entries.map((entry) =>
        Plot.text([entry.text], {
          frameAnchor: 'bottom-left',
          dx: entry.left - marginLeft,
          dy: axisRoom + entry.top,
          lineAnchor: 'top',
          lineHeight: LINE_HEIGHT,
          textAnchor: 'start',
          fontSize,
          fill: INK,
        }),
      ),
    ],
    width,
  });
}

const MARGIN_RIGHT = 14;
const RADIUS = 11.5;
const RIM = 2;
const DOT = 3;

/** The points with their colours and the places of their badges in the units of the axes; `moved` is in pixels. */
function badged(chart: ImportancePerformance, x: Plot.Scale, y: Plot.Scale) {
  const [left, right] = x.range as [number, number];
  const [bottom, top] = y.range as [number, number];
  const exact = chart.points.map((point) => ({
    x: x.apply(point.x) as number,
    y: y.apply(point.y) as number,
  }));
  const field = { left, right, top, bottom, across: y.apply(chart.lines.y), down: x.apply(chart.lines.x) };
  const places = badgePlaces(exact, RADIUS + RIM / 2, field);
  return chart.points.map((point, index) => {
    const [from, to] = [exact[index]!, places[index]!];
    return {
      ...point,
      badgeX: x.invert!(to.x),
      badgeY: y.invert!(to.y),
      moved: Math.hypot(to.x - from.x, to.y - from.y),
      number: String(index + 1),
      colour: TONE_COLOUR[point.tone],
      inside: point.tone === 'faint' ? PAPER : TONE_COLOUR[point.tone],
      ink: point.tone === 'faint' ? INK : PAPER,
    };
  });
}

/** Points never lie on the frame, and the names of the quadrants have the edges to themselves. */
function widened(axis: Axis, share: number): [number, number] {
  const room = (axis.high - axis.low) * share;
  return [axis.low - room, axis.high + room];
}

function axes(chart: ImportancePerformance, yTicks: Axis['ticks'], canvas: Canvas) {
  const size = canvas.fontSize - 1;
  const xTicks = canvas.narrow ? everyOther(chart.x.ticks) : chart.x.ticks;
  return [
    Plot.ruleX(xTicks, { x: 'value', stroke: GRID }),
    Plot.ruleY(yTicks, { y: 'value', stroke: GRID }),
    Plot.text(xTicks, {
      x: 'value',
      text: 'text',
      frameAnchor: 'bottom',
      dy: 16,
      fontSize: size,
      fill: MUTED,
    }),
    Plot.text(yTicks, {
      y: 'value',
      text: 'text',
      frameAnchor: 'left',
      dx: -8,
      textAnchor: 'end',
      fontSize: size,
      fill: MUTED,
    }),
    Plot.text([`${chart.x.label} →`], {
      frameAnchor: 'bottom-right',
      dy: 36,
      fontSize: size,
      fill: MUTED,
    }),
    Plot.text([`↑ ${chart.y.label}`], {
      frameAnchor: 'top-left',
      dy: -22,
      dx: -30,
      fontSize: size,
      fill: MUTED,
    }),
  ];
}

function quadrantNames(chart: ImportancePerformance, canvas: Canvas) {
  const corners = [
    ['top-left', chart.quadrants.topLeft, 6, 6, 'start'],
    ['top-right', chart.quadrants.topRight, -6, 6, 'end'],
    ['bottom-left', chart.quadrants.bottomLeft, 6, -6, 'start'],
    ['bottom-right', chart.quadrants.bottomRight, -6, -6, 'end'],
  ] as const;
  return corners.map(([frameAnchor, name, dx, dy, textAnchor]) =>
    Plot.text([wrapped(name, canvas.width * 0.3, canvas.fontSize).join('\n')], {
      frameAnchor,
      dx,
      dy,
      textAnchor,
      lineHeight: LINE_HEIGHT,
      fontSize: canvas.fontSize,
      fontStyle: 'italic',
      fill: MUTED,
    }),
  );
}

/** "1 Installation", one under the other on a phone and in two columns on a desk. */
function keyOf(chart: ImportancePerformance, canvas: Canvas) {
  const columns = canvas.narrow ? 1 : 2;
  const columnWidth = canvas.width / columns - 16;
  const lineHeight = canvas.fontSize * LINE_HEIGHT;
  const perColumn = Math.ceil(chart.points.length / columns);
  const bottoms = Array.from({ length: columns }, () => 0);
  const entries = chart.points.map((point, index) => {
    const column = Math.floor(index / Math.max(1, perColumn));
    const lines = wrapped(`${index + 1}  ${point.label}`, columnWidth, canvas.fontSize);
    const top = bottoms[column] ?? 0;
    bottoms[column] = top + lines.length * lineHeight + 5;
    return { text: lines.join('\n'), left: column * (columnWidth + 16), top };
  });
  return { entries, height: Math.max(0, ...bottoms) + 4 };
}
