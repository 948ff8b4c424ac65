import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

/** Every workspace that is built, and the folder on the host it is built for. */
const BUILDS = {
  sample: { workspace: '.', base: '/' },
  'sample-in-folder': { workspace: '.', base: '/org/repo/' },
  'developer-tool-survey': { workspace: 'examples/developer-tool-survey', base: '/' },
  'support-questions': { workspace: 'examples/support-questions', base: '/' },
  'workshop-survey': { workspace: 'examples/workshop-survey', base: '/' },
} as const;
export type BuildName = keyof typeof BUILDS;

/** Two finished sites, below `report/` and `progress/`. */
export interface BuiltSites {
  readonly workspace: string;
  readonly out: string;
  readonly base: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    builds: Readonly<Record<BuildName, BuiltSites>>;
  }
}

/** Builds all workspaces once, as a user would, for every test of this project. */
export default async function buildSites(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'outerloop-built-'));
  const builds: Record<string, BuiltSites> = {};
  try {
    for (const [name, { workspace, base }] of Object.entries(BUILDS)) {
      const out = join(folder, name);
      const words = ['build', '--workspace', workspace, '--out', out, '--base', base];
      await promisify(execFile)(process.execPath, ['scripts/outerloop.mjs', ...words]);
      builds[name] = { workspace, out, base };
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  project.provide('builds', builds as Record<BuildName, BuiltSites>);
  return () => rmSync(folder, { recursive: true, force: true });
}
