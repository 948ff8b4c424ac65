import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImpactEstimate, ThemeImpact } from '../../../src/analysis/results.ts';
import { randomIntegers } from '../../../src/analysis/statistics/random.ts';
import { themeImpacts } from '../../../src/analysis/themes/theme-impact.ts';
import type { ThemeMarks } from '../../../src/analysis/themes/theme-marks.ts';
import { tableOf } from '../../build-table.ts';
import { expectClose } from '../expect-close.ts';

const scale = { low: 0, high: 10 };
type Kind = 'nps' | 'csat' | 'ces';
interface Said {
  readonly score: number | null;
  readonly theme: boolean;
  readonly customer?: string;
  readonly segment?: string;
}

function impactOf(said: readonly Said[], kind: Kind = 'nps'): ThemeImpact {
  const table = tableOf(
    said.map(({ score, ...about }) => ({ ...about, scores: { outcome: score } })),
    { outcome: scale },
  );
  const marks = marksOf(said.map(({ theme }) => (theme ? [0] : [])));
  return themeImpacts(
    table,
    marks,
    1,
    { id: 'outcome', kind, scale },
    { minimumAnswers: 10, fullAnswers: 30 },
  )[0]!;
}
/** The themes of each row; every row could carry one. */
function marksOf(rows: readonly (readonly number[])[]): ThemeMarks {
  const starts = new Uint32Array(rows.length + 1);
  rows.forEach((themes, row) => (starts[row + 1] = starts[row]! + themes.length));
  return { starts, themes: Uint16Array.from(rows.flat()), inBase: new Uint8Array(rows.length).fill(1) };
}
function estimated(impact: ImpactEstimate): Extract<ImpactEstimate, { kind: 'estimated' }> {
  if (impact.kind !== 'estimated') throw new Error(impact.reason);
  return impact;
}
const times = (count: number, said: Said): readonly Said[] => Array.from({ length: count }, () => said);

/** Customers answer about three times, each much like before, and some of them raise the theme more often. */
const REPEATED: readonly Said[] = Array.from({ length: 120 }, (_, i) => {
  const customer = (i * 5) % 37;
  return {
    customer: `c${customer}`,
    score: Math.min(10, Math.max(0, ((customer * 7) % 12) + (i % 3) - 1)),
    theme: customer % 3 === 0 || i % 11 === 3,
  };
});

