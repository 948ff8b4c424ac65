import { forceCollide, forceSimulation, forceX, forceY } from 'd3-force';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Pixels within which a badge may stand: the frame, parted by a line across and a line down. */
export interface Field {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly across: number;
  readonly down: number;
}

/**
 * Moves badges of one radius apart until none covers another, each as near to its point as the rest allow and on its
 * point's side of both lines. Where no points are close, badges stand on their points. The same points give the same
 * places.
 */
export function badgePlaces(points: readonly Place[], radius: number, field: Field): readonly Place[] {
  const badges = points.map((point) => ({ ...point, point }));
  const keptIn = () => {
    for (const badge of badges) {
      badge.x = between(
        badge.x,
        ...sideOf(badge.point.x, field.left + radius, field.down, field.right - radius),
      );
      badge.y = between(
        badge.y,
        ...sideOf(badge.point.y, field.top + radius, field.across, field.bottom - radius),
      );
    }
  };
  forceSimulation(badges)
    .force('home x', forceX<(typeof badges)[number]>(({ point }) => point.x).strength(0.05))
    .force('home y', forceY<(typeof badges)[number]>(({ point }) => point.y).strength(0.05))
    .force('apart', forceCollide(radius + AIR).iterations(8))
    .force('kept in', keptIn)
    .stop()
    .tick(ROUNDS);
  return badges.map(({ x, y }) => ({ x, y }));
}

const AIR = 1;
const ROUNDS = 300;

const sideOf = (value: number, low: number, line: number, high: number): readonly [number, number] =>
  value < line ? [Math.min(low, value), line] : [line, Math.max(high, value)];

const between = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
