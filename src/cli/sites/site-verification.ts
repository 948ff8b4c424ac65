import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse } from 'parse5';
import { compareText } from '../../model/compare-text.ts';

type HtmlNode = DefaultTreeAdapterTypes.Node;
type HtmlElement = DefaultTreeAdapterTypes.Element;

/** What a finished site holds: sizes for the report, faults that forbid publishing it. */
export interface SiteFindings {
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  readonly faults: readonly string[];
  /** The text of each HTML page without markup, and every other text file whole, by path within the site. */
  readonly texts: ReadonlyMap<string, string>;
}

interface Page {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
}

/**
 * Reads a built site as a visitor's browser would and lists everything that must not be published: a page that is
 * missing, a link or anchor that leads nowhere, an empty figure, a number that is none, a page without its
 * Content-Security-Policy, anything inline that the policy would block.
 *
 * @param base       the folder on the host that the site was built for
 * @param expected   pages that must exist, such as `/drivers/speed/`
 * @param scripts    whether the site may have script files at all
 */
export function verifySite(
  directory: string,
  base: string,
  expected: readonly string[],
  scripts: boolean,
): SiteFindings {
  const faults: string[] = [];
  const files = listFiles(directory);
  const texts = new Map<string, string>();
  const pages = new Map<string, Page>();
  let bytes = 0;
  for (const file of files) {
    bytes += statSync(join(directory, file)).size;
    if (file.endsWith('.html')) {
      const document = parse(readFileSync(join(directory, file), 'utf8'));
      const page = inspect(document, scripts, (fault) => faults.push(`${file}: ${fault}`));
      pages.set(file, page);
      texts.set(file, page.text);
    } else if (/\.(?:csv|json|xml|txt|svg|ics|js)$/.test(file) && !file.startsWith('pagefind/')) {
      texts.set(file, readFileSync(join(directory, file), 'utf8'));
    }
    if (file.endsWith('.map')) faults.push(`${file}: source maps are not published`);
  }
  const known = new Set(files);
  for (const path of ['/', ...expected]) {
    const file = `${path.slice(1)}index.html`;
    if (!known.has(file)) faults.push(`the page ${path} was not built`);
  }
  if (!known.has('404.html')) faults.push('there is no 404.html');
  for (const [file, page] of pages) {
    for (const link of page.links) {
      const fault = linkFault(file, link, base, known, pages);
      if (fault !== undefined) faults.push(`${file}: the link ${JSON.stringify(link)} ${fault}`);
    }
  }
  return { pages: pages.size, files: files.length, bytes, faults, texts };
}

function listFiles(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      posix
        .join(entry.parentPath.slice(directory.length).replaceAll('\\', '/'), entry.name)
        .replace(/^\//, ''),
    )
    .sort(compareText);
}

function inspect(
  document: HtmlNode,
  scripts: boolean,
  fault: (what: string) => void,
): Page & { text: string } {
  const ids = new Set<string>();
  const links: string[] = [];
  const text: string[] = [];
  let policy = false;
  let headings = 0;
  const visit = (node: HtmlNode, quoted: boolean): void => {
    if ('value' in node) {
      text.push(node.value);
      if (!quoted && /\b(?:NaN|undefined|Infinity)\b|\[object /.test(node.value)) {
        fault(`the text ${JSON.stringify(node.value.trim().slice(0, 60))} is not for readers`);
      }
      return;
    }
    let inQuote = quoted;
    if ('tagName' in node) {
      const attribute = (name: string): string | undefined =>
        node.attrs.find((found) => found.name === name)?.value;
      const id = attribute('id');
      if (id !== undefined && ids.has(id)) fault(`the id ${JSON.stringify(id)} stands twice`);
      if (id !== undefined) ids.add(id);
      for (const name of ['href', 'src']) {
        const target = attribute(name);
        if (target !== undefined) links.push(target);
      }
      if (attribute('style') !== undefined) fault('an inline style, which the policy blocks');
      if (node.tagName === 'meta' && attribute('http-equiv')?.toLowerCase() === 'content-security-policy')
        policy = true;
      if (node.tagName === 'h1') headings++;
      if (node.tagName === 'script') checkScript(node, attribute('src'), scripts, fault);
      if (node.tagName === 'figure' && !showsSomething(node)) fault('a figure without a single mark');
      // Customers may write what would be a fault of ours; code samples may name it.
      inQuote ||= ['blockquote', 'code', 'pre', 'script', 'style'].includes(node.tagName);
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child, inQuote);
  };
  visit(document, false);
  if (!policy) fault('there is no Content-Security-Policy');
  if (headings !== 1) fault(`there are ${headings} first-level headings; a page has one`);
  return { ids, links, text: text.join(' ') };
}

function checkScript(
  node: HtmlElement,
  source: string | undefined,
  scripts: boolean,
  fault: (what: string) => void,
): void {
  if (!scripts) fault('a script on the public site');
  else if (source === undefined && node.childNodes.length > 0)
    fault('an inline script, which the policy blocks');
}

/** A figure shows something: drawings with at least one mark each, or the text of a file to copy. */
function showsSomething(figure: HtmlNode): boolean {
  const drawings = descendants(figure, ['svg']);
  const isDrawn = (drawing: HtmlNode): boolean =>
    descendants(drawing, ['path', 'rect', 'circle', 'line']).length > 0;
  return drawings.length > 0 ? drawings.every(isDrawn) : descendants(figure, ['pre', 'img']).length > 0;
}

function descendants(node: HtmlNode, names: readonly string[]): readonly HtmlNode[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) =>
    'tagName' in child && names.includes(child.tagName) ? [child] : descendants(child, names),
  );
}

function linkFault(
  file: string,
  link: string,
  base: string,
  known: ReadonlySet<string>,
  pages: ReadonlyMap<string, Page>,
): string | undefined {
  if (/^(?:mailto:|tel:|data:|https?:)/.test(link)) return undefined;
  const [path = '', anchor] = link.split('#');
  let target = file;
  if (path !== '') {
    const clean = decodeURIComponent(path.split('?')[0]!);
    if (clean.startsWith('/')) {
      if (!clean.startsWith(base)) return `leaves the folder ${base}`;
      target = clean.slice(base.length);
    } else target = posix.join(dirname(file), clean);
    if (target === '' || target === '.' || target.endsWith('/'))
      target = posix.join(target, 'index.html').replace(/^\.\//, '');
  }
  if (!known.has(target)) return 'leads nowhere';
  if (anchor === undefined || anchor === '') return undefined;
  return pages.get(target)?.ids.has(decodeURIComponent(anchor)) === false
    ? 'leads to an anchor that is not there'
    : undefined;
}
