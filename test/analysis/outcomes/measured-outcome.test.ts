import { describe, expect, it } from 'vitest';
import { driversResult } from '../../../src/analysis/drivers/drivers.ts';
import { movementOver } from '../../../src/analysis/movement/movement.ts';
import type { OutcomeDefinition } from '../../../src/analysis/outcomes/score.ts';
import { outcomeResult } from '../../../src/analysis/outcomes/scores.ts';
import type { Score } from '../../../src/analysis/results.ts';
import { samplingResult } from '../../../src/analysis/sampling/sampling.ts';
import { randomIntegers } from '../../../src/analysis/statistics/random.ts';
import { themesResult } from '../../../src/analysis/themes/themes.ts';
import type { Answer } from '../../build-table.ts';
import { customersOf, tableOf } from '../../build-table.ts';
import { expectClose } from '../expect-close.ts';
import { impactsOf, themeOf } from '../themes/theme-builder.ts';

const WAIT = { id: 'wait', kind: 'measure', unit: 'minutes', good: 'low', decimals: 1 } as const;
const EASE = { id: 'ease', kind: 'ces', scale: { low: 1, high: 7 } } as const;
const POINTS = { id: 'points', kind: 'measure', unit: 'points', good: 'high', decimals: 1 } as const;
const options = { minimumAnswers: 10, fullAnswers: 30, asOf: '2026-06-30' };

/** Minutes waited with ties, decimals, a gap and an outlier; a rating and a count beside them, each with a gap. */
const MINUTES = [12, 7.5, 30, 12, 45.25, 0, 18, 22.5, 12, 61, 7.5, null, 33, 28, 15, 90, 12, 24.75, 9, 41];
const CARE = [5, 4, 2, 4, 1, 5, 3, 3, null, 1, 4, 2, 2, 3, 4, 1, 5, 2, 5, 1];
const CALLS = [1, 1, 2.5, 1, 4, 0.5, 2, 2, 1, 6, 1, 3, 3, null, 1, 8.5, 1, 2, 1, 4];

function waits(minutes: readonly (number | null)[]) {
  return tableOf(minutes.map((wait) => ({ measures: { wait } })));
}

function estimated(score: Score): Extract<Score, { kind: 'estimated' }> {
  if (score.kind !== 'estimated') throw new Error(`suppressed: ${score.reason}`);
  return score;
}

describe('the score of a measured outcome', () => {
  it('is the mean with its t interval', () => {
    const { kind, measure, overall } = outcomeResult(waits(MINUTES), WAIT, options);
    expect(kind).toBe('measure');
    expect(measure).toEqual({ unit: 'minutes', good: 'low', decimals: 1, lowest: null, highest: null });
    const score = estimated(overall);
    expect(score).toMatchObject({ n: 19, flagged: true, counts: [], easyShare: null });
    // R 4.2: t.test(c(12, 7.5, 30, 12, 45.25, 0, 18, 22.5, 12, 61, 7.5, NA, 33, 28, 15, 90, 12, 24.75, 9, 41))
    expectClose(score.value, 25.289473684210527, 1e-14);
    expectClose(score.interval?.low, 14.749120835802357, 1e-12);
    expectClose(score.interval?.high, 35.829826532618696, 1e-12);
  });

  it('is compared between two years as R survey 4.1 svyglm does', () => {
    const before = [31, 28.5, 40, 22, 35, 60.5, 18, 44, 27, 33.25, 29, 51];
    const after = [20, 18.5, 33, 12, 25, 41, 9.75, 30, 16, 22, 28, 19];
    const table = tableOf(
      [...before, ...after].map((wait, month) => ({
        measures: { wait },
        date: `${2024 + Math.floor((month + 6) / 12)}-${String(((month + 6) % 12) + 1).padStart(2, '0')}-28`,
      })),
    );
    const { change } = outcomeResult(table, WAIT, { ...options, fullAnswers: 12 });
    expectClose(change?.difference, -12.0833333333333321, 1e-13);
    expectClose(change?.interval.low, -21.709804418096169, 1e-12);
    expectClose(change?.interval.high, -2.4568622485705109, 1e-12);
    expect(change?.beyondChance).toBe(true);
  });

  it('has no interval when everybody waited alike, however odd the number', () => {
    const { overall } = outcomeResult(waits(new Array<number>(40).fill(12.1)), WAIT, options);
    expect(overall).toMatchObject({ value: 12.1, interval: null });
  });

  it('keeps its digits far from zero', () => {
    const near = estimated(outcomeResult(waits(MINUTES), WAIT, options).overall);
    const far = MINUTES.map((minutes) => (minutes === null ? null : minutes + 1e9));
    const { value, interval } = estimated(outcomeResult(waits(far), WAIT, options).overall);
    expect(value - 1e9).toBeCloseTo(near.value, 6);
    expect(interval!.high - interval!.low).toBeCloseTo(near.interval!.high - near.interval!.low, 6);
  });

  it('is suppressed without numbers and with too few, and says why', () => {
    const none = outcomeResult(waits([null, null]), WAIT, options);
    expect(none.overall).toEqual({ kind: 'suppressed', n: 0, reason: 'no-answers' });
    expect(none.byMonth).toEqual([]);
    const few = outcomeResult(waits(MINUTES.slice(0, 9)), WAIT, options);
    expect(few.overall).toEqual({ kind: 'suppressed', n: 9, reason: 'too-few-answers' });
    expect(outcomeResult(tableOf([{}]), WAIT, options).overall).toMatchObject({ reason: 'no-answers' });
  });
});

