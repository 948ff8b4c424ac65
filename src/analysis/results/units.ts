import type { Interval } from './common.ts';
import type { Score } from './outcomes.ts';

/** Reports to business units, from all sources. */
export interface UnitsResult {
  /** All feedback items. */
  readonly items: number;
  /** Those that belong to a unit. */
  readonly itemsWithUnit: number;
  /** Ids of the sources those come from. */
  readonly sources: readonly string[];
  /** Units with a report, by name. */
  readonly units: readonly UnitResult[];
  /** Units without one, because others have more feedback; most feedback first. */
  readonly notReported: readonly { readonly name: string; readonly items: number }[];
}

export interface UnitResult {
  /** Page address of the unit. */
  readonly unit: string;
  readonly name: string;
  readonly items: number;
  /** The months with a report, oldest first. */
  readonly months: readonly UnitMonth[];
}

/** One unit in one month, and in the three months that end with it. */
export interface UnitMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  /** The data end before the month does. */
  readonly partial: boolean;
  /** Items and comments of this month. */
  readonly items: number;
  readonly comments: number;
  /** First month of the recent months, which end with this one. */
  readonly recentFrom: string;
  /** First and last month of the past they are compared with; null without any. */
  readonly past: { readonly from: string; readonly to: string } | null;
  readonly score: UnitScore;
  /** Stretches of three months counted back from this one, oldest first; a shorter rest at the beginning is left out. */
  readonly stretches: readonly UnitStretch[];
  /** Every rated driver, as configured. */
  readonly drivers: readonly UnitDriver[];
  /** Every theme, most mentions in the recent months first. */
  readonly themes: readonly UnitTheme[];
  /** Rows of comments of this month to read, newest first. */
  readonly commentRows: readonly number[];
}

/** Three months together: one month of a unit is few answers. */
export interface UnitStretch {
  readonly from: string;
  readonly to: string;
  readonly score: Score;
  readonly allUnits: Score;
}

/** The main outcome of a unit. */
export interface UnitScore {
  readonly month: Score;
  /** Recent months together. */
  readonly recent: Score;
  /** The twelve months before them. */
  readonly past: Score;
  /** All units together in the recent months. */
  readonly allUnits: Score;
  /** Recent months against the past. */
  readonly againstPast: UnitComparison;
  /** The unit against all other units in the recent months. */
  readonly againstOthers: UnitComparison;
}

export type UnitComparison =
  | {
      readonly kind: 'compared';
      readonly difference: number;
      /** 95 %, each customer one voice, those heard on both sides paired. */
      readonly interval: Interval;
      /** The interval leaves out zero. */
      readonly beyondChance: boolean;
    }
  | {
      readonly kind: 'not-compared';
      readonly reason: 'too-few-answers' | 'too-few-customers' | 'nobody-differs';
    };

export interface UnitDriver {
  readonly driver: string;
  /** Ratings in the recent months. */
  readonly ratings: number;
  readonly mean: number | null;
  /** 0 worst to 100 best; null with too few ratings. */
  readonly performance: number | null;
  readonly lowShare: number | null;
  /** Fewer ratings than it takes to compare. */
  readonly flagged: boolean;
  readonly allUnitsRatings: number;
  readonly allUnitsPerformance: number | null;
  readonly pastRatings: number;
  readonly pastPerformance: number | null;
  /** Recent months against the unit's own past. */
  readonly change: UnitDriverChange;
  /** The unit against all other units in the recent months. */
  readonly elsewhere: UnitDriverChange;
}
export type UnitDriverChange =
  | {
      readonly kind: 'tested';
      /** The unit's recent mean minus the other one, points of the rating's own scale. */
      readonly difference: number;
      readonly interval: Interval;
      /** After Benjamini–Hochberg over the drivers of this unit and month. */
      readonly pAdjusted: number;
      readonly verdict: 'better' | 'worse' | 'as-usual';
    }
  | {
      readonly kind: 'not-tested';
      readonly reason: 'too-few-answers' | 'too-few-customers' | 'no-variation';
    };

export interface UnitTheme {
  readonly theme: string;
  /** In this month. */
  readonly monthMentions: number;
  /** In the recent months, of the unit's own comments. */
  readonly mentions: number;
  readonly base: number;
  /** Null below the minimum base. */
  readonly share: number | null;
  readonly pastMentions: number;
  readonly pastBase: number;
  readonly pastShare: number | null;
  /** Share in all units in the recent months; null below the minimum base. */
  readonly allUnitsShare: number | null;
  /** Recent months against the unit's own past. */
  readonly change: UnitThemeChange;
  /** The unit against all other units in the recent months. */
  readonly elsewhere: UnitThemeChange;
}
export type UnitThemeChange =
  | {
      readonly kind: 'tested';
      /** The unit's recent share over the other one; null when the other holds none. */
      readonly ratio: number | null;
      /** 95 %; a side without an end is null. */
      readonly ratioLow: number;
      readonly ratioHigh: number | null;
      /** After Benjamini–Hochberg over the themes of this unit and month. */
      readonly pAdjusted: number;
      /** Months differ by more than chance, or customers speak of it more than once, so the interval is widened. */
      readonly widened: boolean;
      readonly verdict: 'above' | 'below' | 'as-usual';
    }
  | {
      readonly kind: 'not-tested';
      readonly reason: 'too-few-mentions' | 'too-few-comments' | 'too-few-customers';
    };
