import type { Indicator } from '../../model/indicator.ts';
import type { Theme } from '../../model/theme.ts';
import type { IndicatorResult, OutcomeResult, ThemeResult } from '../results.ts';
import type { Measured } from './control-limits.ts';
import { indicatorMonths } from './indicator-months.ts';
import { leadOf } from './lead.ts';

export interface IndicatorFacts {
  readonly indicators: readonly Indicator[];
  /** Results and definitions of every theme. */
  readonly themeResults: readonly ThemeResult[];
  readonly themes: readonly Theme[];
  readonly outcome: OutcomeResult;
  /** Comments that a month needs before its share counts. */
  readonly minimumAnswers: number;
  /** The date the data stand at, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** Where each indicator stands, and whether it moves before the theme (or the main outcome) it should announce. */
export function indicatorResults(facts: IndicatorFacts): readonly IndicatorResult[] {
  return facts.indicators.map((indicator) => indicatorResult(indicator, facts));
}

function indicatorResult(indicator: Indicator, facts: IndicatorFacts): IndicatorResult {
  const months = indicatorMonths(indicator, facts.asOf);
  const last = months.findLast(({ value, partial }) => value !== null && !partial);
  const latest = last === undefined || last.value === null ? null : { month: last.month, value: last.value };
  const better = (value: number, than: number) => (indicator.good === 'low' ? value <= than : value >= than);
  const { target, threshold, theme } = indicator;
  return {
    indicator: indicator.id,
    months: indicator.values.length,
    latest,
    targetReached: latest === null || target === undefined ? null : better(latest.value, target),
    pastThreshold: latest === null || threshold === undefined ? null : !better(latest.value, threshold),
    symptom:
      theme === undefined ? { kind: 'outcome', id: facts.outcome.outcome } : { kind: 'theme', id: theme },
    lead: leadOf(months, symptomMonths(theme, facts), {
      expectedSign: goodEndOf(theme, facts) === indicator.good ? 1 : -1,
    }),
  };
}

/** The end of the symptom that is good: praise and scores should be high, all other themes rare. */
function goodEndOf(theme: string | undefined, { themes }: IndicatorFacts): Indicator['good'] {
  if (theme === undefined) return 'high';
  return themes.find(({ id }) => id === theme)?.praise === true ? 'high' : 'low';
}

function symptomMonths(theme: string | undefined, facts: IndicatorFacts): readonly Measured[] {
  if (theme === undefined) {
    return facts.outcome.byMonth.map(({ group, score, partial }) => ({
      month: group,
      value: score.kind === 'estimated' ? score.value : null,
      partial,
    }));
  }
  const months = facts.themeResults.find((result) => result.theme === theme)?.byMonth ?? [];
  return months.map(({ month, share, base, partial }) => ({
    month,
    value: base < facts.minimumAnswers ? null : share,
    partial,
  }));
}
