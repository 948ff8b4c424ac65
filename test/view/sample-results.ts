import type {
  AnalysisResults,
  DriverEstimate,
  GroupDifference,
  ParetoCut,
  Score,
  ThemeResult,
} from '../../src/analysis/results.ts';
import { sampleRhythmResult } from './sample-rhythm.ts';
import { noChain } from './sample-chain.ts';
import { sampleChange } from './sample-change.ts';
import { sampleMovement, sampleSampling } from './sample-sampling.ts';
import { sampleBuyInResults, sampleCoreGrowth, sampleStages } from './sample-journey.ts';
import { sampleExpectations } from './sample-expectations.ts';
import { impactOf, sampleMoney, sampleStability } from './sample-money.ts';
import { sampleConfig, THEMES } from './sample-company.ts';

const MONTHS = Array.from({ length: 24 }, (_, index) => {
  const month = 6 + index;
  return `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
});

function nps(n: number, value: number, half: number): Score {
  return {
    kind: 'estimated',
    n,
    value,
    interval: { low: value - half, high: value + half },
    flagged: n < 30,
    counts: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, n],
    easyShare: null,
  };
}
const few: Score = { kind: 'suppressed', n: 7, reason: 'too-few-answers' };

/** A difference from all others, beyond chance. */
function gapOf(difference: number): GroupDifference {
  return {
    difference,
    interval: { low: 0.5 * difference, high: 1.5 * difference },
    pAdjusted: 0.01,
    evidence: true,
  };
}

interface Link {
  readonly driver: string;
  readonly n: number;
  readonly r: number;
  readonly half: number;
  readonly performance: number | null;
  readonly evidence?: boolean;
  readonly quadrant?: 'concentrate-here' | 'keep-up' | 'low-priority' | 'possible-overkill';
  readonly share?: number;
}
function estimate(link: Link): DriverEstimate {
  return {
    kind: 'estimated',
    driver: link.driver,
    n: link.n,
    ratings: link.n + 40,
    mean: link.performance === null ? 14.2 : 1 + link.performance / 25,
    performance: link.performance,
    lowShare: link.performance === null ? null : (100 - link.performance) / 200,
    r: link.r,
    rInterval: { low: link.r - link.half, high: link.r + link.half },
    rho: link.r - 0.02,
    rhoInterval: { low: link.r - link.half - 0.02, high: link.r + link.half - 0.02 },
    p: 0.001,
    pAdjusted: 0.002,
    evidence: link.evidence ?? true,
    negligible: Math.abs(link.r) < 0.1,
    flagged: link.n < 100,
    orderMatters: false,
    lmgShare: link.share ?? null,
    johnsonShare: link.share ?? null,
    mixedSignals: false,
    vif: 1.4,
    quadrant: link.quadrant ?? null,
    borderline: link.driver === 'support',
  };
}

function themeResult([id, , mentions, share, customers, money]: (typeof THEMES)[number]): ThemeResult {
  return {
    theme: id,
    mentions,
    share,
    customers,
    money: { revenueCentsPerYear: money, customersWithRevenue: money === null ? 0 : customers - 3 },
    byMonth: MONTHS.map((month, index) => ({
      month,
      mentions: index === 9 ? 0 : Math.round(mentions / 24) + (index % 3),
      base: index === 9 ? 0 : index === 2 ? 12 : 31,
      share: index === 9 ? null : (Math.round(mentions / 24) + (index % 3)) / 31,
      partial: index === 23,
    })),
    bySegment: [
      {
        group: 'Home',
        mentions: Math.round(mentions * 0.7),
        base: 500,
        share: share * 0.9,
        gap: gapOf(-0.1 * share),
      },
      {
        group: 'Small business',
        mentions: Math.round(mentions * 0.3),
        base: 230,
        share: share * 1.3,
        gap: gapOf(0.3 * share),
      },
      { group: 'Student', mentions: 1, base: 8, share: null, gap: null },
    ],
    byUnit: [
      { group: 'North', mentions: 50, base: 300, share: share * 1.2, gap: gapOf(0.2 * share) },
      {
        group: 'South and the islands off the western coast',
        mentions: 40,
        base: 400,
        share: share * 0.8,
        gap: gapOf(-0.2 * share),
      },
    ],
    bySource: [{ group: 'survey', mentions, base: 750, share, gap: null }],
    outcomeWith: nps(110, -21, 14),
    outcomeWithout: nps(790, 38, 5),
    impact: impactOf(id === 'router' ? null : -mentions / 30),
  };
}

function cutOf(values: readonly (readonly [string, number])[], vitalCount: number): ParetoCut {
  const total = values.reduce((sum, [, value]) => sum + value, 0);
  let running = 0;
  return {
    kind: 'cut',
    items: values.map(([theme, value], index) => {
      running += value;
      return {
        theme,
        value,
        share: value / total,
        cumulativeShare: running / total,
        vital: index < vitalCount,
        orderUnsettled: index === 4,
      };
    }),
    total,
    vitalCount,
    vitalShare: values.slice(0, vitalCount).reduce((sum, [, value]) => sum + value, 0) / total,
    evenlySpread: false,
    tiedIn: 0,
    catchAllShare: 0.02,
    flagged: false,
  };
}

const mentionCut = cutOf(
  THEMES.map(([id, , mentions]) => [id, mentions]),
  3,
);
const moneyCut = cutOf(
  THEMES.flatMap(([id, , , , , money]) => (money === null ? [] : [[id, money] as const])).toSorted(
    (a, b) => b[1] - a[1],
  ),
  3,
);

const estimates: readonly DriverEstimate[] = [
  estimate({
    driver: 'installation',
    n: 840,
    r: 0.52,
    half: 0.05,
    performance: 51,
    quadrant: 'concentrate-here',
    share: 0.41,
  }),
  estimate({
    driver: 'support',
    n: 790,
    r: 0.37,
    half: 0.06,
    performance: 72,
    quadrant: 'keep-up',
    share: 0.27,
  }),
  estimate({
    driver: 'speed',
    n: 866,
    r: 0.31,
    half: 0.06,
    performance: 58,
    quadrant: 'concentrate-here',
    share: 0.2,
  }),
  estimate({ driver: 'waiting', n: 310, r: 0.18, half: 0.11, performance: null }),
  estimate({
    driver: 'billing',
    n: 812,
    r: 0.16,
    half: 0.07,
    performance: 81,
    quadrant: 'possible-overkill',
    share: 0.09,
  }),
  estimate({
    driver: 'shop',
    n: 64,
    r: -0.04,
    half: 0.24,
    performance: 69,
    evidence: false,
    quadrant: 'low-priority',
    share: 0.03,
  }),
  {
    kind: 'not-estimable',
    driver: 'app',
    n: 9,
    ratings: 12,
    mean: 3.1,
    performance: 52,
    lowShare: 0.25,
    reason: 'too-few-answers',
  },
];

const months = MONTHS.map((month, index) => ({
  group: month,
  score:
    index === 7 ? few : nps(index === 3 ? 22 : 40, Math.round(18 + index * 0.6 + 6 * Math.sin(index)), 12),
  partial: index === 23,
}));

export const sampleResults: AnalysisResults = {
  schema: 'outerloop/analysis@2',
  ...sampleChange,
  rhythm: sampleRhythmResult,
  expectations: sampleExpectations,
  chain: noChain,
  organisation: sampleConfig.organisation.name,
  sampleData: sampleConfig.organisation.sampleData ?? null,
  currency: 'GBP',
  asOf: '2026-06-20',
  period: { from: '2024-07-01', to: '2026-06-18' },
  volume: {
    items: 1204,
    comments: 750,
    customers: 902,
    customersListed: 4100,
    customersHeard: 871,
    sources: [
      {
        source: 'survey',
        items: 960,
        comments: 520,
        customers: 800,
        period: { from: '2024-07-01', to: '2026-06-18' },
        byMonth: MONTHS.map((month) => ({ month, items: 40 })),
      },
      {
        source: 'tickets',
        items: 244,
        comments: 230,
        customers: 190,
        period: { from: '2025-01-02', to: '2026-06-17' },
        byMonth: MONTHS.map((month) => ({ month, items: 10 })),
      },
    ],
  },
  outcomes: [
    {
      outcome: 'recommend',
      kind: 'nps',
      overall: nps(900, 31, 5),
      byMonth: months,
      bySegment: [
        { group: 'Home', score: nps(610, 35, 6), partial: false },
        { group: 'Small business', score: nps(270, 22, 10), partial: false },
        { group: 'Student', score: few, partial: false },
      ],
      byUnit: [
        { group: 'North', score: nps(400, 24, 8), partial: false },
        { group: 'South', score: nps(500, 36, 7), partial: false },
      ],
      bySource: [{ group: 'survey', score: nps(900, 31, 5), partial: false }],
      change: {
        before: { from: '2024-06-21', to: '2025-06-20', n: 430, value: 24 },
        after: { from: '2025-06-21', to: '2026-06-20', n: 470, value: 33 },
        difference: 9,
        interval: { low: 2, high: 16 },
        beyondChance: true,
      },
    },
  ],
  drivers: {
    outcome: 'recommend',
    answers: 900,
    estimates,
    keyDrivers: ['installation', 'support', 'speed', 'waiting', 'billing'],
    importance: {
      kind: 'estimated',
      basis: 'complete-rows',
      n: 610,
      completeShare: 0.68,
      rSquared: 0.41,
      adjustedRSquared: 0.405,
      rough: false,
      orderSettled: true,
    },
    quadrants: { kind: 'drawn', importanceLine: 0.28, performanceLine: 66.2 },
    redundancies: [{ driver: 'support', other: 'waiting', r: 0.82, exact: false }],
    stability: sampleStability,
    groups: estimates.flatMap((each) =>
      (
        [
          ['segment', 'Home', 4],
          ['segment', 'Small business', -9],
          ['unit', 'North', -6],
          ['unit', 'South', 5],
        ] as const
      ).map(([dimension, group, difference]) => ({
        driver: each.driver,
        dimension,
        group,
        ratings: each.ratings < 60 ? 6 : 300,
        mean: each.mean === null ? null : each.mean + difference / 25,
        performance: each.performance === null ? null : each.performance + difference,
        lowShare: each.lowShare,
        n: 300,
        r: 0.3,
        rInterval: { low: 0.2, high: 0.4 },
        flagged: false,
        gap: gapOf(difference / 25),
      })),
    ),
    months: estimates.flatMap((each) =>
      MONTHS.map((month, index) => ({
        driver: each.driver,
        month,
        ratings: index === 7 ? 3 : 38,
        mean: index === 7 || each.mean === null ? null : each.mean + 0.3 * Math.sin(index),
        partial: index === 23,
      })),
    ),
  },
  themes: {
    themes: THEMES.map(themeResult),
    coverage: {
      base: 750,
      tagged: 512,
      share: 512 / 750,
      bySource: [
        { source: 'survey', base: 520, tagged: 360 },
        { source: 'tickets', base: 230, tagged: 152 },
      ],
      byLanguage: [{ language: 'en', base: 750, tagged: 512 }],
      untaggedLow: 90,
      untaggedRows: [3],
    },
    together: {
      several: 130,
      pairs: [
        {
          theme: THEMES[0][0],
          other: THEMES[1][0],
          comments: 40,
          shareOfTheme: 0.2,
          shareOfOther: 0.25,
          jaccard: 0.125,
          expected: 21.3,
        },
      ],
    },
  },
  pareto: {
    items: 512,
    mentions: mentionCut,
    money: moneyCut,
    distinctRevenueCentsPerYear: 63_400_000_00,
    distinctCustomers: 401,
    customersWithRevenue: 368,
    vitalFew: { revenueCentsPerYear: 51_000_000_00, customers: 310, customersWithRevenue: 300 },
  },
  money: sampleMoney,
  sampling: sampleSampling,
  movement: sampleMovement,
  journey: sampleStages,
  coreGrowth: sampleCoreGrowth,
  buyIns: sampleBuyInResults,
  driverParetos: estimates.map((each) => ({
    driver: each.driver,
    basis: each.driver === 'app' ? 'tied-themes' : 'low-raters',
    base: each.driver === 'app' ? 22 : 210,
    pareto: {
      items: 180,
      mentions:
        each.driver === 'shop'
          ? { kind: 'list', items: [{ theme: 'router', value: 4 }], total: 4, reason: 'too-few-mentions' }
          : mentionCut,
      money: moneyCut,
      distinctRevenueCentsPerYear: null,
      distinctCustomers: 0,
      customersWithRevenue: 0,
      vitalFew: null,
    },
  })),
};
