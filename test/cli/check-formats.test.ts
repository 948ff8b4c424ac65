import { describe, expect, it } from 'vitest';
import { SURVEY, workspaceWith } from '../temporary-workspace.ts';
import { outerloop } from './run-outerloop.ts';

const PATIENT = { timeout: 60_000 };
const CSV = 'data/feedback/survey/2026.csv';
const check = (workspace: string, format: string, environment = {}): ReturnType<typeof outerloop> =>
  outerloop(['check', '--workspace', workspace, '--format', format], environment);

describe('check --format json', PATIENT, () => {
  it('prints defects and ledger, and nothing else', async () => {
    const workspace = workspaceWith({ [CSV]: SURVEY.replace(',9,4,', ',9,6,') });
    const { stdout, stderr } = await check(workspace, 'json');
    expect(stderr).toBe('');
    const report = JSON.parse(stdout) as Record<string, unknown[]>;
    expect(Object.keys(report)).toEqual(['defects', 'ledger']);
    expect(report).toEqual({
      defects: [
        {
          severity: 'error',
          file: CSV,
          line: 2,
          column: 5,
          code: 'cell-out-of-range',
          what: expect.stringContaining('"6"') as string,
          fix: expect.any(String) as string,
        },
      ],
      ledger: [{ file: CSV, read: 3, used: 2, refused: 1, unanswered: 0 }],
    });
  });

  it('prints an empty list for a workspace that is right', async () => {
    const { stdout } = await check(workspaceWith(), 'json');
    expect(JSON.parse(stdout)).toMatchObject({ defects: [], ledger: [{ read: 3, used: 3 }] });
  });

  it('prints JSON for a workspace that is not there', async () => {
    const { code, stdout } = await check(`${workspaceWith()}/none`, 'json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ defects: [{ code: 'workspace-missing' }], ledger: [] });
  });

  it('prints all of a long list into a pipe', async () => {
    const rows = Array.from(
      { length: 5000 },
      (_, row) => `b${row},2026-05-02,,9,${row % 2 ? 10 + (row % 90) : 4},`,
    ).join('\n');
    const { code, stdout } = await check(workspaceWith({ [CSV]: `${SURVEY}${rows}\n` }), 'json');
    expect(code).toBe(1);
    const { defects, ledger } = JSON.parse(stdout) as {
      defects: { code: string }[];
      ledger: { read: number; used: number; refused: number; unanswered: number }[];
    };
    expect(stdout.length).toBeGreaterThan(5_000);
    expect(defects.length).toBeGreaterThan(10);
    expect(ledger).toEqual([{ file: CSV, read: 5003, used: 2503, refused: 2500, unanswered: 0 }]);
  });

  it('prints the same whatever colours the terminal has', async () => {
    const workspace = workspaceWith({ [CSV]: SURVEY.replace(',9,4,', ',9,6,') });
    const printed = await Promise.all(
      [{}, { NO_COLOR: '1' }, { FORCE_COLOR: '3' }, { CI: 'true' }, { TERM: 'dumb' }].map(
        async (environment) => (await check(workspace, 'json', environment)).stdout,
      ),
    );
    expect(new Set(printed).size).toBe(1);
  });
});

describe('check --format text', PATIENT, () => {
  it('counts rows and files in words that fit their number', async () => {
    const { stdout } = await check(workspaceWith(), 'text');
    expect(stdout).toMatch(/^3 rows read from 1 file = 3 used \+ 0 refused/);
  });

  it('says that nothing was read yet when the configuration is wrong', async () => {
    const { code, stdout } = await check(workspaceWith({ 'outerloop.yaml': 'schema: 1\n' }), 'text');
    expect(code).toBe(1);
    expect(stdout).toMatch(/no feedback was read, .* outerloop\.yaml .*; \d+ errors, 0 warnings\n$/);
    expect(stdout).not.toContain('0 rows read');
  });

  it('gives place, observation, remedy and code, without colour codes', async () => {
    const workspace = workspaceWith({ [CSV]: SURVEY.replace(',9,4,', ',9,6,') });
    const { stdout } = await check(workspace, 'text', { FORCE_COLOR: '3' });
    expect(stdout).toMatch(
      /^error data\/feedback\/survey\/2026\.csv:2:5 .*"6".*\n {2}fix: .*\[cell-out-of-range\]\n3 rows read/,
    );
    expect(stdout).not.toContain('\u001b');
  });

  it('shows a cell that could move the cursor as harmless text', async () => {
    const workspace = workspaceWith({ [CSV]: SURVEY.replace(',9,4,', ',9,\u001b[2J\u0007x,') });
    const { code, stdout } = await check(workspace, 'text');
    expect(code).toBe(1);
    expect(stdout).not.toContain('\u001b');
    expect(stdout).not.toContain('\u0007');
  });

  it('lists every defect of every file, not only the first', async () => {
    const workspace = workspaceWith({
      [CSV]: SURVEY.replace(',9,4,', ',9,6,').replace('2026-06-04', '2026-06-31'),
      'content/themes/late.yaml': 'name: Late\nmatch: [late]\nnonsense: true\n',
    });
    const { stdout } = await check(workspace, 'text');
    for (const code of ['cell-out-of-range', 'date-invalid', 'field-unknown']) expect(stdout).toContain(code);
    expect(stdout).toMatch(/3 errors, 0 warnings\n$/);
  });
});

describe('check --format github', PATIENT, () => {
  it('marks the line of the file in the pull request', async () => {
    const workspace = workspaceWith({ [CSV]: SURVEY.replace(',9,4,', ',9,6,') });
    const { code, stdout } = await check(workspace, 'github');
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^::error file=data\/feedback\/survey\/2026\.csv,line=2,col=5,title=cell-out-of-range::/,
    );
    expect(stdout.split('\n')[0]).toContain('%0Afix: ');
  });

  it.each([
    ['a command in a cell', 'x\n::add-mask::secret'],
    ['a command after a carriage return', 'x\r::set-output name=a::b'],
    ['the old form of a command', '##[add-path]/bad'],
    ['an escape that is none', '%0A::stop-commands::x'],
  ])('lets no file speak to the runner: %s', async (_, cell) => {
    const csv = SURVEY.replace(',9,4,', `,9,"${cell}",`);
    const { code, stdout } = await check(workspaceWith({ [CSV]: csv }), 'github');
    expect(code).toBe(1);
    const lines = stdout.split(/\r\n|\r|\n/);
    const commands = lines.filter((line) => /^\s*(?:::|##\[)/.test(line));
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter((line) => !/^::(?:error|warning) file=/.test(line))).toEqual([]);
    expect(stdout).not.toMatch(/(?<!%25)%0A::stop/);
  });

  it('keeps a strange file name out of the properties', async () => {
    const workspace = workspaceWith({ 'data/feedback/survey/a,line=9::b.csv': 'x\n' });
    const { code, stdout } = await check(workspace, 'github');
    expect(code).toBe(1);
    for (const line of stdout.split('\n').filter((text) => text.startsWith('::'))) {
      expect(line).toMatch(/^::(?:error|warning) file=[^,:]+,line=\d+,col=\d+,title=[a-z-]+::/);
    }
  });
});
