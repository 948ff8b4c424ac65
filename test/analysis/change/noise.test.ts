import { describe, expect, it } from 'vitest';
import { controlChart } from '../../../src/analysis/change/control-chart.ts';
import { fixResults } from '../../../src/analysis/change/fixes.ts';
import { leadOf } from '../../../src/analysis/change/lead.ts';
import type { ThemeResult } from '../../../src/analysis/results.ts';
import { normalsOf, seriesOf, uniformsOf } from './series.ts';

/**
 * Worlds in which nothing ever happens, twenty seeds of many series each. The bounds are what the methods promise, with
 * room for the chance of the seeds themselves (about three standard errors).
 */
const SEEDS = Array.from({ length: 20 }, (_, seed) => 1000 + seed);
const MONTHS = 24;

describe('months of pure noise', () => {
  it('alarm in about 9 of 100 XmR charts, and at least sometimes', () => {
    const charts = SEEDS.flatMap((seed) => {
      const normal = normalsOf(seed);
      return Array.from({ length: 50 }, () =>
        controlChart(seriesOf(Array.from({ length: MONTHS }, normal)), { method: 'xmr' }),
      );
    });
    const alarmed = charts.filter(({ signals }) => signals.length > 0).length / charts.length;
    expect(alarmed).toBeGreaterThan(0.04);
    expect(alarmed).toBeLessThan(0.12);
    const alike = charts.filter(({ basis }) => basis === 'changes').length / charts.length;
    expect(alike).toBeLessThan(0.05);
  });

  it('alarm in about as many p-charts of a steady theme, and rarely look over-dispersed', () => {
    const charts = SEEDS.flatMap((seed) => {
      const counts = themesOfNoise(seed, 20, 0.1);
      return counts.map(({ byMonth }) =>
        controlChart(
          byMonth.map(({ month, share, base }) => ({ month, value: share, base, partial: false })),
          { method: 'p', possible: { low: 0, high: 1 } },
        ),
      );
    });
    expect(charts.filter(({ signals }) => signals.length > 0).length / charts.length).toBeLessThan(0.14);
    expect(charts.filter(({ method }) => method === 'xmr').length / charts.length).toBeLessThan(0.05);
  });

  it.each([
    ['noise', (normal: () => number) => Array.from({ length: 36 }, normal)],
    ['alike neighbours (0.7)', (normal: () => number) => autoregressive(normal, 0.7)],
    ['trends', (normal: () => number) => Array.from({ length: 36 }, (_, at) => 0.3 * at + normal())],
  ])('lead one another in fewer than 5 of 100 pairs of %s', (_, series) => {
    const results = SEEDS.flatMap((seed) => {
      const normal = normalsOf(seed);
      return Array.from({ length: 20 }, () =>
        leadOf(seriesOf(series(normal)), seriesOf(series(normal)), { expectedSign: 1 }),
      );
    });
    const claimed = results.filter((each) => each.kind === 'judged' && each.verdict !== 'not-shown').length;
    const leads = results.filter((each) => each.kind === 'judged' && each.verdict === 'leads').length;
    expect(results.every(({ kind }) => kind === 'judged')).toBe(true);
    expect(claimed / results.length).toBeLessThan(0.06);
    expect(leads / results.length).toBeLessThan(0.04);
  });

  it('let no more than 5 of 100 workspaces with fixes believe in one', () => {
    const believed = SEEDS.flatMap((seed) =>
      Array.from({ length: 10 }, (_, world) => {
        const results = themesOfNoise(seed * 100 + world, 8, 0.08);
        const fixes = results.slice(0, 5).map(({ theme }) => ({
          promise: theme,
          theme,
          madeOn: '2024-12-01',
          feltFrom: '2025-02-01',
          pickedFrom: '2024-09',
          pickedTo: '2024-11',
        }));
        const verdicts = fixResults(fixes, results, []).map(({ verdict }) => verdict);
        return verdicts.includes('worked') || verdicts.includes('worse');
      }),
    );
    expect(believed.filter(Boolean).length / believed.length).toBeLessThan(0.09);
  });

  it('let themes that were picked on their peak fall by themselves, unless those months are left out', () => {
    const ratios = SEEDS.flatMap((seed) => {
      const results = themesOfNoise(seed, 40, 0.08);
      // the five that stood highest over three months
      const peak = ({ byMonth }: ThemeResult) =>
        byMonth.slice(8, 11).reduce((sum, { mentions }) => sum + mentions, 0);
      const picked = results.toSorted((a, b) => peak(b) - peak(a)).slice(0, 5);
      const ratiosOf = (pickedFrom: string, pickedTo: string) =>
        fixResults(
          picked.map(({ theme }) => ({
            promise: theme,
            theme,
            madeOn: '2024-12-01',
            feltFrom: '2024-12-01',
            pickedFrom,
            pickedTo,
          })),
          results,
          [],
        ).flatMap(({ effect }) => (effect.kind === 'estimated' ? [Math.log(effect.ratio)] : []));
      return [{ without: ratiosOf('2024-09', '2024-11'), withThem: ratiosOf('2024-12', '2024-12') }];
    });
    const meanOf = (values: readonly number[]) =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(Math.abs(meanOf(ratios.flatMap(({ without }) => without)))).toBeLessThan(0.04);
    expect(meanOf(ratios.flatMap(({ withThem }) => withThem))).toBeLessThan(-0.03);
  });
});

function autoregressive(normal: () => number, weight: number): readonly number[] {
  let value = 0;
  return Array.from({ length: 86 }, () => (value = weight * value + normal())).slice(50);
}

/** Themes raised by each comment with one steady probability, over months of uneven size. */
function themesOfNoise(seed: number, count: number, probability: number): readonly ThemeResult[] {
  const uniform = uniformsOf(seed);
  const bases = Array.from({ length: MONTHS }, () => 180 + Math.floor(uniform() * 120));
  return Array.from({ length: count }, (_, index) => {
    const byMonth = seriesOf(bases).map(({ month }, at) => {
      const base = bases[at]!;
      let mentions = 0;
      for (let comment = 0; comment < base; comment++) mentions += uniform() < probability ? 1 : 0;
      return { month, mentions, base, share: mentions / base, partial: false };
    });
    return { theme: `theme-${index}`, byMonth } as unknown as ThemeResult;
  });
}
