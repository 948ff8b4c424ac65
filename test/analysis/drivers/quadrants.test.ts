import { expect, it } from 'vitest';
import { isBorderline, quadrantLines, quadrantOf } from '../../../src/analysis/drivers/quadrants.ts';
import type { PlacedDriver } from '../../../src/analysis/drivers/quadrants.ts';

const driver = (r: number, performance: number, rest: Partial<PlacedDriver> = {}): PlacedDriver => ({
  r,
  performance,
  rInterval: { low: r - 0.05, high: r + 0.05 },
  evidence: true,
  ...rest,
});
const lines = { importanceLine: 0.4, performanceLine: 60 };

it('draws the lines at the means, importance without its sign', () => {
  const drivers = [driver(0.2, 40), driver(-0.6, 60), driver(0.3, 70), driver(0.5, 80)];
  expect(quadrantLines(drivers)).toEqual({ importanceLine: 0.4, performanceLine: 62.5 });
});

it('draws nothing for three drivers', () => {
  expect(quadrantLines([driver(0.2, 40), driver(0.6, 60), driver(0.3, 70)])).toBeNull();
});

it.each([
  [0.5, 40, 'concentrate-here'],
  [0.5, 80, 'keep-up'],
  [0.2, 40, 'low-priority'],
  [0.2, 80, 'possible-overkill'],
  [0.4, 60, 'keep-up'],
] as const)('a driver with r %d and performance %d belongs to %s', (r, performance, quadrant) => {
  expect(quadrantOf(driver(r, performance), lines)).toBe(quadrant);
});

it('names no driver without evidence, and none that moves against the outcome', () => {
  expect(quadrantOf(driver(0.5, 40, { evidence: false }), lines)).toBeNull();
  expect(quadrantOf(driver(-0.5, 40), lines)).toBeNull();
});

it('calls a driver borderline when the interval reaches across the importance line', () => {
  expect(isBorderline(driver(0.44, 40), lines)).toBe(true);
  expect(isBorderline(driver(0.46, 40), lines)).toBe(false);
  expect(isBorderline(driver(-0.44, 40), lines)).toBe(true);
  expect(isBorderline(driver(0.4, 40, { rInterval: null }), lines)).toBe(false);
});
