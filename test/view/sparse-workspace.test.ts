import { describe, expect, it } from 'vitest';
import { checkWorkspace } from '../../src/pipeline.ts';
import { siteModels } from '../../src/site-models.ts';
import type { ReportModel } from '../../src/view/report-document.ts';
import { CONFIG, SOURCE, SURVEY, workspaceWith } from '../temporary-workspace.ts';

const OF_SOURCE = 'data/feedback/survey/source.yaml';
const OF_DATA = 'data/feedback/survey/2026.csv';
const ANONYMOUS = SOURCE.replace('  customer: customer\n', '').concat('otherColumns: ignore\n');

function reportOf(files: Readonly<Record<string, string | null>>): ReportModel {
  const checked = checkWorkspace(workspaceWith(files));
  expect(checked.defects.filter(({ severity }) => severity === 'error')).toEqual([]);
  return siteModels(checked.workspace!, checked).report;
}
const figure = (report: ReportModel, label: string): unknown =>
  report.data.keyFigures.find((each) => each.label === label);

describe('a workspace with nearly nothing in it', () => {
  it('counts no customers where no source says who wrote', () => {
    const report = reportOf({ [OF_SOURCE]: ANONYMOUS });
    expect(figure(report, 'Customers heard')).toMatchObject({
      value: 'not known',
      detail: expect.stringContaining('columns.customer') as string,
    });
    expect(report.data.sources?.rows[0]?.[5]).toEqual({ text: 'not known' });
  });

  it('speaks of no item and of every item where none or all hold a comment', () => {
    const withComments = (...comments: readonly string[]) =>
      figure(
        reportOf({
          [OF_DATA]: `id,date,customer,recommend,delivery,comment\n${comments.map((words, row) => `a${row},2026-05-02,C${row},9,4,${words}\n`).join('')}`,
        }),
        'Comments',
      );
    expect(withComments('', '')).toMatchObject({ detail: 'no item holds a comment' });
    expect(withComments('Late', 'Fast')).toMatchObject({ detail: 'every item holds a comment' });
    expect(withComments('Late', '')).toMatchObject({ detail: '50% of items hold a comment' });
  });

  it('still counts them where a source does', () => {
    expect(figure(reportOf({}), 'Customers heard')).toMatchObject({ value: '2' });
  });

  it('says of a score that no source brings where to name its column', () => {
    const report = reportOf({
      [OF_SOURCE]: SOURCE.replace('  recommend: recommend\n', '').concat('otherColumns: ignore\n'),
    });
    expect(report.summary.figure).toMatchObject({
      kind: 'empty',
      empty: {
        file: 'data/feedback/<source>/source.yaml',
        why: expect.stringContaining('No source') as string,
      },
    });
  });

  it('says of one answer that it is one', () => {
    const [header, first] = SURVEY.split('\n');
    const report = reportOf({ [OF_DATA]: `${header}\n${first}\n` });
    const words = JSON.stringify(report.drivers);
    expect(words).toContain('one answer alone cannot show a link');
    expect(words).not.toContain('all 1 answer');
  });

  it('begins with a theme where a plan has none to answer, and with the export where there is no feedback', () => {
    expect(reportOf({}).chain.plans.empty).toMatchObject({ command: 'npm run new -- theme <id>' });
    const late = { 'content/themes/late.yaml': 'name: Late\nmatch: [late]\n' };
    expect(reportOf(late).chain.plans.empty).toMatchObject({ command: 'npm run new -- plan --theme late' });
    const nothing = reportOf({ [OF_SOURCE]: null, [OF_DATA]: null, 'outerloop.yaml': CONFIG });
    expect(nothing.summary.driversEmpty).toMatchObject({
      command: 'npm run new -- source FILE.csv --name my-survey',
    });
  });

  it('has comments suggest themes where none is described, in each place that counts them', () => {
    const { themes, impact } = reportOf({});
    const told = JSON.stringify({ themes, impact });
    expect(told).toContain('No themes are described');
    expect(told).toContain('"command":"npm run themes -- suggest"');
    expect(told).not.toContain('npm run new -- theme');
    expect(told).not.toContain('Add the feedback of earlier months');
  });

  it('names where the first and the last month stand while a year cannot be compared', () => {
    const rows = Array.from({ length: 60 }, (_, row) => {
      const june = row % 2 === 1;
      return `a${row},2026-0${june ? 6 : 5}-10,C${row},${june ? 9 : 5},${june ? 4 : 2},`;
    });
    const report = reportOf({
      [OF_DATA]: `id,date,customer,recommend,delivery,comment\n${rows.join('\n')}\n`,
    });
    expect(report.summary.figure).toMatchObject({
      chart: { headline: 'Likelihood to recommend: −100 in May 2026, 100 in June 2026.' },
    });
    expect(report.driverPages.find(({ id }) => id === 'delivery')?.trend).toMatchObject({
      chart: { headline: 'Delivery: 2.00 on average in May 2026, 4.00 in June 2026.' },
    });
  });

  it('gives the mean of a year over every rating below it, also of those who gave no outcome', () => {
    const months = Array.from({ length: 24 }, (_, at) => {
      const month = `${2024 + Math.floor((at + 6) / 12)}-${String(((at + 6) % 12) + 1).padStart(2, '0')}`;
      const answered = Array.from({ length: 12 }, (__, row) => [
        `C${row + 12 * (at % 3)}`,
        `${(7 * row + 3 * at) % 11}`,
      ]);
      const notAnswered = Array.from({ length: at === 20 ? 48 : 0 }, (__, row) => [`D${row}`, '']);
      return [...answered, ...notAnswered].map(([customer, recommend], row) => {
        const delivery = recommend === '' ? 3 : at < 12 ? 2 : 4;
        return `${month}-${row},${month}-10,${customer!},${recommend!},${delivery},`;
      });
    });
    const report = reportOf({
      [OF_DATA]: `id,date,customer,recommend,delivery,comment\n${months.flat().join('\n')}\n`,
    });
    // twelve months of 12 ratings at 4 and 48 at 3: (144 x 4 + 48 x 3) / 192
    expect(report.driverPages.find(({ id }) => id === 'delivery')?.trend).toMatchObject({
      chart: {
        headline: 'Delivery: 2.00 on average in the year to June 2025, 3.75 in the year to June 2026.',
      },
    });
  });

  it('does not print a share of themes that nobody has described', () => {
    const report = reportOf({});
    expect(report.data.coverageText).toBe(
      'No theme is described yet, so no comment carries one (2 comments).',
    );
    expect(report.themes.notes).toEqual([]);
  });
});

describe('a driver that is measured', () => {
  it('counts values, and says which end is good', () => {
    const files = {
      [OF_SOURCE]: SOURCE.replace('delivery: delivery', 'delivery: delivery\n  waiting: waiting'),
      [OF_DATA]: `id,date,customer,recommend,delivery,comment,waiting\n${Array.from(
        { length: 40 },
        (_, row) =>
          `a${row},2026-0${1 + (row % 6)}-10,C${row},${row % 11},${1 + (row % 5)},,${(row * 7) % 50}.5`,
      ).join('\n')}\n`,
    };
    const page = reportOf(files).driverPages.find(({ id }) => id === 'waiting');
    expect(page?.keyFigures[0]?.detail).toBe('mean of 40 values; lower is better');
    expect(JSON.stringify(page)).not.toMatch(/\d ratings/);
  });
});
