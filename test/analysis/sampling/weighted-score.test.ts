import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trimmedWeights } from '../../../src/analysis/sampling/trim-weights.ts';
import { calibrated } from '../../../src/analysis/sampling/calibration.ts';
import type { WeightedScore } from '../../../src/analysis/results.ts';
import { expectClose } from '../expect-close.ts';
import type { Respondent } from './respondents.ts';
import { estimateOf, NINE_AND_TEN, POINTS, REFERENCE, sampled, strata } from './respondents.ts';

const SIZES = strata({ A: 500, B: 900, C: 200 });
const alone = REFERENCE.map((person, at) => ({ ...person, customer: `only${at}` }));

function expectInterval(interval: { low: number; high: number } | null, low: number, high: number): void {
  expectClose(interval?.low, low);
  expectClose(interval?.high, high);
}

describe('a score with every stratum at its size', () => {
  it('is as R survey 4.1 postStratify and svymean give it when every customer answers once', () => {
    const nps = estimateOf(sampled(alone, SIZES));
    expectClose(nps.value, -3.4203296703296715);
    expectClose(nps.standardError, 20.008114000969073);
    expectInterval(nps.interval, -44.715047377819296, 37.874388037159953);
    expectClose(nps.raw, 4);
    expect(nps.customers).toBe(25);
    const points = estimateOf(sampled(alone, SIZES, POINTS));
    expectClose(points.value, 6.792994505494506);
    expectClose(points.standardError, 0.58399310287687189);
    expectInterval(points.interval, 5.5876919804662428, 7.9982970305227694);
  });

  it('is as R svydesign(ids = ~customer) gives it when customers answer more than once', () => {
    const nps = estimateOf(sampled(REFERENCE, SIZES));
    expectClose(nps.value, -3.4203296703296715);
    expectClose(nps.standardError, 18.388974834212039);
    expectInterval(nps.interval, -42.403214868622058, 35.562555527962715);
    expect(nps.customers).toBe(17);
    const points = estimateOf(sampled(REFERENCE, SIZES, POINTS));
    expectClose(points.standardError, 0.46158547382147513);
    expectInterval(points.interval, 5.8144770134968073, 7.7715119974922047);
  });

  it('has the interval of R svyciprop(method = "beta") when it is a share', () => {
    const once = estimateOf(sampled(alone, SIZES, NINE_AND_TEN));
    expectClose(once.value, 0.3539835164835165);
    expectClose(once.standardError, 0.10988424005928697);
    expectInterval(once.interval, 0.15216615247607163, 0.60311727182867658);
    const often = estimateOf(sampled(REFERENCE, SIZES, NINE_AND_TEN));
    expectInterval(often.interval, 0.12589983767249652, 0.64514817012602887);
  });

  it('differs from the score as answered by as much as linearising both in R says', () => {
    const once = estimateOf(sampled(alone, SIZES));
    expectClose(once.difference, -7.4203296703296715);
    expectInterval(once.differenceInterval, -32.59119320679693, 17.750533866137591);
    const often = estimateOf(sampled(REFERENCE, SIZES));
    expectInterval(often.differenceInterval, -38.032952055646177, 23.192292714986834);
    expect(often.beyondChance).toBe(false);
  });

  it('says what unequal weights cost, by Kish', () => {
    const { designEffect, effectiveN, weightRatio, n } = estimateOf(sampled(REFERENCE, SIZES));
    expectClose(designEffect, 1.3959478021978025);
    expectClose(effectiveN, 17.908979089790893);
    expectClose(weightRatio, 3.3428571428571434);
    expect(n).toBe(25);
  });

  it('uses the strata of the customer list, named as such, when there is no population file', () => {
    const result = sampled(REFERENCE);
    expect(result.population).toEqual({ kind: 'customer-list', customers: 17 });
    expect(result.warnings.map(({ code }) => code)).toContain('population-from-customer-list');
    expect(estimateOf(result).method).toBe('post-stratified');
  });

  it('leaves out answers without a stratum and answers from strata nobody counted, and says how many', () => {
    const { scores } = sampled(
      [...alone, { score: 10 }, { score: 9, stratum: 'Z' }, { score: 8, stratum: 'Z' }],
      SIZES,
    );
    expect(scores[0]).toMatchObject({ answers: 28, withoutStratum: 1, outsidePopulation: 2 });
    expectClose(
      scores[0]!.estimate.kind === 'estimated' ? scores[0]!.estimate.value : NaN,
      -3.4203296703296715,
    );
  });
});

