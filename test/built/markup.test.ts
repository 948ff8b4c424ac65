import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, it } from 'vitest';
import { SITES } from '../../src/cli/arguments.ts';
import { verifySite } from '../../src/cli/sites/site-verification.ts';
import type { BuildName } from './build-sites.ts';
import { filesOf } from './pages.ts';

const BUILDS = Object.keys(inject('builds')) as readonly BuildName[];
const EACH_SITE = BUILDS.flatMap((build) => SITES.map((site) => ({ build, site })));

const html = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // How the file is written, which no reader meets: the generator leaves blanks and closes what need not be closed.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // The title holds the name of the organisation, which may be long.
    'long-title': 'off',
    // HTML lets an id begin with a digit.
    'valid-id': ['error', { relaxed: true }],
    // A table that scrolls by itself is a region to move in, no section of the text.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // Some browsers take these roles from the parts of a table that a narrow screen lays out as blocks.
    'no-redundant-role': [
      'error',
      { exclude: ['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell'] },
    ],
  },
});

describe.each(EACH_SITE)('the $site site of $build', ({ build, site }) => {
  const { out, base } = inject('builds')[build];
  const folder = join(out, site);
  const pages = filesOf(build, site, '.html');
  const raw = (file: string): Buffer => readFileSync(join(folder, file));

  it('is valid HTML on every page', async () => {
    const report = await html.validateMultipleFiles(pages.map((page) => join(folder, page)));
    const found = report.results.flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, message, line }) => `${filePath}:${line} ${message} [${ruleId}]`),
    );
    expect(pages.length).toBeGreaterThan(2);
    expect(found).toEqual([]);
  });

  it('has no link, anchor or picture that leads nowhere', () => {
    expect(verifySite(folder, base, [], site === 'report').faults).toEqual([]);
  });

  it('weighs little', () => {
    const kilobytes = (bytes: number): number => bytes / 1000;
    const packed = (file: string): number => kilobytes(gzipSync(raw(file)).length);
    // Pagefind writes styles for widgets of its own, which no page asks for.
    const styles = filesOf(build, site, '.css').filter((file) => !file.startsWith('pagefind/'));
    const allStyles = styles.reduce((sum, file) => sum + packed(file), 0);
    expect(styles.length).toBeGreaterThan(0);
    expect(allStyles).toBeLessThanOrEqual(15);
    expect(pages.filter((page) => packed(page) > 100)).toEqual([]);
    if (site === 'progress') {
      const rawStyles = styles.reduce((sum, file) => sum + kilobytes(raw(file).length), 0);
      expect(pages.filter((page) => kilobytes(raw(page).length) + rawStyles > 60)).toEqual([]);
    }
  });

  it('sends scripts of at most 10 kB before somebody searches', () => {
    const scripts = filesOf(build, site, '.js').filter((file) => !file.startsWith('pagefind/'));
    const packed = scripts.reduce((sum, file) => sum + gzipSync(raw(file)).length, 0);
    expect(packed).toBeLessThanOrEqual(site === 'report' ? 10_000 : 0);
  });

  it('uses the fonts of the machine', () => {
    const fonts = ['.woff', '.woff2', '.ttf', '.otf'].flatMap((ending) => filesOf(build, site, ending));
    expect(fonts).toEqual([]);
    const faces = filesOf(build, site, '.css').filter((file) => raw(file).toString().includes('@font-face'));
    expect(faces).toEqual([]);
  });
});

describe('sites in a folder of their host', () => {
  it.each(SITES)('the %s site has the same pages as at the root, with other addresses', (site) => {
    const { out } = inject('builds')['sample-in-folder'];
    const pages = filesOf('sample-in-folder', site, '.html');
    expect(pages).toEqual(filesOf('sample', site, '.html'));
    const outside = pages.flatMap((page) => {
      const text = readFileSync(join(out, site, page), 'utf8');
      return [...text.matchAll(/\s(?:href|src|data-bundle|data-base)="(\/[^"]*)"/g)]
        .map((match) => match[1]!)
        .filter((address) => !address.startsWith('/org/repo/'))
        .map((address) => `${page}: ${address}`);
    });
    expect(outside).toEqual([]);
  });
});
