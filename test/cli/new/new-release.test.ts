import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workspaceWith } from '../../temporary-workspace.ts';
import { outerloop } from '../run-outerloop.ts';

const rows = (from: number, count: number, comment: string): string =>
  Array.from({ length: count }, (_, i) => `r${from + i},2025-06-02,C${from + i},7,,${comment}\n`).join('');
const survey = (late: number): string =>
  `id,date,customer,recommend,delivery,comment\n${rows(100, late, 'Came late')}${rows(500, 60, 'All fine')}`;
const FILES = {
  'data/feedback/survey/2026.csv': survey(22),
  'content/themes/lateness.yaml': 'name: Late\nmatch: [late]\n',
  'content/promises/on-time.yaml': `public: true
title: Deliveries are slow
status: fixing
heard: Many of you waited.
doing: We plan anew.
announcedOn: 2026-01-15
nextReportBy: 2026-09-01
theme: lateness
figure: theme-mentions
`,
};
const RELEASE = 'content/releases/2026-06-30.json';

describe('new release', { timeout: 60_000 }, () => {
  it('records the public figures, and the next build keeps one that changed by a few', async () => {
    const workspace = workspaceWith(FILES);
    const written = await outerloop(['new', 'release', '--workspace', workspace]);
    expect(written).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(readFileSync(join(workspace, RELEASE), 'utf8'))).toEqual({
      schema: 'outerloop/release@1',
      publishedOn: '2026-06-30',
      figures: [{ id: 'on-time before', from: '2025-01', to: '2025-12', count: 20, of: 80 }],
    });
    writeFileSync(join(workspace, 'data/feedback/survey/2026.csv'), survey(28));
    const out = join(workspace, 'dist');
    expect(await outerloop(['build', '--site', 'progress', '--workspace', workspace])).toMatchObject({
      code: 0,
    });
    const page = readFileSync(join(out, 'progress/promises/on-time/index.html'), 'utf8');
    expect(page).toContain('250 of 1,000 comments');
    expect(page).toContain('Little has changed since we last reported');
  });

  const recorded = (publishedOn: string, count: number): string =>
    JSON.stringify({
      schema: 'outerloop/release@1',
      publishedOn,
      figures: [{ id: 'on-time before', from: '2025-01', to: '2025-12', count, of: 80 }],
    });

  it('says in the build that a figure stays, and that a first release is to be recorded', async () => {
    const build = (more: Readonly<Record<string, string>>) =>
      outerloop(['build', '--site', 'progress', '--workspace', workspaceWith({ ...FILES, ...more })]);
    expect((await build({})).stderr).toContain('note: no release is recorded');
    const kept = await build({ 'content/releases/2026-03-31.json': recorded('2026-03-31', 15) });
    expect(kept.code).toBe(0);
    expect(kept.stderr).toContain('note: the public figure "on-time before" stays as in the last release');
    expect(kept.stderr).not.toContain('no release is recorded');
  });

  it('refuses two recorded releases that tell of a few customers, at the later one, with what to do', async () => {
    const workspace = workspaceWith({
      ...FILES,
      'content/releases/2026-03-31.json': recorded('2026-03-31', 20),
      'content/releases/2026-05-31.json': recorded('2026-05-31', 25),
    });
    const ended = await outerloop(['build', '--site', 'progress', '--workspace', workspace]);
    expect(ended.code).toBe(1);
    expect(ended.stdout).toMatch(
      /error content\/releases\/2026-05-31.json:1:1 the figure "on-time before" differs from the one of 2026-03-31/,
    );
    expect(ended.stdout).toContain('if this release was not published, remove its file');
  });

  it('refuses a build that gives away a figure it holds back', async () => {
    // Fewer than ten in the year before: held back. Two old releases hold the months around it.
    const few = survey(5);
    const figures = (publishedOn: string, to: string, count: number, of: number) =>
      JSON.stringify({
        schema: 'outerloop/release@1',
        publishedOn,
        figures: [{ id: 'on-time before', from: '2024-01', to, count, of }],
      });
    const workspace = workspaceWith({
      ...FILES,
      'data/feedback/survey/2026.csv': few,
      'content/releases/2026-03-31.json': figures('2026-03-31', '2025-12', 90, 300),
      'content/releases/2026-04-30.json': figures('2026-04-30', '2024-12', 60, 200),
    });
    const ended = await outerloop(['build', '--site', 'progress', '--workspace', workspace]);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(
      /error progress: the figure "on-time before" \(2025-01 to 2025-12\) is held back, and what was published on 2026-03-31 and 2026-04-30 gives it away/,
    );
    expect(ended.stderr).toContain('Leave "figure" out of content/promises/on-time.yaml');
  });

  it('never overwrites a release', async () => {
    const workspace = workspaceWith({
      ...FILES,
      [RELEASE]: '{ "schema": "outerloop/release@1", "publishedOn": "2026-06-30", "figures": [] }',
    });
    const ended = await outerloop(['new', 'release', '--workspace', workspace]);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain('is already there');
    expect(readFileSync(join(workspace, RELEASE), 'utf8')).toContain('"figures": []');
  });

  it('records nothing of a workspace with defects', async () => {
    const workspace = workspaceWith({ ...FILES, 'content/themes/lateness.yaml': 'match: [late]\n' });
    expect(await outerloop(['new', 'release', '--workspace', workspace])).toMatchObject({ code: 1 });
  });
});
