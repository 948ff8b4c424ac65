import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteDictionary } from '../../../src/load/feedback/byte-dictionary.ts';

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
