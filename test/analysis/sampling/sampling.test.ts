import { describe, expect, it } from 'vitest';
import { customersNeeded } from '../../../src/analysis/sampling/sample-size.ts';
import { samplingResult } from '../../../src/analysis/sampling/sampling.ts';
import { expectClose } from '../expect-close.ts';
import type { Respondent } from './respondents.ts';
import { NO_POPULATION, NPS, POINTS, respondents, sampled, strata } from './respondents.ts';

const crowd = (count: number, answer: (at: number) => Respondent): Respondent[] =>
  Array.from({ length: count }, (_, at) => answer(at));

/** Customers of one side with all their answers. */
const answersOf = (given: readonly (readonly number[])[], core: boolean): Respondent[] =>
  given.flatMap((scores, at) => scores.map((score) => ({ score, core, customer: `${core}${at}` })));

describe('core-growth customers against the others', () => {
  it('differ as R survey 4.1 svyby says, strata by side and customers as clusters', () => {
    const core = [[9, 10], [3], [6, 6, 7], [10], [2], [8, 9], [5], [9], [0, 4], [7], [10, 10, 9], [6]];
    const others = [
      ...[[9], [10, 8], [7], [9, 9], [3], [10], [8, 6, 9], [10]],
      ...[[9], [5, 9], [7], [10], [2, 3], [9], [8]],
    ];
    const gap = sampled([...answersOf(core, true), ...answersOf(others, false), { score: 9 }]).coreGrowth;
    if (gap.kind !== 'estimated') throw new Error(gap.reason);
    expect(gap.coreGrowth).toEqual({ n: 19, customers: 12, value: 0 });
    expect(gap.others).toMatchObject({ n: 21, customers: 15 });
    expectClose(gap.others.value, 28.571428571428569);
    // 19.59 degrees of freedom, after Welch and Satterthwaite
    expectClose(gap.interval?.low, -101.14286706977236);
    expectClose(gap.interval?.high, 44.000009926915226);
    expect(gap).toMatchObject({ flagged: true, beyondChance: false, notSaid: 1 });
  });

  it('are not compared with too few customers on a side, however often they answer', () => {
    const others = crowd(200, (at) => ({ score: [3, 6, 7, 8, 9, 9, 10, 10, 8, 5][at % 10]!, core: false }));
    const one = crowd(40, (at) => ({ score: at % 4 === 0 ? 6 : 10, customer: 'one', core: true }));
    expect(sampled([...others, ...one]).coreGrowth).toMatchObject({
      kind: 'not-estimable',
      reason: 'too-few-customers',
      coreGrowth: { n: 40, customers: 1 },
      others: { n: 200, customers: 200 },
    });
    const nine = crowd(90, (at) => ({ score: at % 11, customer: `core${at % 9}`, core: true }));
    expect(sampled([...others, ...nine]).coreGrowth).toMatchObject({ reason: 'too-few-customers' });
    const ten = crowd(90, (at) => ({ score: at % 11, customer: `core${at % 10}`, core: true }));
    expect(sampled([...others, ...ten]).coreGrowth).toMatchObject({ kind: 'estimated', flagged: true });
  });

  it('are not told apart where a side answers alike: how far chance moves it is not known', () => {
    const people = crowd(120, (at) => ({ score: at < 20 ? 10 : 7 + (at % 4), core: at < 20 }));
    expect(sampled(people).coreGrowth).toMatchObject({ interval: null, beyondChance: false });
  });

  it('are not compared when nobody is known to be one', () => {
    expect(sampled(crowd(30, () => ({ score: 9 }))).coreGrowth).toMatchObject({ reason: 'not-known' });
  });
});

