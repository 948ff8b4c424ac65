import type { ImpactEstimate } from '../../analysis/results.ts';
import type { Context } from '../context.ts';
import { differenceUnit, scoreKind } from '../figures/score-words.ts';

export type EstimatedImpact = Extract<ImpactEstimate, { kind: 'estimated' }>;

/** "−8 points". */
export function effectText(effect: number, context: Context): string {
  return `${shortEffect(effect, context)} ${differenceUnit(scoreKind(context.outcomeResult))}`;
}

/** "−10 to −7"; empty without an interval. */
export function rangeOfEffect({ effectInterval }: EstimatedImpact, context: Context): string {
  if (effectInterval === null) return '';
  return `${shortEffect(effectInterval.low, context)} to ${shortEffect(effectInterval.high, context)}`;
}

/** An effect without its unit. */
export function shortEffect(effect: number, { f, outcomeResult }: Context): string {
  const kind = scoreKind(outcomeResult);
  // an effect is a share of a difference: one decimal more keeps it from reading as nothing
  if (typeof kind === 'object') return f.signed(effect, kind.decimals + 1);
  return f.signed(kind === 'csat' || kind === 'yes-no' ? effect * 100 : effect, kind === 'ces' ? 2 : 1);
}
