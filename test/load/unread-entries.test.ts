import { describe, expect, it } from 'vitest';
import { CONFIG, SOURCE, toldOf, workspaceWith } from '../temporary-workspace.ts';

const THEME = 'name: Late\nmatch: [late]\n';

const PROMISE = `public: false
title: Dates that hold
status: planned
heard: Dates moved.
doing: We hold them.
theme: late
announcedOn: 2026-05-01
nextReportBy: 2026-10-01
`;

const told = (files: Readonly<Record<string, string | null>>): readonly string[] =>
  toldOf(workspaceWith(files));

describe('a file that is not called what is read', () => {
  it.each([
    ['data/costumers.csv', 'rename it to customers.csv'],
    ['data/Customers.csv', 'rename it to customers.csv'],
    ['data/population.xlsx', 'save it as population.csv'],
    ['content/assumptions.yml', 'rename it to assumptions.yaml'],
    ['content/theme/late.yaml', 'rename it to themes'],
    ['data/operation/visits.csv', 'rename it to operations'],
  ])('%s is an error that names what was meant', (file, fix) => {
    const entry = file.split('/').slice(0, 2).join('/');
    expect(told({ [file]: 'x\n' })).toEqual([
      expect.stringMatching(`^error ${entry}:1:1 .*is not read here.*file-unexpected.*${fix}`),
    ]);
  });

  it('is told where its entries belong when it is a folder', () => {
    const theme = { 'content/themes/late.yaml': THEME };
    expect(told({ ...theme, 'content/theme/early.yaml': THEME })).toEqual([
      expect.stringMatching('^warning content/theme:1:1 .*put its files into content/themes, and remove it'),
    ]);
    expect(told({ ...theme, 'content/themes/2026/early.yaml': THEME })).toEqual([
      expect.stringMatching(
        '^error content/themes/2026:1:1 the folder "2026" .*put its files into the folder above',
      ),
    ]);
  });

  it('is a warning where what was meant is there, or nothing is near', () => {
    const customers = { 'data/customers.csv': 'customer\nC1\nC2\n' };
    for (const file of ['data/customers.xlsx', 'data/raw/2026.csv', 'content/drafts.docx'])
      expect(told({ ...customers, [file]: 'x\n' })).toEqual([
        expect.stringMatching(/^warning .*is not read here.*move it out/),
      ]);
  });

  it('may be notes to people, or hidden', () => {
    expect(told({ 'data/README.md': 'x', 'content/about.md': 'x', 'data/.gitkeep': '' })).toEqual([]);
  });

  it.each(['source.yml', 'Source.yaml', 'source.json'])('%s is the mapping by another name', (name) => {
    const files = { 'data/feedback/survey/source.yaml': null, [`data/feedback/survey/${name}`]: SOURCE };
    expect(told({ ...files, 'data/feedback/survey/source.yaml': SOURCE })).toHaveLength(1);
    expect(told(files)).toEqual([
      expect.stringMatching(`^error data/feedback/survey/source.yaml:1:1 .*rename ${name} to source.yaml`),
    ]);
  });

  it.each(['outerloop.yml', 'Outerloop.yaml'])('%s is the configuration by another name', (name) => {
    const [first] = told({ 'outerloop.yaml': null, [name]: CONFIG });
    expect(first).toMatch(`rename ${name} to outerloop.yaml`);
  });
});

it('notes beside the source folders are no source, and hide no mistake', () => {
  const files = {
    'data/feedback/README.md': '# Where it comes from',
    'content/units/berlin.yaml': 'name: Berlin\n',
  };
  expect(told(files)).toEqual([
    expect.stringMatching(/^error content\/units\/berlin.yaml:1:\d+ .*reference-unknown/),
  ]);
});

it.each(['Late.yaml', 'LATE.YAML', 'late.yml', 'late .yaml'])(
  '%s is one mistake, not one for each file that names it',
  (name) => {
    expect(told({ [`content/themes/${name}`]: THEME, 'content/promises/dates.yaml': PROMISE })).toEqual([
      expect.stringMatching(`^error content/themes/${name}:1:1 .*rename it to late.yaml`),
    ]);
  },
);

it('a theme and its copy under another id are not counted side by side', () => {
  expect(told({ 'content/themes/late.yaml': THEME, 'content/themes/late-2.yaml': THEME })).toEqual([
    expect.stringMatching(
      '^error content/themes/late-2.yaml:1:7 the name "Late" is also that of .*late.yaml',
    ),
  ]);
});

it('a sum below the list of customers is no customer', () => {
  for (const name of ['Total', 'Grand total', 'SUM']) {
    expect(told({ 'data/customers.csv': `customer,revenue_per_year\nC1,10\nC2,5\n${name},15\n` })).toEqual([
      expect.stringMatching(`^error data/customers.csv:4:1 .*"${name}".*sum below the list.*remove the row`),
    ]);
  }
});

describe('YAML in which one slip makes many', () => {
  const lines = (text: string): readonly string[] =>
    told({ 'content/themes/late.yaml': text }).map((line) => line.replace(/^error [^:]*:/, ''));

  it('is told once a line', () => {
    const found = lines('whys:\n  - question: a: b\n   answer: c: d\n');
    const numbers = found.map((line) => line.split(':')[0]);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('has bullets that are stars explained', () => {
    expect(lines('name: Late\nmatch:\n  * late\n')[0]).toMatch(/^3:3 a \* stands .*hyphen/);
  });

  it('has a text behind # explained', () => {
    expect(lines('name: #1 late\nmatch: [late]\n')).toEqual([
      expect.stringMatching(/^1:7 "name" holds nothing: expected a text.*begins with # stands in quotes/),
    ]);
  });
});
