import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controlChart } from '../../../src/analysis/change/control-chart.ts';
import { ruleSignals } from '../../../src/analysis/change/run-rules.ts';
import { LUTEINIZING_HORMONE } from '../statistics/series-data.ts';
import { seriesOf } from './series.ts';

const xmr = (values: readonly (number | null)[], options = {}) =>
  controlChart(seriesOf(values), { method: 'xmr', ...options });
const quiet = [10, 12, 9, 11, 13, 10, 8, 11, 12, 9, 10, 12];
const zs = (values: readonly (number | null)[]) => values.map((z) => (z === null ? null : { z, value: z }));

describe('an XmR chart', () => {
  it('has the limits of the formula in R on 48 values', () => {
    const { points, phases } = xmr(LUTEINIZING_HORMONE, { freezeAt: 48, whenAlike: 'values' });
    expect(phases[0]!.centre).toBeCloseTo(2.4, 12);
    expect(points[0]!.lower).toBeCloseTo(1.4436849253055679, 12);
    expect(points[0]!.upper).toBeCloseTo(3.3563150746944319, 12);
  });

  it('breaks the moving range on both sides of a gap', () => {
    const { points, phases } = xmr([12, 15, 11, 14, null, 13, 18, 12, 16, 13, 14, null, 11, 15]);
    expect(phases[0]).toMatchObject({ months: 12, baseline: 12, limits: 'usable' });
    expect(points[0]!.lower).toBeCloseTo(3.9148936170212743, 12);
    expect(points[0]!.upper).toBeCloseTo(23.418439716312058, 12);
    expect(points[4]).toMatchObject({ value: null, charted: null, signals: [] });
  });

  it.each([
    [0, 'none'],
    [7, 'none'],
    [8, 'provisional'],
    [11, 'provisional'],
    [12, 'usable'],
  ])('of %d months has limits that are "%s"', (count, limits) => {
    const chart = xmr(quiet.slice(0, count));
    expect(chart.phases[0]!.limits).toBe(limits);
    expect(chart.verdict).toEqual(
      limits === 'none'
        ? { kind: 'no-limits', reason: 'too-short', months: count }
        : { kind: 'ordinary', provisional: limits === 'provisional' },
    );
  });

  it('of a flat series has no limits and no alarms, also behind decimals', () => {
    const chart = xmr(Array.from({ length: 20 }, () => 0.1));
    expect(chart.phases[0]!.limits).toBe('flat');
    expect(chart.verdict).toEqual({ kind: 'no-limits', reason: 'flat', months: 20 });
    expect(chart.points.every(({ lower, upper }) => lower === null && upper === null)).toBe(true);
    expect(chart.autocorrelation).toBeNull();
  });

  it('clips its limits to what is possible', () => {
    const { points } = xmr(quiet, { possible: { low: 7, high: 12.5 } });
    expect([points[0]!.lower, points[0]!.upper]).toEqual([7, 12.5]);
  });

  it('never judges a partial month', () => {
    const series = seriesOf([...quiet, 90]).map((month, at) => ({ ...month, partial: at === 12 }));
    const chart = controlChart(series, { method: 'xmr' });
    expect(chart.signals).toEqual([]);
    expect(chart.points[12]).toMatchObject({ value: 90, charted: null, partial: true });
  });

  it('freezes its limits after 24 months', () => {
    const two = [...quiet, ...quiet];
    const later = xmr([...two, 30, 31, 29]);
    expect(later.points[0]!.upper).toBe(xmr(two).points[0]!.upper);
    expect(later.phases[0]).toMatchObject({ months: 27, baseline: 24 });
    expect(later.verdict).toEqual({
      kind: 'signals',
      completed: ['2026-01', '2026-02', '2026-03'],
      provisional: false,
    });
  });

  it('finds a lasting shift that nobody declared, and when it began', () => {
    const { verdict } = xmr([...quiet, ...quiet.toReversed(), 13, 13.5, 12.5, 14, 13, 12, 13, 12.5, 13]);
    expect(verdict).toEqual({
      kind: 'lasting-shift',
      side: 'above',
      since: '2026-01',
      declared: false,
      provisional: false,
    });
  });

  it('starts a phase at a declared change once it has 8 months, and says that they shifted', () => {
    const chart = xmr([...quiet, 4, 5, 3, 4, 6, 5, 4, 3], { declared: ['2025-01'] });
    expect(chart.phases).toMatchObject([
      { to: '2024-12', limits: 'usable', declared: false, shifted: null },
      { from: '2025-01', limits: 'provisional', declared: true, shifted: 'down' },
    ]);
    expect(chart.signals).toEqual([]);
    expect(chart.verdict).toMatchObject({ kind: 'lasting-shift', side: 'below', declared: true });
  });

  it('holds the months of a younger change against the limits of before it', () => {
    const chart = xmr([...quiet, 2, 2, 1], { declared: ['2025-01'] });
    expect(chart.phases).toHaveLength(1);
    expect(chart.phases[0]!.baseline).toBe(12);
    expect(chart.verdict).toMatchObject({ kind: 'signals', completed: ['2025-01', '2025-02', '2025-03'] });
  });

  it('says that they shifted also where every month since is the same', () => {
    const chart = xmr([...quiet, 0, 0, 0, 0, 0, 0, 0, 0], { declared: ['2025-01'] });
    expect(chart.phases[1]).toMatchObject({ limits: 'flat', shifted: 'down' });
    expect(chart.verdict).toEqual({
      kind: 'lasting-shift',
      side: 'below',
      since: '2025-01',
      declared: true,
      provisional: false,
    });
  });

  it('says that a declared change did not shift anything when it did not', () => {
    const chart = xmr([...quiet, ...quiet], { declared: ['2025-01'] });
    expect(chart.phases[1]!.shifted).toBe('not-shown');
    expect(chart.verdict).toEqual({ kind: 'ordinary', provisional: false });
  });

  it('passes over a declared change without 8 months on both sides', () => {
    expect(xmr(quiet, { declared: ['2023-06', '2024-01', '2024-05', '2025-06'] }).phases).toHaveLength(1);
  });

  it('judges changes where neighbouring months are alike, with the autocorrelation of R', () => {
    const calm = xmr(LUTEINIZING_HORMONE.slice(0, 24));
    expect(calm.autocorrelation).toBeCloseTo(0.37268997689976907, 12);
    expect(calm.basis).toBe('values');
    const alike = xmr(LUTEINIZING_HORMONE, { freezeAt: 48 });
    expect(alike.autocorrelation).toBeCloseTo(0.5755244755244755, 12);
    expect(alike.basis).toBe('changes');
    expect(alike.points[0]!.charted).toBeNull();
    expect(alike.points[3]!.charted).toBeCloseTo(-0.2, 12);
  });

  const numbers = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 8, maxLength: 30 });
  it('does not care for the unit of its values', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 9 }), fc.integer(), (values, scale, shift) => {
        const one = xmr(values);
        const other = xmr(values.map((value) => value * scale + (shift % 1000)));
        expect(other.signals).toEqual(one.signals);
        expect(other.verdict).toEqual(one.verdict);
      }),
    );
  });
  it('turns upside down with its values', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const sides = (chart: ReturnType<typeof xmr>) => chart.signals.map(({ side, to }) => [side, to]);
        const other = sides(xmr(values.map((value) => -value)));
        expect(other.map(([side, to]) => [side === 'above' ? 'below' : 'above', to])).toEqual(
          sides(xmr(values)),
        );
      }),
    );
  });
});