describe('drivers of a measured outcome', () => {
  const table = tableOf(
    MINUTES.map((wait, at) => ({
      scores: { care: CARE[at]! },
      measures: { wait, calls: CALLS[at]! },
    })),
    { care: { low: 1, high: 5 } },
  );
  const drivers = [
    { id: 'care', scale: { low: 1, high: 5 }, good: 'high' },
    { id: 'calls', good: 'low' },
  ] as const;
  const question = { drivers, thresholds: { minimumAnswers: 5, fullAnswers: 10 }, asOf: '2026-06-30' };

  it('are correlated on their numbers, with midranks, better towards better', () => {
    const { estimates, answers } = driversResult(table, { ...question, outcome: WAIT });
    expect(answers).toBe(19);
    const of = (id: string) => estimates.find(({ driver }) => driver === id);
    // R 4.2: cor, cor(method = "spearman"), cor.test on the complete pairs; signs turned, because less waiting is better
    const care = of('care');
    if (care?.kind !== 'estimated') throw new Error('care was not estimated');
    expect(care.n).toBe(18);
    expectClose(care.r, 0.83862093272750504, 1e-13);
    expectClose(care.rho, 0.91728949311161001, 1e-13);
    expectClose(care.rInterval?.low, 0.61095705024135816, 1e-12);
    expectClose(care.rInterval?.high, 0.93817151286356215, 1e-12);
    expectClose(care.p, 1.3757844139544495e-5, 1e-10);
    const calls = of('calls');
    if (calls?.kind !== 'estimated') throw new Error('calls was not estimated');
    expectClose(calls.r, 0.9923009267341516, 1e-13);
    expectClose(calls.rho, 0.95842598868294515, 1e-13);
    expectClose(calls.p, 6.059366126775127e-16, 1e-8);
  });

  it('share what they explain as in R', () => {
    // twice the answers, so that there are ten complete rows for each driver
    const doubled = tableOf(
      [...MINUTES, ...MINUTES].map((wait, at) => ({
        scores: { care: CARE[at % 20]! },
        measures: { wait, calls: CALLS[at % 20]! },
      })),
      { care: { low: 1, high: 5 } },
    );
    const { importance, estimates } = driversResult(doubled, { ...question, outcome: WAIT });
    if (importance.kind !== 'estimated') throw new Error(importance.reason);
    // R 4.2: R² of lm on the 17 complete rows (doubling changes none of it); each share is the mean of the gain alone and the gain last
    expect(importance).toMatchObject({ n: 34, basis: 'complete-rows' });
    expectClose(importance.rSquared, 0.98622197181434057, 1e-12);
    const shares = new Map(estimates.map((each) => [each.driver, 'lmgShare' in each ? each.lmgShare : null]));
    expectClose(shares.get('care'), 0.35743915683271132, 1e-11);
    expectClose(shares.get('calls'), 0.64256084316728868, 1e-11);
  });

  it('are not estimated against a number that never changes', () => {
    const flat = tableOf(
      CARE.map((care) => ({ scores: { care }, measures: { wait: 12.1 } })),
      { care: { low: 1, high: 5 } },
    );
    const result = driversResult(flat, { ...question, outcome: WAIT });
    expect(result.estimates.map((each) => 'reason' in each && each.reason)).toEqual([
      'no-answers',
      'outcome-does-not-vary',
    ]);
    expect(result.importance).toMatchObject({ kind: 'not-estimable', reason: 'outcome-does-not-vary' });
  });
});

