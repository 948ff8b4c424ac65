import { spawnSync } from 'node:child_process';
import { ASTRO } from '../src/cli/sites/site-build.ts';
import { ENGINE } from '../src/cli/engine.ts';

/** Types of pages and of code: Astro checks both. Its usage reports are off here as everywhere. */
const steps: readonly (readonly string[])[] = [
  [ASTRO, 'sync', '--silent'],
  [ASTRO, 'check', '--silent', '--minimumFailingSeverity', 'warning'],
];
for (const step of steps) {
  const { status } = spawnSync(process.execPath, step, {
    cwd: ENGINE,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
