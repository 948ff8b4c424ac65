import type { Interval, OutcomeResult, Score } from '../../analysis/results.ts';
import type { OutcomeConfig } from '../../model/workspace-config.ts';
import type { Formats } from '../format.ts';

type Kind = OutcomeResult['kind'];

/** What a score of this kind is, as the second line of a chart says it. */
export function statisticName(kind: Kind): string {
  switch (kind) {
    case 'nps':
      return 'Net Promoter Score (promoters minus detractors, −100 to 100)';
    case 'csat':
      return 'share of answers in the top two points';
    case 'ces':
      return 'mean effort score, in points of its scale';
    case 'yes-no':
      return 'share of answers that say yes';
    default:
      return kind satisfies never;
  }
}

/** One value in the unit of its kind: "32", "61%", "5.2". */
export function valueText(kind: Kind, value: number, f: Formats): string {
  switch (kind) {
    case 'nps':
      return f.decimal(value, 0);
    case 'csat':
    case 'yes-no':
      return f.percent(value);
    case 'ces':
      return f.decimal(value, 1);
    default:
      return kind satisfies never;
  }
}

/** A difference between two values of a kind: "+4 points", "−3 percentage points". */
export function differenceText(kind: Kind, difference: number, f: Formats): string {
  const percentage = kind === 'csat' || kind === 'yes-no';
  const number = percentage ? f.signed(difference * 100, 1) : f.signed(difference, kind === 'ces' ? 1 : 0);
  return `${number} ${percentage ? 'percentage points' : 'points'}`;
}

export function rangeText(kind: Kind, interval: Interval, f: Formats): string {
  return `${valueText(kind, interval.low, f)} to ${valueText(kind, interval.high, f)}`;
}

/** "32 (24 to 39)", or why there is no score. */
export function scoreText(kind: Kind, score: Score, f: Formats): string {
  if (score.kind === 'suppressed') return suppressedText(score, f);
  const value = valueText(kind, score.value, f);
  return score.interval === null ? value : `${value} (${rangeText(kind, score.interval, f)})`;
}

/** "no answers", "7 answers – too few". */
export function suppressedText(score: Extract<Score, { kind: 'suppressed' }>, f: Formats): string {
  switch (score.reason) {
    case 'no-answers':
      return 'no answers';
    case 'too-few-answers':
      return `${f.counted(score.n, 'answer')} \u2013 too few`;
    default:
      return score.reason satisfies never;
  }
}

/** Possible values of a kind, so that no axis goes past them. */
export function boundsOf(kind: Kind, outcome: OutcomeConfig | null): { low: number; high: number } {
  switch (kind) {
    case 'nps':
      return { low: -100, high: 100 };
    case 'csat':
    case 'yes-no':
      return { low: 0, high: 1 };
    case 'ces':
      return { low: outcome?.scale.low ?? -Infinity, high: outcome?.scale.high ?? Infinity };
    default:
      return kind satisfies never;
  }
}
