import type { Interval, Period } from './common.ts';
import type { CoreGrowthGap } from './sampling.ts';

/** Core-growth customers against all others, over the last twelve months of the main outcome. */
export interface CoreGrowthResult {
  /** How they are told apart: by the rule of outerloop.yaml, the column of data/customers.csv, or not at all. */
  readonly told: 'by-rule' | 'by-column' | 'not-told';
  readonly period: Period | null;
  /** Customers of data/customers.csv. */
  readonly customers: { readonly coreGrowth: number; readonly others: number; readonly notSaid: number };
  /** Distinct customers with any feedback in the period. */
  readonly heard: { readonly coreGrowth: number; readonly others: number };
  readonly revenue: { readonly coreGrowth: SideRevenue; readonly others: SideRevenue };
  /** One entry an outcome, the main one first. */
  readonly scores: readonly { readonly outcome: string; readonly gap: CoreGrowthGap }[];
  /** Rated and measured drivers in the order of `drivers.estimates`. */
  readonly drivers: readonly DriverGap[];
  /** Every theme in the order of `themes`. */
  readonly themes: readonly ThemeGap[];
  /** Of the main outcome: whose ratings are higher. */
  readonly highest: 'core-growth' | 'others' | 'not-told-apart' | 'not-estimable';
}

export interface SideRevenue {
  /** Customers with a known revenue that is not negative. */
  readonly customersWithRevenue: number;
  /** Cents; null when none is known. */
  readonly centsPerYear: number | null;
}

export interface GapSide {
  /** Ratings given. */
  readonly n: number;
  /** Distinct customers; a rating without a customer is of nobody's side. */
  readonly customers: number;
  /** Mean in points of the scale, or in the driver's unit. */
  readonly mean: number;
}

/** The ratings gap of one driver. */
export type DriverGap =
  | {
      readonly kind: 'estimated';
      readonly driver: string;
      readonly coreGrowth: GapSide;
      readonly others: GapSide;
      /** Core growth minus others, in points or the driver's unit. */
      readonly difference: number;
      /** 95 %, each customer as one voice; null when all ratings of a side agree. */
      readonly interval: Interval | null;
      /** Core growth minus others from 0 (worst) to 100 (best); null for measured numbers. */
      readonly performanceDifference: number | null;
      readonly performanceInterval: Interval | null;
      /** Two-sided; null when all ratings of a side agree. */
      readonly p: number | null;
      /** After Benjamini–Hochberg over all drivers tested. */
      readonly pAdjusted: number | null;
      readonly evidence: boolean;
      /** Few customers on a side. */
      readonly flagged: boolean;
    }
  | {
      readonly kind: 'not-estimable';
      readonly driver: string;
      readonly reason: 'not-told' | 'too-few-customers';
      readonly coreGrowth: { readonly n: number; readonly customers: number };
      readonly others: { readonly n: number; readonly customers: number };
    };

export interface RaisedBy {
  /** Distinct customers with a comment (or coded item) in the period. */
  readonly customers: number;
  /** Of these, how many raised the theme at least once. */
  readonly raised: number;
  /** raised / customers; null without customers. */
  readonly share: number | null;
}

/** How many of each side's commenting customers raise a theme. */
export interface ThemeGap {
  readonly theme: string;
  readonly coreGrowth: RaisedBy;
  readonly others: RaisedBy;
  /** Null where there are too few: see `reason`. */
  readonly estimate: {
    /** Share of core growth minus share of others, −1 to 1. */
    readonly difference: number;
    readonly interval: Interval;
    readonly p: number;
    /** After Benjamini–Hochberg over all themes tested. */
    readonly pAdjusted: number;
    readonly evidence: boolean;
    readonly flagged: boolean;
  } | null;
  readonly reason: 'not-told' | 'too-few-customers' | 'nobody-raised-it' | null;
}