describe('who answered', () => {
  it('counts customers once in response and coverage, and answers as often as they came', () => {
    const people = [
      { score: 9, customer: 'a', stratum: 'new', segment: 'Home' },
      { score: 8, customer: 'a', stratum: 'new', segment: 'Home' },
      { score: null, customer: 'b', stratum: 'new', segment: 'Home' },
      { score: 3, customer: 'c', stratum: 'old', segment: 'Home' },
    ];
    const [fresh, old] = sampled(people, strata({ new: 4, old: 8 })).groups;
    expect(fresh).toMatchObject({
      answers: 2,
      answered: 1,
      heard: 2,
      responseRate: 0.25,
      coverage: 0.5,
      shareOfAnswers: 2 / 3,
      shareOfCustomers: 1 / 3,
    });
    expect(old).toMatchObject({ answers: 1, answered: 1, heard: 1, responseRate: 0.125 });
  });

  it('gives no rate when more customers answered than there are', () => {
    const people = crowd(12, () => ({ score: 9, stratum: 'new' }));
    expect(sampled(people, strata({ new: 10 })).groups[0]).toMatchObject({
      responseRate: null,
      coverage: null,
    });
  });

  it('names a segment without a voice once, also where it is a stratum too', () => {
    const people = crowd(40, (at) => ({ score: at % 11, stratum: 'Home', segment: 'Home' }));
    const quiet = crowd(1, () => ({ score: null, stratum: 'Quiet', segment: 'Quiet' }));
    const { warnings } = sampled([...people, ...quiet], strata({ Home: 950, Quiet: 50 }));
    const silent = warnings.filter(({ code }) => code === 'uncovered').map(({ group }) => group);
    expect(silent).toEqual(['Quiet']);
  });

  it('calls no stratum silent while nobody knows the stratum of those who answered', () => {
    const people = crowd(40, (at) => ({ score: at % 11 }));
    const codes = sampled(people, strata({ Home: 950, Quiet: 50 })).warnings.map(({ code }) => code);
    expect(codes).toContain('answers-left-out');
    expect(codes).not.toContain('uncovered');
  });

  it('warns of segments heard much more rarely or more often than their size asks for', () => {
    const people = [
      ...crowd(80, () => ({ score: 9, stratum: 'loud' })),
      ...crowd(20, () => ({ score: 4, stratum: 'quiet' })),
    ];
    const { warnings } = sampled(people, strata({ loud: 500, quiet: 500 }));
    expect(warnings.slice(0, 2)).toEqual([
      { code: 'over-represented', group: 'loud', value: 1.6 },
      { code: 'under-represented', group: 'quiet', value: 0.4 },
    ]);
    expect(warnings.at(-1)?.code).toBe('self-selection');
  });

  it('looks at the last twelve months with an answer, not at all that was ever said', () => {
    const people = [
      ...crowd(20, () => ({ score: 1, date: '2025-05-31' })),
      ...crowd(20, () => ({ score: 10, date: '2025-06-01' })),
      ...crowd(20, () => ({ score: 10, date: '2026-05-02' })),
    ];
    const { period, scores } = sampled(people);
    expect(period).toEqual({ from: '2025-06-01', to: '2026-05-31' });
    expect(scores[0]!.answers).toBe(40);
  });

  it('shares items among sources and tells asked from volunteered', () => {
    const { table, customers } = respondents([
      { score: 9, customer: 'a' },
      { score: 7, customer: 'b' },
      { score: null, customer: 'a', source: 'tickets' },
      { score: null, customer: 'c', source: 'tickets' },
    ]);
    const { sourceMix } = samplingResult(
      { table, customers, population: NO_POPULATION, solicited: new Map([['survey', true]]) },
      [NPS],
      { minimumAnswers: 10, fullAnswers: 30, asOf: '2026-06-30' },
    );
    expect(sourceMix).toMatchObject({ items: 4, customers: 3, volunteeredShare: 0.5 });
    expect(sourceMix.sources[1]).toMatchObject({
      source: 'tickets',
      solicited: false,
      shareOfCustomers: 2 / 3,
    });
  });
});

describe('the number of customers that must answer', () => {
  it('is about 810 for NPS within 5 points when half promote and 15 % detract', () => {
    expect(customersNeeded(10_000 * (0.5 + 0.15 - 0.35 ** 2), 5, null)).toBe(811);
  });

  it('is smaller when there are few customers to ask, by the formula in base R', () => {
    // 810.547.. / (1 + 809.547.. / 1200) = 484.018..
    expect(customersNeeded(10_000 * (0.5 + 0.15 - 0.35 ** 2), 5, 1200)).toBe(485);
  });

  it('is 897 for a share of 30 % within 3 points', () => {
    expect(customersNeeded(10_000 * 0.3 * 0.7, 3, null)).toBe(897);
  });

  it('never exceeds the customers there are, and is none when answers do not vary', () => {
    expect(customersNeeded(10_000, 3, 40)).toBe(40);
    expect(customersNeeded(0, 5, 40)).toBeNull();
    expect(() => customersNeeded(1, 0, null)).toThrow(RangeError);
  });

  it('rests on a group’s own answers, or on all answers when it has few', () => {
    const people = [
      ...crowd(60, (at) => ({ score: at % 2 === 0 ? 10 : 0, stratum: 'loud' })),
      ...crowd(12, () => ({ score: 8, stratum: 'quiet' })),
    ];
    const { rows } = sampled(people, strata({ loud: 1000, quiet: 1000, silent: 10 })).planner;
    expect(rows.map(({ group, basis, answered }) => [group, basis, answered])).toEqual([
      [null, 'own', 72],
      ['loud', 'own', 60],
      ['quiet', 'all-answers', 12],
      ['silent', 'all-answers', 0],
    ]);
    // 30 of 60 promote, 30 detract: V = 10,000
    expect(rows[1]!.needed[1]).toBe(customersNeeded(10_000, 5, 1000));
  });

  it('is not planned from fewer than thirty answers, whose variance is hardly known', () => {
    const people = crowd(29, (at) => ({ score: at % 2 === 0 ? 10 : 0 }));
    const { rows } = sampled(people, NO_POPULATION).planner;
    expect(rows[0]).toMatchObject({ basis: 'too-few-answers', needed: [null, null, null, null] });
    const alike = sampled(
      crowd(40, () => ({ score: 8 })),
      NO_POPULATION,
    ).planner.rows[0];
    expect(alike).toMatchObject({ basis: 'no-variation', needed: [null, null, null, null] });
  });

  it('of an effort score is planned by its share of easy answers', () => {
    const people = crowd(40, (at) => ({ score: at < 10 ? 9 : 2 }));
    const { planner } = sampled(people, NO_POPULATION, POINTS);
    expect(planner.rows[0]!.needed[3]).toBe(customersNeeded(10_000 * 0.25 * 0.75, 10, 40));
  });
});
