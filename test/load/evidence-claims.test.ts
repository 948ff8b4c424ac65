import { describe, expect, it } from 'vitest';
import { checkWorkspace } from '../../src/pipeline.ts';
import { CONFIG, workspaceWith } from '../temporary-workspace.ts';

/** Comments of two years, twenty a month: so many of them about lateness until the change, so many since. */
function survey(before: number, since: number): string {
  const months = Array.from({ length: 24 }, (_, at) => {
    const month = `${2024 + Math.floor((at + 6) / 12)}-${String(((at + 6) % 12) + 1).padStart(2, '0')}`;
    return Array.from({ length: 20 }, (_, row) => {
      const late = row < (at < 12 ? before : since);
      return `r${at}-${row},${month}-10,C${at}x${row},7,,${late ? 'Came late' : 'All fine'}\n`;
    }).join('');
  });
  return `id,date,customer,recommend,delivery,comment\n${months.join('')}`;
}
const PROMISE = `public: true
title: Deliveries are slow
status: done
heard: Many of you waited.
doing: We planned anew.
announcedOn: 2025-06-15
nextReportBy: 2026-03-01
updates: [{ on: 2026-02-15, text: It is done. }]
`;
const FIX = 'theme: lateness\nfix: { madeOn: 2025-07-01 }\n';
const claim = (more = ''): string =>
  `evidence: { text: Far fewer of you wait., n: 200, period: since July 2025${more} }\n`;

function defectsOf(promise: string, before: number, since: number): readonly string[] {
  const { defects } = checkWorkspace(
    workspaceWith({
      'outerloop.yaml': CONFIG,
      'data/feedback/survey/2026.csv': survey(before, since),
      'content/themes/lateness.yaml': 'name: Late\nmatch: [late]\n',
      'content/themes/other.yaml': 'name: Fine\nmatch: [fine]\npraise: true\n',
      'content/promises/slow.yaml': PROMISE + promise,
    }),
  );
  return defects
    .filter(({ severity }) => severity === 'error')
    .map(({ code, file, line, what }) => `${code} ${file}:${line} ${what}`);
}

describe('evidence that says it got better', () => {
  it('stands where comments fell since the change', () => {
    expect(defectsOf(FIX + claim(), 10, 2)).toEqual([]);
  });

  it.each<readonly [string, number, number, RegExp]>([
    ['no sign', 15, 15, /got better; the analysis sees no sign of an effect/],
    ['too little to tell', 5, 5, /got better; the analysis says that it is too early to tell/],
    ['a rise', 2, 10, /got better; the analysis says that it got worse since the change/],
  ])('is refused at its place where there is %s', (_, before, since, said) => {
    const [defect, ...others] = defectsOf(FIX + claim(), before, since);
    expect(others).toEqual([]);
    expect(defect).toMatch(
      /^evidence-not-borne-out content\/promises\/slow.yaml:11 the evidence says that it/,
    );
    expect(defect).toMatch(said);
  });

  it('is refused where all other comments fell as well', () => {
    const { defects } = checkWorkspace(
      workspaceWith({
        'outerloop.yaml': CONFIG,
        'data/feedback/survey/2026.csv': survey(10, 2).replaceAll('Came late', 'Came late with a wrong bill'),
        'content/themes/lateness.yaml': 'name: Late\nmatch: [late]\n',
        'content/themes/bill.yaml': 'name: Bill\nmatch: [bill]\n',
        'content/promises/slow.yaml': PROMISE + FIX + claim(),
      }),
    );
    expect(defects.find(({ code }) => code === 'evidence-not-borne-out')!.what).toContain(
      'a theme for which no fix is on record fell too, and this one not clearly further',
    );
  });

  it('is refused where no change is named whose effect could be seen', () => {
    expect(defectsOf(claim(), 10, 2)).toEqual([expect.stringMatching(/^evidence-unchecked .*:9 /)]);
  });

  it('stands with a reason that customers can read, whatever the comments say', () => {
    const reason = ', reason: We count the days of every delivery.';
    expect(defectsOf(FIX + claim(reason), 2, 10)).toEqual([]);
    expect(defectsOf(claim(reason), 10, 2)).toEqual([]);
  });

  it('may say that it did not help', () => {
    expect(defectsOf(FIX + claim(', says: no-change'), 5, 5)).toEqual([]);
  });

  it('is nobody’s business while the promise is a draft', () => {
    const { defects } = checkWorkspace(
      workspaceWith({
        'content/themes/lateness.yaml': 'name: Late\nmatch: [late]\n',
        'content/promises/slow.yaml': (PROMISE + FIX + claim()).replace('public: true', 'public: false'),
      }),
    );
    expect(defects.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
