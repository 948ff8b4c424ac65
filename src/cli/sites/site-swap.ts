import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../arguments.ts';
import { SITES, UsageError } from '../arguments.ts';
import { isAlive } from '../is-alive.ts';

/** The folder beside the finished sites in which a build happens. */
const STAGING = '.building';
/** The file in it that names the process. */
const OWNER = 'pid';

/** A build in progress: its staging folder is also the lock that keeps a second build away. */
export class Staging {
  readonly directory: string;
  private readonly out: string;

  /** @throws UsageError when another build of the same folder is running, or nothing can be written there */
  constructor(out: string) {
    this.out = out;
    this.directory = join(out, STAGING);
    try {
      mkdirSync(out, { recursive: true });
    } catch (error) {
      throw new UsageError(`${out} cannot be used as a folder (${(error as NodeJS.ErrnoException).code})`);
    }
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
      try {
        renameSync(this.site(site), finished);
      } catch (error) {
        if (existsSync(old)) renameSync(old, finished);
        throw error;
      }
    }
  }

  /** Removes the staging folder and with it the lock. */
  close(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }

  /** The folder appears together with its owner inside, by one rename: of two builds only one can succeed. */
  private takeLock(): void {
    const mine = mkdtempSync(`${this.directory}-`);
    writeFileSync(join(mine, OWNER), String(process.pid));
    try {
      if (!moved(mine, this.directory)) {
        this.clearDeadBuild();
        if (!moved(mine, this.directory)) throw this.busy();
      }
    } finally {
      rmSync(mine, { recursive: true, force: true });
    }
  }

  /** Moves the folder of a build that died out of the way and gives back a site that it had moved away. */
  private clearDeadBuild(): void {
    const owner = join(this.directory, OWNER);
    if (existsSync(owner) && isAlive(Number(readFileSync(owner, 'utf8')))) throw this.busy();
    const aside = mkdtempSync(`${this.directory}-`);
    const dead = join(aside, 'dead');
    try {
      if (!moved(this.directory, dead)) return;
      for (const site of SITES) {
        const old = join(dead, `${site}.old`);
        if (existsSync(old) && !existsSync(join(this.out, site))) renameSync(old, join(this.out, site));
      }
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
  }

  private busy(): UsageError {
    return new UsageError(`another build of ${this.out} is running; wait for it or choose another --out`);
  }
}

/** Renames a folder unless a folder with files has the name already, or the folder has gone. */
function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}
