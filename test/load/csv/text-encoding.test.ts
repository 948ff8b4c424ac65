import { describe, expect, it } from 'vitest';
import { loadWorkspace } from '../../../src/load/workspace.ts';
import { SOURCE, SURVEY, workspaceWith } from '../../temporary-workspace.ts';
import { CSV, MAPPING, load } from '../feedback/loaded-feedback.ts';

describe('encodings', () => {
  const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
    const units = Uint16Array.from(text, (_, index) => text.charCodeAt(index));
    const bytes = new Uint8Array(units.length * 2);
    units.forEach((unit, index) => new DataView(bytes.buffer).setUint16(index * 2, unit, !bigEndian));
    return bytes;
  };
  const accented = SURVEY.replace('friendly', 'très “fine” 😀');

  it.each([
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${accented}`)],
    ['UTF-16LE with a mark', utf16(`\ufeff${accented}`, false)],
    ['UTF-16BE with a mark', utf16(`\ufeff${accented}`, true)],
  ])('takes %s without a declaration', (_, bytes) => {
    const { items, defects } = load({ [CSV]: bytes });
    expect(defects).toEqual([]);
    expect(items[0]?.comment).toBe('Quick and très “fine” 😀');
  });

  it('reads windows-1252 only when declared, and right in the range browsers disagree on', () => {
    const bytes = Uint8Array.from(
      [...SURVEY.replace('friendly', 'tr\xe8s \x93fine\x94 \x80')].map((c) => c.charCodeAt(0)),
    );
    expect(load({ [CSV]: bytes }).defects).toEqual([
      `${CSV}:2:6 the byte 0xe8 is not UTF-8 [encoding-invalid]`,
    ]);
    const declared = SOURCE.replace('columns:', 'file: { encoding: windows-1252 }\ncolumns:');
    expect(load({ [CSV]: bytes, [MAPPING]: declared }).items[0]?.comment).toBe('Quick and très “fine” €');
  });

  it('does not read UTF-8 as the windows-1252 that is declared', () => {
    const declared = SOURCE.replace('columns:', 'file: { encoding: windows-1252 }\ncolumns:');
    const { defects, ledger } = load({ [CSV]: SURVEY.replace('nobody', 'né'), [MAPPING]: declared });
    expect(defects).toEqual([
      expect.stringMatching(`^${CSV}:3:6 every letter beyond ASCII .*is UTF-8.*\\[encoding-mismatch\\]$`),
    ]);
    expect(ledger).toMatchObject([{ used: 0 }]);
    expect(load({ [MAPPING]: declared }).defects, 'plain letters are the same in both').toEqual([]);
  });

  describe.each([
    ['utf-16le', false, '0x3d 0xd8', '0x61'],
    ['utf-16be', true, '0xd8 0x3d', '0x00'],
  ])('%s that breaks off', (encoding, bigEndian, half, last) => {
    const wide = (text: string): Uint8Array => utf16(`\ufeff${text}`, bigEndian);

    it.each([
      ['in a quoted field behind a line break', SURVEY.replace('Quick and', '"Très,\nquick \ud83d"'), 3, 6],
      ['in an earlier field', SURVEY.replace('C2', 'C\ud83d'), 3, 3],
      ['at the end of the file', SURVEY.replace(/,,\n$/, ',,\ud83d'), 4, 6],
      ['in the header', SURVEY.replace('date', '\ud83ddate'), 1, 2],
    ])('is placed in line and field, with its bytes: %s', (_, text, line, column) => {
      expect(load({ [CSV]: wide(text) }).defects).toEqual([
        `${CSV}:${line}:${column} the bytes ${half} are half a character in ${encoding}; the other half is missing [encoding-invalid]`,
      ]);
    });

    it('is placed where the second half has no first', () => {
      const { defects } = load({ [CSV]: wide(SURVEY.replace('nobody', '\ude00nobody')) });
      expect(defects).toEqual([
        expect.stringMatching(`^${CSV}:3:6 the bytes 0x.. 0x.. are half a character`),
      ]);
    });

    it('is placed at its end when a byte is missing there', () => {
      const cut = wide(SURVEY.replace(/,,\n$/, ',,a')).slice(0, -1);
      expect(load({ [CSV]: cut }).defects).toEqual([
        `${CSV}:4:6 the file ends in the middle of a character: after the byte ${last} another one is missing [encoding-invalid]`,
      ]);
    });

    it('is refused as a whole when it is declared and the file holds something else', () => {
      const declared = SOURCE.replace('columns:', `file: { encoding: ${encoding} }\ncolumns:`);
      const otherOrder = utf16(SURVEY, !bigEndian);
      for (const [bytes, seen] of [
        [new TextEncoder().encode(SURVEY), 'no zero byte'],
        [otherOrder, bigEndian ? 'utf-16le' : 'utf-16be'],
      ] as const) {
        const { defects } = load({ [CSV]: bytes, [MAPPING]: declared });
        expect(defects).toEqual([expect.stringMatching(`^${CSV}:1:1 .*${seen}.*\\[encoding-mismatch\\]`)]);
      }
      expect(load({ [CSV]: utf16(SURVEY, bigEndian), [MAPPING]: declared }).defects).toEqual([]);
    });
  });

  it('tells a zero byte among text from a file in UTF-16', () => {
    const fixOf = (bytes: Uint8Array): string =>
      loadWorkspace(workspaceWith({ [CSV]: bytes })).defects.list()[0]!.fix;
    const stray = new TextEncoder().encode(SURVEY.replace('friendly', 'frien\0dly'));
    expect(load({ [CSV]: stray }).defects).toEqual([
      `${CSV}:2:6 a zero byte stands among the text [encoding-invalid]`,
    ]);
    const declared = SOURCE.replace('columns:', 'file: { encoding: windows-1252 }\ncolumns:');
    expect(load({ [CSV]: stray, [MAPPING]: declared }).defects, 'in windows-1252 too').toEqual([
      `${CSV}:2:6 a zero byte stands among the text [encoding-invalid]`,
    ]);
    expect(fixOf(stray)).toContain('take the zero byte out');
    expect(fixOf(utf16(SURVEY, false))).toContain('utf-16le');
  });

  it('refuses a declaration that the file contradicts', () => {
    const declared = SOURCE.replace('columns:', 'file: { encoding: windows-1252 }\ncolumns:');
    expect(load({ [CSV]: utf16(`\ufeff${SURVEY}`, false), [MAPPING]: declared }).codes).toEqual([
      'encoding-mismatch',
    ]);
  });
});
