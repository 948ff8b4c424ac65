import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browse, open, serveForThisFile, WIDE } from './browser.ts';

/** Types into the search field and gives the pages it finds, by name and address within the site. */
async function search(page: Page, words: string): Promise<readonly { name: string; href: string }[]> {
  await page.getByRole('searchbox', { name: 'Words to look for' }).fill(words);
  await page
    .getByRole('status')
    .filter({ hasText: `“${words}”` })
    .waitFor();
  return page
    .locator('[data-search-results] a')
    .evaluateAll((links) =>
      links.map((link) => ({ name: link.textContent, href: (link as HTMLAnchorElement).href })),
    );
}

describe.each(['sample', 'sample-in-folder'] as const)('the search of %s', (build) => {
  const at = serveForThisFile(build, 'report');

  it.each([
    ['a driver', 'Billing clarity', 'drivers/billing/'],
    ['a theme', 'Waiting to be connected', 'themes/late-installation/'],
    ['a term of the glossary', 'vital few', 'glossary/'],
  ])('finds %s', async (_, words, path) => {
    await browse({ viewport: WIDE }, async (context) => {
      const found = await search(await open(context, at('search/')), words);
      expect(found.map(({ href }) => href)).toContain(at(path));
      const response = await fetch(at(path));
      expect(response.status).toBe(200);
    });
  });

  it('says that it found nothing, and forgets the last result', async () => {
    await browse({ viewport: WIDE }, async (context) => {
      const page = await open(context, at('search/'));
      expect(await search(page, 'billing')).not.toEqual([]);
      expect(await search(page, 'xylophone')).toEqual([]);
      expect(await page.getByRole('status').innerText()).toBe('No page holds “xylophone”.');
      await page.getByRole('searchbox').fill('');
      await page.getByText('No page holds').waitFor({ state: 'detached' });
    });
  });

  it('fetches nothing for it before somebody searches', async () => {
    await browse({ viewport: WIDE }, async (context) => {
      const asked: string[] = [];
      context.on('request', (request) => asked.push(request.url()));
      const page = await open(context, at('search/'));
      await page.waitForLoadState('networkidle');
      expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([]);
      await search(page, 'billing');
      expect(asked.filter((url) => url.includes('/pagefind/'))).not.toEqual([]);
    });
  });
});

it('reads markup in the words as words', async () => {
  await browse({ viewport: WIDE }, async (context) => {
    const page = await open(context, address('search/'));
    const words = 'billing <img src=x onerror=alert(1)>';
    await search(page, words);
    expect(await page.getByRole('status').innerText()).toContain(`“${words}”`);
    expect(await page.locator('main img').count()).toBe(0);
  });
});
const address = serveForThisFile('sample', 'report');
