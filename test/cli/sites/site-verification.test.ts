import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { verifySite } from '../../../src/cli/sites/site-verification.ts';

const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>x</title>${POLICY}</head><body><h1>Page</h1>${body}</body></html>`;

function faultsOf(
  files: Readonly<Record<string, string>>,
  options: { scripts?: boolean; base?: string } = {},
): readonly string[] {
  const directory = mkdtempSync(join(tmpdir(), 'outerloop-site-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  for (const [path, content] of Object.entries({ 'index.html': page(''), '404.html': page(''), ...files })) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), content);
  }
  return verifySite(directory, options.base ?? '/', ['/drivers/'], options.scripts ?? true).faults;
}
const withDrivers = (body: string): Readonly<Record<string, string>> => ({
  'drivers/index.html': page(body),
});

describe('a finished site', () => {
  it('passes when all its pages, links and figures are there', () => {
    const body = `<a href="/">home</a><a href="/drivers/#part">part</a><p id="part">x</p>
      <figure><svg><rect/></svg><p>Source</p></figure><figure><pre>name: x</pre></figure>
      <blockquote>My app says undefined and NaN</blockquote>`;
    expect(faultsOf(withDrivers(body))).toEqual([]);
  });

  it('misses a page that should be there', () => {
    expect(faultsOf({})).toEqual(['the page /drivers/ was not built']);
  });

  it.each([
    ['a link that leads nowhere', '<a href="/themes/">x</a>', 'the link "/themes/" leads nowhere'],
    [
      'an anchor that is not there',
      '<a href="/drivers/#no">x</a>',
      'the link "/drivers/#no" leads to an anchor that is not there',
    ],
    [
      'a figure without a mark',
      '<figure><svg><text>x</text></svg><p>Source: survey</p></figure>',
      'a figure without a single mark',
    ],
    ['a number that is none', '<p>NaN of 10</p>', 'the text "NaN of 10" is not for readers'],
    ['an object printed as text', '<p>[object Object]</p>', 'the text "[object Object]" is not for readers'],
    ['an inline style', '<p style="color: red">x</p>', 'an inline style, which the policy blocks'],
    ['an inline script', '<script>alert(1)</script>', 'an inline script, which the policy blocks'],
    ['a second title', '<h1>x</h1>', 'there are 2 first-level headings; a page has one'],
    ['an id used twice', '<p id="a"></p><p id="a"></p>', 'the id "a" stands twice'],
  ])('is refused for %s', (_, body, fault) => {
    expect(faultsOf(withDrivers(body))).toEqual([`drivers/index.html: ${fault}`]);
  });

  it('is refused without its policy, with source maps, and for any script on the public site', () => {
    expect(faultsOf({ 'drivers/index.html': page('').replace(POLICY, '') })).toEqual([
      'drivers/index.html: there is no Content-Security-Policy',
    ]);
    expect(faultsOf({ ...withDrivers(''), '_astro/x.js.map': '{}' })).toEqual([
      '_astro/x.js.map: source maps are not published',
    ]);
    expect(
      faultsOf({ ...withDrivers('<script src="/x.js"></script>'), 'x.js': '' }, { scripts: false }),
    ).toEqual(['drivers/index.html: a script on the public site']);
  });

  it('keeps its links inside the folder it is served from', () => {
    expect(
      faultsOf(withDrivers('<a href="/drivers/">x</a><a href="/org/repo/">x</a>'), { base: '/org/repo/' }),
    ).toEqual(['drivers/index.html: the link "/drivers/" leaves the folder /org/repo/']);
  });
});
