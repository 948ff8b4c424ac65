import { describe, expect, it } from 'vitest';
import { checkWorkspace } from '../../src/pipeline.ts';
import { SOURCE, SURVEY, workspaceWith } from '../temporary-workspace.ts';

function told(files: Readonly<Record<string, string>>): readonly string[] {
  return checkWorkspace(workspaceWith(files)).defects.map(
    ({ severity, file, line, code }) => `${severity} ${file}:${line} ${code}`,
  );
}

const WAVE = `kind: survey
name: Relationship survey
lead: Head of customer insight
who: Everybody, once a quarter.
why: Whether customers notice what we changed.
source: survey
rhythm: { every: quarter, weekday: monday, week: 1, month: 1 }
`;
const PROMISE = `public: false
title: Dates that hold
status: planned
heard: Dates moved.
doing: We hold them.
announcedOn: 2026-05-01
nextReportBy: 2026-10-01
`;
const PAGE = `---
title: Our list
summary: What waits, each Monday.
stage: act
order: 60
when: Every Monday.
who: Head of installation planning.
minutes: 25
---

The next report on :promise{id=dates} comes by :promise{id=dates show=next}.
`;

/** One mistake is one defect: what refers to a file with an error is not told that the file is not there. */
describe('a file with an error', () => {
  it('is still the source that a survey names', () => {
    const mapping = SOURCE.replace('solicited: true', 'solicited: maybe');
    const found = told({
      'content/calendar/survey.yaml': WAVE,
      'data/feedback/survey/source.yaml': mapping,
    });
    expect(found.filter((line) => line.includes('reference-unknown'))).toEqual([]);
    expect(found).toContain('error data/feedback/survey/source.yaml:3 field-invalid');
  });

  it('is still the list that holds the roles which expectations name', () => {
    const found = told({
      'content/journey/stages/joining.yaml':
        'name: I get connected\norder: 1\nwants: A date.\ndrivers: [delivery]\n',
      'content/journey/roles.yaml': 'roles:\n  it-lead: { name: IT lead, where: office, say: Can veto. }\n',
      'content/expectations/date.yaml':
        'name: A date\nstage: joining\nroles: [it-lead]\nexpects: I know the day.\nreality: { drivers: [delivery] }\n',
    });
    expect(found).toEqual(['error content/journey/roles.yaml:2 field-invalid']);
  });

  it('is still the stage that feedback names', () => {
    const stage = 'name: I get connected\norder: 1\nwants: A date.\ndrivers: [delivery]\n';
    const found = told({
      'content/journey/stages/joining.yaml': stage.replace('order: 1', 'order: first'),
      'content/journey/stages/using.yaml': stage,
      'data/feedback/calls/source.yaml':
        'name: Calls\nkind: call-note\nsolicited: false\ncolumns: { id: id, date: { column: date }, comment: text, stage: stage }\n',
      'data/feedback/calls/2026.csv': 'id,date,text,stage\n1,2026-01-05,Late,joining\n',
    });
    expect(found).toEqual(['error content/journey/stages/joining.yaml:2 field-invalid']);
  });

  it('is still the promise that a page and a translation name', () => {
    const found = told({
      'content/promises/dates.yaml': PROMISE.replace('2026-05-01', '2026-15-01'),
      'content/playbook/our-list.md': PAGE,
    });
    expect(found.filter((line) => line.includes('reference-unknown'))).toEqual([]);
    expect(found).toContain('error content/promises/dates.yaml:6 field-invalid');
  });

  it('is still there when an editor put .txt behind its name', () => {
    const plan = {
      'content/plans/dates.yaml': 'title: Dates\nstatus: draft\nowner: Head\ntheme: late\npromise: dates\n',
    };
    const theme = { 'content/themes/late.yaml': 'name: Late\nmatch: [late]\n' };
    const { defects } = checkWorkspace(
      workspaceWith({ ...plan, ...theme, 'content/promises/dates.yaml.txt': PROMISE }),
    );
    expect(defects.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'file-unexpected', fix: 'rename it to dates.yaml, or move it out of this folder' },
    ]);
  });

  it('is still there when it ends in .yml', () => {
    const found = told({
      'content/promises/dates.yml': PROMISE,
      'content/promises/dates.de.yaml': 'title: Termine\nheard: Termine.\ndoing: Termine.\n',
    });
    expect(found.filter((line) => line.includes('content/promises'))).toContain(
      'error content/promises/dates.yml:1 file-unexpected',
    );
    expect(checkWorkspace(workspaceWith({ 'content/promises/dates.yml': PROMISE })).defects[0]?.fix).toBe(
      'rename it to dates.yaml, or move it out of this folder',
    );
  });
});

