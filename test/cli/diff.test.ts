import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gitIn } from '../git-repository.ts';
import { promiseText } from '../promise-text.ts';
import { CONFIG, GOOD, SURVEY, workspaceWith } from '../temporary-workspace.ts';
import { bytesOf, outerloop } from './run-outerloop.ts';

const LATE = 'content/promises/late.yaml';
const DRAFT = 'content/promises/evening.yaml';

/** A workspace with a public promise and a draft, committed on the branch `main`. */
function committed(files: Readonly<Record<string, string | null>> = {}): string {
  const workspace = workspaceWith({
    [LATE]: promiseText({ heard: 'Many parcels come late.' }),
    [DRAFT]: promiseText({ heard: 'Nobody is at home at noon.', published: false }),
    ...files,
  });
  gitIn(workspace, '2026-05-02', 'init', '--quiet', '--initial-branch=main');
  gitIn(workspace, '2026-05-02', 'add', '.');
  gitIn(workspace, '2026-05-02', 'commit', '--quiet', '-m', 'Start');
  return workspace;
}
const diff = (workspace: string, ...words: readonly string[]) =>
  outerloop(['diff', '--public', ...words, '--workspace', workspace]);

describe('diff --public', { timeout: 60_000 }, () => {
  it('says that customers would read the same', async () => {
    const ended = await diff(committed(), 'main');
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toMatch(/^Customers would read the same as at main \([0-9a-f]{7}\)\.\n$/);
  });

  it('prints each public text as it was and as it would be, and no other file', async () => {
    const workspace = committed();
    writeFileSync(join(workspace, LATE), promiseText({ heard: 'Half of the parcels come late.' }));
    writeFileSync(
      join(workspace, DRAFT),
      promiseText({ heard: 'Nobody is at home before six.', published: false }),
    );
    writeFileSync(join(workspace, 'data/feedback/survey/2026.csv'), SURVEY.replace('friendly', 'kind'));
    const { code, stdout } = await diff(workspace, 'main');
    expect(code).toBe(0);
    expect(stdout).toContain(
      'promise late\n  heard\n    - Many parcels come late.\n    + Half of the parcels come late.\n',
    );
    expect(stdout).not.toMatch(/at home|kind|evening/);
  });

  it('shows a draft that becomes public, and a promise that goes', async () => {
    const workspace = committed();
    writeFileSync(join(workspace, DRAFT), promiseText({ heard: 'Nobody is at home at noon.' }));
    rmSync(join(workspace, LATE));
    const { stdout } = await diff(workspace, 'HEAD', '--format', 'json');
    const { changes, commit } = JSON.parse(stdout) as {
      commit: string;
      changes: { promise: string; field: string; before: string | null; after: string | null }[];
    };
    expect(commit).toMatch(/^[0-9a-f]{40}$/);
    const heard = changes.filter(({ field }) => field === 'heard');
    expect(heard).toContainEqual({
      promise: 'evening',
      field: 'heard',
      before: null,
      after: 'Nobody is at home at noon.',
    });
    expect(heard).toContainEqual({
      promise: 'late',
      field: 'heard',
      before: 'Many parcels come late.',
      after: null,
    });
  });

  it('shows what readers of another language would read, and that a language is new', async () => {
    const translation = (heard: string): string =>
      `title: Lieferungen kommen zu spät\nheard: ${heard}\ndoing: Wir planen neu.\n`;
    const config = (languages: string): string =>
      `${CONFIG}sites: { progress: { languages: [${languages}] } }\n`;
    const workspace = committed({
      'outerloop.yaml': config('en, de'),
      'content/promises/late.de.yaml': translation('Viele Pakete kommen zu spät.'),
    });
    writeFileSync(join(workspace, 'outerloop.yaml'), config('en, de, fr'));
    writeFileSync(
      join(workspace, 'content/promises/late.de.yaml'),
      translation('Jedes zweite Paket kommt zu spät.'),
    );
    const { code, stdout } = await diff(workspace, 'main');
    expect(code).toBe(0);
    expect(stdout).toContain('languages fr language\n    + fr\n');
    expect(stdout).toContain(
      'translations de heard\n    - Viele Pakete kommen zu spät.\n    + Jedes zweite Paket kommt zu spät.\n',
    );
  });

  it('takes everything as new where there was no workspace yet', async () => {
    const workspace = committed();
    gitIn(workspace, '2026-05-02', 'checkout', '--quiet', '--orphan', 'empty');
    gitIn(workspace, '2026-05-02', 'rm', '--quiet', '--cached', '-r', '.');
    gitIn(workspace, '2026-05-02', 'commit', '--quiet', '--allow-empty', '-m', 'Empty');
    const { code, stdout } = await diff(workspace, 'empty');
    expect(code).toBe(0);
    expect(stdout).toContain('+ Test company');
    expect(stdout).not.toContain('    - ');
  });

  it('finds a workspace that is a folder of its repository', async () => {
    const whole = workspaceWith({
      'outerloop.yaml': null,
      ...Object.fromEntries(Object.entries(GOOD).map(([path, text]) => [`inner/${path}`, text])),
      [`inner/${LATE}`]: promiseText({ heard: 'Many parcels come late.' }),
    });
    gitIn(whole, '2026-05-02', 'init', '--quiet', '--initial-branch=main');
    gitIn(whole, '2026-05-02', 'add', '.');
    gitIn(whole, '2026-05-02', 'commit', '--quiet', '-m', 'Start');
    const inner = join(whole, 'inner');
    writeFileSync(join(inner, LATE), promiseText({ heard: 'Half of the parcels come late.' }));
    expect((await diff(inner, 'main')).stdout).toContain('    - Many parcels come late.');
  });

  it('leaves the working tree and the repository as they were', async () => {
    const workspace = committed();
    writeFileSync(join(workspace, LATE), promiseText({ heard: 'Half of the parcels come late.' }));
    const before = bytesOf(workspace);
    await diff(workspace, 'main');
    expect(bytesOf(workspace)).toEqual(before);
  });

  it.each([
    ['a commit that git does not know', ['--public', 'nowhere'], /git knows no commit "nowhere"/],
    ['a commit that looks like an option', ['--public', '--', '--all'], /git knows no commit "--all"/],
    ['no commit', ['--public'], /say what to compare with/],
    ['no --public', ['main'], /say what to compare: --public/],
    [
      'another format',
      ['--public', 'main', '--format', 'github'],
      /--format can be text or json here, not github/,
    ],
  ])('refuses %s with exit code 2', async (_, words, said) => {
    const ended = await outerloop(['diff', '--workspace', committed(), ...words]);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toMatch(said);
  });

  it('refuses a workspace outside any repository with exit code 2', async () => {
    const ended = await diff(workspaceWith({ [LATE]: promiseText({ heard: 'Late.' }) }), 'main');
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain('is not in a git repository');
  });

  it('names the defects of the earlier state, with exit code 1', async () => {
    const workspace = committed({
      [LATE]: `${promiseText({ heard: 'Many parcels come late.' })}colour: red\n`,
    });
    writeFileSync(join(workspace, LATE), promiseText({ heard: 'Many parcels come late.' }));
    const ended = await diff(workspace, 'main');
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(/late\.yaml:8:\d+ .*\n.*field-unknown[^]*as they were at main/);
    expect(readFileSync(join(workspace, LATE), 'utf8')).not.toContain('colour');
  });
});
