import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { Staging } from '../../src/cli/sites/site-swap.ts';
import { bytesOf, outerloop, startOuterloop } from '../cli/run-outerloop.ts';
import { GOOD, SURVEY, workspaceWith } from '../temporary-workspace.ts';

const PROMISE = `public: true
title: Deliveries come late
status: fixing
heard: Deliveries come later than we said.
doing: We plan the vans anew.
announcedOn: 2026-05-01
nextReportBy: 2026-09-01
`;
const FILES = { 'content/promises/late.yaml': PROMISE };
const DEFECT = { 'data/feedback/survey/2026.csv': SURVEY.replace(',9,4,', ',9,6,') };

/** The sites of such a workspace, built for the first test that asks and kept for the rest of this file. */
const KEPT = mkdtempSync(join(tmpdir(), 'outerloop-kept-'));
afterAll(() => rmSync(KEPT, { recursive: true, force: true }));

/** A workspace whose sites are built into its own `dist`. */
async function builtWorkspace(): Promise<{ workspace: string; out: string; before: unknown }> {
  const workspace = workspaceWith(FILES);
  const out = join(workspace, 'dist');
  const kept = join(KEPT, 'dist');
  if (!existsSync(kept)) {
    expect(await outerloop(['build', '--workspace', workspace])).toMatchObject({ code: 0 });
    cpSync(out, kept, { recursive: true });
  } else {
    cpSync(kept, out, { recursive: true });
  }
  return { workspace, out, before: bytesOf(out) };
}

/** The bytes of the sites alone, without what a build has begun beside them. */
function sitesOf(out: string): unknown {
  return Object.fromEntries(
    Object.entries(bytesOf(out)).filter(([file]) => /^(?:report|progress)\//.test(file)),
  );
}

/** The id of a process that is over. */
async function deadProcess(): Promise<number> {
  const { process: child, ended } = startOuterloop(['help']);
  await ended;
  return child.pid!;
}

describe('the last good sites', () => {
  it('are followed by a report of what was built', async () => {
    const workspace = workspaceWith(FILES);
    const { code, stdout, stderr } = await outerloop(['build', '--workspace', workspace]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^report +\d+ pages, \d+ files, .*\nprogress +9 pages, /);
    expect(stdout).toMatch(/\d s, 0 warnings\n/);
    expect(stdout).toContain('npm run preview');
    expect(stderr).toMatch(/checking .*analysing.*building report and progress.*verifying/s);
    expect(readdirSync(join(workspace, 'dist')).sort()).toEqual(['progress', 'report']);
  });

  it('stay as they were when a file has a defect', async () => {
    const { out, before } = await builtWorkspace();
    const refused = await outerloop(['build', '--workspace', workspaceWith(DEFECT), '--out', out]);
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain('2026.csv:2:5');
    expect(refused.stderr).toMatch(/nothing was built; the sites in .+ are as they were\n$/);
    expect(bytesOf(out)).toEqual(before);
  });

  it('are not spoken of before there are any', async () => {
    const refused = await outerloop(['build', '--workspace', workspaceWith(DEFECT)]);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/\nnothing was built\n$/);
  });

  it.each(['checking', 'analysing', 'building'])('survive a build that is killed while %s', async (step) => {
    const { workspace, out, before } = await builtWorkspace();
    writeFileSync(join(workspace, 'content/promises/late.yaml'), PROMISE.replace('vans', 'lorries'));
    const running = startOuterloop(['build', '--workspace', workspace]);
    await running.says(step);
    process.kill(-running.process.pid!, 'SIGKILL');
    expect((await running.ended).code).toBe('SIGKILL');
    expect(sitesOf(out)).toEqual(before);
    expect(await outerloop(['build', '--workspace', workspace])).toMatchObject({ code: 0 });
    expect(readdirSync(out).sort()).toEqual(['progress', 'report']);
    expect(bytesOf(out)).not.toEqual(before);
  });

  it('come back when a build died between taking the old away and putting the new in place', async () => {
    const { out, before } = await builtWorkspace();
    mkdirSync(join(out, '.building'));
    writeFileSync(join(out, '.building/pid'), String(await deadProcess()));
    renameSync(join(out, 'report'), join(out, '.building/report.old'));
    new Staging(out).close();
    expect(bytesOf(out)).toEqual(before);
  });

  it('are built alone when one is asked for', async () => {
    const { workspace, out } = await builtWorkspace();
    const report = bytesOf(join(out, 'report'));
    writeFileSync(join(workspace, 'content/promises/late.yaml'), PROMISE.replace('vans', 'lorries'));
    const words = ['build', '--workspace', workspace, '--site', 'progress'];
    expect((await outerloop(words)).stdout).not.toMatch(/^report/m);
    expect(bytesOf(join(out, 'report'))).toEqual(report);
  });
});

