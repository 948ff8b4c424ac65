import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { plantedTruths } from '../../scripts/sample/planted-truths.ts';
import { SITES } from '../../src/cli/arguments.ts';
import { inEveryPage, serveForThisFile, tab, WIDE } from './browser.ts';
import { addressOf, filesOf } from './pages.ts';

const at = serveForThisFile('sample', 'report');
const config = parse(readFileSync('outerloop.yaml', 'utf8')) as {
  readonly drivers: Readonly<Record<string, { readonly name: string }>>;
};
const themeName = (id: string): string =>
  (parse(readFileSync(`content/themes/${id}.yaml`, 'utf8')) as { readonly name: string }).name;
const nameOf = (driver: string): string => config.drivers[driver]!.name;

const look = tab({ viewport: WIDE });
const read = async (path: string): Promise<string> =>
  (await (await look(at(path))).locator('main').innerText()).replace(/\s+/g, ' ');

/** The numbers behind a chart, as everybody can download them, without their head. */
async function numbersOf(chart: string): Promise<readonly (readonly string[])[]> {
  const text = await (await fetch(at(`charts/${chart}.csv`))).text();
  return Papa.parse<string[]>(text, { skipEmptyLines: true }).data.slice(1);
}

describe('what was planted in the sample shows on its pages', () => {
  it('the strongest drivers lead the chart, in the order of their weights', async () => {
    const rows = await numbersOf('driver-importance');
    const named = rows.map(([name]) => name);
    expect(named.slice(0, 3)).toEqual(plantedTruths.topDrivers.map(nameOf));
    expect(named.at(-1)).toBe(nameOf(plantedTruths.driverWithoutEffect));
  });

  it('the summary and the page of drivers name them in the same order', async () => {
    const entries = await (
      await look(at(''))
    )
      .getByRole('heading', { name: 'Key drivers' })
      .locator('xpath=..')
      .getByRole('heading', { level: 3 })
      .allInnerTexts();
    expect(entries.slice(0, 3)).toEqual(plantedTruths.topDrivers.map(nameOf));
    expect(await read('drivers/')).toContain(
      `${nameOf(plantedTruths.topDrivers[0])} moves most closely with`,
    );
  });

  it('the driver without effect is not called one', async () => {
    expect(await read(`drivers/${plantedTruths.driverWithoutEffect}/`)).toMatch(/no evidence of a link/i);
  });

  it('the theme that was fixed falls from the month in which customers feel it', async () => {
    const { theme, feltFrom } = plantedTruths.fix;
    const { firstMonth, seen } = plantedTruths;
    const rows = await numbersOf(`theme-${theme}-by-month`);
    const felt = monthsBetween(firstMonth, feltFrom);
    const share = (part: typeof rows): number => sum(part, 1) / sum(part, 2);
    for (const [found, [low, high]] of [
      [share(rows.slice(0, felt)), seen.fixedThemeBefore],
      [share(rows.slice(felt)), seen.fixedThemeAfter],
    ] as const) {
      expect(found).toBeGreaterThanOrEqual(low);
      expect(found).toBeLessThanOrEqual(high);
    }
  });

  it.each(Object.entries(plantedTruths.seen.vitalAmongLowRaters))(
    'behind %s the planted themes lead',
    async (driver, themes) => {
      const named = (await numbersOf(`driver-${driver}-themes`)).map(([name]) => name!);
      expect(named.slice(0, themes.length).sort()).toEqual(themes.map(themeName).sort());
    },
  );
});

function sum(rows: readonly (readonly string[])[], column: number): number {
  return rows.reduce((total, row) => total + Number(row[column]), 0);
}

/** Whole months from one date to a later one; both start with YYYY-MM. */
function monthsBetween(from: string, to: string): number {
  const count = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return count(to) - count(from);
}

/** How the notice begins in each language of the sample. */
const SAMPLE_DATA: Readonly<Record<string, string>> = {
  en: 'Sample data',
  de: 'Beispieldaten',
  fr: 'Données d’exemple',
  es: 'Datos de ejemplo',
  ar: 'بيانات للتجربة',
};

describe.each(SITES)('the %s site', (site) => {
  const address = serveForThisFile('sample', site);

  it('says on every page that these are sample data, in the language of the page', async () => {
    const pages = filesOf('sample', site, '.html').map(addressOf);
    const notices = await inEveryPage(address, pages, (page) => ({
      language: page.documentElement.lang,
      notice: page.querySelector('header [role="note"]')?.textContent.trim() ?? '',
    }));
    const silent = notices.filter(({ found }) => !found.notice.startsWith(SAMPLE_DATA[found.language]!));
    expect(silent).toEqual([]);
  });
});

describe('the overview of the progress site', () => {
  const progress = serveForThisFile('sample', 'progress');

  it('says of every promise that says so on its own page whether it worked', async () => {
    const cards = await (await look(progress(''))).locator('.promise-cards > li').evaluateAll((items) =>
      items.map((item) => ({
        path: item.querySelector('a')!.pathname,
        text: (item as HTMLElement).innerText,
      })),
    );
    expect(cards.length).toBeGreaterThan(2);
    let answered = 0;
    for (const { path, text } of cards) {
      const own = (await look(new URL(path, progress('')).href)).getByRole('heading', {
        name: 'Did it work?',
      });
      const answers = await own.locator('xpath=following-sibling::p[1]').allInnerTexts();
      expect(answers.every((answer) => text.includes(answer))).toBe(true);
      answered += answers.length;
    }
    expect(answered).toBeGreaterThan(1);
  });
});
