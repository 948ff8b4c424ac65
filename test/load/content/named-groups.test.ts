import { describe, expect, it } from 'vitest';
import { toldOf, workspaceWith } from '../../temporary-workspace.ts';

const theme = (group: string): string => `name: Late ${group}\nmatch: [late]\ngroup: ${group}\n`;
const indicator = (group: string): string => `name: Orders\nunit: percent\ngood: low\ngroup: ${group}\n`;
const plan = (group: string): string =>
  `title: Dates\ntheme: late\nstatus: draft\ndiamond:\n  workflow: W\n  decision: D\n  group: ${group}\n  passesWrongly: P\n  shouldHappen: S\n`;
const stage = (groups: string): string =>
  `name: Joining\norder: 1\nwants: A line\ndrivers: [delivery]\ngroups: [${groups}]\n`;

/** What is told of names that are alike. */
const told = (files: Readonly<Record<string, string>>): readonly string[] =>
  toldOf(workspaceWith({ 'content/themes/late.yaml': theme('Field delivery'), ...files })).filter((line) =>
    /\[name-/.test(line),
  );

describe('the groups that work is put down to', () => {
  it('are told apart by a slip of the pen in a theme, a plan, an indicator and a stage', () => {
    const right = {
      'content/themes/lost.yaml': theme('Field delivery'),
      'content/themes/noise.yaml': theme('Network operations'),
    };
    expect(told({ ...right, 'content/themes/torn.yaml': theme('Feild delivery') })).toEqual([
      'warning content/themes/torn.yaml:3:8 work is put down to the group "Feild delivery" here, and to "Field delivery" in 2 other places: two groups that are a single letter apart [name-slip-suspected] write it one way in all files; leave them if they are two',
    ]);
    expect(told({ ...right, 'content/plans/dates.yaml': plan('Field delivry') })).toEqual([
      expect.stringMatching(/^warning content\/plans\/dates\.yaml:7:10 .*"Field delivry" here/),
    ]);
    expect(told({ ...right, 'content/indicators/orders.yaml': indicator('field  delivery') })).toEqual([
      expect.stringMatching(
        /^warning content\/indicators\/orders\.yaml:4:8 .*two groups that look like one \[name-variant\] write it one way in all files$/,
      ),
    ]);
    const joining = { 'content/journey/stages/joining.yaml': stage('Network operations, Fields delivery') };
    expect(told({ ...right, ...joining })).toEqual([
      expect.stringMatching(/^warning content\/journey\/stages\/joining\.yaml:5:30 .*"Fields delivery" here/),
    ]);
  });

  it('are told once where either of two may be the slip', () => {
    expect(told({ 'content/indicators/orders.yaml': indicator('Feild delivery') })).toEqual([
      expect.stringMatching(
        /^warning content\/themes\/late\.yaml:3:8 .* and to "Feild delivery" in 1 other place:/,
      ),
    ]);
  });

  it('are two groups where each is named more often, and where a digit or a short word differs', () => {
    expect(
      told({
        'content/indicators/orders.yaml': indicator('Filling'),
        'content/themes/b.yaml': theme('Billing'),
        'content/themes/c.yaml': theme('Billing'),
        'content/plans/dates.yaml': plan('Filling'),
        'content/journey/stages/joining.yaml': stage('Team East, Team West, Crew number 1, Crew number 2'),
      }),
    ).toEqual([]);
  });

  it('lend their names to whoever hands something over', () => {
    const chain = `title: T\ncustomerGets: C\nhandoffs:\n  - { from: Field delivery, to: Customer, what: W, standard: S }\n  - { from: Feild delivery, to: Field delivery, what: W, standard: S }\n`;
    expect(told({ 'content/supply-chains/line.yaml': chain })).toEqual([
      expect.stringMatching(/^warning content\/supply-chains\/line\.yaml:5:13 the group "Feild delivery"/),
    ]);
  });

  it('lend their names to meetings, teams and judges', () => {
    const submission = `title: Labels
category: first-time
team: Night shift
groups: [Field Delivery]
submittedOn: 2026-05-01
done: Labels are read.
evidence: Fewer returns.
judgements:
  - judge: Head of vans
    group: Feild delivery
    on: 2026-05-09
    scores: { cause: 4 }
    comment: Good.
  - { judge: Head of finance, group: Finance, on: 2026-05-09, scores: { cause: 4 }, comment: Good. }
`;
    const categories =
      'categories:\n  first-time:\n    name: First\n    drivers: [delivery]\n    threshold: 3\n    requirements: { cause: { text: Named., minimum: 3 } }\n';
    expect(
      told({
        'content/recognition/categories.yaml': categories,
        'content/recognition/submissions/labels.yaml': submission,
        'content/calendar/huddle.yaml':
          'kind: meeting\nname: Huddle\ngroup: Field-delivery\nlead: Head of vans\nminutes: 30\nrhythm: { every: week, weekday: monday }\n',
      }),
    ).toEqual([
      expect.stringMatching(/^warning content\/calendar\/huddle\.yaml:3:8 .*look like one \[name-variant\]/),
      expect.stringMatching(/^warning .*labels\.yaml:4:10 .*look like one \[name-variant\]/),
      'warning content/recognition/submissions/labels.yaml:10:12 the group "Feild delivery" is named here, and work is put down to "Field delivery": two groups that are a single letter apart [name-slip-suspected] write it as the work does; leave them if they are two',
    ]);
  });
});
