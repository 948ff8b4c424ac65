import { describe, expect, it } from 'vitest';
import type { MoneyResult } from '../../../src/analysis/results.ts';
import { reportModel } from '../../../src/view/report-model.ts';
import { sampleInput } from '../sample-input.ts';
import { impactOf, noMoney, sampleMoney, sampleStability } from '../sample-money.ts';

const model = reportModel(sampleInput);
type Results = typeof sampleInput.results;
const modelWith = (results: Partial<Results>) =>
  reportModel({ ...sampleInput, results: { ...sampleInput.results, ...results } });
const withMoney = (money: Partial<MoneyResult>) => modelWith({ money: { ...sampleMoney, ...money } });

describe('the page on what themes cost', () => {
  it('gives every amount with its low and high, and names the assumptions with author and source', () => {
    expect(model.impact.keyFigures.map(({ value, detail }) => [value, detail])).toEqual([
      ['£11k', 'a year, £4.4k to £24k'],
      ['£14k', 'a year, £5.6k to £31k'],
      ['£51m', 'per year; known for 300 of 310 customers'],
    ]);
    expect(model.impact.assumptions?.rows.map((row) => row.map(({ text }) => text))).toEqual([
      [
        'Value of a customer’s hour',
        '8',
        '15',
        '30',
        'GBP',
        'Yearbook of wages <2025>',
        'Finance',
        '30 April 2026',
      ],
      [
        'Customers who leave within a year, having raised it: “Installer came late or not at all”',
        '20%',
        '27%',
        '35%',
        'share per year',
        'Customers of 2024, one year later',
        'Customer analytics',
        '30 April 2026',
      ],
    ]);
  });
  it('names the line that bars stand above or below, in money and in percent', () => {
    for (const figure of [model.impact.moneyChange, model.impact.percentChange]) {
      expect(figure).toMatchObject({
        chart: {
          kind: 'above-below-line',
          lineLabel: expect.stringContaining('The year before: 19 June 2024'),
        },
      });
    }
  });
  it('counts below the parts of a cost the mentions above, and no comments of other years', () => {
    const { rows, source } = model.impact.parts!;
    const mentions = rows.reduce((sum, row) => sum + Number(row[1]!.text), 0);
    expect(source).toContain(`; n = ${mentions} mentions; `);
  });
  it('speaks of assumptions and costs only below the chart that rests on them', () => {
    const { moneyChange, percentChange } = model.impact;
    const foot = (figure: typeof percentChange) => (figure?.kind === 'chart' ? figure.chart.footnote : '');
    expect(foot(moneyChange)).toContain('the assumptions of today on both sides');
    expect(foot(percentChange)).toContain('a difference can be chance');
    expect(foot(percentChange)).not.toMatch(/assumptions|cost/);
  });
  it('calls revenue without churn what it is, and never a loss', () => {
    const row = model.impact.business?.rows.find((cells) => cells[0]?.text === 'Slow in the evening');
    expect(row?.map(({ text }) => text).slice(3)).toEqual(['£19m', 'not assumed', 'not assumed']);
    expect(JSON.stringify(model.impact)).not.toMatch(/will lose|loses|losing|causes|because of the theme/);
  });
  it('shows how to start when nothing is assumed, also in an empty workspace', () => {
    const page = modelWith({ money: noMoney }).impact;
    expect(page.assumptions).toBeNull();
    expect(page.assumptionsEmpty.skeleton?.split('\n')).toHaveLength(3);
    for (const figure of [page.size, page.companyCost, page.moneyChange]) {
      expect(figure?.kind).toBe('empty');
    }
    // each would give the reason of the one above it once more
    expect([page.customerCost, page.percentChange]).toEqual([null, null]);
    expect(page.notes).toEqual([]);
  });
  it('has no figures of vital few that are not there', () => {
    const { pareto } = sampleInput.results;
    const { keyFigures } = modelWith({
      money: { ...sampleMoney, vitalFew: null },
      pareto: { ...pareto, vitalFew: null },
    }).impact;
    expect(keyFigures).toEqual([]);
  });
  it('shows how to start once where there are costs to give and nothing is assumed', () => {
    const themes = sampleMoney.themes.map((each) => ({ ...each, companyTotal: null, customersTotal: null }));
    const { companyCost, customerCost, assumptionsEmpty } = withMoney({ themes, assumptions: [] }).impact;
    expect([companyCost, customerCost]).toEqual([null, null]);
    expect(assumptionsEmpty.skeleton).toContain('contactCost');
    const some = withMoney({ themes }).impact;
    expect(some.companyCost).toMatchObject({ empty: { skeleton: expect.stringContaining('contactCost') } });
    expect(some.customerCost).toMatchObject({ empty: { skeleton: expect.stringContaining('hoursLost') } });
  });
  it('says that a few weeks are no year', () => {
    const window = { ...sampleMoney.window!, days: 40, tooShort: true, before: null };
    const themes = sampleMoney.themes.map((each) => ({ ...each, companyTotal: null, customersTotal: null }));
    const weeks = withMoney({ window, themes }).impact;
    expect(weeks.companyCost).toMatchObject({
      empty: { why: expect.stringContaining('less than three months') },
    });
    expect(weeks.customerCost).toBeNull();
    expect(weeks.notes.join()).not.toMatch(/Low, likely and high/);
    expect(
      withMoney({ window: { ...window, days: 181, factor: 365 / 181, tooShort: false } }).impact.notes.join(),
    ).toContain('cover 181 days; costs are scaled up to a year');
  });
  it('names customers in credit, who are in no amount', () => {
    expect(model.impact.notes.join()).toContain('2 customers in credit on balance');
  });
});

