import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../src/view/context.ts';
import type { GroupChartInput } from '../../../src/view/figures/group-chart.ts';
import { groupFigure } from '../../../src/view/figures/group-chart.ts';
import { sampleInput } from '../sample-input.ts';

type Group = GroupChartInput['groups'][number];

function chartOf(groups: readonly Group[], about: string | null = null) {
  const input = {
    id: 'x',
    headline: 'A headline.',
    subtitle: 'A subtitle',
    footnote: 'Source: a survey.',
    lineLabel: 'All: 50',
    axisLabel: 'Points',
    unit: 'points',
    dimension: 'Branch',
    line: 50,
    digits: 0,
    groups,
    about,
  };
  const figure = groupFigure(input, contextOf(sampleInput));
  if (figure?.kind !== 'chart') throw new Error('no chart');
  const { chart } = figure;
  if (chart.kind !== 'above-below-line') throw new Error('another chart');
  return {
    footnote: chart.footnote,
    bars: chart.items.map(({ label }) => label),
    rows: chart.table.rows.length,
  };
}

const branch = (at: number, more: Partial<Group> = {}): Group => ({
  name: `Branch ${at}`,
  value: 50 + (at % 2 === 0 ? 1 : -1) * (at / 100),
  n: 80,
  few: false,
  ...more,
});
const gap = (evidence: boolean) => ({
  difference: 1,
  interval: { low: 0, high: 2 },
  pAdjusted: evidence ? 0.01 : 0.4,
  evidence,
});

describe('the chart of groups', () => {
  it('shows every one of some groups, and names those with too few answers', () => {
    const groups = [...Array.from({ length: 40 }, (_, at) => branch(at)), branch(99, { value: null })];
    const { bars, rows, footnote } = chartOf(groups);
    expect([bars.length, rows]).toEqual([40, 41]);
    expect(footnote).toBe('Source: a survey. Too few answers to show: Branch 99.');
  });

  it('shows of a thousand those that stand out, and says how many it leaves out', () => {
    const sure = branch(3, { gap: gap(true) });
    const rough = branch(990, { value: 99, few: true });
    const groups = [
      ...Array.from({ length: 1000 }, (_, at) => branch(at, { gap: gap(false) })).filter(
        (_, at) => at !== 3 && at !== 990,
      ),
      sure,
      rough,
      ...Array.from({ length: 30 }, (_, at) => branch(2000 + at, { value: null })),
    ];
    const { bars, rows, footnote } = chartOf(groups, 'Branch 5');
    expect([bars.length, rows]).toEqual([40, 40]);
    expect(bars).toContain('Branch 3');
    expect(bars, 'the headline is about it').toContain('Branch 5');
    expect(bars, 'the furthest of those with enough answers').toContain('Branch 999');
    expect(bars, 'few answers lie far out by chance').not.toContain('Branch 990');
    expect(footnote).toBe(
      'Source: a survey. Branch: the 40 that stand out most of 1,000; npm run analyse gives all. Too few answers to show: 30 of 1,030.',
    );
  });
});
