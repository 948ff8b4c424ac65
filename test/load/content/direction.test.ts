import { describe, expect, it } from 'vitest';
import { checkWorkspace } from '../../../src/pipeline.ts';
import { workspaceWith } from '../../temporary-workspace.ts';

const STAR = `---
northStar: You know where you stand.
feelings: [informed, safe]
mission: We tell the truth.
decidedBy: Executive team
decidedOn: 2026-01-15
reviewBy: 2027-01-15
---

See :count{of=comments} and [the drivers](drivers/).
`;
const MATURITY = `assessedOn: 2026-05-12
judgedBy: Ten people
blocks:
  - block: measures
    level: 2
    evidence:
      - { text: A page., href: indicators/ }
    next: More.
`;

function check(files: Readonly<Record<string, string>>) {
  const { workspace, defects } = checkWorkspace(workspaceWith(files));
  return {
    workspace,
    defects: defects.map(({ file, line, column, code, what }) => `${file}:${line}:${column} ${code} ${what}`),
  };
}

describe('the files of the direction', () => {
  it('are each optional, and read where they are there', () => {
    expect(check({}).workspace?.direction).toEqual({
      northStar: null,
      strategy: null,
      roadmap: null,
      maturity: null,
    });
    const { workspace, defects } = check({ 'content/northstar.md': STAR, 'content/maturity.yaml': MATURITY });
    expect(defects).toEqual([]);
    expect(workspace?.direction).toMatchObject({
      northStar: { feelings: ['informed', 'safe'] },
      maturity: { blocks: [{ block: 'measures', level: 2 }] },
    });
  });

  it.each([
    [
      'content/northstar.md',
      STAR.replace('drivers/', 'driver/'),
      '10:29 link-broken the report has no page at "driver/"',
    ],
    ['content/northstar.md', STAR.replace('of=comments', 'of=coments'), '10:5 directive-invalid'],
    ['content/northstar.md', STAR.replace('2026-01-15', '2026-09-15'), '6:12 date-in-future'],
    [
      'content/northstar.md',
      STAR.replace('2027-01-15', '2026-01-14'),
      '7:11 field-invalid "reviewBy" holds "2026-01-14": it is looked at again after it was decided',
    ],
    [
      'content/maturity.yaml',
      MATURITY.replace('indicators/', 'indicator/'),
      '7:32 link-broken the report has no page at "indicator/"; nearest is "indicators/"',
    ],
    [
      'content/maturity.yaml',
      MATURITY.replace(/    evidence:\n.*\n/, ''),
      '5:12 field-invalid "blocks.0.level" holds "2": a level above 1 needs evidence',
    ],
    [
      'content/roadmap.yaml',
      'milestones:\n  - { what: A, movement: embed, block: culture, owner: B, by: 2026-01-01, doneOn: 2026-12-01 }\n',
      '2:83 date-in-future',
    ],
    [
      'content/strategy.yaml',
      'style: agile\n',
      '1:8 field-invalid "style" holds "agile": expected one of "classical"',
    ],
  ])('are refused at the place: %s', (file, text, message) => {
    expect(check({ [file]: text }).defects).toContainEqual(expect.stringContaining(`${file}:${message}`));
  });

  it('warn of a milestone of the roadmap whose day has passed, at its place', () => {
    const milestone = (fields: string) =>
      `  - { what: A new rule., movement: embed, block: culture, owner: B, ${fields} }\n`;
    const warningsOf = (...milestones: readonly string[]) =>
      checkWorkspace(
        workspaceWith({ 'content/roadmap.yaml': `milestones:\n${milestones.map(milestone).join('')}` }),
      ).defects;
    expect(warningsOf('by: 2026-06-30', 'by: 2026-01-01, doneOn: 2026-02-01')).toEqual([]);
    expect(warningsOf('by: 2026-12-31', 'by: 2026-05-31')).toEqual([
      {
        severity: 'warning',
        file: 'content/roadmap.yaml',
        line: 3,
        column: 73,
        code: 'milestone-overdue',
        what: 'the milestone "A new rule." was due on 2026-05-31 and is not done',
        fix: 'write doneOn when it is done, or agree a new day',
      },
    ]);
  });

  it('warn when the day has passed on which the North Star or the style were to be looked at again', () => {
    const style = (day: string) =>
      `style: adaptive\nbecause: [A]\nhorizon: B\nstyleReviewBy: ${day}\nstory: C\n`;
    const warningsOf = (star: string, day: string) =>
      check({
        'content/northstar.md': STAR.replace('2027-01-15', star),
        'content/strategy.yaml': style(day),
      }).defects;
    expect(warningsOf('2026-06-30', '2026-06-30')).toEqual([]);
    expect(warningsOf('2026-06-29', '2026-06-29')).toEqual([
      'content/northstar.md:7:11 review-overdue it was to be looked at again by 2026-06-29',
      'content/strategy.yaml:4:16 review-overdue it was to be looked at again by 2026-06-29',
    ]);
  });
});
