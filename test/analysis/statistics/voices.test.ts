import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Voices } from '../../../src/analysis/statistics/voices.ts';
import { allVoices, equalAnswers, voicesOf, withoutVoices } from '../../../src/analysis/statistics/voices.ts';
import { expectClose } from '../expect-close.ts';

const heard = (customers: readonly (readonly [answers: number, yes: number])[]): Voices =>
  voicesOf((add) => customers.forEach(([answers, yes]) => add(answers, yes)));

const customer = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 9 }))
  .map(([answers, yes]) => [answers, Math.min(answers, yes)] as const);
const customers = fc.array(customer, { minLength: 1, maxLength: 40 });

describe('answers worth one voice each', () => {
  it('agree with R survey on customers who answer unequally often', () => {
    const yes = [1, 1, 0, 0, 3, 2, 0, 1, 2, 0, 1, 3];
    const own = [1, 2, 3, 1, 4, 2, 1, 1, 5, 2, 1, 3];
    const found = equalAnswers(heard(own.map((answers, at) => [answers, yes[at]!] as const)));
    // 26 over the design effect of svymean, ids = customer
    expectClose(found.n, 17.877833553500665, 1e-12);
    expectClose(found.successes / found.n, 14 / 26, 1e-12);
  });

  it('are all answers when each comes from another customer', () => {
    const ones = Array.from({ length: 50 }, (_, at) => [1, at < 20 ? 1 : 0] as const);
    expectClose(equalAnswers(heard(ones)).n, 50, 1e-12);
  });

  it('are the customers of a unanimous group', () => {
    expect(
      equalAnswers(
        heard([
          [5, 0],
          [7, 0],
          [1, 0],
        ]),
      ),
    ).toEqual({ successes: 0, n: 3 });
    expect(
      equalAnswers(
        heard([
          [5, 5],
          [7, 7],
        ]),
      ),
    ).toEqual({ successes: 2, n: 2 });
    expect(equalAnswers(heard([[8, 2]]))).toEqual({ successes: 0.25, n: 1 });
  });

  it('keep the share and are never more than the answers', () => {
    fc.assert(
      fc.property(customers, (all) => {
        const voices = heard(all);
        const { successes, n } = equalAnswers(voices);
        expect(n).toBeGreaterThan(0);
        expect(n).toBeLessThanOrEqual(voices.answers);
        expect(successes / n).toBeCloseTo(voices.yes / voices.answers, 12);
      }),
    );
  });

  it('do not depend on the order, nor on answering twice as often', () => {
    fc.assert(
      fc.property(customers, (all) => {
        const once = heard(all);
        expect(heard(all.toReversed())).toEqual(once);
        const twice = equalAnswers(heard(all.map(([answers, yes]) => [2 * answers, 2 * yes] as const)));
        const { n } = equalAnswers(once);
        // a sample variance divides by one answer less; the cap at all answers may give way
        if (n < once.answers) expectClose(twice.n, n, 1 / once.answers);
        else expect(twice.n).toBeGreaterThan(n * (1 - 1 / once.answers));
      }),
    );
  });

  it('add up over groups, and can be taken away again', () => {
    fc.assert(
      fc.property(customers, customers, (some, others) => {
        const [one, other] = [heard(some), heard(others)];
        expect(allVoices([one, other])).toEqual(heard([...some, ...others]));
        expect(withoutVoices(allVoices([one, other]), other)).toEqual(one);
      }),
    );
  });
});
