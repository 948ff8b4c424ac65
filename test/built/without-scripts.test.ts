import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { SITES } from '../../src/cli/arguments.ts';
import { browse, inEveryPage, open, serveForThisFile, tab, WIDE } from './browser.ts';
import { addressOf, filesOf, PAGE_KINDS } from './pages.ts';

const REPORT_PAGES = filesOf('sample', 'report', '.html').map(addressOf);

describe.each(SITES)('the %s site with JavaScript switched off', (site) => {
  const at = serveForThisFile('sample', site);
  const withScripts = tab({ viewport: WIDE });
  const without = tab({ viewport: WIDE, javaScriptEnabled: false });
  const words = (page: Page): Promise<string> => page.locator('main').innerText();

  it.each(PAGE_KINDS[site].filter((path) => path !== 'search/'))('says all of "%s"', async (path) => {
    const text = await words(await without(at(path)));
    expect(text.length).toBeGreaterThan(80);
    expect(text).toBe(await words(await withScripts(at(path))));
  });

  it('shows the navigation, and nothing that cannot work', async () => {
    await browse({ viewport: WIDE, javaScriptEnabled: false }, async (context) => {
      const page = await open(context, at(''));
      expect(await page.getByRole('link').count()).toBeGreaterThan(3);
      expect(await page.getByRole('button').count()).toBe(0);
    });
  });
});

describe('the progress site', () => {
  const at = serveForThisFile('sample', 'progress');

  it('has no script on any page', async () => {
    const scripts = await inEveryPage(
      at,
      filesOf('sample', 'progress', '.html').map(addressOf),
      (page) => page.querySelectorAll('script, [onclick], [onload], [href^="javascript:"]').length,
    );
    expect(scripts.filter(({ found }) => found > 0)).toEqual([]);
  });

  it('publishes no script file', () => {
    expect(filesOf('sample', 'progress', 'js')).toEqual([]);
  });
});

describe('the report with JavaScript switched off', () => {
  const at = serveForThisFile('sample', 'report');
  const without = tab({ viewport: WIDE, javaScriptEnabled: false });

  it('offers every page from A to Z in place of the search', async () => {
    await browse({ viewport: WIDE, javaScriptEnabled: false }, async (context) => {
      const page = await open(context, at('search/'));
      expect(await page.getByRole('searchbox').count()).toBe(0);
      const linked = await page
        .locator('main section a')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname.slice(1)));
      const expected = REPORT_PAGES.filter((path) => !['404.html', 'search/'].includes(path));
      expect([...linked].sort()).toEqual([...expected].sort());
    });
  });

  it('every chart of every page comes with its numbers, as a table and as CSV', async () => {
    const pages = await inEveryPage(at, REPORT_PAGES, (page) =>
      [...page.querySelectorAll('figure:has(.chart)')].map((figure) => ({
        id: figure.id,
        said: figure.querySelector('svg')?.getAttribute('aria-label') ?? '',
        head: [...figure.querySelectorAll('thead th')].map((cell) => cell.textContent.trim()),
        body: [...figure.querySelectorAll('tbody tr')].map((row) =>
          [...row.children].map((cell) => cell.textContent.trim()),
        ),
        csv: figure.querySelector('a[download]')?.getAttribute('href') ?? '',
      })),
    );
    expect(pages.filter(({ found }) => found.length > 0).length).toBeGreaterThan(
      PAGE_KINDS.report.length / 2,
    );
    for (const { id, said, head, body, csv } of pages.flatMap(({ found }) => found)) {
      expect(said.length, id).toBeGreaterThan(20);
      expect(body.length, id).toBeGreaterThan(0);
      expect(body.every((row) => row.length === head.length)).toBe(true);
      const response = await fetch(new URL(csv, at('')));
      expect(response.headers.get('content-type'), id).toContain('text/csv');
      const parsed = Papa.parse<string[]>(await response.text(), { skipEmptyLines: true });
      expect(parsed.errors, id).toEqual([]);
      const [columns = [], ...rows] = parsed.data;
      // a column that says nothing this time is in the CSV alone
      const isShown = columns.map((name) => head.includes(name));
      expect(
        columns.filter((_, column) => isShown[column]),
        id,
      ).toEqual(head);
      expect(
        rows.flatMap((row) => row.filter((cell, column) => !isShown[column] && cell !== '')),
        id,
      ).toEqual([]);
      expect(rows.length, id).toBe(body.length);
      const cells = parsed.data.flat();
      const runs = cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell));
      expect(runs, id).toEqual([]);
    }
  });

  it.each(PAGE_KINDS.report.slice(0, 5))('draws each chart of "%s" once', async (path) => {
    const drawn = await (
      await without(at(path))
    )
      .locator('figure:has(.chart)')
      .evaluateAll((figures) =>
        figures.map(
          (figure) =>
            [...figure.querySelectorAll('.chart')].filter((chart) => chart.checkVisibility()).length,
        ),
      );
    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn.filter((charts) => charts !== 1)).toEqual([]);
  });
});
