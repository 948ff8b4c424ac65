import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { SITES } from '../../src/cli/arguments.ts';
import { browse, PHONE, serveForThisFile, tab, WIDE } from './browser.ts';
import { PAGE_KINDS, PROGRESS_KINDS } from './pages.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe objects to, one line for each element; everything that can be opened is open. */
async function objections(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
  await page.evaluate(axe);
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(WCAG_22_AA)} }, resultTypes: ['violations'] })`,
  )) as AxeResults;
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  );
}

describe.each(SITES)('the %s site, by the rules of WCAG 2.2 AA that axe knows', (site) => {
  const at = serveForThisFile('sample', site);

  describe.each([
    { theme: 'light', viewport: WIDE, window: 'a wide window' },
    { theme: 'dark', viewport: WIDE, window: 'a wide window' },
    { theme: 'dark', viewport: PHONE, window: 'a phone' },
  ] as const)('$theme on $window', ({ theme, viewport }) => {
    const look = tab({ colorScheme: theme, viewport, bypassCSP: true });

    it.each(PAGE_KINDS[site])('has nothing against "%s"', async (path) => {
      expect(await objections(await look(at(path)))).toEqual([]);
    });
  });
});

describe('the progress site in its other languages', () => {
  const at = serveForThisFile('sample', 'progress');

  const look = tab({ viewport: PHONE, bypassCSP: true });
  const addresses = ['de', 'fr', 'es', 'ar'].flatMap((language) =>
    PROGRESS_KINDS.map((path) => `${language}/${path}`),
  );

  it.each(addresses)('has nothing against "%s"', async (path) => {
    expect(await objections(await look(at(path)))).toEqual([]);
  });
});

it('notices grey on grey, so that silence means something', async () => {
  const found = await browse({ bypassCSP: true }, async (context) => {
    const page = await context.newPage();
    await page.setContent(
      '<html lang="en"><title>t</title><main><p style="color:#aaa;background:#999">Faint</p></main></html>',
    );
    return objections(page);
  });
  expect(found.join()).toContain('color-contrast');
});
