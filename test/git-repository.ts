import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workspaceWith } from './temporary-workspace.ts';

/** Runs git in a folder as on a day, by a person of no other name. */
export function gitIn(directory: string, on: string, ...words: readonly string[]): void {
  const at = `${on}T12:00:00Z`;
  const person = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.com' };
  const committer = { GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.com' };
  execFileSync('git', words, {
    cwd: directory,
    env: { ...process.env, ...person, ...committer, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at },
    stdio: 'ignore',
  });
}

/** A repository whose workspace lies in a folder of it; the outer settings of the machine do not matter. */
export class Repository {
  readonly root = workspaceWith({ 'outerloop.yaml': null });
  readonly workspace = join(this.root, 'company');

  constructor() {
    mkdirSync(this.workspace);
    this.git('init', '--quiet', '--initial-branch=main');
  }

  git(...words: string[]): void {
    gitIn(this.root, '2026-01-01', ...words);
  }

  /** Writes files (null removes) and commits them on a day. */
  commit(on: string, files: Readonly<Record<string, string | null>>): this {
    for (const [path, text] of Object.entries(files)) {
      const full = join(this.workspace, path);
      mkdirSync(dirname(full), { recursive: true });
      if (text === null) rmSync(full);
      else writeFileSync(full, text);
    }
    this.git('add', '--all');
    gitIn(this.root, on, 'commit', '--quiet', '--allow-empty', '--message', 'change');
    return this;
  }
}
