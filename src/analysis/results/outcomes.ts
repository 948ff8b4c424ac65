import type { Interval, Period } from './common.ts';

export type Score =
  | {
      readonly kind: 'estimated';
      /** Usable answers. */
      readonly n: number;
      /** NPS: -100 to 100. CSAT and yes-no: share 0–1. CES: mean in points of its scale. */
      readonly value: number;
      /** 95 %; null where none exists (a single answer). */
      readonly interval: Interval | null;
      /** Too few answers to rank or compare: shown with its interval only. */
      readonly flagged: boolean;
      /** How many answers on each point of the scale, low to high. */
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

export interface OutcomeResult {
  readonly outcome: string;
  readonly kind: 'nps' | 'csat' | 'ces' | 'yes-no';
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
