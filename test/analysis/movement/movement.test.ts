import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GroupTotal } from '../../../src/analysis/movement/kitagawa.ts';
import { kitagawa } from '../../../src/analysis/movement/kitagawa.ts';
import { movementOver } from '../../../src/analysis/movement/movement.ts';
import { comparedAnswers } from '../../../src/analysis/outcomes/compared-answers.ts';
import { comparedGroups } from '../../../src/analysis/movement/movement-groups.ts';
import { partIntervals } from '../../../src/analysis/movement/part-intervals.ts';
import { outcomeResult } from '../../../src/analysis/outcomes/scores.ts';
import type { Movement, MovementDimension } from '../../../src/analysis/results.ts';
import type { Answer } from '../../build-table.ts';
import { tableOf } from '../../build-table.ts';
import { expectAllClose, expectClose } from '../expect-close.ts';

const GROUPS = 'AABACABAACBAABACABAACBCABABCABADDDDDBCAABBCA';
const VALUES = [
  100, 0, -100, 100, 0, 100, 100, -100, 0, 100, -100, 100, 100, 0, -100, 100, 0, 100, -100, 100, 0, 100, 100,
  100, 0, -100, 100, 100, -100, 100, 0, 100, 100, -100, 100, 100, 0, -100, 100, 100, 0, 100, -100, 100,
];
const CUSTOMERS = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 13, 14, 15, 16, 17, 18, 19, 20, 1, 3, 5, 7, 21, 22, 23, 24, 25,
  4, 26, 27, 28, 29, 26, 30, 31, 2, 9, 32, 33, 34,
];
const period = (at: number) => (at < 22 ? 0 : 1);

