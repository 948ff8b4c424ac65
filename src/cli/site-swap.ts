import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from './arguments.ts';
import { UsageError } from './arguments.ts';

/** The folder beside the finished sites in which a build happens. */
const STAGING = '.building';

/** A build in progress: its staging folder is also the lock that keeps a second build away. */
export class Staging {
  readonly directory: string;
  private readonly out: string;

  /** @throws UsageError when another build of the same folder is running */
  constructor(out: string) {
    this.out = out;
    this.directory = join(out, STAGING);
    mkdirSync(out, { recursive: true });
    this.takeLock();
  }

  /** Where a site is built. */
  site(site: Site): string {
    return join(this.directory, site);
  }

  /**
   * Puts verified sites in the place of the old ones. Renames only, so that a reader meets the old site or the new one;
   * if the process dies between two renames, the old site still lies in the staging folder.
   */
  publish(sites: readonly Site[]): void {
    for (const site of sites) {
      const finished = join(this.out, site);
      const old = join(this.directory, `${site}.old`);
      if (existsSync(finished)) renameSync(finished, old);
      renameSync(this.site(site), finished);
    }
  }

  /** Removes the staging folder and with it the lock. */
  close(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }

  private takeLock(): void {
    const lock = join(this.directory, 'pid');
    try {
      mkdirSync(this.directory);
    } catch {
      const owner = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
      if (owner > 0 && isAlive(owner)) {
        throw new UsageError(`another build of ${this.out} is running; wait for it or choose another --out`);
      }
      // The build that left this folder died; before anything else, give back a site it had moved away.
      for (const site of ['report', 'progress'] as const) {
        const old = join(this.directory, `${site}.old`);
        if (existsSync(old) && !existsSync(join(this.out, site))) renameSync(old, join(this.out, site));
      }
      rmSync(this.directory, { recursive: true, force: true });
      mkdirSync(this.directory);
    }
    writeFileSync(lock, String(process.pid));
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
