import { spawnSync } from 'node:child_process';
import { isSlug } from '../../model/identifier.ts';

/** git's name for "no file". */
const NOTHING = /^0+$/;
/** Far more than a folder of content ever holds; beyond it there is no history rather than half of one. */
const MOST_BYTES = 256 * 1024 * 1024;

/** One committed state of a file; `text` is null where it was gone. */
export interface FileVersion {
  /** The day it was committed, as text. */
  readonly on: string;
  readonly text: string | null;
}

export interface FileHistory {
  /** The day of the first commit that was read. */
  readonly since: string;
  /** Oldest version first, by the id of the file. */
  readonly versions: ReadonlyMap<string, readonly FileVersion[]>;
}

/**
 * Reads the versions of all YAML files of a folder of content from the commits.
 *
 * Only the first parents of HEAD count: what reached the published branch, on the day it did, not the drafts of a
 * review. Dates are those of the commits, as text, so the same commit gives the same history everywhere. A renamed file
 * goes on under its new name.
 *
 * @param folder  relative to the workspace, such as `content/promises`
 * @param from  commits of earlier days are passed over
 * @returns null without git, without a repository, in a shallow copy or without a commit: never a partial history
 */
export function readFileHistory(directory: string, folder: string, from = ''): FileHistory | null {
  if (git(directory, ['rev-parse', '--is-shallow-repository'])?.trim() !== 'false') return null;
  const log = git(directory, [
    'log',
    '--first-parent',
    '--reverse',
    '--raw',
    '--no-abbrev',
    '-z',
    '--find-renames',
    '--relative',
    '--format=%x01%cs',
    '--',
    folder,
  ]);
  const changes = log === undefined ? [] : changesIn(log, folder).filter(({ on }) => on >= from);
  const [first] = changes;
  if (first === undefined) return null;
  const texts = blobs(directory, [...new Set(changes.flatMap(({ blob }) => blob ?? []))]);
  if (texts === undefined) return null;
  const versions = new Map<string, FileVersion[]>();
  for (const { on, id, formerId, blob } of changes) {
    const past = versions.get(formerId ?? id) ?? [];
    if (formerId !== undefined) versions.delete(formerId);
    const text = blob === undefined ? undefined : texts.get(blob);
    versions.set(id, [...past, { on, text: text ?? null }]);
  }
  return { since: first.on, versions };
}

interface Change {
  readonly on: string;
  readonly id: string;
  readonly formerId: string | undefined;
  /** undefined when the file is gone. */
  readonly blob: string | undefined;
}

/** The records of `git log --raw -z`: a day behind \x01, then `:modes ids status` and one path, or two of a rename. */
function changesIn(log: string, folder: string): readonly Change[] {
  const changes: Change[] = [];
  const fields = log.split('\0').map((field) => field.replace(/^\n/, ''));
  let on = '';
  for (let index = 0; index < fields.length; index++) {
    const field = fields[index]!;
    if (field.startsWith('\x01')) on = field.slice(1).trim();
    if (!field.startsWith(':')) continue;
    const [, , , blob = '', status = ''] = field.split(' ');
    const renamed = status.startsWith('R');
    const former = renamed ? idOf(fields[++index], folder) : undefined;
    const id = idOf(fields[++index], folder);
    const gone = NOTHING.test(blob);
    if (id !== undefined) changes.push({ on, id, formerId: former, blob: gone ? undefined : blob });
    // Moved out of the folder: gone from there.
    else if (former !== undefined) changes.push({ on, id: former, formerId: undefined, blob: undefined });
  }
  return changes;
}

function idOf(path: string | undefined, folder: string): string | undefined {
  if (path === undefined || !path.startsWith(`${folder}/`)) return undefined;
  const id = /^([^/]+)\.yaml$/.exec(path.slice(folder.length + 1))?.[1];
  return id !== undefined && isSlug(id) ? id : undefined;
}

/** The texts of files by git's id of them, in one call. */
function blobs(directory: string, ids: readonly string[]): ReadonlyMap<string, string> | undefined {
  const output = run(directory, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
  if (output === undefined) return undefined;
  const texts = new Map<string, string>();
  let position = 0;
  for (const id of ids) {
    const lineEnd = output.indexOf('\n', position);
    const size = Number(output.toString('latin1', position, lineEnd).split(' ')[2]);
    if (lineEnd < 0 || !Number.isInteger(size)) return undefined;
    texts.set(id, output.toString('utf8', lineEnd + 1, lineEnd + 1 + size));
    position = lineEnd + 1 + size + 1;
  }
  return texts;
}

function git(directory: string, words: readonly string[]): string | undefined {
  return run(directory, words)?.toString('utf8');
}

/** Output of a git command that only reads; undefined when it fails, or when there is no git. */
function run(directory: string, words: readonly string[], input = ''): Buffer | undefined {
  // No signature checks and no lookups of missing objects: both could start other programs.
  const options = ['-c', 'log.showSignature=false', '-c', 'core.quotePath=false', '--no-pager'];
  const { status, stdout, error } = spawnSync('git', [...options, ...words], {
    cwd: directory,
    input,
    env: { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' },
    maxBuffer: MOST_BYTES,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return error === undefined && status === 0 ? stdout : undefined;
}
