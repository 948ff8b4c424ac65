import { expect, it } from 'vitest';
import { placeBehind } from '../../../src/load/csv/byte-place.ts';

/** The place of the one byte that is not ASCII, written ¤ here. */
function placeIn(text: string, delimiter = ','): readonly [number, number] {
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const { line, column } = placeBehind(bytes.subarray(0, bytes.indexOf(0xa4)), delimiter);
  return [line, column];
}

it.each([
  ['the first field of the file', '¤,b\n1,2\n', [1, 1]],
  ['a later field', 'a,b\n1,x¤\n', [2, 2]],
  ['the first field of a row', 'a,b\n1,2\n¤,4\n', [3, 1]],
  ['a quoted field behind delimiters and line breaks', 'a,b,c\n1,"x,\r\ny,¤",3\n', [3, 2]],
  ['a field behind such a field', 'a,b,c\n1,"x,\ny",¤\n', [3, 3]],
  ['the end of the file', 'a,b\n1,¤', [2, 2]],
] as const)('finds a byte in %s', (_, text, place) => {
  expect(placeIn(text)).toEqual(place);
});

it('goes by the delimiter of the file', () => {
  expect(placeIn('a;b\n1,5;¤\n', ';')).toEqual([2, 2]);
});
