import { describe, expect, it } from 'vitest';
import { buyInResults } from '../../../src/analysis/buy-in/buy-in.ts';
import { randomIntegers } from '../../../src/analysis/statistics/random.ts';
import { pricingOf } from '../../../src/analysis/money/pricing.ts';
import type { BuyInResult } from '../../../src/analysis/results.ts';
import { markThemes } from '../../../src/analysis/themes/theme-marks.ts';
import { assumptionsSchema } from '../../../src/model/assumptions.ts';
import { buyInSchema } from '../../../src/model/buy-in.ts';
import { themeSchema } from '../../../src/model/theme.ts';
import type { Answer } from '../../build-table.ts';
import { customersOf, tableOf } from '../../build-table.ts';
import { expectClose } from '../expect-close.ts';

const THEMES = [{ id: 'late', ...themeSchema.parse({ name: 'Late', match: ['late'] }) }];
const TEN = { low: 5, likely: 12, high: 20, unit: 'GBP', source: 's', author: 'a', date: '2026-01-01' };
const ASSUMED = assumptionsSchema.parse({ refundPerMention: { default: TEN } });
const CASE = {
  title: 't',
  why: 'w',
  theme: 'late',
  by: 'unit',
  line: { kind: 'normal', name: 'all' },
  ask: 'a',
  decides: 'd',
  decideBy: '2026-09-30',
  ifNot: 'i',
  footnote: 'f',
};
const DRIVERS = { speed: { name: 'Speed', scale: { low: 1, high: 5 }, good: 'high' } } as const;

function ask(
  answers: readonly Answer[],
  change: object = {},
  assumptions: typeof ASSUMED | null = ASSUMED,
): BuyInResult {
  const table = tableOf(answers, { speed: { low: 1, high: 5 } });
  const customers = customersOf(table, Object.fromEntries(table.customer.names.map((name) => [name, 100])));
  const facts = { table, customers, themes: THEMES, marks: markThemes(table, THEMES) };
  return buyInResults(facts, {
    buyIns: [{ id: 'case', ...buyInSchema.parse({ ...CASE, ...change }) }],
    config: { drivers: DRIVERS, asOf: '2026-06-30' },
    thresholds: { minimumAnswers: 10, fullAnswers: 30 },
    ...pricingOf(facts, {
      sourceKinds: new Map(),
      assumptions,
      period: { from: '2024-07-01', to: '2026-06-30' },
    }),
  })[0]!;
}
const said = (unit: string, count: number, late: number, date = '2026-05-04'): readonly Answer[] =>
  Array.from({ length: count }, (_, at) => ({
    unit,
    date,
    customer: `${unit}${at}`,
    comment: at < late ? 'late' : 'fine',
    scores: { speed: at < late ? 1 : 4 },
  }));
const barOf = (result: BuyInResult, group: string) => result.groups.find((each) => each.group === group)!;

/** The worked example of the method page: 15 % in a unit of 400, 10 % in all 800. */
const EXAMPLE = [...said('West', 400, 60), ...said('East', 400, 20)];