describe('a mapping with an error', () => {
  const mapping = SOURCE.replace('delivery: delivery', 'delivery: delivry');
  const survey = 'data/feedback/survey';

  it('is told at its line, with the first file that it does not fit and how many more there are', () => {
    const { defects } = checkWorkspace(
      workspaceWith({
        [`${survey}/source.yaml`]: mapping,
        [`${survey}/2027.csv`]: SURVEY.replaceAll('2026', '2025'),
        [`${survey}/2028.csv`]: SURVEY.replaceAll('2026', '2024'),
        'data/feedback/calls/source.yaml': mapping,
        'data/feedback/calls/2026.csv': SURVEY,
      }),
    );
    const missing = defects.filter(({ code }) => code === 'column-missing');
    expect(missing.map(({ file, line, what }) => [`${file}:${line}`, what])).toEqual([
      [
        'data/feedback/calls/source.yaml:11',
        'there is no column "delivry", which source.yaml asks for; nearest is "delivery"; so in data/feedback/calls/2026.csv:1',
      ],
      [
        `${survey}/source.yaml:11`,
        `there is no column "delivry", which source.yaml asks for; nearest is "delivery"; so in ${survey}/2026.csv:1 and in 2 more files of this source, the last ${survey}/2028.csv`,
      ],
    ]);
  });

  it('is none where only one of its files has another header: that is told at the file', () => {
    const files = {
      [`${survey}/source.yaml`]: SOURCE,
      [`${survey}/2027.csv`]: SURVEY.replaceAll('2026', '2025').replace('delivery', 'delivry'),
    };
    expect(told(files)).toContain(`error ${survey}/2027.csv:1 column-missing`);
  });

  it('is told at the column of a tick box, and not at a word that reads like it', () => {
    const ticks =
      'ratings:\n  recommend: { column: recommend, missing: [late] }\n  delivery: { oneOf: { good: 5, late: 1 } }\n';
    const { defects } = checkWorkspace(
      workspaceWith({ [`${survey}/source.yaml`]: SOURCE.replace(/ratings:[^]*/, ticks) }),
    );
    expect(defects.map(({ line, what }) => [line, what])).toContainEqual([
      11,
      expect.stringContaining('no column "late"'),
    ]);
  });

  it('is not mixed up with files that no mapping reads: each of those says its own', () => {
    const found = told({
      'data/operations/calls.csv': 'indicator,period\nx,2026-05\n',
      'data/operations/visits.csv': 'indicator,period\nx,2026-05\n',
    });
    expect(found.filter((line) => line.endsWith('column-missing'))).toEqual([
      'error data/operations/calls.csv:1 column-missing',
      'error data/operations/visits.csv:1 column-missing',
    ]);
  });

  it('says nothing against names that only the files hold which it keeps from being read', () => {
    const rhythm = { 'content/units/berlin.yaml': 'name: Berlin\n' };
    const whole = { [`${survey}/source.yaml`]: SOURCE, ...rhythm };
    expect(told(whole)).toContain('error content/units/berlin.yaml:1 reference-unknown');
    const broken = told({ ...whole, [`${survey}/source.yaml`]: mapping });
    expect(broken).toContain(`error ${survey}/source.yaml:11 column-missing`);
    expect(broken.filter((line) => line.includes('reference-unknown'))).toEqual([]);
    const unread = told({ ...whole, [`${survey}/source.yaml`]: SOURCE.replace('survey', 'surveying') });
    expect(unread.filter((line) => line.includes('reference-unknown'))).toEqual([]);
  });

  it('nor does a customer list with an error', () => {
    const found = told({
      'content/units/berlin.yaml': 'name: Berlin\n',
      'data/customers.csv': 'customer,unit\nC1\n',
    });
    expect(found).toEqual(['error data/customers.csv:2 row-too-short']);
  });
});

describe('a customer list with an error', () => {
  it('in its header is one error, not a warning for every file of feedback', () => {
    expect(told({ 'data/customers.csv': 'customer,revenue\nC1,12.50\nC2,13.50\n' })).toEqual([
      'error data/customers.csv:1 column-unknown',
    ]);
  });

  it('that lists nobody is one warning', () => {
    expect(told({ 'data/customers.csv': 'customer,segment\n' })).toEqual([
      'warning data/customers.csv:1 file-empty',
    ]);
  });

  it('says which headers there are', () => {
    const directory = workspaceWith({ 'data/customers.csv': 'customer,revenue\nC1,12.50\n' });
    expect(checkWorkspace(directory).defects[0]?.fix).toContain('revenue_per_year');
  });
});

it('a stratum whose number is refused is not missing as well', () => {
  const found = told({
    'data/customers.csv': 'customer,stratum\nC1,Home\nC2,Home\n',
    'data/population.csv': 'stratum,customers\nHome,-96\n',
  });
  expect(found).toEqual(['error data/population.csv:2 cell-not-a-number']);
});
