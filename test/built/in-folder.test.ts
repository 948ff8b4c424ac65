import { describe, expect, it } from 'vitest';
import { SITES } from '../../src/cli/arguments.ts';
import { browse, open, serveForThisFile, WIDE } from './browser.ts';
import { PAGE_KINDS } from './pages.ts';

describe.each(SITES)('the %s site under /org/repo/', (site) => {
  const at = serveForThisFile('sample-in-folder', site);
  const atRoot = serveForThisFile('sample', site);

  it('finds everything that any kind of page asks for', async () => {
    const missing = await browse({ viewport: WIDE }, async (context) => {
      const page = await context.newPage();
      const found: string[] = [];
      page.on('response', (response) => {
        if (response.status() >= 400) found.push(`${page.url()} asks for ${response.url()}`);
      });
      for (const path of PAGE_KINDS[site]) await page.goto(at(path));
      return found;
    });
    expect(missing).toEqual([]);
  });

  it('looks as it does at the root', async () => {
    const looks: unknown[] = [];
    for (const address of [at(''), atRoot('')]) {
      await browse({ viewport: WIDE }, async (context) => {
        const page = await open(context, address);
        looks.push(
          await page.locator('body, header, h1, main, footer').evaluateAll((elements) =>
            elements.map((element) => {
              const { fontFamily, fontSize, color, backgroundColor, paddingInlineStart } =
                getComputedStyle(element);
              const { x, y, width } = element.getBoundingClientRect();
              return { fontFamily, fontSize, color, backgroundColor, paddingInlineStart, x, y, width };
            }),
          ),
        );
      });
    }
    expect(looks[0]).toEqual(looks[1]);
    expect(JSON.stringify(looks[0])).toContain('sans-serif');
  });

  it('leads home and back without leaving the folder', async () => {
    await browse({ viewport: WIDE }, async (context) => {
      const page = await open(context, at(PAGE_KINDS[site][1]!));
      await page.locator('.masthead__name').click();
      expect(page.url()).toBe(at(''));
      await page.locator('main a').first().click();
      expect(page.url().startsWith(at(''))).toBe(true);
      expect(await page.locator('h1').innerText()).not.toBe('This page does not exist');
    });
  });
});
