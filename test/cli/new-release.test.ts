import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workspaceWith } from '../temporary-workspace.ts';
import { outerloop } from './run-outerloop.ts';

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
    expect(page).toContain('20 of 80 comments (25%), January 2025 to December 2025.');
    expect(page).toContain('Little has changed since we last reported');
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
