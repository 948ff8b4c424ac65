import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENGINE } from '../../src/cli/engine.ts';

const CODE = /\.(?:ts|astro|mjs|js)$/;
const FOLDERS = ['src', 'scripts', 'test'];
const files = ['.', ...FOLDERS].flatMap((folder) =>
  readdirSync(join(ENGINE, folder), { recursive: folder !== '.', withFileTypes: true })
    .filter((entry) => entry.isFile() && CODE.test(entry.name))
    .map(({ parentPath, name }) => relative(ENGINE, join(parentPath, name))),
);
const sources = new Map(files.map((file) => [file, readFileSync(join(ENGINE, file), 'utf8')]));

/** What each file takes from others by name, as `file#name`; `file#*` where it takes all. */
function taken(file: string, source: string): readonly string[] {
  const from = (path: string) => resolve('/', dirname(file), path).slice(1);
  const named = source.matchAll(/\b(?:import|export)\s+(?:type\s+)?\{([^}]*)\}\s*from\s*'(\.[^']+)'/g);
  const whole = source.matchAll(/(?:\*\s+as\s+\w+\s+from\s*|\bimport\()'(\.[^']+)'/g);
  return [
    ...[...named].flatMap(([, names = '', path = '']) =>
      names
        .split(',')
        .map(
          (name) =>
            name
              .trim()
              .replace(/^type\s+/, '')
              .split(/\s+as\s+/)[0]!,
        )
        .map((name) => `${from(path)}#${name}`),
    ),
    ...[...whole].map(([, path = '']) => `${from(path)}#*`),
  ];
}

/** What a file offers: its functions, constants and classes, or its types. */
function offered(source: string, kind: 'values' | 'types'): readonly string[] {
  const words = kind === 'values' ? '(?:async\\s+)?(?:function\\*?|const|class)' : '(?:interface|type)';
  return [...source.matchAll(new RegExp(`^export\\s+${words}\\s+(\\w+)`, 'gm'))].map(([, name = '']) => name);
}

/** Not held: routes, whose names Astro asks for. */
const isHeld = (file: string) => !/^src\/(?:report|progress)\/pages\//.test(file);

describe('what a file exports', () => {
  const used = new Set([...sources].flatMap(([file, source]) => taken(file, source)));
  const unused = (kind: 'values' | 'types') =>
    [...sources].flatMap(([file, source]) =>
      used.has(`${file}#*`) || !isHeld(file)
        ? []
        : offered(source, kind)
            .filter((name) => !used.has(`${file}#${name}`))
            .map((name) => ({ file, name, source })),
    );

  it('is used by another one: a function or constant', () => {
    expect(unused('values').map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  });

  it('is used at all: a type', () => {
    const dead = unused('types').filter(
      ({ name, source }) => source.match(new RegExp(`\\b${name}\\b`, 'g'))!.length === 1,
    );
    expect(dead.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  });

  it('is found', () => {
    expect(
      taken('src/a/b.ts', "import { one, type Two } from '../c.ts';\nimport * as all from './d.ts';"),
    ).toEqual(['src/c.ts#one', 'src/c.ts#Two', 'src/a/d.ts#*']);
    expect(taken('e.ts', "export type { Six } from './f.ts';")).toEqual(['f.ts#Six']);
    expect(offered('export function three() {}\nconst four = 4;\nexport const five = 5;', 'values')).toEqual([
      'three',
      'five',
    ]);
    expect(used.size).toBeGreaterThan(1000);
  });
});
