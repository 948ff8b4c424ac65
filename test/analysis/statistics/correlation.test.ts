import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  correlateCounts,
  correlateNumbers,
  correlationP,
  pearsonInterval,
  pearsonOfNumbers,
  spearmanInterval,
} from '../../../src/analysis/statistics/correlation.ts';
import type { PairCorrelation } from '../../../src/analysis/statistics/correlation.ts';
import { answeredBoth, jointCounts } from '../../../src/analysis/statistics/joint-counts.ts';
import { NO_LEVEL } from '../../../src/model/feedback-table.ts';
import { expectClose } from '../expect-close.ts';
import { airquality, attitude } from '../reference-data.ts';

type Points = readonly (number | null)[];

function fromCounts(low: number, high: number, first: Points, second: Points): PairCorrelation {
  const column = (points: Points) => ({
    scale: { low, high },
    levels: Uint8Array.from(points, (point) => (point === null ? NO_LEVEL : point - low)),
  });
  return correlateCounts(answeredBoth(jointCounts(column(first), column(second))));
}

function fromRows(first: Points, second: Points): PairCorrelation {
  const numbers = (points: Points) => Float64Array.from(points, (point) => point ?? NaN);
  return correlateNumbers({ first: numbers(first), second: numbers(second) });
}

function expectCorrelation(
  found: PairCorrelation,
  expected: { readonly n: number; readonly r: number; readonly rho: number },
): void {
  expect(found).toMatchObject({ kind: 'estimated', n: expected.n });
  if (found.kind !== 'estimated') return;
  expectClose(found.r, expected.r, 1e-13);
  expectClose(found.rho, expected.rho, 1e-13);
}

const TIED = {
  first: [1, 2, 2, 3, 3, 3, 4, 5, 5, 1, 4, 2],
  second: [0, 3, 5, 5, 7, 6, 9, 10, 8, 2, 7, 5],
  expected: { n: 12, r: 0.92056544055929768, rho: 0.94429958946059656 },
};
const WITH_GAPS = {
  first: [1, 2, null, 3, 3, 5, 4, null, 5, 1, 4, 2, 2],
  second: [0, 3, 5, null, 7, 6, 9, 10, 8, 2, null, 5, 10],
  expected: { n: 9, r: 0.62163221617039965, rho: 0.64123647005322137 },
};
const ATTITUDE = {
  first: attitude.map(([rating]) => rating),
  second: attitude.map(([, complaints]) => complaints),
  expected: { n: 30, r: 0.82541756954214596, rho: 0.83220056226876316 },
};

describe.each([
  ['ties', TIED],
  ['gaps', WITH_GAPS],
  ['30 percentages', ATTITUDE],
])('correlation with %s agrees with R cor', (_, { first, second, expected }) => {
  it('from counts', () => expectCorrelation(fromCounts(0, 100, first, second), expected));
  it('from rows', () => expectCorrelation(fromRows(first, second), expected));
});

describe('correlation of measured numbers', () => {
  it('agrees with R on ozone and temperature, 37 of 153 days missing', () => {
    expectCorrelation(fromRows(airquality.ozone, airquality.temperature), {
      n: 116,
      r: 0.6983603421509319,
      rho: 0.77404295546130131,
    });
  });

  it('agrees with R where both columns have gaps', () => {
    const found = fromRows(airquality.ozone, airquality.solar);
    expectClose(found.kind === 'estimated' ? found.r : NaN, 0.34834169299360268, 1e-13);
    expect(found.n).toBe(111);
  });

  it('agrees with R on minutes', () => {
    expectCorrelation(fromRows([12.5, 30, 30, 7.25, 45.1, 18, 90.4, 12.5], [5, 3, 4, 5, 2, 4, 1, 3]), {
      n: 8,
      r: -0.8628221913072377,
      rho: -0.8221013607794132,
    });
  });

  it('keeps its digits far from zero', () => {
    const large = Float64Array.from([0.1, 0.4, 0.2, 0.9, 0.5], (value) => 1e9 + value);
    const found = pearsonOfNumbers({ first: large, second: Float64Array.from([1, 3, 2, 5, 5]) });
    expectClose(found.kind === 'estimated' ? found.r : NaN, 0.88847322156516828, 1e-12);
  });

  it('gives Pearson alone without ranking', () => {
    const [first, second] = [Float64Array.from(TIED.first), Float64Array.from(TIED.second)];
    const found = pearsonOfNumbers({ first, second });
    expectClose(found.kind === 'estimated' ? found.r : NaN, TIED.expected.r, 1e-13);
  });
});

describe('what has no correlation', () => {
  it.each([
    ['no row holds both', [1, null], [null, 2], { kind: 'no-pairs', n: 0 }],
    ['the table is empty', [], [], { kind: 'no-pairs', n: 0 }],
    ['only one row holds both', [1, 2], [3, null], { kind: 'constant', n: 1, constant: 'both' }],
    ['the first never varies', [4, 4, 4], [1, 2, 3], { kind: 'constant', n: 3, constant: 'first' }],
    ['the second never varies', [1, 2, 3], [4, 4, 4], { kind: 'constant', n: 3, constant: 'second' }],
    [
      'the first varies only where the second is missing',
      [4, 4, 1],
      [1, 2, null],
      { kind: 'constant', n: 2, constant: 'first' },
    ],
  ] as const)('is said when %s', (_, first, second, expected) => {
    expect(fromCounts(1, 5, first, second)).toEqual(expected);
    expect(fromRows(first, second)).toEqual(expected);
  });

  it('is a constant of tenths, which has a variance by rounding only', () => {
    expect(fromRows([0.1, 0.1, 0.1], [1, 2, 3])).toEqual({ kind: 'constant', n: 3, constant: 'first' });
  });
});

