import { describe, expect, it } from 'vitest';
import { CONFIG, SOURCE, toldOf, workspaceWith } from '../../temporary-workspace.ts';

const told = (files: Readonly<Record<string, string>>): readonly string[] => toldOf(workspaceWith(files));
const PLAN = 'content/plans/dates.yaml';
const THEME = 'content/themes/late.yaml';
const plan = (fields: string): Readonly<Record<string, string>> => ({
  [THEME]: 'name: Late\nmatch: [late]\n',
  [PLAN]: `title: Dates\nowner: Head\nstatus: draft\n${fields}\n`,
});

describe('quotes that were curled', () => {
  it.each([
    ['an id', plan('theme: “late”'), `error ${PLAN}:4:8 .*\\] write late, typed anew: curled quotes`],
    ['single ones', plan('theme: ‘late’'), `error ${PLAN}:4:8 .*\\] write late, typed anew`],
    [
      'a closed list',
      { 'data/feedback/survey/source.yaml': SOURCE.replace('kind: survey', 'kind: „survey“') },
      'error data/feedback/survey/source.yaml:2:7 .*\\] write survey, typed anew',
    ],
    [
      'a day',
      { 'outerloop.yaml': CONFIG.replace('2026-06-30', '“2026-06-30”') },
      'error outerloop.yaml:4:7 .*\\] write 2026-06-30, typed anew',
    ],
    [
      'a long dash before a number',
      { 'outerloop.yaml': CONFIG.replace('low: 1', 'low: –1') },
      'error outerloop.yaml:9:45 .*\\] write -1, typed anew: .*long dashes',
    ],
  ])('are named in the remedy: %s', (_, files, expected) => {
    expect(told(files).filter((line) => !line.includes('plan-'))).toEqual([
      expect.stringMatching(`^${expected}`),
    ]);
  });

  it('are warned of once a file where they would stand in the text', () => {
    const theme = 'name: “Late”\nmatch:\n  - “two weeks late”\n  - nobody’s late\n  - ‘late’\n';
    expect(told({ [THEME]: theme })).toEqual([
      expect.stringMatching(
        `^warning ${THEME}:1:7 the quotes around "“Late”" are curled, .*; likewise in line 3, line 5 \\[quotes-curled\\] straighten`,
      ),
    ]);
  });

  it.each(["'“Late”'", '“Late” or “never”', 'the “late” ones', '>-\n  “Late”'])(
    'are let be where they are meant: %s',
    (name) => {
      expect(told({ [THEME]: `name: ${name}\nmatch: [late]\n` })).toEqual([]);
    },
  );
});

it('an id that is nearly one is spelt out', () => {
  expect(told(plan('theme: Late Ones'))).toContainEqual(
    expect.stringMatching(`^error ${PLAN}:4:8 .*small letters.*\\] write late-ones$`),
  );
});

it.each(['theme:\u00a0late', 'theme\uff1a late'])(
  'a colon that is none of YAML is told as such: %s',
  (line) => {
    expect(told(plan(line))).toEqual([
      expect.stringMatching(`^error ${PLAN}:4:6 behind this field stands no plain colon .*type the colon`),
    ]);
  },
);
