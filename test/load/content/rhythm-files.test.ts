import { describe, expect, it } from 'vitest';
import { loadWorkspace } from '../../../src/load/workspace.ts';
import { SOURCE, workspaceWith } from '../../temporary-workspace.ts';

const WITH_UNITS = {
  'data/feedback/survey/source.yaml': SOURCE.replace(
    'customer: customer\n',
    'customer: customer\n  unit: unit\n',
  ),
  'data/feedback/survey/2026.csv': `id,date,customer,recommend,delivery,comment,unit
a1,2026-05-02,C1,9,4,Quick and friendly,South Coast
a2,2026-05-03,C2,3,1,"Two weeks late, nobody called",Østre / Vest
a3,2026-06-04,C1,7,,,pack
`,
  'content/indicators/orders.yaml': 'name: Orders\nunit: percent\ngood: low\n',
};
function load(files: Readonly<Record<string, string>>) {
  const { workspace, defects } = loadWorkspace(workspaceWith({ ...WITH_UNITS, ...files }));
  return { rhythm: workspace!.rhythm, defects: defects.list() };
}
/** Where and as what each defect is reported. */
function defectsOf(files: Readonly<Record<string, string>>): readonly string[] {
  return load(files).defects.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
}

describe('the units of a workspace', () => {
  it('come from the data with an address made of their name, and never share one', () => {
    const { rhythm, defects } = load({});
    expect(defects).toEqual([]);
    expect(rhythm.units.map(({ id, name, described }) => [id, name, described])).toEqual([
      ['south-coast', 'South Coast', false],
      ['pack-2', 'pack', false],
      ['stre-vest', 'Østre / Vest', false],
    ]);
  });

  it('are described by a file, which may call them differently', () => {
    const { rhythm, defects } = load({
      'content/units/west.yaml': 'name: Western islands\ninData: Østre / Vest\nlead: Head of the islands\n',
    });
    expect(defects).toEqual([]);
    expect(rhythm.units.find(({ id }) => id === 'west')).toMatchObject({
      name: 'Western islands',
      described: true,
      lead: 'Head of the islands',
    });
    expect(rhythm.units).toHaveLength(3);
  });

  it.each([
    ['a name the data do not know', 'name: South Cost\n', 'content/units/u.yaml:1:7 reference-unknown'],
    [
      'an ask about an unknown theme',
      'name: South Coast\nasks:\n  - { on: 2026-06-01, ask: More, because: Few, of: Board, by: 2026-07-01, theme: lat }\n',
      'content/units/u.yaml:3:82 reference-unknown',
    ],
    [
      'an ask of the future',
      'name: South Coast\nasks:\n  - { on: 2026-07-01, ask: More, because: Few, of: Board, by: 2026-08-01 }\n',
      'content/units/u.yaml:3:11 date-in-future',
    ],
    [
      'an ask that nobody answered in time',
      'name: South Coast\nasks:\n  - { on: 2026-05-01, ask: More, because: Few, of: Board, by: 2026-06-01 }\n',
      'content/units/u.yaml:3:63 decision-overdue',
    ],
  ])('are refused for %s', (_, text, defect) => {
    expect(defectsOf({ 'content/units/u.yaml': text })).toEqual([defect]);
  });

  const groups = (written: string, files: Readonly<Record<string, string>> = {}) =>
    load({
      'content/themes/late.yaml': 'name: Late\nmatch: [late]\ngroup: Field delivery\n',
      'content/indicators/orders.yaml':
        'name: Orders\nunit: percent\ngood: low\ngroup: Installation planning\n',
      'content/plans/dates.yaml':
        'title: Dates\ntheme: late\nstatus: draft\ndiamond: { workflow: W, decision: D, group: Billing, passesWrongly: P, shouldHappen: S }\n',
      'content/units/u.yaml': `name: South Coast\ngroups: [${written}]\n`,
      ...files,
    }).defects;

  it('are told of a group that no work is put down to, with the nearest one', () => {
    expect(groups('Billing, Feild delivery')).toMatchObject([
      {
        severity: 'warning',
        file: 'content/units/u.yaml',
        line: 2,
        column: 19,
        code: 'reference-unknown',
        what: 'no theme, plan, indicator or stage names a group "Feild delivery"; nearest is "Field delivery"',
      },
    ]);
    expect(groups('Press')).toMatchObject([
      { what: expect.stringMatching(/it can be "Billing", "Field delivery", "Installation planning"$/) },
    ]);
  });

  it('may name every group that a theme, a plan, an indicator or a stage names', () => {
    const stage =
      'name: Joining\norder: 1\nwants: A line\nbegins: Orders\nends: Works\nowner: Head\ndrivers: [delivery]\ngroups: [Press]\n';
    expect(
      groups('Billing, Field delivery, Installation planning, Press', {
        'content/journey/stages/joining.yaml': stage,
      }),
    ).toEqual([]);
  });

  it('are not told of groups where none is named yet, or where a file that may name them is broken', () => {
    const unit = { 'content/units/u.yaml': 'name: South Coast\ngroups: [Press]\n' };
    expect(defectsOf(unit)).toEqual([]);
    expect(groups('Press', { 'content/plans/dates.yaml': 'title: Dates\n' }).map(({ code }) => code)).toEqual(
      ['field-missing', 'field-missing'],
    );
  });

  it('are described once', () => {
    const text = 'name: South Coast\n';
    expect(defectsOf({ 'content/units/a.yaml': text, 'content/units/b.yaml': text })).toEqual([
      'content/units/b.yaml:1:7 id-repeated',
    ]);
  });
});

