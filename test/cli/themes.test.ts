import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workspaceWith } from '../temporary-workspace.ts';
import { outerloop } from './run-outerloop.ts';

const PATIENT = { timeout: 60_000 };

/** A survey in which thirty customers talk of nothing in particular, and twelve are unhappy about parking. */
const SURVEY = [
  'id,date,customer,recommend,delivery,comment',
  ...Array.from(
    { length: 60 },
    (_, at) => `a${at},2026-05-02,C${at},9,4,Quick and friendly number ${'abcdefghij'[at % 10]}`,
  ),
  ...Array.from({ length: 12 }, (_, at) => `b${at},2026-05-03,D${at},5,4,It was all right in the end`),
  ...Array.from(
    { length: 12 },
    (_, at) => `p${at},2026-06-03,P${at},2,4,"Parking space: ""full"", as ever. Call me"`,
  ),
  '',
].join('\n');
const FILES = { 'data/feedback/survey/2026.csv': SURVEY };
const LATE = `name: Late
match: [late*]
tests:
  matches: [Two weeks late]
  misses: [All in time]
`;
const themes = (words: readonly string[], workspace: string) =>
  outerloop(['themes', ...words, '--workspace', workspace]);

describe('themes suggest', PATIENT, () => {
  it('says what stands out, in how many comments, of how many customers, and where to read them', async () => {
    const { code, stdout, stderr } = await themes(['suggest'], workspaceWith(FILES));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/84 comments; 84 carry no theme; 24 of those gave a low score/);
    expect(stdout).toMatch(/^\d\. .*: 12 comments, 12 customers \(en\)$/m);
    expect(stdout).toMatch(/“parking space” {2}in 12 \(50\.0%\), elsewhere 0 \(0\.0%\); odds .* z \d/);
    expect(stdout).toContain('data/feedback/survey/2026.csv:74');
    expect(stdout).toMatch(/ Odds count .* drawn towards 1 .*\n.*differ from the ratio of the percentages/m);
  });

  it('prints theme files that can be pasted: they pass the check and take the comments', async () => {
    const workspace = workspaceWith(FILES);
    const { stdout } = await themes(['suggest', '--format', 'yaml'], workspace);
    expect(stdout).toContain('CONFIRM');
    const documents = stdout.split(/^---\n/m).slice(1);
    expect(documents.length).toBeGreaterThan(0);
    for (const text of documents) {
      const [, file] = /^# (content\/themes\/\S+\.yaml)$/m.exec(text)!;
      mkdirSync(join(workspace, 'content/themes'), { recursive: true });
      writeFileSync(join(workspace, file!), text);
    }
    expect(await outerloop(['check', '--workspace', workspace])).toMatchObject({ code: 0 });
    expect(await themes(['test'], workspace)).toMatchObject({ code: 0 });
    const again = await themes(['suggest'], workspace);
    expect(again.stdout).not.toContain('parking');
  });

  it('prints the same for programs', async () => {
    const { stdout } = await themes(['suggest', '--format', 'json'], workspaceWith(FILES));
    const found = JSON.parse(stdout) as Record<string, unknown>;
    expect(found).toMatchObject({
      schema: 'outerloop/theme-suggestions@1',
      low: 24,
      languages: [{ language: 'en', low: 24, others: 60 }],
    });
    expect(stdout).not.toMatch(/NaN|Infinity/);
  });

  it.each([
    [
      'when every unhappy comment has a theme',
      { 'content/themes/all.yaml': 'name: All\nmatch: [parking, all right]\n' },
      'Every low-score comment carries a theme',
    ],
    [
      'when they are a handful',
      { 'data/feedback/survey/2026.csv': SURVEY.replace(/^p.*\n/gm, '') },
      'too few to look through (20 are needed)',
    ],
    [
      'when they talk like the others',
      {
        'data/feedback/survey/2026.csv': SURVEY.replace(
          /^[bp](\d+),(.*),(\d),4,.*$/gm,
          'p$1$3,$2,$3,4,Quick and friendly number a',
        ),
      },
      'Nothing stands out',
    ],
  ])('says so %s', async (_, files, words) => {
    const { code, stdout } = await themes(['suggest'], workspaceWith({ ...FILES, ...files }));
    expect(code).toBe(0);
    expect(stdout).toContain(words);
  });

  it('is refused while the files hold an error', async () => {
    const broken = { ...FILES, 'content/themes/late.yaml': LATE.replace('Two weeks late', 'In time') };
    expect(await themes(['suggest'], workspaceWith(broken))).toMatchObject({ code: 1, stdout: '' });
  });
});

