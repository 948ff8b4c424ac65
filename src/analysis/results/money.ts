import type { Credits, Period } from './common.ts';

/** Whole cents. The ends are where every assumption errs to the same side; the truth is hardly ever that far out. */
export interface MoneyRange {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

export interface MoneyResult {
  /** Every assumption of content/assumptions.yaml; empty without the file. */
  readonly assumptions: readonly AssumptionUsed[];
  /** The stretch that yearly costs are counted over; null without feedback. */
  readonly window: CostWindow | null;
  /** Every theme but praise, in the order of `themes`. */
  readonly themes: readonly ThemeCosts[];
  /** The vital few by mentions together, each item and customer once; null when there are none. */
  readonly vitalFew: VitalFewCosts | null;
  /** Customers that themes share, for the eight themes with most mentions. */
  readonly overlaps: readonly ThemeOverlap[];
}

export interface AssumptionUsed {
  /** The field of content/assumptions.yaml, such as `hourValue`. */
  readonly assumption: string;
  /** The theme, channel or segment it holds for; null for all, or all others. */
  readonly scope: string | null;
  /** Of churn: customers who raised the theme, or those who did not. */
  readonly side: 'with' | 'without' | null;
  /** As written, in `unit`: money in whole currency units, shares 0–1. */
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly unit: string;
  readonly source: string;
  readonly author: string;
  readonly date: string;
}

export interface CostWindow {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  /** 1 for a whole year of data; more when less than a year was scaled up. */
  readonly factor: number;
  /** Less than a quarter of a year: too short to speak of a year; costs are null. */
  readonly tooShort: boolean;
  /** The twelve months before, when the data reach that far back. */
  readonly before: Period | null;
}

export interface ThemeCosts {
  readonly theme: string;
  /** Items with the theme inside the window. */
  readonly mentions: number;
  /** Of these, items that somebody here had to handle: a known handling cost, or a ticket, complaint or call. */
  readonly contacts: number;
  readonly contactsWithKnownCost: number;
  /** A year; each part null where an assumption is missing. */
  readonly toCustomers: { readonly time: MoneyRange | null; readonly fees: MoneyRange | null };
  readonly toCompany: {
    readonly contacts: MoneyRange | null;
    readonly refunds: MoneyRange | null;
    readonly visits: MoneyRange | null;
  };
  /** The sum of the parts that are known; null when none is. */
  readonly customersTotal: MoneyRange | null;
  readonly companyTotal: MoneyRange | null;
  /** The same for the twelve months before, with today's assumptions; null without them. */
  readonly mentionsBefore: number | null;
  readonly companyTotalBefore: MoneyRange | null;
  readonly revenue: RevenueBehind;
  readonly atRisk: RevenueAtRisk;
  readonly lifetime: LifetimeValue;
  /** Company cost plus margin of the excess at risk, a year: what removing the cause could bring; null without either. */
  readonly opportunity: MoneyRange | null;
}

/** Distinct customers of the whole period, each once. */
export interface RevenueBehind {
  readonly customers: number;
  readonly customersWithRevenue: number;
  /** Cents a year without those in credit on balance; null when no revenue is known. */
  readonly centsPerYear: number | null;
  readonly credits: Credits;
}

/** Revenue times the chance to leave within a year. Gross is `RevenueBehind.centsPerYear`. */
export type RevenueAtRisk =
  | {
      readonly kind: 'estimated';
      /** With the churn of customers who raised the theme. */
      readonly expected: MoneyRange;
      /** With the part of it above that of comparable customers; the low end can be negative. */
      readonly excess: MoneyRange;
    }
  | { readonly kind: 'gross-only'; readonly reason: 'no-churn-assumed' | 'no-revenue-known' };

/** What the affected customers are worth over their lifetime, from margin, at the assumed retention. */
export type LifetimeValue =
  | {
      readonly kind: 'estimated';
      /** The first year's margin counted now. */
      readonly firstNow: MoneyRange;
      /** The first year's margin counted in a year, from those who stay. */
      readonly firstInAYear: MoneyRange;
      /** Customers with revenue in a segment whose retention is assumed. */
      readonly customers: number;
    }
  | {
      readonly kind: 'not-estimable';
      readonly reason: 'no-revenue-known' | 'no-margin' | 'no-retention' | 'no-discount-rate' | 'never-ends';
    };

export interface VitalFewCosts {
  readonly themes: readonly string[];
  /** Distinct items of the window. */
  readonly items: number;
  /** An item with several themes counts once, as its dearest. */
  readonly customersTotal: MoneyRange | null;
  readonly companyTotal: MoneyRange | null;
}

export interface ThemeOverlap {
  readonly theme: string;
  readonly other: string;
  /** Customers who raised both. */
  readonly customers: number;
  /** Their revenue without that of customers in credit, cents a year; null when none is known. */
  readonly revenueCentsPerYear: number | null;
}
