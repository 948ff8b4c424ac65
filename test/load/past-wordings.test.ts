import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkWorkspace } from '../../src/pipeline.ts';
import { CONFIG, workspaceWith } from '../temporary-workspace.ts';

const promise = (doing: string): string => `public: true
title: Deliveries come late
status: fixing
heard: They come late.
doing: ${doing}
announcedOn: 2026-01-10
nextReportBy: 2026-09-20
`;

/** A workspace whose promise once told the number of a customer. */
function workspaceWithPast(): string {
  const workspace = workspaceWith({
    'data/customers.csv': 'customer,name\nKD20417,Ashlow Foods Ltd\n',
    'content/promises/late.yaml': promise('We call KD20417.'),
  });
  const git = (on: string, ...words: readonly string[]): void => {
    const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.com'];
    const env = { ...process.env, GIT_COMMITTER_DATE: `${on}T12:00:00Z` };
    execFileSync('git', [...who, ...words], { cwd: workspace, env, stdio: 'ignore' });
  };
  git('2026-01-10', 'init', '--quiet');
  git('2026-01-10', 'add', '--all');
  git('2026-01-10', 'commit', '--quiet', '--message', 'first');
  writeFileSync(join(workspace, 'content/promises/late.yaml'), promise('We call everybody.'));
  git('2026-03-10', 'commit', '--quiet', '--all', '--message', 'second');
  return workspace;
}

it('an earlier wording that tells something internal is an error that names history.leaveOut', () => {
  const workspace = workspaceWithPast();
  const errors = () => checkWorkspace(workspace).defects.filter(({ severity }) => severity === 'error');
  const [defect, ...others] = errors();
  expect(others).toEqual([]);
  expect(defect).toMatchObject({ code: 'public-text-internal', file: 'outerloop.yaml' });
  expect(defect!.what).toMatch(
    /^an earlier wording of content\/promises\/late.yaml, .* a customer id \(KD…\)/,
  );
  expect(defect!.fix).toMatch(/^add late to history.leaveOut in outerloop.yaml/);
  writeFileSync(join(workspace, 'outerloop.yaml'), `${CONFIG}history: { leaveOut: [late] }\n`);
  expect(errors()).toEqual([]);
});
