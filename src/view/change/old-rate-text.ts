import type { FixEffect } from '../../analysis/results.ts';
import type { Context } from '../context.ts';

/** "mentions at 38% of the old rate (29% to 50%)", for the middle of a sentence; with none left, how many could still be. */
export function oldRateText(effect: Extract<FixEffect, { kind: 'estimated' }>, { f }: Context): string {
  const { ratio, ratioInterval } = effect;
  return ratio === 0
    ? `no mentions since (they could still be up to ${f.percent(ratioInterval.high)} of the old rate)`
    : `mentions at ${f.percent(ratio)} of the old rate (${f.percent(ratioInterval.low)} to ${f.percent(ratioInterval.high)})`;
}
