import { describe, expect, it } from 'vitest';
import { namesWorkflow, personIn } from '../../../src/analysis/chain/cause-words.ts';
import { chainResult, plansByProgress, vitalFewWithPlans } from '../../../src/analysis/chain/chain.ts';
import { planProblems } from '../../../src/analysis/chain/plan-problems.ts';
import { vitalSpells } from '../../../src/analysis/chain/vital-since.ts';
import { markThemes } from '../../../src/analysis/themes/theme-marks.ts';
import { tableOf } from '../../build-table.ts';
import type { Answer } from '../../build-table.ts';
import { plan } from '../../view/sample-chain.ts';
import { themeOf } from '../themes/theme-builder.ts';

const OPTIONS = { vitalShare: 0.8, minimumAnswers: 4, fullAnswers: 30 };
const THEMES = [
  themeOf('broken', { match: ['broken'] }),
  themeOf('dear', { match: ['dear'] }),
  themeOf('late', { match: ['late'] }),
  themeOf('nice', { match: ['nice'], praise: true }),
  themeOf('rude', { match: ['rude'] }),
];

function spellsOf(months: Readonly<Record<string, readonly string[]>>, asOf = '2026-06-30') {
  const answers: Answer[] = Object.entries(months).flatMap(([month, comments]) =>
    comments.map((comment) => ({ date: `${month}-10`, comment })),
  );
  const table = tableOf(answers);
  return vitalSpells({ table, themes: THEMES, marks: markThemes(table, THEMES) }, OPTIONS, asOf);
}
const said = (count: number, comment: string): readonly string[] =>
  Array.from({ length: count }, () => comment);

describe('since when a theme is one of the vital few', () => {
  it('is told from the reports of all months up to then, each over all comments so far', () => {
    const spells = spellsOf({
      '2026-03': [...said(8, 'broken'), ...said(2, 'late'), 'dear', 'rude', ...said(9, 'nice')],
      '2026-04': said(3, 'broken'),
      '2026-05': [...said(8, 'late'), 'dear'],
    });
    // March: broken is 8 of 12, late crosses the line. April: broken is 11 of 15. May: broken and late are 21 of 24.
    expect(spells).toEqual([
      { theme: 'broken', since: '2026-03', days: 91 },
      { theme: 'late', since: '2026-03', days: 91 },
    ]);
  });

  it('begins again after a break', () => {
    const spells = spellsOf({
      '2026-03': [...said(8, 'broken'), ...said(2, 'late'), 'dear', 'rude'],
      '2026-04': said(30, 'broken'),
      '2026-05': said(30, 'late'),
    });
    expect(spells.find(({ theme }) => theme === 'late')).toEqual({
      theme: 'late',
      since: '2026-05',
      days: 30,
    });
  });

  it('has lasted no day while its first month is not over, and nobody is vital without comments', () => {
    const month = { '2026-06': [...said(8, 'broken'), ...said(2, 'late'), 'dear', 'rude'] };
    expect(spellsOf(month, '2026-06-20').map(({ days }) => days)).toEqual([0, 0]);
    expect(spellsOf({})).toEqual([]);
  });
});

describe('one of the vital few', () => {
  const spell = (days: number) => [{ theme: 'late-installation', since: '2026-03', days }];
  const standing = (days: number, ...statuses: readonly string[]) =>
    vitalFewWithPlans(
      spell(days),
      statuses.map((status) => ({ ...plan(), status }) as ReturnType<typeof plan>),
      90,
    ).map(({ plan: state, overdue }) => `${state}${overdue ? ' overdue' : ''}`)[0];

  it('is overdue after the days that the workspace allows, not on the last of them', () => {
    expect(standing(90)).toBe('none');
    expect(standing(91)).toBe('none overdue');
  });

  it.each([
    ['a draft does not answer it', ['draft'], 'draft overdue'],
    ['an agreed plan does', ['agreed'], 'agreed'],
    ['a finished plan does', ['done'], 'done'],
    ['a decision against a plan does', ['dropped'], 'decided-against'],
    ['a draft after a dropped plan is a draft', ['dropped', 'draft'], 'draft overdue'],
    ['a running plan counts more than a finished one', ['done', 'running'], 'running'],
  ])('%s', (_, statuses, expected) => {
    expect(standing(500, ...statuses)).toBe(expected);
  });
});

