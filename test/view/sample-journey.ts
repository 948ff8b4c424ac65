import type { BuyInResult, CoreGrowthResult, StageResult } from '../../src/analysis/results.ts';
import type { BuyIn } from '../../src/model/buy-in.ts';
import { buyInSchema } from '../../src/model/buy-in.ts';
import { careAboutSchema } from '../../src/model/journey/care-about.ts';
import type { Journey } from '../../src/model/journey/journey.ts';
import { momentSchema } from '../../src/model/journey/moment.ts';
import { stageSchema } from '../../src/model/journey/stage.ts';
import { sampleCoreGrowthGap } from './sample-sampling.ts';

/** A journey of three stages: one measured in every way, one by comments alone, one by nothing. */
export const sampleJourney: Journey = {
  stages: [
    {
      id: 'joining',
      ...stageSchema.parse({
        name: 'I get connected',
        order: 1,
        wants: 'A date I can plan around.',
        owner: 'Head of planning',
        groups: ['Field service', 'Planning'],
        drivers: ['installation', 'waiting'],
        indicators: ['lines-checked'],
      }),
    },
    {
      id: 'using',
      ...stageSchema.parse({ name: 'It runs <well>', order: 2, wants: 'Not to think about it.' }),
    },
    { id: 'leaving', ...stageSchema.parse({ name: 'I move on', order: 3, wants: 'To be let go.' }) },
  ],
  roles: [
    { id: 'it-lead', name: 'IT lead', where: 'business', say: 'Can veto.' },
    { id: 'guest', name: 'Guest', where: 'both', say: 'Asks for the password.' },
  ],
  careAbouts: [
    {
      id: 'a-date',
      ...careAboutSchema.parse({
        name: 'A date that stays',
        stage: 'joining',
        roles: ['it-lead', 'guest'],
        expects: 'I know the day.',
        knownFrom: 'Interviews',
        reality: {
          themes: ['late-installation'],
          drivers: ['installation', 'waiting', 'app'],
          indicators: ['lines-checked'],
        },
        met: { functional: 'The move goes ahead.' },
        missed: { functional: 'I cannot work.', ourMoney: 'Orders are cancelled.' },
      }),
    },
    {
      id: 'silence',
      ...careAboutSchema.parse({ name: 'Silence', stage: 'using', roles: ['guest'], expects: 'No news.' }),
    },
  ],
  moments: [
    {
      id: 'the-date',
      ...momentSchema.parse({
        name: 'The date is confirmed',
        stage: 'joining',
        trigger: 'One message names the day.',
        feel: 'Now I can plan.',
        state: 'unreliable',
        owner: 'Head of planning',
        metric: { indicator: 'lines-checked' },
      }),
    },
    {
      id: 'the-hundredth-order',
      ...momentSchema.parse({
        name: 'The hundredth order',
        stage: 'using',
        trigger: 'A customer orders for the hundredth time.',
        feel: 'They noticed.',
        state: 'missed',
        opportunity: 'Nobody sees the count.',
      }),
    },
  ],
};

const NOBODY = {
  customers: 0,
  customersWithRevenue: 0,
  centsPerYear: null,
  credits: { customers: 0, centsPerYear: 0 },
};

export const sampleStages: readonly StageResult[] = [
  {
    stage: 'joining',
    issues: ['late-installation'],
    praise: [],
    mentions: 181,
    base: 750,
    share: 0.241,
    revenue: {
      customers: 143,
      customersWithRevenue: 140,
      centsPerYear: 41_200_000_00,
      credits: NOBODY.credits,
    },
    praises: 0,
    score: {
      kind: 'estimated',
      n: 110,
      value: -21,
      interval: { low: -35, high: -7 },
      flagged: false,
      counts: [110],
      easyShare: null,
    },
    companyTotal: { low: 60_000_00, likely: 83_000_00, high: 150_000_00 },
    customersTotal: null,
    ratings: { given: 880, lowShare: 0.24, flagged: false },
    placed: 12,
  },
  {
    stage: 'using',
    issues: ['router'],
    praise: ['other'],
    mentions: 14,
    base: 750,
    share: 0.019,
    revenue: { ...NOBODY, customers: 14 },
    praises: 12,
    score: { kind: 'suppressed', n: 7, reason: 'too-few-answers' },
    companyTotal: null,
    customersTotal: null,
    ratings: { given: 22, lowShare: 0.5, flagged: true },
    placed: 0,
  },
  {
    stage: 'leaving',
    issues: [],
    praise: [],
    mentions: 0,
    base: 750,
    share: null,
    revenue: NOBODY,
    praises: 0,
    score: { kind: 'suppressed', n: 0, reason: 'no-answers' },
    companyTotal: null,
    customersTotal: null,
    ratings: { given: 0, lowShare: null, flagged: true },
    placed: 0,
  },
];

