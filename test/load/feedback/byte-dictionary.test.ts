import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteDictionary } from '../../../src/load/feedback/byte-dictionary.ts';

it('gives equal texts the same number and other texts another one, in order of first sight', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 5 }), { maxLength: 600 }), (texts) => {
      const dictionary = new ByteDictionary();
      const codes = texts.map((text) => dictionary.internText(text));
      const distinct = [...new Set(texts)];
      expect(codes).toEqual(texts.map((text) => distinct.indexOf(text)));
      expect(dictionary.texts()).toEqual(distinct);
    }),
  );
});
