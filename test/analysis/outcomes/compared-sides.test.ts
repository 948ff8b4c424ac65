import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedAnswers, comparedSides } from '../../../src/analysis/outcomes/compared-answers.ts';
import { everyRow } from '../../../src/analysis/rows-by-group.ts';
import { rowsByVoice } from '../../../src/analysis/rows-by-voice.ts';
import { influenceError, NOWHERE } from '../../../src/analysis/statistics/influence.ts';
import { BEFORE, NEITHER, NOW } from '../../../src/analysis/statistics/side-gap.ts';
import { expectClose } from '../expect-close.ts';

const answer = fc.record({
  customer: fc.integer({ min: -1, max: 9 }),
  side: fc.constantFrom(BEFORE, NOW, NEITHER),
  value: fc.constantFrom(-100, 0, 100, NaN),
});
type Answer = typeof answer extends fc.Arbitrary<infer T> ? T : never;

/** Walks over customers, and what `comparedAnswers` keeps of each voice for the same answers. */
function bothOf(answers: readonly Answer[]) {
  const voices = rowsByVoice(
    everyRow(answers.length),
    Int32Array.from(answers, ({ customer }) => customer),
  );
  const inOrder = Array.from(voices.rows, (row) => answers[row]!);
  const counting = answers.filter(({ side, value }) => side !== NEITHER && !Number.isNaN(value));
  const kept = comparedAnswers(
    Uint8Array.from(counting, ({ side }) => side),
    counting.map((_, at) => at),
    counting.map(({ value }) => value),
    Int32Array.from(counting, ({ customer }) => customer),
  );
  return {
    walked: comparedSides(
      voices.starts,
      Float64Array.from(inOrder, ({ value }) => value),
      Uint8Array.from(inOrder, ({ side }) => side),
    ),
    kept: { ...kept, error: influenceError(kept.influence, NOWHERE, kept.fewer) },
  };
}

describe('two sides, customer by customer', () => {
  it('are what all voices together say', () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.array(answer, { minLength: 4, maxLength: 60 }), (answers) => {
        const counts = answers.filter(({ value }) => !Number.isNaN(value));
        fc.pre([BEFORE, NOW].every((side) => counts.some((one) => one.side === side)));
        const { walked, kept } = bothOf(answers);
        expect(walked.fewer).toBe(kept.fewer);
        walked.sides.forEach((side, at) => {
          const { n, voices, alike, mean, equalN } = kept.sides[at]!;
          expect(side).toMatchObject({ n, voices, alike });
          expectClose(side.mean, mean, 1e-12);
          expectClose(side.equalN, equalN, 1e-9);
        });
        expect(walked.error === null).toBe(kept.error === null);
        if (walked.error === null || kept.error === null) return;
        compared++;
        expect(walked.error.degrees).toBe(kept.error.degrees);
        expectClose(walked.error.standardError, kept.error.standardError, 1e-9);
      }),
    );
    expect(compared).toBeGreaterThan(20);
  });

  it('have no error where nobody differs', () => {
    const alike = ([BEFORE, NOW, BEFORE, NOW] as const).map((side, customer) => ({
      customer,
      side,
      value: 100,
    }));
    const { walked } = bothOf(alike);
    expect(walked.error).toBeNull();
    expect(walked.sides.map(({ alike }) => alike)).toEqual([true, true]);
  });
});
