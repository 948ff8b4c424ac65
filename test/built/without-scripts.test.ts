import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { SITES } from '../../src/cli/arguments.ts';
import { browserForThisFile, open, serveForThisFile, WIDE } from './browser.ts';
import { addressOf, filesOf, PAGE_KINDS } from './pages.ts';

const browse = browserForThisFile();
const REPORT_PAGES = filesOf('sample', 'report', '.html').map(addressOf);

describe.each(SITES)('the %s site with JavaScript switched off', (site) => {
  const at = serveForThisFile('sample', site);
  const read = (path: string, javaScriptEnabled: boolean): Promise<string> =>
    browse({ viewport: WIDE, javaScriptEnabled }, async (context) =>
      (await open(context, at(path))).locator('main').innerText(),
    );

  it.each(PAGE_KINDS[site].filter((path) => path !== 'search/'))('says all of "%s"', async (path) => {
    const text = await read(path, false);
    expect(text.length).toBeGreaterThan(80);
    expect(text).toBe(await read(path, true));
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

  it.each(filesOf('sample', 'progress', '.html').map(addressOf))('has no script on "%s"', async (path) => {
    await browse({}, async (context) => {
      const page = await open(context, at(path));
      expect(await page.locator('script, [onclick], [onload]').count()).toBe(0);
      expect(await page.content()).not.toContain('<script');
    });
  });

  it('publishes no script file', () => {
    expect(filesOf('sample', 'progress', 'js')).toEqual([]);
  });
});

describe('the report with JavaScript switched off', () => {
  const at = serveForThisFile('sample', 'report');

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

  it.each(REPORT_PAGES)('every chart of "%s" comes with its numbers, as a table and as CSV', async (path) => {
    const charts = await browse({ viewport: WIDE, javaScriptEnabled: false }, async (context) => {
      const page = await open(context, at(path));
      const figures = page.locator('figure:has(.chart)');
      return figures.evaluateAll((all) =>
        all.map((figure) => ({
          id: figure.id,
          drawn: [...figure.querySelectorAll('.chart')].filter((chart) => chart.checkVisibility()).length,
          said: figure.querySelector('svg')?.getAttribute('aria-label') ?? '',
          head: [...figure.querySelectorAll('thead th')].map((cell) => cell.textContent.trim()),
          body: [...figure.querySelectorAll('tbody tr')].map((row) =>
            [...row.children].map((cell) => cell.textContent.trim()),
          ),
          csv: figure.querySelector('a[download]')?.getAttribute('href') ?? '',
        })),
      );
    });
    for (const { id, drawn, said, head, body, csv } of charts) {
      expect(drawn, id).toBe(1);
      expect(said.length, id).toBeGreaterThan(20);
      expect(body.length, id).toBeGreaterThan(0);
      expect(body.every((row) => row.length === head.length)).toBe(true);
      const response = await fetch(new URL(csv, at('')));
      expect(response.headers.get('content-type'), id).toContain('text/csv');
      const parsed = Papa.parse<string[]>(await response.text(), { skipEmptyLines: true });
      expect(parsed.errors, id).toEqual([]);
      expect(parsed.data[0], id).toEqual(head);
      expect(parsed.data.length - 1, id).toBe(body.length);
      const cells = parsed.data.flat();
      const runs = cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell));
      expect(runs, id).toEqual([]);
    }
  });

  it('has charts on the pages that are about numbers', async () => {
    const counts = await browse({ javaScriptEnabled: false }, async (context) => {
      const page = await context.newPage();
      const found: number[] = [];
      for (const path of PAGE_KINDS.report.slice(0, 5)) {
        await page.goto(at(path));
        found.push(await page.locator('figure:has(.chart)').count());
      }
      return found;
    });
    expect(counts.filter((count) => count === 0)).toEqual([]);
  });
});
