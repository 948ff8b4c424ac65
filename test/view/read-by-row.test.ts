import { describe, expect, it } from 'vitest';
import { isReadByRow } from '../../src/view/read-by-row.ts';

const columns = (kinds: string): { label: string; numeric: boolean }[] =>
  [...kinds].map((kind) => ({ label: kind, numeric: kind === '#' }));

describe('isReadByRow', () => {
  it.each(['ww', 'ww#', 'w###wwww', 'www'])('reads %s, mostly words, row by row', (kinds) => {
    expect(isReadByRow(columns(kinds))).toBe(true);
  });

  it.each(['w#', 'w####', 'w##w', '##'])('compares the figures of %s down its columns', (kinds) => {
    expect(isReadByRow(columns(kinds))).toBe(false);
  });
});
