import { describe, expect, it } from 'vitest';
import { importanceOf } from '../../../src/analysis/drivers/importance.ts';
import type { DriverColumn } from '../../../src/analysis/drivers/driver-column.ts';
import type { ScoreColumn } from '../../../src/model/feedback-table.ts';
import { NO_LEVEL } from '../../../src/model/feedback-table.ts';
import { expectClose } from '../expect-close.ts';

const SCALE = { low: 1, high: 5 };

/** Points 1–5 from a rule for each row; null skips the question. */
function rated(rows: number, rule: (row: number) => number | null): ScoreColumn {
  return {
    scale: SCALE,
    levels: Uint8Array.from({ length: rows }, (_, row) => {
      const points = rule(row);
      return points === null ? NO_LEVEL : points - SCALE.low;
    }),
  };
}

// three patterns that do not move together, and an outcome that follows all of them
const first = (row: number) => 1 + (row % 5);
const second = (row: number) => 1 + (Math.floor(row / 5) % 5);
const third = (row: number) => 1 + ((row * 7 + Math.floor(row / 3)) % 5);
const follows = (row: number) => Math.round((2 * first(row) + 2 * second(row) + third(row)) / 5);
const patterns = [first, second, third];

function analyse(rows: number, rules: readonly ((row: number) => number | null)[], outcome = follows) {
  return importanceOf(
    rules.map((rule): DriverColumn => rated(rows, rule)),
    rated(rows, outcome),
  );
}

describe('the rows that importance rests on', () => {
  it('are all rows when everybody answers everything', () => {
    const { importance, relative } = analyse(100, patterns);
    expect(importance).toMatchObject({
      kind: 'estimated',
      basis: 'complete-rows',
      n: 100,
      completeShare: 1,
      rough: false,
    });
    expectClose(
      relative!.lmg.reduce((sum, value) => sum + value, 0),
      relative!.rSquared,
      1e-12,
    );
  });

  it('are the complete rows while they are 60 % of the answers and ten for each driver', () => {
    const skipping = (row: number) => (row % 10 < 4 ? null : third(row));
    expect(analyse(100, [first, second, skipping]).importance).toMatchObject({
      basis: 'complete-rows',
      n: 60,
      completeShare: 0.6,
    });
  });

  it("are each pair's own rows when fewer are complete", () => {
    const skipping = (row: number) => (row % 10 < 5 ? null : third(row));
    expect(analyse(100, [first, second, skipping]).importance).toMatchObject({
      kind: 'estimated',
      basis: 'pairwise',
      n: 50,
      completeShare: 0.5,
    });
  });

  it('are the few complete rows when the pairs contradict each other, with their share told', () => {
    // three drivers answered in pairs by different people, whose correlations cannot all be true
    const part = (row: number) => (row < 60 ? 'all' : ['ab', 'ac', 'bc'][row % 3]!);
    const base = (row: number) => 1 + (Math.floor(row / 3) % 5);
    const asked = (name: string, rule: (row: number) => number) => (row: number) =>
      part(row) === 'all' || part(row).includes(name) ? rule(row) : null;
    const a = asked('a', (row) => (row < 60 ? first(row) : base(row)));
    const b = asked('b', (row) => (row < 60 ? second(row) : base(row)));
    const c = asked('c', (row) => (row < 60 ? third(row) : part(row) === 'bc' ? 6 - base(row) : base(row)));
    const outcome = (row: number) => (row < 60 ? follows(row) : 1 + (row % 5));
    const { importance } = analyse(3060, [a, b, c], outcome);
    expect(importance).toMatchObject({ kind: 'estimated', basis: 'complete-rows', n: 60 });
    expect(importance).toHaveProperty('completeShare', 60 / 3060);
    // with too few complete rows nothing is left to stand on
    expect(
      analyse(
        3000,
        [a, b, c].map((rule) => (row) => rule(row + 60)),
        (row) => outcome(row + 60),
      ).importance,
    ).toMatchObject({ kind: 'not-estimable', reason: 'indefinite-matrix' });
  });

  it('count only rows with the outcome', () => {
    const outcome = (row: number) => (row % 2 === 0 ? null : follows(row));
    expect(
      importanceOf(
        patterns.map((rule) => rated(200, rule)),
        rated(200, outcome),
      ).importance,
    ).toMatchObject({ basis: 'complete-rows', n: 100, completeShare: 1 });
  });
});

