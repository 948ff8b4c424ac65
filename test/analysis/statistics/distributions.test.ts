import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  incompleteBeta,
  logBeta,
  logGamma,
  normalCdf,
  normalQuantile,
  studentQuantile,
  studentTwoSidedP,
} from '../../../src/analysis/statistics/distributions.ts';
import { expectClose } from '../expect-close.ts';

describe('gamma and beta functions', () => {
  it.each([
    [1e-3, 6.9071788853838534],
    [0.5, 0.57236494292470008],
    [1.5, -0.12078223763524518],
    [2.7, 0.43482055365510458],
    [9.99, 12.779315214350193],
    [10, 12.801827480081469],
    [123.4, 469.33609744219063],
    [5e5, 6061176.0464591756],
    [1e6, 12815504.569147611],
  ])('ln Γ(%d) agrees with R lgamma', (x, expected) => expectClose(logGamma(x), expected, 1e-12));

  it('ln Γ(1) is 0 up to rounding', () => expect(Math.abs(logGamma(1))).toBeLessThan(1e-14));

  it.each([
    [0.5, 0.5, 1.1447298858494004],
    [3, 4.5, -4.3874804853563454],
    [0.5, 5e5, -5.9888164957774643],
    [12, 300, -51.160323313498388],
    [0.5, 49, -1.3709942299870232],
    [0.3, 9.8, 0.42186643491406911],
  ])('ln B(%d, %d) agrees with R lbeta', (a, b, expected) => {
    expectClose(logBeta(a, b), expected, 1e-13);
    expectClose(logBeta(b, a), expected, 1e-13);
  });

  it.each([
    [0.3, 2, 3, 0.34829999999999989],
    [0.001, 0.5, 14, 0.13175376226102417],
    [0.9999, 500000, 0.5, 1.5201662808362082e-23],
    [0.99995, 500000, 0.5, 1.5365002213995343e-12],
    [1e-8, 0.5, 0.5, 6.3661977342861426e-5],
    [0.02, 12, 300, 0.02423508099818034],
    [0.5, 40, 40, 0.50000000000000044],
    [0.999, 40, 0.5, 0.7779198676356881],
  ])('I_%d(%d, %d) agrees with R pbeta', (x, a, b, expected) =>
    expectClose(incompleteBeta(x, 1 - x, a, b), expected, 1e-12),
  );

  it('mirrors: I_x(a, b) and I_1-x(b, a) add to 1', () => {
    const shape = fc.double({ min: 0.2, max: 500, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), shape, shape, (x, a, b) => {
        expectClose(incompleteBeta(x, 1 - x, a, b) + incompleteBeta(1 - x, x, b, a), 1, 1e-9);
      }),
    );
  });

  it('knows its ends, and refuses what is no probability or shape', () => {
    expect(incompleteBeta(0, 1, 2, 3)).toBe(0);
    expect(incompleteBeta(1, 0, 2, 3)).toBe(1);
    expect(() => incompleteBeta(-0.1, 1.1, 2, 3)).toThrow(RangeError);
    expect(() => incompleteBeta(0.5, 0.5, 0, 3)).toThrow(RangeError);
    expect(() => logGamma(0)).toThrow(RangeError);
  });
});

describe("Student's t", () => {
  it.each([
    [0.5, 1, 0.70483276469913358],
    [2.5, 3, 0.087706647008065505],
    [12.7, 1, 0.050024327689344152],
    [2, 28, 0.055285237641956919],
    [1.96, 1e6, 0.049996067585269796],
    [0.001, 1e6, 0.99920211577164908],
    [1.75, 1e6, 0.080118620416547853],
    [8, 1e6, 1.2455063433202533e-15],
    [37, 1e6, 1.8299730861800904e-299],
    [30, 998, 1.8203079011545322e-141],
    [1e-9, 10, 0.99999999922178318],
    [100, 5, 1.8960014224623655e-9],
    [1.7, 999998, 0.089131236490970711],
    [2.2, 0.8, 0.31784846732883049],
  ])('two-sided p of t = %d with %d degrees agrees with R 2 * pt(-t, df)', (t, degrees, expected) => {
    expectClose(studentTwoSidedP(t, degrees), expected, 1e-12);
    expectClose(studentTwoSidedP(-t, degrees), expected, 1e-12);
  });

  it('has no probability beyond infinity', () => expect(studentTwoSidedP(Infinity, 5)).toBe(0));

  it.each([
    [0.975, 1, 12.706204736174694],
    [0.975, 2, 4.3026527297494619],
    [0.975, 29, 2.0452296421327034],
    [0.975, 1e6, 1.9599663568141066],
    [0.75, 4, 0.74069708411268265],
    [0.001, 7, -4.785289628638334],
    [1e-10, 3, -2225.7692846830946],
    [1e-12, 1e6, -7.0345726084112563],
    [0.975, 0.6, 67.844395329571043],
    [0.995, 998, 2.5807645863853534],
    [0.6, 1, 0.32491969623290634],
    [0.025, 57.3, -2.0022382682313364],
  ])('the %d point with %d degrees agrees with R qt', (probability, degrees, expected) =>
    expectClose(studentQuantile(probability, degrees), expected, 1e-12),
  );

  it('is 0 in the middle and undefined at the ends', () => {
    expect(studentQuantile(0.5, 3)).toBe(0);
    expect(() => studentQuantile(1, 3)).toThrow(RangeError);
  });
});

describe('the normal distribution', () => {
  it.each([
    [0, 0.5],
    [-0.001, 0.49960105778608893],
    [-0.5, 0.30853753872598694],
    [-1, 0.15865525393145705],
    [-1.959963984540054, 0.025000000000000012],
    [-2.9999, 0.001350341282954925],
    [-3.0001, 0.0013494549132607172],
    [-5, 2.8665157187919391e-7],
    [-6, 9.8658764503769809e-10],
    [-10, 7.6198530241605269e-24],
    [-20, 2.7536241186062337e-89],
    [-37, 5.7255712225245771e-300],
    [1.3, 0.9031995154143897],
    [3.5, 0.99976737092096446],
  ])('Φ(%d) agrees with R pnorm', (z, expected) => expectClose(normalCdf(z), expected));

  it.each([
    [0.975, 1.9599639845400536],
    [0.999, 3.0902323061678132],
    [0.3, -0.52440051270804067],
    [0.02425, -1.9729610513118845],
    [1e-5, -4.2648907939228256],
    [1e-20, -9.2623400897984052],
    [1e-300, -37.047096299361201],
    [0.9, 1.2815515655446008],
    [0.49999, -2.5066282748960018e-5],
  ])('the %d point agrees with R qnorm', (probability, expected) =>
    expectClose(normalQuantile(probability), expected),
  );

  it('is 0 in the middle and undefined at the ends', () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(() => normalQuantile(0)).toThrow(RangeError);
  });
});