describe('the two parts of a difference', () => {
  const POINTS = [-100, 0, 100];
  const answers = comparedAnswers(
    Uint8Array.from(VALUES, (_, at) => period(at)),
    Uint8Array.from(VALUES, (value) => POINTS.indexOf(value)),
    POINTS,
    Int32Array.from(CUSTOMERS),
  );
  const letters = ['A', 'B', 'C', 'D'];
  const codes = Int32Array.from(GROUPS, (letter) => letters.indexOf(letter));
  const compared = comparedGroups(codes, letters, answers, 1);
  const parts = kitagawa(
    compared.groups.map(({ before }) => before),
    compared.groups.map(({ after }) => after),
  );

  it('are as the formula gives them in R 4.2, a group heard in one period only being all mix', () => {
    expectClose(parts.mix, 7.5487012987013005);
    expectClose(parts.rates, 1.542207792207789);
    expectAllClose(
      parts.groups.map(({ mix }) => mix),
      [1.1437426210153487, 0, 0, 6.4049586776859497],
    );
    expectAllClose(
      parts.groups.map(({ rates }) => rates),
      [1.5422077922077926, 9.0909090909090882, -9.0909090909090917, 0],
    );
  });

  it('have the intervals that changing each weight a little in R 4.2 leads to, customers as clusters, 20 in the smaller period', () => {
    const intervals = partIntervals(parts, compared, answers);
    expectClose(intervals.mix?.low, -13.238958046382237, 1e-8);
    expectClose(intervals.mix?.high, 28.336360643784836, 1e-8);
    expectClose(intervals.rates?.low, -53.764098459355374, 1e-8);
    expectClose(intervals.rates?.high, 56.848514043770955, 1e-8);
  });

  it('are null intervals where nobody has any influence', () => {
    const alike = comparedAnswers(
      Uint8Array.of(0, 0, 1, 1),
      new Uint8Array(4),
      [100],
      new Int32Array(4).fill(-1),
    );
    const one = comparedGroups(new Int32Array(4), ['A'], alike, 1);
    const same = [{ n: 2, sum: 200 }];
    expect(partIntervals(kitagawa(same, same), one, alike)).toEqual({
      mix: null,
      mixP: null,
      rates: null,
    });
  });

  it('stand for forty groups, and for all others together', () => {
    const names = Array.from({ length: 60 }, (_, at) => `branch ${String(at).padStart(2, '0')}`);
    // branch n has n + 1 answers in each period
    const of = names.flatMap((_, at) => new Array<number>(2 * (at + 1)).fill(at));
    const many = comparedAnswers(
      Uint8Array.from(of, (_, at) => at % 2),
      Uint8Array.from(of, (_, at) => at % 3),
      POINTS,
      new Int32Array(of.length).fill(-1),
    );
    const { groups } = comparedGroups(Int32Array.from(of), names, many, 5);
    expect(groups.map(({ group }) => group)).toEqual([...names.slice(20), null]);
    expect(groups.at(-1)).toMatchObject({ kind: 'others', merged: names.slice(0, 20), before: { n: 210 } });
  });

  it('refuse a period without an answer', () => {
    expect(() => kitagawa([{ n: 0, sum: 0 }], [{ n: 1, sum: 0 }])).toThrow(RangeError);
  });

  const total = fc
    .record({ n: fc.integer({ min: 0, max: 400 }), each: fc.integer({ min: -100, max: 100 }) })
    .map(({ n, each }): GroupTotal => ({ n, sum: n * each }));
  const periods = fc
    .array(fc.tuple(total, total), { minLength: 1, maxLength: 8 })
    .filter((groups) => [0, 1].every((side) => groups.some((group) => group[side]!.n > 0)));
  const split = (groups: readonly (readonly [GroupTotal, GroupTotal])[]) =>
    kitagawa(
      groups.map(([from]) => from),
      groups.map(([, to]) => to),
    );

  it('add up to the difference exactly, in fractions', () => {
    fc.assert(
      fc.property(periods, (groups) => {
        const n = [0, 1].map((side) => BigInt(groups.reduce((sum, group) => sum + group[side]!.n, 0)));
        const sums = [0, 1].map((side) => BigInt(groups.reduce((sum, group) => sum + group[side]!.sum, 0)));
        let whole = fraction(0n, 1n);
        const centre = times(plus(fraction(sums[0]!, n[0]!), fraction(sums[1]!, n[1]!)), fraction(1n, 2n));
        groups.forEach(([from, to]) => {
          if (from.n + to.n === 0) return;
          const share = [fraction(BigInt(from.n), n[0]!), fraction(BigInt(to.n), n[1]!)] as const;
          const before = from.n === 0 ? to : from;
          const after = to.n === 0 ? from : to;
          const rate = [
            fraction(BigInt(before.sum), BigInt(before.n)),
            fraction(BigInt(after.sum), BigInt(after.n)),
          ] as const;
          const half = fraction(1n, 2n);
          const middle = plus(times(plus(rate[0], rate[1]), half), minus(centre));
          whole = plus(whole, times(plus(share[1], minus(share[0])), middle));
          whole = plus(whole, times(plus(rate[1], minus(rate[0])), times(plus(share[0], share[1]), half)));
        });
        const difference = plus(fraction(sums[1]!, n[1]!), minus(fraction(sums[0]!, n[0]!)));
        expect(whole.top * difference.bottom).toBe(difference.top * whole.bottom);
      }),
      { numRuns: 50 },
    );
  });

  it('add up to the difference to the last digits, in numbers', () => {
    fc.assert(
      fc.property(periods, (groups) => {
        const mean = (side: 0 | 1) =>
          groups.reduce((sum, group) => sum + group[side].sum, 0) /
          groups.reduce((sum, group) => sum + group[side].n, 0);
        const { mix, rates, groups: each } = split(groups);
        expect(Math.abs(mix + rates - (mean(1) - mean(0)))).toBeLessThan(1e-11);
        expect(
          Math.abs(each.reduce((sum, part) => sum + part.mix + part.rates, 0) - mix - rates),
        ).toBeLessThan(1e-11);
      }),
    );
  });

  it('do not depend on the order of the groups, and turn round with time', () => {
    fc.assert(
      fc.property(periods, (groups) => {
        const forward = split(groups);
        expect(split(groups.toReversed()).mix).toBeCloseTo(forward.mix, 9);
        const back = split(groups.map(([from, to]) => [to, from] as const));
        expect(back.mix).toBeCloseTo(-forward.mix, 9);
        expect(back.rates).toBeCloseTo(-forward.rates, 9);
      }),
    );
  });
});

