import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteDictionary } from '../../../src/load/csv/byte-dictionary.ts';

function expectFirstSight(texts: readonly string[]): void {
  const dictionary = new ByteDictionary();
  const codes = texts.map((text) => dictionary.internText(text));
  const distinct = [...new Set(texts)];
  expect(codes).toEqual(texts.map((text) => distinct.indexOf(text)));
  expect(dictionary.texts()).toEqual(distinct);
}
const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 5 }), { maxLength: 600 });

it('gives equal texts the same number and other texts another one, in order of first sight', () => {
  fc.assert(fc.property(texts, expectFirstSight));
});

it('does so for texts of every length, wherever they lie among other bytes and at the very end', () => {
  const unit = fc.constantFrom('a', 'b', '\0');
  const piece = fc.oneof(
    ...[3, 8, 14].map((length) => fc.string({ unit, minLength: length - 3, maxLength: length, size: 'max' })),
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 300, size: 'max' }), (pieces) => {
      const bytes = new TextEncoder().encode(pieces.join(''));
      const dictionary = new ByteDictionary();
      let start = 0;
      const codes = pieces.map((text) => {
        const end = start + new TextEncoder().encode(text).length;
        const code = dictionary.intern(bytes, start, end);
        start = end;
        return code;
      });
      const distinct = [...new Set(pieces)];
      expect(codes).toEqual(pieces.map((text) => distinct.indexOf(text)));
      expect(dictionary.texts()).toEqual(distinct);
    }),
  );
});

it('does so for long texts that share their hash, their length and their end', () => {
  // their 32 bits of FNV-1a are the same, found by trying
  expectFirstSight(['order 0xlr99g late', 'order 0s85i6b late', 'order 0xlr99g late', 'order 0s85i6b late']);
});

it('does so for sorted ids, with ids that were there before behind them', () => {
  const sorted = Array.from({ length: 700 }, (_, index) => `R${String(index).padStart(4, '0')}`);
  expectFirstSight(sorted);
  expectFirstSight([...sorted, 'R0699', 'R0003', 'R0700', 'R0002']);
  fc.assert(
    fc.property(fc.nat(700), texts, (length, others) =>
      expectFirstSight([...sorted.slice(0, length), ...others, ...sorted]),
    ),
    { numRuns: 20 },
  );
});
