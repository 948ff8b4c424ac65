import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyRow } from '../../../src/analysis/rows-by-group.ts';
import { rowsByVoice } from '../../../src/analysis/rows-by-voice.ts';
import { clusteredVariance } from '../../../src/analysis/statistics/clustered.ts';
import { studentQuantile } from '../../../src/analysis/statistics/distributions.ts';
import type { GroupGap } from '../../../src/analysis/statistics/group-gaps.ts';
import { groupGaps, judgedGaps } from '../../../src/analysis/statistics/group-gaps.ts';
import { expectClose } from '../expect-close.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

interface Row {
  /** -1 for nobody known. */
  readonly customer: number;
  /** -1 for none. */
  readonly group: number;
  /** null for none. */
  readonly value: number | null;
}

const GROUPS = 3;

function gapsOf(rows: readonly Row[], fewest = 2): readonly (GroupGap | null)[] {
  const voices = rowsByVoice(
    everyRow(rows.length),
    Int32Array.from(rows, ({ customer }) => customer),
  );
  const grouping = { codes: Int32Array.from(rows, ({ group }) => group), size: GROUPS };
  const values = Float64Array.from(rows, ({ value }) => value ?? NaN);
  return groupGaps(voices, [grouping], fewest)({ unit: 'minutes', values })[0]!;
}

/** Twenty answers of fourteen customers, four of whom are in two groups. */
const CUSTOMERS = [...'aaabbcddefgghijkklmn'].map((letter) => letter.charCodeAt(0) - 97);
const IN_GROUPS = [...'xxyxxyyzzxyyzxxyxzzy'].map((letter) => letter.charCodeAt(0) - 120);
const RATINGS = [1, 2, 5, 3, 3, 4, 5, 1, 2, 2, 4, 5, 1, 3, 2, 5, 4, 2, 1, 3];
const rowsOf = (valueOf: (rating: number) => number): readonly Row[] =>
  RATINGS.map((rating, at) => ({
    customer: CUSTOMERS[at]!,
    group: IN_GROUPS[at]!,
    value: valueOf(rating),
  }));

