import type { Interval, Period } from './common.ts';

/** The figures of one case for buy-in. */
export interface BuyInResult {
  /** Id of the case. */
  readonly buyIn: string;
  /** What is counted: comments with the theme, or low ratings of the driver. */
  readonly counted: 'mentions' | 'low-ratings';
  /** What `moneyCents` of the groups is: costs to us, or yearly revenue. */
  readonly money: 'cost' | 'revenue';
  /** The last twelve months; null without feedback, or when the driver is a measured number. */
  readonly period: Period | null;
  /** The twelve months before, when they are the line. */
  readonly before: Period | null;
  /** The line where it is one share for all bars; null when each group has its own, or none can be given. */
  readonly line: number | null;
  readonly whole: BuyInCount;
  /** Segments and units by name, months in order. */
  readonly groups: readonly BuyInGroup[];
  /** Yearly revenue in cents: all customers listed, those who gave any feedback in the period, those affected. */
  readonly size: {
    readonly listed: BuyInSize;
    readonly heard: BuyInSize;
    readonly affected: BuyInSize;
  };
}

export interface BuyInCount {
  readonly count: number;
  /** Comments (or coded items), or ratings given. */
  readonly base: number;
  /** null without a base. */
  readonly share: number | null;
}

export interface BuyInGroup extends BuyInCount {
  readonly group: string;
  /** The share this group is measured against; null where it cannot be given. */
  readonly line: number | null;
  /** share − line; null where the base is below the minimum on either side. */
  readonly difference: number | null;
  /** 95 % of the difference, each customer one voice; null with it, where nothing else is in the line, or with few customers. */
  readonly interval: Interval | null;
  /** After Benjamini–Hochberg over all bars of the case; null with the interval. */
  readonly pAdjusted: number | null;
  readonly evidence: boolean;
  readonly flagged: boolean;
  /** Months only: the data end before the month does. */
  readonly partial: boolean;
  /**
   * The same difference in money, cents a year: what the mentions above (or below) the line cost us, or the yearly
   * revenue of the customers above it. Null without assumptions or revenue.
   */
  readonly moneyCents: number | null;
}

export interface BuyInSize {
  readonly customers: number;
  readonly customersWithRevenue: number;
  readonly centsPerYear: number | null;
}
