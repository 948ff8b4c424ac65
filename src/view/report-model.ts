import { ANALYSIS_FIELDS } from './method/analysis-fields.ts';
import { buyInPages } from './buy-in/buy-in-pages.ts';
import { coreGrowthPage } from './core-growth/core-growth-page.ts';
import type { ChartDescription } from './figures/chart-description.ts';
import { chainPages } from './chain/chain-pages.ts';
import { contextOf } from './context.ts';
import { dataPage } from './data/data-page.ts';
import { expectationsPage } from './expectations/expectations-page.ts';
import { driverPage } from './drivers/driver-page.ts';
import { driversPage } from './drivers/drivers-page.ts';
import { fixesPage } from './change/fixes-page.ts';
import { GLOSSARY } from './method/glossary.ts';
import { impactPage } from './impact/impact-page.ts';
import { indicatorsPage } from './change/indicators-page.ts';
import { journeyPages } from './journey/journey-pages.ts';
import { methodPage } from './method/method-page.ts';
import { movementPage } from './change/movement-page.ts';
import { directionPages } from './direction/direction-pages.ts';
import { nameLivePages } from './playbook/live-pages.ts';
import { playbookPages } from './playbook/playbook-pages.ts';
import type { Figure } from './page-model.ts';
import type { ReportModel } from './report-document.ts';
import { indexOf, reportNav } from './report-nav.ts';
import type { ReportInput } from './report-input.ts';
import { rhythmPages } from './rhythm/rhythm-pages.ts';
import { samplingPage } from './sampling/sampling-page.ts';
import { summaryPage } from './summary/summary-page.ts';
import { themePage } from './themes/theme-page.ts';
import { themesPage } from './themes/themes-page.ts';
import { voicePages } from './voice/voice-pages.ts';

/** All pages of the report, worded and formatted. The same input gives the same document, byte for byte. */
export function reportModel(input: ReportInput): ReportModel {
  const context = contextOf(input);
  const { f, results } = context;
  const pages: Omit<ReportModel, 'nav' | 'index'> = {
    site: {
      organisation: results.organisation,
      language: 'en',
      sampleData: results.sampleData,
      asOf: f.date(results.asOf),
      period: results.period === null ? null : f.period(results.period),
      volume: `${f.counted(results.volume.items, 'feedback item')} from ${f.counted(results.volume.sources.length, 'source')}`,
      fingerprint: input.fingerprint,
    },
    summary: summaryPage(context),
    drivers: driversPage(context),
    driverPages: results.drivers.estimates.map((estimate) => driverPage(estimate, context)),
    themes: themesPage(context),
    themePages: results.themes.themes.map((theme) => themePage(theme, context)),
    indicators: indicatorsPage(context),
    fixes: fixesPage(context),
    sampling: samplingPage(context),
    movement: movementPage(context),
    journey: journeyPages(context),
    coreGrowth: coreGrowthPage(context),
    buyIn: buyInPages(context),
    impact: impactPage(context),
    chain: chainPages(context),
    rhythm: rhythmPages(context),
    direction: directionPages(context),
    playbook: playbookPages(context),
    expectations: expectationsPage(context),
    voice: voicePages(context),
    data: dataPage(context),
    method: methodPage(context),
    fields: ANALYSIS_FIELDS,
    glossary: GLOSSARY,
  };
  const nav = reportNav(pages);
  const index = indexOf(nav);
  return { ...pages, playbook: nameLivePages(pages.playbook, nav), nav, index };
}

/** Every chart of the report once, in the order of the document, for the CSV files beside the pages. */
export function chartsOf(model: ReportModel): readonly ChartDescription[] {
  const charts = new Map<string, ChartDescription>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if (isChartFigure(part)) charts.set(part.chart.id, part.chart);
    else for (const value of Object.values(part)) visit(value);
  };
  visit(model);
  return [...charts.values()];
}

function isChartFigure(part: object): part is Extract<Figure, { kind: 'chart' }> {
  return 'kind' in part && part.kind === 'chart' && 'chart' in part;
}
