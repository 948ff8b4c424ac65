import { describe, expect, it } from 'vitest';
import { driversResult } from '../../../src/analysis/drivers/drivers.ts';
import { tableOf } from '../../build-table.ts';
import { expectAllClose, expectClose } from '../expect-close.ts';
import { attitude } from '../reference-data.ts';
import { thresholds, driver, estimated } from './analysed-drivers.ts';

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
