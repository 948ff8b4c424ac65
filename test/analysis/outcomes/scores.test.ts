import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Score } from '../../../src/analysis/results.ts';
import { momentsOf, scoreOf } from '../../../src/analysis/outcomes/score.ts';
import { outcomeResult } from '../../../src/analysis/outcomes/scores.ts';
import type { Answer } from '../../build-table.ts';
import { tableOf } from '../../build-table.ts';
import { expectClose } from '../expect-close.ts';

const NPS = { id: 'nps', kind: 'nps', scale: { low: 0, high: 10 } } as const;
const CSAT = { id: 'csat', kind: 'csat', scale: { low: 1, high: 5 } } as const;
const EFFORT = { id: 'effort', kind: 'ces', scale: { low: 1, high: 7 } } as const;
const RENEWED = { id: 'renewed', kind: 'yes-no', scale: { low: 0, high: 1 } } as const;
const thresholds = { minimumAnswers: 10, fullAnswers: 30 };
const options = { ...thresholds, asOf: '2026-06-30' };

function estimated(score: Score): Extract<Score, { kind: 'estimated' }> {
  if (score.kind !== 'estimated') throw new Error(`suppressed: ${score.reason}`);
  return score;
}

describe('a score', () => {
  it('of NPS is promoters minus detractors, with the adjusted interval', () => {
    const score = estimated(scoreOf([5, 0, 2, 1, 3, 2, 2, 20, 15, 30, 20], NPS, thresholds));
    expect(score).toMatchObject({ n: 100, value: 35, flagged: false, easyShare: null });
    // R: 50 promoters, 35 passives, 15 detractors, three answers added
    expectClose(score.interval?.low, 19.918999529201095, 1e-12);
    expectClose(score.interval?.high, 48.042165519342596, 1e-12);
  });

  it('of CSAT is the share of the top two points, with the Wilson interval', () => {
    const score = estimated(scoreOf([4, 8, 10, 9, 10], CSAT, thresholds));
    // R: prop.test(19, 41, correct = FALSE)
    expect(score.value).toBe(19 / 41);
    expectClose(score.interval?.low, 0.32056233976336057, 1e-12);
    expectClose(score.interval?.high, 0.61253528732330531, 1e-12);
  });

  it('of CES is the mean with its t interval, beside the share of the top three points', () => {
    const score = estimated(scoreOf([2, 3, 5, 8, 12, 7, 4], EFFORT, thresholds));
    // R: t.test(rep(1:7, counts)), prop.test(23, 41, correct = FALSE)
    expectClose(score.value, 4.5121951219512191, 1e-14);
    expectClose(score.interval?.low, 4.0125178768674967, 1e-12);
    expectClose(score.interval?.high, 5.0118723670349414, 1e-12);
    expect(score.easyShare?.value).toBe(23 / 41);
    expectClose(score.easyShare?.interval.low, 0.41040527222106088, 1e-12);
    expectClose(score.easyShare?.interval.high, 0.70109868263449637, 1e-12);
  });

  it('of a yes-no question is the share of yes', () => {
    expect(scoreOf([12, 28], RENEWED, thresholds)).toMatchObject({ value: 0.7, counts: [12, 28] });
  });

  it('is suppressed without answers and with too few, and says how many there were', () => {
    expect(scoreOf([0, 0], RENEWED, thresholds)).toEqual({ kind: 'suppressed', n: 0, reason: 'no-answers' });
    expect(scoreOf([4, 5], RENEWED, thresholds)).toEqual({
      kind: 'suppressed',
      n: 9,
      reason: 'too-few-answers',
    });
  });

  it('is flagged from 10 to 29 answers', () => {
    expect(scoreOf([4, 6], RENEWED, thresholds)).toMatchObject({ n: 10, flagged: true });
    expect(scoreOf([4, 25], RENEWED, thresholds)).toMatchObject({ n: 29, flagged: true });
    expect(scoreOf([4, 26], RENEWED, thresholds)).toMatchObject({ n: 30, flagged: false });
  });

  it('of a unanimous sample claims no certainty', () => {
    expect(scoreOf([0, 0, 0, 0, 0, 0, 40], EFFORT, thresholds)).toMatchObject({ value: 7, interval: null });
    const nps = estimated(scoreOf([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12], NPS, thresholds));
    expect(nps.value).toBe(100);
    expectClose(nps.interval?.low, 54.195875092271613, 1e-12);
  });

  it('has no variance when all agree, however many and wherever', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 0, max: 100 }), (n, level) => {
        const counts = new Array<number>(101).fill(0);
        counts[level] = n;
        expect(momentsOf(counts, { low: 0, high: 100 })).toEqual({ n, mean: level, variance: 0 });
      }),
    );
  });
});

