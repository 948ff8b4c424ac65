import { describe, expect, it } from 'vitest';
import { fixesOf } from '../../../src/analysis/change/fix-months.ts';
import { monthsToSeeHalving } from '../../../src/analysis/change/fix-power.ts';
import { fixResults } from '../../../src/analysis/change/fixes.ts';
import type { FixResult, ThemeResult } from '../../../src/analysis/results.ts';
import { isoMonthOf, monthNumberOf } from '../../../src/model/calendar.ts';
import type { PromiseRecord } from '../../../src/model/promises/promise.ts';
import { promiseSchema } from '../../../src/model/promises/promise.ts';
import type { Theme } from '../../../src/model/theme.ts';
import { themeSchema } from '../../../src/model/theme.ts';

/** A theme by month from July 2024, of 100 comments each unless stated. */
function themeOf(theme: string, mentions: readonly number[], base = 100, partial = false): ThemeResult {
  const byMonth = mentions.map((count, at) => ({
    month: isoMonthOf(monthNumberOf('2024-07') + at),
    mentions: count,
    base,
    share: base === 0 ? null : count / base,
    partial: partial && at === mentions.length - 1,
  }));
  const total = mentions.reduce((sum, count) => sum + count, 0);
  return { theme, mentions: total, byMonth } as unknown as ThemeResult;
}
function promiseOf(theme: string, fix: PromiseRecord['fix'], announcedOn = '2025-07-15'): PromiseRecord {
  const text = { title: 'x', status: 'checking', heard: 'x', doing: 'x', nextReportBy: '2026-09-30' };
  return { id: `${theme}-promise`, ...promiseSchema.parse({ ...text, announcedOn, theme, fix }) };
}
const definition = (id: string, more: object): Theme => ({
  id,
  ...themeSchema.parse({ name: id, ...more }),
});
/** The one result of one fix made on 1 August 2025 and felt from October. */
function resultOf(results: readonly ThemeResult[], themes: readonly Theme[] = []): FixResult {
  const promise = promiseOf(results[0]!.theme, { madeOn: '2025-08-01', feltFrom: '2025-10-01' });
  return fixResults(fixesOf([promise]), results, themes)[0]!;
}
/** So many a month before, none after. */
const few = (before: number) => Array.from({ length: 24 }, (_, at) => (at < 15 ? before : 0));
const steady = (before: number, after: number) =>
  Array.from({ length: 24 }, (_, at) => (at < 15 ? before : after) + (at % 2));

