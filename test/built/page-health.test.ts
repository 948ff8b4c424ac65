import type { BrowserContext } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { SITES } from '../../src/cli/arguments.ts';
import { browse, open, serveForThisFile, WIDE } from './browser.ts';
import { PAGE_KINDS } from './pages.ts';

/** Everything a page did that nobody wants: words on the console, breaches of its policy, requests to other hosts. */
async function complaints(context: BrowserContext, address: string, then = ''): Promise<readonly string[]> {
  const said: string[] = [];
  await context.exposeFunction('reportBreach', (what: string) => said.push(what));
  await context.addInitScript(() => {
    const report = (globalThis as unknown as { reportBreach: (what: string) => void }).reportBreach;
    document.addEventListener('securitypolicyviolation', (breach) =>
      report(`policy: ${breach.violatedDirective} ${breach.blockedURI}`),
    );
  });
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => said.push(`error: ${error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.origin !== new URL(address).origin) said.push(`request: ${url.href}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) said.push(`status ${response.status()}: ${response.url()}`);
  });
  const page = await open(context, address);
  if (then !== '') await page.evaluate(then);
  await page.waitForLoadState('networkidle');
  return said;
}

describe.each(SITES)('the %s site', (site) => {
  const at = serveForThisFile('sample', site);

  it.each(PAGE_KINDS[site])('shows "%s" without an error, a breach or a request elsewhere', async (path) => {
    expect(await browse({ viewport: WIDE }, (context) => complaints(context, at(path)))).toEqual([]);
  });

  it('answers an address that is not there with a styled page and the way home', async () => {
    await browse({ viewport: WIDE }, async (context) => {
      const page = await context.newPage();
      const response = await page.goto(at('no/such/page/'));
      expect(response?.status()).toBe(404);
      expect(await page.locator('h1').innerText()).toBe('This page does not exist');
      expect(await page.evaluate(() => getComputedStyle(document.body).marginTop)).toBe('0px');
      await page.locator('main a').first().click();
      expect(page.url()).toBe(at(''));
    });
  });
});

describe('a page that misbehaves', () => {
  const at = serveForThisFile('sample', 'report');

  it.each([
    ['an inline style', `document.body.setAttribute('style', 'color: red')`, 'policy: style-src'],
    [
      'a request to another host',
      `fetch('https://elsewhere.example/').catch(() => {})`,
      'policy: connect-src',
    ],
    [
      'a missing picture',
      `document.body.append(Object.assign(new Image(), { src: '/none.png' }))`,
      'status 404',
    ],
  ])('is noticed: %s', async (_, script, expected) => {
    const said = await browse({}, (context) => complaints(context, at('glossary/'), script));
    expect(said.join('\n')).toContain(expected);
  });
});