const MEETING = `kind: meeting
name: Operations review
lead: Head of operations
minutes: 60
rhythm: { every: month, weekday: tuesday, week: 1 }
`;
const SURVEY = `kind: survey
name: Relationship survey
lead: Head of insight
who: A stratified random sample
why: What tickets do not tell
dates: [2026-03-02, 2026-09-07]
`;

describe('the calendar', () => {
  it('holds meetings and surveys by id', () => {
    const { rhythm, defects } = load({
      'content/calendar/ops.yaml': `${MEETING}indicators: [orders]\n`,
      'content/calendar/survey.yaml': `${SURVEY}source: survey\nchanges: [{ felt: 2026-08-01, what: A new bill }]\n`,
    });
    expect(defects).toEqual([]);
    expect(rhythm.calendar.map(({ id, kind }) => [id, kind])).toEqual([
      ['ops', 'meeting'],
      ['survey', 'survey'],
    ]);
  });

  it.each([
    ['kind: meeting', 'kind: meetng', 'expected one of "meeting", "survey"'],
    ['every: month', 'every: moon', 'expected one of "week", "month", "quarter", "year"'],
    ['week: 1', 'week: first', 'expected one of "1", "2", "3", "4", "last"'],
  ])('name what can stand there where "%s" reads "%s"', (right, wrong, said) => {
    const { defects } = load({ 'content/calendar/ops.yaml': MEETING.replace(right, wrong) });
    expect(defects.map(({ what }) => what)).toEqual([expect.stringContaining(said)]);
  });

  it.each([
    ['an unknown indicator', `${MEETING}indicators: [order]\n`, ':6:14 reference-unknown'],
    ['an unknown promise', `${MEETING}promises: [late]\n`, ':6:12 reference-unknown'],
    ['a rhythm and dates at once', `${MEETING}dates: [2026-09-01]\n`, ':5:9 field-invalid'],
    [
      'more items than minutes',
      `${MEETING}items: [{ item: All else, minutes: 56 }]\n`,
      ':4:10 agenda-too-long',
    ],
    [
      'a survey of an unknown source',
      `${SURVEY}source: surveys\nchanges: [{ felt: 2026-08-01, what: x }]\n`,
      ':7:9 reference-unknown',
    ],
    ['a survey without a change since the last', SURVEY, ':6:8 survey-without-change'],
    [
      'a change that comes after the survey',
      `${SURVEY}changes: [{ felt: 2026-09-08, what: A new bill }]\n`,
      ':6:8 survey-without-change',
    ],
  ])('is told of %s', (_, text, defect) => {
    expect(defectsOf({ 'content/calendar/entry.yaml': text })).toEqual([
      `content/calendar/entry.yaml${defect}`,
    ]);
  });

  it('warns of the first day that stands out of order, or twice', () => {
    const days = (list: string) =>
      load({ 'content/calendar/c.yaml': SURVEY.replace(/dates: .*/, `dates: [${list}]`) }).defects;
    expect(days('2025-03-02, 2026-03-02')).toEqual([]);
    expect(days('2025-09-07, 2026-03-02, 2025-09-08, 2025-09-08')).toMatchObject([
      {
        severity: 'warning',
        line: 6,
        column: 33,
        code: 'field-invalid',
        what: '2025-09-08 stands after 2026-03-02; days must rise, each once',
      },
    ]);
    expect(days('2026-03-02, 2026-03-02')).toHaveLength(1);
  });

  it('holds a change of a promise to the day the promise names', () => {
    const promise = `title: Connected in time
status: fixing
heard: Many waited.
doing: Dates are given at once.
announcedOn: 2026-02-10
nextReportBy: 2026-08-01
theme: late
fix: { madeOn: 2026-03-01, feltFrom: 2026-04-01 }
`;
    const survey = `${SURVEY}changes: [{ felt: 2026-05-01, what: Dates, promise: late }]\n`;
    expect(
      defectsOf({
        'content/themes/late.yaml': 'name: Late\nmatch: [two weeks late]\n',
        'content/promises/late.yaml': promise,
        'content/calendar/entry.yaml': survey,
      }),
    ).toEqual(['content/calendar/entry.yaml:7:19 field-invalid']);
  });
});

