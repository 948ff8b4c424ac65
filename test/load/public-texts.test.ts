import { describe, expect, it } from 'vitest';
import { checkWorkspace } from '../../src/pipeline.ts';
import { CONFIG, SURVEY, workspaceWith } from '../temporary-workspace.ts';

const PROMISE = (text: string): string => `public: true
title: Deliveries come late
status: fixing
heard: Many of you waited for us.
doing: We plan the vans anew.
announcedOn: 2026-05-01
nextReportBy: 2026-09-01
updates:
  - on: 2026-06-01
    text: ${text}
`;
const CUSTOMERS = `customer,name,revenue_per_year
KD20417,Ashlow Foods Ltd,22977.84
C1,Brook & Sons,
`;
const FILES = {
  'data/customers.csv': CUSTOMERS,
  'data/feedback/survey/2026.csv': SURVEY.replace('C2', 'KD20417').replace(
    '"Two weeks late, nobody called"',
    'Two weeks late and nobody called me back about the missing parcel',
  ),
};
const defectsOf = (text: string, files: Readonly<Record<string, string>> = {}) =>
  checkWorkspace(workspaceWith({ ...FILES, 'content/promises/late.yaml': PROMISE(text), ...files })).defects;

describe('a text that customers would read', () => {
  it.each([
    ['eight words of a comment', 'nobody called me back about the missing parcel', /8 words in a row/],
    ['the id of a customer', 'KD20417 wrote to us.', /a customer id \(KD…\)/],
    ['the name of a customer', 'Ashlow Foods wrote to us.', /the name of a customer \(As…\)/],
    ['the revenue of a customer', 'They bring £22,978 a year.', /the yearly revenue of a customer/],
    ['an address nobody declared', 'Write to ann@mail.example.org.', /an e-mail address/],
    ['the path of a data file', 'See data/customers.csv.', /the path/],
  ])('is an error at its place when it holds %s', (_, text, what) => {
    const [defect, ...others] = defectsOf(text);
    expect(others).toEqual([]);
    expect(defect).toMatchObject({
      severity: 'error',
      file: 'content/promises/late.yaml',
      line: 10,
      code: 'public-text-internal',
    });
    expect(defect?.what).toMatch(what);
  });

  it('may hold what outerloop.yaml declares public, but never a comment', () => {
    const declared = (word: string) => ({ 'outerloop.yaml': `${CONFIG}publicWords: ["${word}"]\n` });
    expect(defectsOf('Ashlow Foods wrote to us.', declared('Ashlow Foods'))).toEqual([]);
    expect(defectsOf('Write to ann@mail.example.org.', declared('ann@mail.example.org'))).toEqual([]);
    const quoted = 'nobody called me back about the missing parcel';
    expect(defectsOf(quoted, declared(quoted))).toHaveLength(1);
  });

  it('is looked for in outerloop.yaml too', () => {
    const config = CONFIG.replace('Sample data for a test', 'Told by KD20417');
    expect(defectsOf('We are late.', { 'outerloop.yaml': config })).toMatchObject([
      { file: 'outerloop.yaml', line: 2, code: 'public-text-internal' },
    ]);
  });

  it('is one error where a role of the workspace stands at several places', () => {
    const theme = 'name: Late\ngroup: Van planning\nmatch: [late]\n';
    const indicator = 'name: Vans in time\ndescription: d\nunit: percent\ngood: high\n';
    expect(
      defectsOf('Ask Van planning, or the head of van planning.', {
        'content/themes/late.yaml': theme,
        'content/indicators/vans.yaml': `${indicator}group: Van planning\nowner: Head of van planning\n`,
        'content/indicators/trips.yaml': `${indicator.replace('Vans', 'Trips')}group: Van planning\nowner: Head of van planning\n`,
      }).flatMap(({ severity, what }) => (severity === 'error' ? [what] : [])),
    ).toEqual([
      'customers would read the name of a group that themes or indicators belong to',
      expect.stringMatching(/^customers would read the text at "indicators (vans|trips) owner"/),
    ]);
  });

  it('may say anything while it is a draft', () => {
    const draft = PROMISE('KD20417 wrote to us.').replace('public: true', 'public: false');
    expect(defectsOf('We are late.', { 'content/promises/draft.yaml': draft })).toEqual([]);
  });
});
