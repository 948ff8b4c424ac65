import { describe, expect, it } from 'vitest';
import { formatReport } from '../../../src/cli/defect-report.ts';
import { checkWorkspace } from '../../../src/pipeline.ts';
import { SOURCE, SURVEY, workspaceWith } from '../../temporary-workspace.ts';

const TICKETS = 'data/feedback/tickets';
const READ = { file: 'data/feedback/survey/2026.csv', read: 3, used: 3, refused: 0, unanswered: 0 };
const unread = (file: string, notRead: string) => ({
  file,
  read: 0,
  used: 0,
  refused: 0,
  unanswered: 0,
  notRead,
});

/** A second source of two files beside the one that is right. */
function checked(files: Readonly<Record<string, string | Uint8Array | null>>) {
  return checkWorkspace(
    workspaceWith({ [`${TICKETS}/2026-05.csv`]: SURVEY, [`${TICKETS}/2026-06.csv`]: SURVEY, ...files }),
  );
}

describe('files of a source that cannot be read', () => {
  it.each([
    ['a break of YAML', SOURCE.replace('columns:', '\tcolumns:')],
    ['a field that is refused', SOURCE.replace('solicited: true', 'solicited: maybe')],
    ['a rating that is not known', `${SOURCE}  speed: speed\n`],
    ['bytes that are no text', Uint8Array.from([0x6e, 0xe9, 0x3a])],
    ['no source.yaml', null],
  ])('are in the ledger and in the last line, with %s', (_, mapping) => {
    const report = checked({ [`${TICKETS}/source.yaml`]: mapping });
    expect(report.ledger).toEqual([
      READ,
      unread(`${TICKETS}/2026-05.csv`, 'source-invalid'),
      unread(`${TICKETS}/2026-06.csv`, 'source-invalid'),
    ]);
    expect(formatReport(report, 'text', '.')).toMatch(
      /^3 rows read from 1 file = 3 used .*; not read: 2 files in data\/feedback\/tickets; 1 error, 0 warnings\n$/m,
    );
  });

  it('are counted where the mapping is missing', () => {
    const [defect] = checked({}).defects;
    expect(defect).toMatchObject({ file: `${TICKETS}/source.yaml`, code: 'file-missing' });
    expect(defect!.what).toContain('2 CSV files');
  });

  it('are told with those that have another form, all at once', () => {
    const { defects } = checked({ [`${TICKETS}/source.yaml`]: 'name: [', [`${TICKETS}/july.xlsx`]: 'x' });
    expect(defects.map(({ file, code }) => `${file} ${code}`)).toEqual([
      `${TICKETS}/july.xlsx file-unexpected`,
      `${TICKETS}/source.yaml yaml-syntax`,
    ]);
  });

  it('are in the ledger when their folder has a name that is refused', () => {
    const file = 'data/feedback/My Survey/2026.csv';
    const { ledger } = checkWorkspace(
      workspaceWith({ [file]: SURVEY, 'data/feedback/My Survey/source.yaml': SOURCE }),
    );
    expect(ledger).toEqual([unread(file, 'source-invalid'), READ]);
  });
});

it('a file that is no text is not counted as read', () => {
  const report = checked({
    [`${TICKETS}/source.yaml`]: SOURCE,
    [`${TICKETS}/2026-06.csv`]: Uint8Array.from(
      [...SURVEY.replace('friendly', 'très')].map((c) => c.charCodeAt(0)),
    ),
    [`${TICKETS}/2026-05.csv`]: SURVEY.replaceAll('\na', '\nb'),
  });
  expect(report.ledger[2]).toEqual(unread(`${TICKETS}/2026-06.csv`, 'file-invalid'));
  expect(formatReport(report, 'text', '.')).toContain('6 rows read from 2 files');
  expect(formatReport(report, 'text', '.')).toContain('not read: 1 file in data/feedback/tickets');
});

describe('without a configuration', () => {
  it('every file is in the ledger as not read, and mappings are checked all the same', () => {
    const report = checked({
      'outerloop.yaml': 'schema: 1\n',
      [`${TICKETS}/source.yaml`]: SOURCE.replace('solicited: true', 'solicited: maybe'),
    });
    expect(report.ledger.map(({ file, notRead }) => `${file} ${notRead}`)).toEqual([
      `${READ.file} configuration-invalid`,
      `${TICKETS}/2026-05.csv source-invalid`,
      `${TICKETS}/2026-06.csv source-invalid`,
    ]);
    expect(report.defects.map(({ file, line }) => `${file}:${line}`)).toContain(`${TICKETS}/source.yaml:3`);
    expect(formatReport(report, 'text', '.')).toMatch(
      /\nno feedback was read, .*outerloop\.yaml .*; not read: 3 files; /,
    );
  });
});

it('a file among the source folders is told as such', () => {
  const { defects } = checkWorkspace(workspaceWith({ 'data/feedback/survey-june': SURVEY }));
  expect(defects.map(({ file, code }) => `${file} ${code}`)).toEqual([
    'data/feedback/survey-june file-unexpected',
  ]);
});
