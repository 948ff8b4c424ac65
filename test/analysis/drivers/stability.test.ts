import { describe, expect, it } from 'vitest';
import { stabilityOf } from '../../../src/analysis/drivers/stability.ts';
import { randomIntegers } from '../../../src/analysis/statistics/random.ts';
import type { Importance, Stability } from '../../../src/analysis/results.ts';
import type { Answer } from '../../build-table.ts';
import { tableOf } from '../../build-table.ts';
import { expectAllClose } from '../expect-close.ts';

const scale = { low: 0, high: 10 };
const SCALES = { a: scale, b: scale, c: scale, y: scale };
type Resampled = Extract<Stability, { kind: 'resampled' }>;

function importance(n: number, basis: 'complete-rows' | 'pairwise' = 'complete-rows'): Importance {
  const rest = { rSquared: 0.5, adjustedRSquared: 0.5, rough: false, orderSettled: true, completeShare: 1 };
  return { kind: 'estimated', basis, n, ...rest };
}
function stability(answers: readonly Answer[], n = answers.length): Stability {
  const table = tableOf(answers, SCALES);
  const drivers = ['a', 'b', 'c'].map((driver) => ({ driver, column: table.scores.get(driver)! }));
  return stabilityOf(table, drivers, table.scores.get('y')!, importance(n));
}
function resampled(answers: readonly Answer[]): Resampled {
  const found = stability(answers);
  if (found.kind !== 'resampled') throw new Error(found.reason);
  return found;
}

/** 120 customers with two or three answers each; a and b move together and share what they explain. */
const ANSWERS: readonly Answer[] = Array.from({ length: 300 }, (_, i) => {
  const customer = (i * 7) % 120;
  const a = (i * 3 + Math.floor(i / 4)) % 5;
  const b = (a + ((i * i) % 3) + (customer % 2)) % 5;
  const c = (i * 5 + Math.floor(i / 7)) % 5;
  const y = Math.min(10, Math.max(0, a + b + ((i * 11) % 5) + (customer % 3 === 0 ? 1 : -1)));
  const date = `2026-0${1 + Math.floor(i / 50)}-15`;
  return { customer: `c${customer}`, date, scores: { a, b, c, y } };
});

/** The shares of so many drivers: the first six carry the outcome, the last is noise. */
function manyDrivers(count: number): Resampled {
  const random = randomIntegers(7);
  const ids = Array.from({ length: count }, (_, i) => `d${String(i).padStart(2, '0')}`);
  const answers = Array.from({ length: 240 }, (): Answer => {
    const mood = random.below(5);
    const all = Array.from({ length: 20 }, (_, i) => Math.min(10, random.below(6) + (i < 12 ? mood : 0)));
    const y = Math.floor((3 * all[0]! + 2 * all[1]! + all[2]! + all[3]! + all[4]! + all[5]!) / 9);
    return { scores: { y, ...Object.fromEntries(ids.map((id, i) => [id, all[i]!])) } };
  });
  const table = tableOf(answers, Object.fromEntries([...ids, 'y'].map((id) => [id, scale])));
  const drivers = ids.map((driver) => ({ driver, column: table.scores.get(driver)! }));
  const found = stabilityOf(table, drivers, table.scores.get('y')!, importance(240));
  if (found.kind !== 'resampled') throw new Error(found.reason);
  return found;
}