describe('the outer loop', () => {
  const effort = (inner: number, outer: number) => `effort:
  source: Time sheets
  inner: Calls
  outer: Causes
  months:
    - { month: 2026-05, innerHours: ${inner}, outerHours: ${outer} }
`;

  it('is warned of when less than half of the hours go into causes', () => {
    expect(defectsOf({ 'content/outer-loop.yaml': effort(100, 100) })).toEqual([]);
    expect(defectsOf({ 'content/outer-loop.yaml': effort(101, 99) })).toEqual([
      'content/outer-loop.yaml:6:5 outer-loop-below-half',
    ]);
  });

  it('is warned of when support grows faster than customers', () => {
    const staffing = (posts: number) => `staffing:
  source: Personnel
  what: Posts in support
  months:
    - { month: 2025-06, posts: 100, customers: 1000 }
    - { month: 2026-06, posts: ${posts}, customers: 1040 }
`;
    expect(defectsOf({ 'content/outer-loop.yaml': staffing(108) })).toEqual([]);
    expect(defectsOf({ 'content/outer-loop.yaml': staffing(110) })).toEqual([
      'content/outer-loop.yaml:5:5 support-outgrows-customers',
    ]);
  });

  it.each([
    [
      'months out of order',
      `${effort(1, 2)}    - { month: 2026-05, innerHours: 1, outerHours: 2 }\n`,
      ':7:16 field-invalid',
    ],
    ['months after the data', effort(1, 2).replace('2026-05', '2026-07'), ':6:16 date-in-future'],
    [
      'a cost without a rising range',
      'annuities: [{ what: Calls, closedFrom: 2026-01, perMonth: { low: 3, likely: 2, high: 4, source: x, author: y, date: 2026-01-01 } }]\n',
      ':1:77 field-invalid',
    ],
    [
      'a cost of an unknown indicator',
      'annuities: [{ what: Calls, closedFrom: 2026-01, indicator: o, perMonth: { low: 1, likely: 2, high: 4, source: x, author: y, date: 2026-01-01 } }]\n',
      ':1:60 reference-unknown',
    ],
  ])('is refused for %s', (_, text, defect) => {
    expect(defectsOf({ 'content/outer-loop.yaml': text })).toEqual([`content/outer-loop.yaml${defect}`]);
  });
});

describe('recognition', () => {
  const CATEGORIES = `categories:
  first-time:
    name: Right the first time
    drivers: [delivery]
    threshold: 3.5
    requirements:
      cause: { text: The cause is a decision in a workflow., minimum: 3 }
      proof: { text: An indicator shows it., minimum: 3 }
`;
  const submission = (judgement: string) => `title: Labels
category: first-time
team: Night shift
groups: [Depot]
submittedOn: 2026-05-01
done: Labels are read.
evidence: Fewer returns.
judgements:
  - ${judgement}
`;
  const submissions = (text: string) =>
    defectsOf({
      'content/recognition/categories.yaml': CATEGORIES,
      'content/recognition/submissions/labels.yaml': text,
    });

  it('takes a submission whose judges scored everything', () => {
    const good =
      '{ judge: Head of claims, group: Claims, on: 2026-05-09, scores: { cause: 4, proof: 3.5 }, comment: Good. }';
    expect(submissions(submission(good))).toEqual([]);
  });

  it.each([
    ['an unknown requirement', 'scores: { cause: 4, prof: 3, proof: 3 }', 'reference-unknown'],
    ['a requirement nobody scored', 'scores: { cause: 4 }', 'field-missing'],
    ['points beyond the scale', 'scores: { cause: 6, proof: 3 }', 'field-invalid'],
  ])('refuses %s', (_, scores, code) => {
    const judgement = `{ judge: Head of claims, group: Claims, on: 2026-05-09, ${scores}, comment: Good. }`;
    expect(submissions(submission(judgement)).map((each) => each.split(' ')[1])).toEqual([code]);
  });

  it('warns of a judge from the team itself, and refuses a judgement before the submission', () => {
    const own =
      '{ judge: Head of vans, group: Depot, on: 2026-04-09, scores: { cause: 4, proof: 3 }, comment: Good. }';
    expect(submissions(submission(own)).map((each) => each.split(' ')[1])).toEqual([
      'judge-of-own-work',
      'date-in-future',
    ]);
  });

  it('warns of a judge who is written down twice, and knows two of one role by their groups', () => {
    const by = (group: string) =>
      `{ judge: Head of claims, group: ${group}, on: 2026-05-09, scores: { cause: 4, proof: 3 }, comment: Good. }`;
    const claimsAnd = (other: string) => submission(`${by('Claims')}\n  - ${by(other)}`);
    expect(submissions(claimsAnd('Returns'))).toEqual([]);
    expect(submissions(claimsAnd('Claims'))).toEqual([
      'content/recognition/submissions/labels.yaml:10:14 id-repeated',
    ]);
  });

  it('needs the submission that a new one improves on to be older', () => {
    const text = submission('{}').replace(/judgements:[^]*$/, 'previous: labels\n');
    expect(submissions(text)).toEqual(['content/recognition/submissions/labels.yaml:8:11 field-invalid']);
  });

  it('refuses a submission while there are no categories', () => {
    const text = submission('{}').replace(/judgements:[^]*$/, '');
    expect(defectsOf({ 'content/recognition/submissions/labels.yaml': text })).toEqual([
      'content/recognition/submissions/labels.yaml:2:11 reference-unknown',
    ]);
  });
});
