import type { MovementResult, SamplingGroup, SamplingResult, Score } from '../../src/analysis/results.ts';

/** How the main outcome differs for core-growth customers. */
export const sampleCoreGrowthGap: SamplingResult['coreGrowth'] = {
  kind: 'estimated',
  coreGrowth: { n: 70, customers: 61, value: 4 },
  others: { n: 390, customers: 300, value: 29 },
  difference: -25,
  interval: { low: -41, high: -9 },
  beyondChance: true,
  flagged: false,
  notSaid: 10,
};

function nps(n: number, value: number, half: number): Score {
  return {
    kind: 'estimated',
    n,
    value,
    interval: { low: value - half, high: value + half },
    flagged: n < 30,
    counts: [n],
    easyShare: null,
  };
}

function group(
  dimension: SamplingGroup['dimension'],
  name: string,
  customers: number,
  answers: number,
  changes: Partial<SamplingGroup> = {},
): SamplingGroup {
  return {
    dimension,
    group: name,
    customers,
    shareOfCustomers: customers / 4100,
    answers,
    shareOfAnswers: answers / 470,
    answered: Math.round(answers * 0.8),
    responseRate: Math.round(answers * 0.8) / customers,
    heard: answers,
    coverage: answers / customers,
    score: nps(answers, 30, 8),
    state: 'full',
    mergedWith: [],
    relativeWeight: dimension === 'stratum' ? (customers / answers / 4100) * 470 : null,
    ...changes,
  };
}

/** Who answered at the made-up company of these tests: one stratum too thin, one silent. */
export const sampleSampling: SamplingResult = {
  period: { from: '2025-07-01', to: '2026-06-20' },
  population: { kind: 'population-file', customers: 4100 },
  scores: [
    {
      outcome: 'recommend',
      answers: 481,
      withoutStratum: 8,
      outsidePopulation: 3,
      estimate: {
        kind: 'estimated',
        method: 'post-stratified',
        n: 470,
        customers: 371,
        raw: 25.1,
        value: 9.2,
        standardError: 3.4,
        interval: { low: 2.5, high: 15.9 },
        difference: -15.9,
        differenceInterval: { low: -20.3, high: -11.5 },
        beyondChance: true,
        designEffect: 1.58,
        effectiveN: 297.5,
        weightRatio: 11.3,
        trimmed: null,
        uncoveredShare: 0.04,
        flagged: true,
      },
    },
  ],
  groups: [
    group('stratum', 'Home', 1900, 380),
    group('stratum', 'Small business', 1700, 86),
    group('stratum', 'Student', 336, 4, { state: 'merged', mergedWith: ['Home'], score: nps(4, 25, 40) }),
    group('stratum', 'Charity', 164, 0, {
      state: 'empty',
      responseRate: 0,
      relativeWeight: null,
      score: { kind: 'suppressed', n: 0, reason: 'no-answers' },
    }),
    group('segment', 'Home', 2236, 384),
    group('segment', 'Small business', 1864, 86, { responseRate: null, coverage: null }),
  ],
  coreGrowth: sampleCoreGrowthGap,
  sourceMix: {
    items: 640,
    comments: 410,
    customers: 450,
    volunteeredShare: 0.24,
    sources: [
      {
        source: 'survey',
        solicited: true,
        items: 486,
        shareOfItems: 0.76,
        comments: 266,
        shareOfComments: 0.65,
        customers: 380,
        shareOfCustomers: 0.84,
      },
      {
        source: 'tickets',
        solicited: false,
        items: 154,
        shareOfItems: 0.24,
        comments: 144,
        shareOfComments: 0.35,
        customers: 101,
        shareOfCustomers: 0.22,
      },
    ],
  },
  planner: {
    outcome: 'recommend',
    margins: [3, 5, 8, 10],
    rows: [
      {
        dimension: 'all',
        group: null,
        customers: 4100,
        answered: 371,
        basis: 'own',
        needed: [1500, 677, 290, 190],
      },
      {
        dimension: 'stratum',
        group: 'Student',
        customers: 336,
        answered: 4,
        basis: 'all-answers',
        needed: [296, 240, 165, 129],
      },
      {
        dimension: 'segment',
        group: 'Home',
        customers: 2236,
        answered: 307,
        basis: 'no-variation',
        needed: [null, null, null, null],
      },
    ],
  },
  warnings: [
    { code: 'uncovered', group: 'Charity', value: 0.04 },
    { code: 'under-represented', group: 'Small business', value: 0.44 },
    { code: 'over-represented', group: 'Home', value: 1.7 },
    { code: 'merged', group: 'Student', value: 4 },
    { code: 'thin', group: 'Club', value: 7 },
    { code: 'heavy-weights', group: null, value: 11.3 },
    { code: 'answers-left-out', group: null, value: 11 },
    { code: 'self-selection', group: null, value: null },
  ],
};

