import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ASTRO } from '../src/cli/sites/site-build.ts';
import { ENGINE } from '../src/cli/engine.ts';
import type { Measured } from './bench/measure.ts';
import { measure } from './bench/measure.ts';
import { benchWorkspace } from './bench/workspace.ts';

const FLOOR = 'empty Astro build';
const LIMIT = 'hand-written limit';

/**
 * `npm run bench -- ROWS [ROUNDS]`: how long each step takes on a seeded workspace, beside an Astro build of one empty
 * page and the hand-written limit (`bench/limit.ts`) in the same round. Fresh processes in turn, medians; quote the
 * ratios, the seconds belong to the machine.
 */
const rows = Number(process.argv[2] ?? 100_000);
const rounds = Number(process.argv[3] ?? 3);
/** More is a number of rows in the wrong place, and would run for days. */
const MOST_ROUNDS = 99;
if (!Number.isInteger(rows) || rows < 1 || !Number.isInteger(rounds) || rounds < 1 || rounds > MOST_ROUNDS) {
  console.error(`usage: npm run bench -- ROWS [ROUNDS]; one size at a time, at most ${MOST_ROUNDS} rounds`);
  process.exit(2);
}

const { directory, bytes } = await benchWorkspace(rows);
const scratch = mkdtempSync(join(tmpdir(), 'outerloop-bench-out-'));
const empty = emptyAstroProject(join(scratch, 'empty'));
const outerloop = (...words: readonly string[]): readonly string[] => [
  join(ENGINE, 'scripts/outerloop.mjs'),
  ...words,
  '--workspace',
  directory,
];
const environment = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
const steps: readonly (readonly [string, () => Promise<Measured>])[] = [
  [FLOOR, () => measure([ASTRO, 'build', '--silent', '--root', empty], environment, empty)],
  [LIMIT, () => measure([join(ENGINE, 'scripts/bench/limit.ts'), directory], environment, ENGINE)],
  ['check', () => measure(outerloop('check'), environment, ENGINE)],
  ['check + analyse', () => measure(outerloop('analyse'), environment, ENGINE)],
  ['both sites', () => measure(outerloop('build', '--out', join(scratch, 'sites')), environment, ENGINE)],
];

console.log(
  `${rows.toLocaleString('en-GB')} rows, ${(bytes / 1e6).toFixed(1)} MB of CSV, median of ${rounds}\n`,
);
console.log('step               seconds       rows/s    MB/s   peak MB   x empty Astro   x limit');
const measured = new Map<string, Measured[]>(steps.map(([name]) => [name, []]));
for (let round = 0; round < rounds; round++) {
  for (const [name, run] of steps) measured.get(name)!.push(await run());
}
const [floor, limit] = [FLOOR, LIMIT].map((name) =>
  median(measured.get(name)!.map(({ seconds }) => seconds)),
) as [number, number];
for (const [name] of steps) {
  const runs = measured.get(name)!;
  const seconds = median(runs.map((run) => run.seconds));
  const peak = Math.max(...runs.map((run) => run.peakMegabytes ?? NaN));
  const speed = name === FLOOR ? ['', ''] : [(rows / seconds).toFixed(0), (bytes / 1e6 / seconds).toFixed(1)];
  console.log(
    `${name.padEnd(18)} ${seconds.toFixed(2).padStart(7)} ${speed[0]!.padStart(12)} ${speed[1]!.padStart(7)} ${(Number.isNaN(peak) ? 'unknown' : String(peak)).padStart(9)} ${(seconds / floor).toFixed(2).padStart(15)} ${(seconds / limit).toFixed(2).padStart(9)}`,
  );
}
rmSync(scratch, { recursive: true, force: true });

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

function emptyAstroProject(root: string): string {
  mkdirSync(join(root, 'src/pages'), { recursive: true });
  symlinkSync(join(ENGINE, 'node_modules'), join(root, 'node_modules'));
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(
    join(root, 'src/pages/index.astro'),
    '<html lang="en"><head><title>Empty</title></head><body></body></html>\n',
  );
  return root;
}