describe('a group against all others', () => {
  it.each([
    [
      'ratings',
      (rating: number) => rating,
      [
        [-0.666666666667, 0.337923770538, -2.284428427501, 0.951095094167],
        [2.351648351648, 0.002448816163, 1.278014531913, 3.425282171384],
        [-2, 0.011567553152, -3.258110595571, -0.741889404429],
      ],
    ],
    [
      'shares',
      (rating: number) => Number(rating >= 4),
      [
        [-0.375, 0.100491704629, -0.854298925132, 0.104298925132],
        [0.78021978022, 0.004760718425, 0.364890512544, 1.195549047896],
        [-0.466666666667, 0.04529726712, -0.917532375695, -0.015800957639],
      ],
    ],
  ] as const)(
    'agrees with R survey svyglm, ids = customer, corrected for the smaller side: %s',
    (_, valueOf, expected) => {
      const found = gapsOf(rowsOf(valueOf));
      expected.forEach(([difference, p, low, high], group) => {
        expectClose(found[group]?.difference, difference, 1e-9);
        expectClose(found[group]?.p, p, 1e-6);
        expectClose(found[group]?.interval.low, low, 1e-9);
        expectClose(found[group]?.interval.high, high, 1e-9);
      });
    },
  );

  it('leaves out rows without a group or a number, and says nothing of few voices', () => {
    const rows = rowsOf((rating) => rating);
    const more = [...rows, { customer: 0, group: -1, value: 5 }, { customer: 40, group: 0, value: null }];
    expect(gapsOf(more)).toEqual(gapsOf(rows));
    // six customers are in x, six in y, five in z
    expect(gapsOf(rows, 6).map((gap) => gap !== null)).toEqual([true, true, false]);
  });

  it('says nothing where no number differs, or all are in one group', () => {
    expect(gapsOf(rowsOf(() => 4))).toEqual([null, null, null]);
    expect(gapsOf(rowsOf((rating) => rating).map((row) => ({ ...row, group: 1 })))).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is the plain gap where every number comes from another customer', () => {
    const rows = rowsOf((rating) => rating).map((one, customer) => ({ ...one, customer }));
    gapsOf(rows).forEach((gap, group) => {
      const [own, others] = [true, false].map((inside) =>
        rows.filter((one) => (one.group === group) === inside).map(({ value }) => value!),
      ) as [number[], number[]];
      const mean = (side: readonly number[]) => sum(side) / side.length;
      const squares = (side: readonly number[]) => sum(side.map((value) => (value - mean(side)) ** 2));
      const fewer = Math.min(own.length, others.length);
      const variance =
        (squares(own) / own.length ** 2 + squares(others) / others.length ** 2) * (fewer / (fewer - 1));
      expectClose(gap?.difference, mean(own) - mean(others), 1e-12);
      expectClose(
        (gap!.interval.high - gap!.interval.low) / 2,
        studentQuantile(0.975, fewer - 1) * Math.sqrt(variance),
        1e-9,
      );
    });
  });

  it('is judged with all gaps of all columns', () => {
    const gap = (p: number): GroupGap => ({ difference: 1, interval: { low: 0, high: 2 }, p });
    const judged = judgedGaps([
      [gap(0.001), null],
      [gap(0.4), gap(0.03)],
    ]);
    expect(judged).toMatchObject([
      [{ pAdjusted: expect.closeTo(0.003, 12), evidence: true }, null],
      [
        { pAdjusted: expect.closeTo(0.4, 12), evidence: false },
        { pAdjusted: expect.closeTo(0.045, 12), evidence: true },
      ],
    ]);
  });

  const voicesIn = (rows: readonly Row[]): number =>
    new Set(rows.map(({ customer }, at) => (customer < 0 ? `nobody ${at}` : customer))).size;
  const row = fc.record({
    customer: fc.integer({ min: -1, max: 12 }),
    group: fc.integer({ min: -1, max: GROUPS - 1 }),
    value: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 6 }),
  });

  it('is the influence of every answer, added up by customer and squared', () => {
    // customer 0 sometimes gives many answers, more than are put in order in passing
    const theirs = row.map((one) => ({ ...one, customer: 0 }));
    const many = fc.oneof(fc.constant([]), fc.array(theirs, { minLength: 40, maxLength: 90 }));
    const all = fc.tuple(fc.array(row, { minLength: 20, maxLength: 80 }), many).map((parts) => parts.flat());
    fc.assert(
      fc.property(all, (rows) => {
        const given = rows.filter(
          (one): one is Row & { value: number } => one.group >= 0 && one.value !== null,
        );
        gapsOf(rows).forEach((gap, group) => {
          if (gap === null) return;
          const sides = [
            given.filter((one) => one.group === group),
            given.filter((one) => one.group !== group),
          ];
          const means = sides.map((side) => side.reduce((sum, { value }) => sum + value, 0) / side.length);
          const influence = given.map(({ group: own, value }) => {
            const side = own === group ? 0 : 1;
            return ((side === 0 ? 1 : -1) * (value - means[side]!)) / sides[side]!.length;
          });
          const customers = Int32Array.from(given, ({ customer }) => customer);
          const { variance, clusters } = clusteredVariance(Float64Array.from(influence), customers);
          const fewer = Math.min(...sides.map(voicesIn));
          const corrected = ((variance * (clusters - 1)) / clusters) * (fewer / (fewer - 1));
          const reach = studentQuantile(0.975, fewer - 1) * Math.sqrt(corrected);
          expectClose(gap.difference, means[0]! - means[1]!, 1e-9);
          expectClose((gap.interval.high - gap.interval.low) / 2, reach, 1e-6);
        });
      }),
    );
  });
});
