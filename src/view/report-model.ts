import { compareText } from '../model/defect.ts';
import { ANALYSIS_FIELDS } from './analysis-fields.ts';
import type { ChartDescription } from './chart-description.ts';
import { contextOf } from './context.ts';
import { dataPage } from './data-page.ts';
import { driverPage } from './driver-page.ts';
import { driversPage } from './drivers-page.ts';
import { fixesPage } from './fixes-page.ts';
import { GLOSSARY } from './glossary.ts';
import { impactPage } from './impact-page.ts';
import { indicatorsPage } from './indicators-page.ts';
import { methodPage } from './method-page.ts';
import { movementPage } from './movement-page.ts';
import type { Figure, ReportModel } from './page-model.ts';
import type { ReportInput } from './report-input.ts';
import { samplingPage } from './sampling-page.ts';
import { summaryPage } from './summary-page.ts';
import { themePage } from './theme-page.ts';
import { themesPage } from './themes-page.ts';

/** All pages of the report, worded and formatted. The same input gives the same document, byte for byte. */
export function reportModel(input: ReportInput): ReportModel {
  const context = contextOf(input);
  const { f, results } = context;
  const pages = {
    summary: summaryPage(context),
    drivers: driversPage(context),
    driverPages: results.drivers.estimates.map((estimate) => driverPage(estimate, context)),
    themes: themesPage(context),
    themePages: results.themes.themes.map((theme) => themePage(theme, context)),
    indicators: indicatorsPage(context),
    fixes: fixesPage(context),
    sampling: samplingPage(context),
    movement: movementPage(context),
    impact: impactPage(context),
    data: dataPage(context),
    method: methodPage(context),
  };
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
    ...pages,
    fields: ANALYSIS_FIELDS,
    glossary: GLOSSARY,
    index: indexOf(pages),
  };
}

/** All pages by name. The names are compared by code unit so that the order is the same on every machine. */
function indexOf(pages: Pick<ReportModel, 'driverPages' | 'themePages'>): ReportModel['index'] {
  return [
    { name: 'Summary', href: '' },
    { name: 'Drivers', href: 'drivers/' },
    { name: 'Themes', href: 'themes/' },
    { name: 'Indicators', href: 'indicators/' },
    { name: 'Did the fixes work', href: 'fixes/' },
    { name: 'Why the score moved', href: 'movement/' },
    { name: 'Who answered', href: 'sampling/' },
    { name: 'What it costs', href: 'impact/' },
    { name: 'Data quality', href: 'data/' },
    { name: 'How the figures are made', href: 'method/' },
    { name: 'Fields of the results', href: 'method/analysis-json/' },
    { name: 'Glossary', href: 'glossary/' },
    ...pages.driverPages.map((page) => ({ name: `${page.title} (driver)`, href: `drivers/${page.id}/` })),
    ...pages.themePages.map((page) => ({ name: `${page.title} (theme)`, href: `themes/${page.id}/` })),
  ].toSorted((a, b) => compareText(a.name.toLowerCase(), b.name.toLowerCase()));
}

/** Every chart of the report once, for the CSV files beside the pages. */
export function chartsOf(model: ReportModel): readonly ChartDescription[] {
  const figures: (Figure | null)[] = [
    model.summary.figure,
    model.drivers.importance,
    model.drivers.shares.figure,
    model.drivers.quadrants,
    ...model.driverPages.flatMap((page) => [page.pareto, page.trend, ...page.groups]),
    ...model.movement.comparisons.flatMap(({ figure, drivers }) => [figure, drivers]),
    ...model.sampling.shares,
    model.themes.mentions,
    model.themes.money,
    model.themes.effects,
    model.impact.size,
    model.impact.companyCost,
    model.impact.customerCost,
    model.impact.moneyChange,
    model.impact.percentChange,
    ...model.themePages.flatMap((page) => [page.trend, ...page.groups]),
    ...model.indicators.entries.map((entry) => entry.figure),
    ...model.fixes.entries.map((entry) => entry.figure),
  ];
  return figures.flatMap((figure) => (figure?.kind === 'chart' ? [figure.chart] : []));
}
