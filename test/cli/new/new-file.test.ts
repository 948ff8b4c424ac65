import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../src/cli/arguments.ts';
import { newFile } from '../../../src/cli/new/new-file.ts';
import { checkWorkspace } from '../../../src/pipeline.ts';
import { CONFIG, workspaceWith } from '../../temporary-workspace.ts';
import { keepWhatIsPrinted } from './what-is-printed.ts';

const printed = keepWhatIsPrinted();

const draft = (workspace: string, ...words: readonly string[]) =>
  newFile(readArguments([...words, '--workspace', workspace], ['workspace', 'name'], 2));

/** What check finds besides the CONFIRM that every draft holds until its author has filled it in. */
const besidesDraft = (workspace: string) =>
  checkWorkspace(workspace).defects.filter(({ code }) => code !== 'placeholder-left');

describe('new files', () => {
  it.each([
    ['promise', 'content/promises/late-parcels.yaml'],
    ['theme', 'content/themes/late-parcels.yaml'],
    ['playbook-page', 'content/playbook/late-parcels.md'],
    ['solution', 'content/solutions/late-parcels.yaml'],
    ['canvas', 'content/canvas/late-parcels.yaml'],
    ['supply-chain', 'content/supply-chains/late-parcels.yaml'],
  ])('draft a %s that passes check and names the next step', (kind, file) => {
    const workspace = workspaceWith();
    expect(draft(workspace, kind, 'late-parcels')).toBe(0);
    expect(printed()).toBe(
      `written: ${relative(process.cwd(), join(workspace, file))}\nSettle what says CONFIRM, then: npm run check\n`,
    );
    expect(readFileSync(join(workspace, file), 'utf8')).toContain('CONFIRM');
    expect(checkWorkspace(workspace).defects).toContainEqual(
      expect.objectContaining({ code: 'placeholder-left', severity: 'warning', file }),
    );
    expect(besidesDraft(workspace)).toEqual([]);
  });

  it('draft a word list of a known kind, and check names the kinds for another', () => {
    const workspace = workspaceWith();
    draft(workspace, 'word-list', 'pleased');
    expect(besidesDraft(workspace)).toEqual([]);
    draft(workspace, 'word-list', 'plesed');
    expect(besidesDraft(workspace)).toMatchObject([
      { code: 'file-unexpected', file: 'content/word-lists/plesed.yaml' },
    ]);
    expect(besidesDraft(workspace)[0]!.what).toContain('nearest is "pleased"');
  });

  it.each([
    ['meeting', 'content/calendar/late-parcels.yaml', []],
    ['survey', 'content/calendar/late-parcels.yaml', []],
    [
      'unit',
      'content/units/late-parcels.yaml',
      ['no feedback and no customer belongs to a unit "Late parcels"'],
    ],
    [
      'category',
      'content/recognition/categories.yaml',
      ['there is no driver "confirm-a-driver" in outerloop.yaml'],
    ],
    ['submission', 'content/recognition/submissions/late-parcels.yaml', ['there are no categories yet']],
  ])('draft a %s, and check says what only its author knows', (kind, file, unsettled) => {
    const workspace = workspaceWith();
    expect(draft(workspace, kind, 'late-parcels')).toBe(0);
    expect(readFileSync(join(workspace, file), 'utf8')).toContain('CONFIRM');
    expect(besidesDraft(workspace).map(({ what }) => what)).toEqual(
      unsettled.map((what) => expect.stringContaining(what) as unknown),
    );
  });

  it.each([
    ['northstar', 'content/northstar.md'],
    ['strategy', 'content/strategy.yaml'],
    ['roadmap', 'content/roadmap.yaml'],
    ['maturity', 'content/maturity.yaml'],
  ])('draft the one %s without asking for an id', (kind, file) => {
    const workspace = workspaceWith();
    expect(draft(workspace, kind)).toBe(0);
    expect(readFileSync(join(workspace, file), 'utf8')).toContain('CONFIRM');
    expect(besidesDraft(workspace)).toEqual([]);
  });

  it('draft assumptions without a number, in the currency of the workspace, and check waits for each', () => {
    const workspace = workspaceWith();
    expect(draft(workspace, 'assumptions')).toBe(0);
    const file = join(workspace, 'content/assumptions.yaml');
    const drafted = readFileSync(file, 'utf8');
    expect(besidesDraft(workspace)).toHaveLength(6);
    for (const { what } of besidesDraft(workspace)) expect(what).toContain('"CONFIRM": expected a number');
    writeFileSync(file, drafted.replaceAll(/(low|likely|high): CONFIRM/g, '$1: 2'));
    expect(besidesDraft(workspace)).toEqual([]);
    expect(checkWorkspace(workspace).workspace?.assumptions?.hourValue?.unit).toBe('GBP');
  });

  it('keep a promise private until somebody says otherwise', () => {
    const workspace = workspaceWith();
    draft(workspace, 'promise', 'late-parcels');
    expect(checkWorkspace(workspace).workspace?.promises[0]).toMatchObject({
      public: false,
      announcedOn: '2026-06-30',
      nextReportBy: '2026-12-29',
    });
  });

  const JOURNEY = {
    'content/journey/stages/visiting.yaml':
      'name: Visiting\norder: 2\nwants: A\nbegins: B\nends: C\nowner: Head\ndrivers: [delivery]\n',
    'content/journey/stages/asking.yaml':
      'name: Asking\norder: 1\nwants: A\nbegins: B\nends: C\nowner: Head\ndrivers: [delivery]\n',
    'content/journey/roles.yaml': 'roles: { tenant: { name: Tenant, where: household, say: All } }\n',
  };
  const errorsOf = (workspace: string) =>
    checkWorkspace(workspace).defects.filter(({ severity }) => severity === 'error');

  it.each([
    ['stage', 'content/journey/stages', []],
    [
      'expectation',
      'content/expectations',
      ['# CONFIRM the stage: asking | visiting', 'stage: asking', 'roles: [tenant]'],
    ],
    [
      'moment',
      'content/journey/moments',
      ['stage: asking', '# CONFIRM driver: delivery\n# metric: { driver: delivery }\n'],
    ],
    ['buy-in', 'content/buy-in', ['driver: delivery', 'by: month']],
  ])('draft a %s that names what the workspace has', (kind, folder, lines) => {
    const workspace = workspaceWith(JOURNEY);
    expect(draft(workspace, kind, 'the-first-bill')).toBe(0);
    const text = readFileSync(join(workspace, folder, 'the-first-bill.yaml'), 'utf8');
    expect(text).toContain('name: The first bill'.replace('name', kind === 'buy-in' ? 'title' : 'name'));
    for (const line of lines) expect(`\n${text}`).toContain(`\n${line}`);
    expect(errorsOf(workspace)).toEqual([]);
  });

  it('draft a buy-in about the first theme that is an issue, whatever it is called', () => {
    const workspace = workspaceWith({
      'content/themes/applause.yaml': 'name: Applause\nmatch: [quick]\npraise: true\n',
      'content/themes/no.yaml': 'name: A refusal\nmatch: [nobody]\n',
      'content/themes/other.yaml': 'name: Other\ncatchAll: true\n',
    });
    draft(workspace, 'buy-in', 'the-first-bill');
    const text = readFileSync(join(workspace, 'content/buy-in/the-first-bill.yaml'), 'utf8');
    expect(text).toContain(
      "# CONFIRM a theme: no\n# CONFIRM or a driver in its place: delivery\ntheme: 'no'\n",
    );
    expect(errorsOf(workspace)).toEqual([]);
  });

  it.each([
    ['expectation', {}, 'npm run new -- stage ID'],
    ['expectation', { ...JOURNEY, 'content/journey/roles.yaml': null }, 'content/journey/roles.yaml'],
    ['moment', {}, 'npm run new -- stage ID'],
    ['buy-in', { 'outerloop.yaml': CONFIG.replace(/^ {2}delivery:.*\n/m, '') }, 'npm run new -- theme ID'],
  ])('write no %s where there is nothing to name, and say where to begin', (kind, files, message) => {
    const workspace = workspaceWith(files);
    const before = checkWorkspace(workspace).defects;
    expect(() => draft(workspace, kind, 'the-first-bill')).toThrow(message);
    expect(checkWorkspace(workspace).defects).toEqual(before);
  });

  it('never overwrite a file', () => {
    const workspace = workspaceWith({ 'content/themes/late.yaml': 'name: Mine\n' });
    expect(() => draft(workspace, 'theme', 'late')).toThrow('already there');
    expect(readFileSync(join(workspace, 'content/themes/late.yaml'), 'utf8')).toBe('name: Mine\n');
  });

  it.each([
    [['promse', 'late'], 'nearest is "promise"'],
    [['theme', '../late'], 'small letters'],
    [['theme'], 'small letters'],
  ])('refuse %j', (words, message) => {
    expect(() => draft(workspaceWith(), ...words)).toThrow(message);
  });

  it('need a workspace', () => {
    expect(() => draft(workspaceWith({ 'outerloop.yaml': null }), 'theme', 'late')).toThrow(
      'no valid outerloop.yaml',
    );
  });
});
