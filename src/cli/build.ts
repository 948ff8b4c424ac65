import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteModels } from '../site-models.ts';
import { checkWorkspace } from '../pipeline.ts';
import { SecondThread } from '../second-thread/second-thread.ts';
import { siteModels } from '../site-models.ts';
import type { Workspace } from '../model/workspace.ts';
import { publicPages } from '../view/public/progress-nav.ts';
import type { Arguments, Site } from './arguments.ts';
import type { ExitCode } from './exit-codes.ts';
import { SITES, formatOf } from './arguments.ts';
import { EXIT } from './exit-codes.ts';
import { buildReport, shownPath } from './sites/build-report.ts';
import { formatReport, REPORT_FORMATS } from './defect-report.ts';
import { refuseStrangers } from './sites/earlier-site.ts';
import { leakFaults } from './sites/leak-gate.ts';
import { figureNotes, releaseFaults } from './sites/release-audit-report.ts';
import { buildSite } from './sites/site-build.ts';
import { Staging } from './sites/site-swap.ts';
import type { SiteFindings } from './sites/site-verification.ts';
import { verifySite } from './sites/site-verification.ts';

/** Faults listed before the rest is only counted. */
const MOST_FAULTS = 20;

/** Checks, analyses and builds both sites beside the old ones, verifies them, and only then puts them in place. */
export async function build(options: Arguments): Promise<ExitCode> {
  const started = performance.now();
  const format = formatOf(options, REPORT_FORMATS);
  const out = options.out ?? join(options.workspace, 'dist');
  const sites = options.site === undefined ? SITES : [options.site];
  refuseStrangers(out, sites);
  const progress = (text: string): void => void process.stderr.write(`${text}\n`);
  progress('checking the workspace');
  const checked = checkWorkspace(options.workspace, { second: new SecondThread() });
  if (checked.workspace === undefined) {
    process.stdout.write(formatReport(checked, format, options.workspace));
    progress(`nothing was built${whatStays(out, sites)}`);
    return EXIT.defects;
  }
  const staging = new Staging(out);
  try {
    progress('analysing');
    const models = siteModels(checked.workspace, checked);
    const built: Built = { models, workspace: checked.workspace };
    const released = sites.includes('progress') ? releaseFaults(models.progress, checked.workspace) : [];
    if (released.length > 0) {
      for (const fault of released) progress(`error progress: ${fault}`);
      progress(`nothing was built${whatStays(out, sites)}`);
      return EXIT.defects;
    }
    if (sites.includes('progress'))
      for (const note of figureNotes(models.progress, checked.workspace)) progress(`note: ${note}`);
    progress(`building ${sites.join(' and ')}`);
    // the smaller site is verified while the larger is still being built
    const findings = await Promise.all(
      sites.map(async (site) => {
        await buildFromModel(site, built, staging, options);
        progress(`verifying ${site}`);
        return [site, verify(site, built, staging, options)] as const;
      }),
    );
    const faults = findings.flatMap(([site, { faults: found }]) => found.map((fault) => `${site}: ${fault}`));
    if (faults.length > 0) {
      for (const fault of faults.slice(0, MOST_FAULTS)) progress(`error ${fault}`);
      if (faults.length > MOST_FAULTS) progress(`and ${faults.length - MOST_FAULTS} more`);
      progress(`what was built did not pass its verification${whatStays(out, sites)}`);
      return EXIT.fault;
    }
    staging.publish(sites);
    const finished = findings.map(([site, found]) => ({
      site,
      findings: found,
      base: baseOf(site, built, options),
    }));
    process.stdout.write(
      buildReport(
        {
          sites: finished,
          out,
          workspace: options.workspace,
          warnings: checked.defects.length,
          seconds: (performance.now() - started) / 1000,
        },
        process.cwd(),
      ),
    );
    return EXIT.fine;
  } finally {
    staging.close();
  }
}

/** What a build that failed says of the one before it; nothing where there is none. */
function whatStays(out: string, sites: readonly Site[]): string {
  const stays = sites.some((site) => existsSync(join(out, site)));
  return stays ? `; the sites in ${shown(out)} are as they were` : '';
}

interface Built {
  readonly models: SiteModels;
  readonly workspace: Workspace;
}

async function buildFromModel(site: Site, built: Built, staging: Staging, options: Arguments): Promise<void> {
  const model = join(staging.directory, 'models', `${site}.json`);
  mkdirSync(join(staging.directory, 'models'), { recursive: true });
  writeFileSync(model, JSON.stringify(built.models[site]));
  await buildSite({
    site,
    model,
    out: staging.site(site),
    base: baseOf(site, built, options),
    url: built.workspace.config.sites[site].url,
  });
  rmSync(model);
}

function verify(site: Site, built: Built, staging: Staging, options: Arguments): SiteFindings {
  const base = baseOf(site, built, options);
  const found = verifySite(staging.site(site), base, pagesOf(site, built.models), site === 'report');
  if (site === 'report') return found;
  const finished = { directory: staging.site(site), base, facts: built.models.progress };
  const leaks = leakFaults(finished, built.workspace, options.workspace);
  return { ...found, faults: [...found.faults, ...leaks] };
}

/** The pages that a finished site must have. */
function pagesOf(site: Site, { report: model, progress }: SiteModels): readonly string[] {
  return site === 'report'
    ? [...model.index.map(({ href }) => `/${href}`), '/search/']
    : publicPages(progress).map((path) => `/${path}`);
}

/** The folder on the host: the option wins over outerloop.yaml. */
function baseOf(site: Site, built: Built, options: Arguments): string {
  return options.base ?? built.workspace.config.sites[site].base;
}

function shown(path: string): string {
  return shownPath(path, process.cwd());
}
