import { describe, expect, it } from 'vitest';
import { drafted, draftInEmptyFolder, errors, exported, run, SURVEY } from './drafted-source.ts';

draftInEmptyFolder();

/** The survey with bytes put in place of the word "words" in its sixth line, the sixth field. */
const spoiled = (bytes: string): Buffer =>
  Buffer.from(SURVEY.replace('Reason 4, in words', `Reason 4, in ${bytes}`), 'latin1');

describe('a stray zero byte', () => {
  it.each([
    ['among plain letters', spoiled('wo\0rds')],
    ['at an even place of the file', spoiled('w\0ords')],
    ['in a file of two lines', Buffer.from('date,comment\n2026-01-05,wo\0rds')],
    ['among bytes of windows-1252', spoiled('w\xf6\0rds')],
    [
      'in UTF-16 with its mark',
      Buffer.from(`\ufeff${SURVEY.replace('Reason 4, in', 'Reason 4,\0in')}`, 'utf16le'),
    ],
  ])('is named with its place, and makes no UTF-16: %s', (name, bytes) => {
    const place = name.includes('two lines') ? 'line 2, column 2' : 'line 6, column 6';
    expect(() => run(exported(bytes))).toThrow(`${place}: a zero byte stands among the text`);
  });
});

it('names the place of a byte that no code page of ours holds', () => {
  expect(() => run(exported(spoiled('w\x81rds')))).toThrow(/line 6, column 6: the byte 0x81 has no meaning/);
});

it.each([
  ['utf-16le', (text: string) => Buffer.from(text, 'utf16le')],
  ['utf-16be', (text: string) => Buffer.from(text, 'utf16le').swap16()],
] as const)('still finds %s in letters that hold no zero byte', (encoding, encoded) => {
  const rows = Array.from(
    { length: 9 },
    (_, row) => `2026-01-0${row + 1},${row + 1},${'上海很好客服'.repeat(8)}`,
  );
  const { mapping } = drafted(encoded(`date,recommend,comment\n${rows.join('\n')}\n`));
  expect(mapping.file.encoding).toBe(encoding);
  expect(errors()).toEqual([]);
});