describe('the effect of a theme in words', () => {
  const sentence = (impact: Parameters<typeof impactOf>) =>
    modelWith({
      themes: {
        ...sampleInput.results.themes,
        themes: sampleInput.results.themes.themes
          .slice(0, 1)
          .map((theme) => ({ ...theme, impact: impactOf(...impact) })),
      },
    }).themePages[0]!.impact.text;

  it('is a description and no cause', () => {
    expect(sentence([-6])).toBe(
      'With the answers that carry “Installer came late or not at all”, Likelihood to recommend is lower than without them (−6.0 points, likely −7.4 to −4.6, 110 of 900 answers). This describes who answered; it is not proof that the theme is the cause.',
    );
    expect(sentence([6])).toContain('is higher than without them');
  });
  it('has as many decimals as its range, also where a score is a mean of points', () => {
    const [outcome, ...others] = sampleInput.results.outcomes;
    const { themes } = sampleInput.results;
    const [theme] = themes.themes;
    const impact = impactOf(-0.04);
    expect(
      modelWith({
        outcomes: [{ ...outcome!, kind: 'ces' }, ...others],
        themes: { ...themes, themes: [{ ...theme!, impact }] },
      }).themePages[0]!.impact.text,
    ).toContain('(\u22120.04 points, likely \u22121.44 to +1.36, ');
  });
  it('is not claimed without evidence, nor from a handful of answers', () => {
    expect(sentence([-0.5])).toContain('There is no evidence that answers with');
    expect(sentence([null])).toContain('cannot be said: 4 answers with the theme – too few');
    expect(sentence([-6, 20])).toContain('The answers are few');
  });
  it('that looks sure by itself is chance among many', () => {
    const { themes } = sampleInput.results;
    const [first, ...others] = themes.themes;
    const impact = { ...impactOf(2), pAdjusted: 0.06, evidence: false };
    const { text } = modelWith({ themes: { ...themes, themes: [{ ...first!, impact }, ...others] } })
      .themePages[0]!.impact;
    expect(text).toContain('score differently on Likelihood to recommend (+2.0 points, likely +0.6 to +3.4');
    expect(text).toMatch(/With all \d themes looked at, that may be chance\.$/);
  });
  it('says in one sentence that nothing is known of costs', () => {
    const revenue = { ...sampleMoney.themes[0]!.revenue, customers: 0, centsPerYear: null };
    const themes = sampleMoney.themes.map((each) => ({
      ...each,
      ...{ companyTotal: null, customersTotal: null, opportunity: null, contacts: 0, revenue },
    }));
    const { impact } = withMoney({ themes }).themePages[0]!;
    expect(impact.keyFigures).toEqual([]);
    expect(impact.text).toContain(
      'What it costs is not known: none of the mentions is a contact, and no refund or visit is assumed; hours and fees are not assumed in content/assumptions.yaml; no customer who is known by id raised it.',
    );
    expect(model.themePages[0]!.impact.keyFigures).toHaveLength(5);
  });
  it('is given by segment in figures, and what is too few is said below the table', () => {
    const { rows, source } = model.themePages.find(({ impact }) => impact.segments !== null)!.impact
      .segments!;
    expect(rows.map((row) => row.slice(3).map(({ text }) => text)).at(-1)).toEqual(['too few', '–']);
    expect(source).toContain('too few: answers of fewer than 10 customers with the theme');
  });
});