describe('the stability of shares', () => {
  const found = resampled(ANSWERS);

  it('rests on the shares that R gives', () => {
    expect(found.drivers.map(({ driver }) => driver)).toEqual(['a', 'b', 'c']);
    expectAllClose(
      found.drivers.map(({ share }) => share),
      [0.51390098051993582, 0.47679945788520511, 0.00929956159485911],
      1e-12,
    );
  });
  it('is that of 20,000 samples of customers drawn in R, to what 1000 can tell', () => {
    const reference = [
      [0.3500575, 0.6794332, 0.5853],
      [0.3093357, 0.6391548, 0.4147],
      [0.001154226, 0.029587713, 0],
    ] as const;
    found.drivers.forEach(({ shareInterval, firstShare }, index) => {
      const [low, high, first] = reference[index]!;
      expect(Math.abs(shareInterval.low - low)).toBeLessThan(0.025);
      expect(Math.abs(shareInterval.high - high)).toBeLessThan(0.025);
      expect(Math.abs(firstShare - first)).toBeLessThan(0.05);
    });
    expect(found.drivers.map(({ rankInterval }) => rankInterval)).toEqual([
      { low: 1, high: 2 },
      { low: 1, high: 2 },
      { low: 3, high: 3 },
    ]);
  });
  it('is the same each time', () => {
    expect(found.resamples).toBe(1000);
    expect(stability(ANSWERS)).toEqual(found);
  });
  it('leaves out answers that skip a driver', () => {
    const gaps = ANSWERS.map((answer) => ({ ...answer, scores: { ...answer.scores, c: null } })).slice(0, 40);
    expect(resampled([...gaps, ...ANSWERS]).rows).toBe(300);
  });
  it('compares the earlier with the later half, and never splits a day', () => {
    expect(found.halves).toMatchObject({
      kind: 'compared',
      from: '2026-04-15',
      rowsEarlier: 150,
      rowsLater: 150,
    });
    const turned = ANSWERS.map((answer, i) =>
      i < 150
        ? answer
        : {
            ...answer,
            scores: { ...answer.scores, a: answer.scores!['c']!, b: 2 + (i % 2), c: answer.scores!['a']! },
          },
    );
    expect(resampled(turned).halves).toMatchObject({ firstLater: 'c' });
    const oneDay = ANSWERS.map((answer) => ({ ...answer, date: '2026-05-01' }));
    expect(resampled(oneDay).halves).toEqual({ kind: 'not-compared', reason: 'one-date' });
    const late = ANSWERS.map((answer, i) => ({ ...answer, date: i < 5 ? '2026-05-01' : '2026-05-02' }));
    expect(resampled(late).halves).toEqual({ kind: 'not-compared', reason: 'too-few-answers' });
  });
  it('is not worked out for many answers, without rows in common, or without shares', () => {
    expect(stability(ANSWERS, 20_001)).toEqual({ kind: 'not-resampled', reason: 'large', rows: 20_001 });
    const table = tableOf(ANSWERS, SCALES);
    const y = table.scores.get('y')!;
    expect(stabilityOf(table, [], y, importance(300, 'pairwise'))).toMatchObject({ reason: 'pairs-only' });
    const none = { kind: 'not-estimable', reason: 'explains-too-little', n: 300, rSquared: 0.05 } as const;
    expect(stabilityOf(table, [], y, none)).toMatchObject({ reason: 'no-shares' });
  });
  it('does not depend on the order of the answers, nor on what customers are called', () => {
    expect(resampled(ANSWERS.toReversed())).toEqual(found);
    const renamed = ANSWERS.map((answer) => ({ ...answer, customer: `new ${answer.customer!}` }));
    expect(resampled(renamed)).toEqual(found);
  });
  it('is not worked out from a few customers who answer often', () => {
    const few = ANSWERS.map((answer, i) => ({ ...answer, customer: `c${i % 29}` }));
    expect(stability(few)).toEqual({ kind: 'not-resampled', reason: 'few-customers', rows: 300 });
  });
  it('says how often each driver is ahead of the next', () => {
    const [a, b, c] = found.drivers;
    // with a and b alone in the race, ahead of the next is first
    expect(a!.aheadOfNext).toBeCloseTo(a!.firstShare, 10);
    expect(b!.aheadOfNext).toBe(1);
    expect(c!.aheadOfNext).toBeNull();
  });
  it('is given for up to twenty drivers, over some orders of them, and agrees with all orders', () => {
    const many = manyDrivers(13);
    expect(many.orders).toBe(130);
    const few = manyDrivers(12);
    expect(few.orders).toBeNull();
    // the thirteenth says nothing of its own, so what the others share hardly changes
    for (const { driver, shareInterval } of few.drivers) {
      const same = many.drivers.find((each) => each.driver === driver)!;
      expect(Math.abs(same.shareInterval.low - shareInterval.low)).toBeLessThan(0.02);
      expect(Math.abs(same.shareInterval.high - shareInterval.high)).toBeLessThan(0.02);
    }
    expect(manyDrivers(20)).toMatchObject({ orders: 200, resamples: 1000 });
  });
  it('stands a rating that hardly anybody varies', () => {
    const rare = ANSWERS.map((answer, i) => ({
      ...answer,
      scores: { ...answer.scores, c: i === 0 ? 1 : 3 },
    }));
    const shares = resampled(rare).drivers.flatMap(({ shareInterval }) => Object.values(shareInterval));
    expect(shares.every((share) => Number.isFinite(share) && share >= 0 && share <= 1)).toBe(true);
  });
});
