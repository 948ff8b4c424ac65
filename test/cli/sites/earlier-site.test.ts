import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { refuseStrangers } from '../../../src/cli/sites/earlier-site.ts';
import { workspaceWith } from '../../temporary-workspace.ts';
import { outerloop } from '../run-outerloop.ts';

const page = (site: string): string => `<!DOCTYPE html><html lang="en" dir="ltr" data-site="${site}">`;

/** A folder for sites that holds some files already. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const out = mkdtempSync(join(tmpdir(), 'outerloop-'));
  onTestFinished(() => rmSync(out, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text);
  }
  return out;
}

describe('what stands where a site is to go', () => {
  it('is kept, and the build refused before anything, when it is no site of ours', async () => {
    const out = folderWith({ 'report/precious.txt': 'x' });
    const { code, stderr } = await outerloop(['build', '--workspace', workspaceWith(), '--out', out]);
    expect(code).toBe(2);
    expect(stderr).toContain(`${join(out, 'report')} is not a site that Outerloop built`);
    expect(stderr).toMatch(/move what is there away, or choose another folder with --out DIR/);
    expect(stderr).not.toContain('checking');
    expect(readFileSync(join(out, 'report/precious.txt'), 'utf8')).toBe('x');
  });

  it.each([
    ['a page of another make', { 'report/index.html': '<!DOCTYPE html><html lang="en">' }],
    ['the other of the two sites', { 'report/index.html': page('progress') }],
    ['a file', { report: 'x' }],
  ])('may not be %s', (_, files) => {
    expect(() => refuseStrangers(folderWith(files), ['report'])).toThrow(/move what is there away/);
  });

  it('may be an earlier build, an empty folder, nothing, or what belongs to a site that is not built now', () => {
    const out = folderWith({ 'report/index.html': page('report'), 'progress/notes.txt': 'x' });
    expect(() => refuseStrangers(out, ['report'])).not.toThrow();
    const empty = folderWith({});
    mkdirSync(join(empty, 'progress'));
    expect(() => refuseStrangers(empty, ['report', 'progress'])).not.toThrow();
  });

  it('is named together where both sites meet it', () => {
    const out = folderWith({ 'report/a.txt': 'x', 'progress/a.txt': 'x' });
    expect(() => refuseStrangers(out, ['report', 'progress'])).toThrow(/report and .*progress are not sites/);
  });
});