/** The score rose by nine points, almost all of it because people answered differently. */
export const sampleMovement: MovementResult = {
  outcome: 'recommend',
  comparisons: [
    {
      kind: 'estimated',
      window: 'year',
      before: { from: '2024-07-01', to: '2025-06-30', n: 430, value: 24 },
      after: { from: '2025-07-01', to: '2026-06-20', n: 470, value: 33 },
      difference: 9,
      interval: { low: 2, high: 16 },
      beyondChance: true,
      partial: true,
      dimensions: [
        {
          kind: 'estimated',
          dimension: 'segment',
          mix: -1.25,
          mixInterval: { low: -2.4, high: -0.1 },
          rates: 10.25,
          ratesInterval: { low: 3.3, high: 17.2 },
          groups: [
            {
              kind: 'named',
              group: 'Home',
              merged: [],
              nBefore: 310,
              nAfter: 300,
              shareBefore: 0.72,
              shareAfter: 0.64,
              valueBefore: 29,
              valueAfter: 41,
              mix: -0.55,
              rates: 8.15,
            },
            {
              kind: 'named',
              group: 'Small business',
              merged: [],
              nBefore: 104,
              nAfter: 156,
              shareBefore: 0.24,
              shareAfter: 0.33,
              valueBefore: 12,
              valueAfter: 19,
              mix: -0.65,
              rates: 2.05,
            },
            {
              kind: 'others',
              group: null,
              merged: ['Charity', 'Student', null],
              nBefore: 16,
              nAfter: 14,
              shareBefore: 0.04,
              shareAfter: 0.03,
              valueBefore: 0,
              valueAfter: null,
              mix: -0.05,
              rates: 0.05,
            },
          ],
        },
        { kind: 'not-estimable', dimension: 'unit', reason: 'not-known' },
        { kind: 'not-estimable', dimension: 'source', reason: 'one-group' },
      ],
      drivers: [
        {
          driver: 'installation',
          meanBefore: 3.1,
          meanAfter: 3.6,
          ratings: 6.4,
          ratingsInterval: { low: 3.9, high: 8.9 },
          beyondChance: true,
          rest: 2.6,
          ratedShare: 0.93,
        },
        {
          driver: 'shop',
          meanBefore: 3.8,
          meanAfter: null,
          ratings: -0.2,
          ratingsInterval: null,
          beyondChance: false,
          rest: 9.2,
          ratedShare: 0.07,
        },
      ],
    },
    { kind: 'not-estimable', window: 'quarter', reason: 'too-few-answers' },
  ],
};

/** Nobody answered yet, and nobody knows how many customers there are. */
export const noSampling: SamplingResult = {
  period: null,
  population: { kind: 'unknown', customers: null },
  scores: [
    {
      outcome: 'recommend',
      answers: 0,
      withoutStratum: 0,
      outsidePopulation: 0,
      estimate: { kind: 'not-estimable', reason: 'no-population', n: 0, uncoveredShare: null },
    },
  ],
  groups: [],
  coreGrowth: {
    kind: 'not-estimable',
    reason: 'not-known',
    coreGrowth: { n: 0, customers: 0 },
    others: { n: 0, customers: 0 },
    notSaid: 0,
  },
  sourceMix: { items: 0, comments: 0, customers: 0, volunteeredShare: null, sources: [] },
  planner: { outcome: 'recommend', margins: [3, 5, 8, 10], rows: [] },
  warnings: [{ code: 'population-unknown', group: null, value: null }],
};

export const noMovement: MovementResult = {
  outcome: 'recommend',
  comparisons: [
    { kind: 'not-estimable', window: 'year', reason: 'too-short' },
    { kind: 'not-estimable', window: 'quarter', reason: 'too-short' },
  ],
};
