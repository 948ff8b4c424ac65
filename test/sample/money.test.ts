import { describe, expect, it } from 'vitest';
import { plantedTruths } from '../../scripts/sample/planted-truths.ts';
import { sampleResults } from './sample-workspace.ts';

const { drivers, themes, money, pareto } = sampleResults;

describe('the sample company', () => {
  it('owes most of its lower score to the theme whose driver weighs most, and praise to none', () => {
    const effects = themes.themes.flatMap(({ theme, impact }) =>
      impact.overall.kind === 'estimated'
        ? [{ theme, effect: impact.overall.effect, evidence: impact.evidence }]
        : [],
    );
    const lowest = effects.reduce((found, each) => (each.effect < found.effect ? each : found));
    expect(lowest).toMatchObject({ theme: plantedTruths.fix.theme, evidence: true });
    for (const praise of ['just-works', 'helpful-people']) {
      expect(effects.find(({ theme }) => theme === praise)?.effect).toBeGreaterThan(0);
      expect(money.themes.some(({ theme }) => theme === praise)).toBe(false);
    }
  });
  it('keeps its first three drivers in place in nearly all resamples and in both halves', () => {
    const { stability } = drivers;
    if (stability.kind !== 'resampled') throw new Error(stability.reason);
    const top = stability.drivers.slice(0, 3);
    expect(top.map(({ driver }) => driver)).toEqual(plantedTruths.topDrivers);
    expect(top[0]!.firstShare).toBeGreaterThan(0.95);
    expect(top.map(({ rankInterval }) => rankInterval)).toEqual(
      [1, 2, 3].map((place) => ({ low: place, high: place })),
    );
    if (stability.halves.kind !== 'compared') throw new Error(stability.halves.reason);
    expect(stability.halves.orderEarlier.slice(0, 3)).toEqual(plantedTruths.topDrivers);
    expect(stability.halves.orderLater.slice(0, 3)).toEqual(plantedTruths.topDrivers);
  });
  it('pays less for the theme that was fixed than the year before', () => {
    const fixed = money.themes.find(({ theme }) => theme === plantedTruths.fix.theme)!;
    expect(fixed.companyTotal!.likely).toBeLessThan(0.8 * fixed.companyTotalBefore!.likely);
  });
  it('counts its vital few once: less than the sum of the themes, at least the dearest', () => {
    const { themes: ids, companyTotal, customersTotal } = money.vitalFew!;
    const own = money.themes.filter(({ theme }) => ids.includes(theme));
    const likely = own.map((each) => each.companyTotal?.likely ?? 0);
    expect(companyTotal!.likely).toBeLessThan(likely.reduce((sum, cents) => sum + cents, 0));
    expect(companyTotal!.likely).toBeGreaterThanOrEqual(Math.max(...likely));
    expect(customersTotal!.low).toBeLessThan(customersTotal!.high);
    expect(pareto.vitalFew!.customers).toBeLessThanOrEqual(pareto.distinctCustomers);
  });
  it('gives every amount in whole cents or not at all', () => {
    const numbers = JSON.stringify(money).match(/"(?:low|likely|high|centsPerYear)":[^,}]+/g) ?? [];
    const amounts = numbers.filter((text) => !JSON.stringify(money.assumptions).includes(text));
    expect(amounts.length).toBeGreaterThan(100);
    expect(amounts.filter((text) => !/:(?:-?\d+|null)$/.test(text))).toEqual([]);
  });
});
