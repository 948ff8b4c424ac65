import { describe, expect, it } from 'vitest';
import { journeyResult } from '../../../src/analysis/journey/journey.ts';
import { pricingOf } from '../../../src/analysis/money/pricing.ts';
import type { DriverEstimate, StageResult } from '../../../src/analysis/results.ts';
import { markThemes } from '../../../src/analysis/themes/theme-marks.ts';
import { assumptionsSchema } from '../../../src/model/assumptions.ts';
import { stageSchema } from '../../../src/model/journey/stage.ts';
import { themeSchema } from '../../../src/model/theme.ts';
import type { Answer } from '../../build-table.ts';
import { customersOf, tableOf } from '../../build-table.ts';

const theme = (id: string, stage: string, praise = false) => ({
  id,
  ...themeSchema.parse({ name: id, stage, praise, match: [id] }),
});
const THEMES = [
  theme('dirty', 'joining'),
  theme('friendly', 'joining', true),
  theme('late', 'joining'),
  theme('slow', 'using'),
];
const stage = (id: string, drivers: readonly string[] = []) => ({
  id,
  ...stageSchema.parse({ name: `I am ${id}`, order: 1, wants: 'Peace.', drivers }),
});
const rated = (driver: string, ratings: number, lowShare: number | null): DriverEstimate => ({
  kind: 'not-estimable',
  driver,
  n: 0,
  ratings,
  mean: null,
  performance: null,
  lowShare,
  reason: 'no-answers',
});
const ASSUMED = assumptionsSchema.parse({
  refundPerMention: {
    themes: Object.fromEntries(
      [
        ['late', 10],
        ['dirty', 30],
      ].map(([id, likely]) => [
        id,
        { low: likely, likely, high: likely, unit: 'GBP', source: 's', author: 'a', date: '2026-01-01' },
      ]),
    ),
  },
});

function ask(
  answers: readonly Answer[],
  stages = [stage('joining', ['installation', 'visit', 'minutes']), stage('using'), stage('leaving')],
) {
  const table = tableOf(answers, { recommend: { low: 0, high: 10 } });
  const customers = customersOf(table, { a: 100, b: 50 });
  const facts = { table, customers, themes: THEMES, marks: markThemes(table, THEMES) };
  return journeyResult(facts, {
    stages,
    order: ['late', 'slow', 'dirty', 'friendly'],
    outcome: { id: 'recommend', kind: 'nps', scale: { low: 0, high: 10 } },
    drivers: [rated('installation', 200, 0.2), rated('visit', 50, 0.2), rated('minutes', 70, null)],
    thresholds: { minimumAnswers: 2, fullAnswers: 30 },
    ...pricingOf(facts, {
      sourceKinds: new Map(),
      assumptions: ASSUMED,
      period: { from: '2025-01-01', to: '2026-06-30' },
    }),
  });
}
const SAID: readonly Answer[] = [
  { customer: 'a', comment: 'late and dirty', scores: { recommend: 2 } },
  { customer: 'a', comment: 'late', scores: { recommend: 9 } },
  { customer: 'b', comment: 'slow, and late', scores: { recommend: 3 } },
  { customer: 'b', comment: 'friendly' },
  { comment: 'nothing to say' },
  { customer: 'c', scores: { recommend: 10 } },
];
const find = (results: readonly StageResult[], id: string): StageResult =>
  results.find((result) => result.stage === id)!;

describe('a stage of the journey', () => {
  it('counts a comment once, whatever it says about the stage', () => {
    expect(find(ask(SAID), 'joining')).toMatchObject({
      issues: ['late', 'dirty'],
      praise: ['friendly'],
      mentions: 3,
      base: 5,
      share: 0.6,
      praises: 1,
      revenue: { customers: 2, customersWithRevenue: 2, centsPerYear: 150_00 },
    });
  });

  it('shares a comment with another stage when it speaks of both', () => {
    expect(find(ask(SAID), 'using')).toMatchObject({ mentions: 1, share: 0.2 });
  });

  it('scores those who raised an issue, and nobody else', () => {
    const { score } = find(ask(SAID), 'joining');
    expect(score).toMatchObject({ kind: 'estimated', n: 3 });
    expect(score.kind === 'estimated' && score.value).toBeCloseTo(-100 / 3, 10);
    expect(find(ask(SAID), 'using').score).toMatchObject({ kind: 'suppressed', reason: 'too-few-answers' });
  });

  it('costs each comment once, as its dearest theme', () => {
    expect(find(ask(SAID), 'joining').companyTotal?.likely).toBe(30_00 + 10_00 + 10_00);
    expect(find(ask(SAID), 'using').companyTotal).toBeNull();
  });

  it('takes the ratings of its drivers together; a measured driver has none that are low', () => {
    expect(find(ask(SAID), 'joining').ratings).toEqual({ given: 250, lowShare: 0.2, flagged: false });
    expect(find(ask(SAID), 'using').ratings).toEqual({ given: 0, lowShare: null, flagged: true });
  });

  it('without an issue of its own counts nothing instead of 0 %', () => {
    expect(find(ask(SAID), 'leaving')).toMatchObject({
      issues: [],
      mentions: 0,
      share: null,
      companyTotal: null,
    });
  });

  it('holds the items that a source places in it, by id or by name', () => {
    const table = tableOf(SAID, { recommend: { low: 0, high: 10 } });
    const placed = {
      ...table,
      stage: { names: ['I am joining', 'joining', 'elsewhere'], codes: Int32Array.of(0, 1, 1, 2, -1, 0) },
    };
    const facts = { table: placed, customers: null, themes: THEMES, marks: markThemes(placed, THEMES) };
    const [result] = journeyResult(facts, {
      stages: [stage('joining')],
      order: [],
      outcome: { id: 'recommend', kind: 'nps', scale: { low: 0, high: 10 } },
      drivers: [],
      thresholds: { minimumAnswers: 2, fullAnswers: 30 },
      ...pricingOf(facts, { sourceKinds: new Map(), assumptions: null, period: null }),
    });
    expect(result).toMatchObject({ placed: 4, revenue: { centsPerYear: null } });
  });

  it('says nothing of a journey nobody described, and holds no NaN for an empty one', () => {
    expect(ask(SAID, [])).toEqual([]);
    expect(JSON.stringify(ask([]))).not.toMatch(/NaN|Infinity|-0[^.\d]/);
    expect(find(ask([]), 'joining')).toMatchObject({ base: 0, share: null });
  });
});
