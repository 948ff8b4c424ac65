import { describe, expect, it } from 'vitest';
import { loadWorkspace } from '../../src/load/workspace.ts';
import { CONFIG, workspaceWith } from '../temporary-workspace.ts';

const STAGE = `name: I get connected
order: 2
wants: A date I can plan around.
`;
const THEME = `name: Late installation
stage: joining
match: [two weeks late]
`;
const ROLES = `roles:
  it-lead: { name: IT lead, where: business, say: Can veto. }
`;
const CARE = `name: A date I can plan around
stage: joining
roles: [it-lead]
expects: I know the day.
reality: { themes: [late] }
`;
const MOMENT = `name: The date is confirmed
stage: joining
trigger: One message names the day.
feel: Now I can plan.
state: unreliable
owner: Head of planning
metric: { theme: late }
`;
const BUY_IN = `title: One order in ten waits
why: They leave before the first bill.
theme: late
by: unit
line: { kind: normal, name: all customers }
ask: Pay for one planner more.
decides: Executive meeting
decideBy: 2026-09-30
ifNot: It stays as it is.
footnote: Comments of the last twelve months; customers who did not write are not in it.
`;
const JOURNEY = {
  'content/themes/late.yaml': THEME,
  'content/journey/roles.yaml': ROLES,
  'content/journey/stages/joining.yaml': STAGE,
  'content/journey/moments/date.yaml': MOMENT,
  'content/expectations/date.yaml': CARE,
};

function load(files: Readonly<Record<string, string>>) {
  const { workspace, defects } = loadWorkspace(workspaceWith(files));
  return {
    workspace: workspace!,
    found: defects.list().map(({ severity, file, line, code }) => `${severity} ${file}:${line} ${code}`),
    words: defects.list().map(({ what, fix }) => `${what}; ${fix}`),
  };
}

