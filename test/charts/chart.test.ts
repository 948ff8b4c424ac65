import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { chart, CHART_WIDTHS } from '../../src/charts/chart.ts';
import { textWidth } from '../../src/charts/label.ts';
import type { SvgElement } from '../../src/charts/svg-tree.ts';
import { textOf, treeOf } from '../../src/charts/svg-tree.ts';
import type { ChartDescription, ParetoBars, Trend } from '../../src/view/figures/chart-description.ts';
import { chartsOf, reportModel } from '../../src/view/report-model.ts';
import { sampleInput } from '../view/sample-input.ts';

const charts = chartsOf(reportModel(sampleInput));
const widths = Object.values(CHART_WIDTHS);
const kinds = new Map(charts.map((description) => [description.kind, description]));
const of = <K extends ChartDescription['kind']>(kind: K) =>
  charts.find((each): each is Extract<ChartDescription, { kind: K }> => each.kind === kind)!;

function everyElement(node: SvgElement): readonly SvgElement[] {
  return [node, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : everyElement(child)))];
}
const textIn = (description: ChartDescription, width: number) =>
  textOf(chart(description, width)).join(' ').replaceAll(/\s+/g, ' ');

describe.each([...kinds])('a chart of kind %s', (_, description) => {
  it.each(widths)('is one labelled image without styles, ids or inner labels at %i px', (width) => {
    const drawing = chart(description, width);
    expect(drawing.tag).toBe('svg');
    expect(drawing.attributes['role']).toBe('img');
    expect(drawing.attributes['aria-label']).toBe(description.alt);
    for (const element of everyElement(drawing)) {
      expect(element.tag).not.toBe('style');
      expect(element.attributes).not.toHaveProperty('style');
      expect(element.attributes).not.toHaveProperty('id');
      if (element !== drawing) {
        expect(Object.keys(element.attributes).filter((name) => name.startsWith('aria-'))).toEqual([]);
      }
    }
  });

  it('is the same when it is drawn again', () => {
    expect(chart(description, 720)).toEqual(chart(description, 720));
  });

  it('leaves its colours to the style sheet', () => {
    const fills = everyElement(chart(description, 720)).flatMap(({ attributes }) =>
      ['fill', 'stroke'].flatMap((name) => attributes[name] ?? []),
    );
    expect(fills.filter((fill) => !/^(?:var\(--[a-z-]+\)|none|currentColor)$/.test(fill))).toEqual([]);
  });

  it('holds no coordinate that is not a number', () => {
    expect(JSON.stringify(chart(description, 328))).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('a chart without', () => {
  it.each(['headline', 'footnote', 'alt'] as const)('%s is refused', (part) => {
    expect(() => chart({ ...of('pareto'), [part]: ' ' }, 720)).toThrow(RangeError);
  });
});

describe('a Pareto', () => {
  it('prints the cumulated share beside every bar and names the cut', () => {
    const pareto = of('pareto');
    const text = textIn(pareto, 720);
    for (const item of pareto.items) expect(text).toContain(item.cumulativeText);
    expect(text).toContain('80% cut');
  });

  it('draws no cut where there are no vital few', () => {
    expect(textIn({ ...of('pareto'), cut: null }, 720)).not.toContain('cut');
  });

  it('keeps markup in a theme’s name as text', () => {
    const name = '<script>alert(1)</script>';
    const pareto: ParetoBars = {
      ...of('pareto'),
      items: [{ label: name, value: 3, valueText: '3', cumulativeText: '100%', tone: 'plain' }],
      cut: null,
    };
    const drawing = chart(pareto, 720);
    expect(textOf(drawing).join('')).toContain(name);
    expect(everyElement(drawing).map((element) => element.tag)).not.toContain('script');
  });

  it('stands a list of zeros', () => {
    const pareto = of('pareto');
    const zeros = { ...pareto, items: pareto.items.map((item) => ({ ...item, value: 0 })) };
    expect(JSON.stringify(chart(zeros, 328))).not.toContain('NaN');
  });
});

describe('an importance-performance chart', () => {
  it.each(widths)('numbers its points and names each number at %i px', (width) => {
    const description = of('importance-performance');
    const texts = textOf(chart(description, width));
    description.points.forEach((point, index) => {
      expect(texts).toContain(String(index + 1));
      expect(texts.join(' ')).toContain(`${index + 1} ${point.label}`);
    });
  });
});

describe('a drawing copied into plain data', () => {
  it('loses styles, classes and inner labels, and keeps its text as text', () => {
    const { document } = new JSDOM(
      '<svg style="color:red" class="a" aria-label="b" x="1.23456"><style>a{}</style><text>&lt;b&gt;</text></svg>',
    ).window;
    expect(treeOf(document.querySelector('svg')!)).toEqual({
      tag: 'svg',
      attributes: { x: '1.23' },
      children: [{ tag: 'text', attributes: {}, children: ['<b>'] }],
    });
  });
});

describe('an importance–performance chart', () => {
  const crowded = (points: readonly (readonly [number, number])[]) => {
    const description = of('importance-performance');
    const { x, y } = description.lines;
    return {
      ...description,
      points: points.map(([right, up], index) => ({
        ...description.points[0]!,
        label: `Driver ${index + 1}`,
        x: x + right,
        y: y + up,
      })),
    };
  };
  const badgesOf = (description: ChartDescription, width: number) =>
    everyElement(chart(description, width))
      .filter(({ tag, attributes }) => tag === 'circle' && Number(attributes['r']) > 10)
      .map(({ attributes }) => ({ x: Number(attributes['cx']), y: Number(attributes['cy']) }));
  it.each(widths)('lets no badge cover another, each on its side of both lines, at %i px', (width) => {
    const sides = [-1, -1, 1, 1, 1, 1, -1, 1].map(
      (side, index) => [side * 0.1, index % 2 ? 0.001 : -0.001] as const,
    );
    const description = crowded(sides);
    const badges = badgesOf(description, width);
    const [cross] = badgesOf(crowded([[0, 0]]), width);
    const distances = badges.flatMap((one, index) =>
      badges.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
    );
    expect(distances).toHaveLength(28);
    expect(Math.min(...distances)).toBeGreaterThan(24);
    badges.forEach((badge, index) => {
      const [right, up] = sides[index]!;
      expect((badge.x - cross!.x) * Math.sign(right)).toBeGreaterThanOrEqual(-0.01);
      expect((cross!.y - badge.y) * Math.sign(up)).toBeGreaterThanOrEqual(-0.01);
    });
  });

  it('leaves badges on their points where none is close', () => {
    const alone = badgesOf(crowded([[2, 0.1]]), 720);
    const apart = badgesOf(
      crowded([
        [2, 0.1],
        [-2, -0.1],
      ]),
      720,
    );
    expect(apart[0]!.x).toBeCloseTo(alone[0]!.x, 1);
    expect(apart[0]!.y).toBeCloseTo(alone[0]!.y, 1);
  });
});

const movedBy = (transform = 'translate(0,0)') => transform.match(/-?[\d.]+/g)!.map(Number);

/** Pixels that the words of a mark take, from the text element that the mark's group holds. */
function boxOfLabel(group: SvgElement) {
  const label = group.children.find((child) => typeof child !== 'string')!;
  const lines = label.children.map((line) => textOf(line).join(''));
  const fontSize = Number(group.attributes['font-size']);
  const [x, bottom] = [0, 1].map((axis) =>
    [group, label].reduce((sum, { attributes }) => sum + movedBy(attributes['transform'])[axis]!, 0),
  );
  const wide = Math.max(...lines.map((line) => textWidth(line, fontSize)));
  const left = group.attributes['text-anchor'] === 'end' ? x! - wide : x!;
  const top = bottom! - lines.length * fontSize * 1.25;
  return { left, right: left + wide, top, bottom: bottom!, text: lines.join(' ') };
}

describe('a trend', () => {
  const month = { label: 'Jan 26', interval: null, partial: false, faint: false };
  const trend = (...values: (number | null)[]): Trend => ({
    ...of('trend'),
    months: values.map((value) => ({ ...month, value })),
  });
  const lines = (description: Trend) =>
    everyElement(chart(description, 720))
      .filter((each) => each.tag === 'g' && each.attributes['stroke'] === 'var(--chart-accent)')
      .flatMap(everyElement)
      .filter((each) => each.tag === 'path');

  it('leaves a gap where a month has no figure', () => {
    const moves = (description: Trend) =>
      lines(description)
        .map((each) => each.attributes['d'] ?? '')
        .join('')
        .split('M').length - 1;
    expect(moves(trend(10, 12, 14, 16))).toBe(1);
    expect(moves(trend(10, 12, null, 14, 16))).toBe(2);
  });

  it('draws a partial month hollow', () => {
    const whole = trend(10, 12, 14);
    const partial = {
      ...whole,
      months: whole.months.map((each, index) => ({ ...each, partial: index === 2 })),
    };
    const hollow = (description: Trend) =>
      everyElement(chart(description, 720)).filter(
        (each) => each.tag === 'circle' && each.attributes['fill'] === 'var(--paper)',
      ).length;
    expect(hollow(whole)).toBe(0);
    expect(hollow(partial)).toBe(1);
  });

  it.each(widths)('lets the words of no event cover those of another at %i px', (width) => {
    const marks = [
      { at: 4, label: 'Fix of “Surprises on the bill” felt' },
      { at: 8, label: 'Fix of “Waiting to be connected” felt' },
      { at: 9, label: 'Fix of “Left in the dark” felt' },
      { at: 9, label: 'Fix of “Too slow” felt' },
    ];
    const description = { ...trend(...Array<number>(12).fill(10)), marks };
    const boxes = everyElement(chart(description, width))
      .filter(
        ({ tag, children }) => tag === 'g' && children.some((child) => textOf(child)[0]?.startsWith('Fix')),
      )
      .map(boxOfLabel);
    expect(boxes).toHaveLength(marks.length);
    const covered = boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter((other) => one.left < other.right && other.left < one.right)
        .filter((other) => one.top < other.bottom && other.top < one.bottom)
        .map((other) => `${one.text} / ${other.text}`),
    );
    expect(covered).toEqual([]);
  });

  it('stands a series without any figure', () => {
    expect(JSON.stringify(chart(trend(null, null), 328))).not.toContain('NaN');
  });
});
