import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coreGrowthResult } from '../../../src/analysis/core-growth/core-growth.ts';
import type { CoreGrowthResult, DriverGap } from '../../../src/analysis/results.ts';
import { clusteredGap } from '../../../src/analysis/statistics/clustered-gap.ts';
import { twoSharesP } from '../../../src/analysis/statistics/two-shares.ts';
import type { CustomerTable } from '../../../src/model/feedback-table.ts';
import { themeSchema } from '../../../src/model/theme.ts';
import type { Answer } from '../../build-table.ts';
import { customersOf, tableOf } from '../../build-table.ts';
import { expectClose } from '../expect-close.ts';

/** Ratings with the customers who gave them, as one side of a comparison. */
function sideOf(given: readonly (readonly [rating: number, customer: string])[], from: number) {
  const names = [...new Set(given.map(([, customer]) => customer))];
  return {
    values: Float64Array.from(given, ([rating]) => rating),
    customers: Int32Array.from(given, ([, customer]) => from + names.indexOf(customer)),
  };
}
const CORE = [
  [2, 'a'],
  [5, 'a'],
  [3, 'b'],
  [3, 'b'],
  [4, 'c'],
  [1, 'd'],
  [4, 'e'],
  [4, 'f'],
  [2, 'f'],
  [5, 'g'],
] as const;
const OTHERS = [
  [4, 'h'],
  [4, 'h'],
  [5, 'h'],
  [3, 'i'],
  [5, 'j'],
  [2, 'k'],
  [4, 'l'],
  [3, 'm'],
  [5, 'm'],
  [5, 'n'],
  [4, 'o'],
  [1, 'p'],
] as const;
const alone = (given: readonly (readonly [number, string])[]) =>
  given.map(([rating], at) => [rating, String(at)] as const);

describe('the gap between two sides', () => {
  it('is Welch’s when every customer gives one rating (R t.test)', () => {
    const gap = clusteredGap(sideOf(alone(OTHERS), 0), sideOf(alone(CORE), 100));
    expectClose(gap.difference, -0.45, 1e-14);
    expectClose(gap.interval!.low, -1.62869711280313045, 1e-13);
    expectClose(gap.interval!.high, 0.7286971128031301, 1e-13);
    expectClose(gap.p, 0.43412758669312113, 1e-13);
  });

  it('counts a customer with several ratings as one voice (R survey, strata by side)', () => {
    const gap = clusteredGap(sideOf(OTHERS, 0), sideOf(CORE, 100));
    expect(gap.voices).toEqual([9, 7]);
    expectClose(gap.interval!.low, -1.5351303946004895, 1e-12);
    expectClose(gap.interval!.high, 0.63513039460049, 1e-12);
    expectClose(gap.p, 0.38869647359520787, 1e-12);
  });

  it('agrees with the worked example of the method page', () => {
    const gap = clusteredGap(
      sideOf(
        alone([
          [3, ''],
          [4, ''],
          [4, ''],
          [5, ''],
        ]),
        0,
      ),
      sideOf(
        alone([
          [2, ''],
          [3, ''],
          [4, ''],
        ]),
        100,
      ),
    );
    expectClose(gap.interval!.low, -2.9922547967028099, 1e-13);
    expectClose(gap.p, 0.232702578496882, 1e-13);
  });

  it('has no interval when all agree, or when one voice is all there is', () => {
    const same = clusteredGap(
      sideOf(
        alone([
          [4, ''],
          [4, ''],
        ]),
        0,
      ),
      sideOf(
        alone([
          [3, ''],
          [3, ''],
        ]),
        9,
      ),
    );
    expect(same).toMatchObject({ difference: -1, interval: null, p: null });
    const one = clusteredGap(
      sideOf(OTHERS, 0),
      sideOf(
        [
          [1, 'a'],
          [5, 'a'],
        ],
        100,
      ),
    );
    expect(one).toMatchObject({ interval: null, p: null });
  });

  it('turns its sign when the sides are swapped, and nothing else', () => {
    const rating = fc.integer({ min: 1, max: 5 });
    const side = fc.array(fc.tuple(rating, fc.constantFrom('a', 'b', 'c', 'd')), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(side, side, (one, other) => {
        const there = clusteredGap(sideOf(one, 0), sideOf(other, 100));
        const back = clusteredGap(sideOf(other, 100), sideOf(one, 0));
        expectClose(there.difference, -back.difference, 1e-12);
        expect(there.p === null).toBe(back.p === null);
        if (there.p !== null) expectClose(there.p, back.p!, 1e-10);
      }),
    );
  });
});