describe('the effect of a fix', () => {
  it('leaves out the months it was picked on and those until it is felt', () => {
    const result = resultOf([themeOf('late', steady(20, 8))]);
    expect(result.before).toEqual({ from: '2024-10', to: '2025-03', months: 6, mentions: 123, base: 600 });
    expect(result.after).toEqual({ from: '2025-10', to: '2026-03', months: 6, mentions: 51, base: 600 });
    expect(result.picked).toEqual(['2025-04', '2025-05', '2025-06']);
    expect(result.leftOut).toEqual(['2025-04', '2025-05', '2025-06', '2025-07', '2025-08', '2025-09']);
  });

  it('takes the picking months that the promise names', () => {
    const promise = promiseOf('late', { madeOn: '2025-08-01', pickedFrom: '2024-12' });
    const [result] = fixResults(fixesOf([promise]), [themeOf('late', steady(20, 8))], []);
    expect(result!.before!.to).toBe('2024-11');
    expect(result!.picked.at(0)).toBe('2024-12');
    expect(result!.after!.from).toBe('2025-08');
  });

  it('starts after with the first whole month', () => {
    const promise = promiseOf('late', { madeOn: '2025-08-02' });
    expect(fixResults(fixesOf([promise]), [themeOf('late', steady(20, 8))], [])[0]!.after!.from).toBe(
      '2025-09',
    );
  });

  it('is exact where months differ by chance alone, as R has it', () => {
    const { effect } = resultOf([themeOf('late', steady(20, 8))]);
    // R: qbeta(.025, 51, 124), qbeta(.975, 52, 123), 2 * pbinom(51, 174, .5); equal exposure
    expect(effect).toMatchObject({ kind: 'estimated', widened: false, flagged: false });
    if (effect.kind !== 'estimated') return;
    expect(effect.ratio).toBeCloseTo(51 / 123, 12);
    expect(effect.ratioInterval.low).toBeCloseTo(0.29309370349389924, 9);
    expect(effect.ratioInterval.high).toBeCloseTo(0.57914586852427874, 9);
    expect(effect.p / 4.7788627962880183e-8).toBeCloseTo(1, 9);
    expect(effect.difference).toBeCloseTo((51 - 123) / 600, 12);
  });

  it('is widened where months differ by more', () => {
    const wild = [5, 40, 10, 35, 6, 38, 12, 30, 8, 0, 0, 0, 0, 0, 0, 2, 20, 4, 18, 3, 15, 6, 12, 5];
    const { effect } = resultOf([themeOf('late', wild)]);
    expect(effect).toMatchObject({ kind: 'estimated', widened: true });
    if (effect.kind === 'estimated') expect(effect.dispersion).toBeGreaterThan(1.5);
  });

  it.each([
    ['not-felt-yet', steady(20, 8).slice(0, 15), 'too-early'],
    ['too-few-months-after', steady(20, 8).slice(0, 17), 'too-early'],
    ['never-mentioned', Array<number>(24).fill(0), 'too-early'],
    ['none-before', [...Array<number>(15).fill(0), ...Array<number>(9).fill(3)], 'too-early'],
    ['too-few-mentions', [5, ...Array<number>(14).fill(0), 4, ...Array<number>(8).fill(0)], 'too-early'],
  ])('is not estimated: %s', (reason, mentions, verdict) => {
    const result = resultOf([themeOf('late', mentions)]);
    expect(result.effect).toEqual({ kind: 'not-estimable', reason });
    expect(result.verdict).toBe(verdict);
  });

  it('is not estimated with fewer than three months before', () => {
    const promise = promiseOf('late', { madeOn: '2024-12-01' }, '2024-12-01');
    const [result] = fixResults(fixesOf([promise]), [themeOf('late', steady(20, 8))], []);
    expect(result!.effect).toEqual({ kind: 'not-estimable', reason: 'too-few-months-before' });
  });

  it('is none since, with an upper end, when nobody raises it any more', () => {
    const { effect, verdict } = resultOf([
      themeOf(
        'late',
        steady(5, -1).map((n) => Math.max(0, n)),
      ),
    ]);
    expect(verdict).toBe('worked');
    const gone = resultOf([themeOf('late', [...Array<number>(15).fill(3), ...Array<number>(9).fill(0)])]);
    expect(gone.verdict).toBe('worked');
    expect(gone.effect).toMatchObject({ ratio: 0, ratioInterval: { low: 0 } });
    if (gone.effect.kind === 'estimated') expect(gone.effect.ratioInterval.high).toBeLessThan(0.25);
    expect(effect.kind).toBe('estimated');
  });

  it('leaves out a partial month and months without comments', () => {
    const short = resultOf([themeOf('late', steady(20, 8), 100, true)]);
    expect(short.season).toMatchObject({ setAside: ['2024-07', '2024-08', '2024-09', '2026-04', '2026-05'] });
    expect(resultOf([themeOf('late', steady(20, 8), 0)]).before).toBeNull();
  });
});

describe('the season of before and after', () => {
  /** Twice as many mentions in winter, whatever anybody does. */
  const winters = (months: number) =>
    Array.from({ length: months }, (_, at) => (at % 12 >= 5 && at % 12 <= 9 ? 40 : 10));

  it('is matched by the latest of each calendar month, and a season is no effect', () => {
    const whole = resultOf([themeOf('late', winters(24))]);
    expect(whole.season).toEqual({
      kind: 'matched',
      setAside: ['2024-07', '2024-08', '2024-09', '2026-04', '2026-05', '2026-06'],
    });
    expect(whole.effect).toMatchObject({ ratio: 1 });
    expect(whole.comparison).toBeNull();
  });

  it('is the same on the comparison theme', () => {
    const { comparison } = resultOf([themeOf('late', winters(24)), themeOf('bills', winters(24))]);
    expect(comparison).toMatchObject({ ratio: 1, before: { months: 6 }, after: { months: 6 } });
  });

  it('takes the later of two Januaries on either side', () => {
    const promise = promiseOf('late', { madeOn: '2026-08-01', pickedFrom: '2026-07' }, '2026-07-30');
    const rising = Array.from({ length: 36 }, (_, at) => 10 + at);
    const [result] = fixResults(fixesOf([promise]), [themeOf('late', rising)], []);
    expect(result!.season.kind).toBe('matched');
    expect(result!.before).toMatchObject({ from: '2025-08', to: '2026-06', months: 11 });
    expect(result!.after).toMatchObject({ months: 11, to: '2027-06' });
  });

  it('is the same when both sides hold whole years', () => {
    const promise = promiseOf('late', { madeOn: '2025-07-01', pickedFrom: '2025-07' }, '2025-07-01');
    const [result] = fixResults(fixesOf([promise]), [themeOf('late', steady(20, 8))], []);
    expect(result!.season).toEqual({ kind: 'same' });
    expect(result!.before!.months).toBe(12);
  });

  it.each([
    ['no-month-in-common', { madeOn: '2024-12-01', pickedFrom: '2024-11' }, 10, 6],
    ['too-few-months-in-common', { madeOn: '2025-02-01', pickedFrom: '2025-01' }, 14, 10],
    ['too-few-mentions-in-common', { madeOn: '2025-08-01', feltFrom: '2025-10-01' }, 24, 0],
  ])('is not matched: %s', (reason, fix, months, mentions) => {
    const some = Array.from({ length: months }, (_, at) => (mentions > 0 ? mentions : at < 3 ? 12 : 0));
    const promise = promiseOf('late', fix, '2025-07-15');
    const [result] = fixResults(fixesOf([promise]), [themeOf('late', some)], []);
    expect(result!.season).toEqual({ kind: 'not-matched', reason });
  });
});

