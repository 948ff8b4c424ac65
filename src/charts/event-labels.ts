import * as Plot from '@observablehq/plot';
import type { Trend } from '../view/figures/chart-description.ts';
import type { Canvas } from './canvas.ts';
import { INK, PAPER } from './canvas.ts';
import { textWidth, wrapped } from './label.ts';
import { LINE_HEIGHT } from './rows.ts';

/** When something was done, with the words that stand above it. */
interface EventLabel {
  readonly at: number;
  readonly text: string;
  /** Whether the words lie to the left or to the right of their line: to the side with more room. */
  readonly side: 'left' | 'right';
  /** Pixels between the frame and the words: other words may lie below them. */
  readonly raised: number;
}

export interface EventLabels {
  /** Pixels that the words need above the frame. */
  readonly height: number;
  readonly labels: readonly EventLabel[];
}

/** Lays the words of events out above a frame with `monthWidth` pixels a month, so that none covers another. */
export function eventLabelsOf(chart: Trend, canvas: Canvas, monthWidth: number): EventLabels {
  const fontSize = canvas.fontSize - 1;
  const taken: { readonly from: number; readonly to: number; readonly top: number }[] = [];
  // from the middle outwards: then no line to words further up runs through those below
  const middle = chart.months.length / 2;
  const outwards = chart.marks.toSorted((a, b) => Math.abs(a.at - middle) - Math.abs(b.at - middle));
  const labels = outwards.map(({ at, label }): EventLabel => {
    const lines = wrapped(label, canvas.narrow ? 110 : 150, fontSize);
    const side = at > middle ? 'left' : 'right';
    const width = Math.max(...lines.map((line) => textWidth(line, fontSize)));
    const line = at * monthWidth;
    const [from, to] = side === 'left' ? [line - width, line] : [line, line + width];
    const below = taken.filter((other) => other.from <= to + GAP && from <= other.to + GAP);
    const raised = Math.max(0, ...below.map(({ top }) => top));
    taken.push({ from, to, top: raised + lines.length * canvas.fontSize * LINE_HEIGHT });
    return { at, text: lines.join('\n'), side, raised };
  });
  return { height: Math.max(0, ...taken.map(({ top }) => top)), labels };
}

const GAP = 8;

export function eventLines(labels: readonly EventLabel[], fontSize: number): readonly Plot.Markish[] {
  return [
    ...labels.map((label) =>
      Plot.ruleX([label], { x: 'at', insetTop: -label.raised, stroke: INK, strokeDasharray: '3 3' }),
    ),
    ...labels.map((label) =>
      Plot.text([label], {
        x: 'at',
        text: 'text',
        frameAnchor: 'top',
        lineAnchor: 'bottom',
        lineHeight: LINE_HEIGHT,
        textAnchor: label.side === 'left' ? 'end' : 'start',
        dy: -4 - label.raised,
        fontSize: fontSize - 1,
        fill: INK,
        stroke: PAPER,
        strokeWidth: 4,
      }),
    ),
  ];
}
