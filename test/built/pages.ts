import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { plantedTruths } from '../../scripts/sample/planted-truths.ts';
import type { Site } from '../../src/cli/arguments.ts';
import type { BuildName } from './build-sites.ts';

/** Every kind of page that each language of the public site has. */
export const PROGRESS_KINDS = [
  '',
  'promises/late-installation/',
  'ledger/',
  'archive/',
  'letter/',
  'tell-us/',
  'kit/',
  'poster/',
] as const;

/** One page of every kind, by its address within the site. */
export const PAGE_KINDS: Readonly<Record<Site, readonly string[]>> = {
  report: [
    '',
    'drivers/',
    `drivers/${plantedTruths.topDrivers[0]}/`,
    'themes/',
    `themes/${plantedTruths.fix.theme}/`,
    `themes/${plantedTruths.fix.theme}/root-cause/`,
    'chain/',
    'plans/',
    'plans/a-date-for-every-order/',
    'plans/a-date-for-every-order/whys/',
    'indicators/',
    `indicators/${plantedTruths.leadingIndicator.indicator}/`,
    'fixes/',
    'journey/',
    'journey/table/',
    'journey/moments/',
    'journey/joining/',
    'core-growth/',
    'buy-in/',
    'buy-in/unreliable-west/',
    'expectations/',
    'voice/',
    'voice/field-delivery/',
    'voice/pick-list/',
    'units/',
    'units/west/',
    `units/west/${plantedTruths.lastMonth}/`,
    'units/pack/2026-q2/',
    'calendar/',
    'calendar/operations-review/',
    'outer-loop/',
    'recognition/',
    'recognition/a-date-that-holds/',
    'data/',
    'method/',
    'method/analysis-json/',
    'glossary/',
    'playbook/',
    'playbook/five-whys/',
    'playbook/monday-list/',
    'playbook/strategy-styles/',
    'playbook/solutions/',
    'playbook/solutions/no-order-without-a-date/',
    'playbook/canvas/',
    'playbook/canvas/work-from-home/',
    'playbook/supply-chain/',
    'direction/',
    'direction/roadmap/',
    'direction/maturity/',
    'search/',
    '404.html',
  ],
  progress: [
    ...PROGRESS_KINDS,
    ...PROGRESS_KINDS.map((path) => `ar/${path}`),
    // Translated in part, and not at all.
    'de/promises/large-print/',
    'fr/promises/surprises-on-the-bill/',
    'es/',
    '404.html',
  ],
};

/** The files of a built site with one of these endings, by their path within it, sorted. */
export function filesOf(build: BuildName, site: Site, ending: string): readonly string[] {
  const folder = join(inject('builds')[build].out, site);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith(ending))
    .sort();
}

/** Where a visitor finds an HTML file: `drivers/index.html` is `drivers/`. */
export function addressOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}
