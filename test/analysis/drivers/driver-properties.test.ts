import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DriversResult } from '../../../src/analysis/results.ts';
import type { Answer } from '../../build-table.ts';
import { expectAllClose, expectClose } from '../expect-close.ts';
import { driver, analyse, entry, estimated } from './analysed-drivers.ts';

describe('drivers, whatever was answered', () => {
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
