import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const PAGES = fileURLToPath(new URL('../report/pages', import.meta.url));

/** The addresses of the report, read off its routes, so that a new page is known the day it is there. */
export interface ReportRoutes {
  /** Addresses such as `themes/`, with every id that `ids` knows; sorted. */
  readonly addresses: readonly string[];
  /** Whether a page stands at an address. Below a route of which no ids are known every id is taken for one. */
  readonly has: (address: string) => boolean;
}

/** @param ids  ids by the name of a route's variable: those of `themes/[theme].astro` under `theme` */
export function reportRoutes(ids: Readonly<Record<string, readonly string[]>>): ReportRoutes {
  const routes = readdirSync(PAGES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.astro') && entry.name !== '404.astro')
    .map((entry) => relative(PAGES, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .map((file) => file.replace(/\.astro$/, '/').replace(/(^|\/)index\/$/, '$1'));
  const addresses = new Set(routes.flatMap((route) => expanded(route, ids)));
  const open = routes
    .filter((route) => variableOf(route) !== undefined && ids[variableOf(route)!] === undefined)
    .map((route) => new RegExp(`^${route.replace(/\[[a-z-]+\]/gi, '[a-z0-9-]+')}$`));
  return {
    addresses: [...addresses].sort(),
    has: (address) => addresses.has(address) || open.some((pattern) => pattern.test(address)),
  };
}

function expanded(route: string, ids: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const variable = variableOf(route);
  if (variable === undefined) return [route];
  return (ids[variable] ?? []).map((id) => route.replace(`[${variable}]`, id));
}

function variableOf(route: string): string | undefined {
  return /\[([a-z-]+)\]/i.exec(route)?.[1];
}
