import { join, relative } from 'node:path';
import type { Site } from '../arguments.ts';
import type { SiteFindings } from './site-verification.ts';

/** A build that went well. */
export interface Finished {
  readonly sites: readonly {
    readonly site: Site;
    readonly findings: Pick<SiteFindings, 'pages' | 'files' | 'bytes'>;
    /** The folder on the host that the site was built for. */
    readonly base: string;
  }[];
  readonly out: string;
  readonly workspace: string;
  readonly warnings: number;
  readonly seconds: number;
}

/**
 * What a build says in the end: pages, sizes, where to look, and the commands that go on from there, as they must be typed
 * in this folder for this workspace.
 *
 * @param here  the folder the commands are typed in
 */
export function buildReport({ sites, out, workspace, warnings, seconds }: Finished, here: string): string {
  const elsewhere = workspace === here ? [] : ['--workspace', shownPath(workspace, here)];
  const lines = sites.map(
    ({ site, findings }) =>
      `${site.padEnd(9)} ${findings.pages} pages, ${findings.files} files, ${sizeOf(findings.bytes)} in ${shownPath(join(out, site), here)}`,
  );
  const list =
    warnings === 0 ? '' : ` (${command('check', elsewhere)} lists ${warnings === 1 ? 'it' : 'them'})`;
  return [
    ...lines,
    `${seconds.toFixed(1)} s, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}${list}`,
    ...previews({ sites, out, workspace }, here).map((words) => `view them with: ${words}`),
    '',
  ].join('\n');
}

/** One command, or one for each site where they were built for different folders of their hosts. */
function previews(
  { sites, out, workspace }: Pick<Finished, 'sites' | 'out' | 'workspace'>,
  here: string,
): string[] {
  const where = workspace === here && out === join(here, 'dist') ? [] : ['--out', shownPath(out, here)];
  const under = (base: string): string[] => (base === '/' ? [] : ['--base', base]);
  const bases = new Set(sites.map(({ base }) => base));
  return bases.size === 1
    ? [command('preview', [...where, ...under(sites[0]!.base)])]
    : sites.map(({ site, base }) => command('preview', [...where, '--site', site, ...under(base)]));
}

function command(verb: string, words: readonly string[]): string {
  return `npm run ${verb}${words.length === 0 ? '' : ` -- ${words.join(' ')}`}`;
}

function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** A path as short as it may be from where we are. */
export function shownPath(path: string, here: string): string {
  const short = relative(here, path);
  return short.startsWith('..') || short === '' ? path : short;
}