describe('what the drivers explain', () => {
  it('is corrected for their number where answers are few', () => {
    const { drivers } = sampleInput.results;
    if (drivers.importance.kind !== 'estimated') throw new Error(drivers.importance.reason);
    const importance = { ...drivers.importance, n: 60, rSquared: 0.41, adjustedRSquared: 0.34 };
    const textOf = (change: object) =>
      modelWith({ drivers: { ...drivers, importance: { ...importance, ...change } } }).drivers.shares.text;
    expect(textOf({})).toContain(
      'explain about 34% (41% before it is corrected for the number of drivers) of the differences',
    );
    expect(textOf({ n: 900 })).toContain('explain 41% of the differences');
  });
});

describe('the stability of shares in words', () => {
  const text = (stability: Results['drivers']['stability']) =>
    modelWith({ drivers: { ...sampleInput.results.drivers, stability } }).drivers.shares.text;

  it('says how often the first comes first, and when halves disagree', () => {
    expect(text(sampleStability)).toContain(
      'ranks first in 93% of 1,000 samples drawn from these customers. Which driver comes first is not settled: Speed may as well. The halves disagree: Installation on the day it was promised comes first in the earlier, Speed in the later (318 answers before 2 July 2025, 322 since).',
    );
  });
  it('names neighbours behind the first that change places, and the orders tried with many drivers', () => {
    if (sampleStability.kind !== 'resampled') throw new Error(sampleStability.reason);
    const [first, second] = sampleStability.drivers;
    const drivers = [
      first!,
      { ...second!, aheadOfNext: 0.61 },
      { ...second!, driver: 'price', rank: 3, aheadOfNext: null },
    ];
    const words = text({ ...sampleStability, drivers, orders: 140 });
    expect(words).toContain('Behind the first, the order is not settled everywhere: Speed is ahead of');
    expect(words).toContain('in 61% of the samples.');
    expect(words).not.toContain('Further down');
    const places = [0.99, 0.99, 0.61, 0.99, 0.99, 0.6, null];
    const longer = places.map((aheadOfNext, at) => ({
      ...second!,
      driver: `driver-${at}`,
      rank: at + 1,
      aheadOfNext,
    }));
    expect(
      text({ ...sampleStability, drivers: [{ ...first!, ...longer[0]! }, ...longer.slice(1)] }),
    ).toContain('in 61% of the samples. Further down it is as open.');
    expect(words).toContain('each sample tries 140 orders');
    expect(
      text({ ...sampleStability, drivers: drivers.map((each) => ({ ...each, aheadOfNext: 0.97 })) }),
    ).not.toContain('Behind the first');
  });
  it('says why there is none', () => {
    expect(text({ kind: 'not-resampled', reason: 'large', rows: 50_000 })).toContain('less than a point');
    expect(text({ kind: 'not-resampled', reason: 'pairs-only', rows: 50 })).toContain('cannot be said');
    expect(text({ kind: 'not-resampled', reason: 'few-customers', rows: 50 })).toContain(
      'fewer than 30 customers',
    );
  });
});
