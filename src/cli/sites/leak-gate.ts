import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, posix, relative } from 'node:path';
import type { Declared, Internals, PublicText } from '../../analysis/disclosure/find-leaks.ts';
import { findLeaks } from '../../analysis/disclosure/find-leaks.ts';
import { compareText } from '../../model/compare-text.ts';
import type { PublicFacts } from '../../model/promises/public-facts.ts';
import type { Workspace } from '../../model/workspace.ts';
import { declaredPublic, internalsOf } from '../../checks/public-text-check.ts';
import { readPublicFile } from './public-readings.ts';
import { ENGINE } from '../engine.ts';

/** A finished public site: where it lies and what it was made from. */
export interface PublicSite {
  readonly directory: string;
  /** The folder on the host. */
  readonly base: string;
  readonly facts: PublicFacts;
}

/** Files that nothing links to, because hosts and browsers ask for them by themselves. */
const UNLINKED = ['index.html', '404.html', '_headers', 'favicon.svg', 'robots.txt', 'sitemap.xml'];

/**
 * The last look at a public site before anybody can see it: every byte, file name, attribute and picture is held
 * against everything internal, and every file must be one that visitors are led to. What is found is a fault of ours:
 * texts of authors were checked before.
 *
 * @returns one line a fault, which names the place and the kind and never the words
 */
export function leakFaults(site: PublicSite, workspace: Workspace, directory: string): readonly string[] {
  const folders = [directory, ENGINE.replace(/[\\/]$/, ''), homedir()];
  return [...siteFaults(site, internalsOf(workspace, folders), declaredPublic(workspace, site.facts))];
}

/** `leakFaults` on the parts it needs. */
export function siteFaults(
  { directory, base }: Pick<PublicSite, 'directory' | 'base'>,
  internals: Internals,
  declared: Declared,
): readonly string[] {
  const faults: string[] = [];
  const texts: PublicText[] = [];
  const links = new Map<string, readonly string[]>();
  for (const file of filesIn(directory)) {
    const bytes = readFileSync(join(directory, file));
    const read = readPublicFile(file, bytes);
    texts.push(...read.texts);
    faults.push(...read.faults.map((fault) => `${file}: ${fault}`));
    links.set(file, linksOf(file, bytes.toString('utf8'), base));
  }
  for (const { file, line, reading, what } of findLeaks(texts, internals, declared))
    faults.push(`${file}: internal text in its ${reading}, near line ${line}: ${what}`);
  const reached = reachable(links);
  for (const file of links.keys())
    if (!reached.has(file)) faults.push(`${file}: no page leads to this file, so it is not published`);
  return faults;
}

function filesIn(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort(compareText);
}

/** The files of the site that a file points to by any attribute, style address or absolute address. */
function linksOf(file: string, source: string, base: string): readonly string[] {
  if (!/\.(?:html|css|svg|xml|json|webmanifest)$/.test(file)) return [];
  const targets = source.matchAll(
    /\b(?:href|src|srcset|content|data|action|poster)="([^"]+)"|url\(\s*["']?([^"')]+)/g,
  );
  return Array.from(targets, (match) => match[1] ?? match[2] ?? '').flatMap((target) => {
    const path = target.replace(/^[a-z]+:\/\/[^/]+(?=\/)/i, '').split(/[?#]/)[0]!;
    if (path === '' || /^[a-z]+:/i.test(path)) return [];
    const own = path.startsWith(base)
      ? path.slice(base.length)
      : path.startsWith('/')
        ? undefined
        : posix.join(posix.dirname(file), path);
    if (own === undefined || own.startsWith('..')) return [];
    const name = safelyDecoded(own);
    return [name, posix.join(name === '' ? '.' : name, 'index.html')];
  });
}

function safelyDecoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function reachable(links: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...UNLINKED];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file) || !links.has(file)) continue;
    reached.add(file);
    waiting.push(...links.get(file)!);
  }
  return reached;
}
