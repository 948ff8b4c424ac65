import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paretoCut } from '../../../src/analysis/themes/pareto.ts';
import type { ParetoOptions, ThemeValue } from '../../../src/analysis/themes/pareto.ts';
import type { ParetoCut } from '../../../src/analysis/results.ts';

type Cut = Extract<ParetoCut, { kind: 'cut' }>;

function paretoOf(
  values: Readonly<Record<string, number | null>>,
  options: Partial<ParetoOptions> & { readonly catchAll?: readonly string[] } = {},
): ParetoCut {
  const { catchAll = [], ...rest } = options;
  const list = Object.entries(values).map(([theme, value]): ThemeValue => ({
    theme,
    value,
    catchAll: catchAll.includes(theme),
  }));
  const mentions = list.reduce((sum, { value }) => sum + Math.max(value ?? 0, 0), 0);
  return paretoCut(list, {
    unit: 'mentions',
    mentions,
    vitalShare: 0.8,
    minimumAnswers: 10,
    fullAnswers: 30,
    ...rest,
  });
}

function cutOf(...parameters: Parameters<typeof paretoOf>): Cut {
  const cut = paretoOf(...parameters);
  if (cut.kind !== 'cut') throw new Error(`a list: ${cut.reason}`);
  return cut;
}

const vitalOf = (cut: Cut): string[] => cut.items.filter(({ vital }) => vital).map(({ theme }) => theme);

/** Reasons of 9,178 complaints to US airlines in February 2015 (Crowdflower, coded by people). */
const AIRLINES = {
  'Customer Service Issue': 2910,
  'Late Flight': 1665,
  "Can't Tell": 1190,
  'Cancelled Flight': 847,
  'Lost Luggage': 724,
  'Bad Flight': 580,
  'Flight Booking Problems': 529,
  'Flight Attendant Complaints': 481,
  longlines: 178,
  'Damaged Luggage': 74,
};

describe('complaints to airlines', () => {
  it('need six themes for 80 %: five reach 79.9 %', () => {
    const cut = cutOf(AIRLINES);
    expect(cut.total).toBe(9178);
    expect(cut.vitalCount).toBe(6);
    expect(vitalOf(cut).at(-1)).toBe('Bad Flight');
    expect(cut.items[4]!.cumulativeShare).toBeCloseTo(0.799, 3);
    expect(cut.vitalShare).toBeCloseTo(0.862, 3);
    expect(cut.items.at(-1)!.cumulativeShare).toBe(1);
    expect(cut).toMatchObject({ tiedIn: 0, evenlySpread: false, catchAllShare: 0, flagged: false });
  });
  it('need five when "Can\'t Tell" is a catch-all, which stands last', () => {
    const cut = cutOf(AIRLINES, { catchAll: ["Can't Tell"] });
    expect(vitalOf(cut)).toEqual([
      'Customer Service Issue',
      'Late Flight',
      'Cancelled Flight',
      'Lost Luggage',
      'Bad Flight',
    ]);
    expect(cut.items.at(-1)).toMatchObject({ theme: "Can't Tell", vital: false, cumulativeShare: 1 });
    expect(cut.total).toBe(9178);
    expect(cut.vitalShare).toBeCloseTo(6726 / 9178, 12);
    expect(cut.catchAllShare).toBeCloseTo(0.13, 2);
  });
  it('leave open which of neighbours is larger when chance could have turned them', () => {
    const unsettled = cutOf(AIRLINES).items.filter(({ orderUnsettled }) => orderUnsettled);
    // 580 and 529 differ by 51, less than 2 sqrt(1109) = 66.6; 529 and 481 by 48, less than 63.6
    expect(unsettled.map(({ theme }) => theme)).toEqual(['Bad Flight', 'Flight Booking Problems']);
  });
});