describe('fixes of a table', () => {
  const results = [
    themeOf('late', steady(20, 8)),
    themeOf('bills', steady(18, 19)),
    themeOf('app', steady(9, 9)),
  ];
  const promises = ['late', 'bills'].map((theme) =>
    promiseOf(theme, { madeOn: '2025-08-01', feltFrom: '2025-10-01' }),
  );

  it('keep their ratio and gain certainty when every comment is there twice', () => {
    const twice = results.map((each) =>
      themeOf(
        each.theme,
        each.byMonth.map(({ mentions }) => 2 * mentions),
        200,
      ),
    );
    const [one] = fixResults(fixesOf(promises), results, []);
    const [two] = fixResults(fixesOf(promises), twice, []);
    if (one!.effect.kind !== 'estimated' || two!.effect.kind !== 'estimated')
      throw new Error('both are there');
    expect(two!.effect.ratio).toBeCloseTo(one!.effect.ratio, 12);
    expect(two!.effect.ratioInterval.low).toBeGreaterThan(one!.effect.ratioInterval.low);
    expect(two!.effect.ratioInterval.high).toBeLessThan(one!.effect.ratioInterval.high);
  });

  it('come out the same in whatever order themes and fixes are listed', () => {
    const one = fixResults(fixesOf(promises), results, []);
    const other = fixResults(fixesOf(promises.toReversed()), results.toReversed(), []);
    expect(other.toReversed()).toEqual(one);
  });
});

