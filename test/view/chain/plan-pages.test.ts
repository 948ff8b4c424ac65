import { describe, expect, it } from 'vitest';
import type { ReportInput } from '../../../src/view/report-input.ts';
import { plan } from '../sample-chain.ts';
import { sampleInput } from '../sample-input.ts';
import { chainReport } from './chain-report.ts';

const pageOf = (fields: Readonly<Record<string, unknown>>, changes: Partial<ReportInput> = {}) =>
  chainReport([plan({ indicator: 'lines-checked', ...fields })], changes).planPages[0]!;

describe('a plan on one page', () => {
  it('joins driver, theme, owner and dates', () => {
    const { facts } = pageOf({ sponsor: 'Chief operating officer' });
    expect(facts.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Driver: Installation on the day it was promised',
      'Theme: Installer came late or not at all',
      'Owner: Head of planning',
      'Sponsor: Chief operating officer',
      'Dates: Agreed 10 January 2026, begun 1 February 2026',
    ]);
  });

  it('points to a promise about its theme that it does not name', () => {
    const told = (theme: string) =>
      JSON.stringify(pageOf({ theme, promise: undefined }, { promises: sampleInput.promises }));
    expect(told('late-installation')).toMatch(/None named\. “.+” is about the same theme/);
    expect(told('router')).toContain('None named: customers do not hear of this plan yet.');
  });

  it('marks milestones as done, done late, overdue and open', () => {
    const { milestones } = pageOf({
      milestones: [
        { what: 'A', due: '2026-03-01', doneOn: '2026-03-01' },
        { what: 'B', due: '2026-03-01', doneOn: '2026-03-02' },
        { what: 'C', due: '2026-06-19' },
        { what: 'D', due: '2026-06-20', owner: 'Planner' },
      ],
    });
    expect(milestones.map(({ marker, owner }) => `${marker.text}; ${owner}`)).toEqual([
      'Done 1 March 2026; Head of planning',
      'Done 2 March 2026, late; Head of planning',
      'Overdue; Head of planning',
      'Open; Planner',
    ]);
  });

  it('holds the indicator against the target of the plan, else against its own', () => {
    const early = { agreedOn: '2024-12-01', startedOn: '2025-01-02' };
    expect(pageOf({ ...early, target: { value: 80, by: '2026-09-30' } }).indicator).toMatchObject({
      name: 'Lines checked before a visit is booked',
      text: 'Now 83 percent of visits in May 2026; target of this plan 80 by 30 September 2026, lasting target 95; higher is better.',
      marker: { text: 'Target of this plan reached' },
    });
    expect(pageOf({ target: { value: 95, by: '2026-09-30' } }).indicator.text).toContain(
      '; target 95 by 30 September 2026; higher',
    );
    expect(pageOf({}).indicator).toMatchObject({
      text: 'Now 83 percent of visits in May 2026; target 95; higher is better.',
      marker: { text: 'Target not reached' },
    });
    expect(pageOf({ indicator: undefined }).indicator).toMatchObject({ href: null, trend: null });
  });

  it('says what the indicator was when the target was due, and that it was reached after its day', () => {
    const early = { agreedOn: '2024-12-01', startedOn: '2025-01-02' };
    const due = (by: string) => pageOf({ ...early, target: { value: 80, by } }).indicator;
    expect(due('2025-01-31').text).toMatch(/target of this plan 80 by 31 January 2025 \(6\d then\)/);
    expect(due('2025-01-31').marker?.text).toBe('Target of this plan reached, after its day');
    expect(due('2026-05-31').text).toContain('(83 then)');
    expect(due('2026-05-31').marker?.text).toBe('Target of this plan reached');
  });

  it('tells the past of a plan that is done, and asks nothing of a dropped one', () => {
    const diamond = { workflow: 'W', decision: 'D', group: 'G', passesWrongly: 'P', shouldHappen: 'S' };
    expect(pageOf({ diamond }).diamond?.wrongWay).toBe('Flows on today, wrongly');
    expect(pageOf({ diamond, status: 'done', closedOn: '2026-05-01' }).diamond).toMatchObject({
      wrongWay: 'Flowed on before, wrongly',
      rightWay: 'Flows on now, or circles back',
    });
    const dropped = {
      status: 'dropped',
      statusReason: 'No link.',
      closedOn: '2026-05-01',
      indicator: undefined,
    };
    const page = pageOf(dropped);
    expect(page.indicator).toMatchObject({ name: 'None', marker: null });
    expect(page.level).toBeNull();
    expect(Object.values(page.none).join()).not.toContain('yet');
  });

  it('says what it costs and saves, and whether somebody confirmed it', () => {
    const source = 'Order desk';
    const costs = { once: { amount: 8600, source }, perYear: { amount: 3100, source } };
    const expected = pageOf({ costs, saves: { amount: 4600, source } }).costs;
    expect(expected.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Costs once: £8.6k (Order desk)',
      'Costs a year: £3.1k (Order desk)',
      'Expected to save a year: £4.6k; not confirmed yet (Order desk)',
    ]);
    const saves = {
      amount: 4600,
      source,
      from: '2026-03-01',
      confirmedBy: 'Finance',
      confirmedOn: '2026-05-12',
    };
    expect(pageOf({ saves }).costs.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Saves a year: £4.6k since 1 March 2026; confirmed by Finance, 12 May 2026 (Order desk)',
    ]);
  });

  it('ends in the promise and the evidence, or says that there are none', () => {
    const [promise, evidence] = pageOf({ promise: 'installers-on-time' }).outcome;
    expect(promise?.text).toBe(
      '“Installers who come when they said”: fixing; next report by 30 September 2026',
    );
    expect(evidence?.text).toMatch(/^Worked: mentions at \d+% of the old rate \(\d+% to \d+%\)$/);
    const none = pageOf({ theme: 'bill-shock' }).outcome;
    expect(none.map(({ href }) => href)).toEqual([null, null]);
    expect(none[0]?.text).toContain('customers do not hear of this plan yet');
  });

  it('lists what it lacks, each with the next step', () => {
    expect(pageOf({ promise: 'installers-on-time' }).gaps).toEqual([]);
    const { gaps } = pageOf({ owner: undefined, milestones: [{ what: 'A', due: '2026-01-31' }] });
    expect(gaps).toEqual([
      'Nobody owns this plan: write the role under owner.',
      'A milestone is overdue: write when it was done, or agree a new day.',
      'Customers do not hear of it: npm run new -- promise <id>, then name it under promise.',
    ]);
  });

  it('lacks a target that asks for something where the month before it started was better already', () => {
    const target = { value: 70, by: '2026-12-31' };
    const { gaps, indicator } = pageOf({ indicator: 'lines-checked', target, promise: 'installers-on-time' });
    expect(gaps).toEqual([expect.stringMatching(/^The target asks for less than the indicator showed/)]);
    expect(indicator.marker).toMatchObject({ text: 'Target asks for too little' });
  });

  it('tells its versions from the commits, the latest day last', () => {
    const planHistory = new Map([
      [
        'a-date-for-every-order',
        [
          { on: '2026-01-02', kind: 'written', status: 'draft', fields: [] },
          { on: '2026-02-03', kind: 'changed', status: 'running', fields: ['status', 'owner'] },
        ] as const,
      ],
    ]);
    const page = pageOf({}, { planHistory });
    expect(page.versions).toEqual([
      '2 January 2026: written as draft',
      '3 February 2026: status and owner changed',
    ]);
    expect(page.versionsText).toBe('Version 2, of 3 February 2026.');
    expect(pageOf({}).versionsText).toContain('No earlier version');
  });
});