describe('raking, when only margins are known', () => {
  const margins = {
    strata: null,
    margins: [
      {
        margin: 'segment',
        values: [
          { value: 'E', customers: 200 },
          { value: 'H', customers: 500 },
          { value: 'S', customers: 900 },
        ],
      },
      {
        margin: 'unit',
        values: [
          { value: 'M', customers: 1000 },
          { value: 'N', customers: 600 },
        ],
      },
    ],
  } as const;

  it('is as R survey 4.1 rake(control = list(maxit = 2000, epsilon = 1e-13)) gives it', () => {
    const nps = estimateOf(sampled(REFERENCE, margins));
    expect(nps.method).toBe('raked');
    expectClose(nps.value, 2.9456905501833939, 1e-9);
    // R takes the margins out ten times; here until nothing is left
    expectClose(nps.standardError, 21.936179973266345, 1e-8);
    expectNear(nps.interval, -43.556933619815084, 49.44831472018187);
    expectClose(nps.designEffect, 1.6016207958284874, 1e-9);
    expectClose(nps.weightRatio, 7.4219326981554499, 1e-9);
    const top = estimateOf(sampled(REFERENCE, margins, NINE_AND_TEN));
    expectClose(top.value, 0.38882896918892845, 1e-9);
    expectNear(top.interval, 0.12550508867050864, 0.71193933109247265);
  });

  function expectNear(interval: { low: number; high: number } | null, low: number, high: number): void {
    expectClose(interval?.low, low, 1e-8);
    expectClose(interval?.high, high, 1e-8);
  }

  it('cuts weights of which one is more than ten times another, as R survey 4.1 trimWeights(strict = TRUE) does', () => {
    const lopsided = {
      ...margins,
      margins: [
        margins.margins[0],
        {
          margin: 'unit',
          values: [
            { value: 'M', customers: 1570 },
            { value: 'N', customers: 30 },
          ],
        },
      ],
    } as const;
    const result = sampled(REFERENCE, lopsided);
    const nps = estimateOf(result);
    expectClose(nps.weightRatio, 10, 1e-9);
    expect(nps.trimmed!.answers).toBe(3);
    expectClose(nps.trimmed!.ratioBefore, 244.6937000300725, 1e-6);
    // R: rake, trimWeights at the limit 174.8423987619858 (ratio 10 by uniroot), svymean and svyciprop with these weights
    expectClose(nps.value, 16.00529872183861, 1e-7);
    expectClose(nps.standardError, 24.89487328317322, 1e-7);
    expectNear(nps.interval, -36.76947507460191, 68.78007251827913);
    expectClose(nps.designEffect, 1.761843390059989, 1e-7);
    const top = estimateOf(sampled(REFERENCE, lopsided, NINE_AND_TEN));
    expectClose(top.value, 0.4717948638273015, 1e-7);
    expectNear(top.interval, 0.1836644866993746, 0.7747144368670987);
    expect(result.warnings.map(({ code }) => code)).toContain('weights-trimmed');
  });

  it('cuts nothing else: the sum stays, light weights rise together, strata keep the weights their sizes give', () => {
    const weights = Float64Array.from([1, 2, 3, 40, 90]);
    const { weights: cut, answers } = trimmedWeights(weights)!;
    expectClose(
      cut.reduce((sum, weight) => sum + weight, 0),
      136,
      1e-9,
    );
    expectClose(cut[4]! / cut[0]!, 10, 1e-9);
    expectClose(cut[1]! - cut[0]!, 1, 1e-9);
    expect(answers).toBe(1);
    expect(trimmedWeights(Float64Array.from([1, 10]))).toBeNull();
    const uneven = sampled(REFERENCE, strata({ A: 5, B: 1500, C: 400 }));
    expect(estimateOf(uneven).trimmed).toBeNull();
    expect(uneven.warnings.map(({ code }) => code)).toContain('heavy-weights');
  });

  it('meets every margin to ten digits', () => {
    const codes = Int32Array.from('0010210101210', Number);
    const others = Int32Array.from('0110001110101', Number);
    const weighing = calibrated(13, [
      { codes, totals: [10, 20, 70] },
      { codes: others, totals: [60, 40] },
    ]);
    const sum = (of: Int32Array, value: number) =>
      weighing!.weights.reduce((all, weight, at) => (of[at] === value ? all + weight : all), 0);
    [10, 20, 70].forEach((total, value) => expectClose(sum(codes, value), total, 1e-9));
    [60, 40].forEach((total, value) => expectClose(sum(others, value), total, 1e-9));
  });

  it('gives no weights when the margins contradict the answers', () => {
    // value 0 of one margin is always value 0 of the other, but is counted twice as often
    const codes = Int32Array.from([0, 0, 1, 1]);
    expect(
      calibrated(4, [
        { codes, totals: [80, 20] },
        { codes, totals: [40, 60] },
      ]),
    ).toBeNull();
  });
});

