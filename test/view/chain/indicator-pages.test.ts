import { describe, expect, it } from 'vitest';
import { controlChart } from '../../../src/analysis/change/control-chart.ts';
import { sampleIndicators } from '../sample-change.ts';
import { plan } from '../sample-chain.ts';
import { sampleInput } from '../sample-input.ts';
import { chainReport } from './chain-report.ts';

const running = plan({ indicator: 'lines-checked', target: { value: 90, by: '2026-09-30' } });

describe('an indicator on its own page', () => {
  const page = chainReport([running]).indicatorPages[0]!;

  it('names the plans that lean on it, with their targets', () => {
    expect(page.facts.find(({ label }) => label === 'Plan')).toEqual({
      label: 'Plan',
      text: 'Every order has a date (running, target 90 by 30 September 2026)',
      href: 'plans/a-date-for-every-order/',
    });
    expect(page.plansEmpty).toBeNull();
    expect(chainReport([]).indicatorPages[0]?.plansEmpty?.command).toBe(
      'npm run new -- plan --theme late-installation',
    );
  });

  it('says what each value asks for, in the direction that is good', () => {
    const values = (good: 'high' | 'low', target: number, threshold: number) => {
      const [first, ...rest] = sampleIndicators;
      const indicators = [{ ...first!, good, target, threshold }, ...rest];
      return chainReport([], { indicators }).indicatorPages[0]?.states?.rows.map(([value]) => value?.text);
    };
    expect(values('high', 95, 60)).toEqual(['at least 95', 'between 95 and 60', 'below 60']);
    expect(values('low', 5, 15)).toEqual(['at most 5', 'between 5 and 15', 'above 15']);
  });

  it('names the month that stands out, and the change behind it where one was made', () => {
    const pageWith = (peak: string) => {
      const points = sampleIndicators[0]!.values.map(({ month, value }, at) => ({
        month,
        value: month === peak ? 98 : 60 + 4 * ((at % 3) - 1),
        partial: value < 0,
      }));
      const chart = controlChart(points, { method: 'xmr', possible: { low: 0, high: 100 } });
      const controlCharts = [{ subject: 'indicator' as const, id: 'lines-checked', ...chart }];
      return chainReport([], { results: { ...sampleInput.results, controlCharts } }).indicatorPages[0]!;
    };
    expect(pageWith('2025-01').control).toContain(
      'January 2025 lies beyond the limits: ask what happened then.',
    );
    expect(pageWith('2025-08').control).toContain(
      'August 2025 lies beyond the limits, after the change of 1 July 2025.',
    );
    const { figure } = pageWith('2025-01');
    expect(figure.kind === 'chart' && figure.chart.headline).toBe(
      'Lines checked before a visit is booked: January 2025 stands out.',
    );
  });

  it('lists its months, the latest first', () => {
    expect(page.series?.rows[0]?.map(({ text }) => text)).toEqual(['May 2026', '83']);
    expect(page.series?.rows).toHaveLength(23);
    expect(chainReport([]).indicatorPages[2]?.series).toBeNull();
  });
});

describe('the scoreboard', () => {
  it('puts first what is past its threshold, and last what has reached its target', () => {
    const states = { 'lines-checked': [true, false], 'visits-kept': [null, true] } as const;
    const results = {
      ...sampleInput.results,
      indicators: sampleInput.results.indicators.map((each) => {
        const state = states[each.indicator as keyof typeof states] ?? [null, null];
        const latest = { month: '2026-05', value: 1 };
        return { ...each, latest, targetReached: state[0], pastThreshold: state[1] };
      }),
    };
    const { rows } = chainReport([], { results }).scoreboard;
    expect(rows.map(({ id, state }) => `${id}: ${state.text}`)).toEqual([
      'visits-kept: Past the threshold: act now',
      'nights-over-capacity: No target yet',
      'lines-checked: Target reached',
    ]);
  });

  it('holds a value beside the year before, its owner and its plan; gaps in the line stay gaps', () => {
    const [first, ...rest] = sampleIndicators;
    const values = first!.values.filter(({ month }) => month !== '2026-01');
    const { rows } = chainReport([running], { indicators: [{ ...first!, values }, ...rest] }).scoreboard;
    const row = rows.find(({ id }) => id === 'lines-checked');
    expect(row).toMatchObject({
      now: '83 percent of visits in May 2026',
      target: '95',
      trendText: '84 a year before',
      owner: 'Field planning',
      plan: { name: 'Every order has a date' },
    });
    expect(row?.trend?.values).toHaveLength(23);
    expect(row?.trend?.values.filter((value) => value === null)).toHaveLength(1);
  });

  it('does not lean on a plan that was dropped', () => {
    const over = { status: 'dropped', statusReason: 'Too dear.', closedOn: '2026-05-01' };
    const dropped = plan({ indicator: 'lines-checked', ...over });
    expect(chainReport([dropped]).scoreboard.rows.map(({ plan: own }) => own)).toEqual([null, null, null]);
  });
});