export const sampleCoreGrowth: CoreGrowthResult = {
  told: 'by-column',
  period: { from: '2025-07-01', to: '2026-06-20' },
  customers: { coreGrowth: 240, others: 900, notSaid: 60 },
  heard: { coreGrowth: 61, others: 300 },
  revenue: {
    coreGrowth: { customersWithRevenue: 200, centsPerYear: 9_000_000_00 },
    others: { customersWithRevenue: 800, centsPerYear: 27_000_000_00 },
  },
  scores: [
    {
      outcome: 'recommend',
      gap: sampleCoreGrowthGap,
    },
  ],
  drivers: [
    {
      kind: 'estimated',
      driver: 'billing',
      coreGrowth: { n: 70, customers: 61, mean: 3.1 },
      others: { n: 380, customers: 290, mean: 3.6 },
      difference: -0.5,
      interval: { low: -0.8, high: -0.2 },
      performanceDifference: -12.5,
      performanceInterval: { low: -20, high: -5 },
      p: 0.001,
      pAdjusted: 0.003,
      evidence: true,
      flagged: false,
    },
    {
      kind: 'estimated',
      driver: 'waiting',
      coreGrowth: { n: 12, customers: 12, mean: 15 },
      others: { n: 80, customers: 70, mean: 12.5 },
      difference: 2.5,
      interval: null,
      performanceDifference: null,
      performanceInterval: null,
      p: null,
      pAdjusted: null,
      evidence: false,
      flagged: true,
    },
    {
      kind: 'estimated',
      driver: 'speed',
      coreGrowth: { n: 70, customers: 60, mean: 3.5 },
      others: { n: 380, customers: 290, mean: 3.4 },
      difference: 0.1,
      interval: { low: -0.2, high: 0.4 },
      performanceDifference: 2.5,
      performanceInterval: { low: -5, high: 10 },
      p: 0.5,
      pAdjusted: 0.5,
      evidence: false,
      flagged: false,
    },
    {
      kind: 'not-estimable',
      driver: 'app',
      reason: 'too-few-customers',
      coreGrowth: { n: 2, customers: 2 },
      others: { n: 7, customers: 6 },
    },
  ],
  themes: [
    {
      theme: 'bill-shock',
      coreGrowth: { customers: 50, raised: 20, share: 0.4 },
      others: { customers: 250, raised: 40, share: 0.16 },
      estimate: {
        difference: 0.24,
        interval: { low: 0.1, high: 0.38 },
        p: 0.0001,
        pAdjusted: 0.0002,
        evidence: true,
        flagged: false,
      },
      reason: null,
    },
    {
      theme: 'long-hold',
      coreGrowth: { customers: 50, raised: 4, share: 0.08 },
      others: { customers: 250, raised: 25, share: 0.1 },
      estimate: {
        difference: -0.02,
        interval: { low: -0.09, high: 0.08 },
        p: 0.7,
        pAdjusted: 0.7,
        evidence: false,
        flagged: false,
      },
      reason: null,
    },
    {
      theme: 'router',
      coreGrowth: { customers: 50, raised: 0, share: 0 },
      others: { customers: 250, raised: 0, share: 0 },
      estimate: null,
      reason: 'nobody-raised-it',
    },
  ],
  highest: 'others',
};

const NO_GAP = {
  kind: 'not-estimable',
  reason: 'not-known',
  coreGrowth: { n: 0, customers: 0 },
  others: { n: 0, customers: 0 },
  notSaid: 0,
} as const;

