import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { ItemPlace } from '../../src/model/feedback-table.ts';
import { GOOD, SURVEY, workspaceWith } from '../temporary-workspace.ts';
import { outerloop } from './run-outerloop.ts';

const PATIENT = { timeout: 60_000 };

/** Two hundred answers in two files, with capital letters that Turkish lowers in its own way. */
const answers = (file: number): string => {
  const rows = Array.from({ length: 100 }, (_, row) => {
    const day = String((row % 28) + 1).padStart(2, '0');
    return `f${file}-${row},2026-0${file}-${day},C${row % 40},${(row * 7) % 11},${((row * 7) % 11) % 5 === 0 ? '' : ((row * 7 + (row % 3)) % 5) + 1},IT WAS LATE AGAIN`;
  });
  if (file === 5) rows[60] = rows[60]!.replace('IT WAS LATE AGAIN', 'Nobody came');
  return `${SURVEY.split('\n')[0]!}\n${rows.join('\n')}\n`;
};
const FILES = {
  'data/feedback/survey/2026-04.csv': answers(4),
  'data/feedback/survey/2026-05.csv': answers(5),
  'content/themes/lateness.yaml': 'name: Lateness\nmatch: [it was late]\n',
  'content/themes/again.yaml': 'name: Again\nmatch: [again]\n',
};
const analyse = (workspace: string, environment = {}): ReturnType<typeof outerloop> =>
  outerloop(['analyse', '--workspace', workspace], environment);

/** Every number of a document, with the way to it. */
function numbersIn(value: unknown, path = ''): readonly (readonly [string, number])[] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, `${path}.${key}`));
}

describe('analyse', PATIENT, () => {
  let printed = '';
  beforeAll(async () => {
    const folder = folderOf({ ...GOOD, ...FILES });
    const { code, stdout, stderr } = await analyse(folder);
    rmSync(folder, { recursive: true });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    printed = stdout;
  });

  it('prints one JSON document that names its schema', () => {
    expect(JSON.parse(printed)).toMatchObject({ schema: 'outerloop/analysis@2' });
  });

  it('names the file and line of the comments to read', () => {
    const { themes } = JSON.parse(printed) as {
      readonly themes: { readonly coverage: { readonly untaggedRows: readonly ItemPlace[] } };
    };
    const files: Readonly<Record<string, string>> = { ...GOOD, ...FILES };
    const lines = themes.coverage.untaggedRows.map(({ file, line }) => files[file]!.split('\n')[line - 1]);
    expect(lines).toEqual([
      expect.stringContaining('Two weeks late, nobody called'),
      expect.stringContaining('Nobody came'),
    ]);
  });

  it('prints finite numbers only, and no negative nought', () => {
    expect(printed).not.toMatch(/NaN|Infinity|\bundefined\b/);
    const numbers = numbersIn(JSON.parse(printed));
    expect(numbers.length).toBeGreaterThan(50);
    expect(numbers.filter(([, number]) => !Number.isFinite(number) || Object.is(number, -0))).toEqual([]);
    expect(printed).not.toMatch(/[:[,\s]-0(?:\.0+)?[,\s\]}]/);
  });

  it('counts a theme in capitals as in small letters', () => {
    expect(printed).toContain('"lateness"');
    expect(printed).toMatch(/"mentions": 199/);
  });

  it.each([
    [{ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }],
    [{ TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' }],
    [{ CI: 'true', NO_COLOR: '1', NODE_ENV: 'production' }],
  ])('prints the same bytes with %o', async (environment) => {
    expect((await analyse(folderWith({ ...GOOD, ...FILES }), environment)).stdout).toBe(printed);
  });

  it('prints the same bytes when the files were written in another order', async () => {
    const backwards = Object.fromEntries(Object.entries({ ...GOOD, ...FILES }).reverse());
    expect((await analyse(folderWith(backwards))).stdout).toBe(printed);
  });
});

describe('analyse of little', PATIENT, () => {
  it.each([
    ['no answers', { 'data/feedback/survey/2026.csv': SURVEY.split('\n')[0]! + '\n' }],
    ['one answer', { 'data/feedback/survey/2026.csv': SURVEY.split('\n').slice(0, 2).join('\n') + '\n' }],
    ['no sources', { 'data/feedback/survey/2026.csv': null, 'data/feedback/survey/source.yaml': null }],
  ])('prints finite numbers for %s', async (_, files) => {
    const { code, stdout } = await analyse(workspaceWith(files));
    expect(code).toBe(0);
    const numbers = numbersIn(JSON.parse(stdout));
    expect(numbers.filter(([, number]) => Object.is(number, -0))).toEqual([]);
    expect(stdout).not.toMatch(/NaN|Infinity/);
  });
});

/** Writes exactly these files, in this order, into a new folder. */
function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const directory = mkdtempSync(join(tmpdir(), 'outerloop-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), content);
  }
  return directory;
}

/** The same for one test, removed when it is over. */
function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const directory = folderOf(files);
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return directory;
}