describe('perfect and zero correlation', () => {
  it('are exactly 1, -1 and 0', () => {
    expect(fromCounts(1, 5, [1, 2, 5, 5], [1, 2, 5, 5])).toMatchObject({ r: 1, rho: 1 });
    expect(fromCounts(1, 5, [1, 2, 4, 5], [5, 4, 2, 1])).toMatchObject({ r: -1, rho: -1 });
    expect(fromRows([0.1, 0.2, 0.3, 0.7], [1.1, 1.2, 1.3, 1.7])).toMatchObject({ r: 1, rho: 1 });
    expect(fromCounts(1, 2, [1, 1, 2, 2], [1, 2, 1, 2])).toEqual({ kind: 'estimated', n: 4, r: 0, rho: 0 });
  });
});

describe('p and intervals', () => {
  it.each([
    [0.002, 1e6, 0.045500317887291163],
    [0.37, 900, 1.3977507506343931e-30],
    [0.999, 5, 3.7954974373400631e-5],
    [-0.3, 30, 0.10724594805795437],
    [TIED.expected.r, 12, 2.1772884072042716e-5],
    [TIED.expected.rho, 12, 3.8440779334159513e-6],
  ])('p of %d from %d pairs agrees with R cor.test', (r, n, expected) =>
    expectClose(correlationP(r, n), expected),
  );

  it('p ends at its ends', () => {
    expect(correlationP(0.05, 1e6)).toBe(0);
    expect(correlationP(1, 10)).toBe(0);
    expect(correlationP(0, 10)).toBe(1);
    expect(correlationP(1, 2)).toBe(1);
  });

  it("Fisher's interval agrees with R cor.test", () => {
    const interval = pearsonInterval(TIED.expected.r, 12);
    expectClose(interval?.low, 0.73494617139586216, 1e-12);
    expectClose(interval?.high, 0.97785341399475834, 1e-12);
  });

  it('the interval of Bonett and Wright agrees with its formula in R', () => {
    const interval = spearmanInterval(TIED.expected.rho, 12);
    expectClose(interval?.low, 0.75768539398289358, 1e-12);
    expectClose(interval?.high, 0.98816402103776457, 1e-12);
  });

  it('there is none for three pairs or a perfect correlation', () => {
    expect(pearsonInterval(0.5, 3)).toBeNull();
    expect(pearsonInterval(1, 50)).toBeNull();
    expect(spearmanInterval(-1, 50)).toBeNull();
  });
});

describe('properties', () => {
  const pairs = fc.array(
    fc.tuple(fc.option(fc.integer({ min: 1, max: 7 })), fc.option(fc.integer({ min: 1, max: 7 }))),
    { minLength: 1, maxLength: 60 },
  );
  const both = (rows: readonly (readonly [number | null, number | null])[]) =>
    fromCounts(
      1,
      7,
      rows.map(([a]) => a),
      rows.map(([, b]) => b),
    );

  it('the order of the answers does not matter', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        expect(both(rows.toReversed())).toEqual(both(rows));
      }),
    );
  });

  it('a table counted twice has the same correlation', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const once = both(rows);
        const twice = both([...rows, ...rows]);
        expect(twice.n).toBe(2 * once.n);
        if (once.kind === 'estimated') expectCorrelation(twice, { ...once, n: 2 * once.n });
      }),
    );
  });

  it('numbers on a straight line correlate exactly 1 or -1', () => {
    const distinct = fc.uniqueArray(fc.integer({ min: -500, max: 500 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(distinct, fc.constantFrom(0.1, -0.3, 7), (values, slope) => {
        const line = values.map((value) => slope * value + 1 / 3);
        expect(fromRows(values, line)).toMatchObject({ r: Math.sign(slope), rho: Math.sign(slope) });
      }),
    );
  });

  it('counts and rows agree', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const counted = both(rows);
        const found = fromRows(
          rows.map(([a]) => a),
          rows.map(([, b]) => b),
        );
        expect(found.kind).toBe(counted.kind);
        if (counted.kind === 'estimated' && found.kind === 'estimated') {
          expect(found.r).toBeCloseTo(counted.r, 12);
          expect(found.rho).toBeCloseTo(counted.rho, 12);
        }
      }),
    );
  });

  it('turning one scale around turns the sign only', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const given = both(rows);
        const mirrored = both(rows.map(([a, b]) => [a === null ? null : 8 - a, b] as const));
        if (given.kind === 'estimated') {
          expectCorrelation(mirrored, { n: given.n, r: 0 - given.r, rho: 0 - given.rho });
        }
      }),
    );
  });
});
