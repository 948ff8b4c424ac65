import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyResult } from '../../../src/analysis/money/money.ts';
import { pricingOf } from '../../../src/analysis/money/pricing.ts';
import type { MoneyResult, ThemeCosts } from '../../../src/analysis/results.ts';
import { markThemes } from '../../../src/analysis/themes/theme-marks.ts';
import type { ThemeFacts } from '../../../src/analysis/themes/theme-pareto.ts';
import { overallPareto } from '../../../src/analysis/themes/theme-pareto.ts';
import { periodOf } from '../../../src/analysis/volume.ts';
import { assumptionsSchema } from '../../../src/model/assumptions.ts';
import type { Answer } from '../../build-table.ts';
import { customersOf, tableOf } from '../../build-table.ts';
import { themeOf } from '../themes/theme-builder.ts';

const THEMES = [
  themeOf('broken', { match: ['broken'] }),
  themeOf('late', { match: ['late'] }),
  themeOf('muddled', { match: ['muddled'] }),
  themeOf('nice', { match: ['nice'], praise: true }),
];

const figures = (low: number, likely: number, high: number, unit: string) => ({
  low,
  likely,
  high,
  unit,
  source: 'a report',
  author: 'a team',
  date: '2026-01-31',
});
const ASSUMED = {
  hoursLostPerMention: { default: figures(1, 2, 3, 'hours'), themes: { late: figures(2, 4, 8, 'hours') } },
  hourValue: figures(10, 20, 30, 'GBP'),
  feesPerMention: { themes: { late: figures(0, 5, 9.5, 'GBP') } },
  contactCost: { default: figures(4, 6, 8, 'GBP'), channels: { Chat: figures(1, 2, 3, 'GBP') } },
  refundPerMention: { themes: { broken: figures(0, 0.5, 1, 'GBP') } },
  visitCost: figures(50, 80, 100, 'GBP'),
  visitShare: { themes: { late: figures(0.1, 0.25, 0.5, 'share of mentions') } },
  margin: figures(0.3, 0.4, 0.5, 'share of revenue'),
  retention: { default: figures(0.7, 0.8, 0.9, 'share per year') },
  discountRate: figures(0.1, 0.12, 0.14, 'share per year'),
  churn: {
    themes: {
      late: {
        with: figures(0.2, 0.3, 0.4, 'share per year'),
        without: figures(0.1, 0.15, 0.25, 'share per year'),
      },
    },
  },
};

interface Case {
  readonly answers: readonly Answer[];
  readonly revenue?: Readonly<Record<string, number | null>> | null;
  readonly assumptions?: object | null;
}
function moneyOf({ answers, revenue = null, assumptions = ASSUMED }: Case): MoneyResult {
  const table = tableOf(answers);
  const facts: ThemeFacts = {
    table,
    customers: revenue === null ? null : customersOf(table, revenue),
    themes: THEMES,
    marks: markThemes(table, THEMES),
  };
  return moneyResult(facts, {
    ...pricingOf(facts, {
      sourceKinds: new Map([
        ['survey', 'survey'],
        ['desk', 'ticket'],
      ]),
      assumptions: assumptions === null ? null : assumptionsSchema.parse(assumptions),
      period: periodOf(table),
    }),
    order: ['late', 'broken', 'muddled', 'nice'],
    mentions: overallPareto(facts, { vitalShare: 0.5, minimumAnswers: 2, fullAnswers: 30 }).mentions,
  });
}
const themeIn = (result: MoneyResult, theme: string): ThemeCosts =>
  result.themes.find((each) => each.theme === theme)!;
const amount = (low: number, likely: number, high: number) => ({ low, likely, high });

const FIRST: Answer = { date: '2025-01-01', comment: 'fine' };
const YEAR: readonly Answer[] = [
  FIRST,
  { date: '2025-12-31', comment: 'late and broken', customer: 'A', source: 'desk', handlingCost: 7.25 },
  { date: '2025-12-30', comment: 'late', customer: 'A', source: 'desk', channel: 'Chat' },
  { date: '2025-12-29', comment: 'late', customer: 'B', source: 'desk', channel: 'Post' },
  { date: '2025-12-28', comment: 'late', customer: 'C' },
];