describe('why the score moved', () => {
  const options = {
    outcome: { id: 'recommend', kind: 'nps', scale: { low: 0, high: 10 } },
    drivers: ['delivery', 'waiting'],
    asOf: '2026-06-30',
    minimumAnswers: 10,
    fullAnswers: 30,
  } as const;
  const scales = { recommend: { low: 0, high: 10 }, delivery: { low: 1, high: 5 } };
  const month = (at: number) =>
    `${2024 + Math.floor((at + 6) / 12)}-${String(((at + 6) % 12) + 1).padStart(2, '0')}-15`;
  const answers = (list: readonly (Answer & { readonly at: number })[]) =>
    tableOf(
      list.map(({ at, ...answer }) => ({ date: month(at), ...answer })),
      scales,
    );
  /** 24 months; homes are happy, businesses are not, and in the second year businesses answer more. */
  const shifted = Array.from({ length: 24 }, (_, at) =>
    Array.from({ length: 10 }, (_, person) => {
      const business = person < (at < 12 ? 2 : 6);
      return {
        at,
        segment: business ? 'Business' : 'Home',
        scores: { recommend: business ? 3 : 10, delivery: business ? 2 : 5 },
      };
    }),
  ).flat();
  const year = (table = answers(shifted)) => movementOver(table, 'year', options);
  const of = (movement: Movement, name: MovementDimension['dimension']) => {
    if (movement.kind !== 'estimated') throw new Error(movement.reason);
    return movement.dimensions.find(({ dimension }) => dimension === name)!;
  };

  it('puts a change of who answers down to the mix, and nothing down to the rates', () => {
    const movement = year();
    const segments = of(movement, 'segment');
    expect(movement.kind === 'estimated' && movement.difference).toBe(-80);
    expect(segments).toMatchObject({ kind: 'estimated', rates: 0 });
    expectClose(segments.kind === 'estimated' ? segments.mix : NaN, -80);
  });

  it('says how much goes with the ratings of a driver, and leaves measured numbers out', () => {
    const movement = year();
    if (movement.kind !== 'estimated') throw new Error(movement.reason);
    expect(movement.drivers.map(({ driver }) => driver)).toEqual(['delivery']);
    expectClose(movement.drivers[0]!.ratings, -80);
    expectClose(movement.drivers[0]!.meanBefore, 4.4);
    expectClose(movement.drivers[0]!.meanAfter, 3.2);
  });

  it('counts groups too small to stand alone as one, and says which', () => {
    const small = [3, 4, 15, 16].flatMap((at, index) =>
      ['Charity', 'School'].map((segment) => ({ at, segment, scores: { recommend: index } })),
    );
    const segments = of(year(answers([...shifted, ...small])), 'segment');
    if (segments.kind !== 'estimated') throw new Error(segments.reason);
    expect(segments.groups.map(({ kind, group, merged }) => [kind, group, merged])).toEqual([
      ['named', 'Business', []],
      ['named', 'Home', []],
      ['others', null, ['Charity', 'School']],
    ]);
    const sum = segments.groups.reduce((all, { mix, rates }) => all + mix + rates, 0);
    expectClose(sum, segments.mix + segments.rates);
  });

  it('keeps answers without the attribute as a group of their own', () => {
    const unknown = shifted.map(({ segment, ...answer }, index) =>
      index % 7 === 0 ? answer : { ...answer, segment },
    );
    const segments = of(year(answers(unknown)), 'segment');
    expect(segments.kind === 'estimated' && segments.groups.at(-1)?.kind).toBe('not-known');
  });

  it('counts answers without the attribute with the other small groups, where they are as few', () => {
    const few = (segment?: string) =>
      [3, 4, 15, 16].map((at) => ({ at, ...(segment && { segment }), scores: { recommend: 5 } }));
    const kinds = (...small: ReturnType<typeof few>) => {
      const segments = of(year(answers([...shifted, ...small])), 'segment');
      if (segments.kind !== 'estimated') throw new Error(segments.reason);
      return segments.groups.slice(2).map(({ kind, merged, nBefore }) => [kind, merged, nBefore]);
    };
    expect(kinds(...few('School'), ...few())).toEqual([['others', ['School', null], 4]]);
    expect(kinds(...few())).toEqual([['not-known', [], 2]]);
  });

  it('gives a reason where there is nothing to compare', () => {
    const table = answers(shifted);
    expect(of(year(table), 'source')).toMatchObject({ reason: 'one-group' });
    expect(of(year(table), 'unit')).toMatchObject({ reason: 'not-known' });
    const waves = answers(shifted.map((each) => ({ ...each, source: each.at < 12 ? 'first' : 'second' })));
    expect(of(year(waves), 'source')).toMatchObject({ reason: 'none-in-both' });
    const short = answers(shifted.filter(({ at }) => at > 17));
    expect(year(short)).toMatchObject({ reason: 'too-short' });
    expect(movementOver(short, 'quarter', options)).toMatchObject({ kind: 'estimated', window: 'quarter' });
    const few = answers(shifted.filter((_, index) => index % 10 === 0));
    expect(year(few)).toMatchObject({ reason: 'too-few-answers' });
    expect(year(tableOf([]))).toMatchObject({ reason: 'too-short' });
  });

  it('says the same of the whole as its parts and as the change of the score', () => {
    const levels = [2, 8, 10, 9, 7, 10];
    const pairs = [0, 12].flatMap((from) =>
      Array.from({ length: 120 }, (_, i) => ({
        at: from + (i % 12),
        customer: `c${i}`,
        segment: i % 2 === 0 ? 'Home' : 'Business',
        scores: { recommend: from > 0 && i % 12 === 4 ? 9 : levels[i % 6]! },
      })),
    );
    const table = answers(pairs);
    const movement = year(table);
    if (movement.kind !== 'estimated') throw new Error(movement.reason);
    const segments = of(movement, 'segment');
    if (segments.kind !== 'estimated') throw new Error(segments.reason);
    // R survey 4.1 svyglm(y ~ year), ids = customer; nobody is new, so all of it is how they answered
    expectClose(movement.interval.low, 3.3165110993979132, 1e-10);
    expectClose(movement.interval.high, 13.350155567268892, 1e-10);
    expectClose(segments.ratesInterval?.low, movement.interval.low, 1e-10);
    const { change } = outcomeResult(table, options.outcome, options);
    const { before, after, difference, interval, beyondChance } = movement;
    expect(change).toEqual({ before, after, difference, interval, beyondChance });
  });

  it('compares no periods in which a few customers gave all answers', () => {
    const few = Array.from({ length: 120 }, (_, i) => ({
      at: i % 24,
      customer: i % 5 < 4 ? 'a' : 'b',
      scores: { recommend: i % 24 < 12 ? (i % 2 === 0 ? 5 : 9) : i % 5 < 4 ? 9 : 7 },
    }));
    const table = answers(few);
    expect(year(table)).toEqual({ kind: 'not-estimable', window: 'year', reason: 'too-few-customers' });
    expect(outcomeResult(table, options.outcome, options).change).toBeNull();
  });

  it('does not depend on the order of the answers, and is the same when every answer is there twice', () => {
    const varied = shifted.map((answer, index) => ({
      ...answer,
      customer: `c${index % 50}`,
      scores: { recommend: (index * 7) % 11, delivery: 1 + ((index * 3) % 5) },
    }));
    const figures = (movement: Movement) => {
      const segments = of(movement, 'segment');
      if (movement.kind !== 'estimated' || segments.kind !== 'estimated') throw new Error('not estimated');
      const { mix, rates, mixInterval, ratesInterval } = segments;
      return [mix, rates, mixInterval!.low, ratesInterval!.high, movement.drivers[0]!.ratings];
    };
    const once = figures(year(answers(varied)));
    expectAllClose(figures(year(answers(varied.toReversed()))), once, 1e-9);
    // the same customers twice over: the same number of voices, each as loud
    expectAllClose(figures(year(answers([...varied, ...varied]))), once, 1e-9);
  });
});

interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}
function fraction(top: bigint, bottom: bigint): Fraction {
  return { top, bottom };
}
function plus(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}
function times(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}
function minus({ top, bottom }: Fraction): Fraction {
  return { top: -top, bottom };
}
