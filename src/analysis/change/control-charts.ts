import { compareText } from '../../model/compare-text.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { RunRule } from '../../model/run-rule.ts';
import type { ControlChart, Interval, OutcomeResult, ThemeResult } from '../results.ts';
import { controlChart } from './control-chart.ts';
import type { Fix } from './fix-months.ts';
import { feltMonth } from './fix-months.ts';
import { indicatorMonths } from './indicator-months.ts';

export interface ControlChartFacts {
  /** The main outcome, or null without any. */
  readonly outcome: OutcomeResult | null;
  /** The lowest and the highest score the main outcome can have. */
  readonly outcomePossible: Interval;
  readonly themes: readonly ThemeResult[];
  readonly indicators: readonly Indicator[];
  readonly fixes: readonly Fix[];
}
export interface ControlChartsOptions {
  /** The date the data stand at, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Comments that a month needs before its share is judged. */
  readonly minimumAnswers: number;
  /** The patterns that are signals. */
  readonly rules: readonly RunRule[];
}

/**
 * The control charts of the main outcome, of the share of every theme and of every indicator.
 *
 * Declared changes are the fixes that promises name: for a theme its own, from the month customers feel them; for an
 * indicator those of its theme, from the month they are made; for the outcome all of them.
 */
export function controlCharts(
  { outcome, outcomePossible, themes, indicators, fixes }: ControlChartFacts,
  { asOf, minimumAnswers, rules }: ControlChartsOptions,
): readonly ControlChart[] {
  const felt = (theme: string) => fixes.filter((fix) => fix.theme === theme).map(feltMonth);
  const ofOutcome: readonly ControlChart[] =
    outcome === null
      ? []
      : [
          {
            subject: 'outcome',
            id: outcome.outcome,
            ...controlChart(
              outcome.byMonth.map(({ group, score, partial }) => ({
                month: group,
                value: score.kind === 'estimated' ? score.value : null,
                partial,
              })),
              { method: 'xmr', declared: fixes.map(feltMonth), possible: outcomePossible, rules },
            ),
          },
        ];
  const ofThemes = themes.map((theme): ControlChart => {
    const series = theme.byMonth.map(({ month, share, base, partial }) => ({
      month,
      value: base < minimumAnswers ? null : share,
      base,
      partial,
    }));
    const options = {
      method: 'p',
      declared: felt(theme.theme),
      possible: { low: 0, high: 1 },
      rules,
    } as const;
    return { subject: 'theme', id: theme.theme, ...controlChart(series, options) };
  });
  const ofIndicators = indicators.map((indicator): ControlChart => {
    const { low = -Infinity, high = Infinity } = indicator.possible;
    const made = fixes.filter(({ theme }) => theme === indicator.theme).map((fix) => fix.madeOn.slice(0, 7));
    const options = { method: 'xmr', declared: made, possible: { low, high }, rules } as const;
    return {
      subject: 'indicator',
      id: indicator.id,
      ...controlChart(indicatorMonths(indicator, asOf), options),
    };
  });
  return [...ofOutcome, ...ofThemes.sort(byId), ...ofIndicators.sort(byId)];
}

function byId(a: ControlChart, b: ControlChart): number {
  return compareText(a.id, b.id);
}
