import type { Interval, Period } from './common.ts';

export type Score =
  | {
      readonly kind: 'estimated';
      /** Usable answers. */
      readonly n: number;
      /** NPS: -100 to 100. CSAT and yes-no: share 0–1. CES: mean in points of its scale. Measure: mean in its unit. */
      readonly value: number;
      /** 95 %; null where none exists (a single answer). */
      readonly interval: Interval | null;
      /** Too few answers to rank or compare: shown with its interval only. */
      readonly flagged: boolean;
      /** How many answers on each point of the scale, low to high; empty for measured numbers. */
      readonly counts: readonly number[];
      /** CES only: share of the top three points, with its own interval; null for other kinds. */
      readonly easyShare: { readonly value: number; readonly interval: Interval } | null;
    }
  | {
      readonly kind: 'suppressed';
      readonly n: number;
      readonly reason: 'no-answers' | 'too-few-answers';
    };

export interface GroupScore {
  /** Month, or the name of the segment, business unit or source. */
  readonly group: string;
  readonly score: Score;
  /** Months only: the data end before the month does. */
  readonly partial: boolean;
}

/** What a measured outcome is. */
export interface OutcomeMeasure {
  readonly unit: string;
  /** Which end is good for the customer. */
  readonly good: 'high' | 'low';
  /** Decimals of a printed mean. */
  readonly decimals: number;
  /** The ends of what is possible; null where it is open. */
  readonly lowest: number | null;
  readonly highest: number | null;
}

export interface OutcomeResult {
  readonly outcome: string;
  readonly kind: 'nps' | 'csat' | 'ces' | 'yes-no' | 'measure';
  /** How the number is read; there for a measure only. */
  readonly measure?: OutcomeMeasure;
  readonly overall: Score;
  /** Every month from the first answer to the last, gaps included. */
  readonly byMonth: readonly GroupScore[];
  /** By name. Items without the attribute are left out. */
  readonly bySegment: readonly GroupScore[];
  readonly byUnit: readonly GroupScore[];
  readonly bySource: readonly GroupScore[];
  /** The last twelve months of data against the twelve before, when both have enough answers. */
  readonly change: ScoreChange | null;
}
export interface ScoreChange {
  readonly before: Period & { readonly n: number; readonly value: number };
  readonly after: Period & { readonly n: number; readonly value: number };
  readonly difference: number;
  /** 95 % of the difference. */
  readonly interval: Interval;
  /** The interval leaves out zero. */
  readonly beyondChance: boolean;
}