describe('the p-value of two shares', () => {
  it.each([
    ['prop.test', 61, 228, 148, 812, 0.0045200204103089279],
    ['prop.test', 30, 120, 15, 90, 0.14527153234110646],
    ['fisher.test', 3, 12, 1, 21, 0.125],
    ['fisher.test', 0, 4, 12, 32, 0.27843137254901945],
    ['fisher.test', 5, 7, 7, 67, 0.00086450883493941182],
    ['fisher.test', 2, 4, 8, 16, 1],
    ['nobody', 0, 10, 0, 20, 1],
    ['everybody', 10, 10, 20, 20, 1],
  ])('agrees with R %s: %i of %i against %i of %i', (_, a, n, b, m, expected) => {
    expectClose(twoSharesP({ successes: a, n }, { successes: b, n: m }), expected, 1e-12);
    expectClose(twoSharesP({ successes: b, n: m }, { successes: a, n }), expected, 1e-12);
  });

  it('refuses a side without anybody', () => {
    expect(() => twoSharesP({ successes: 0, n: 0 }, { successes: 1, n: 2 })).toThrow(RangeError);
  });
});

const THEMES = [
  { id: 'late', ...themeSchema.parse({ name: 'Late', match: ['late'] }) },
  { id: 'nice', ...themeSchema.parse({ name: 'Nice', match: ['nice'], praise: true }) },
];
const SCALES = {
  recommend: { low: 0, high: 10 },
  delivery: { low: 1, high: 5 },
  effort: { low: 1, high: 5 },
};

/** Customers a0, a1, … are core-growth customers, b0, … are not, c0, … nobody says. */
function ask(answers: readonly Answer[], told = true): CoreGrowthResult {
  const table = tableOf(answers, SCALES);
  const customers: CustomerTable = {
    ...customersOf(
      table,
      Object.fromEntries(table.customer.names.map((name) => [name, name.startsWith('a') ? 200 : 100])),
    ),
    coreGrowth: Uint8Array.from(table.customer.names, (name) =>
      !told ? 255 : name.startsWith('a') ? 1 : name.startsWith('b') ? 0 : 255,
    ),
  };
  const starts = new Uint32Array(table.rows + 1);
  const marked: number[] = [];
  answers.forEach(({ comment = '' }, row) => {
    if (comment.includes('late')) marked.push(0);
    if (comment.includes('nice')) marked.push(1);
    starts[row + 1] = marked.length;
  });
  const inBase = Uint8Array.from(answers, ({ comment }) => (comment === undefined ? 0 : 1));
  return coreGrowthResult(
    { table, customers, themes: THEMES, marks: { starts, themes: Uint16Array.from(marked), inBase } },
    {
      outcomes: [{ id: 'recommend', kind: 'nps', scale: SCALES.recommend }],
      drivers: [
        { id: 'delivery', scale: SCALES.delivery, good: 'high' },
        { id: 'effort', scale: SCALES.effort, good: 'low' },
        { id: 'waiting', scale: undefined, good: 'low' },
      ],
      order: ['late', 'nice'],
      hasRule: false,
      period: { from: '2025-07-01', to: '2026-06-30' },
      asOf: '2026-06-30',
      thresholds: { minimumAnswers: 10, fullAnswers: 30 },
    },
  );
}
const times = (count: number, of: (index: number) => Answer): readonly Answer[] =>
  Array.from({ length: count }, (_, index) => of(index));
const gapOf = (result: CoreGrowthResult, driver: string): DriverGap =>
  result.drivers.find((gap) => gap.driver === driver)!;

const SAD_CORE = [
  ...times(40, (i) => ({
    customer: `a${i}`,
    comment: i < 20 ? 'late again' : 'fine',
    scores: { recommend: i % 3 === 0 ? 9 : 2, delivery: 1 + (i % 3), effort: 4 + (i % 2) },
    measures: { waiting: 20 + (i % 5) },
  })),
  ...times(60, (i) => ({
    customer: `b${i}`,
    comment: i < 6 ? 'late' : 'fine',
    scores: { recommend: i % 3 === 0 ? 2 : 9, delivery: 3 + (i % 3), effort: 1 + (i % 2) },
    measures: { waiting: 10 + (i % 5) },
  })),
  { customer: 'c0', comment: 'late', scores: { recommend: 0, delivery: 1 } },
];

