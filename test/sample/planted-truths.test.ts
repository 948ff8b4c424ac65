import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { plantedTruths } from '../../scripts/sample/planted-truths.ts';
import { driversResult } from '../../src/analysis/drivers/drivers.ts';
import type { DriverEstimate, GroupScore, Score } from '../../src/analysis/results.ts';
import { leadCorrelation } from './lead.ts';
import { sampleDefects, sampleResults, sampleWorkspace } from './sample-workspace.ts';

const { seen } = plantedTruths;
const { drivers, themes, driverParetos, outcomes } = sampleResults;
const recommend = outcomes[0]!;

describe('the sample workspace', () => {
  it('passes the check but for two of the vital few that wait for a plan on purpose', () => {
    expect(sampleDefects.map(({ severity, code, file }) => `${severity} ${code} ${file}`)).toEqual([
      'warning milestone-overdue content/roadmap.yaml',
      'warning vital-few-without-plan content/themes/price-rise.yaml',
      'warning vital-few-without-plan content/themes/support-wait.yaml',
    ]);
  });

  it('has about 8,000 items of four sources over 24 months and 1,200 customers', () => {
    expect(sampleResults.volume.sources.map(({ source }) => source)).toEqual([
      'account-notes',
      'app-reviews',
      'survey',
      'tickets',
    ]);
    within(sampleResults.volume.items, [7_200, 8_200]);
    expect(sampleResults.volume.customersListed).toBe(plantedTruths.customers);
    expect(recommend.byMonth.map(({ group }) => group).at(0)).toBe(plantedTruths.firstMonth);
    expect(recommend.byMonth.map(({ group }) => group).at(-1)).toBe(plantedTruths.lastMonth);
    expect(recommend.byMonth).toHaveLength(24);
  });

  it('says on every page that the data are a sample', () => {
    expect(sampleResults.sampleData).toContain('invented');
  });
});

describe('the drivers of the sample', () => {
  it('come out in the planted order, the top three apart from the rest', () => {
    expect(drivers.estimates.slice(0, 3).map(({ driver }) => driver)).toEqual(plantedTruths.topDrivers);
    expect(drivers.keyDrivers.slice(0, 3)).toEqual(plantedTruths.topDrivers);
  });

  it.each(Object.entries(seen.correlation))('%s correlates as planted', (driver, band) => {
    within(estimateOf(driver).r, band);
  });

  it('hold one that has no link with recommending', () => {
    const estimate = estimateOf(plantedTruths.driverWithoutEffect);
    expect(estimate.negligible).toBe(true);
    expect(drivers.keyDrivers).not.toContain(plantedTruths.driverWithoutEffect);
  });

  it('hold two that customers rate nearly alike', () => {
    const [one, other] = plantedTruths.driversHardToTellApart;
    const { config, feedback } = sampleWorkspace;
    const scale = feedback.scores.get(one)!.scale;
    const pair = driversResult(feedback, {
      outcome: { id: one, scale },
      drivers: [{ id: other, ...config.drivers[other]! }],
      thresholds: config.thresholds,
      asOf: config.asOf,
    }).estimates[0]!;
    within(pair.kind === 'estimated' ? pair.r : NaN, seen.hardToTellApart);
  });

  it('explain about half of the differences together', () => {
    expect(drivers.importance.kind).toBe('estimated');
    if (drivers.importance.kind === 'estimated') within(drivers.importance.rSquared, seen.rSquared);
  });

  it('keep their level when the scale of one changes, because the change is declared', () => {
    const { driver, lastDayBefore } = plantedTruths.scaleChange;
    const months = drivers.months.filter((month) => month.driver === driver);
    const mean = (of: typeof months) => of.reduce((sum, { mean }) => sum + (mean ?? NaN), 0) / of.length;
    const before = months.filter(({ month }) => month <= lastDayBefore.slice(0, 7));
    const after = months.filter(({ month }) => month > lastDayBefore.slice(0, 7));
    expect(before).toHaveLength(9);
    expect(Math.abs(mean(before) - mean(after))).toBeLessThan(0.15);
  });
});

describe('the likelihood to recommend in the sample', () => {
  it('is plausible for a connectivity provider', () => {
    within(npsOf(recommend.overall), seen.nps);
  });

  it.each(Object.entries(seen.npsBySegment))('is as planted for %s', (segment, band) => {
    within(npsOf(groupOf(recommend.bySegment, segment).score), band);
  });

  it.each(Object.entries(seen.shareOfAnswers))('hears %s as often as planted', (segment, band) => {
    within(groupOf(recommend.bySegment, segment).score.n / recommend.overall.n, band);
  });

  it('is low in the unit with a problem and in no other', () => {
    const { unit } = plantedTruths.unitWithProblem;
    within(npsOf(groupOf(recommend.byUnit, unit).score), seen.npsInUnitWithProblem);
    const others = recommend.byUnit.filter(({ group }) => group !== unit);
    expect(Math.min(...others.map(({ score }) => npsOf(score)))).toBeGreaterThan(seen.lowestNpsInOtherUnits);
  });

  it('rises when customers feel the fix', () => {
    const felt = plantedTruths.fix.feltFrom.slice(0, 7);
    const nps = (months: readonly GroupScore[]) => {
      const answers = months.reduce((sum, { score }) => sum + score.n, 0);
      return months.reduce((sum, { score }) => sum + npsOf(score) * score.n, 0) / answers;
    };
    const before = recommend.byMonth.filter(({ group }) => group < felt);
    const after = recommend.byMonth.filter(({ group }) => group >= felt);
    within(nps(after) - nps(before), seen.npsGainAfterFix);
  });
});

