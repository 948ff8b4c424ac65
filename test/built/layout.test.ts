import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Site } from '../../src/cli/arguments.ts';
import { SITES } from '../../src/cli/arguments.ts';
import { browse, NARROWEST, open, PHONE, serveForThisFile, tab, WIDE } from './browser.ts';
import { PAGE_KINDS } from './pages.ts';

/** Smallest text of a drawing that people read without leaning forward. */
const SMALLEST_TEXT_PX = 12;

/** How many pixels of the page lie to the right of the window. */
const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Opens everything that can be opened. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));

describe.each(SITES)('the %s site', (site) => {
  const at = serveForThisFile('sample', site);

  it.each([NARROWEST, PHONE, WIDE])('never scrolls sideways at $width px', async (viewport) => {
    const wide = await browse({ viewport }, async (context) => {
      const page = await context.newPage();
      const found: string[] = [];
      for (const path of PAGE_KINDS[site]) {
        await page.goto(at(path));
        await unfold(page);
        const pixels = await overhang(page);
        if (pixels > 0) found.push(`"${path}" by ${pixels} px`);
      }
      return found;
    });
    expect(wide).toEqual([]);
  });
});

/** What a reader on a narrow screen would miss in the tables of a page, one line each. */
const missedInTables = (page: Page): Promise<readonly string[]> =>
  page.locator('.scroll').evaluateAll((regions) =>
    regions.flatMap((region) => {
      const table = region.querySelector('table')!;
      const { left, right } = region.getBoundingClientRect();
      const isInside = (element: Element): boolean => {
        const box = element.getBoundingClientRect();
        return box.left >= left - 1 && box.right <= right + 1;
      };
      const name = region.getAttribute('aria-label');
      const missed = (what: string, cells: readonly Element[]): string[] =>
        cells.map((cell) => `${what} in "${name}": ${cell.textContent.trim()}`);
      const body = [...table.querySelectorAll('tbody :is(th, td)')];
      const firsts = body.filter((cell) => cell.previousElementSibling === null);
      const values = body.filter((cell) => cell.previousElementSibling !== null);
      if (!table.matches('.stacks')) {
        region.scrollTo({ left: region.scrollWidth, behavior: 'instant' });
        return missed(
          'out of sight when moved',
          firsts.filter((cell) => !isInside(cell)),
        );
      }
      const parts = [...table.querySelectorAll('thead, tr, th, td')];
      return [
        ...missed(
          'cut off',
          body.filter((cell) => !isInside(cell)),
        ),
        ...(region.scrollWidth > region.clientWidth ? [`wider than its region: "${name}"`] : []),
        ...missed(
          'without the name of its column',
          values.filter((cell) => getComputedStyle(cell, '::before').content === 'none'),
        ),
        ...missed(
          'without a role',
          parts.filter((part) => !part.hasAttribute('role')),
        ),
      ];
    }),
  );

describe.each([NARROWEST, PHONE])('the tables of the report at $width px', (viewport) => {
  const at = serveForThisFile('sample', 'report');

  it('show every word of a row, and whose row it is when figures are moved', async () => {
    const [stacked, missed] = await browse({ viewport }, async (context) => {
      const page = await context.newPage();
      let stacked = 0;
      const missed: string[] = [];
      for (const path of PAGE_KINDS.report) {
        await page.goto(at(path));
        await unfold(page);
        stacked += await page.locator('table.stacks').count();
        missed.push(...(await missedInTables(page)).map((line) => `"${path}" ${line}`));
      }
      return [stacked, missed] as const;
    });
    expect(stacked).toBeGreaterThan(20);
    expect(missed).toEqual([]);
  });
});

interface ChartText {
  readonly text: string;
  readonly pixels: number;
  /** Whether the text lies wholly within the frame it was measured against. */
  readonly inside: boolean;
}

