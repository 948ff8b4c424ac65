import { describe, expect, it } from 'vitest';
import { CONFIG, toldOf, workspaceWith } from '../temporary-workspace.ts';

const INDICATOR = 'name: Orders without a date\nunit: percent of orders\ngood: low\n';
const VALUES = 'indicator,period,value\norders,2026-02,24\norders,2026-03,30\norders,2026-05,12\n';
const STATUSES = {
  draft: 'status: draft\n',
  agreed: 'status: agreed\nagreedOn: 2026-04-02\n',
  running: 'status: running\nagreedOn: 2026-03-02\nstartedOn: 2026-03-09\n',
  done: 'status: done\nagreedOn: 2026-03-02\nstartedOn: 2026-03-09\nclosedOn: 2026-06-01\n',
  dropped:
    'status: dropped\nagreedOn: 2026-03-02\nclosedOn: 2026-06-01\nstatusReason: The line was given up.\n',
};

/** What the check says of the target of a plan, told of the file of the plan. */
function told(
  status: keyof typeof STATUSES,
  target: number | null,
  { indicator = INDICATOR, values = VALUES, ...files }: Readonly<Record<string, string>> = {},
): readonly string[] {
  const said = toldOf(
    workspaceWith({
      'content/themes/late.yaml': 'name: Late\ndriver: delivery\nmatch: [weeks late]\n',
      'content/indicators/orders.yaml': indicator,
      'data/operations/orders.csv': values,
      'content/plans/dates.yaml': `title: Every order gets a date\ntheme: late\nowner: Head of planning\nindicator: orders\n${target === null ? '' : `target: { value: ${target}, by: 2026-12-31 }\n`}${STATUSES[status]}`,
      ...files,
    }),
  );
  return said.filter((line) => line.includes('plan-target-weak'));
}

describe('the target of a plan', () => {
  it('is told when it asks for less than there is, where it stands and with what there is', () => {
    expect(told('agreed', 20)).toEqual([
      'warning content/plans/dates.yaml:5:18 the target 20 asks for less than "orders" shows already: 12 in 2026-05, and lower is better [plan-target-weak] set a target beyond 12, or name the indicator that is to get better',
    ]);
    expect(told('draft', 20)).toHaveLength(1);
  });

  it.each(['running', 'done'] as const)(
    'of a plan that is %s is held against the month before it',
    (status) => {
      expect(told(status, 20)).toEqual([]);
      expect(told(status, 25)).toEqual([
        expect.stringContaining(
          '"orders" showed before the plan started: 24 in 2026-02, and lower is better',
        ),
      ]);
    },
  );

  it('may be to keep what there is, and is no matter once the plan is dropped', () => {
    expect(told('agreed', 12)).toEqual([]);
    expect(told('dropped', 20)).toEqual([]);
  });

  it('is weak below the value where high is good', () => {
    const indicator = INDICATOR.replace('low', 'high');
    expect(told('agreed', 11, { indicator })).toEqual([expect.stringContaining('higher is better')]);
    expect(told('agreed', 13, { indicator })).toEqual([]);
  });

  it('is that of the indicator where the plan has none, and is told at its name', () => {
    expect(told('agreed', null, { indicator: `${INDICATOR}target: 20\n` })).toEqual([
      expect.stringMatching(
        /^warning content\/plans\/dates.yaml:4:12 the target 20 of the indicator asks for less.*give the plan a target of its own beyond 12: target: \{ value, by \}$/,
      ),
    ]);
    expect(told('agreed', null)).toEqual([]);
  });

  it('is not judged where nothing can be known: no month before, a month that is not over, rows refused', () => {
    const late = 'indicator,period,value\norders,2026-05,12\n';
    expect(told('running', 90, { values: late })).toEqual([]);
    const early = { 'outerloop.yaml': CONFIG.replace('2026-06-30', '2026-06-29') };
    expect(told('agreed', 90, { values: late.replace('05', '06'), ...early })).toEqual([]);
    expect(told('agreed', 90, { values: `${VALUES}orders,2026-04,many\n` })).toEqual([]);
  });
});
