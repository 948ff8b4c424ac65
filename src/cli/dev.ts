import { spawn } from 'node:child_process';
import { mkdirSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkspace } from '../pipeline.ts';
import { siteModels } from '../site-models.ts';
import type { Arguments, Site } from './arguments.ts';
import type { ExitCode } from './exit-codes.ts';
import { EXIT } from './exit-codes.ts';
import { formatReport } from './defect-report.ts';
import { ASTRO, siteEnvironment } from './sites/site-build.ts';
import { ENGINE } from './engine.ts';

/** Editors write a file in several steps; one change a quarter of a second is enough for people. */
const SETTLE_MS = 250;

/**
 * Serves one site with Astro's development server and makes its model anew whenever the workspace changes. Defects are
 * printed and the last good model stays.
 */
export async function dev(options: Arguments): Promise<ExitCode> {
  const site = options.site ?? 'report';
  const folder = join(ENGINE, '.outerloop');
  mkdirSync(folder, { recursive: true });
  const model = join(folder, `dev-${site}.json`);
  if (!writeModel(options, site, model)) return EXIT.defects;
  const environment = siteEnvironment({ site, model, out: join(folder, 'dev'), base: '/', url: undefined });
  const server = spawn(process.execPath, [ASTRO, 'dev', '--port', String(options.port ?? 4321)], {
    cwd: ENGINE,
    env: { ...environment, NODE_ENV: 'development' },
    stdio: 'inherit',
  });
  let waiting: NodeJS.Timeout | undefined;
  const changed = (_: string, name: string | null): void => {
    if (name !== null && !/^(?:outerloop\.yaml|data|content)/.test(name)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => writeModel(options, site, model), SETTLE_MS);
  };
  const watcher = watch(options.workspace, { recursive: true }, changed);
  const code = await new Promise<number | null>((resolve) => server.on('close', resolve));
  watcher.close();
  return code === 0 || code === null ? EXIT.fine : EXIT.fault;
}

function writeModel(options: Arguments, site: Site, model: string): boolean {
  const checked = checkWorkspace(options.workspace);
  process.stderr.write(formatReport(checked, 'text', options.workspace));
  if (checked.workspace === undefined) return false;
  writeFileSync(model, JSON.stringify(siteModels(checked.workspace, checked)[site]));
  return true;
}
