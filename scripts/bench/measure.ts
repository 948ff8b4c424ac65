import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  readonly seconds: number;
  /** Of the process and all it started, added up; null where the system does not tell. */
  readonly peakMegabytes: number | null;
}

/** How often the memory of the running processes is read. */
const SAMPLE_MS = 20;

/** Runs a command to its end, its output thrown away. @throws Error when it fails */
export function measure(command: readonly string[], env: NodeJS.ProcessEnv, cwd: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, command, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors = (errors + chunk.toString()).slice(-4000)));
    let peak: number | null = null;
    const timer = setInterval(() => {
      const now = child.pid === undefined ? null : megabytesOf(child.pid);
      if (now !== null) peak = Math.max(peak ?? 0, now);
    }, SAMPLE_MS);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      const seconds = (performance.now() - started) / 1000;
      if (code === 0) resolve({ seconds, peakMegabytes: peak });
      else reject(new Error(`${command.join(' ')} ended with code ${code}\n${errors}`));
    });
  });
}

/** Resident memory of a process and its descendants, from /proc; null on other systems. */
function megabytesOf(pid: number): number | null {
  try {
    const parents = new Map<number, number[]>();
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const parent = Number(/\) \S+ (\d+)/.exec(contentsOf(`/proc/${name}/stat`))?.[1] ?? 0);
      parents.set(parent, [...(parents.get(parent) ?? []), Number(name)]);
    }
    const total = (id: number): number =>
      (parents.get(id) ?? [])
        .filter((child) => !isStillItsParent(child, id))
        .reduce((sum, child) => sum + total(child), residentKilobytes(id));
    return Math.round(total(pid) / 1024);
  } catch {
    return null;
  }
}

/** Whether a process was split off but has not begun with its own program: its memory is that of its parent. */
function isStillItsParent(child: number, parent: number): boolean {
  const commandOf = (id: number): string => contentsOf(`/proc/${id}/cmdline`);
  return commandOf(child) === commandOf(parent);
}

function residentKilobytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(contentsOf(`/proc/${pid}/status`))?.[1] ?? 0);
}

/** A process may end between being listed and being read. */
function contentsOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
