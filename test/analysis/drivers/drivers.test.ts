import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DriverDefinition } from '../../../src/analysis/drivers/driver-column.ts';
import { driversResult } from '../../../src/analysis/drivers/drivers.ts';
import type { DriverEstimate, DriversResult } from '../../../src/analysis/results.ts';
import type { Answer } from '../../build-table.ts';
import { tableOf } from '../../build-table.ts';
import { expectAllClose, expectClose } from '../expect-close.ts';
import { attitude } from '../reference-data.ts';

const FIVE = { low: 1, high: 5 };
const NPS = { low: 0, high: 10 };
const thresholds = { minimumAnswers: 10, fullAnswers: 30 };

function driver(id: string, rest: Partial<DriverDefinition> = {}): DriverDefinition {
  return { id, scale: FIVE, good: 'high', ...rest };
}

/** Analyses NPS (0–10) against drivers; every score not declared is on 1–5. */
function analyse(answers: readonly Answer[], drivers: readonly DriverDefinition[], asOf = '2026-06-30') {
  const scales = Object.fromEntries(drivers.flatMap(({ id, scale }) => (scale ? [[id, scale]] : [])));
  return driversResult(tableOf(answers, { ...scales, nps: NPS }), {
    outcome: { id: 'nps', scale: NPS },
    drivers,
    thresholds,
    asOf,
  });
}

function entry(result: DriversResult, id: string): DriverEstimate {
  const found = result.estimates.find((estimate) => estimate.driver === id);
  if (!found) throw new Error(`no entry for ${id}`);
  return found;
}

function estimated(result: DriversResult, id: string): Extract<DriverEstimate, { kind: 'estimated' }> {
  const found = entry(result, id);
  if (found.kind !== 'estimated') throw new Error(`${id}: ${found.reason}`);
  return found;
}

/** Answers whose NPS follows `speed` closely, `care` somewhat and `price` not at all. */
function respondents(count: number, more: (row: number) => Answer['scores'] = () => ({})): Answer[] {
  return Array.from({ length: count }, (_, row) => {
    const speed = 1 + (row % 5);
    const care = 1 + (Math.floor(row / 5) % 5);
    const price = 1 + (Math.floor(row / 25) % 5);
    return {
      scores: { speed, care, price, nps: Math.round((6 * speed + 3 * care) / 4.5), ...more(row) },
    };
  });
}
const three = ['speed', 'care', 'price'].map((id) => driver(id));

