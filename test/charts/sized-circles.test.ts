import { expect, it } from 'vitest';
import { chart } from '../../src/charts/chart.ts';
import type { SvgElement } from '../../src/charts/svg-tree.ts';
import { textOf } from '../../src/charts/svg-tree.ts';
import type { SizedCircles } from '../../src/view/figures/chart-description.ts';

const circlesOf = (node: SvgElement): readonly SvgElement[] => [
  ...(node.tag === 'circle' ? [node] : []),
  ...node.children.flatMap((child) => (typeof child === 'string' ? [] : circlesOf(child))),
];
const description: SizedCircles = {
  kind: 'sized-circles',
  id: 'sizes',
  headline: 'The first is four times the second.',
  subtitle: 'Amounts',
  footnote: 'Source: a test.',
  alt: 'Circles.',
  items: [400, 100, 25, 25, 4].map((value) => ({
    label: `A theme whose name says at some length that it is worth ${value}`,
    value,
    valueText: `£${value}`,
    tone: 'plain',
  })),
  table: { columns: [], rows: [] },
};

it.each([720, 328])('draws areas as the values, each with number and name, inside %i px', (width) => {
  const drawing = chart(description, width);
  const circles = circlesOf(drawing);
  const number = (circle: SvgElement, name: string) => Number(circle.attributes[name]);
  expect(circles).toHaveLength(5);
  expect(number(circles[0]!, 'r') / number(circles[1]!, 'r')).toBeCloseTo(2, 2);
  expect(number(circles[0]!, 'r') / number(circles[4]!, 'r')).toBeCloseTo(10, 1);
  for (const circle of circles) {
    expect(number(circle, 'cx') - number(circle, 'r')).toBeGreaterThanOrEqual(0);
    expect(number(circle, 'cx') + number(circle, 'r')).toBeLessThanOrEqual(width);
    expect(number(circle, 'cy') + number(circle, 'r')).toBeLessThan(Number(drawing.attributes['height']));
  }
  const words = textOf(drawing).join(' ');
  for (const { valueText } of description.items) expect(words).toContain(valueText);
});