describe('what a theme costs a year', () => {
  const late = themeIn(moneyOf({ answers: YEAR }), 'late');

  it('is the hours and fees of customers for every mention', () => {
    // 4 mentions x 2, 4, 8 hours at 10, 20, 30 a head; and 0, 5, 9.50 in fees
    expect(late.mentions).toBe(4);
    expect(late.toCustomers.time).toEqual(amount(80_00, 320_00, 960_00));
    expect(late.toCustomers.fees).toEqual(amount(0, 20_00, 38_00));
    expect(late.customersTotal).toEqual(amount(80_00, 340_00, 998_00));
  });
  it('is what contacts cost where the item says it, and what is assumed of their channel where not', () => {
    expect(late).toMatchObject({ contacts: 3, contactsWithKnownCost: 1 });
    // 7.25 known, one chat, one by post at the default; the survey answer is nobody's work
    expect(late.toCompany.contacts).toEqual(
      amount(7_25 + 1_00 + 4_00, 7_25 + 2_00 + 6_00, 7_25 + 3_00 + 8_00),
    );
    expect(late.toCompany.visits).toEqual(amount(20_00, 80_00, 200_00));
    expect(late.toCompany.refunds).toBeNull();
    expect(late.companyTotal).toEqual(amount(32_25, 95_25, 218_25));
  });
  it('leaves out praise, and says null where nothing is assumed', () => {
    const result = moneyOf({ answers: YEAR, assumptions: null });
    expect(result.themes.map(({ theme }) => theme)).toEqual(['late', 'broken', 'muddled']);
    expect(result.assumptions).toEqual([]);
    expect(themeIn(result, 'late')).toMatchObject({
      customersTotal: null,
      companyTotal: amount(7_25, 7_25, 7_25),
      lifetime: { kind: 'not-estimable', reason: 'no-revenue-known' },
    });
    const unknown = moneyOf({
      answers: YEAR.filter((answer) => answer.handlingCost === undefined),
      assumptions: null,
    });
    expect(themeIn(unknown, 'late')).toMatchObject({ contacts: 2, companyTotal: null, opportunity: null });
  });
  it('counts only the last twelve months, and sets them beside the twelve before', () => {
    const result = moneyOf({
      answers: [
        ...YEAR,
        { date: '2024-01-01', comment: 'late' },
        { date: '2024-12-31', comment: 'late' },
        FIRST,
      ],
    });
    expect(result.window).toMatchObject({
      from: '2025-01-01',
      before: { from: '2024-01-01', to: '2024-12-31' },
    });
    expect(themeIn(result, 'late')).toMatchObject({ mentions: 4, mentionsBefore: 2 });
    expect(themeIn(result, 'late').companyTotalBefore).toEqual(amount(10_00, 40_00, 100_00));
  });
  it('is scaled up from part of a year, and not given for less than a quarter', () => {
    const part = YEAR.map((answer) => ({ ...answer, date: answer === FIRST ? '2025-07-02' : answer.date! }));
    expect(themeIn(moneyOf({ answers: part }), 'late').toCustomers.time).toEqual(
      amount(
        Math.round((8000 * 365) / 183),
        Math.round((32_000 * 365) / 183),
        Math.round((96_000 * 365) / 183),
      ),
    );
    const short = moneyOf({ answers: YEAR.slice(1) });
    expect(short.window?.tooShort).toBe(true);
    expect(themeIn(short, 'late')).toMatchObject({ mentions: 4, customersTotal: null, companyTotal: null });
  });
  it('counts an item with two vital themes once, as its dearest', () => {
    const { vitalFew } = moneyOf({
      answers: [
        ...YEAR,
        ...YEAR.slice(1).map((answer) => ({ ...answer, comment: 'late and broken' })),
        { date: '2025-12-27', comment: 'muddled' },
      ],
      assumptions: {
        ...ASSUMED,
        hoursLostPerMention: { default: figures(1, 1, 1, 'hours') },
        feesPerMention: undefined,
      },
    });
    expect(vitalFew).toMatchObject({
      themes: ['late'],
      items: 8,
      customersTotal: amount(80_00, 160_00, 240_00),
    });
  });
});

