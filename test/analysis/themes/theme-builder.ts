import type { Theme } from '../../../src/model/theme.ts';

/** A theme of a test; what the test is not about is left out. */
export function themeOf(id: string, parts: Partial<Theme> = {}): Theme {
  return {
    id,
    name: id,
    praise: false,
    catchAll: false,
    match: [],
    not: [],
    languages: {},
    tests: { matches: [], misses: [] },
    ...parts,
  };
}