/** `count` answers of one kind. */
function times(count: number, answer: Answer): Answer[] {
  return Array.from({ length: count }, () => answer);
}

describe('an outcome', () => {
  const table = tableOf(
    [
      ...times(12, { date: '2026-03-10', segment: 'small', unit: 'north', scores: { nps: 9 } }),
      ...times(10, { date: '2026-05-10', segment: 'large', unit: 'north', scores: { nps: 3 } }),
      ...times(2, { date: '2026-05-11', scores: { nps: 8 } }),
      { date: '2026-06-29', segment: 'medium', source: 'tickets' },
      { date: '2026-01-29', segment: 'medium', source: 'tickets' },
    ],
    { nps: NPS.scale },
  );
  const result = outcomeResult(table, NPS, options);

  it('counts all answers, also those without segment', () => {
    expect(result.overall).toMatchObject({ n: 24, value: (100 * 2) / 24, flagged: true });
  });

  it('lists every month from the first answer to the last, gaps included', () => {
    expect(result.byMonth.map(({ group, score }) => [group, score.kind, score.n])).toEqual([
      ['2026-03', 'estimated', 12],
      ['2026-04', 'suppressed', 0],
      ['2026-05', 'estimated', 12],
    ]);
  });

  it('lists segments by name, one without answers in its place', () => {
    expect(result.bySegment.map(({ group, score }) => [group, score.n])).toEqual([
      ['large', 10],
      ['medium', 0],
      ['small', 12],
    ]);
    expect(result.byUnit.map(({ group, score }) => [group, score.n])).toEqual([['north', 22]]);
  });

  it('leaves out a source that never asks', () => {
    expect(result.bySource.map(({ group }) => group)).toEqual(['survey']);
  });

  it('marks the last month as partial when the data end before it does', () => {
    const cut = tableOf(times(12, { date: '2026-06-12', scores: { nps: 9 } }), { nps: NPS.scale });
    expect(outcomeResult(cut, NPS, options).byMonth).toMatchObject([{ group: '2026-06', partial: true }]);
    expect(result.byMonth.every(({ partial }) => !partial)).toBe(true);
  });

  it('that nobody was asked is suppressed everywhere', () => {
    const silent = outcomeResult(table, RENEWED, options);
    expect(silent.overall).toEqual({ kind: 'suppressed', n: 0, reason: 'no-answers' });
    expect(silent).toMatchObject({ byMonth: [], bySource: [], change: null });
    expect(outcomeResult(tableOf([]), NPS, options).overall.kind).toBe('suppressed');
  });
});

