import type { Stats } from 'node:fs';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../arguments.ts';
import { UsageError } from '../arguments.ts';

/** How the first page of a site has named its site since the first build there was; see layouts/Base.astro. */
const nameOf = (site: Site): string => `data-site="${site}"`;
/** The opening tag stands in the first characters of a page. */
const OPENING = 300;

/**
 * A finished site takes the place of what has its name, so that must be an earlier build of it, an empty folder or
 * nothing: what else lies there is somebody's own.
 *
 * @param out  the folder that is to hold the sites
 * @throws UsageError when something of another origin stands where a site is to go
 */
export function refuseStrangers(out: string, sites: readonly Site[]): void {
  const strange = sites.map((site) => ({ site, place: join(out, site) })).filter(isStrange);
  if (strange.length === 0) return;
  const places = strange.map(({ place }) => place).join(' and ');
  throw new UsageError(
    `${
      strange.length === 1 ? `${places} is not a site` : `${places} are not sites`
    } that Outerloop built, and the build would put a new one in its place: nothing was built or changed; move what is there away, or choose another folder with --out DIR`,
  );
}

function isStrange({ site, place }: { readonly site: Site; readonly place: string }): boolean {
  const found = statOf(place);
  if (found === undefined) return false;
  if (!found.isDirectory()) return true;
  return readdirSync(place).length > 0 && !isBuilt(place, site);
}

/** Nothing lies in what is no folder; that it cannot be used as one is told when the build wants to write there. */
function statOf(place: string): Stats | undefined {
  try {
    return lstatSync(place, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}

function isBuilt(place: string, site: Site): boolean {
  try {
    return readFileSync(join(place, 'index.html'), 'utf8').slice(0, OPENING).includes(nameOf(site));
  } catch {
    return false;
  }
}
