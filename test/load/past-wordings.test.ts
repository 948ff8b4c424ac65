import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkWorkspace } from '../../src/pipeline.ts';
import { gitIn } from '../git-repository.ts';
import { promiseText } from '../promise-text.ts';
import { CONFIG, workspaceWith } from '../temporary-workspace.ts';

const promise = (doing: string): string =>
  promiseText({ doing, announcedOn: '2026-01-10', nextReportBy: '2026-09-20' });

/** A workspace whose promise once told the number of a customer. */
function workspaceWithPast(): string {
  const workspace = workspaceWith({
    'data/customers.csv': 'customer,name\nKD20417,Ashlow Foods Ltd\n',
    'content/promises/late.yaml': promise('We call KD20417.'),
  });
  gitIn(workspace, '2026-01-10', 'init', '--quiet');
  gitIn(workspace, '2026-01-10', 'add', '--all');
  gitIn(workspace, '2026-01-10', 'commit', '--quiet', '--message', 'first');
  writeFileSync(join(workspace, 'content/promises/late.yaml'), promise('We call everybody.'));
  gitIn(workspace, '2026-03-10', 'commit', '--quiet', '--all', '--message', 'second');
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
