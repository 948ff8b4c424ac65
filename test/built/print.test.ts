import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plantedTruths } from '../../scripts/sample/planted-truths.ts';
import { SITES } from '../../src/cli/arguments.ts';
import { browse, open, serveForThisFile } from './browser.ts';

const sampleMeetings = readdirSync('content/calendar')
  .filter((name) => readFileSync(`content/calendar/${name}`, 'utf8').startsWith('kind: meeting'))
  .map((name) => name.replace('.yaml', ''));
const PRINTED = {
  report: ['', `drivers/${plantedTruths.topDrivers[0]}/`],
  progress: ['', 'promises/late-installation/'],
} as const;
/** A4 at 96 px to the inch, without the margins of the print style. */
const PAPER = { width: 673, height: 987 };

describe.each(SITES)('the %s site on paper', (site) => {
  const at = serveForThisFile('sample', site);

  it.each(PRINTED[site])('"%s" leaves out what only a screen can use, and keeps the notice', async (path) => {
    await browse({ viewport: PAPER }, async (context) => {
      const page = await open(context, at(path));
      const notice = page.getByRole('note', { name: 'About these data' });
      const tools = page.locator('nav, .skip, button, .menu, .masthead__tools');
      const shown = (): Promise<number> =>
        tools.evaluateAll((all) => all.filter((element) => element.checkVisibility()).length);
      expect(await shown()).toBeGreaterThan(0);
      expect(await notice.isVisible()).toBe(true);
      await page.emulateMedia({ media: 'print' });
      expect(await shown()).toBe(0);
      expect(await notice.isVisible()).toBe(true);
      expect(await notice.innerText()).toContain('Sample data');
      expect(await page.locator('h1').isVisible()).toBe(true);
      const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overhang).toBeLessThanOrEqual(0);
    });
  });

  it.each(PRINTED[site])('"%s" becomes a PDF with tags and an outline', async (path) => {
    await browse({}, async (context) => {
      const page = await open(context, at(path));
      const pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
      const text = pdf.toString('latin1');
      expect(text.startsWith('%PDF-')).toBe(true);
      expect(text).toContain('/StructTreeRoot');
      expect(text).toContain('/Outlines');
      expect(text.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(0);
    });
  });
});

describe('the agenda sheet of a meeting', () => {
  const at = serveForThisFile('sample', 'report');

  it.each(['A4', 'Letter'])('is one page of %s', async (format) => {
    await browse({}, async (context) => {
      for (const meeting of sampleMeetings) {
        const page = await open(context, at(`calendar/${meeting}/`));
        const pdf = await page.pdf({ format });
        expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g), meeting).toHaveLength(1);
      }
    });
  });
});

describe('a read-out pack', () => {
  const at = serveForThisFile('sample', 'report');

  it('begins each unit on a sheet of its own', async () => {
    await browse({ viewport: PAPER }, async (context) => {
      const page = await open(context, at('units/pack/2026-q2/'));
      await page.emulateMedia({ media: 'print' });
      const sheets = page.locator('.sheet');
      const breaks = await sheets.evaluateAll((all) => all.map((each) => getComputedStyle(each).breakBefore));
      // the workshop, and five units
      expect(breaks).toEqual(Array.from({ length: 6 }, () => 'page'));
    });
  });

  it('takes the two sides of one sheet for each unit', async () => {
    await browse({}, async (context) => {
      const page = await open(context, at('units/pack/2026-q2/'));
      const pdf = await page.pdf({ format: 'A4' });
      // the cover, the workshop, and five units
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2 + 5 * 2);
    });
  });
});

/** A plan is taken into a meeting on one sheet, and a scoreboard is pinned to a wall, whatever paper the printer holds. */
describe.each(['A4', 'Letter'])('one sheet of %s', (format) => {
  const at = serveForThisFile('sample', 'report');
  const plans = readdirSync('content/plans').map((file) => `plans/${file.replace('.yaml', '')}/`);

  it.each([...plans, 'indicators/'])('holds all of "%s"', async (path) => {
    await browse({}, async (context) => {
      const page = await open(context, at(path));
      const pdf = await page.pdf({ format });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    });
  });
});

describe('the poster', () => {
  const at = serveForThisFile('sample', 'progress');

  it('is one sheet, with a code as wide as a hand', async () => {
    await browse({ viewport: PAPER }, async (context) => {
      const page = await open(context, at('poster/'));
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      await page.emulateMedia({ media: 'print' });
      const code = (await page.getByRole('img').boundingBox())!;
      // 80 mm at 96 px to the inch.
      expect(code.width).toBeGreaterThan(302);
      expect(code.width).toBeCloseTo(code.height, 0);
    });
  });
});

describe('a case for a decision', () => {
  const at = serveForThisFile('sample', 'report');

  it.each(['A4', 'Letter'])('is one sheet of %s, with its footnote', async (format) => {
    await browse({}, async (context) => {
      const page = await open(context, at('buy-in/unreliable-west/'));
      const pdf = await page.pdf({ format });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.buy-in__footnote').isVisible()).toBe(true);
    });
  });
});

describe('the map of the journey', () => {
  const at = serveForThisFile('sample', 'report');

  it('lies across the sheet, all stages on one', async () => {
    await browse({ viewport: { width: 1050, height: 735 } }, async (context) => {
      const page = await open(context, at('journey/'));
      await page.emulateMedia({ media: 'print' });
      const tops = await page
        .locator('.journey-stage')
        .evaluateAll((all) => all.map((stage) => Math.round(stage.getBoundingClientRect().top)));
      expect(tops.length).toBeGreaterThan(5);
      expect(new Set(tops).size).toBe(1);
      const map = (await page.locator('.journey-map').boundingBox())!;
      // A4 across, without margins, at 96 px to the inch
      expect(map.height).toBeLessThan(733);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(3);
    });
  });
});

describe('a chart on paper', () => {
  const at = serveForThisFile('sample', 'report');

  it('is drawn once, no wider than the paper, with its source', async () => {
    await browse({ viewport: PAPER }, async (context) => {
      const page = await open(context, at(PRINTED.report[1]));
      await page.emulateMedia({ media: 'print' });
      const figures = await page.locator('figure:has(.chart)').evaluateAll((all) =>
        all.map((figure) => ({
          drawings: [...figure.querySelectorAll('.chart')].filter((chart) => chart.checkVisibility()).length,
          source: figure.querySelector('.figure__footnote')?.checkVisibility() === true,
          links: [...figure.querySelectorAll('a')].filter((link) => link.checkVisibility()).length,
        })),
      );
      expect(figures.length).toBeGreaterThan(1);
      expect(figures.filter(({ drawings, source, links }) => drawings !== 1 || !source || links > 0)).toEqual(
        [],
      );
    });
  });
});