describe('the business behind a theme', () => {
  const revenue = { A: 1000, B: 500, C: -20 };
  const {
    revenue: behind,
    atRisk,
    lifetime,
    opportunity,
  } = themeIn(moneyOf({ answers: YEAR, revenue }), 'late');

  it('is the revenue of distinct customers, with credits kept apart', () => {
    expect(behind).toEqual({
      customers: 3,
      customersWithRevenue: 3,
      centsPerYear: 1500_00,
      credits: { customers: 1, centsPerYear: -20_00 },
    });
  });
  it('is at risk as expected and in excess of what would leave anyway', () => {
    expect(atRisk).toEqual({
      kind: 'estimated',
      expected: amount(300_00, 450_00, 600_00),
      // 0.20 - 0.25, 0.30 - 0.15, 0.40 - 0.10
      excess: amount(-75_00, 225_00, 450_00),
    });
    expect(themeIn(moneyOf({ answers: YEAR, revenue }), 'broken').atRisk).toEqual({
      kind: 'gross-only',
      reason: 'no-churn-assumed',
    });
  });
  it('is worth its margin times the multiple of Gupta and Lehmann, in both forms', () => {
    // low: 0.3 x 1500 x 1.14 / 0.44; likely: 0.4 x 1500 x 1.12 / 0.32; high: 0.5 x 1500 x 1.1 / 0.2
    expect(lifetime).toEqual({
      kind: 'estimated',
      customers: 2,
      firstNow: amount(116_591, 210_000, 412_500),
      firstInAYear: amount(71_591, 150_000, 337_500),
    });
  });
  it('holds an opportunity: company cost and the margin of the excess, at its worst with a high margin', () => {
    expect(opportunity).toEqual(amount(32_25 - 37_50, 95_25 + 90_00, 218_25 + 225_00));
  });
  it('says what is missing', () => {
    const without = (field: string) =>
      themeIn(moneyOf({ answers: YEAR, revenue, assumptions: { ...ASSUMED, [field]: undefined } }), 'late')
        .lifetime;
    expect(without('margin')).toMatchObject({ reason: 'no-margin' });
    expect(without('retention')).toMatchObject({ reason: 'no-retention' });
    expect(without('discountRate')).toMatchObject({ reason: 'no-discount-rate' });
    const forever = {
      ...ASSUMED,
      retention: { default: figures(0.9, 0.9, 1, 'share per year') },
      discountRate: figures(0, 0.1, 0.1, 'share per year'),
    };
    expect(themeIn(moneyOf({ answers: YEAR, revenue, assumptions: forever }), 'late').lifetime).toMatchObject(
      {
        reason: 'never-ends',
      },
    );
    expect(themeIn(moneyOf({ answers: YEAR, revenue: { A: null } }), 'late')).toMatchObject({
      revenue: { centsPerYear: null, customers: 3, customersWithRevenue: 0 },
      atRisk: { reason: 'no-revenue-known' },
    });
  });
  it('overlaps between themes by the customers who raised both', () => {
    expect(moneyOf({ answers: YEAR, revenue }).overlaps).toEqual([
      { theme: 'late', other: 'broken', customers: 1, revenueCentsPerYear: 1000_00 },
    ]);
  });
});

describe('money', () => {
  it('is nothing in an empty workspace', () => {
    const empty = moneyOf({ answers: [] });
    expect(empty).toMatchObject({ window: null, vitalFew: null, overlaps: [] });
    expect(themeIn(empty, 'late')).toMatchObject({ mentions: 0, mentionsBefore: null, companyTotal: null });
  });
  it('grows with its scale, doubles with doubled mentions, and keeps revenue when the table is doubled', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), (by) => {
        const revenue = { A: 1000, B: 500 };
        const plain = themeIn(moneyOf({ answers: YEAR, revenue }), 'late');
        const scaled = themeIn(moneyOf({ answers: YEAR, revenue: { A: 1000 * by, B: 500 * by } }), 'late');
        expect(scaled.revenue.centsPerYear).toBe(plain.revenue.centsPerYear! * by);
        expect(scaled.companyTotal).toEqual(plain.companyTotal);
        const repeated = themeIn(
          moneyOf({ answers: Array.from({ length: by }, () => YEAR).flat(), revenue }),
          'late',
        );
        expect(repeated.revenue).toEqual(plain.revenue);
        expect(repeated.customersTotal!.likely).toBe(plain.customersTotal!.likely * by);
        expect(repeated.companyTotal!.high).toBe(plain.companyTotal!.high * by);
      }),
    );
  });
  it('comes in whole cents, and in rising order where every factor is positive', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(share, { minLength: 3, maxLength: 3 }), (drawn) => {
        const [low, likely, high] = [...drawn].sort((a, b) => a - b) as [number, number, number];
        const { customersTotal, companyTotal } = themeIn(
          moneyOf({
            answers: YEAR,
            assumptions: {
              hoursLostPerMention: { default: figures(low, likely, high, 'hours') },
              hourValue: figures(0.01, 13.37, 99.99, 'GBP'),
              visitShare: { default: figures(low, likely, high, 'share of mentions') },
              visitCost: figures(0.03, 77.77, 1234.56, 'GBP'),
            },
          }),
          'late',
        );
        for (const range of [customersTotal!, companyTotal!]) {
          expect(Object.values(range).every(Number.isSafeInteger)).toBe(true);
          expect(range.low <= range.likely && range.likely <= range.high).toBe(true);
        }
      }),
    );
  });
});
