import { describe, expect, it } from 'vitest';
import { loadWorkspace } from '../../../../src/load/workspace.ts';
import { workspaceWith } from '../../../temporary-workspace.ts';

/** Defects of one promise, in a workspace that stands at 30 June 2026. */
function defectsOf(more: string, published = true, status = 'fixing'): readonly string[] {
  const text = `public: ${published}
title: Late deliveries
status: ${status}
heard: Deliveries came late.
doing: We add vans.
announcedOn: 2025-10-01
${more}`;
  const { defects } = loadWorkspace(workspaceWith({ 'content/promises/late.yaml': text }));
  return defects.list().map(({ severity, code }) => `${severity} ${code}`);
}

describe('a promised report that did not come', () => {
  it.each([
    ['2026-06-30', []],
    ['2026-06-29', ['warning promise-overdue']],
    ['2026-05-31', ['warning promise-overdue']],
    ['2026-05-30', ['error promise-overdue-unexplained']],
  ])('by %s gives %j', (day, expected) => {
    expect(defectsOf(`nextReportBy: ${day}\n`)).toEqual(expected);
  });

  it('stays a warning when an update explains, however late', () => {
    const update = 'updates: [{ on: 2026-05-02, text: The vans have not come yet. }]\n';
    expect(defectsOf(`nextReportBy: 2026-04-01\n${update}`)).toContain('warning promise-overdue');
    expect(defectsOf(`nextReportBy: 2026-04-01\n${update}`)).not.toContain(
      'error promise-overdue-unexplained',
    );
  });

  it('is nobody’s business while the promise is a draft', () => {
    expect(defectsOf('nextReportBy: 2026-05-01\n', false)).toEqual([]);
  });

  it('is late too when the answer was "not now"', () => {
    const text = 'nextReportBy: 2026-05-30\nstatusReason: Too dear.\n';
    expect(defectsOf(text, true, 'not-now')).toEqual(['error promise-overdue-unexplained']);
  });
});

it('a promise that says how everyone will know, and that nobody can, is told', () => {
  const says = (text: string) => defectsOf(`nextReportBy: 2026-07-01\n${text}`);
  expect(says('measure: Fewer late vans.\n')).toEqual([]);
  expect(says('measure: Fewer late vans.\nnotMeasurable: Too few.\n')).toEqual(['warning field-invalid']);
});

it.each([
  ['2026-02-01', 'promise a date from 2026-06-30 to 2026-11-01: 3 to 9 months after they last heard'],
  ['2026-05-01', 'promise a date from 2026-08-01 to 2027-02-01: 3 to 9 months after they last heard'],
  [
    '2025-09-30',
    'they have waited too long for that: add a dated update, also when nothing has changed, and promise a date 3 to 9 months after it',
  ],
])('a report that is promised too late after %s is told of a date that can be kept', (heard, fix) => {
  const text = `public: false
title: Late deliveries
status: fixing
heard: Deliveries came late.
doing: We add vans.
announcedOn: ${heard}
nextReportBy: 2027-06-01
`;
  const { defects } = loadWorkspace(workspaceWith({ 'content/promises/late.yaml': text }));
  expect(defects.list()).toEqual([expect.objectContaining({ code: 'promise-date-out-of-bounds', fix })]);
});

describe('dates in an impossible order', () => {
  const wordsOf = (more: string): readonly string[] => {
    const text = `public: true\ntitle: Late deliveries\nstatus: fixing\nheard: They came late.\ndoing: We add vans.\nannouncedOn: 2026-05-01\n${more}`;
    const { defects } = loadWorkspace(workspaceWith({ 'content/promises/late.yaml': text }));
    return defects.list().map(({ severity, line, what }) => `${severity} ${line} ${what}`);
  };

  it('are one mistake, told with the date they are held against', () => {
    expect(wordsOf('nextReportBy: 2026-10-01\nupdates: [{ on: 2026-07-02, text: Vans. }]\n')).toEqual([
      'error 8 the update of 2026-07-02 lies after the as-of date 2026-06-30',
    ]);
    expect(wordsOf('nextReportBy: 2026-10-01\nupdates: [{ on: 2026-04-02, text: Vans. }]\n')).toEqual([
      'error 8 the update of 2026-04-02 lies before the announcement on 2026-05-01',
    ]);
    expect(wordsOf('nextReportBy: 2026-04-01\n')).toEqual([
      'error 7 the next report is promised for 2026-04-01, before the announcement on 2026-05-01',
    ]);
  });
});

describe('an earlier wording', () => {
  const earlier = (until: string, field: string, text: string): readonly string[] =>
    defectsOf(`nextReportBy: 2026-07-01\nearlier: [{ until: ${until}, field: ${field}, text: ${text} }]\n`);

  it('was read after the announcement and before today', () => {
    expect(earlier('2026-02-01', 'title', 'Late')).toEqual([]);
    expect(earlier('2025-09-30', 'title', 'Late')).toEqual(['error date-in-future']);
    expect(earlier('2026-07-01', 'title', 'Late')).toEqual(['error date-in-future']);
  });

  it('of a date is a date', () => {
    expect(earlier('2026-02-01', 'nextReportBy', 'spring')).toEqual(['error field-invalid']);
    expect(earlier('2026-02-01', 'nextReportBy', '2026-04-01')).toEqual([]);
  });
});