describe('the whys behind a plan', () => {
  it('are numbered down the main line and by letter in branches', () => {
    const why = { question: 'Why?', answer: 'So.' };
    const { whys, lede } = pageOf({
      whys: [
        why,
        {
          ...why,
          branches: [
            { name: 'Too few crews', closedBecause: 'Crews had free days.', whys: [why] },
            { name: 'Permits', whys: [why, why] },
          ],
        },
        why,
      ],
    }).whys;
    expect(lede).toMatch(/^Three questions from what customers say/);
    expect(whys.map(({ level }) => level)).toEqual(['1', '2', '3']);
    const branches = whys[1]!.branches.map(({ closed, whys: own }) => [
      closed,
      own.map(({ level }) => level),
    ]);
    expect(branches).toEqual([
      ['Not followed further: Crews had free days.', ['2a1']],
      ['Still open.', ['2b1', '2b2']],
    ]);
  });

  it('say why fewer than five were enough, or that no reason is given', () => {
    const whys = [{ question: 'Why?', answer: 'So.' }];
    expect(pageOf({ whys, fewerWhysBecause: 'The form showed it.' }).whys.fewer).toBe(
      'Fewer than 5: The form showed it.',
    );
    expect(pageOf({ whys }).whys.fewer).toBe('Fewer than 5 questions so far, and no reason is given.');
    expect(pageOf({}).whys.fewer).toBeNull();
  });

  it('show the next step for whys, diamond and workflow that are missing', () => {
    const { whysEmpty, diamondEmpty, copisEmpty } = pageOf({ whys: [], diamond: undefined }).whys;
    const files = [whysEmpty, diamondEmpty, copisEmpty].map((empty) => empty?.file);
    expect(files).toEqual(Array.from({ length: 3 }, () => 'content/plans/a-date-for-every-order.yaml'));
  });

  it('walk the workflow from the customer backwards, with what is wrong today', () => {
    const copis = {
      customers: ['A household'],
      outputs: [{ what: 'A day', gap: 'given late' }],
      process: ['Check', 'Book'],
      inputs: ['Crew calendar'],
      suppliers: ['Field delivery'],
    };
    const rows = pageOf({ copis }).whys.copis;
    expect(
      rows.map(({ part, items }) => `${part}: ${items.map(({ what, gap }) => gap ?? what).join(', ')}`),
    ).toEqual([
      'Customers: A household',
      'Outputs: given late',
      'Process: Check, Book',
      'Inputs: Crew calendar',
      'Suppliers: Field delivery',
    ]);
  });
});

