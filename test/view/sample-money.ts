import type {
  MoneyRange,
  MoneyResult,
  Stability,
  ThemeCosts,
  ThemeImpact,
} from '../../src/analysis/results.ts';

const around = (likely: number): MoneyRange => ({
  low: Math.round(likely * 0.4),
  likely,
  high: Math.round(likely * 2.2),
});

/** The effect of a made-up theme on the score: `points` below zero, or nothing when nobody answered. */
export function impactOf(points: number | null, nWith = 110): ThemeImpact {
  if (points === null) {
    const overall = { kind: 'suppressed', n: 900, nWith: 4, reason: 'too-few-with' } as const;
    return { overall, pAdjusted: null, evidence: false, bySegment: [{ group: 'Home', impact: overall }] };
  }
  const overall = {
    kind: 'estimated',
    n: 900,
    nWith,
    difference: points * 8,
    differenceInterval: { low: points * 8 - 11, high: points * 8 + 11 },
    effect: points,
    effectInterval: { low: points - 1.4, high: points + 1.4 },
    flagged: nWith < 30,
  } as const;
  return {
    overall,
    pAdjusted: 0.0004,
    evidence: Math.abs(points) > 1.4,
    bySegment: [
      { group: 'Home', impact: overall },
      {
        group: 'Small business',
        impact: { kind: 'suppressed', n: 40, nWith: 6, reason: 'too-few-with' },
      },
    ],
  };
}

function costsOf(theme: string, cents: number, customers: number, revenue: number | null): ThemeCosts {
  return {
    theme,
    mentions: 90,
    contacts: 60,
    contactsWithKnownCost: 52,
    toCustomers: { time: around(cents), fees: null },
    toCompany: { contacts: around(cents / 2), refunds: null, visits: around(cents / 4) },
    customersTotal: around(cents),
    companyTotal: around((cents * 3) / 4),
    mentionsBefore: 70,
    companyTotalBefore: around(cents / 2),
    revenue: {
      customers,
      customersWithRevenue: revenue === null ? 0 : customers - 3,
      centsPerYear: revenue,
      credits: {
        customers: theme === 'bill-shock' ? 2 : 0,
        centsPerYear: theme === 'bill-shock' ? -90_000 : 0,
      },
    },
    atRisk:
      revenue === null
        ? { kind: 'gross-only', reason: 'no-revenue-known' }
        : theme === 'late-installation'
          ? {
              kind: 'estimated',
              expected: around(revenue / 5),
              excess: { low: -50_000, likely: revenue / 10, high: revenue / 5 },
            }
          : { kind: 'gross-only', reason: 'no-churn-assumed' },
    lifetime:
      revenue === null
        ? { kind: 'not-estimable', reason: 'no-revenue-known' }
        : {
            kind: 'estimated',
            firstNow: around(revenue * 2),
            firstInAYear: around(revenue),
            customers: customers - 3,
          },
    opportunity: around(cents),
  };
}

export const sampleMoney: MoneyResult = {
  assumptions: [
    {
      assumption: 'hourValue',
      scope: null,
      side: null,
      low: 8,
      likely: 15,
      high: 30,
      unit: 'GBP',
      source: 'Yearbook of wages <2025>',
      author: 'Finance',
      date: '2026-04-30',
    },
    {
      assumption: 'churn',
      scope: 'late-installation',
      side: 'with',
      low: 0.2,
      likely: 0.27,
      high: 0.35,
      unit: 'share per year',
      source: 'Customers of 2024, one year later',
      author: 'Customer analytics',
      date: '2026-04-30',
    },
  ],
  window: {
    from: '2025-06-19',
    to: '2026-06-18',
    days: 365,
    factor: 1,
    tooShort: false,
    before: { from: '2024-06-19', to: '2025-06-18' },
  },
  themes: [
    costsOf('late-installation', 9_000_00, 143, 41_200_000_00),
    costsOf('slow-evenings', 4_000_00, 97, 18_900_000_00),
    costsOf('bill-shock', 3_000_00, 90, 22_400_000_00),
    costsOf('long-hold', 800_00, 58, 9_100_000_00),
    costsOf('router', 40_00, 14, null),
  ],
  vitalFew: {
    themes: ['late-installation', 'slow-evenings', 'bill-shock'],
    items: 240,
    customersTotal: around(14_000_00),
    companyTotal: around(11_000_00),
  },
  overlaps: [
    { theme: 'late-installation', other: 'slow-evenings', customers: 21, revenueCentsPerYear: 5_000_000_00 },
    { theme: 'late-installation', other: 'bill-shock', customers: 12, revenueCentsPerYear: null },
    { theme: 'slow-evenings', other: 'bill-shock', customers: 7, revenueCentsPerYear: 1_200_000_00 },
  ],
};

/** No assumptions and nothing that costs are known of. */
export const noMoney: MoneyResult = {
  assumptions: [],
  window: null,
  themes: [],
  vitalFew: null,
  overlaps: [],
};

export const sampleStability: Stability = {
  kind: 'resampled',
  rows: 640,
  resamples: 1000,
  orders: null,
  seed: 1,
  drivers: [
    {
      driver: 'installation',
      share: 0.44,
      shareInterval: { low: 0.36, high: 0.52 },
      rank: 1,
      rankInterval: { low: 1, high: 1 },
      firstShare: 0.93,
      aheadOfNext: 0.93,
    },
    {
      driver: 'speed',
      share: 0.3,
      shareInterval: { low: 0.22, high: 0.39 },
      rank: 2,
      rankInterval: { low: 1, high: 3 },
      firstShare: 0.07,
      aheadOfNext: null,
    },
  ],
  halves: {
    kind: 'compared',
    firstEarlier: 'installation',
    firstLater: 'speed',
    from: '2025-07-02',
    rowsEarlier: 318,
    rowsLater: 322,
    orderEarlier: ['installation', 'speed'],
    orderLater: ['speed', 'installation'],
  },
};
