import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../src/cli/arguments.ts';
import { newFile } from '../../../src/cli/new/new-file.ts';
import { checkWorkspace } from '../../../src/pipeline.ts';
import { SURVEY, workspaceWith } from '../../temporary-workspace.ts';
import { keepWhatIsPrinted } from './what-is-printed.ts';

const printed = keepWhatIsPrinted();

const THEME = 'name: "Late: and # late"\ndriver: delivery\ngroup: "Vans: north"\nmatch: [two weeks late]\n';
/** A customer who knows YAML. */
const NASTY = `b1,2026-06-02,C9,1,1,"two weeks late\nstatus: done\r\nowner: me\n- x: &a [*a"\n`;

const draft = (workspace: string, ...words: readonly string[]) =>
  newFile(readArguments([...words, '--workspace', workspace], ['workspace', 'name', 'theme'], 2));
const withTheme = (files: Readonly<Record<string, string>> = {}) =>
  workspaceWith({ 'content/themes/late-parcels.yaml': THEME, ...files });

describe('a new plan', () => {
  it('holds what is known of its theme, passes the check and warns of nothing but its age', () => {
    const workspace = withTheme();
    expect(draft(workspace, 'plan', '--theme', 'late-parcels')).toBe(0);
    expect(printed()).toMatch(/^written: .*content\/plans\/late-parcels\.yaml\n.*CONFIRM.*npm run check/);
    const text = readFileSync(join(workspace, 'content/plans/late-parcels.yaml'), 'utf8');
    expect(text).toMatch(/^# What is known of “Late: and # late” \(driver: Delivery\)/);
    expect(text).toContain('#   Mentions: 1');
    expect(text).toContain('#   “Two weeks late, nobody called”');
    const { defects, workspace: read } = checkWorkspace(workspace);
    expect(defects).toEqual([]);
    expect(read?.chain.plans).toMatchObject([
      { id: 'late-parcels', theme: 'late-parcels', status: 'draft', diamond: { group: 'Vans: north' } },
    ]);
  });

  it('never lets a comment become a field', () => {
    const workspace = withTheme({ 'data/feedback/survey/2026.csv': `${SURVEY}${NASTY}` });
    draft(workspace, 'plan', '--theme', 'late-parcels');
    const text = readFileSync(join(workspace, 'content/plans/late-parcels.yaml'), 'utf8');
    expect(text).toContain('# status: done');
    expect(text).not.toMatch(/^status: done/m);
    expect(checkWorkspace(workspace).workspace?.chain.plans).toMatchObject([{ status: 'draft' }]);
  });

  it('may have an id of its own, beside another plan for the same theme', () => {
    const workspace = withTheme();
    draft(workspace, 'plan', '--theme', 'late-parcels');
    draft(workspace, 'plan', 'more-vans', '--theme', 'late-parcels');
    expect(checkWorkspace(workspace).workspace?.chain.plans.map(({ id }) => id)).toEqual([
      'late-parcels',
      'more-vans',
    ]);
    expect(() => draft(workspace, 'plan', '--theme', 'late-parcels')).toThrow('already there');
  });

  it('is told the nearest theme when it names one that is not there', () => {
    expect(() => draft(withTheme(), 'plan', '--theme', 'late-parcel')).toThrow('nearest is "late-parcels"');
    expect(() => draft(withTheme(), 'plan')).toThrow('--theme late-installation');
  });
});

it('only plans take a theme', () => {
  expect(() => draft(withTheme(), 'promise', 'late', '--theme', 'late-parcels')).toThrow('--theme');
});
