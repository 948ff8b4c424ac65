import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { outerloop } from '../cli/run-outerloop.ts';
import { gitIn } from '../git-repository.ts';
import { promiseText } from '../promise-text.ts';
import { workspaceWith } from '../temporary-workspace.ts';

const promise = (doing: string): string =>
  promiseText({ doing, announcedOn: '2026-01-10', nextReportBy: '2026-06-20' });

it('a promise that is late and was changed is shown so to everybody', async () => {
  const workspace = workspaceWith({
    'content/promises/late.yaml': promise('We add vans.'),
    'content/promises/free.yaml': promise('We train.').replace('Deliveries come late', 'Calls are not free'),
  });
  gitIn(workspace, '2026-01-10', 'init', '--quiet');
  gitIn(workspace, '2026-01-10', 'add', '--all');
  gitIn(workspace, '2026-01-10', 'commit', '--quiet', '--message', 'first');
  writeFileSync(join(workspace, 'content/promises/late.yaml'), promise('We add two vans.'));
  rmSync(join(workspace, 'content/promises/free.yaml'));
  gitIn(workspace, '2026-03-10', 'commit', '--quiet', '--all', '--message', 'second');

  expect(await outerloop(['build', '--workspace', workspace, '--site', 'progress'])).toMatchObject({
    code: 0,
  });
  const page = (path: string): string =>
    readFileSync(join(workspace, 'dist/progress', path), 'utf8').replace(/<[^>]*>|\s+/g, ' ');
  expect(page('index.html')).toContain('We are late: one report that we promised has not come.');
  const ledger = page('ledger/index.html').replace(/\s+/g, ' ');
  expect(ledger).toContain('News was promised by 20 June 2026, 10 days ago.');
  expect(ledger).toContain('changed on 10 March 2026. Before, it said: We add vans.');
  expect(ledger).toContain('We told you on 10 January 2026 and took it back on 10 March 2026.');
  expect(ledger).toContain('from 10 January 2026 on');
  expect(page('promises.ics')).toContain('DTSTART;VALUE=DATE:20260620');
});
