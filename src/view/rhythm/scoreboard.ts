import type { IndicatorResult } from '../../analysis/results.ts';
import type { Context } from '../context.ts';
import { controlChartOf, verdictPhrase } from '../figures/control-words.ts';
import type { Entry, Marker } from '../page-model.ts';
import { capital } from '../format.ts';

/** Where one indicator stands, as a line at the top of a meeting; null when there is no such indicator. */
export function indicatorStanding(id: string, context: Context): Entry | null {
  const indicator = context.indicators.find((each) => each.id === id);
  const result = context.results.indicators.find((each) => each.indicator === id);
  if (indicator === undefined || result === undefined) return null;
  const chart = controlChartOf('indicator', id, context);
  const variation = chart === null || result.months < 2 ? '' : ` ${capital(verdictPhrase(chart, context))}.`;
  return {
    name: indicator.name,
    href: `indicators/${id}/`,
    markers: markersOf(result),
    lines: [`${valueLine(result, indicator, context)}${variation}`],
  };
}

function valueLine(
  { latest }: IndicatorResult,
  { unit, target, threshold, good }: Context['indicators'][number],
  { f }: Context,
): string {
  if (latest === null) return 'No value of a whole month yet.';
  const text = (value: number) => (Number.isInteger(value) ? f.count(value) : f.decimal(value, 1));
  const against = [
    ...(target === undefined ? [] : [`target ${text(target)}`]),
    ...(threshold === undefined ? [] : [`threshold ${text(threshold)}`]),
    good === 'low' ? 'lower is better' : 'higher is better',
  ];
  return `${text(latest.value)} ${unit} in ${f.month(latest.month)} (${against.join(', ')}).`;
}

function markersOf({ latest, targetReached, pastThreshold }: IndicatorResult): readonly Marker[] {
  if (latest === null) return [{ icon: 'question', text: 'No values yet' }];
  if (pastThreshold === true) return [{ icon: 'warning', text: 'Past the threshold: act now' }];
  if (targetReached === null) return [];
  return targetReached
    ? [{ icon: 'check', text: 'Target reached' }]
    : [{ icon: 'circle', text: 'Target not reached' }];
}