describe('the effect of a theme on the score', () => {
  it.each([
    [
      'nps',
      -23.14285714285714,
      -71.58839653449368,
      25.30268224877939,
      -9.642857142857142,
      -30.19247028956122,
      10.90675600384693,
      0.3457862263811778,
    ],
    [
      'csat',
      -0.12,
      -0.3424401651237994,
      0.1024401651237994,
      -0.05,
      -0.1448871831555183,
      0.04488718315551832,
      0.2893765789022165,
    ],
    [
      'ces',
      -1.331428571428572,
      -3.42658103367834,
      0.7637238908211965,
      -0.5547619047619046,
      -1.453289278493688,
      0.3437654689698789,
      0.217099572913155,
    ],
  ] as const)(
    'agrees with R survey on customers who answer again and again (%s)',
    (kind, ...expected: readonly number[]) => {
      const { overall, pAdjusted } = impactOf(REPEATED, kind);
      const { difference, differenceInterval, effect, effectInterval, n, nWith } = estimated(overall);
      expect([n, nWith]).toEqual([120, 50]);
      [
        difference,
        differenceInterval?.low,
        differenceInterval?.high,
        effect,
        effectInterval?.low,
        effectInterval?.high,
        pAdjusted,
      ].forEach((value, index) => expectClose(value, expected[index]!, 1e-11));
    },
  );
  it('is the score of all minus the score without, and the share times the difference', () => {
    const { overall } = impactOf([
      ...times(20, { score: 2, theme: true }),
      ...times(30, { score: 10, theme: false }),
      ...times(10, { score: 8, theme: false }),
    ]);
    const { effect, difference, flagged } = estimated(overall);
    // all: 100 (30 - 20) / 60; without: 75
    expectClose(effect, 100 / 6 - 75);
    expectClose(difference, -175);
    expect(flagged).toBe(true);
  });
  it('is never certain, also when both sides are unanimous; a mean then has no range', () => {
    const unanimous = [...times(40, { score: 0, theme: true }), ...times(40, { score: 10, theme: false })];
    const { effect, effectInterval } = estimated(impactOf(unanimous).overall);
    expect(effect).toBe(-100);
    expect(effectInterval!.high - effectInterval!.low).toBeGreaterThan(10);
    expect(estimated(impactOf(unanimous, 'csat').overall).effectInterval).not.toBeNull();
    const agreed = [...times(40, { score: 5, theme: true }), ...times(40, { score: 5, theme: false })];
    expect(impactOf(agreed, 'ces')).toMatchObject({
      overall: { effect: 0, effectInterval: null },
      pAdjusted: null,
      evidence: false,
    });
    expect(impactOf(agreed)).toMatchObject({ overall: { effect: 0 }, evidence: false });
  });
  it('is withheld without enough voices on either side', () => {
    const with9 = [...times(9, { score: 0, theme: true }), ...times(50, { score: 10, theme: false })];
    expect(impactOf(with9).overall).toEqual({ kind: 'suppressed', n: 59, nWith: 9, reason: 'too-few-with' });
    const everyone = [...times(50, { score: 0, theme: true }), ...times(9, { score: 10, theme: false })];
    expect(impactOf(everyone).overall).toMatchObject({ reason: 'too-few-without' });
    const oneCustomer = [
      ...times(50, { score: 0, theme: true, customer: 'A' }),
      ...times(50, { score: 10, theme: false }),
    ];
    expect(impactOf(oneCustomer).overall).toMatchObject({ nWith: 50, reason: 'too-few-with' });
    expect(
      impactOf([...times(20, { score: null, theme: true }), ...times(20, { score: 9, theme: false })])
        .overall,
    ).toEqual({
      kind: 'suppressed',
      n: 20,
      nWith: 0,
      reason: 'no-answers',
    });
    expect(impactOf([]).overall).toMatchObject({ n: 0, reason: 'no-answers' });
  });
  it('is given by segment, from the answers of the segment alone', () => {
    const home = REPEATED.map((said) => ({ ...said, segment: 'Home' }));
    const other = times(40, { score: 10, theme: true, segment: 'Business' });
    const { bySegment } = impactOf([...home, ...other]);
    expect(bySegment.map(({ group }) => group)).toEqual(['Business', 'Home']);
    expect(bySegment[0]!.impact).toMatchObject({ kind: 'suppressed', reason: 'too-few-without' });
    expect(bySegment[1]!.impact).toEqual(impactOf(REPEATED).overall);
  });
  it('is so for customers who speak in several segments, and for those nobody knows', () => {
    const said = fc.record(
      {
        score: fc.option(fc.integer({ min: 0, max: 10 })),
        theme: fc.boolean(),
        customer: fc.constantFrom('c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9', 'c10', 'c11'),
        segment: fc.constantFrom('Home', 'Business'),
      },
      { requiredKeys: ['score', 'theme'] },
    );
    let given = 0;
    fc.assert(
      fc.property(fc.array(said, { minLength: 60, maxLength: 120 }), (answers) => {
        for (const { group, impact } of impactOf(answers).bySegment) {
          expect(impact).toEqual(impactOf(answers.filter(({ segment }) => segment === group)).overall);
          if (impact.kind === 'estimated') given++;
        }
      }),
    );
    expect(given).toBeGreaterThan(0);
  });
  it('does not depend on the order of answers, and keeps its size when the table is doubled', () => {
    const said = fc.record({ score: fc.integer({ min: 0, max: 10 }), theme: fc.boolean() });
    fc.assert(
      fc.property(fc.array(said, { minLength: 40, maxLength: 80 }), (answers) => {
        const one = impactOf(answers).overall;
        fc.pre(one.kind === 'estimated');
        const turned = estimated(impactOf([...answers].reverse()).overall);
        const twice = estimated(impactOf([...answers, ...answers]).overall);
        expectClose(turned.effect, one.effect, 1e-9);
        expectClose(turned.effectInterval!.low, one.effectInterval!.low, 1e-9);
        expectClose(twice.effect, one.effect, 1e-9);
        const width = ({ effectInterval }: typeof one) => effectInterval!.high - effectInterval!.low;
        expect(width(twice)).toBeLessThan(width(one));
      }),
    );
  });
  it('has a range that holds the truth in about 95 of 100 samples', () => {
    // a quarter raise the theme; with it -20, without it +30: the true effect is 0.25 x -50
    const { below } = randomIntegers(3);
    const draw = (detractors: number, passives: number): number => {
      const at = below(100);
      return at < detractors ? 3 : at < detractors + passives ? 8 : 10;
    };
    for (const n of [120, 400]) {
      let held = 0;
      for (let sample = 0; sample < 600; sample++) {
        const answers = Array.from({ length: n }, () => {
          const theme = below(4) === 0;
          return { theme, score: theme ? draw(50, 20) : draw(20, 30) };
        });
        const { effectInterval } = estimated(impactOf(answers).overall);
        if (effectInterval!.low <= -12.5 && effectInterval!.high >= -12.5) held++;
      }
      expect(held / 600).toBeGreaterThan(0.925);
      expect(held / 600).toBeLessThan(0.98);
    }
  });
  it('is rarely claimed where themes fall at random, however many are tried', () => {
    const { below } = randomIntegers(17);
    const samples = 200;
    let withClaim = 0;
    for (let sample = 0; sample < samples; sample++) {
      const answers = Array.from({ length: 300 }, () => ({
        customer: `c${below(150)}`,
        scores: { outcome: below(11) },
      }));
      const table = tableOf(answers, { outcome: scale });
      const themes = Array.from({ length: 12 }, (_, theme) => theme);
      const impacts = themeImpacts(
        table,
        marksOf(answers.map(() => themes.filter(() => below(8) === 0))),
        themes.length,
        { id: 'outcome', kind: 'nps', scale },
        { minimumAnswers: 10, fullAnswers: 30 },
      );
      if (impacts.some(({ evidence }) => evidence)) withClaim++;
    }
    // Benjamini–Hochberg promises 5 %
    expect(withClaim / samples).toBeLessThan(0.05);
  });
});