describe('strata that are thin or empty', () => {
  const many = (stratum: string, count: number, segment = 'Home'): Respondent[] =>
    Array.from({ length: count }, (_, at) => ({ stratum, segment, score: at % 3 === 0 ? 3 : 10 }));
  const states = (people: readonly Respondent[], sizes: Record<string, number>) =>
    sampled(people, strata(sizes)).groups.filter(({ dimension }) => dimension === 'stratum');

  it('below five answers are merged with one of the same segment, and flagged', () => {
    const groups = states([...many('new', 4), ...many('old', 20), ...many('large', 20, 'Business')], {
      new: 100,
      old: 900,
      large: 110,
    });
    expect(groups.map(({ group, state, mergedWith }) => [group, state, mergedWith])).toEqual([
      ['new', 'merged', ['old']],
      ['old', 'full', ['new']],
      ['large', 'full', []],
    ]);
    expect(groups[0]!.relativeWeight).toBe(groups[1]!.relativeWeight);
  });

  it('without a partner in the segment are merged with the one closest in size', () => {
    const groups = states([...many('new', 1, 'a'), ...many('old', 20, 'b'), ...many('large', 20, 'c')], {
      new: 100,
      old: 900,
      large: 110,
    });
    expect(groups[0]!.mergedWith).toEqual(['large']);
  });

  it('with five to nine answers stand alone and flag the score', () => {
    const result = sampled([...many('new', 5), ...many('old', 40)], strata({ new: 100, old: 900 }));
    expect(result.groups[0]!.state).toBe('thin');
    expect(estimateOf(result).flagged).toBe(true);
  });

  it('without an answer are told as uncovered, up to a fifth of the customers', () => {
    const people = [...many('new', 30), ...many('old', 40)];
    const covered = sampled(people, strata({ new: 100, old: 700, silent: 200 }));
    expect(estimateOf(covered).uncoveredShare).toBe(0.2);
    expect(covered.warnings[0]).toEqual({ code: 'uncovered', group: 'silent', value: 0.2 });
    const { estimate } = sampled(people, strata({ new: 100, old: 699, silent: 201 })).scores[0]!;
    expect(estimate).toEqual({ kind: 'not-estimable', reason: 'uncovered', n: 70, uncoveredShare: 0.201 });
  });

  it.each<[string, readonly Respondent[], Record<string, number>, string]>([
    ['nobody has a stratum', many('x', 20), { new: 5 }, 'no-stratum-known'],
    ['one answer is all there is', many('new', 1), { new: 5, old: 5 }, 'too-few-answers'],
    ['all are of one stratum', many('new', 20), { new: 50 }, 'one-stratum'],
    [
      'a stratum has no customers',
      [...many('new', 20), ...many('old', 20)],
      { new: 5, old: 0 },
      'one-stratum',
    ],
  ])('give a reason and no figure when %s', (_, people, sizes, reason) => {
    expect(sampled(people, strata(sizes)).scores[0]!.estimate).toMatchObject({ reason });
  });

  it('give no interval when everybody within a stratum says the same', () => {
    const people = [
      ...Array.from({ length: 9 }, () => ({ stratum: 'a', score: 10 })),
      ...Array.from({ length: 7 }, () => ({ stratum: 'b', score: 2 })),
    ];
    const estimate = estimateOf(sampled(people, strata({ a: 30, b: 70 })));
    expect(estimate.value).toBeCloseTo(-40, 10);
    expect(estimate.interval).toBeNull();
  });

  it('say that without any population there is no weighted score', () => {
    const plain = REFERENCE.map(({ score, customer }) => ({ score, customer }));
    expect(sampled(plain).scores[0]!.estimate).toMatchObject({ reason: 'no-population' });
    expect(sampled([]).period).toBeNull();
  });
});

