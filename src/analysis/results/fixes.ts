import type { Interval } from './common.ts';

/** Mentions of a theme among the comments of some whole months. */
export interface FixSide {
  /** `YYYY-MM` of the first and the last month. */
  readonly from: string;
  readonly to: string;
  readonly months: number;
  readonly mentions: number;
  /** Comments (or coded items) of those months. */
  readonly base: number;
}

export type FixEffect =
  | {
      readonly kind: 'estimated';
      /** Share of comments after, over share before. */
      readonly ratio: number;
      /** 95 % of the ratio, widened when months differ by more than chance. */
      readonly ratioInterval: Interval;
      readonly p: number;
      /** After Benjamini–Hochberg over all fixes tested. */
      readonly pAdjusted: number;
      /** Share after minus share before, with Newcombe's 95 % interval (not widened). */
      readonly difference: number;
      readonly differenceInterval: Interval;
      /** How much more months differ than by chance; 1 is chance. Null when it cannot be told. */
      readonly dispersion: number | null;
      /** The interval and p are widened by the dispersion. */
      readonly widened: boolean;
      /** 10–19 mentions on both sides together. */
      readonly flagged: boolean;
    }
  | {
      readonly kind: 'not-estimable';
      readonly reason:
        | 'not-felt-yet'
        | 'too-few-months-after'
        | 'too-few-months-before'
        | 'too-few-mentions'
        | 'none-before'
        | 'never-mentioned';
    };

export interface FixResult {
  /** Id of the promise that names the fix. */
  readonly promise: string;
  readonly theme: string;
  readonly madeOn: string;
  /** When customers can feel it. */
  readonly feltFrom: string;
  /** Months left out between before and after: those on which the theme was picked, and those until it was felt. */
  readonly leftOut: readonly string[];
  /** Of those, the months whose figures led to the choice. */
  readonly picked: readonly string[];
  readonly before: FixSide | null;
  readonly after: FixSide | null;
  /** Whether both sides hold the same months of the year, equally often. */
  readonly season: SeasonMatch;
  readonly effect: FixEffect;
  /** A theme for which no fix is on record, over the same months. Null when there is none. */
  readonly comparison: FixComparison | null;
  readonly verdict: 'worked' | 'too-early' | 'no-sign' | 'worse';
  /** Worked would hold but for the comparison theme, which fell too: the fixed one is not shown to have fallen further. */
  readonly othersFellToo: boolean;
  /** Whole months after the fix that are needed to see a halving; null when the months before are too few for that. */
  readonly monthsToSeeHalving: number | null;
}
/** How the season was kept out of before and after. */
export type SeasonMatch =
  /** Both sides hold the same months of the year as they are. */
  | { readonly kind: 'same' }
  /** Months without a counterpart on the other side were set aside. */
  | { readonly kind: 'matched'; readonly setAside: readonly string[] }
  /** Both sides hold all their months, of different seasons. */
  | {
      readonly kind: 'not-matched';
      readonly reason: 'no-month-in-common' | 'too-few-months-in-common' | 'too-few-mentions-in-common';
    };
export interface FixComparison {
  readonly theme: string;
  readonly before: FixSide;
  readonly after: FixSide;
  /** Null when nobody raised it before. */
  readonly ratio: number | null;
  readonly ratioInterval: Interval | null;
  /**
   * Ratio of the fixed theme over this ratio, with its interval; 0 with an upper end when nobody raises the fixed theme
   * any more. Null when nobody raised this one on a side: there is no upper end then.
   */
  readonly relative: (Interval & { readonly ratio: number }) | null;
}
