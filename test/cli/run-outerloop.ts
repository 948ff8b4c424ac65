import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ENTRY = resolve('scripts/outerloop.mjs');

/** What a finished command left: its exit code (or the signal that ended it) and all it printed. */
export interface Ended {
  readonly code: number | NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command that is running; `ended` settles when it is over. */
export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Settles when the command has said these words on stderr, or is over. */
  readonly says: (words: string) => Promise<void>;
}

/** Starts the command line as a process of its own, in a group of its own. */
export function startOuterloop(words: readonly string[], environment: NodeJS.ProcessEnv = {}): Running {
  const child = spawn(process.execPath, [ENTRY, ...words], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<Ended>((settle, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => settle({ code: code ?? signal, stdout, stderr }));
  });
  const says = (wanted: string): Promise<void> =>
    new Promise((settle) => {
      const look = (): void => {
        if (stderr.includes(wanted)) settle();
      };
      child.stderr.on('data', look);
      void ended.then(() => settle());
      look();
    });
  return { process: child, ended, says };
}

/** Runs the command line to its end. */
export function outerloop(words: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return startOuterloop(words, environment).ended;
}

/** The files below a folder with a hash of their bytes: equal for folders that are byte for byte the same. */
export function bytesOf(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [
      file.slice(folder.length + 1),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  );
}