/** Nobody has said who they are. */
export const noCoreGrowth: CoreGrowthResult = {
  told: 'not-told',
  period: null,
  customers: { coreGrowth: 0, others: 0, notSaid: 0 },
  heard: { coreGrowth: 0, others: 0 },
  revenue: {
    coreGrowth: { customersWithRevenue: 0, centsPerYear: null },
    others: { customersWithRevenue: 0, centsPerYear: null },
  },
  scores: [{ outcome: 'recommend', gap: NO_GAP }],
  drivers: [],
  themes: [],
  highest: 'not-estimable',
};

const CASE = {
  title: 'One order in four waits',
  why: 'They leave before the first bill.',
  by: 'unit',
  line: { kind: 'normal', name: 'all units' },
  ask: 'Pay for one planner more.',
  decides: 'Executive meeting',
  decideBy: '2026-09-30',
  ifNot: 'It stays as it is.',
  footnote: 'Comments of the last twelve months; those who did not write are not in it.',
} as const;

export const sampleBuyIns: readonly BuyIn[] = [
  { id: 'late', ...buyInSchema.parse({ ...CASE, theme: 'late-installation' }) },
  {
    id: 'slow',
    ...buyInSchema.parse({
      ...CASE,
      title: 'The evening is slow',
      driver: 'speed',
      by: 'month',
      decideBy: '2026-05-01',
      line: { kind: 'last-period', name: 'the same month a year before' },
    }),
  },
];

const size = (cents: number | null, customers: number) => ({
  customers,
  customersWithRevenue: cents === null ? 0 : customers - 5,
  centsPerYear: cents,
});

export const sampleBuyInResults: readonly BuyInResult[] = [
  {
    buyIn: 'late',
    counted: 'mentions',
    money: 'cost',
    period: { from: '2025-06-21', to: '2026-06-20' },
    before: null,
    line: 0.24,
    whole: { count: 90, base: 375, share: 0.24 },
    groups: [
      {
        group: 'Isles',
        count: 1,
        base: 5,
        share: 0.2,
        line: 0.24,
        difference: null,
        interval: null,
        pAdjusted: null,
        evidence: false,
        flagged: false,
        partial: false,
        moneyCents: null,
      },
      {
        group: 'North',
        count: 60,
        base: 150,
        share: 0.4,
        line: 0.24,
        difference: 0.16,
        interval: { low: 0.06, high: 0.26 },
        pAdjusted: 0.004,
        evidence: true,
        flagged: false,
        partial: false,
        moneyCents: 24_000_00,
      },
      {
        group: 'South',
        count: 29,
        base: 220,
        share: 0.132,
        line: 0.24,
        difference: -0.108,
        interval: { low: -0.208, high: -0.008 },
        pAdjusted: 0.09,
        evidence: false,
        flagged: true,
        partial: false,
        moneyCents: -23_000_00,
      },
    ],
    size: {
      listed: size(99_000_000_00, 4100),
      heard: size(70_000_000_00, 900),
      affected: size(12_000_000_00, 80),
    },
  },
  {
    buyIn: 'slow',
    counted: 'low-ratings',
    money: 'revenue',
    period: { from: '2025-06-21', to: '2026-06-20' },
    before: { from: '2024-06-21', to: '2025-06-20' },
    line: null,
    whole: { count: 90, base: 375, share: 0.24 },
    groups: [
      {
        group: '2026-05',
        count: 9,
        base: 40,
        share: 0.225,
        line: 0.3,
        difference: -0.075,
        interval: { low: -0.175, high: 0.025 },
        pAdjusted: 0.09,
        evidence: false,
        flagged: false,
        partial: false,
        moneyCents: null,
      },
      {
        group: '2026-06',
        count: 2,
        base: 20,
        share: 0.1,
        line: 0.3,
        difference: -0.2,
        interval: { low: -0.3, high: -0.1 },
        pAdjusted: 0.09,
        evidence: false,
        flagged: true,
        partial: true,
        moneyCents: null,
      },
    ],
    size: { listed: size(null, 0), heard: size(null, 900), affected: size(null, 80) },
  },
];