describe('what a plan lacks', () => {
  const codes = (fields: Readonly<Record<string, unknown>>) =>
    planProblems(plan(fields), undefined, '2026-06-30').map(({ code, path }) =>
      `${code} ${path.join('.')}`.trim(),
    );
  const lastAnswer = (answer: string) => ({
    whys: [...plan().whys.slice(0, 4), { question: 'Why?', answer }],
  });

  it('is nothing when all is there', () => {
    expect(codes({})).toEqual([]);
  });

  it.each([
    ['an owner', { owner: undefined }, 'plan-without-owner'],
    ['an indicator', { indicator: undefined }, 'plan-without-indicator'],
    ['a diamond', { diamond: undefined }, 'plan-cause-missing whys.4.answer'],
    ['any why', { whys: [] }, 'plan-cause-missing'],
    [
      'the workflow in the last answer',
      lastAnswer('Nobody looks.'),
      'plan-cause-without-workflow whys.4.answer',
    ],
    [
      'a cause that is no person',
      lastAnswer('He forgot it in Order acceptance.'),
      'plan-cause-names-person whys.4.answer',
    ],
    [
      'a milestone in time',
      { milestones: [{ what: 'Go', due: '2026-06-29' }] },
      'milestone-overdue milestones.0.due',
    ],
  ])('may be %s', (_, fields, expected) => {
    expect(codes(fields)).toEqual([expected]);
  });

  it('may be whys, unless the plan says why fewer were enough', () => {
    const short = { whys: plan().whys.slice(3) };
    expect(codes(short)).toEqual(['plan-whys-short whys']);
    expect(codes({ ...short, fewerWhysBecause: 'The second was the workflow.' })).toEqual([]);
  });

  it('does not count a milestone on its day, or one that is done', () => {
    expect(codes({ milestones: [{ what: 'Go', due: '2026-06-30' }] })).toEqual([]);
    expect(codes({ milestones: [{ what: 'Go', due: '2026-01-30', doneOn: '2026-02-01' }] })).toEqual([]);
  });

  it('is asked of a draft only as far as owner and dates go, and of a dropped plan not at all', () => {
    expect(codes({ status: 'draft', owner: undefined, whys: [], indicator: undefined })).toEqual([
      'plan-without-owner',
    ]);
    expect(
      codes({
        status: 'dropped',
        statusReason: 'No link',
        closedOn: '2026-05-01',
        owner: undefined,
        whys: [],
      }),
    ).toEqual([]);
  });

  it('stands in the results, with the next open milestone and the target of the plan', () => {
    const orders = {
      id: 'orders-without-date',
      name: 'Orders',
      unit: 'percent',
      good: 'low',
      target: 5,
      possible: {},
      values: [{ month: '2026-06', value: 9 }],
    } as const;
    const latest = { indicator: 'orders-without-date', latest: { month: '2026-06', value: 9 } } as never;
    const milestones = [
      { what: 'A', due: '2026-01-01', doneOn: '2026-01-01' },
      { what: 'B', due: '2026-06-01' },
    ];
    const result = (fields: Readonly<Record<string, unknown>>) =>
      chainResult([], [plan({ milestones, ...fields })], [orders], [latest], {
        asOf: '2026-06-30',
        planWithinDays: 90,
      }).plans[0];
    expect(result({})).toMatchObject({
      depth: 5,
      next: 1,
      overdue: [1],
      targetReached: false,
      gaps: ['milestone-overdue', 'no-promise'],
    });
    const dueEarlier = { what: 'C', due: '2026-05-01' };
    expect(result({ milestones: [...milestones, dueEarlier] })).toMatchObject({ next: 2, overdue: [1, 2] });
    expect(result({ milestones: milestones.slice(0, 1) })).toMatchObject({ next: null });
    expect(result({ target: { value: 10, by: '2026-12-31' } })).toMatchObject({ targetReached: true });
  });
});

describe('the words of a cause', () => {
  it.each([
    ['He forgot the survey.', 'He'],
    ['The planner did not look.', 'The planner'],
    ['An adviser typed it wrongly.', 'An adviser'],
    ['It was human error.', 'human error'],
    ['Careless work.', 'Careless'],
    ['Mr X knew.', 'Mr'],
    ['It lies with the Head of planning, always.', 'Head of planning'],
  ])('name a person: %s', (cause, found) => {
    expect(personIn(cause, ['Head of planning'])).toBe(found);
  });

  it.each([
    'Order acceptance lets orders through without a crew.',
    'Engineers are sent out without a list by the dispatch workflow.',
    'The sheet has no column for it; hereafter it has.',
    'Every manager of the group may release it.',
  ])('do not name a person: %s', (cause) => {
    expect(personIn(cause, ['Head of planning'])).toBeNull();
  });

  it('name a workflow by its whole name, whatever case and punctuation', () => {
    expect(namesWorkflow('In “order acceptance”, nobody asks.', 'Order acceptance')).toBe(true);
    expect(namesWorkflow('The order is accepted.', 'Order acceptance')).toBe(false);
    expect(namesWorkflow('Reorder acceptances', 'Order acceptance')).toBe(false);
  });
});

it('the plan that has come furthest stands first, and equals by id', () => {
  const of = (id: string, status: string) => ({ ...plan(), id, status }) as ReturnType<typeof plan>;
  expect(
    plansByProgress([of('a', 'dropped'), of('b', 'draft'), of('c', 'running'), of('d', 'running')]).map(
      ({ id }) => id,
    ),
  ).toEqual(['c', 'd', 'b', 'a']);
});
