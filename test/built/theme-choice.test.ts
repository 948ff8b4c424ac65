import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browse, open, serveForThisFile, WIDE } from './browser.ts';

const at = serveForThisFile('sample', 'report');

const background = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

/** Notes the theme of each page at the moment its body begins: before that nothing can be painted. */
async function noteThemeBeforePaint(context: BrowserContext): Promise<string[]> {
  const noted: string[] = [];
  await context.exposeFunction('noteTheme', (theme: string) => noted.push(theme));
  await context.addInitScript(() => {
    const { noteTheme } = globalThis as unknown as { noteTheme: (theme: string) => void };
    const watcher = new MutationObserver(() => {
      if (document.querySelector('body') === null) return;
      watcher.disconnect();
      noteTheme(document.documentElement.dataset['theme'] ?? 'none');
    });
    watcher.observe(document, { childList: true, subtree: true });
  });
  return noted;
}

describe('the choice between light and dark', () => {
  it('starts with what the system says', async () => {
    const colours: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await browse({ viewport: WIDE, colorScheme }, async (context) => {
        const page = await open(context, at(''));
        expect(await page.getByRole('button', { name: 'Theme: auto' }).count()).toBe(1);
        colours.push(await background(page));
      });
    }
    expect(colours[0]).not.toBe(colours[1]);
  });

  it('can be made against the system, and looks the same as the system would', async () => {
    const dark = await browse({ viewport: WIDE, colorScheme: 'dark' }, async (context) =>
      background(await open(context, at(''))),
    );
    await browse({ viewport: WIDE, colorScheme: 'light' }, async (context) => {
      const page = await open(context, at(''));
      const light = await background(page);
      const button = page.getByRole('button', { name: /^Theme/ });
      await button.click();
      expect(await button.innerText()).toBe('Theme: light');
      expect(await background(page)).toBe(light);
      await button.click();
      expect(await button.innerText()).toBe('Theme: dark');
      expect(await background(page)).toBe(dark);
      await button.click();
      expect(await background(page)).toBe(light);
    });
  });

  it('stays after a reload and on other pages, in place before anything is painted', async () => {
    await browse({ viewport: WIDE, colorScheme: 'light' }, async (context) => {
      const noted = await noteThemeBeforePaint(context);
      const page = await open(context, at(''));
      const button = page.getByRole('button', { name: /^Theme/ });
      await button.click();
      await button.click();
      const chosen = await background(page);
      await page.reload();
      await page.getByRole('button', { name: 'Theme: dark' }).waitFor();
      expect(await background(page)).toBe(chosen);
      await page.goto(at('drivers/'));
      await page.getByRole('button', { name: 'Theme: dark' }).waitFor();
      expect(await background(page)).toBe(chosen);
      expect(noted).toEqual(['none', 'dark', 'dark']);
    });
  });

  it('does without when the browser stores nothing', async () => {
    await browse({ viewport: WIDE }, async (context) => {
      await context.addInitScript(() => {
        Object.defineProperty(globalThis, 'localStorage', {
          get: () => {
            throw new DOMException('storage is off', 'SecurityError');
          },
        });
      });
      const errors: string[] = [];
      context.on('weberror', (error) => errors.push(error.error().message));
      const page = await open(context, at(''));
      await page.getByRole('button', { name: 'Theme: auto' }).click();
      expect(await page.getByRole('button', { name: 'Theme: light' }).count()).toBe(1);
      expect(errors).toEqual([]);
    });
  });
});
