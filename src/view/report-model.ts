import { ANALYSIS_FIELDS } from './analysis-fields.ts';
import type { ChartDescription } from './chart-description.ts';
import { contextOf } from './context.ts';
import { dataPage } from './data-page.ts';
import { driverPage } from './driver-page.ts';
import { driversPage } from './drivers-page.ts';
import { GLOSSARY } from './glossary.ts';
import { methodPage } from './method-page.ts';
import type { Figure, ReportModel } from './page-model.ts';
import type { ReportInput } from './report-input.ts';
import { summaryPage } from './summary-page.ts';
import { themePage } from './theme-page.ts';
import { themesPage } from './themes-page.ts';

/** All pages of the report, worded and formatted. The same input gives the same document, byte for byte. */
export function reportModel(input: ReportInput): ReportModel {
  const context = contextOf(input);
  const { f, results } = context;
  return {
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
    data: dataPage(context),
    method: methodPage(context),
    fields: ANALYSIS_FIELDS,
    glossary: GLOSSARY,
  };
}

/** Every chart of the report once, for the CSV files beside the pages. */
export function chartsOf(model: ReportModel): readonly ChartDescription[] {
  const figures: (Figure | null)[] = [
    model.summary.figure,
    model.drivers.importance,
    model.drivers.shares.figure,
    model.drivers.quadrants,
    ...model.driverPages.flatMap((page) => [page.pareto, page.trend, ...page.groups]),
    model.themes.mentions,
    model.themes.money,
    ...model.themePages.flatMap((page) => [page.trend, ...page.groups]),
  ];
  return figures.flatMap((figure) => (figure?.kind === 'chart' ? [figure.chart] : []));
}
