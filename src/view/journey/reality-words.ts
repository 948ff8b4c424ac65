import type { CareAbout } from '../../model/journey/care-about.ts';
import type { Metric } from '../../model/journey/moment.ts';
import type { Context } from '../context.ts';
import type { TableCell } from '../page-model.ts';

/** The figures of today behind a care-about, one cell each, with the page that explains it. */
export function realityCells({ reality }: CareAbout, context: Context): readonly TableCell[] {
  return [
    ...reality.themes.map((id) => themeCell(id, context)),
    ...reality.drivers.map((id) => driverCell(id, context)),
    ...reality.indicators.map((id) => indicatorCell(id, context)),
  ];
}

/** The one figure that a moment of truth is told by. */
export function metricCell(metric: Metric | undefined, context: Context): TableCell {
  if (metric?.theme !== undefined) return themeCell(metric.theme, context);
  if (metric?.driver !== undefined) return driverCell(metric.driver, context);
  if (metric?.indicator !== undefined) return indicatorCell(metric.indicator, context);
  return { text: 'No figure tells yet: add "metric".' };
}

/** "“Waiting to be connected”: raised in 9.7% of 6,665 comments (649)". */
function themeCell(id: string, context: Context): TableCell {
  const { f, results } = context;
  const result = context.themeResult(id);
  const href = `themes/${id}/`;
  if (result === null || results.themes.coverage.base === 0)
    return { text: `${context.themeQuoted(id)}: no comments yet`, href };
  const { base } = results.themes.coverage;
  const verb = context.theme(id)?.praise === true ? 'praised' : 'raised';
  return {
    text: `${context.themeQuoted(id)}: ${verb} in ${f.percent(result.share)} of ${f.counted(base, 'comment')} (${f.count(result.mentions)})`,
    href,
  };
}

/** "Installation: 23% of 2,994 ratings are low". */
function driverCell(id: string, context: Context): TableCell {
  const { f } = context;
  const estimate = context.estimate(id);
  const name = context.driverName(id);
  const href = `drivers/${id}/`;
  if (estimate === null || estimate.ratings === 0) return { text: `${name}: no ratings yet`, href };
  const n = f.counted(estimate.ratings, 'rating');
  if (estimate.lowShare !== null)
    return { text: `${name}: ${f.percent(estimate.lowShare)} of ${n} are low`, href };
  const unit = context.driver(id)?.unit;
  return estimate.mean === null || unit === undefined
    ? { text: `${name}: ${n} \u2013 too few`, href }
    : {
        text: `${name}: ${f.decimal(estimate.mean, 1)} ${unit} on average (n = ${f.count(estimate.ratings)})`,
        href,
      };
}

/** "Orders without a date: 9.7 percent of orders in June 2026 (target 5)". */
export function indicatorCell(id: string, context: Context): TableCell {
  const { f, results, indicators } = context;
  const indicator = indicators.find((each) => each.id === id);
  const latest = results.indicators.find((each) => each.indicator === id)?.latest ?? null;
  const href = `indicators/#${id}`;
  if (indicator === undefined || latest === null)
    return { text: `${indicator?.name ?? id}: no value of a whole month yet`, href };
  const target = indicator.target === undefined ? '' : ` (target ${f.number(indicator.target)})`;
  return {
    text: `${indicator.name}: ${f.number(latest.value)} ${indicator.unit} in ${f.month(latest.month)}${target}`,
    href,
  };
}
