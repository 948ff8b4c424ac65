import type { AddressInfo } from 'node:net';
import chromium from '@sparticuz/chromium';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { serveSite } from '../../src/cli/sites/static-server.ts';
import type { Site } from '../../src/cli/arguments.ts';
import type { BuildName } from './build-sites.ts';

/** With the first two a second page never answers; the others would excuse a page from rules that visitors' browsers hold. */
const HARMFUL = [
  '--single-process',
  '--no-zygote',
  '--disable-web-security',
  '--allow-running-insecure-content',
];

/** The browser of the file this is called in, started with its first page. */
let browser: Promise<Browser> | undefined;
const theBrowser = (): Promise<Browser> => (browser ??= launched());
afterAll(async () => (await browser)?.close());

async function launched(): Promise<Browser> {
  return playwright.launch({
    executablePath: process.env['OUTERLOOP_CHROMIUM'] ?? (await chromium.executablePath()),
    args: chromium.args.filter((argument) => !HARMFUL.includes(argument)),
    headless: true,
  });
}

/** A visit in a window of its own, which is closed when the visit is over. */
export async function browse<T>(
  options: BrowserContextOptions,
  visit: (context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await (await theBrowser()).newContext(options);
  try {
    return await visit(context);
  } finally {
    await context.close();
  }
}

/** One tab that goes from page to page: for tests that only look, since a window takes longer to open than a page. */
export function tab(options: BrowserContextOptions): (address: string) => Promise<Page> {
  let opened: Promise<Page> | undefined;
  return async (address) => {
    opened ??= theBrowser().then(async (started) => (await started.newContext(options)).newPage());
    const page = await opened;
    await page.goto(address);
    return page;
  };
}

/** Serves a built site while the tests of a file run; the function gives the address of one of its pages. */
export function serveForThisFile(build: BuildName, site: Site): (path: string) => string {
  const { out, base } = inject('builds')[build];
  const server = serveSite(`${out}/${site}`, base);
  let origin = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return (path) => `${origin}${base}${path}`;
}

/** Opens one address in a new tab. */
export async function open(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/**
 * What `read` finds in each page of a site, which the browser parses without showing it: for what holds of every page.
 *
 * @param at    gives the address of a page
 * @param read  runs in the browser, so it sees nothing of the test
 */
export function inEveryPage<T>(
  at: (path: string) => string,
  paths: readonly string[],
  read: (page: Document) => T,
): Promise<readonly { readonly path: string; readonly found: T }[]> {
  return browse({ bypassCSP: true }, async (context) => {
    const page = await open(context, at(paths[0]!));
    const found = (await page.evaluate(`Promise.all(
      ${JSON.stringify(paths.map(at))}.map(async (address) => {
        const text = await (await fetch(address)).text();
        return (${read.toString()})(new DOMParser().parseFromString(text, 'text/html'));
      }),
    )`)) as readonly T[];
    return paths.map((path, index) => ({ path, found: found[index]! }));
  });
}

export const WIDE = { width: 1440, height: 900 };
export const PHONE = { width: 360, height: 740 };
/** What is left of a 1280 px window at four times the size: the width WCAG 1.4.10 asks for. */
export const NARROWEST = { width: 320, height: 640 };
