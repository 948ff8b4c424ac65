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

/** One browser for the file it is called in; visits are windows of their own, closed when the visit is over. */
export function browserForThisFile(): <T>(
  options: BrowserContextOptions,
  visit: (context: BrowserContext) => Promise<T>,
) => Promise<T> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await playwright.launch({
      executablePath: process.env['OUTERLOOP_CHROMIUM'] ?? (await chromium.executablePath()),
      args: chromium.args.filter((argument) => !HARMFUL.includes(argument)),
      headless: true,
    });
  });
  afterAll(async () => browser?.close());
  return async (options, visit) => {
    const context = await browser!.newContext(options);
    try {
      return await visit(context);
    } finally {
      await context.close();
    }
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

export const WIDE = { width: 1440, height: 900 };
export const PHONE = { width: 360, height: 740 };
/** What is left of a 1280 px window at four times the size: the width WCAG 1.4.10 asks for. */
export const NARROWEST = { width: 320, height: 640 };
