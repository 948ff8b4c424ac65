import { describe, expect, it } from 'vitest';
import { checkWorkspace } from '../../../src/pipeline.ts';
import { workspaceWith } from '../../temporary-workspace.ts';

const HEAD = `---
title: Monday list
summary: What we look at every Monday.
stage: act
when: Every Monday.
who: The planners.
minutes: 30
---
`;
const page = (text: string, head = HEAD) => ({ 'content/playbook/monday-list.md': `${head}\n${text}\n` });
const THEME = { 'content/themes/late-visits.yaml': 'name: Late visits\nmatch: [came late]\n' };

function check(files: Readonly<Record<string, string>>) {
  const { workspace, defects } = checkWorkspace(workspaceWith({ ...THEME, ...files }));
  return {
    workspace,
    defects: defects.map(({ file, line, column, code, what }) => `${file}:${line}:${column} ${code} ${what}`),
  };
}

describe('a page of a workspace', () => {
  it('may quote what is there, and link to any page from the start of the report', () => {
    const { defects, workspace } = check(
      page(
        [
          'See :theme{id=late-visits show=share}, :score and :term[drivers]{id=driver}.',
          '[a](themes/late-visits/) [b](/drivers/) [c](playbook/five-whys/#steps) [d](glossary/#theme) [e](#steps) [f](https://example.org/)',
          '## Steps',
        ].join('\n\n'),
      ),
    );
    expect(defects).toEqual([]);
    expect(workspace?.playbook.pages.map(({ id, origin }) => [id, origin])).toEqual([
      ['monday-list', 'workspace'],
    ]);
  });

  it('takes the place of a page that ships, under the same name', () => {
    const { workspace } = check({ 'content/playbook/five-whys.md': `${HEAD}\nOurs.\n` });
    expect(workspace?.playbook.pages).toMatchObject([{ id: 'five-whys', origin: 'replaced' }]);
  });

  it.each([
    [
      ':theme{id=late-visit}',
      '11:1 reference-unknown there is no theme "late-visit"; nearest is "late-visits"',
    ],
    ['::indicator-card{id=orders}', '11:1 reference-unknown there is no indicator "orders"'],
    [
      ':term[x]{id=drivr}',
      '11:1 reference-unknown there is no term in the glossary "drivr"; nearest is "driver"',
    ],
    ['::template{file=none.txt}', '11:1 reference-unknown there is no template "none.txt"'],
    [
      '[a](themes/late-visit/)',
      '11:1 link-broken the report has no page at "themes/late-visit/"; nearest is "themes/late-visits/"',
    ],
    ['[a](driver/)', '11:1 link-broken the report has no page at "driver/"; nearest is "drivers/"'],
    ['[a](../themes/)', '11:1 link-broken the link "../themes/" is neither an address of this report'],
    ['[a](javascript:x)', '11:1 link-broken the link "javascript:x" is neither'],
    ['[a](http://example.org/)', '11:1 link-broken the link "http://example.org/" is not encrypted'],
    [
      '[a](playbook/five-whys/#step)',
      '11:1 link-broken the page "five-whys" has no heading "step"; nearest is "steps"',
    ],
    ['[a](glossary/#drivr)', '11:1 link-broken the glossary has no entry "drivr"'],
    ['[a](#steps)', '11:1 link-broken the page "monday-list" has no heading "steps"'],
    ['![A van](images/van.png)', '11:1 link-broken there is no image "van.png"'],
    [
      '![A van](https://example.org/van.png)',
      '11:1 link-broken the image "https://example.org/van.png" is not one we can show',
    ],
  ])('is refused with %s, at its line', (text, message) => {
    // The head takes nine lines, and a blank one follows it.
    const { defects } = check(page(`\n${text}`.replace(/^\n/, '\n')));
    expect(defects).toContainEqual(expect.stringContaining(`content/playbook/monday-list.md:${message}`));
  });

  it('is refused with a head that refers to nothing, at the entry', () => {
    const head = HEAD.replace('minutes: 30', 'minutes: 30\nlive:\n  - theme/\nrelated:\n  - five-why');
    expect(check(page('Text.', head)).defects).toEqual([
      expect.stringContaining('monday-list.md:9:5 link-broken the report has no page at "theme/"'),
      expect.stringContaining(
        'monday-list.md:11:5 reference-unknown there is no other page "five-why" in the playbook; nearest is "five-whys"',
      ),
    ]);
  });

  it.each([
    ['no head', 'Text.', '1:1 front-matter-missing'],
    ['a head without an end', '---\ntitle: A\n', '1:1 front-matter-missing the head of the page has no end'],
    ['a stage that is none', `${HEAD.replace('stage: act', 'stage: acting')}x`, '4:8 field-invalid'],
  ])('is refused with %s', (_, text, message) => {
    const { defects } = check({ 'content/playbook/monday-list.md': text });
    expect(defects).toContainEqual(expect.stringContaining(`monday-list.md:${message}`));
  });

  it('is refused under a name that the report needs', () => {
    const { defects } = check({ 'content/playbook/solutions.md': `${HEAD}\nText.\n` });
    expect(defects).toEqual([
      expect.stringContaining('solutions.md:1:1 name-unsafe a page cannot be called'),
    ]);
  });
});

describe('solutions, canvases and chains', () => {
  it('are refused when they refer to what is not there, at the place', () => {
    const { defects } = check({
      'content/solutions/call.yaml': `title: Call first
problem: Nobody came.
solution: The engineer calls.
themes: [late-visit]
level: resolve
effort: { size: days, text: Nothing. }
owner: Head of planning
usedBy:
  - { unit: West, since: 2027-01-01, verdict: trying, result: Soon. }
`,
      'content/supply-chains/visit.yaml': `title: A visit in time
customerGets: Somebody comes.
handoffs:
  - { from: Delivery, to: Customer, what: A visit, standard: In time., indicator: visits }
  - { from: Planning, to: Dellivery, what: A list, standard: The day before. }
`,
    });
    expect(defects).toEqual([
      expect.stringContaining(
        'content/solutions/call.yaml:4:10 reference-unknown there is no theme "late-visit"',
      ),
      expect.stringContaining('content/solutions/call.yaml:9:26 date-in-future'),
      expect.stringContaining(
        'content/supply-chains/visit.yaml:4:83 reference-unknown there is no indicator "visits"',
      ),
      expect.stringContaining(
        'content/supply-chains/visit.yaml:5:27 reference-unknown what "Dellivery" receives here never reaches the customer; nearest is "Delivery"',
      ),
    ]);
  });

  it.each([
    [
      'a group that hands nothing on, whoever leads there',
      '- [Planning, Dellivery]\n- [Sales, Planning]\n- [Stock, Dellivery]',
      /:5:\d+ .*"Dellivery" receives here never reaches the customer, nor does what comes there by 2 other handovers; nearest is "Delivery"/,
    ],
    [
      'groups in a circle',
      '- [Planning, Sales]\n- [Sales, Planning]',
      /:5:\d+ .*"Sales" receives here never reaches the customer, nor does what comes there by 1 other handover/,
    ],
  ])('tells once of %s', (_, pairs, told) => {
    const handoffs = `- [Delivery, Customer]\n${pairs}`.replaceAll(
      /- \[(\w+), (\w+)\]/g,
      '  - { from: $1, to: $2, what: A list, standard: In time. }',
    );
    const { defects } = check({
      'content/supply-chains/visit.yaml': `title: A visit\ncustomerGets: A visit that takes place.\nhandoffs:\n${handoffs}\n`,
    });
    expect(defects).toEqual([expect.stringMatching(told)]);
  });
});