/** The texts of all charts that show, as the window renders them; `frame` is an element around each. */
const chartTexts = (page: Page, frame: 'svg' | 'main'): Promise<readonly ChartText[]> =>
  page.locator('.chart svg text').evaluateAll(
    (texts, around) =>
      texts.flatMap((element) => {
        const text = element as SVGTextElement;
        const box = text.getBoundingClientRect();
        const frame = text.closest(around)!.getBoundingClientRect();
        if (!text.checkVisibility() || box.width === 0) return [];
        const scale = Math.hypot(text.getScreenCTM()!.a, text.getScreenCTM()!.b);
        const slack = 1;
        return [
          {
            text: text.textContent,
            pixels: parseFloat(getComputedStyle(text).fontSize) * scale,
            inside:
              box.left >= frame.left - slack &&
              box.right <= frame.right + slack &&
              box.top >= frame.top - slack &&
              box.bottom <= frame.bottom + slack,
          },
        ];
      }),
    frame,
  );

/** Pairs of texts of one chart that lie on each other by more than the air around letters. */
const coveredTexts = (page: Page): Promise<readonly string[]> =>
  page.locator('.chart svg').evaluateAll((drawings) =>
    drawings.flatMap((drawing) => {
      const lines = [...drawing.querySelectorAll('text')]
        .flatMap((text) => (text.children.length > 0 ? [...text.children] : [text]))
        .map((line) => ({ text: line.textContent, box: line.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0);
      return lines.flatMap(({ text, box }, index) =>
        lines
          .slice(index + 1)
          .filter((other) => Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 1)
          .filter((other) => Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 6)
          .map((other) => `"${text}" and "${other.text}"`),
      );
    }),
  );

describe('the words in charts', () => {
  const at = serveForThisFile('sample', 'report');
  const withCharts = PAGE_KINDS.report.slice(0, 5);

  describe.each([NARROWEST, PHONE, WIDE])('at $width px', (viewport) => {
    const look = tab({ viewport });

    it.each(withCharts)('on "%s" are large enough, not cut off and not on each other', async (path) => {
      const page = await look(at(path));
      const texts = await chartTexts(page, 'svg');
      expect(texts.length).toBeGreaterThan(0);
      expect(await coveredTexts(page)).toEqual([]);
      expect(texts.filter(({ pixels }) => pixels < SMALLEST_TEXT_PX - 0.01)).toEqual([]);
      expect(texts.filter(({ inside }) => !inside)).toEqual([]);
    });
  });
});

/** The distances of WCAG 1.4.12, which a reader may set for themselves. */
const TEXT_SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

describe('with the text spacing a reader may choose', () => {
  const pages: readonly (readonly [Site, string])[] = [
    ['report', ''],
    ['report', PAGE_KINDS.report[2]!],
    ['progress', 'promises/late-installation/'],
  ];
  const at = {
    report: serveForThisFile('sample', 'report'),
    progress: serveForThisFile('sample', 'progress'),
  };

  it.each(pages.flatMap(([site, path]) => [WIDE, NARROWEST].map((viewport) => ({ site, path, viewport }))))(
    'nothing is cut off on $site "$path" at $viewport.width px',
    async ({ site, path, viewport }) => {
      await browse({ viewport, bypassCSP: true }, async (context) => {
        const page = await open(context, at[site](path));
        await page.addStyleTag({ content: TEXT_SPACING });
        const clipped = await page.locator('body *').evaluateAll((elements) =>
          elements.flatMap((element) => {
            const { overflowX, overflowY, position } = getComputedStyle(element);
            const hides = (overflow: string): boolean => ['hidden', 'clip'].includes(overflow);
            const spoken = position === 'absolute' && element.clientWidth <= 1;
            if (spoken || !element.checkVisibility() || element.closest('svg') !== null) return [];
            return (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
              (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
              ? [`${element.tagName} ${element.className}`]
              : [];
          }),
        );
        expect(clipped).toEqual([]);
        expect(await overhang(page)).toBeLessThanOrEqual(0);
        // Drawings do not clip; a spaced label may use the margin of the page, not more.
        expect((await chartTexts(page, 'main')).filter(({ inside }) => !inside)).toEqual([]);
      });
    },
  );
});