describe('themes test', PATIENT, () => {
  it('names the rule that matched, the words and the line, and passes', async () => {
    const { code, stdout } = await themes(['test'], workspaceWith({ 'content/themes/late.yaml': LATE }));
    expect(code).toBe(0);
    expect(stdout).toContain(
      'pass  must match: “Two weeks late”\n           found: “late” by the rule “late*” (line 2)',
    );
    expect(stdout).toContain('1 theme, 2 test sentences: 2 pass, 0 fail');
  });

  it('asks no test sentence of a theme without a rule, which only a source gives', async () => {
    const files = {
      'content/themes/late.yaml': LATE,
      'content/themes/coded.yaml': 'name: Coded\nnot: [late]\nlanguages: { fr: { match: [] } }\n',
      'content/themes/french.yaml': 'name: French\nlanguages: { fr: { match: [tard] } }\n',
    };
    const { code, stdout } = await themes(['test'], workspaceWith(files));
    expect(code).toBe(0);
    expect(stdout).toContain(
      'coded: no rule to test; comments get it from a source that names their themes\n',
    );
    expect(stdout).toContain('french: no test sentence yet');
    expect(stdout).toContain('3 themes, 2 test sentences: 2 pass, 0 fail; 1 theme without any\n');
  });

  it('exits with 1 when a sentence fails, and says where it stands', async () => {
    const failing = LATE.replace('All in time', 'Better late than never').replace('Two weeks', 'Two days');
    const files = {
      'content/themes/late.yaml': failing,
      'content/themes/other.yaml': 'name: Other\nmatch: [x]\n',
    };
    const { code, stdout } = await themes(['test'], workspaceWith(files));
    expect(code).toBe(1);
    expect(stdout).toContain('FAIL  must not match: “Better late than never”  content/themes/late.yaml:5');
    expect(stdout).toContain('other: no test sentence yet');
    const alone = await themes(['test', 'other', '--format', 'json'], workspaceWith(files));
    expect(alone.code).toBe(0);
    expect(JSON.parse(alone.stdout)).toMatchObject({ passed: true, themes: [{ theme: 'other', runs: [] }] });
  });

  it('knows which themes there are', async () => {
    const workspace = workspaceWith({ 'content/themes/late.yaml': LATE });
    expect(await themes(['test', 'lat'], workspace)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('nearest is "late"') as string,
    });
  });
});

it('themes coverage counts by source and language', PATIENT, async () => {
  const files = { ...FILES, 'content/themes/parking.yaml': 'name: Parking\nmatch: [parking]\n' };
  const { code, stdout } = await themes(['coverage'], workspaceWith(files));
  expect(code).toBe(0);
  expect(stdout).toMatch(/all comments +12 of 84 carry a theme \(14\.3%\)/);
  expect(stdout).toMatch(/source survey +12 of 84/);
  expect(stdout).toMatch(/language und +12 of 84/);
});

it.each([[[]], [['sugest']], [['suggest', 'late']], [['coverage', '--format', 'yaml']]])(
  'themes %j is a wrong call',
  PATIENT,
  async (words) => {
    expect(await themes(words, workspaceWith())).toMatchObject({ code: 2, stdout: '' });
  },
);
