import { describe, expect, it } from 'vitest';
import { filtered, fitAutoregression } from '../../../src/analysis/statistics/autoregression.ts';
import { crossCorrelations, signsInHalves } from '../../../src/analysis/statistics/cross-correlation.ts';
import { BJ_SALES, BJ_SALES_LEAD, changesOf, LUTEINIZING_HORMONE, LYNX } from './series-data.ts';

const x = changesOf(BJ_SALES_LEAD);
const y = changesOf(BJ_SALES);

function expectAll(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, at) => expect(Math.abs(value - expected[at]!)).toBeLessThan(1e-10));
}

describe('the autoregression of a series', () => {
  it.each([
    ['the leading indicator', x, 21, [-0.52747270193381279, -0.20202588910799332, -0.11551232962933378]],
    [
      'luteinizing hormone',
      LUTEINIZING_HORMONE,
      16,
      [0.653401678691639121, -0.063620836087461663, -0.22694020165024148],
    ],
    [
      'lynx',
      LYNX,
      20,
      [
        1.037909126269696669, -0.606285505768796806, 0.191000723580333015, -0.141123384720954675,
        -0.020731932251326413, 0.01991834309542645, -0.204576958898711692, 0.301218475000938901,
      ],
    ],
  ])('%s agrees with R, order and weights', (_, series, maxOrder, weights) => {
    expectAll(fitAutoregression(series, maxOrder).coefficients, weights);
  });

  it('with gaps agrees with R ar(na.action = na.pass)', () => {
    const gaps = x.map((value, at) => (at === 19 || at === 54 ? null : value));
    expectAll(
      fitAutoregression(gaps, 5).coefficients,
      [-0.54730602689065488, -0.226044568953151, -0.13292017004847687],
    );
  });

  it('of a constant is none', () => {
    expect(fitAutoregression([0.1, 0.1, 0.1, 0.1], 3).coefficients).toEqual([]);
    expect(fitAutoregression([null, null], 3).coefficients).toEqual([]);
  });

  it('takes from each value what the ones before announce, and loses those behind a gap', () => {
    const one = { coefficients: [0.5, 0.25], mean: 0 };
    expect(filtered([4, 8, 6, null, 5, 6, 7], one)).toEqual([null, null, 1, null, null, null, 2.75]);
  });
});

describe('the cross-correlation of two series', () => {
  it('of the changes of the Box–Jenkins sales agrees with R ccf at all 25 lags and peaks at a lead of 3', () => {
    const all = crossCorrelations(x, y, 12)!;
    expectAll(
      all.map(({ r }) => r),
      [
        -0.0092413029332738122, -0.058262377540840779, -0.0100817042214977007, -0.0672437322068459575,
        0.0951005644171132, 0.0020805445698396895, -0.1062154813211344528, 0.0676641497977680945,
        -0.0295452195938842553, 0.0546389332509310335, -0.0584431898769025918, 0.0969763905121702047,
        -0.0031703400462599601, 0.0709234726943532429, -0.3802914954916011281, 0.7200704083089378704,
        0.1044888406496905509, 0.1084215504488658249, 0.0436374078796107276, 0.1411924718490417396,
        0.048539645975005534, 0.0898937689915619287, -0.0304752015858561487, 0.1180073969087941793,
        0.0302737423118991204,
      ],
    );
    expect(all.toSorted((a, b) => Math.abs(b.r) - Math.abs(a.r))[0]!.lead).toBe(3);
  });

  it('prewhitened agrees with R as well', () => {
    const fit = fitAutoregression(x, 21);
    const found = crossCorrelations(filtered(x, fit), filtered(y, fit), 4)!.map(({ r }) => r);
    expectAll(
      found,
      [
        0.00733553148141775826, 0.03902135993604691905, 0.01949234685660484676, 0.06309038631125603314,
        0.06195397192225932104, 0.05017797579411213682, 0.05895587295840482023, 0.67819909555151614011,
        0.52020302516121985636,
      ],
    );
  });

  it('drops a step that either series lacks, and counts the pairs', () => {
    const found = crossCorrelations([1, 2, null, 4, 3], [2, 1, 3, null, 5], 1)!;
    // by hand: means of x 2 and of y 8/3 over steps 1, 2 and 5
    expect(found.map(({ pairs }) => pairs)).toEqual([1, 3, 1]);
    expect(found[1]!.r).toBeCloseTo((-1 * (2 - 8 / 3) + 0 + 1 * (5 - 8 / 3)) / Math.sqrt(2 * (26 / 3)), 12);
  });

  it('does not exist for a series that does not vary', () => {
    expect(crossCorrelations([0.1, 0.1, 0.1], [1, 2, 3], 1)).toBeNull();
    expect(signsInHalves([1, 2, 3], [4, 4, 4], 0)).toBeNull();
  });

  it('looks at both halves for their sign', () => {
    expect(signsInHalves(x, y, 3)).toEqual([1, 1]);
    expect(signsInHalves([1, -1, 1, -1, 1, -1, 1, -1], [1, -1, 1, -1, -1, 1, -1, 1], 0)).toEqual([1, -1]);
  });

  it('refuses series of different length', () => {
    expect(() => crossCorrelations([1, 2], [1, 2, 3], 1)).toThrow(RangeError);
  });
});
