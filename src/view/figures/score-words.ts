import type { Interval, OutcomeMeasure, OutcomeResult, Score } from '../../analysis/results.ts';
import type { OutcomeConfig } from '../../model/outcome-config.ts';
import type { Formats } from '../format.ts';

/** How a score reads: by its kind, or as a number in a unit. */
export type ScoreKind = Exclude<OutcomeResult['kind'], 'measure'> | OutcomeMeasure;

/** How the score of an outcome reads; as NPS without one, where nothing will be printed. */
export function scoreKind(outcome: OutcomeResult | null | undefined): ScoreKind {
  if (outcome === null || outcome === undefined) return 'nps';
  if (outcome.kind !== 'measure') return outcome.kind;
  return outcome.measure ?? { unit: '', good: 'high', decimals: 1, lowest: null, highest: null };
}

/** What a score of this kind is, as the second line of a chart says it. */
export function statisticName(kind: ScoreKind): string {
  if (typeof kind === 'object')
    return `mean in ${kind.unit} (${kind.good === 'low' ? 'lower' : 'higher'} is better)`;
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

/** One value in the unit of its kind: "32", "61%", "5.2", "24.5 minutes". */
export function valueText(kind: ScoreKind, value: number, f: Formats): string {
  return unitAfter(kind, numberText(kind, value, f));
}

function unitAfter(kind: ScoreKind, number: string): string {
  return typeof kind === 'object' ? `${number} ${kind.unit}` : number;
}

/** Values that are read against each other, with as many decimals as each other. */
function numbersText(kind: ScoreKind, values: readonly number[], f: Formats): (value: number) => string {
  return kind === 'csat' || kind === 'yes-no' ? f.percents(values) : (value) => numberText(kind, value, f);
}

/** A round value on an axis. */
export function tickText(kind: ScoreKind, f: Formats): (value: number, digits: number) => string {
  return kind === 'csat' || kind === 'yes-no' ? f.percentOnAxis : f.decimal;
}

/** The same without the unit of a measured number. */
function numberText(kind: ScoreKind, value: number, f: Formats): string {
  if (typeof kind === 'object') return f.decimal(value, kind.decimals);
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

/** A difference between two values of a kind: "+4 points", "−3 percentage points", "−2.5 minutes". */
export function differenceText(kind: ScoreKind, difference: number, f: Formats): string {
  if (typeof kind === 'object') return `${f.signed(difference, kind.decimals)} ${differenceUnit(kind)}`;
  const number =
    kind === 'csat' || kind === 'yes-no'
      ? f.signed(difference * 100, 1)
      : f.signed(difference, kind === 'ces' ? 1 : 0);
  const unit = differenceUnit(kind);
  return `${number} ${isOne(number) ? unit.slice(0, -1) : unit}`;
}

/** Whether a number reads as a single one: "+1" and "−1", not "+1.0". */
export function isOne(number: string): boolean {
  return /^\D?1$/u.test(number);
}

/** What a difference is counted in. Three percent less is not three percentage points less. */
export function differenceUnit(kind: ScoreKind): string {
  if (typeof kind === 'object')
    return /^(?:per ?cent\b|%)/i.test(kind.unit) ? 'percentage points' : kind.unit;
  return kind === 'csat' || kind === 'yes-no' ? 'percentage points' : 'points';
}

/** Whether a measured number that moved so went the way customers want; nothing where a reader knows. */
export function forBetterOrWorse(kind: ScoreKind, difference: number): string {
  if (typeof kind !== 'object' || difference === 0) return '';
  return difference > 0 === (kind.good === 'high') ? ', for the better' : ', for the worse';
}

export function rangeText(kind: ScoreKind, interval: Interval, f: Formats): string {
  const text = numbersText(kind, [interval.low, interval.high], f);
  return `${text(interval.low)} to ${unitAfter(kind, text(interval.high))}`;
}

/** "32 (24 to 39)", or why there is no score. */
export function scoreText(kind: ScoreKind, score: Score, f: Formats): string {
  if (score.kind === 'suppressed') return suppressedText(score, f);
  const { value, interval } = score;
  if (interval === null) return valueText(kind, value, f);
  const text = numbersText(kind, [value, interval.low, interval.high], f);
  return `${unitAfter(kind, text(value))} (${text(interval.low)} to ${text(interval.high)})`;
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
export function boundsOf(kind: ScoreKind, outcome: OutcomeConfig | null): { low: number; high: number } {
  if (typeof kind === 'object') return { low: kind.lowest ?? -Infinity, high: kind.highest ?? Infinity };
  switch (kind) {
    case 'nps':
      return { low: -100, high: 100 };
    case 'csat':
    case 'yes-no':
      return { low: 0, high: 1 };
    case 'ces':
      return { low: outcome?.scale?.low ?? -Infinity, high: outcome?.scale?.high ?? Infinity };
    default:
      return kind satisfies never;
  }
}
