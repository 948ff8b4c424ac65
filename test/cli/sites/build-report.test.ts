import { describe, expect, it } from 'vitest';
import type { Finished } from '../../../src/cli/sites/build-report.ts';
import { buildReport } from '../../../src/cli/sites/build-report.ts';

const HERE = '/home/cx';
const site = (name: 'report' | 'progress', base = '/'): Finished['sites'][number] => ({
  site: name,
  base,
  findings: { pages: 12, files: 30, bytes: 2_340_000 },
});
const said = (changes: Partial<Finished>): readonly string[] =>
  buildReport(
    {
      sites: [site('report'), site('progress')],
      out: `${HERE}/dist`,
      workspace: HERE,
      warnings: 0,
      seconds: 11.26,
      ...changes,
    },
    HERE,
  )
    .trimEnd()
    .split('\n');

describe('what a build says in the end', () => {
  it('gives pages, size, seconds, warnings, where to look and how', () => {
    expect(said({})).toEqual([
      'report    12 pages, 30 files, 2.3 MB in dist/report',
      'progress  12 pages, 30 files, 2.3 MB in dist/progress',
      '11.3 s, 0 warnings',
      'view them with: npm run preview',
    ]);
  });

  it('names the workspace in the commands that need it', () => {
    const lines = said({ workspace: `${HERE}/mine`, out: `${HERE}/mine/dist`, warnings: 2 });
    expect(lines).toContain('11.3 s, 2 warnings (npm run check -- --workspace mine lists them)');
    expect(lines.at(-1)).toBe('view them with: npm run preview -- --out mine/dist');
  });

  it('names the folder that the links were made for', () => {
    const sites = [site('report', '/org/repo/'), site('progress', '/org/repo/')];
    expect(said({ sites }).at(-1)).toBe('view them with: npm run preview -- --base /org/repo/');
    expect(said({ sites: [site('report'), site('progress', '/progress/')] }).slice(-2)).toEqual([
      'view them with: npm run preview -- --site report',
      'view them with: npm run preview -- --site progress --base /progress/',
    ]);
  });
});
