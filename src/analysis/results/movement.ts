import type { Interval, Period } from './common.ts';

/** Why the main outcome differs between two periods: who answered against how they answered. */
export interface MovementResult {
  readonly outcome: string;
  /** The last twelve months against the twelve before, then the last quarter against the quarter before. */
  readonly comparisons: readonly Movement[];
}

export type Movement =
  | {
      readonly kind: 'estimated';
      readonly window: 'year' | 'quarter';
      readonly before: Period & { readonly n: number; readonly value: number };
      readonly after: Period & { readonly n: number; readonly value: number };
      readonly difference: number;
      /** 95 % of the difference, each customer one voice, those heard in both periods paired. */
      readonly interval: Interval;
      readonly beyondChance: boolean;
      /** The data end before the last month does. */
      readonly partial: boolean;
      readonly dimensions: readonly MovementDimension[];
      /** One entry a rated driver, by the size of the part of its ratings; they overlap and do not add up. */
      readonly drivers: readonly DriverMovement[];
    }
  | {
      readonly kind: 'not-estimable';
      readonly window: 'year' | 'quarter';
      readonly reason: 'too-short' | 'too-few-answers' | 'too-few-customers' | 'nobody-differs';
    };

export type MovementDimension =
  | {
      readonly kind: 'estimated';
      readonly dimension: 'segment' | 'unit' | 'source';
      /** Points of the difference because other people answered. `mix + rates` is the difference. */
      readonly mix: number;
      readonly mixInterval: Interval | null;
      /** Points of the difference because people of the same kind answered differently. */
      readonly rates: number;
      readonly ratesInterval: Interval | null;
      /** By name; merged groups and those without the attribute last. */
      readonly groups: readonly MovementGroup[];
    }
  | {
      readonly kind: 'not-estimable';
      readonly dimension: 'segment' | 'unit' | 'source';
      /** `none-in-both`: every group answered in one period alone, so none can have answered differently. */
      readonly reason: 'one-group' | 'not-known' | 'none-in-both';
    };

export interface MovementGroup {
  readonly kind: 'named' | 'others' | 'not-known';
  /** null unless named. */
  readonly group: string | null;
  /** The groups too small to stand alone, by name, then null for those without the attribute; empty unless `others`. */
  readonly merged: readonly (string | null)[];
  readonly nBefore: number;
  readonly nAfter: number;
  readonly shareBefore: number;
  readonly shareAfter: number;
  /** null where nobody answered. */
  readonly valueBefore: number | null;
  readonly valueAfter: number | null;
  /** Points of the difference; over all groups the parts add up to `mix` and `rates`. */
  readonly mix: number;
  readonly rates: number;
}

/** One driver by its rating levels. */
export interface DriverMovement {
  readonly driver: string;
  /** Mean rating among the answers that gave one; null without any. */
  readonly meanBefore: number | null;
  readonly meanAfter: number | null;
  /** Points of the difference that go with changed ratings of this driver. */
  readonly ratings: number;
  readonly ratingsInterval: Interval | null;
  /** p below 0.05 after Benjamini–Hochberg over the drivers of the comparison. */
  readonly beyondChance: boolean;
  /** The rest: the same ratings with another outcome. */
  readonly rest: number;
  /** Share of the answers of both periods that rated the driver. */
  readonly ratedShare: number;
}