describe('the change within a year', () => {
  const scales = { nps: NPS.scale, csat: CSAT.scale, effort: EFFORT.scale, renewed: RENEWED.scale };
  const spread = (date: string, scores: readonly (readonly [number, Answer['scores']])[]) =>
    scores.flatMap(([count, given]) => times(count, { date, scores: given ?? {} }));

  it('compares the last twelve months with the twelve before', () => {
    const table = tableOf(
      [
        ...times(40, { date: '2024-06-30', scores: { nps: 0 } }), // older than two years
        ...spread('2024-07-01', [
          [50, { nps: 10 }],
          [35, { nps: 7 }],
          [15, { nps: 0 }],
        ]),
        ...spread('2026-06-28', [
          [60, { nps: 9 }],
          [30, { nps: 8 }],
          [20, { nps: 6 }],
        ]),
      ],
      scales,
    );
    const { change } = outcomeResult(table, NPS, options);
    expect(change).toMatchObject({
      before: { from: '2024-07-01', to: '2025-06-30', n: 100, value: 35 },
      after: { from: '2025-07-01', to: '2026-06-30', n: 110, value: (100 * 40) / 110 },
      beyondChance: false,
    });
    expectClose(change?.difference, (100 * 40) / 110 - 35, 1e-12);
    // R survey 4.1: svyglm(y ~ year), corrected for the smaller side, see `influenceError`
    expectClose(change?.interval.low, -19.249685308013156, 1e-10);
    expectClose(change?.interval.high, 21.976958035285918, 1e-10);
  });

  it('of shares has the interval of R survey 4.1 svyglm', () => {
    const answers = [
      ...spread('2024-07-15', [
        [48, { renewed: 1, csat: 5 }],
        [32, { renewed: 0, csat: 2 }],
      ]),
      ...spread('2026-06-15', [
        [56, { renewed: 1, csat: 4 }],
        [14, { renewed: 0, csat: 3 }],
      ]),
    ];
    for (const outcome of [RENEWED, CSAT]) {
      const { change } = outcomeResult(tableOf(answers, scales), outcome, options);
      expect(change).toMatchObject({ before: { value: 0.6 }, after: { value: 0.8 }, beyondChance: true });
      expectClose(change?.interval.low, 0.053914425147190498, 1e-12);
      expectClose(change?.interval.high, 0.34608557485280977, 1e-12);
    }
  });

  it('of means has the interval of R survey 4.1 svyglm', () => {
    const before = [5, 5, 7, 3, 4, 6, 6, 2, 7, 5];
    const after = [2, 5, 1, 3, 7, 6, 4, 4, 3, 3, 5, 2];
    const answers = [
      ...before.map((effort) => ({ date: '2024-07-15', scores: { effort } })),
      ...after.map((effort) => ({ date: '2026-06-30', scores: { effort } })),
    ];
    const { change } = outcomeResult(tableOf(answers, scales), EFFORT, { ...options, fullAnswers: 10 });
    expect(change).toMatchObject({ before: { value: 5 }, after: { value: 3.75 }, difference: -1.25 });
    expectClose(change?.interval.low, -2.8983371708171601, 1e-12);
    expectClose(change?.interval.high, 0.3983371708171608, 1e-12);
  });

  it.each([
    ['23 months are too short', '2024-08-01', 40],
    ['a side has too few answers', '2024-07-01', 29],
  ])('is not given when %s', (_, from, count) => {
    const answers = [
      ...times(count, { date: from, scores: { nps: 5 } }),
      ...times(40, { date: '2026-06-15', scores: { nps: 9 } }),
    ];
    expect(outcomeResult(tableOf(answers, scales), NPS, options).change).toBeNull();
  });

  it('is not given when a few customers gave all answers of a side', () => {
    const answers = (customers: number) => [
      ...times(40, { date: '2024-07-01', scores: { nps: 5 } }),
      ...times(40, { date: '2026-06-15', scores: { nps: 9 } }).map((answer, i) => ({
        ...answer,
        customer: `c${i % customers}`,
      })),
    ];
    expect(outcomeResult(tableOf(answers(29), scales), NPS, options).change).toBeNull();
    expect(outcomeResult(tableOf(answers(30), scales), NPS, options).change).not.toBeNull();
  });

  it('pairs customers who answered in both years, as R survey 4.1 svyglm with ids = customer', () => {
    const levels = [2, 8, 10, 9, 7, 10];
    const answers = ['2024-07-10', '2026-06-10'].flatMap((date, year) =>
      times(120, { date }).map((answer, i) => ({
        ...answer,
        customer: `c${i}`,
        scores: { nps: year === 1 && i % 12 === 4 ? 9 : levels[i % 6]! },
      })),
    );
    const { change } = outcomeResult(tableOf(answers, scales), NPS, options);
    expectClose(change?.difference, 8.3333333333333, 1e-12);
    // taken for 240 different customers: -10.7 to 27.0
    expectClose(change?.interval.low, 3.3165110993979132, 1e-10);
    expectClose(change?.interval.high, 13.350155567268892, 1e-10);
    expect(change?.beyondChance).toBe(true);
  });

  it('of a side that answers alike has the interval of different people, each customer one answer', () => {
    const answers = (each: number) => [
      ...times(40 * each, { date: '2024-07-01', scores: { renewed: 1 } }).map((answer, i) => ({
        ...answer,
        customer: `c${i % 40}`,
      })),
      ...spread('2026-06-15', [
        [36, { renewed: 1 }],
        [4, { renewed: 0 }],
      ]),
    ];
    for (const each of [1, 5]) {
      const { change } = outcomeResult(tableOf(answers(each), scales), RENEWED, options);
      expectClose(change?.difference, -0.1, 1e-12);
      // Newcombe's method 10 by R: 40 of 40 against 36 of 40
      expectClose(change?.interval.low, -0.23051775227522298, 1e-12);
      expectClose(change?.interval.high, 0.0064339154151173278, 1e-12);
      expect(change?.beyondChance).toBe(false);
    }
  });

  it('is not given when nobody differs, because that would claim certainty', () => {
    const answers = [
      ...times(40, { date: '2024-07-01', scores: { effort: 5 } }),
      ...times(40, { date: '2026-06-15', scores: { effort: 6 } }),
    ];
    expect(outcomeResult(tableOf(answers, scales), EFFORT, options).change).toBeNull();
  });

  it('ends at the as-of date when the last month is not over', () => {
    const answers = [
      ...times(40, { date: '2024-07-01', scores: { nps: 5 } }),
      ...times(40, { date: '2026-06-10', scores: { nps: 9 } }),
    ];
    const { change } = outcomeResult(tableOf(answers, scales), NPS, { ...options, asOf: '2026-06-12' });
    expect(change?.after).toMatchObject({ from: '2025-07-01', to: '2026-06-12' });
  });
});
