import { describe, expect, it } from 'vitest';
import { chart, CHART_WIDTHS } from '../../../src/charts/chart.ts';
import { reportModel } from '../../../src/view/report-model.ts';
import { emptyInput, sampleInput } from '../sample-input.ts';

const model = reportModel(sampleInput);
const [late, slow] = model.buyIn.cases;

describe('a case for a decision', () => {
  it('says how far from the named line the highest bar lies, in percent and in money', () => {
    if (late?.percent.kind !== 'chart' || late.money.kind !== 'chart') throw new Error('two charts');
    expect(late.percent.chart.headline).toBe('North: 40% instead of 24%.');
    expect(late.money.chart.headline).toBe('North: £24k a year more than at the line.');
    expect(late.percent.chart).toMatchObject({ kind: 'above-below-line', lineLabel: 'all units: 24%' });
  });

  it('leaves a bar with too few undrawn, names it, and keeps its row', () => {
    if (late?.percent.kind !== 'chart' || late.percent.chart.kind !== 'above-below-line')
      throw new Error('bars');
    expect(late.percent.chart.items.map(({ label, tone }) => [label, tone])).toEqual([
      ['North', 'accent'],
      ['South', 'faint'],
    ]);
    expect(late.percent.chart.footnote).toContain('too few to show: Isles');
    expect(late.percent.chart.table.rows[0]!.map(({ text }) => text)).toContain('too few');
  });

  it('draws how far chance may move a bar, and says how many it does not explain', () => {
    if (late?.percent.kind !== 'chart' || late.percent.chart.kind !== 'above-below-line')
      throw new Error('bars');
    const { items, footnote, table } = late.percent.chart;
    expect(items[0]!.interval!.low).toBeCloseTo(6, 9);
    expect(items[0]!.interval!.high).toBeCloseTo(26, 9);
    expect(footnote).toContain('With all 2 bars looked at, 1 lies off the line by more than chance.');
    expect(table.rows[1]!.map(({ text }) => text)).toContain('+26.0');
  });

  it('shows the business affected beside all business, by area, with its percentage', () => {
    if (late?.size.kind !== 'chart' || late.size.chart.kind !== 'sized-circles') throw new Error('circles');
    expect(late.size.chart.headline).toBe('£12m of £99m yearly revenue: 12%.');
    expect(late.size.chart.items.map(({ valueText }) => valueText)).toEqual(['£99m', '£12m (12%)']);
  });

  it('asks for one decision, by whom and by when, and says when the day has passed', () => {
    expect(late?.decision).toEqual({
      ask: 'Pay for one planner more.',
      decides: 'Executive meeting decides by 30 September 2026.',
      ifNot: 'It stays as it is.',
    });
    expect(slow?.decision.decides).toContain('was to decide by 1 May 2026; that day has passed');
    expect(model.buyIn.index.entries[1]?.markers).toMatchObject([{ text: 'The day to decide has passed' }]);
  });

  it('is linked from the decisions of the summary while it is open', () => {
    expect(
      model.summary.decisions.filter(({ href }) => href?.startsWith('buy-in/')).map(({ href }) => href),
    ).toEqual(['buy-in/late/']);
  });

  it('with the period before as its line names both, marks an unfinished month, and gives reasons for what is missing', () => {
    if (slow?.percent.kind !== 'chart' || slow.percent.chart.kind !== 'above-below-line')
      throw new Error('bars');
    expect(slow.percent.chart.footnote).toContain('from 21 June 2024 to 20 June 2025');
    expect(slow.percent.chart.items.map(({ label }) => label)).toEqual([
      'May 2026',
      'June 2026 (unfinished)',
    ]);
    expect(slow.percent.chart.headline).toBe(
      'June 2026 (unfinished): 10% instead of 30%, which may be chance.',
    );
    expect(slow.money).toMatchObject({ kind: 'empty', empty: { file: 'data/customers.csv' } });
    expect(slow.size).toMatchObject({ kind: 'empty', empty: { file: 'data/customers.csv' } });
  });

  it('draws nothing without a footnote', () => {
    if (late?.percent.kind !== 'chart') throw new Error('a chart');
    const { chart: description } = late.percent;
    expect(late.footnote).not.toBe('');
    expect(() => chart({ ...description, footnote: ' ' }, CHART_WIDTHS.wide)).toThrow('has no footnote');
  });

  it('is started by a command', () => {
    const { index, cases } = reportModel(emptyInput).buyIn;
    expect(cases).toEqual([]);
    expect(index.empty?.command).toBe('npm run new -- buy-in unreliable-lines');
    expect(index.skeletons).toHaveLength(1);
  });
});