describe('two builds at once', () => {
  it('of one folder: the second is sent away, the first ends well', async () => {
    const workspace = workspaceWith(FILES);
    const first = startOuterloop(['build', '--workspace', workspace]);
    await first.says('building');
    const second = await outerloop(['build', '--workspace', workspace]);
    expect(second.code).toBe(2);
    expect(second.stderr).toMatch(/another build of .*dist is running; wait for it or choose another --out/);
    expect((await first.ended).code).toBe(0);
    expect(readdirSync(join(workspace, 'dist')).sort()).toEqual(['progress', 'report']);
  });

  it('of a folder with a dead build in it: at least one ends well, and no half of a site is left', async () => {
    const { workspace, out, before } = await builtWorkspace();
    mkdirSync(join(out, '.building'));
    writeFileSync(join(out, '.building/pid'), String(await deadProcess()));
    const codes = await Promise.all(
      [1, 2, 3].map(async () => (await outerloop(['build', '--workspace', workspace])).code),
    );
    expect(codes).toContain(0);
    expect(codes.filter((code) => code !== 0 && code !== 2)).toEqual([]);
    expect(bytesOf(out)).toEqual(before);
  });

  it('of two folders do not meet', async () => {
    const { workspace, before } = await builtWorkspace();
    const folders = ['one', 'two'].map((name) => join(workspace, name));
    const ended = await Promise.all(
      folders.map((out) => outerloop(['build', '--workspace', workspace, '--out', out])),
    );
    expect(ended.map(({ code }) => code)).toEqual([0, 0]);
    for (const folder of folders) expect(bytesOf(folder)).toEqual(before);
  });
});

describe('the same files give the same bytes', () => {
  it('in another folder, elsewhere in the world, on a machine with variables of its own', async () => {
    const { before } = await builtWorkspace();
    const home = workspaceWith(Object.fromEntries(Object.keys(GOOD).map((file) => [file, null])));
    const copy = join(home, 'a folder, with blanks & marks');
    for (const [file, text] of Object.entries({ ...GOOD, ...FILES }).reverse()) {
      mkdirSync(join(copy, file, '..'), { recursive: true });
      writeFileSync(join(copy, file), text);
    }
    const environment = {
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      NO_COLOR: '1',
      CI: 'true',
      BASE_URL: '/elsewhere/',
      NODE_ENV: 'development',
      PROD: '',
    };
    expect(await outerloop(['build', '--workspace', copy], environment)).toMatchObject({ code: 0 });
    expect(bytesOf(join(copy, 'dist'))).toEqual(before);
  });

  it('over the sites of another workspace, of which nothing stays', async () => {
    const { workspace, before } = await builtWorkspace();
    const other = workspaceWith({
      'content/promises/other.yaml': PROMISE,
      'content/themes/lateness.yaml': 'name: Lateness\nmatch: [late]\n',
    });
    const out = join(other, 'dist');
    expect(await outerloop(['build', '--workspace', other])).toMatchObject({ code: 0 });
    cpSync(join(out, 'report'), join(other, 'kept'), { recursive: true });
    expect(await outerloop(['build', '--workspace', workspace, '--out', out])).toMatchObject({ code: 0 });
    expect(bytesOf(out)).toEqual(before);
    expect(existsSync(join(other, 'kept/themes/lateness/index.html'))).toBe(true);
  });
});

it('clears what a killed build left in the engine', async () => {
  const workspace = workspaceWith(FILES);
  const killed = startOuterloop(['build', '--workspace', workspace]);
  const leftBy = (): readonly string[] =>
    (existsSync('.outerloop') ? readdirSync('.outerloop') : []).filter((name) =>
      name.startsWith(`build-${killed.process.pid}-`),
    );
  await vi.waitUntil(() => leftBy().length > 0, { timeout: 60_000 });
  process.kill(-killed.process.pid!, 'SIGKILL');
  await killed.ended;
  expect(leftBy()).not.toEqual([]);
  expect(await outerloop(['build', '--workspace', workspace])).toMatchObject({ code: 0 });
  expect(leftBy()).toEqual([]);
});

it('names a folder it cannot use, as a wrong call', async () => {
  const workspace = workspaceWith(FILES);
  const words = ['build', '--workspace', workspace, '--out', join(workspace, 'outerloop.yaml')];
  const refused = await outerloop(words);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toMatch(/outerloop\.yaml cannot be used as a folder/);
});
