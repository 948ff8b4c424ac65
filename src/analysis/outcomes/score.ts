import type { Scale } from '../../model/scale.ts';
import type { MeasureForm, RatedOutcome } from '../../model/outcome-config.ts';
import { meanInterval, npsInterval, npsOf, wilsonInterval } from '../statistics/intervals.ts';
import type { Moments, NpsCounts, ShareCounts } from '../statistics/intervals.ts';
import type { Interval, Score } from '../results.ts';

/** How an outcome is asked or measured. */
export type OutcomeForm =
  | Pick<RatedOutcome, 'kind' | 'scale'>
  | (MeasureForm & { readonly kind: 'measure'; readonly scale?: undefined });
/** An outcome: its id and how it is asked or measured. */
export type OutcomeDefinition = OutcomeForm & { readonly id: string };

/**
 * Some answers in the shape that every score follows from: how many gave each point of the scale, low to high, or the
 * moments of measured numbers.
 */
export type Tally = readonly number[] | Moments;

export interface ScoreThresholds {
  /** Fewer answers than this: suppressed. */
  readonly minimumAnswers: number;
  /** Fewer than this: flagged, never ranked or compared. */
  readonly fullAnswers: number;
}

/** The score of some answers, with its 95 % interval. */
export function scoreOf(tally: Tally, outcome: OutcomeForm, thresholds: ScoreThresholds): Score {
  const n = answersIn(tally);
  if (n === 0) return { kind: 'suppressed', n, reason: 'no-answers' };
  if (n < thresholds.minimumAnswers) return { kind: 'suppressed', n, reason: 'too-few-answers' };
  return {
    kind: 'estimated',
    n,
    ...estimateOf(tally, outcome),
    flagged: n < thresholds.fullAnswers,
    counts: isCounted(tally) ? tally : [],
  };
}

type Estimate = Pick<Extract<Score, { kind: 'estimated' }>, 'value' | 'interval' | 'easyShare'>;

function estimateOf(tally: Tally, outcome: OutcomeForm): Estimate {
  switch (outcome.kind) {
    case 'nps': {
      const nps = npsCounts(countsIn(tally));
      return { value: npsOf(nps), interval: npsInterval(nps), easyShare: null };
    }
    case 'csat':
    case 'yes-no':
      return { ...shareOf(topShare(countsIn(tally), outcome.kind === 'csat' ? 2 : 1)), easyShare: null };
    case 'ces':
      return { ...meanOf(momentsIn(tally, outcome)), easyShare: shareOf(topShare(countsIn(tally), 3)) };
    case 'measure':
      return { ...meanOf(momentsIn(tally, outcome)), easyShare: null };
    default:
      return outcome satisfies never;
  }
}

function meanOf(moments: Moments) {
  return { value: moments.mean, interval: meanInterval(moments) };
}

function shareOf({ successes, n }: ShareCounts) {
  return { value: successes / n, interval: wilsonInterval(successes, n) };
}

/** The lowest and the highest score there can be; infinite where the end is open. */
export function possibleScores(outcome: OutcomeForm): Interval {
  switch (outcome.kind) {
    case 'nps':
      return { low: -100, high: 100 };
    case 'csat':
    case 'yes-no':
      return { low: 0, high: 1 };
    case 'ces':
      return outcome.scale;
    case 'measure':
      return { low: outcome.lowest ?? -Infinity, high: outcome.highest ?? Infinity };
    default:
      return outcome satisfies never;
  }
}

/** Whether answers were counted on the points of a scale. */
export function isCounted(tally: Tally): tally is readonly number[] {
  return Array.isArray(tally);
}

/** How many answers there are. */
export function answersIn(tally: Tally): number {
  return isCounted(tally) ? total(tally) : tally.n;
}

/** @throws {RangeError} for measured numbers, of which nobody counts points */
export function countsIn(tally: Tally): readonly number[] {
  if (!isCounted(tally))
    throw new RangeError('countsIn needs answers on a scale; measured numbers have moments');
  return tally;
}

/** Mean and variance of the points or numbers given; at least one answer. */
export function momentsIn(tally: Tally, { scale }: OutcomeForm): Moments {
  if (!isCounted(tally)) return tally;
  if (scale === undefined) throw new RangeError('momentsIn needs the scale of answers that are counted');
  return momentsOf(tally, scale);
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