describe('the journey', () => {
  it('is read from its files, stages in the order customers go through them', () => {
    const { workspace, found } = load({
      ...JOURNEY,
      'content/journey/stages/a-leaving.yaml': STAGE.replace('order: 2', 'order: 3'),
      'content/journey/README.md': 'How we drew it.\n',
      'content/themes/leaving.yaml': THEME.replace('joining', 'a-leaving').replace(
        /^name: .*/m,
        'name: Leaving',
      ),
    });
    expect(found).toEqual([]);
    expect(workspace.journey.stages.map(({ id }) => id)).toEqual(['joining', 'a-leaving']);
    expect(workspace.journey.roles).toMatchObject([{ id: 'it-lead', name: 'IT lead' }]);
    expect(workspace.journey.careAbouts).toMatchObject([{ id: 'date', stage: 'joining' }]);
    expect(workspace.journey.moments).toMatchObject([{ id: 'date', metric: { theme: 'late' } }]);
  });

  it('may be missing; what themes call their stage is then nobody’s business', () => {
    const { workspace, found } = load({ 'content/themes/late.yaml': THEME });
    expect(found).toEqual([]);
    expect(workspace.journey.stages).toEqual([]);
  });

  it.each([
    [
      'a theme in an unknown stage',
      { 'content/themes/late.yaml': THEME.replace('joining', 'joinin') },
      'error content/themes/late.yaml:2 reference-unknown',
      'nearest is "joining"',
    ],
    [
      'a stage with an unknown driver',
      { 'content/journey/stages/joining.yaml': `${STAGE}drivers: [instalation]\n` },
      'error content/journey/stages/joining.yaml:4 reference-unknown',
      'no driver "instalation" in outerloop.yaml',
    ],
    [
      'a care-about of an unknown role',
      { 'content/expectations/date.yaml': CARE.replace('it-lead', 'it-leed') },
      'error content/expectations/date.yaml:3 reference-unknown',
      'nearest is "it-lead"',
    ],
    [
      'a reality that refers to nothing',
      { 'content/expectations/date.yaml': CARE.replace('themes: [late]', 'indicators: [orders]') },
      'error content/expectations/date.yaml:5 reference-unknown',
      'no indicator "orders"',
    ],
    [
      'a role unlike any there is',
      { 'content/expectations/date.yaml': CARE.replace('it-lead', 'household') },
      'error content/expectations/date.yaml:3 reference-unknown',
      'no role "household" in content/journey/roles.yaml; the only one is "it-lead"',
    ],
    [
      'a driver unlike any of several',
      { 'content/journey/stages/joining.yaml': `${STAGE}drivers: [weather]\n` },
      'error content/journey/stages/joining.yaml:4 reference-unknown',
      'no driver "weather" in outerloop.yaml; it can be "',
    ],
    [
      'a stage with the address of another page',
      {
        'content/journey/stages/moments.yaml': STAGE.replace('2', '4'),
        'content/themes/b.yaml': THEME.replace('joining', 'moments').replace('Late installation', 'Other'),
      },
      'error content/journey/stages/moments.yaml:1 name-unsafe',
      'another name',
    ],
    [
      'a file that belongs nowhere',
      { 'content/journey/joining.yaml': STAGE },
      'error content/journey/joining.yaml:1 file-unexpected',
      'stages go into content/journey/stages',
    ],
    [
      'a missed opportunity that nobody names',
      { 'content/journey/moments/date.yaml': MOMENT.replace('unreliable', 'missed') },
      'error content/journey/moments/date.yaml:1 field-invalid',
      'opportunity',
    ],
    [
      'a metric of two figures',
      { 'content/journey/moments/date.yaml': MOMENT.replace('theme: late', 'theme: late, driver: a') },
      'error content/journey/moments/date.yaml:7 field-invalid',
      'one theme, one driver or one indicator',
    ],
  ])('refuses %s', (_, files, expected, words) => {
    const { found, words: said } = load({ ...JOURNEY, ...files });
    expect(found.filter((each) => each.startsWith('error'))).toEqual([expected]);
    expect(said.join('\n')).toContain(words);
  });

  it.each([
    [
      'a stage that nothing measures',
      { 'content/journey/stages/waiting.yaml': STAGE.replace('2', '3') },
      'warning content/journey/stages/waiting.yaml:1 stage-unmeasured',
    ],
    [
      'two stages at one place',
      {
        'content/journey/stages/waiting.yaml': STAGE,
        'content/themes/b.yaml': THEME.replace('joining', 'waiting').replace('Late installation', 'Other'),
      },
      'warning content/journey/stages/waiting.yaml:2 stage-order-repeated',
    ],
    [
      'a moment nobody answers for',
      { 'content/journey/moments/date.yaml': MOMENT.replace('owner: Head of planning\n', '') },
      'warning content/journey/moments/date.yaml:1 moment-unowned',
    ],
    [
      'a moment without a figure',
      { 'content/journey/moments/date.yaml': MOMENT.replace('metric: { theme: late }\n', '') },
      'warning content/journey/moments/date.yaml:1 moment-unmeasured',
    ],
    [
      'a care-about whose reality nothing shows',
      { 'content/expectations/date.yaml': CARE.replace('reality: { themes: [late] }\n', '') },
      'warning content/expectations/date.yaml:1 care-about-unmeasured',
    ],
  ])('warns of %s', (_, files, expected) => {
    expect(load({ ...JOURNEY, ...files }).found).toEqual([expected]);
  });

  it('warns once a value when a source names a stage that is not there', () => {
    const { found, words } = load({
      ...JOURNEY,
      'data/feedback/calls/source.yaml':
        'name: Calls\nkind: call-note\nsolicited: false\ncolumns: { id: id, date: { column: date }, comment: text, stage: stage }\n',
      'data/feedback/calls/2026.csv':
        'id,date,text,stage\n1,2026-01-05,Late,joining\n2,2026-01-05,Late,I get connected\n3,2026-01-06,Late,Joinin\n4,2026-01-06,Late,Joinin\n',
    });
    expect(found).toEqual(['warning data/feedback/calls/2026.csv:4 stage-unknown']);
    expect(words[0]).toContain('nearest is "joining"');
  });
});