describe('rows without the outcome', () => {
  const outcome = rated(200, (row) => (row < 100 ? follows(row) : null));
  // whoever skipped the outcome contradicts everybody else
  const one = (row: number) => (row < 100 ? first(row) : 1 + (row % 5));
  const other = (row: number) => (row < 100 ? second(row) : 1 + (row % 5));
  const gaps = (row: number) => (row < 100 && row % 10 < 5 ? null : third(row));
  const expected = importanceOf(
    [rated(100, first), rated(100, second), rated(100, gaps)],
    rated(100, follows),
  );

  it('say nothing about the overlap of drivers', () => {
    const found = importanceOf([rated(200, one), rated(200, other), rated(200, gaps)], outcome);
    expect(found).toEqual(expected);
    expect(found.importance).toMatchObject({ basis: 'pairwise' });
  });

  it('neither when a driver is measured', () => {
    const minutes: DriverColumn = {
      unit: 'minutes',
      values: Float64Array.from({ length: 200 }, (_, row) => one(row)),
    };
    const found = importanceOf([minutes, rated(200, other), rated(200, gaps)], outcome);
    found.relative!.lmg.forEach((value, index) => expectClose(value, expected.relative!.lmg[index]!, 1e-10));
  });
});

describe('importance with few answers', () => {
  it('is rough below 50', () => {
    expect(analyse(49, patterns).importance).toMatchObject({ kind: 'estimated', rough: true });
    expect(analyse(50, patterns).importance).toMatchObject({ kind: 'estimated', rough: false });
  });

  it('is withheld below five for each driver', () => {
    expect(analyse(14, patterns).importance).toEqual({
      kind: 'not-estimable',
      reason: 'too-few-complete-answers',
      n: 14,
      rSquared: null,
    });
    expect(analyse(15, patterns).importance).toMatchObject({ kind: 'estimated', n: 15, rough: true });
  });

  it('is withheld when two drivers are never answered by the same person', () => {
    const even = (row: number) => (row % 2 === 0 ? first(row) : null);
    const odd = (row: number) => (row % 2 === 1 ? second(row) : null);
    expect(analyse(200, [even, odd]).importance).toMatchObject({
      kind: 'not-estimable',
      reason: 'too-few-complete-answers',
      n: 0,
    });
  });
});

describe('importance that cannot be divided', () => {
  it('needs two drivers', () => {
    expect(analyse(100, [first]).importance).toMatchObject({ reason: 'fewer-than-two-drivers' });
    expect(analyse(100, []).importance).toMatchObject({ reason: 'fewer-than-two-drivers' });
  });

  it('takes at most 20', () => {
    const many = Array.from({ length: 21 }, (_, index) => (row: number) => 1 + ((row * (index + 3)) % 5));
    expect(analyse(300, many).importance).toMatchObject({ reason: 'too-many-drivers' });
  });

  it('gives no shares of next to nothing, and says how little it is', () => {
    const unrelated = (row: number) => 1 + ((row * row + Math.floor(row / 25)) % 5);
    const { importance } = analyse(500, [first, second], unrelated);
    expect(importance).toMatchObject({ kind: 'not-estimable', reason: 'explains-too-little', n: 500 });
    expect(importance.kind === 'not-estimable' && importance.rSquared! < 0.1).toBe(true);
  });

  it('stands an exact copy', () => {
    const { importance, relative } = analyse(100, [first, first, second]);
    expect(importance).toMatchObject({ kind: 'estimated', basis: 'complete-rows' });
    expectClose(relative!.lmg[0], relative!.lmg[1]!, 1e-12);
    expect(relative!.vif[0]).toBeNull();
  });
});

it('mixes ratings and measured numbers, on both choices of rows', () => {
  const minutes = (gap: number): DriverColumn => ({
    unit: 'minutes',
    values: Float64Array.from({ length: 100 }, (_, row) => (row % 10 < gap ? NaN : 12 * third(row))),
  });
  const others = [rated(100, first), rated(100, second)];
  const withGaps = (gap: number) => (row: number) => (row % 10 < gap ? null : third(row));
  for (const gap of [0, 3, 6]) {
    const measured = importanceOf([...others, minutes(gap)], rated(100, follows));
    const asRated = importanceOf([...others, rated(100, withGaps(gap))], rated(100, follows));
    expect(measured.importance).toMatchObject({
      basis: gap === 6 ? 'pairwise' : 'complete-rows',
      n: 100 - 10 * gap,
    });
    measured.relative!.lmg.forEach((value, index) =>
      expectClose(value, asRated.relative!.lmg[index]!, 1e-10),
    );
  }
});

it('of measured numbers on complete rows leaves out who skipped another driver', () => {
  const skipping = (row: number) => (row % 10 < 3 ? null : second(row));
  const minutes: DriverColumn = {
    unit: 'minutes',
    values: Float64Array.from({ length: 100 }, (_, row) => 5 + 2 * first(row)),
  };
  const measured = importanceOf([minutes, rated(100, skipping), rated(100, third)], rated(100, follows));
  const asRated = importanceOf(
    [first, skipping, third].map((rule) => rated(100, rule)),
    rated(100, follows),
  );
  expect(measured.importance).toMatchObject({ basis: 'complete-rows', n: 70 });
  measured.relative!.lmg.forEach((value, index) => expectClose(value, asRated.relative!.lmg[index]!, 1e-10));
});
