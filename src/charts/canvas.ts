import * as Plot from '@observablehq/plot';
import { JSDOM } from 'jsdom';

/** One document for all charts of a process: making one takes longer than drawing a chart. */
const { document } = new JSDOM('').window;

/** Colours are names that the style sheet fills in, so that light, dark and print each have their own. */
export const INK = 'var(--ink)';
export const MUTED = 'var(--ink-soft)';
export const GRID = 'var(--chart-grid)';
export const LINE = 'var(--chart-line)';
export const ACCENT = 'var(--chart-accent)';
export const PLAIN = 'var(--chart-plain)';
const FAINT = 'var(--chart-faint)';
export const BAND = 'var(--chart-band)';
export const PAPER = 'var(--paper)';

export const TONE_COLOUR = { accent: ACCENT, plain: PLAIN, faint: FAINT } as const;

/** A drawing is made for a phone or for a desk; type sizes allow for a little shrinking. */
export interface Canvas {
  readonly width: number;
  readonly narrow: boolean;
  readonly fontSize: number;
}
export function canvasOf(width: number): Canvas {
  const narrow = width < 520;
  return { width, narrow, fontSize: narrow ? 14.75 : 13.5 };
}

/** Draws marks in the shared document. Axes are off: each chart draws its own, from ticks that are already worded. */
export function draw(canvas: Canvas, options: Plot.PlotOptions): SVGSVGElement {
  const drawn = Plot.plot({
    document,
    axis: null,
    width: canvas.width,
    ...options,
  });
  if (drawn.nodeName !== 'svg')
    throw new RangeError('draw makes one svg; leave titles and legends to the page');
  return drawn as unknown as SVGSVGElement;
}
