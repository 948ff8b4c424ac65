import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A copy of a workspace as it stood at a commit, in a folder of its own. */
export interface PastWorkspace {
  readonly kind: 'found';
  readonly directory: string;
  /** The full id of the commit. */
  readonly commit: string;
  /** Removes the copy. */
  readonly close: () => void;
}
export type PastWorkspaceProblem = 'no-git' | 'no-repository' | 'no-commit' | 'unreadable';

/**
 * Copies the state of a workspace at a commit. The copy is a repository of its own that borrows the objects of the first
 * one, so that the history up to the commit can be read there; neither the working tree, the index nor any branch of the
 * first repository is touched.
 *
 * @param base  anything git can resolve to a commit: a branch, a tag, `HEAD~1`, an id
 */
export function workspaceAtCommit(
  directory: string,
  base: string,
): PastWorkspace | { readonly kind: PastWorkspaceProblem } {
  if (git(directory, ['--version']) === undefined) return { kind: 'no-git' };
  const prefix = git(directory, ['rev-parse', '--show-prefix']);
  const objects = git(directory, ['rev-parse', '--git-path', 'objects']);
  if (prefix === undefined || objects === undefined) return { kind: 'no-repository' };
  const commit = git(directory, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`]);
  if (commit === undefined) return { kind: 'no-commit' };
  const copy = mkdtempSync(join(tmpdir(), 'outerloop-base-'));
  const close = (): void => rmSync(copy, { recursive: true, force: true });
  const made =
    git(copy, ['init', '--quiet', '--template=']) !== undefined &&
    borrows(copy, resolve(directory, objects)) &&
    git(copy, ['checkout', '--quiet', '--detach', commit]) !== undefined;
  if (made) return { kind: 'found', directory: join(copy, prefix), commit, close };
  close();
  return { kind: 'unreadable' };
}

function borrows(copy: string, objects: string): boolean {
  const info = git(copy, ['rev-parse', '--git-path', 'objects/info']);
  if (info === undefined) return false;
  writeFileSync(join(resolve(copy, info), 'alternates'), `${objects}\n`);
  return true;
}

/** Variables with which a hook or another git command would point us at its own repository. */
const REPOSITORY_VARIABLES = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_PREFIX',
];

/** The output of a git command; undefined when it fails, or when there is no git. No hook runs. */
function git(directory: string, words: readonly string[]): string | undefined {
  const inherited = Object.entries(process.env).filter(([name]) => !REPOSITORY_VARIABLES.includes(name));
  const { status, stdout, error } = spawnSync('git', ['-c', 'core.hooksPath=', '--no-pager', ...words], {
    cwd: directory,
    env: { ...Object.fromEntries(inherited), GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return error === undefined && status === 0 ? stdout.trim() : undefined;
}