describe('a p-chart', () => {
  const bases = [120, 135, 98, 140, 150, 110, 125, 130, 90, 145, 138, 122, 128, 131];
  const events = [14, 12, 9, 20, 17, 8, 15, 13, 12, 16, 11, 14, 30, 12];
  const p = (counts: readonly number[]) =>
    controlChart(
      seriesOf(
        counts.map((count, at) => count / bases[at]!),
        bases,
      ),
      {
        method: 'p',
        possible: { low: 0, high: 1 },
      },
    );

  it('has the centre, the limits of each month and the Laney sigma of the formulas in R', () => {
    const chart = p(events);
    expect(chart.method).toBe('p');
    expect(chart.phases[0]!.centre).toBeCloseTo(0.1152099886492622, 14);
    expect(chart.points[8]!.lower).toBeCloseTo(0.014246308464406096, 12);
    expect(chart.points[8]!.upper).toBeCloseTo(0.21617366883411832, 12);
    expect(chart.laneySigma).toBeCloseTo(1.4463174038237063, 12);
    expect(chart.signals).toMatchObject([{ rule: 'beyond-limits', completed: '2025-01', side: 'above' }]);
  });

  it('gives way to XmR on the shares when they move more than chance allows', () => {
    const chart = p([14, 40, 9, 50, 17, 38, 15, 43, 12, 46, 11, 44, 10, 42]);
    expect(chart.laneySigma).toBeGreaterThan(1.5);
    expect(chart.method).toBe('xmr');
    expect(chart.signals).toEqual([]);
  });

  it('is flat when nobody or everybody raises it', () => {
    expect(p(events.map(() => 0)).verdict).toMatchObject({ kind: 'no-limits', reason: 'flat' });
    expect(p(bases).verdict).toMatchObject({ kind: 'no-limits', reason: 'flat' });
  });
});

describe('the run rules', () => {
  it('are strict: a point on a limit is inside, and one on the centre line ends a run', () => {
    expect(ruleSignals(zs([3, -3]), ['beyond-limits'])).toEqual([]);
    expect(ruleSignals(zs([1, 1, 1, 1, 0, 1, 1, 1, 1]), ['eight-on-one-side'])).toEqual([]);
  });
  it('flag the point that completes a run, and know where it began and ended', () => {
    expect(ruleSignals(zs([-1, ...Array<number>(10).fill(0.5), -1]), ['eight-on-one-side'])).toEqual([
      { rule: 'eight-on-one-side', side: 'above', from: 1, completed: 8, to: 10 },
    ]);
  });
  it('end every run at a gap', () => {
    expect(ruleSignals(zs([1, 1, 1, 1, null, 1, 1, 1, 1]), ['eight-on-one-side'])).toEqual([]);
    expect(ruleSignals(zs([2.5, null, 2.5]), ['two-of-three'])).toEqual([]);
  });
  it('find two of three, four of five and six in one direction when asked', () => {
    expect(ruleSignals(zs([2.5, 0, 2.5]), ['two-of-three'])).toMatchObject([{ from: 0, completed: 2 }]);
    expect(ruleSignals(zs([2.5, 0, -2.5]), ['two-of-three'])).toEqual([]);
    expect(ruleSignals(zs([-1.5, -1.5, 0, -1.5, -1.5]), ['four-of-five'])).toMatchObject([
      { side: 'below', from: 0, completed: 4 },
    ]);
    expect(ruleSignals(zs([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.5]), ['six-in-one-direction'])).toEqual([
      { rule: 'six-in-one-direction', side: 'above', from: 0, completed: 5, to: 5 },
    ]);
    expect(ruleSignals(zs([0.1, 0.2, 0.3, 0.4, 0.5, 0.5]), ['six-in-one-direction'])).toEqual([]);
  });
});
