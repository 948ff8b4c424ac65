import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENGINE } from '../../src/cli/engine.ts';

/** What git does not hold, and what any workspace has: of those folders README also names files that users will write. */
const NOT_OURS = ['node_modules', 'dist', '.git', '.astro', 'data', 'content'];
/** What stands at the root, so that a word before a slash is known to be a path of this repository. */
const ROOTS = readdirSync(ENGINE).filter((name) => !NOT_OURS.includes(name));
const PATH = new RegExp(
  `(?<![\\w/.<-])(?:${ROOTS.map((name) => name.replaceAll('.', '\\.')).join('|')})(?:/[\\w.-]+)*(?<!\\.)(?![\\w<*])/?(?![<*])`,
  'g',
);
/** Words that are folders too, and written without a slash mean the word. */
const named = (text: string): readonly string[] =>
  [...text.matchAll(PATH)].map(([path]) => path).filter((path) => path.includes('/') || path.includes('.'));

const TEXTS = [
  'README.md',
  ...readdirSync(join(ENGINE, 'docs/decisions')).map((name) => `docs/decisions/${name}`),
];

describe('the paths of this repository', () => {
  it.each(TEXTS)('that %s names are there', (file) => {
    const paths = named(readFileSync(join(ENGINE, file), 'utf8'));
    expect([...new Set(paths)].filter((path) => !existsSync(join(ENGINE, path)))).toEqual([]);
  });

  it('are found in what is written about it', () => {
    expect(
      named('See `src/load/none.ts`, data/feedback/<source>/ and src/analysis/. A test. README.md'),
    ).toEqual(['src/load/none.ts', 'src/analysis/', 'README.md']);
    expect(TEXTS.length).toBeGreaterThan(9);
    expect(named(readFileSync(join(ENGINE, 'README.md'), 'utf8')).length).toBeGreaterThan(20);
  });
});
