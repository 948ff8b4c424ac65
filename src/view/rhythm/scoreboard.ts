import type { Indicator } from '../../model/indicator.ts';
import { indicatorOf, latestText, stateMarker } from '../chain/indicator-words.ts';
import type { Context } from '../context.ts';
import { controlChartOf, verdictPhrase } from '../figures/control-words.ts';
import { capital } from '../../model/capital.ts';
import type { Entry } from '../page-model.ts';

/** Where one indicator stands, as a line at the top of a meeting; null when there is no such indicator. */
export function indicatorStanding(id: string, context: Context): Entry | null {
  const found = indicatorOf(id, context);
  if (found === null) return null;
  const { indicator, result } = found;
  const chart = controlChartOf('indicator', id, context);
  const variation = chart === null || result.months < 2 ? '' : ` ${capital(verdictPhrase(chart, context))}.`;
  const against = result.latest === null ? '' : ` (${againstText(indicator, context)})`;
  return {
    name: indicator.name,
    href: `indicators/${id}/`,
    markers: [stateMarker(result)],
    lines: [`${capital(latestText(indicator, result, context))}${against}.${variation}`],
  };
}

/** "target 95, threshold 60, higher is better": what the latest value is held against. */
function againstText({ target, threshold, good }: Indicator, { f }: Context): string {
  return [
    ...(target === undefined ? [] : [`target ${f.number(target)}`]),
    ...(threshold === undefined ? [] : [`threshold ${f.number(threshold)}`]),
    good === 'low' ? 'lower is better' : 'higher is better',
  ].join(', ');
}