describe('core-growth customers against all others', () => {
  it('answers whose ratings are the highest', () => {
    expect(ask(SAD_CORE).highest).toBe('others');
    const turned = SAD_CORE.map((answer) => ({
      ...answer,
      customer: answer.customer!.replace(/^[ab]/, (side) => (side === 'a' ? 'b' : 'a')),
    }));
    expect(ask(turned).highest).toBe('core-growth');
    const alike = times(80, (i) => ({
      customer: `${i % 2 === 0 ? 'a' : 'b'}${i}`,
      scores: { recommend: i % 4 < 2 ? 9 : 3 },
    }));
    expect(ask(alike).highest).toBe('not-told-apart');
    expect(ask(SAD_CORE.slice(0, 45)).highest).toBe('not-estimable');
    expect(ask(SAD_CORE, false)).toMatchObject({ highest: 'not-estimable', told: 'not-told' });
  });

  it('counts who they are and what they stand for', () => {
    expect(ask(SAD_CORE)).toMatchObject({
      told: 'by-column',
      customers: { coreGrowth: 40, others: 60, notSaid: 1 },
      heard: { coreGrowth: 40, others: 60 },
      revenue: {
        coreGrowth: { customersWithRevenue: 40, centsPerYear: 40 * 200_00 },
        others: { customersWithRevenue: 60, centsPerYear: 60 * 100_00 },
      },
    });
  });

  it('gives the gap of a driver on its own scale and on one from 0 to 100, better upwards', () => {
    const result = ask(SAD_CORE);
    const delivery = gapOf(result, 'delivery');
    const effort = gapOf(result, 'effort');
    const waiting = gapOf(result, 'waiting');
    if (delivery.kind !== 'estimated' || effort.kind !== 'estimated' || waiting.kind !== 'estimated')
      throw new Error('all three can be estimated');
    expectClose(delivery.performanceDifference, delivery.difference * 25, 1e-12);
    expect(delivery.evidence).toBe(true);
    // much effort is bad: a higher mean is a worse rating
    expect(effort.difference).toBeGreaterThan(2.5);
    expect(effort.performanceDifference).toBeLessThan(-60);
    expect(effort.performanceInterval!.low).toBeLessThan(effort.performanceInterval!.high);
    expect(waiting).toMatchObject({
      performanceDifference: null,
      difference: 10,
      coreGrowth: { n: 40, customers: 40 },
    });
  });

  it('adjusts the p-values for all drivers that were tested', () => {
    const ps = ask(SAD_CORE).drivers.flatMap((gap) =>
      gap.kind === 'estimated' ? [[gap.p!, gap.pAdjusted!] as const] : [],
    );
    expect(ps).toHaveLength(3);
    for (const [p, adjusted] of ps) expect(adjusted).toBeGreaterThanOrEqual(p);
  });

  it('says which themes they raise more, counting each customer once', () => {
    const twice = [...SAD_CORE, ...times(6, (i) => ({ customer: `b${i}`, comment: 'late once more' }))];
    const [late, nice] = ask(twice).themes;
    expect(late).toMatchObject({
      coreGrowth: { customers: 40, raised: 20, share: 0.5 },
      others: { customers: 60, raised: 6, share: 0.1 },
      estimate: { evidence: true },
    });
    expectClose(late!.estimate!.difference, 0.4, 1e-15);
    // Newcombe's method 10 by R: 20 of 40 against 6 of 60
    expectClose(late!.estimate!.interval.low, 0.22053812739846218, 1e-12);
    expectClose(late!.estimate!.interval.high, 0.5573289147369389, 1e-12);
    expect(nice).toMatchObject({ estimate: null, reason: 'nobody-raised-it' });
  });

  it('leaves out what lies outside the period', () => {
    const old = [
      ...SAD_CORE,
      ...times(40, (i) => ({
        customer: `a${i}`,
        date: '2024-01-05',
        comment: 'late',
        scores: { recommend: 0, delivery: 1 },
      })),
    ];
    expect(ask(old).drivers).toEqual(ask(SAD_CORE).drivers);
    expect(ask(old).themes).toEqual(ask(SAD_CORE).themes);
  });

  it('does not depend on the order of the answers', () => {
    const turned = [...SAD_CORE].reverse();
    expect(gapOf(ask(turned), 'delivery')).toMatchObject({ kind: 'estimated', coreGrowth: { n: 40 } });
    const [one, other] = [gapOf(ask(turned), 'delivery'), gapOf(ask(SAD_CORE), 'delivery')];
    if (one.kind !== 'estimated' || other.kind !== 'estimated') throw new Error('estimated');
    expectClose(one.p, other.p!, 1e-9);
  });
});
