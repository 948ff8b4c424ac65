import { describe, expect, it } from 'vitest';
import { SITES } from '../../src/cli/arguments.ts';
import { browse, inEveryPage, open, PHONE, serveForThisFile, tab, WIDE } from './browser.ts';
import { addressOf, filesOf, PAGE_KINDS } from './pages.ts';

describe.each(SITES)('the %s site for those who do not see or point', (site) => {
  const at = serveForThisFile('sample', site);
  const look = tab({ viewport: WIDE });

  it('every page has one first heading, no level jumped, and a title of its own', async () => {
    const pages = await inEveryPage(at, filesOf('sample', site, '.html').map(addressOf), (page) => ({
      title: page.title,
      language: page.documentElement.lang,
      levels: [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) =>
        Number(tagName.slice(1)),
      ),
    }));
    const outOfOrder = pages.filter(
      ({ found: { levels } }) =>
        levels.indexOf(1) !== 0 ||
        levels.lastIndexOf(1) !== 0 ||
        levels.some((level, index) => index > 0 && level > levels[index - 1]! + 1),
    );
    expect(outOfOrder).toEqual([]);
    expect(pages.filter(({ found }) => !/^[a-z]{2}/.test(found.language))).toEqual([]);
    const titles = pages.map(({ found }) => `${found.language} ${found.title}`);
    expect(titles.filter((title, index) => titles.indexOf(title) < index)).toEqual([]);
  });

  it.each(PAGE_KINDS[site])('"%s" has each landmark once, or under names of their own', async (path) => {
    const page = await look(at(path));
    const landmarks = {
      banner: await page.getByRole('banner').count(),
      main: await page.getByRole('main').count(),
      footer: await page.getByRole('contentinfo').count(),
      navigation: await page
        .getByRole('navigation')
        .evaluateAll((all) => all.map((nav) => nav.getAttribute('aria-label'))),
    };
    expect(landmarks).toMatchObject({ banner: 1, main: 1, footer: 1 });
    expect(landmarks.navigation).not.toContain(null);
    expect(new Set(landmarks.navigation).size).toBe(landmarks.navigation.length);
  });

  it.each([
    ['a wide window', WIDE],
    ['a phone', PHONE],
  ] as const)('leads past the navigation with the first key, on %s', async (_, viewport) => {
    await browse({ viewport }, async (context) => {
      const page = await open(context, at(''));
      await page.keyboard.press('Tab');
      const skip = page.locator(':focus');
      expect(await skip.innerText()).toBe('Skip to the content');
      const box = (await skip.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.height).toBeGreaterThanOrEqual(24);
      await page.keyboard.press('Enter');
      expect(await page.locator(':focus').getAttribute('id')).toBe('main');
      await page.keyboard.press('Tab');
      expect(await page.locator('main :focus').count()).toBe(1);
    });
  });

  it('shows where the keyboard is, at every stop of the first page', async () => {
    const unmarked = await browse({ viewport: WIDE }, async (context) => {
      const page = await open(context, at(''));
      const stops = await page.locator('a[href], button, summary, [tabindex="0"]').count();
      const found: string[] = [];
      for (let stop = 0; stop < stops; stop++) {
        await page.keyboard.press('Tab');
        const said = await page.evaluate(() => {
          const focused = document.activeElement;
          if (focused === null || focused === document.body) return null;
          const { outlineStyle, outlineWidth } = getComputedStyle(focused);
          const marked = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
          return marked ? null : `${focused.tagName} ${focused.textContent.trim()}`;
        });
        if (said !== null) found.push(said);
      }
      return found;
    });
    expect(unmarked).toEqual([]);
  });
});

it('opens the menu of a small screen by keyboard', async () => {
  await browse({ viewport: PHONE }, async (context) => {
    const page = await open(context, address(''));
    await page.locator('.menu > summary').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Report, small screens' }).waitFor({ state: 'visible' });
    await page.getByRole('link', { name: 'Glossary' }).first().click();
    expect(page.url()).toBe(address('glossary/'));
  });
});
const address = serveForThisFile('sample', 'report');