describe('the verdict on a fix', () => {
  it('is worked, worse or no sign', () => {
    expect(resultOf([themeOf('late', steady(20, 8))]).verdict).toBe('worked');
    expect(resultOf([themeOf('late', steady(8, 20))]).verdict).toBe('worse');
    expect(resultOf([themeOf('late', steady(20, 20))]).verdict).toBe('no-sign');
  });

  it('is too early while the months could not have shown a halving', () => {
    const rare = Array.from({ length: 24 }, (_, at) => (at % 3 === 0 ? 3 : 0));
    const result = resultOf([themeOf('late', rare)]);
    expect(result.effect.kind).toBe('estimated');
    expect(result.verdict).toBe('too-early');
    expect(result.monthsToSeeHalving === null || result.monthsToSeeHalving > 9).toBe(true);
  });

  it('is no sign when a theme that no fix touches fell as much', () => {
    const result = resultOf([themeOf('late', steady(20, 8)), themeOf('bills', steady(21, 9))]);
    expect(result).toMatchObject({ verdict: 'no-sign', othersFellToo: true });
    expect(result.comparison).toMatchObject({ theme: 'bills', before: { mentions: 129 } });
  });

  it('stands when the theme fell further than the others', () => {
    const result = resultOf([themeOf('late', steady(40, 5)), themeOf('bills', steady(30, 22))]);
    expect(result.comparison!.ratioInterval!.high).toBeLessThan(1);
    expect(result.comparison!.relative!.high).toBeLessThan(1);
    expect(result).toMatchObject({ verdict: 'worked', othersFellToo: false });
  });

  it.each([6, 1, 0])('stands with %i mentions left, though another theme fell a little', (left) => {
    const late = steady(40, 0).map((before, at) => (at < 15 ? before : at - 15 < left ? 1 : 0));
    const result = resultOf([themeOf('late', late), themeOf('bills', steady(30, 22))]);
    expect(result.after!.mentions).toBe(left);
    expect(result.comparison!.ratioInterval!.high).toBeLessThan(1);
    expect(result.comparison!.relative!.high).toBeLessThan(0.1);
    expect(result).toMatchObject({ verdict: 'worked', othersFellToo: false });
  });

  it('is no sign when so few are gone that the fall of another theme may explain it', () => {
    const result = resultOf([themeOf('late', few(2)), themeOf('bills', steady(30, 5))]);
    expect(result.after!.mentions).toBe(0);
    expect(result.comparison!.relative!.high).toBeGreaterThan(1);
    expect(result).toMatchObject({ verdict: 'no-sign', othersFellToo: true });
  });

  it('is no sign when a theme that no fix touches is gone as well', () => {
    const result = resultOf([themeOf('late', few(20)), themeOf('bills', few(15))]);
    expect(result.comparison).toMatchObject({ ratio: 0, ratioInterval: { low: 0 }, relative: null });
    expect(result).toMatchObject({ verdict: 'no-sign', othersFellToo: true });
  });

  it('allows for all fixes looked at (Benjamini–Hochberg)', () => {
    const names = ['a', 'b', 'c'];
    const promises = names.map((name) => promiseOf(name, { madeOn: '2025-08-01', feltFrom: '2025-10-01' }));
    const results = [
      themeOf('a', steady(10, 7)),
      themeOf('b', steady(10, 10)),
      themeOf('c', Array<number>(24).fill(0)),
    ];
    const [a, b] = fixResults(fixesOf(promises), results, []).map(({ effect }) => effect);
    if (a!.kind !== 'estimated' || b!.kind !== 'estimated') throw new Error('both can be tested');
    // c is no test
    expect(a!.pAdjusted).toBeCloseTo(Math.min(2 * a!.p, b!.p), 12);
    expect(b!.pAdjusted).toBe(b!.p);
  });
});

describe('the theme set beside a fix', () => {
  const fixed = themeOf('late', steady(20, 8));
  const others = [
    themeOf('praise', steady(20, 20)),
    themeOf('other', steady(20, 20)),
    themeOf('near', steady(18, 18)),
    themeOf('far', steady(60, 60)),
  ];
  const themes = [definition('praise', { praise: true }), definition('other', { catchAll: true })];
  it('is the one mentioned most nearly as often before, neither praise nor catch-all', () => {
    expect(resultOf([fixed, ...others], themes).comparison!.theme).toBe('near');
  });
  it('is never one that another fix touches', () => {
    const promises = [
      promiseOf('late', { madeOn: '2025-08-01' }),
      promiseOf('near', { madeOn: '2026-01-01' }),
    ];
    const results = fixResults(fixesOf(promises), [fixed, ...others], themes);
    expect(results.map((each) => each.comparison?.theme)).toEqual(['far', 'far']);
  });
  it('is none when there is no other', () => {
    expect(resultOf([fixed]).comparison).toBeNull();
  });
});

describe('the months needed to see mentions halve', () => {
  const before = (mentions: number, months = 10) => ({ from: '', to: '', months, mentions, base: 1000 });
  it('follow from the log rate ratio', () => {
    // R: (log(2)/(qnorm(.975)+qnorm(.8)))^2 - 1/80 = 0.04871; 1/0.04871 = 20.5 mentions at 4 a month
    expect(monthsToSeeHalving(before(80), 1)).toBe(6);
    expect(monthsToSeeHalving(before(40), 1)).toBe(14);
  });
  it('are never fewer than a verdict takes', () => {
    expect(monthsToSeeHalving(before(200), 1)).toBe(3);
  });
  it('have no end where the months before are too few to compare with', () => {
    expect(monthsToSeeHalving(before(200, 2), 1)).toBeNull();
  });
  it('grow with the dispersion, and have no end where before is too thin', () => {
    expect(monthsToSeeHalving(before(200), 4)).toBeGreaterThan(8);
    expect(monthsToSeeHalving(before(12), 1)).toBeNull();
    expect(monthsToSeeHalving(before(0), 1)).toBeNull();
  });
});
