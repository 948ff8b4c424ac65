import { describe, expect, it } from 'vitest';
import { plantedTruths } from '../../scripts/sample/planted-truths.ts';
import type { ControlChart } from '../../src/analysis/results.ts';
import { sampleResults } from './sample-workspace.ts';

const { controlCharts, fixes, indicators } = sampleResults;
const { fix, leadingIndicator, coincidentIndicator, unrelatedIndicator } = plantedTruths;

const chartOf = (subject: ControlChart['subject'], id: string): ControlChart =>
  controlCharts.find((chart) => chart.subject === subject && chart.id === id)!;
const indicatorOf = (id: string) => indicators.find(({ indicator }) => indicator === id)!;

describe('the fix of the sample', () => {
  const result = fixes.find(({ theme }) => theme === fix.theme);
  it('is the only one that can be judged, and worked: less than half as many mentions', () => {
    expect(fixes.filter(({ verdict }) => verdict !== 'too-early')).toEqual([result]);
    expect(result).toMatchObject({ ...fix, promise: fix.theme, verdict: 'worked', othersFellToo: false });
    expect(result!.effect).toMatchObject({ kind: 'estimated', flagged: false });
    if (result!.effect.kind === 'estimated') expect(result!.effect.ratioInterval.high).toBeLessThan(0.6);
  });
  it('stands beside a theme that hardly moved', () => {
    const { ratioInterval, relative } = result!.comparison!;
    expect(ratioInterval!.low).toBeLessThan(1);
    expect(ratioInterval!.high).toBeGreaterThan(1);
    expect(relative!.high).toBeLessThan(1);
  });
  it('shows as a lasting shift in the theme, in its indicator and in the outcome', () => {
    const felt = fix.feltFrom.slice(0, 7);
    const made = fix.madeOn.slice(0, 7);
    expect(chartOf('theme', fix.theme).verdict).toMatchObject({
      kind: 'lasting-shift',
      side: 'below',
      since: felt,
    });
    expect(chartOf('indicator', leadingIndicator.indicator).verdict).toMatchObject({
      kind: 'lasting-shift',
      side: 'below',
      since: made,
    });
    expect(chartOf('outcome', 'recommend').verdict).toMatchObject({
      kind: 'lasting-shift',
      side: 'above',
      since: felt,
    });
  });
  it('is the only lasting shift', () => {
    const shifted = controlCharts.filter(({ verdict }) => verdict.kind === 'lasting-shift');
    expect(shifted.map(({ id }) => id)).toEqual(['recommend', fix.theme, leadingIndicator.indicator]);
  });
});

describe('the indicators of the sample', () => {
  it('one leads late installation by two months', () => {
    expect(indicatorOf(leadingIndicator.indicator)).toMatchObject({
      symptom: { kind: 'theme', id: leadingIndicator.theme },
      lead: { verdict: 'leads', best: leadingIndicator.leadMonths, signExpected: true, halvesAgree: true },
    });
  });
  it('one moves with outages and does not lead', () => {
    expect(indicatorOf(coincidentIndicator.indicator).lead).toMatchObject({
      verdict: 'moves-together',
      best: 0,
      signExpected: true,
    });
  });
  it('one is not shown to say anything', () => {
    expect(indicatorOf(unrelatedIndicator.indicator).lead).toMatchObject({ verdict: 'not-shown' });
  });
  it('stand on 24 months, which is weak ground, and say so', () => {
    for (const { lead } of indicators) expect(lead).toMatchObject({ months: 24, flagged: true });
  });
});