describe('30 departments in percentages, as R sees them (attitude)', () => {
  const names = ['rating', 'complaints', 'privileges', 'learning', 'raises', 'critical', 'advance'];
  const percent = { low: 0, high: 100 };
  const result = driversResult(
    tableOf(
      attitude.map((line) => ({ scores: Object.fromEntries(line.map((value, i) => [names[i]!, value])) })),
      Object.fromEntries(names.map((name) => [name, percent])),
    ),
    {
      outcome: { id: 'rating', scale: percent },
      drivers: names.slice(1).map((id) => driver(id, { scale: percent })),
      thresholds,
      asOf: '2026-06-30',
    },
  );
  const inOrder = ['complaints', 'learning', 'raises', 'privileges', 'critical', 'advance'];
  const of = (figure: 'r' | 'rho' | 'p' | 'pAdjusted' | 'mean' | 'lmgShare' | 'johnsonShare' | 'vif') =>
    inOrder.map((id) => estimated(result, id)[figure] ?? NaN);

  it('puts the closest driver first', () => {
    expect(result.estimates.map((estimate) => estimate.driver)).toEqual(inOrder);
  });

  it('agrees on r, rho, p and adjusted p: cor, cor.test, p.adjust', () => {
    expectAllClose(
      of('r'),
      [
        0.82541756954214596, 0.62367816450021096, 0.59013899487768606, 0.42611687010026439,
        0.15643915160723784, 0.1550862526011936,
      ],
      1e-12,
    );
    expectAllClose(
      of('rho'),
      [
        0.83220056226876316, 0.61727019881763923, 0.59814962657915738, 0.48428794294628918,
        0.048203569210426296, 0.20294559521115951,
      ],
      1e-12,
    );
    expectAllClose(
      of('p'),
      [
        1.9876822082840308e-8, 0.0002311474489806428, 0.0005978236812584877, 0.018877022283503814,
        0.40906256879832159, 0.41317632950816296,
      ],
    );
    expectAllClose(
      of('pAdjusted'),
      [
        1.1926093249704186e-7, 0.00069344234694192837, 0.0011956473625169754, 0.028315533425255723,
        0.41317632950816296, 0.41317632950816296,
      ],
    );
  });

  it('agrees on intervals: cor.test and the formula of Bonett and Wright', () => {
    const complaints = estimated(result, 'complaints');
    expectClose(complaints.rInterval?.low, 0.66201276987095325);
    expectClose(complaints.rInterval?.high, 0.91391389135366907);
    expectClose(complaints.rhoInterval?.low, 0.63965814728766224);
    expectClose(complaints.rhoInterval?.high, 0.92647468578399572);
  });

  it('agrees on R², shares and inflation: lm, enumeration, eigen', () => {
    expect(result.importance).toMatchObject({
      kind: 'estimated',
      basis: 'complete-rows',
      n: 30,
      rough: true,
      orderSettled: true,
    });
    if (result.importance.kind !== 'estimated') return;
    const { rSquared } = result.importance;
    expectClose(rSquared, 0.73260199253114899);
    expectClose(result.importance.adjustedRSquared, 0.66284599058275306);
    expectAllClose(
      of('lmgShare').map((share) => share * rSquared),
      [
        0.37081619431932833, 0.15576599016914139, 0.12034507940362692, 0.050903792971544293,
        0.0065887225458608088, 0.028182213121647069,
      ],
    );
    expectAllClose(
      of('johnsonShare').map((share) => share * rSquared),
      [
        0.36276019965813089, 0.16361091075053374, 0.12178039968821709, 0.056002278778853679,
        0.0082554664964379423, 0.020192737158975779,
      ],
    );
    expectAllClose(
      of('vif'),
      [
        2.6670603082578488, 2.2710431580456589, 3.0782262181910198, 1.6008914073839966, 1.2281089672067464,
        1.9515907911500785,
      ],
    );
    expectClose(
      of('lmgShare').reduce((sum, share) => sum + share, 0),
      1,
      1e-12,
    );
  });

  it('tells evidence from none, and flags 30 answers', () => {
    const judged = inOrder.map((id) => estimated(result, id));
    expect(judged.map(({ evidence }) => evidence)).toEqual([true, true, true, true, false, false]);
    expect(judged.every(({ flagged }) => flagged)).toBe(true);
    expect(result.keyDrivers).toEqual([]);
    expect(judged.map(({ orderMatters }) => orderMatters)).toEqual([false, false, false, false, true, false]);
    // the regression weight of privileges is below 0 and its share 7 %; that of advance is 4 %
    expect(judged.map(({ mixedSignals }) => mixedSignals)).toEqual([false, false, false, true, false, false]);
  });

  it('names quadrants for drivers with evidence only', () => {
    expect(result.quadrants).toMatchObject({ kind: 'drawn' });
    if (result.quadrants.kind !== 'drawn') return;
    expectClose(
      result.quadrants.importanceLine,
      (0.8254175695 + 0.4261168701 + 0.6236781645 + 0.5901389949 + 0.1564391516 + 0.1550862526) / 6,
      1e-9,
    );
    expectClose(
      result.quadrants.performanceLine,
      (66.6 +
        53.133333333333333 +
        56.366666666666667 +
        64.633333333333333 +
        74.766666666666667 +
        42.933333333333333) /
        6,
    );
    expect(inOrder.map((id) => estimated(result, id).quadrant)).toEqual([
      'keep-up',
      'concentrate-here',
      'keep-up',
      'low-priority',
      null,
      null,
    ]);
  });
});

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