describe('the cut', () => {
  it('takes exactly 80 % as reached, without dust', () => {
    // 0.1 + 0.7 is 0.7999999999999999 in floating point
    expect(vitalOf(cutOf({ a: 70, b: 10, c: 8, d: 7, e: 5 }))).toEqual(['a', 'b']);
    expect(cutOf({ a: 7, b: 7, c: 7, d: 7, e: 7 }, { vitalShare: 0.6 }).vitalCount).toBe(5);
    expect(vitalOf(cutOf({ a: 40, b: 30, c: 20, d: 10 }, { vitalShare: 0.7 }))).toEqual(['a', 'b']);
  });
  it('takes any share as it is written', () => {
    const values = { a: 575, b: 225, c: 200 };
    expect(cutOf(values, { vitalShare: 0.575 }).vitalCount).toBe(1);
    expect(cutOf(values, { vitalShare: 0.5751 }).vitalCount).toBe(2);
    expect(cutOf(values, { vitalShare: 1e-7 }).vitalCount).toBe(1);
    expect(cutOf(values, { vitalShare: 1 }).vitalCount).toBe(3);
  });
  it.each([0, -0.1, 1.1, NaN])('refuses the share %s', (vitalShare) => {
    expect(() => paretoOf({ a: 30, b: 20, c: 10 }, { vitalShare })).toThrow(RangeError);
  });
  it('takes in every theme that ties with the last one, and counts them', () => {
    const cut = cutOf({ e: 10, d: 10, c: 10, b: 10, a: 100 });
    expect(cut).toMatchObject({ vitalCount: 5, tiedIn: 2, vitalShare: 1 });
    expect(cut.evenlySpread).toBe(false); // three of five would do
    expect(cut.items.map(({ theme }) => theme)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
  it('says when the themes are evenly spread', () => {
    expect(cutOf({ a: 13, b: 12, c: 11, d: 10, e: 9 }).evenlySpread).toBe(true);
    expect(cutOf({ a: 12, b: 12, c: 12, d: 4, e: 5 }).evenlySpread).toBe(false); // three of five is 60 %
  });
  it('orders equal values by code unit, capitals first', () => {
    expect(cutOf({ é: 10, b: 10, Z: 10, a: 10 }).items.map(({ theme }) => theme)).toEqual([
      'Z',
      'a',
      'b',
      'é',
    ]);
  });
  it('leaves themes without mentions out', () => {
    expect(cutOf({ a: 30, b: 20, c: 0, d: 4 }).items).toHaveLength(3);
  });
  it('never leaves open the order of a theme and a catch-all', () => {
    const cut = cutOf({ a: 90, b: 40, c: 10, other: 10 }, { catchAll: ['other'] });
    expect(cut.items[2]).toMatchObject({ theme: 'c', orderUnsettled: false });
  });
  it('flags 10 to 29 mentions', () => {
    expect(cutOf({ a: 7, b: 2, c: 1 }).flagged).toBe(true);
    expect(cutOf({ a: 26, b: 2, c: 1 }).flagged).toBe(true);
    expect(cutOf({ a: 27, b: 2, c: 1 }).flagged).toBe(false);
  });
  it('refuses values that are not whole numbers', () => {
    expect(() => paretoOf({ a: 1.5, b: 20 })).toThrow(
      'paretoCut needs whole numbers of 0 or more; "a" has 1.5',
    );
  });
});

describe('a plain list', () => {
  it('stands where nothing was counted', () => {
    const nothing = { kind: 'list', items: [], total: 0, reason: 'nothing-to-count' };
    expect(paretoOf({ a: 0, b: 0 })).toEqual(nothing);
    expect(paretoOf({})).toEqual(nothing);
  });
  it('stands where only a catch-all was', () => {
    expect(paretoOf({ a: 0, other: 50 }, { catchAll: ['other'] })).toEqual({
      kind: 'list',
      items: [{ theme: 'other', value: 50 }],
      total: 50,
      reason: 'nothing-to-count',
    });
  });
  it('stands for one theme', () => {
    expect(paretoOf({ a: 50, other: 7 }, { catchAll: ['other'] })).toMatchObject({
      items: [
        { theme: 'a', value: 50 },
        { theme: 'other', value: 7 },
      ],
      reason: 'one-theme',
    });
  });
  it('stands for two themes: the larger of two is no vital few', () => {
    expect(paretoOf({ a: 50, b: 10 })).toEqual({
      kind: 'list',
      items: [
        { theme: 'a', value: 50 },
        { theme: 'b', value: 10 },
      ],
      total: 60,
      reason: 'few-themes',
    });
    expect(paretoOf({ a: 50, b: 10, other: 7 }, { catchAll: ['other'] })).toMatchObject({
      reason: 'few-themes',
    });
    expect(paretoOf({ a: 50, b: 10, c: null }, { unit: 'cents', mentions: 90 })).toMatchObject({
      reason: 'few-themes',
    });
    expect(paretoOf({ a: 50, b: 10, c: 1 }).kind).toBe('cut');
  });
  it('stands for fewer than ten mentions, also for their money', () => {
    expect(paretoOf({ a: 5, b: 4 })).toMatchObject({ kind: 'list', total: 9, reason: 'too-few-mentions' });
    expect(paretoOf({ a: 50_000, b: 40_000 }, { unit: 'cents', mentions: 9 })).toMatchObject({
      kind: 'list',
      reason: 'too-few-mentions',
    });
  });
});

describe('money', () => {
  const money = { unit: 'cents', mentions: 100 } as const;
  it('leaves unknown values out, and says so when none is known', () => {
    const { items } = cutOf({ a: 700, b: null, c: 300, d: 50 }, money);
    expect(items.map(({ theme }) => theme)).toEqual(['a', 'c', 'd']);
    expect(paretoOf({ a: null, b: null }, money)).toMatchObject({ kind: 'list', reason: 'no-money-known' });
  });
  it('refuses an amount below 0: a share of it means nothing', () => {
    expect(() => cutOf({ a: 700, b: 200, c: -500, d: 100 }, money)).toThrow(
      'paretoCut needs whole numbers of 0 or more; "c" has -500',
    );
  });
  it('settles every order: amounts are not counts', () => {
    expect(cutOf({ a: 700, b: 699, c: 698 }, money).items.some(({ orderUnsettled }) => orderUnsettled)).toBe(
      false,
    );
  });
  it('stays exact where cents times a hundred no longer fit a number', () => {
    const cent = 4_000_000_000_000_000;
    const rest = { b: cent / 8, c: cent / 8 };
    expect(cutOf({ a: cent, ...rest }, money).vitalCount).toBe(1);
    expect(cutOf({ a: cent - 1, ...rest }, money)).toMatchObject({ vitalCount: 3, tiedIn: 1 });
  });
});

describe('whatever the values', () => {
  const values = fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), fc.nat(300), { minKeys: 3, maxKeys: 12 });
  const enough = (record: Readonly<Record<string, number>>): boolean =>
    Object.values(record).filter((value) => value > 0).length > 2;
  const lists = values.filter(enough).map((record) => ({ ...record, filler: 40 }));

  it('the vital few reach the share, and one theme fewer does not', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 100 }), (record, percent) => {
        const cut = cutOf(record, { vitalShare: percent / 100 });
        const needed = cut.vitalCount - cut.tiedIn;
        const reached = (k: number): number =>
          cut.items.slice(0, k).reduce((sum, { value }) => sum + value, 0);
        expect(100 * reached(needed)).toBeGreaterThanOrEqual(percent * cut.total);
        expect(100 * reached(needed - 1)).toBeLessThan(percent * cut.total);
        expect(cut.items[cut.vitalCount]?.value).not.toBe(cut.items[cut.vitalCount - 1]!.value);
        expect(cut.items.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
      }),
    );
  });
  it('the order they come in does not matter', () => {
    fc.assert(
      fc.property(lists, (record) => {
        const turned = Object.fromEntries(Object.entries(record).reverse());
        expect(paretoOf(turned)).toEqual(paretoOf(record));
      }),
    );
  });
  it('a hundred times as much gives the same cut', () => {
    fc.assert(
      fc.property(lists, (record) => {
        const larger = Object.fromEntries(
          Object.entries(record).map(([theme, value]) => [theme, value * 100]),
        );
        expect(vitalOf(cutOf(larger))).toEqual(vitalOf(cutOf(record)));
      }),
    );
  });
});
