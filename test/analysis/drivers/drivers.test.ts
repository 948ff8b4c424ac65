import { describe, expect, it } from 'vitest';
import { driversResult } from '../../../src/analysis/drivers/drivers.ts';
import { tableOf } from '../../build-table.ts';
import { expectClose } from '../expect-close.ts';
import {
  NPS,
  thresholds,
  driver,
  analyse,
  entry,
  estimated,
  respondents,
  three,
} from './analysed-drivers.ts';

describe('edge cases, each a stated one', () => {
  it('names the key drivers, closest first', () => {
    const result = analyse(respondents(200), three);
    expect(result.keyDrivers).toEqual(['speed', 'care']);
    expect(result).toMatchObject({ outcome: 'nps', answers: 200 });
    expect(estimated(result, 'price')).toMatchObject({ negligible: true, evidence: false });
    expect(result.quadrants).toEqual({ kind: 'not-drawn', reason: 'fewer-than-four-drivers' });
  });

  it('leaves a driver that everyone rated the same out of shares and tests; its mean stays', () => {
    const answers = respondents(200, () => ({ tone: 4 }));
    const result = analyse(answers, [...three, driver('tone')]);
    expect(entry(result, 'tone')).toEqual({
      kind: 'not-estimable',
      driver: 'tone',
      n: 200,
      reason: 'everyone-rated-the-same',
      ratings: 200,
      mean: 4,
      performance: 75,
      lowShare: 0,
    });
    const without = analyse(respondents(200), three);
    expect(result.estimates.slice(0, 3)).toEqual(without.estimates);
    expect(result.importance).toEqual(without.importance);
  });

  it('says so when the outcome does not vary', () => {
    const result = analyse(
      respondents(60, () => ({ nps: 9 })),
      three,
    );
    expect(result.estimates.map((estimate) => estimate.kind === 'not-estimable' && estimate.reason)).toEqual([
      'outcome-does-not-vary',
      'outcome-does-not-vary',
      'outcome-does-not-vary',
    ]);
    expect(result.importance).toEqual({
      kind: 'not-estimable',
      reason: 'outcome-does-not-vary',
      n: 60,
      rSquared: null,
    });
  });

  it('takes many answers of a few customers for no evidence', () => {
    const customersOf = (many: number) =>
      respondents(200).map((answer, at) => ({ ...answer, customer: `c${at % many}` }));
    const few = analyse(customersOf(29), three);
    expect(entry(few, 'speed')).toMatchObject({ kind: 'not-estimable', reason: 'too-few-customers', n: 200 });
    expect(few.keyDrivers).toEqual([]);
    expect(few.importance).toMatchObject({ kind: 'not-estimable', reason: 'too-few-complete-answers' });
    expect(few.stability).toMatchObject({ kind: 'not-resampled' });
    expect(analyse(customersOf(30), three).keyDrivers).toEqual(['speed', 'care']);
  });

  it('says so also when there are few answers', () => {
    const result = analyse(
      respondents(12, () => ({ nps: 9 })),
      three,
    );
    expect(entry(result, 'speed')).toMatchObject({ reason: 'outcome-does-not-vary', n: 12 });
  });

  it('asks more of a link when several were looked at', () => {
    const block = (row: number) => Math.floor(row / 25);
    const answers = respondents(200, (row) => ({
      // follows what matters on the first 75 rows only
      hint: 1 + ((row < 75 ? Math.floor(row / 5) : block(row)) % 5),
      calm: 1 + ((block(row) * 2) % 5),
      neat: 1 + ((block(row) * 3) % 5),
    }));
    const alone = estimated(analyse(answers, [driver('hint')]), 'hint');
    expect(alone).toMatchObject({ pAdjusted: alone.p, evidence: true });
    const among = estimated(
      analyse(
        answers,
        ['hint', 'price', 'calm', 'neat'].map((id) => driver(id)),
      ),
      'hint',
    );
    expect(among).toMatchObject({ p: alone.p, pAdjusted: 4 * alone.p, evidence: false, quadrant: null });
  });

  it('says so when the outcome does not vary among those who rated the driver', () => {
    const answers = [...respondents(60), ...respondents(40, (row) => ({ nps: 10, handover: 1 + (row % 3) }))];
    expect(entry(analyse(answers, [...three, driver('handover')]), 'handover')).toMatchObject({
      reason: 'outcome-does-not-vary',
      n: 40,
    });
  });

  it('withholds a correlation below 30 pairs and flags it below 100', () => {
    expect(entry(analyse(respondents(29), three), 'speed')).toMatchObject({
      reason: 'too-few-answers',
      n: 29,
    });
    expect(analyse(respondents(29), three).importance).toMatchObject({ reason: 'too-few-complete-answers' });
    expect(estimated(analyse(respondents(99), three), 'speed').flagged).toBe(true);
    expect(estimated(analyse(respondents(100), three), 'speed').flagged).toBe(false);
  });

  it('keeps the ratings of those who skipped the outcome, but not in the correlation', () => {
    const answers = [...respondents(50), ...respondents(25, () => ({ nps: null }))];
    const result = analyse(answers, three);
    expect(estimated(result, 'speed')).toMatchObject({ ratings: 75, n: 50 });
    expect(result.answers).toBe(50);
  });

  it('states a driver that nobody was asked, and a table without the outcome', () => {
    const asked = analyse(respondents(60), [...three, driver('parking')]);
    expect(entry(asked, 'parking')).toEqual({
      kind: 'not-estimable',
      driver: 'parking',
      n: 0,
      reason: 'no-answers',
      ratings: 0,
      mean: null,
      performance: null,
      lowShare: null,
    });
    const silent = driversResult(tableOf([], {}), {
      outcome: { id: 'nps', scale: NPS },
      drivers: [...three, driver('wait', { scale: undefined })],
      thresholds,
      asOf: '2026-06-30',
    });
    expect(silent).toMatchObject({ answers: 0, keyDrivers: [], groups: [], months: [], redundancies: [] });
    expect(silent.importance).toMatchObject({ reason: 'too-few-complete-answers', n: 0 });
  });

  it('needs two drivers for shares', () => {
    const result = analyse(respondents(60), [driver('speed')]);
    expect(result.importance).toMatchObject({ reason: 'fewer-than-two-drivers' });
    expect(estimated(result, 'speed')).toMatchObject({ lmgShare: null, johnsonShare: null, vif: null });
  });

  it('turns the sign of a driver where low is good, and nothing else of it', () => {
    const effort = (row: number) => ({ effort: 6 - (1 + (row % 5)) });
    const answers = respondents(200, effort);
    const turned = analyse(answers, [driver('effort', { good: 'low' }), driver('care')]);
    const plain = analyse(answers, [driver('speed'), driver('care')]);
    const [low, high] = [estimated(turned, 'effort'), estimated(plain, 'speed')];
    expect(low).toEqual({ ...high, driver: 'effort', mean: low.mean });
    expect(low.r).toBeGreaterThan(0);
    expect(low.mean).toBe(3);
    const wrongWay = estimated(analyse(answers, [driver('effort'), driver('care')]), 'effort');
    expectClose(wrongWay.r, 0 - low.r);
    expectClose(wrongWay.rInterval?.low, 0 - low.rInterval!.high);
    expect(analyse(answers, [driver('effort'), driver('care')]).keyDrivers).toEqual(['care']);
  });

  it('names an exact copy and still divides', () => {
    const answers = respondents(200, (row) => ({ pace: 1 + (row % 5) }));
    const result = analyse(answers, [...three, driver('pace')]);
    expect(result.redundancies).toEqual([{ driver: 'pace', other: 'speed', r: 1, exact: true }]);
    expect(estimated(result, 'pace')).toMatchObject({ vif: null });
    expectClose(estimated(result, 'pace').lmgShare, estimated(result, 'speed').lmgShare!);
    expect(result.estimates.slice(0, 2).map((estimate) => estimate.driver)).toEqual(['pace', 'speed']);
  });

  it('names a driver that is the sum of two others', () => {
    const answers = respondents(200, (row) => ({
      overall: 1 + (row % 5) + 1 + (Math.floor(row / 5) % 5),
    }));
    const result = analyse(answers, [...three, driver('overall', { scale: { low: 2, high: 10 } })]);
    expect(result.redundancies.map(({ driver: one, other, exact }) => [one, other, exact])).toEqual([
      ['care', 'overall', true],
      ['overall', 'speed', true],
    ]);
  });

  it('gives no shares when the drivers explain too little, but the correlations', () => {
    const answers = respondents(500, (row) => ({ nps: (row * row + Math.floor(row / 25)) % 11 }));
    const result = analyse(answers, three);
    expect(result.importance).toMatchObject({ reason: 'explains-too-little' });
    expect(estimated(result, 'speed')).toMatchObject({ lmgShare: null, vif: null, mixedSignals: false });
  });

  it('takes a measured number beside ratings', () => {
    const answers = respondents(200).map((answer, row) => ({
      ...answer,
      measures: { wait: row % 10 === 0 ? null : 90.5 - 10 * (answer.scores?.['speed'] ?? 0) },
    }));
    const result = analyse(answers, [...three, driver('wait', { scale: undefined, good: 'low' })]);
    expect(estimated(result, 'wait')).toMatchObject({
      n: 180,
      ratings: 180,
      performance: null,
      lowShare: null,
      quadrant: null,
    });
    expect(estimated(result, 'wait').r).toBeGreaterThan(0.8);
    expect(result.redundancies).toEqual([{ driver: 'speed', other: 'wait', r: 1, exact: true }]);
    expect(result.quadrants.kind).toBe('not-drawn');
    expect(result.groups.find((group) => group.driver === 'wait')).toMatchObject({
      dimension: 'source',
      ratings: 180,
      n: 180,
      r: estimated(result, 'wait').r,
    });
  });

  it('refuses to explain the outcome with itself', () => {
    expect(() => analyse(respondents(40), [driver('nps', { scale: NPS })])).toThrow(
      'driversResult cannot explain "nps" with itself',
    );
  });
});