describe('the themes of the sample', () => {
  it('cover most comments, not all', () => {
    within(themes.coverage.share ?? NaN, seen.coverage);
  });

  it.each(Object.entries(seen.themeShare))('%s is raised as often as planted', (theme, band) => {
    within(themeOf(theme).share, band);
  });

  it('late installation halves when the fix is felt', () => {
    const felt = plantedTruths.fix.feltFrom.slice(0, 7);
    const { byMonth } = themeOf(plantedTruths.fix.theme);
    const share = (months: typeof byMonth) =>
      months.reduce((sum, { mentions }) => sum + mentions, 0) /
      months.reduce((sum, { base }) => sum + base, 0);
    within(share(byMonth.filter(({ month }) => month < felt)), seen.fixedThemeBefore);
    within(share(byMonth.filter(({ month }) => month >= felt)), seen.fixedThemeAfter);
  });

  it('outages are the problem of one unit', () => {
    const { unit, theme } = plantedTruths.unitWithProblem;
    const { byUnit } = themeOf(theme);
    const here = byUnit.find(({ group }) => group === unit)!;
    const others = byUnit.filter(({ group }) => group !== unit);
    const elsewhere =
      others.reduce((sum, { mentions }) => sum + mentions, 0) /
      others.reduce((sum, { base }) => sum + base, 0);
    within(here.share! / elsewhere, seen.timesAsManyOutages);
  });

  it.each(Object.entries(seen.vitalAmongLowRaters))(
    'those who rate %s low write about its own themes first',
    (driver, expected) => {
      const cut = driverParetos.find((pareto) => pareto.driver === driver)!.pareto.mentions;
      expect(cut.kind).toBe('cut');
      if (cut.kind !== 'cut') return;
      expect(cut.items.slice(0, expected.length).map(({ theme }) => theme)).toEqual(expected);
      expect(cut.items.slice(0, expected.length).every(({ vital }) => vital)).toBe(true);
      expect(cut.vitalCount).toBeLessThanOrEqual(seen.mostVitalAmongLowRaters);
    },
  );
});

describe('the indicators of the sample', () => {
  const leads = [-4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6];

  it('one leads late installation by two months', () => {
    const { indicator, theme, leadMonths } = plantedTruths.leadingIndicator;
    const at = (lead: number) => leadCorrelation(indicatorOf(indicator), sharesOf(theme), lead);
    within(at(leadMonths), seen.leadCorrelation);
    const others = leads.filter((lead) => lead !== leadMonths).map(at);
    expect(Math.max(...others)).toBeLessThan(seen.mostAtOtherLeads);
  });

  it('one moves with outages in the same month', () => {
    const { indicator, theme } = plantedTruths.coincidentIndicator;
    const at = (lead: number) => leadCorrelation(indicatorOf(indicator), sharesOf(theme), lead);
    expect(leads.toSorted((a, b) => at(b) - at(a))[0]).toBe(0);
    expect(at(0)).toBeGreaterThan(0.5);
  });

  it('one says nothing about late installation', () => {
    const { indicator, theme } = plantedTruths.unrelatedIndicator;
    const strengths = leads.map((lead) => leadCorrelation(indicatorOf(indicator), sharesOf(theme), lead));
    expect(Math.max(...strengths)).toBeLessThan(0.6);
  });
});

function within(value: number, [low, high]: readonly [number, number]): void {
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
}

function estimateOf(driver: string): Extract<DriverEstimate, { kind: 'estimated' }> {
  const estimate = drivers.estimates.find((entry) => entry.driver === driver);
  if (estimate?.kind !== 'estimated') throw new Error(`no estimate for ${driver}`);
  return estimate;
}

function groupOf(groups: readonly GroupScore[], name: string): GroupScore {
  const found = groups.find(({ group }) => group === name);
  if (found === undefined) throw new Error(`no group ${name}`);
  return found;
}

function npsOf(score: Score): number {
  return score.kind === 'estimated' ? score.value : NaN;
}

function themeOf(id: string): (typeof themes.themes)[number] {
  const found = themes.themes.find(({ theme }) => theme === id);
  if (found === undefined) throw new Error(`no theme ${id}`);
  return found;
}

/** Share of a month's comments by month. */
function sharesOf(theme: string): ReadonlyMap<string, number> {
  return new Map(themeOf(theme).byMonth.map(({ month, share }) => [month, share ?? NaN]));
}

/** Value by month, from whichever file of data/operations holds the indicator. */
function indicatorOf(id: string): ReadonlyMap<string, number> {
  const folder = path.join(import.meta.dirname, '../../data/operations');
  const lines = ['installations.csv', 'network.csv', 'contact-centre.csv'].flatMap((file) =>
    readFileSync(path.join(folder, file), 'utf8').trim().split('\n').slice(1),
  );
  const cells = lines.map((line) => line.split(',')).filter(([indicator]) => indicator === id);
  return new Map(cells.map(([, period, value]) => [period!, Number(value)]));
}
