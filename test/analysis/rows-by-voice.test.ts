import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rowsByVoice } from '../../src/analysis/rows-by-voice.ts';

function voicesOf(rows: readonly number[], customers: readonly number[]): readonly (readonly number[])[] {
  const { rows: sorted, starts } = rowsByVoice(Uint32Array.from(rows), Int32Array.from(customers));
  return Array.from({ length: starts.length - 1 }, (_, voice) => [
    ...sorted.subarray(starts[voice], starts[voice + 1]),
  ]);
}

it('puts the rows of a customer side by side, and leaves everybody unknown a voice of their own', () => {
  expect(voicesOf([0, 1, 3, 4, 5, 6], [2, -1, 7, 0, 2, -1, 0])).toEqual([[1], [5], [3, 6], [0, 4]]);
  expect(voicesOf([], [1, 2])).toEqual([]);
  expect(voicesOf([0, 1], [-1, -1])).toEqual([[0], [1]]);
});

it('has every row once, in as many voices as there are customers and rows without one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1, max: 9 }), { maxLength: 40 }),
      fc.nat(3),
      (customers, step) => {
        const rows = [...customers.keys()].filter((row) => row % (step + 1) === 0);
        const voices = voicesOf(rows, customers);
        expect(voices.flat().toSorted((a, b) => a - b)).toEqual(rows);
        const heard = rows.map((row) => customers[row]!);
        const strangers = heard.filter((customer) => customer < 0).length;
        expect(voices.length).toBe(new Set(heard.filter((customer) => customer >= 0)).size + strangers);
        for (const voice of voices) {
          expect(new Set(voice.map((row) => customers[row])).size).toBe(1);
          expect(voice).toEqual(voice.toSorted((a, b) => a - b));
        }
      },
    ),
  );
});
