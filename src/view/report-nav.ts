import { compareText } from '../model/compare-text.ts';
import type { ChainPages } from './chain/chain-model.ts';
import type { RhythmPages } from './rhythm/rhythm-pages.ts';
import type { VoicePages } from './voice/voice-model.ts';
import type { NavGroup, NavItem, ReportModel } from './report-document.ts';
import type { PlaybookModel } from './playbook/playbook-model.ts';

/** All pages of the report but the search, in the order of the menu. A page that is not here is not in the report. */
export function reportNav({
  driverPages,
  themePages,
  journey,
  buyIn,
  chain,
  rhythm,
  playbook,
  voice,
}: Omit<ReportModel, 'nav' | 'index'>): readonly NavGroup[] {
  return [
    {
      name: 'Findings',
      items: [
        { name: 'Summary', href: '' },
        { name: 'Why the score moved', href: 'movement/' },
        { name: 'Drivers', href: 'drivers/', children: childrenOf('drivers', 'driver', driverPages) },
        { name: 'Themes', href: 'themes/', children: themeItems(themePages, chain) },
        { name: 'What it costs', href: 'impact/' },
        {
          name: buyIn.index.title,
          href: 'buy-in/',
          children: childrenOf('buy-in', 'case', buyIn.cases),
        },
      ],
    },
    {
      name: 'What we do about it',
      items: [
        { name: 'The chain', href: 'chain/' },
        { name: 'Action plans', href: 'plans/', children: planItems(chain) },
        {
          name: 'Indicators',
          href: 'indicators/',
          children: childrenOf('indicators', 'indicator', chain.indicatorPages),
        },
        { name: 'Did the fixes work', href: 'fixes/' },
      ],
    },
    {
      name: 'Customers',
      items: [
        {
          name: 'The journey',
          href: 'journey/',
          children: [
            ...childrenOf('journey', 'stage', journey.stages),
            { name: journey.table.title, href: 'journey/table/' },
          ],
        },
        { name: journey.moments.title, href: 'journey/moments/' },
        { name: 'Core-growth customers', href: 'core-growth/' },
        { name: 'What customers expect', href: 'expectations/' },
        { name: 'Customers’ voice', href: 'voice/', children: voiceItems(voice) },
      ],
    },
    {
      name: 'Rhythm',
      items: [
        { name: 'Business units', href: 'units/', children: unitItems(rhythm) },
        {
          name: 'Meetings and surveys',
          href: 'calendar/',
          children: childrenOf('calendar', 'meeting', rhythm.meetingPages),
        },
        { name: 'Outer loop', href: 'outer-loop/' },
        {
          name: 'Recognition',
          href: 'recognition/',
          children: childrenOf('recognition', 'submission', rhythm.submissionPages),
        },
        {
          name: 'Direction',
          href: 'direction/',
          children: [
            { name: 'Roadmap', href: 'direction/roadmap/' },
            { name: 'Maturity', href: 'direction/maturity/' },
          ],
        },
      ],
    },
    {
      name: 'Playbook',
      items: [
        { name: 'The method', href: 'playbook/', children: stagesOf(playbook) },
        {
          name: 'Proven solutions',
          href: 'playbook/solutions/',
          children: childrenOf('playbook/solutions', 'solution', playbook.solutions.pages),
        },
        {
          name: 'Jobs and mutual value',
          href: 'playbook/canvas/',
          children: childrenOf('playbook/canvas', 'canvas', playbook.canvases.pages),
        },
        { name: 'Who hands what to whom', href: 'playbook/supply-chain/' },
      ],
    },
    {
      name: 'What they rest on',
      items: [
        { name: 'Who answered', href: 'sampling/' },
        { name: 'Data quality', href: 'data/' },
        {
          name: 'How figures are made',
          href: 'method/',
          children: [{ name: 'Fields of the results', href: 'method/analysis-json/' }],
        },
        { name: 'Glossary', href: 'glossary/' },
      ],
    },
  ];
}

/** Each theme; those among the vital few with the exercise that looks for their cause. */
function themeItems(
  themePages: ReportModel['themePages'],
  { rootCausePages }: ChainPages,
): readonly NavItem[] {
  return childrenOf('themes', 'theme', themePages).map((item, at) => ({
    ...item,
    children: rootCausePages
      .filter(({ theme }) => theme === themePages[at]!.id)
      .map(({ title }) => ({ name: title, href: `${item.href}root-cause/` })),
  }));
}

/** Each plan with the whys that led to it. */
function planItems({ planPages }: ChainPages): readonly NavItem[] {
  return childrenOf('plans', 'plan', planPages).map((item, at) => ({
    ...item,
    children: [{ name: planPages[at]!.whys.title, href: `${item.href}whys/` }],
  }));
}

/** The list to pick from, then the stream of each group. */
function voiceItems({ groupPages }: VoicePages): readonly NavItem[] {
  return [
    { name: 'Pick list for meetings', href: 'voice/pick-list/' },
    ...childrenOf('voice', 'comments', groupPages),
  ];
}

/** The newest report of each unit with those of earlier months, then the packs that hold all units of a quarter. */
function unitItems({ unitPages, packPages }: RhythmPages): readonly NavItem[] {
  return [
    ...childrenOf('units', 'unit', unitPages).map((item, at) => ({
      ...item,
      children: unitPages[at]!.reports.map(({ month, title }) => ({
        name: title,
        href: `${item.href}${month}/`,
      })),
    })),
    ...packPages.map(({ quarter, title }) => ({ name: title, href: `units/pack/${quarter}/` })),
  ];
}

/** The stages of the method, each with its practices. */
function stagesOf({ overview, articles }: PlaybookModel): readonly NavItem[] {
  return overview.stages.map((stage) => ({
    name: stage.name,
    href: `playbook/#${stage.id}`,
    kind: 'stage of the method',
    children: childrenOf(
      'playbook',
      'practice',
      articles.filter((article) => article.stage.href === `playbook/#${stage.id}`),
    ),
  }));
}

/** One page for each entry, below the page that lists them. */
function childrenOf(
  folder: string,
  kind: string,
  pages: readonly { readonly id: string; readonly title: string }[],
): readonly NavItem[] {
  return pages.map(({ id, title }) => ({ name: title, href: `${folder}/${id}/`, kind }));
}

/** All pages by name; a place on a page is none. The names are compared by code unit so that the order is the same on every machine. */
export function indexOf(nav: readonly NavGroup[]): ReportModel['index'] {
  return nav
    .flatMap(({ items }) => itemsBelow(items))
    .filter(({ href }) => !href.includes('#'))
    .map(({ name, kind, href }) => ({ name: kind === undefined ? name : `${name} (${kind})`, href }))
    .toSorted((a, b) => compareText(a.name.toLowerCase(), b.name.toLowerCase()));
}

/** Pages of a menu with all that lie below them, in its order. */
export function itemsBelow(items: readonly NavItem[]): readonly NavItem[] {
  return items.flatMap((item) => [item, ...itemsBelow(item.children ?? [])]);
}
