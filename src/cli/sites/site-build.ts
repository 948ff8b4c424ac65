import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Site } from '../arguments.ts';
import { ENGINE } from '../engine.ts';
import { isAlive } from '../is-alive.ts';

export interface SiteJob {
  readonly site: Site;
  /** The JSON file the site is made from; the build reads no other data. */
  readonly model: string;
  readonly out: string;
  readonly base: string;
  readonly url: string | undefined;
}

/**
 * Words that Astro's pages read as facts of the build. Variables of these names, which test runners and hosts set for
 * purposes of their own, would win over them.
 */
const ASTROS_OWN = ['BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR'];

/** The environment in which Astro makes one site. */
export function siteEnvironment(job: SiteJob): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !ASTROS_OWN.includes(name));
  return {
    ...Object.fromEntries(inherited),
    AUDIENCE: job.site,
    OUTERLOOP_MODEL: job.model,
    OUTERLOOP_OUT: job.out,
    OUTERLOOP_BASE: job.base,
    OUTERLOOP_URL: job.url ?? '',
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
  };
}

export const ASTRO = join(ENGINE, 'node_modules/astro/bin/astro.mjs');
/** Where pages are made before they go to the folder the caller wants. */
const WORKSHOP = join(ENGINE, '.outerloop');
const PAGEFIND = join(ENGINE, 'node_modules/pagefind/lib/runner/bin.cjs');

/**
 * Builds one site in a process of its own; for the report, its search index too.
 *
 * @throws Error with the last lines of the output when a step fails
 */
export async function buildSite(job: SiteJob): Promise<void> {
  // Astro keeps its half-finished pages below the output when that lies inside the engine, and otherwise in one place
  // that two builds at a time would share.
  const inside = join(WORKSHOP, `build-${process.pid}-${job.site}`, job.site);
  clearAbandoned();
  try {
    await run([ASTRO, 'build', '--silent'], siteEnvironment({ ...job, out: inside }));
    if (job.site === 'report') await run([PAGEFIND, '--site', inside, '--silent'], process.env);
    writeFileSync(join(inside, '_headers'), HEADERS);
    mkdirSync(dirname(job.out), { recursive: true });
    cpSync(inside, job.out, { recursive: true });
  } finally {
    rmSync(dirname(inside), { recursive: true, force: true });
  }
}

/** Removes the folders of builds whose process is over: they were killed before they could tidy up. */
function clearAbandoned(): void {
  if (!existsSync(WORKSHOP)) return;
  for (const name of readdirSync(WORKSHOP)) {
    const [, owner] = /^build-(\d+)-/.exec(name) ?? [];
    if (owner === undefined || isAlive(Number(owner))) continue;
    rmSync(join(WORKSHOP, name), { recursive: true, force: true, maxRetries: 3 });
  }
}

/** For hosts that read such a file: what a policy inside the page cannot say. */
const HEADERS = `/*
  Content-Security-Policy: frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
`;

function run(command: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: ENGINE, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk: Buffer): void => void (output = (output + chunk.toString()).slice(-8000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`a build step ended with code ${code}\n${output.trim()}`));
    });
  });
}