describe('weighting', () => {
  const person = fc.record({
    score: fc.integer({ min: 0, max: 10 }),
    stratum: fc.constantFrom('a', 'b', 'c'),
    customer: fc.integer({ min: 0, max: 30 }),
  });
  // a customer belongs to one stratum
  const people = fc
    .array(person, { minLength: 12, maxLength: 60 })
    .map((list) => list.map((each) => ({ ...each, customer: `${each.stratum}${each.customer}` })));
  const sizes = { a: 300, b: 200, c: 77 };
  const score = (list: readonly Respondent[]): WeightedScore['estimate'] =>
    sampled(list, strata(sizes)).scores[0]!.estimate;
  const near = (one: WeightedScore['estimate'], other: WeightedScore['estimate']) => {
    expect(one.kind).toBe(other.kind);
    if (one.kind !== 'estimated' || other.kind !== 'estimated') return;
    expect(one.value).toBeCloseTo(other.value, 9);
    expect(one.raw).toBeCloseTo(other.raw, 9);
    expect(one.standardError).toBeCloseTo(other.standardError, 9);
  };

  it('does not depend on the order of the answers', () => {
    fc.assert(fc.property(people, (list) => near(score(list), score(list.toReversed()))));
  });

  it('gives the same score and range when every answer is there twice: they are the same customers', () => {
    fc.assert(
      fc.property(people, (list) => {
        fc.pre(score(list).kind === 'estimated');
        // thin strata of the single table are full in the double one
        fc.pre(['a', 'b', 'c'].every((name) => list.filter(({ stratum }) => stratum === name).length >= 5));
        near(score([...list, ...list]), score(list));
      }),
    );
  });

  it('does not depend on how strata are called', () => {
    const renamed = { a: 'zeta', b: 'eta', c: 'mu' } as const;
    fc.assert(
      fc.property(people, (list) => {
        fc.pre(['a', 'b', 'c'].every((name) => list.filter(({ stratum }) => stratum === name).length >= 5));
        const other = list.map((each) => ({ ...each, stratum: renamed[each.stratum] }));
        near(sampled(other, strata({ zeta: 300, eta: 200, mu: 77 })).scores[0]!.estimate, score(list));
      }),
    );
  });

  it('hands out exactly as many customers as there are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 50 }), (list) => {
        const totals = [40, 11, 5, 900];
        const weighing = calibrated(list.length, [{ codes: Int32Array.from(list), totals }]);
        const covered = totals.reduce((sum, total, value) => (list.includes(value) ? sum + total : sum), 0);
        expectClose(
          weighing!.weights.reduce((sum, weight) => sum + weight, 0),
          covered,
        );
      }),
    );
  });
});
