import type { Scale } from '../../model/scale.ts';
import type { OutcomeConfig } from '../../model/workspace-config.ts';
import { meanInterval, npsInterval, npsOf, wilsonInterval } from '../statistics/intervals.ts';
import type { Moments, NpsCounts, ShareCounts } from '../statistics/intervals.ts';
import type { Score } from '../results.ts';

/** An outcome: its id and how it is asked. */
export interface OutcomeDefinition extends Pick<OutcomeConfig, 'kind' | 'scale'> {
  readonly id: string;
}

export interface ScoreThresholds {
  /** Fewer answers than this: suppressed. */
  readonly minimumAnswers: number;
  /** Fewer than this: flagged, never ranked or compared. */
  readonly fullAnswers: number;
}

/**
 * The score of some answers, with its 95 % interval.
 *
 * @param counts  answers on each point of the scale, low to high
 */
export function scoreOf(
  counts: readonly number[],
  outcome: Pick<OutcomeDefinition, 'kind' | 'scale'>,
  thresholds: ScoreThresholds,
): Score {
  const n = total(counts);
  if (n === 0) return { kind: 'suppressed', n, reason: 'no-answers' };
  if (n < thresholds.minimumAnswers) return { kind: 'suppressed', n, reason: 'too-few-answers' };
  return {
    kind: 'estimated',
    n,
    ...estimateOf(counts, outcome),
    flagged: n < thresholds.fullAnswers,
    counts,
  };
}

type Estimate = Pick<Extract<Score, { kind: 'estimated' }>, 'value' | 'interval' | 'easyShare'>;

function estimateOf(
  counts: readonly number[],
  { kind, scale }: Pick<OutcomeDefinition, 'kind' | 'scale'>,
): Estimate {
  switch (kind) {
    case 'nps': {
      const nps = npsCounts(counts);
      return { value: npsOf(nps), interval: npsInterval(nps), easyShare: null };
    }
    case 'csat':
    case 'yes-no':
      return { ...shareOf(topShare(counts, kind === 'csat' ? 2 : 1)), easyShare: null };
    case 'ces': {
      const moments = momentsOf(counts, scale);
      return {
        value: moments.mean,
        interval: meanInterval(moments),
        easyShare: shareOf(topShare(counts, 3)),
      };
    }
    default:
      return kind satisfies never;
  }
}

function shareOf({ successes, n }: ShareCounts) {
  return { value: successes / n, interval: wilsonInterval(successes, n) };
}

export function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Promoters give 9 or 10, detractors 0 to 6. */
export function npsCounts(counts: readonly number[]): NpsCounts {
  return {
    detractors: total(counts.slice(0, 7)),
    passives: total(counts.slice(7, 9)),
    promoters: total(counts.slice(9)),
  };
}

/** How many gave one of the highest points. */
export function topShare(counts: readonly number[], points: number): ShareCounts {
  return { successes: total(counts.slice(-points)), n: total(counts) };
}

/** Mean and variance of the points given; at least one answer. */
export function momentsOf(counts: readonly number[], scale: Scale): Moments {
  const n = total(counts);
  const sum = counts.reduce((all, count, level) => all + count * level, 0);
  const squares = counts.reduce((all, count, level) => all + count * level * level, 0);
  // n Σx² - (Σx)² in whole numbers: exactly 0 when all answers agree
  const variance = n < 2 ? 0 : (n * squares - sum * sum) / n / (n - 1);
  return { n, mean: scale.low + sum / n, variance };
}