describe('a case for buy-in', () => {
  const withLine = (line: string) => ({
    ...JOURNEY,
    'content/buy-in/late.yaml': BUY_IN.replace('{ kind: normal, name: all customers }', line),
  });

  it('is read', () => {
    const { workspace, found } = load({ ...JOURNEY, 'content/buy-in/late.yaml': BUY_IN });
    expect(found).toEqual([]);
    expect(workspace.buyIns).toMatchObject([{ id: 'late', theme: 'late', line: { kind: 'normal' } }]);
  });

  it.each([
    ['has no footnote', BUY_IN.replace(/footnote: .*\n/, ''), 'field-missing'],
    ['has an empty footnote', BUY_IN.replace(/footnote: .*\n/, "footnote: ' '\n"), 'field-invalid'],
    ['is about nothing', BUY_IN.replace('theme: late\n', ''), 'field-invalid'],
    ['is about a theme nobody described', BUY_IN.replace('theme: late', 'theme: lat'), 'reference-unknown'],
    ['does not say by when', BUY_IN.replace(/decideBy: .*\n/, ''), 'field-missing'],
  ])('is refused when it %s', (_, text, code) => {
    const { found } = load({ ...JOURNEY, 'content/buy-in/late.yaml': text });
    expect(found.map((each) => each.split(' ')[2])).toEqual([code]);
  });

  it('needs source, scope and figure of a line that others drew', () => {
    expect(load(withLine('{ kind: industry, name: the industry, share: 0.05 }')).found).toHaveLength(2);
    expect(
      load(withLine('{ kind: industry, name: the industry, share: 0.05, source: A report, scope: Homes }'))
        .found,
    ).toEqual([]);
    expect(load(withLine('{ kind: normal, name: all customers, share: 0.05 }')).found).toHaveLength(1);
  });
});

describe('the rule for core-growth customers', () => {
  const CUSTOMERS =
    'customer,segment,revenue_per_year\na,Small,900\nb,Small,100\nc,Home,900\nd,Small,\ne,,900\nf,Home,\n';
  const CONFIG_RULE = `coreGrowth:
  description: Small ones that grow
  rule: { segments: [Small], revenuePerYearAtLeast: 500 }
`;
  const withRule = (customers: string, rule = CONFIG_RULE) => {
    const { workspace, defects } = loadWorkspace(
      workspaceWith({ 'outerloop.yaml': CONFIG + rule, 'data/customers.csv': customers }),
    );
    const places = defects.list().filter(({ severity }) => severity === 'error');
    return {
      found: places.map(({ file, code }) => `${file} ${code}`),
      // the customers of the file come behind the two of the feedback
      said: [...(workspace?.customers?.coreGrowth ?? [])].slice(2),
    };
  };

  it('says yes, no, and nothing where what it needs is not known', () => {
    expect(withRule(CUSTOMERS)).toEqual({ found: [], said: [1, 0, 0, 255, 255, 0] });
  });

  it('may not contradict a column that says the same', () => {
    const { found } = withRule('customer,segment,revenue_per_year,core_growth\na,Small,900,yes\n');
    expect(found.map((each) => each.split(' ')[1])).toEqual(['field-invalid']);
  });

  it('names segments that are there', () => {
    const { found } = withRule(CUSTOMERS, CONFIG_RULE.replace('[Small]', '[Smal]'));
    expect(found.map((each) => each.split(' ')[1])).toEqual(['reference-unknown']);
  });

  it('blames no segment whose customers could not be read', () => {
    const { found } = withRule('customer,segment,revenue_per_year\na,Small\nb,Large,900\n');
    expect(found.map((each) => each.split(' ')[1])).toEqual(['row-too-short']);
  });
});