describe('all plans', () => {
  const closed = { closedOn: '2026-05-01' };
  const plans = [
    { ...plan({ status: 'dropped', statusReason: 'Too dear.', ...closed }), id: 'dropped' },
    { ...plan({ status: 'draft', agreedOn: undefined, startedOn: undefined }), id: 'draft' },
    {
      ...plan({
        milestones: [
          { what: 'Second', due: '2026-08-02' },
          { what: 'First', due: '2026-08-01' },
        ],
      }),
      id: 'running',
    },
    { ...plan({ status: 'done', milestones: [{ what: 'Open', due: '2026-01-01' }], ...closed }), id: 'done' },
  ];

  it('are told in one sentence and stand with the running ones first', () => {
    const page = chainReport(plans).plans;
    expect(page.lede).toBe(
      'One plan is running, one is a draft, one is done and one was dropped. Each prints on one page.',
    );
    expect(page.table?.rows.map(([name]) => name?.href)).toEqual(
      ['running', 'draft', 'done', 'dropped'].map((id) => `plans/${id}/`),
    );
  });

  it('name the milestone that is due first, whatever its place in the file, and none of a closed plan', () => {
    const next = chainReport(plans).plans.table?.rows.map((row) => row[3]?.text);
    expect(next).toEqual(['First, due 1 August 2026', 'No milestones yet', 'Closed', 'Closed']);
  });

  it('leave out the vital few that have one, and ask for one for the others', () => {
    const page = chainReport(plans).plans;
    expect(page.missing.map(({ command }) => command)).toEqual([
      'npm run new -- plan --theme slow-evenings',
      'npm run new -- plan --theme bill-shock',
    ]);
    expect(page.missing[0]?.why).toContain('since February 2026, 100 days');
  });

  it('begin with a skeleton where there are none', () => {
    const page = chainReport([]).plans;
    expect([page.table, page.skeletons.length]).toEqual([null, 1]);
    expect(page.empty?.command).toContain('npm run new -- plan');
  });
});