describe('a bar above or below the line', () => {
  it('is the share of the group minus that of all together, in money the mentions above it', () => {
    const result = ask(EXAMPLE);
    expect(result).toMatchObject({
      counted: 'mentions',
      line: 0.1,
      whole: { count: 80, base: 800, share: 0.1 },
    });
    expect(barOf(result, 'West').difference).toBeCloseTo(0.05, 12);
    expect(barOf(result, 'West').moneyCents).toBe(240_00);
    expect(barOf(result, 'East').moneyCents).toBe(-240_00);
  });

  it('is held against a declared figure of others', () => {
    const line = { kind: 'industry', name: 'others', share: 0.04, source: 's', scope: 's' };
    const west = barOf(ask(EXAMPLE, { line }), 'West');
    expect(west.line).toBe(0.04);
    expect(west.difference).toBeCloseTo(0.11, 12);
  });

  it('is held against the group’s own year before', () => {
    const before = [...said('West', 100, 5, '2025-03-01'), ...said('East', 9, 9, '2025-03-01')];
    const result = ask([...EXAMPLE, ...before], { line: { kind: 'last-period', name: 'before' } });
    expect(result.before).toEqual({ from: '2024-07-01', to: '2025-06-30' });
    expect(result.line).toBeNull();
    expect(barOf(result, 'West')).toMatchObject({ line: 0.05, flagged: false });
    expect(barOf(result, 'West').difference).toBeCloseTo(0.1, 12);
    // nine comments are too few to be a line
    expect(barOf(result, 'East')).toMatchObject({ difference: null, moneyCents: null });
  });

  it('stands for a month, in order, held against the same month a year before', () => {
    const months = [
      ...said('West', 20, 4, '2026-05-04'),
      ...said('West', 40, 4, '2026-04-02'),
      ...said('West', 20, 2, '2025-05-07'),
    ];
    const result = ask(months, { by: 'month', line: { kind: 'last-period', name: 'a year before' } });
    expect(result.groups.map(({ group }) => group)).toEqual(['2026-04', '2026-05']);
    expect(barOf(result, '2026-05').difference).toBeCloseTo(0.1, 12);
    expect(barOf(result, '2026-05').flagged).toBe(true);
    expect(barOf(result, '2026-04').difference).toBeNull();
  });

  it('says how far chance may move it, as R does', () => {
    const west = barOf(ask(EXAMPLE), 'West');
    // half of Newcombe's interval of 60/400 against 20/400; prop.test, the larger of two equal p-values
    expectClose(west.interval!.low, 0.0295295965595122, 1e-12);
    expectClose(west.interval!.high, 0.0710403316008293, 1e-12);
    expectClose(west.pAdjusted, 2.42846747297584e-6, 1e-9);
    expect(west.evidence).toBe(true);
    const east = barOf(ask(EXAMPLE), 'East').interval!;
    expectClose(east.low, -west.interval!.high, 1e-12);

    const line = { kind: 'industry', name: 'others', share: 0.04, source: 's', scope: 's' };
    const declared = barOf(ask(EXAMPLE, { line }), 'West');
    expectClose(declared.interval!.low, 0.0783449953033754, 1e-12);
    expectClose(declared.interval!.high, 0.1483136107306321, 1e-12);
    // twice the smaller of two: prop.test(60, 400, p = 0.04)
    expectClose(declared.pAdjusted, 2 * 3.01094622398842e-29, 1e-9);

    const before = said('West', 100, 5, '2025-03-01').map((answer, at) => ({
      ...answer,
      customer: `p${at}`,
    }));
    const past = barOf(ask([...EXAMPLE, ...before], { line: { kind: 'last-period', name: 'p' } }), 'West');
    expectClose(past.interval!.low, 0.0306086477094911, 1e-12);
    expectClose(past.interval!.high, 0.1477252026008058, 1e-12);
    expectClose(past.pAdjusted, 0.00782372472627292, 1e-9);
  });

  it('is as uncertain when every customer says everything twice', () => {
    const [once, twice] = [barOf(ask(EXAMPLE), 'West'), barOf(ask([...EXAMPLE, ...EXAMPLE]), 'West')];
    expect(twice.difference).toBe(once.difference);
    // a sample variance of customers divides by one less
    expectClose(twice.interval!.low, once.interval!.low, 0.005);
    expectClose(twice.interval!.high, once.interval!.high, 0.005);
  });

  it('has a range that holds the truth in about 95 of 100 samples, and is rarely claimed by chance', () => {
    const { below } = randomIntegers(11);
    const draw = () => below(1_000_000) / 1_000_000;
    const samples = Array.from({ length: 120 }, () =>
      ask(
        ['West', 'East', 'North', 'South'].flatMap((unit) =>
          Array.from({ length: 40 }, (_, at) => {
            // half of the customers never speak of it, the others often
            const leaning = draw() < 0.5 ? 0 : 0.4;
            return Array.from({ length: 1 + below(4) }, () => ({
              unit,
              date: '2026-05-04',
              customer: `${unit}${at}`,
              comment: draw() < leaning ? 'late' : 'fine',
            }));
          }).flat(),
        ),
      ),
    );
    const bars = samples.flatMap(({ groups }) => groups);
    const held = bars.filter(({ interval }) => interval!.low <= 0 && interval!.high >= 0).length;
    // 455 of 480 bars, 10 of 120 cases; in a longer run 95.1% of 6,000 bars, 5.6% of 1,500 cases
    expect(held / bars.length).toBeGreaterThan(0.92);
    expect(
      samples.filter(({ groups }) => groups.some(({ evidence }) => evidence)).length,
    ).toBeLessThanOrEqual(13);
  });

  it('has no range where a side is a few customers who say much', () => {
    const busy = said('West', 60, 40).map((answer, at) => ({ ...answer, customer: `w${at % 9}` }));
    expect(barOf(ask([...busy, ...said('East', 400, 20)]), 'West')).toMatchObject({
      base: 60,
      interval: null,
      evidence: false,
    });
  });

  it('has no range where all there is belongs to it', () => {
    const alone = barOf(ask(said('West', 40, 10)), 'West');
    expect(alone).toMatchObject({ difference: 0, interval: null, pAdjusted: null, evidence: false });
  });

  it('is not drawn for a group with too few, and keeps its place', () => {
    const result = ask([...EXAMPLE, ...said('Isles', 9, 9)]);
    expect(barOf(result, 'Isles')).toMatchObject({ count: 9, base: 9, difference: null, moneyCents: null });
  });

  it('has no amount where nothing is assumed', () => {
    expect(barOf(ask(EXAMPLE, {}, null), 'West')).toMatchObject({ moneyCents: null });
  });

  it('of a theme is in revenue where the case says so', () => {
    const result = ask(EXAMPLE, { money: 'revenue' });
    expect(result.money).toBe('revenue');
    expect(barOf(result, 'West').moneyCents).toBe(0.05 * 400 * 100_00);
  });

  it('of a driver counts low ratings, and in money the revenue above the line', () => {
    const result = ask(EXAMPLE, { theme: undefined, driver: 'speed' });
    expect(result).toMatchObject({ counted: 'low-ratings', whole: { count: 80, base: 800 } });
    // 400 raters of 100 a year each, 5 points above the line
    expect(barOf(result, 'West').moneyCents).toBe(0.05 * 400 * 100_00);
  });
});

describe('the size of the business', () => {
  it('counts every customer once', () => {
    const twice = [...EXAMPLE, ...said('West', 60, 60)];
    expect(ask(twice).size).toEqual({
      listed: { customers: 800, customersWithRevenue: 800, centsPerYear: 800 * 100_00 },
      heard: { customers: 800, customersWithRevenue: 800, centsPerYear: 800 * 100_00 },
      affected: { customers: 80, customersWithRevenue: 80, centsPerYear: 80 * 100_00 },
    });
  });

  it('is empty, never NaN, without feedback', () => {
    const result = ask([]);
    expect(result.groups).toEqual([]);
    expect(JSON.stringify(result)).not.toMatch(/NaN|Infinity/);
  });
});
