import { describe, expect, it } from 'vitest';
import { loadWorkspace } from '../../../src/load/workspace.ts';
import { workspaceWith } from '../../temporary-workspace.ts';

const THEME = `name: Late delivery
driver: delivery
match: [weeks late]
`;
const INDICATOR = `name: Orders without a date
unit: percent of orders
good: low
possible: { low: 0, high: 100 }
`;
const PLAN = `title: Every order gets a date
theme: late-delivery
status: running
agreedOn: 2026-02-02
startedOn: 2026-03-01
indicator: orders
whys:
  - question: Why do customers wait?
    answer: Nobody gives them a date.
    branches:
      - name: Drivers
        closedBecause: The vans were not full.
        whys:
          - question: Why are there too few drivers?
            answer: There are enough.
`;

function load(plan: string) {
  const { workspace, defects } = loadWorkspace(
    workspaceWith({
      'content/themes/late-delivery.yaml': THEME,
      'content/indicators/orders.yaml': INDICATOR,
      'content/plans/dates.yaml': plan,
    }),
  );
  return {
    plans: workspace!.chain.plans,
    defects: defects
      .list()
      .map(({ line, column, code, what, fix }) => `${line}:${column} ${code}: ${what}; ${fix}`),
  };
}

describe('an action plan', () => {
  it('is read with its branches and joins the workspace under its file name', () => {
    const { plans, defects } = load(PLAN);
    expect(defects).toEqual([]);
    expect(plans).toMatchObject([{ id: 'dates', level: 'prevent-recurrence', milestones: [] }]);
    expect(plans[0]!.whys[0]!.branches[0]!.whys[0]).toMatchObject({
      answer: 'There are enough.',
      branches: [],
    });
  });

  it('may be a draft that says hardly anything yet', () => {
    expect(load('title: Dates\ntheme: late-delivery\nstatus: draft\n').defects).toEqual([]);
  });

  it.each([
    ['theme', PLAN.replace('late-delivery', 'late-delivry'), '2:8', '"late-delivery"'],
    ['indicator', PLAN.replace('orders', 'order'), '6:12', '"orders"'],
  ])('is told the nearest %s when it names one that is not there', (_, plan, place, nearest) => {
    const { defects } = load(plan);
    expect(defects).toHaveLength(1);
    expect(defects[0]).toMatch(new RegExp(`^${place} reference-unknown: .*nearest is ${nearest}`));
  });

  it('is told that there are no promises yet to name', () => {
    expect(load(`${PLAN}promise: dates\n`).defects).toEqual([
      '16:10 reference-unknown: there is no promise "dates" in content/promises; there is none yet; correct the id, or leave the field out',
    ]);
  });

  it('points at a slip of the pen deep in a branch', () => {
    const [defect] = load(
      PLAN.replace('            answer: There', '            anser: There'),
    ).defects.slice(-1);
    expect(defect).toBe('15:13 field-unknown: the field "anser" is not known here; did you mean "answer"?');
  });

  it.each([
    ['agreed without a day', PLAN.replace('status: running', 'status: agreed').replace(/^agreedOn.*\n/m, '')],
    ['started before it was agreed', PLAN.replace('startedOn: 2026-03-01', 'startedOn: 2026-01-01')],
    ['done without a day', PLAN.replace('status: running', 'status: done')],
    ['to reach its target before it was agreed', `${PLAN}target: { value: 5, by: 2026-01-31 }\n`],
    ['to reach what cannot be', `${PLAN}target: { value: 105, by: 2026-12-31 }\n`],
    ['dropped without a reason', PLAN.replace('status: running', 'status: dropped\nclosedOn: 2026-04-01')],
  ])('is refused when it is %s', (_, plan) => {
    expect(load(plan).defects).toEqual([expect.stringMatching(/field-invalid|field-missing/)]);
  });

  it.each([
    ['a start', 'startedOn: 2026-03-01', 'startedOn: 2026-07-01'],
    ['a milestone', 'whys:', 'milestones: [{ what: Go live, due: 2026-08-01, doneOn: 2026-07-15 }]\nwhys:'],
    ['a note', 'whys:', 'notes: [{ on: 2026-07-15, text: All is well }]\nwhys:'],
  ])('cannot report %s from the future', (_, from, to) => {
    expect(load(PLAN.replace(from, to)).defects).toEqual([expect.stringContaining('date-in-future')]);
  });

  it('says who confirmed a saving and when, or neither', () => {
    const saved = (line: string) =>
      load(`${PLAN}saves: { amount: 10, source: Ledger, ${line} }\n`).defects.length;
    expect(saved('from: 2026-04-01')).toBe(0);
    expect(saved('from: 2026-04-01, confirmedBy: Finance, confirmedOn: 2026-05-01')).toBe(0);
    expect(saved('from: 2026-04-01, confirmedBy: Finance')).toBe(1);
    expect(saved('confirmedBy: Finance, confirmedOn: 2026-05-01')).toBe(1);
  });
});
