import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { SITES } from '../../src/cli/arguments.ts';
import { browserForThisFile, open, PHONE, serveForThisFile, WIDE } from './browser.ts';
import { PAGE_KINDS, PROGRESS_KINDS } from './pages.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const browse = browserForThisFile();

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
    it.each(PAGE_KINDS[site])('has nothing against "%s"', async (path) => {
      const found = await browse({ colorScheme: theme, viewport, bypassCSP: true }, async (context) =>
        objections(await open(context, at(path))),
      );
      expect(found).toEqual([]);
    });
  });
});

describe('the progress site in its other languages', () => {
  const at = serveForThisFile('sample', 'progress');

  it.each(['light', 'dark'] as const)('has nothing against any kind of page, %s', async (theme) => {
    const found = await browse({ colorScheme: theme, viewport: PHONE, bypassCSP: true }, async (context) => {
      const all: string[] = [];
      for (const language of ['de', 'fr', 'es', 'ar']) {
        for (const path of PROGRESS_KINDS) {
          const page = await open(context, at(`${language}/${path}`));
          all.push(...(await objections(page)).map((objection) => `${language}/${path} ${objection}`));
          await page.close();
        }
      }
      return all;
    });
    expect(found).toEqual([]);
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
