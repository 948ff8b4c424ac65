import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  relativeImportance,
  smallestEigenvalue,
} from '../../../src/analysis/statistics/relative-importance.ts';
import { expectAllClose, expectClose } from '../expect-close.ts';

/** A full matrix from its upper triangle, column by column, as R prints `R[upper.tri(R)]`. */
function symmetric(upper: readonly number[]): Float64Array[] {
  const size = (1 + Math.sqrt(1 + 8 * upper.length)) / 2;
  return Array.from({ length: size }, (_, a) =>
    Float64Array.from({ length: size }, (__, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      return a === b ? 1 : upper[(high * (high - 1)) / 2 + low]!;
    }),
  );
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** R `cor(swiss)`: Agriculture, Examination, Education, Catholic, Infant.Mortality, Fertility. */
const SWISS = symmetric([
  -0.68654220861713655, -0.63952251894832013, 0.69841529628848298, 0.40109505304873982, -0.57274180606416658,
  -0.15385891709091479, -0.060858608416581604, -0.11402159648203355, -0.099321845821345664,
  0.17549590759662292, 0.3530791836199747, -0.64588270645728751, -0.66378885703506907, 0.4636847006517939,
  0.41655603143498271,
]);
/** R `cor(attitude)`: complaints, privileges, learning, raises, critical, advance, rating. */
const ATTITUDE = symmetric([
  0.55828820072702934, 0.59673580626743616, 0.49333096564180245, 0.66919748059807393, 0.44547793807224512,
  0.64031437282213444, 0.18771427122467654, 0.14723313597663357, 0.11596524648975344, 0.37688296516937853,
  0.22457955288894665, 0.34329343383961497, 0.53161978814127731, 0.57418616052100091, 0.28334317403531684,
  0.82541756954214596, 0.42611687010026439, 0.62367816450021096, 0.59013899487768606, 0.15643915160723784,
  0.1550862526011936,
]);
/** R `cor(mtcars[, c("wt", "hp", "mpg")])`. */
const CARS = symmetric([0.65874788734475909, -0.8676593765172278, -0.77616837182658649]);

describe('relative importance', () => {
  it('equals the published LMG of swiss (Grömping 2006)', () => {
    const { lmg, rSquared } = relativeImportance(SWISS);
    expect(lmg.map((value) => value.toFixed(4))).toEqual(['0.0571', '0.1712', '0.2601', '0.1056', '0.1128']);
    expect(rSquared.toFixed(4)).toBe('0.7067');
  });

  it.each([
    [
      'swiss',
      SWISS,
      {
        rSquared: 0.7067350015927254,
        lmg: [
          0.057091220768091214, 0.1711730289002342, 0.26013467862438444, 0.10557015037349365,
          0.11276592292652186,
        ],
        johnson: [
          0.048416895811900659, 0.15470824980615999, 0.27196410464599913, 0.11468002994756153,
          0.11696572138110456,
        ],
        weights: [
          -0.31292128249992046, -0.16477822253934743, -0.67040078010607451, 0.34760002814421892,
          0.25113597629871059,
        ],
        vif: [
          2.2841293775972944, 3.6754195755443386, 2.7749427811269514, 1.9371603802631256, 1.1075422255569538,
        ],
      },
    ],
    [
      'attitude',
      ATTITUDE,
      {
        rSquared: 0.73260199253114899,
        lmg: [
          0.37081619431932833, 0.050903792971544293, 0.15576599016914139, 0.12034507940362692,
          0.0065887225458608088, 0.028182213121647069,
        ],
        johnson: [
          0.36276019965813089, 0.056002278778853679, 0.16361091075053374, 0.12178039968821709,
          0.0082554664964379423, 0.020192737158975779,
        ],
        weights: [
          0.67072520441172878, -0.073427427665584064, 0.30887024365692295, 0.069811715031368307,
          0.031199748605434816, -0.183464450043865,
        ],
        vif: [
          2.6670603082578488, 1.6008914073839966, 2.2710431580456589, 3.0782262181910198, 1.2281089672067464,
          1.9515907911500785,
        ],
      },
    ],
    [
      'mtcars',
      CARS,
      {
        rSquared: 0.8267854518827914,
        lmg: [0.48859045205856078, 0.33819499982423057],
        johnson: [0.48859045205856089, 0.33819499982423057],
        weights: [-0.62955451412011365, -0.36145066568160528],
        vif: [1.7666245792682789, 1.7666245792682789],
      },
    ],
  ])('agrees with R on %s: enumeration, eigen, lm and solve', (_, correlations, expected) => {
    const found = relativeImportance(correlations);
    expectClose(found.rSquared, expected.rSquared, 1e-13);
    expectAllClose(found.lmg, expected.lmg, 1e-12);
    expectAllClose(found.johnson, expected.johnson, 1e-12);
    expectAllClose(found.weights, expected.weights, 1e-12);
    expectAllClose(
      found.vif.map((value) => value ?? NaN),
      expected.vif,
      1e-12,
    );
    expect(found.rank).toBe(expected.lmg.length);
  });

  it('of one driver is its squared correlation', () => {
    expect(relativeImportance(symmetric([0.6]))).toMatchObject({ rSquared: 0.36, lmg: [0.36], vif: [1] });
  });

  it('is equal for an exact copy, and the pair gets more than the original alone', () => {
    // driver 2 copies driver 1
    const copied = relativeImportance(symmetric([1, 0.3, 0.3, 0.5, 0.5, 0.4]));
    const alone = relativeImportance(symmetric([0.3, 0.5, 0.4]));
    expect(copied.rank).toBe(2);
    expect(copied.vif.slice(0, 2)).toEqual([null, null]);
    expect(copied.vif[2]).toBeCloseTo(1 / (1 - 0.09), 12);
    expectClose(copied.rSquared, alone.rSquared, 1e-12);
    expectClose(copied.lmg[0], copied.lmg[1]!, 1e-12);
    expect(copied.lmg[0]! + copied.lmg[1]!).toBeGreaterThan(alone.lmg[0]!);
    expectClose(sum(copied.johnson), alone.rSquared, 1e-12);
  });

  it('stands a driver that is the sum of two others', () => {
    const half = Math.SQRT1_2;
    // 1 and 2 unrelated, 3 their sum; the outcome follows 1
    const found = relativeImportance(symmetric([0, half, half, 0.8, 0, 0.8 * half]));
    expect(found.rank).toBe(2);
    expect(found.vif).toEqual([null, null, null]);
    expectClose(found.rSquared, 0.64, 1e-12);
    expectClose(sum(found.lmg), 0.64, 1e-12);
    expectClose(sum(found.johnson), 0.64, 1e-12);
  });

  it('refuses no driver and more than 20', () => {
    expect(() => relativeImportance([Float64Array.from([1])])).toThrow(RangeError);
    const independent = symmetric(new Array<number>((22 * 21) / 2).fill(0));
    expect(() => relativeImportance(independent)).toThrow(RangeError);
  });

  it('tells a matrix that no data could have produced', () => {
    expect(smallestEigenvalue(symmetric([0.9, 0.9, -0.9]))).toBeLessThan(-0.5);
    expect(smallestEigenvalue(SWISS)).toBeGreaterThan(0.01);
  });
});

describe('properties', () => {
  /** Correlations of real, if random, numbers: p drivers and an outcome over 12 rows. */
  const correlations = fc
    .integer({ min: 2, max: 6 })
    .chain((drivers) =>
      fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 12, maxLength: 12 }), {
        minLength: drivers + 1,
        maxLength: drivers + 1,
      }),
    )
    .filter((columns) => columns.every((column) => new Set(column).size > 1))
    .map((columns) => {
      const centred = columns.map((column) => column.map((value) => value - sum(column) / column.length));
      const length = centred.map((column) => Math.sqrt(sum(column.map((value) => value * value))));
      return centred.map((first, a) =>
        Float64Array.from(centred, (second, b) =>
          a === b ? 1 : sum(first.map((value, row) => value * second[row]!)) / (length[a]! * length[b]!),
        ),
      );
    });

  it('both divisions add up to R², and no part is negative', () => {
    fc.assert(
      fc.property(correlations, (matrix) => {
        const { lmg, johnson, rSquared } = relativeImportance(matrix);
        expect(sum(lmg)).toBeCloseTo(rSquared, 8);
        expect(sum(johnson)).toBeCloseTo(rSquared, 5);
        expect(Math.min(...lmg, ...johnson)).toBeGreaterThan(-1e-8);
      }),
    );
  });

  it('naming the drivers in another order moves the shares with them', () => {
    fc.assert(
      fc.property(correlations, (matrix) => {
        const last = matrix.length - 1;
        const order = [...Array.from({ length: last }, (_, index) => last - 1 - index), last];
        const reversed = order.map((a) => Float64Array.from(order, (b) => matrix[a]![b]!));
        const given = relativeImportance(matrix);
        const moved = relativeImportance(reversed);
        moved.lmg.toReversed().forEach((value, index) => expect(value).toBeCloseTo(given.lmg[index]!, 7));
      }),
    );
  });

  it('turning a driver around leaves its share', () => {
    fc.assert(
      fc.property(correlations, (matrix) => {
        const turned = matrix.map((row, a) => row.map((r, b) => ((a === 0) !== (b === 0) ? 0 - r : r)));
        const given = relativeImportance(matrix);
        relativeImportance(turned).lmg.forEach((value, index) =>
          expect(value).toBeCloseTo(given.lmg[index]!, 8),
        );
      }),
    );
  });
});