describe('groups and months', () => {
  const answers = respondents(140).map((answer, row) => ({
    ...answer,
    segment: row < 100 ? 'small' : row < 135 ? 'large' : 'public',
    ...(row < 135 ? { unit: 'north' } : {}),
    date: row < 70 ? '2026-03-10' : '2026-05-29',
  }));
  const result = analyse(
    [...answers, { segment: 'unheard', source: 'tickets', date: '2026-06-30' }],
    [driver('speed'), driver('care')],
  );

  it('stand by driver, dimension and name; a source that never asks is left out', () => {
    expect(result.groups.map(({ driver: id, dimension, group }) => `${id} ${dimension} ${group}`)).toEqual([
      'care segment large',
      'care segment public',
      'care segment small',
      'care segment unheard',
      'care unit north',
      'care source survey',
      'speed segment large',
      'speed segment public',
      'speed segment small',
      'speed segment unheard',
      'speed unit north',
      'speed source survey',
    ]);
  });

  it('hold the figures of their own answers, suppressed where they are few', () => {
    const of = (group: string) => result.groups.find((one) => one.driver === 'speed' && one.group === group);
    const alone = estimated(analyse(answers.slice(0, 100), [driver('speed')]), 'speed');
    expect(of('small')).toMatchObject({ ratings: 100, n: 100, mean: 3, r: alone.r, flagged: false });
    expect(of('small')?.rInterval).toEqual(alone.rInterval);
    expect(of('large')).toMatchObject({ ratings: 35, n: 35, flagged: true });
    expect(of('large')?.r).not.toBeNull();
    expect(of('public')).toEqual({
      driver: 'speed',
      dimension: 'segment',
      group: 'public',
      ratings: 5,
      mean: null,
      performance: null,
      lowShare: null,
      n: 5,
      r: null,
      rInterval: null,
      flagged: true,
    });
    expect(of('unheard')).toMatchObject({ ratings: 0, n: 0, mean: null, r: null });
  });

  it('months run from the first rating to the last, gaps included', () => {
    expect(result.months.filter(({ driver: id }) => id === 'speed')).toEqual([
      { driver: 'speed', month: '2026-03', ratings: 70, mean: 3, partial: false },
      { driver: 'speed', month: '2026-04', ratings: 0, mean: null, partial: false },
      { driver: 'speed', month: '2026-05', ratings: 70, mean: 3, partial: false },
    ]);
  });
});

describe('properties', () => {
  const rating = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 8 });
  const rows = fc.array(
    fc.record({
      a: rating,
      b: rating,
      c: rating,
      nps: fc.option(fc.integer({ min: 0, max: 10 }), { freq: 8 }),
    }),
    { minLength: 40, maxLength: 120 },
  );
  const drivers = ['a', 'b', 'c'].map((id) => driver(id));
  const of = (scores: readonly Answer['scores'][]) =>
    analyse(
      scores.map((given) => ({ scores: given ?? {} })),
      drivers,
    );

  const sharesOf = (result: DriversResult) =>
    ['a', 'b', 'c']
      .map((id) => entry(result, id))
      .flatMap((estimate) => (estimate.kind === 'estimated' ? [estimate.lmgShare ?? NaN] : []));

  it('the order of the answers does not matter', () => {
    fc.assert(
      fc.property(rows, (given) => {
        expect(of(given.toReversed())).toEqual(of(given));
      }),
    );
  });

  it('a table counted twice keeps its correlations', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const twice = of([...given, ...given]);
        for (const once of of(given).estimates) {
          if (once.kind === 'estimated') expectClose(estimated(twice, once.driver).r, once.r, 1e-12);
        }
      }),
    );
  });

  it('shares add up to 1, and a table counted twice on the same basis keeps them', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const [once, twice] = [of(given), of([...given, ...given])];
        if (once.importance.kind !== 'estimated' || twice.importance.kind !== 'estimated') return;
        const shares = sharesOf(once);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
        // twice the answers can let a driver in, or make complete rows ample
        if (once.importance.basis !== twice.importance.basis) return;
        if (sharesOf(twice).length === shares.length) expectAllClose(sharesOf(twice), shares, 1e-9);
      }),
    );
  });

  it('another name for a driver changes nothing but the name', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const renamed = analyse(
          given.map(({ a, b, c, nps }) => ({ scores: { a, b, 'z-c': c, nps } })),
          [driver('a'), driver('b'), driver('z-c')],
        );
        expect(JSON.parse(JSON.stringify(renamed).replaceAll('z-c', 'c'))).toEqual(of(given));
      }),
    );
  });

  it('no figure is ever NaN, infinite or minus zero', () => {
    const sound = (value: unknown): boolean =>
      typeof value === 'number'
        ? Number.isFinite(value) && !Object.is(value, -0)
        : typeof value !== 'object' || value === null || Object.values(value).every(sound);
    fc.assert(
      fc.property(rows, fc.constantFrom('high', 'low'), (given, good) => {
        const result = analyse(
          given.map((scores) => ({ scores })),
          drivers.map((one) => ({ ...one, good })),
        );
        expect(sound(result)).toBe(true);
      }),
    );
  });
});