/** Answers whose effort score also stands as a plain number: both must say the same. */
function twofold(seed: number): readonly Answer[] {
  const random = randomIntegers(seed);
  return Array.from({ length: 900 }, (_, row): Answer => {
    const late = random.below(4) === 0;
    const ease = random.below(8) === 0 ? null : Math.max(1, 1 + random.below(7) - (late ? 2 : 0));
    return {
      date: `${2024 + Math.floor((6 + (row % 24)) / 12)}-${String(((6 + (row % 24)) % 12) + 1).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`,
      customer: `C${random.below(300)}`,
      segment: ['Home', 'Business', 'Public'][random.below(3)]!,
      unit: ['West', 'East'][random.below(2)]!,
      source: ['survey', 'calls'][random.below(2)]!,
      comment: late ? 'They came late' : 'All fine',
      scores: { ease, care: ease === null ? null : Math.min(5, 1 + random.below(ease)) },
      measures: { points: ease },
      codedThemes: late ? [0] : [],
    };
  });
}

describe('a measured outcome beside a mean of points', () => {
  const table = tableOf(twofold(11), { ease: { low: 1, high: 7 }, care: { low: 1, high: 5 } });
  const customers = customersOf(table, Object.fromEntries(table.customer.names.map((name) => [name, 100])));
  const themes = [themeOf('late')];
  const both = <T>(ask: (outcome: OutcomeDefinition) => T): readonly [T, T] => [ask(EASE), ask(POINTS)];

  it('says the same of every group, month and year', () => {
    const [rated, measured] = both((outcome) => outcomeResult(table, outcome, options));
    for (const part of ['byMonth', 'bySegment', 'byUnit', 'bySource'] as const)
      expectAlike(measured[part], rated[part]);
    expectAlike(measured.change, rated.change);
    expect(measured.byMonth).toHaveLength(24);
  });

  it('has the same drivers', () => {
    const drivers = [{ id: 'care', scale: { low: 1, high: 5 }, good: 'high' }] as const;
    const [rated, measured] = both((outcome) =>
      driversResult(table, { outcome, drivers, thresholds: options, asOf: options.asOf }),
    );
    for (const part of ['answers', 'estimates', 'keyDrivers', 'importance', 'groups', 'months'] as const)
      expectAlike(measured[part], rated[part]);
  });

  it('owes the same to a theme', () => {
    const marks = {
      starts: table.codedThemes.starts,
      themes: table.codedThemes.themes,
      inBase: new Uint8Array(table.rows).fill(1),
    };
    const [rated, measured] = both((outcome) => {
      const asked = {
        ...options,
        mainOutcome: outcome,
        outcomes: [outcome],
        troubleSources: new Set<string>(),
      };
      return themesResult(
        { table, customers, themes, marks },
        impactsOf(table, marks, themes.length, asked),
        asked,
      );
    });
    expect(rated.themes[0]!.impact.overall.kind).toBe('estimated');
    expectAlike(measured.themes, rated.themes);
  });

  it('moved for the same reasons', () => {
    const [rated, measured] = both((outcome) =>
      (['year', 'quarter'] as const).map((window) =>
        movementOver(table, window, { ...options, outcome, drivers: ['care'] }),
      ),
    );
    expect(rated.map(({ kind }) => kind)).toEqual(['estimated', 'estimated']);
    expectAlike(measured, rated);
  });

  it('speaks for the same customers', () => {
    const kinds = table.customer.names.map((_, at) => at % 2);
    const known = {
      ...customers,
      stratum: { names: ['Small', 'Large'], codes: Int32Array.from(kinds) },
      coreGrowth: Uint8Array.from(kinds),
    };
    const strata = [
      { stratum: 'Small', customers: 4000 },
      { stratum: 'Large', customers: 1000 },
    ];
    const facts = { table, customers: known, population: { strata, margins: null }, solicited: new Map() };
    const [rated, measured] = both((outcome) => samplingResult(facts, [outcome], options));
    expect(rated.scores[0]!.estimate.kind).toBe('estimated');
    for (const part of ['scores', 'groups', 'coreGrowth'] as const) expectAlike(measured[part], rated[part]);
    expect(measured.planner.margins.every((margin) => margin > 0)).toBe(true);
  });
});

/** Equal but for ids, counts of points, what only effort scores have, and the last digits. */
function expectAlike(actual: unknown, expected: unknown, path = ''): void {
  if (/\.(?:counts|easyShare|outcome)$/.test(path)) return;
  if (typeof expected === 'number') {
    expect(typeof actual, path).toBe('number');
    expectClose(actual as number, expected, 1e-9);
  } else if (typeof expected === 'object' && expected !== null) {
    expect(Object.keys(actual as object).sort(), path).toEqual(Object.keys(expected).sort());
    for (const [key, value] of Object.entries(expected))
      expectAlike((actual as Record<string, unknown>)[key], value, `${path}.${key}`);
  } else expect(actual, path).toEqual(expected);
}
