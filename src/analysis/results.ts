/**
 * What `analyse` prints: the results of every analysis as one document. The field reference on the method page and
 * this file say the same; a change of meaning raises the number in `schema`.
 *
 * Conventions: `share` is 0–1, scores are in points of their own scale, money is in cents of the workspace currency
 * (whole numbers), months are `YYYY-MM`, dates `YYYY-MM-DD`. A figure that cannot be given is `null` or a value with
 * a `reason`; there is no NaN, no Infinity and no silent 0.
 */
export const ANALYSIS_SCHEMA = 'outerloop/analysis@1';

export interface AnalysisResults {
  readonly schema: typeof ANALYSIS_SCHEMA;
  readonly organisation: string;
  /** The notice that these are sample data, or null when the data are real. */
  readonly sampleData: string | null;
  readonly currency: string;
  readonly asOf: string;
  /** First and last date of any item; null in an empty workspace. */
  readonly period: Period | null;
  readonly volume: Volume;
  /** The main outcome first, then by id. */
  readonly outcomes: readonly OutcomeResult[];
  readonly drivers: DriversResult;
  readonly themes: ThemesResult;
  /** All comments. */
  readonly pareto: Pareto;
  /** One entry for every driver, in the order of `drivers.estimates`. */
  readonly driverParetos: readonly DriverPareto[];
}

export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface Volume {
  readonly items: number;
  readonly comments: number;
  /** Distinct customers who gave feedback, by id; items without a customer id are not counted here. */
  readonly customers: number;
  /** Customers in data/customers.csv, or null without that file. */
  readonly customersListed: number | null;
  /** Of those listed, how many gave any feedback. */
  readonly customersHeard: number | null;
  readonly sources: readonly SourceVolume[];
}
export interface SourceVolume {
  readonly source: string;
  readonly items: number;
  readonly comments: number;
  readonly customers: number;
  readonly period: Period | null;
  readonly byMonth: readonly { readonly month: string; readonly items: number }[];
}

// ---------------------------------------------------------------- outcomes

export interface Interval {
  readonly low: number;
  readonly high: number;
}

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

// ---------------------------------------------------------------- key drivers

export type Quadrant = 'concentrate-here' | 'keep-up' | 'low-priority' | 'possible-overkill';

export interface DriverPerformance {
  /** Ratings given, with or without an outcome. */
  readonly ratings: number;
  /** Mean in points of the scale, or in the driver's unit. */
  readonly mean: number | null;
  /** 0 (worst) to 100 (best) between the declared ends of the scale; null for measured numbers. */
  readonly performance: number | null;
  /** Share of ratings that count as low; null for measured numbers. */
  readonly lowShare: number | null;
}

export type DriverEstimate =
  | (DriverPerformance & {
      readonly kind: 'estimated';
      readonly driver: string;
      /** Answers that hold both the rating and the outcome. */
      readonly n: number;
      /** Pearson; the sign is turned so that positive means "better rating, better outcome". */
      readonly r: number;
      readonly rInterval: Interval | null;
      /** Spearman, midranks. */
      readonly rho: number;
      readonly rhoInterval: Interval | null;
      /** Two-sided p of r. */
      readonly p: number;
      /** p after Benjamini–Hochberg over all drivers tested. */
      readonly pAdjusted: number;
      /** pAdjusted below 0.05. */
      readonly evidence: boolean;
      /** |r| below 0.10, whatever p says. */
      readonly negligible: boolean;
      /** Fewer answers than a correlation needs to be ranked (30–99). */
      readonly flagged: boolean;
      /** |r - rho| above 0.1: order matters more than distance, or there are outliers. */
      readonly orderMatters: boolean;
      /** LMG share of R², or null when shares cannot be given. */
      readonly lmgShare: number | null;
      /** Johnson's relative weight as a share of R². */
      readonly johnsonShare: number | null;
      /** Sign of r and of the regression weight differ while the share is 5 % or more. */
      readonly mixedSignals: boolean;
      /** Variance inflation factor; null without shares, or when the driver is an exact combination of others. */
      readonly vif: number | null;
      readonly quadrant: Quadrant | null;
      /** The interval of r reaches across the importance line. */
      readonly borderline: boolean;
    })
  | (DriverPerformance & {
      readonly kind: 'not-estimable';
      readonly driver: string;
      readonly n: number;
      readonly reason: 'no-answers' | 'too-few-answers' | 'everyone-rated-the-same' | 'outcome-does-not-vary';
    });

export type Importance =
  | {
      readonly kind: 'estimated';
      /** Rows that answer all drivers, or each pair's own rows. */
      readonly basis: 'complete-rows' | 'pairwise';
      /** Rows of the basis; of `pairwise` the fewest behind any pair. */
      readonly n: number;
      /** Share of the rows with the outcome that answer every driver, whichever the basis. */
      readonly completeShare: number;
      readonly rSquared: number;
      readonly adjustedRSquared: number;
      /** n below 50, or below ten times the number of drivers. */
      readonly rough: boolean;
      /** LMG and Johnson agree on the first three. */
      readonly orderSettled: boolean;
    }
  | {
      readonly kind: 'not-estimable';
      readonly reason:
        | 'outcome-does-not-vary'
        | 'fewer-than-two-drivers'
        | 'too-few-complete-answers'
        | 'indefinite-matrix'
        | 'explains-too-little'
        | 'too-many-drivers';
      readonly n: number;
      /** Known when the reason is `explains-too-little`. */
      readonly rSquared: number | null;
    };

/** Two drivers that customers do not tell apart. */
export interface Redundancy {
  readonly driver: string;
  readonly other: string;
  readonly r: number;
  /** One is an exact copy of the other, or of a sum of others. */
  readonly exact: boolean;
}

export interface DriverGroup {
  readonly driver: string;
  readonly dimension: 'segment' | 'unit' | 'source';
  readonly group: string;
  readonly ratings: number;
  /** null below the minimum number of answers. */
  readonly mean: number | null;
  readonly performance: number | null;
  readonly lowShare: number | null;
  /** Pairs of rating and outcome in the group. */
  readonly n: number;
  readonly r: number | null;
  readonly rInterval: Interval | null;
  readonly flagged: boolean;
}

export interface DriverMonth {
  readonly driver: string;
  readonly month: string;
  readonly ratings: number;
  readonly mean: number | null;
  readonly partial: boolean;
}

export interface DriversResult {
  readonly outcome: string;
  /** Rows with the outcome. */
  readonly answers: number;
  /** Estimated ones by |r| falling, ties by id; then those that cannot be estimated, by id. */
  readonly estimates: readonly DriverEstimate[];
  /** Drivers with evidence, not negligible, not flagged, r positive: the ones worth naming. By |r| falling. */
  readonly keyDrivers: readonly string[];
  readonly importance: Importance;
  readonly quadrants:
    | { readonly kind: 'drawn'; readonly importanceLine: number; readonly performanceLine: number }
    | { readonly kind: 'not-drawn'; readonly reason: 'fewer-than-four-drivers' };
  readonly redundancies: readonly Redundancy[];
  readonly groups: readonly DriverGroup[];
  readonly months: readonly DriverMonth[];
}

// ---------------------------------------------------------------- themes

export interface ThemesResult {
  /** By mentions falling, then id. */
  readonly themes: readonly ThemeResult[];
  readonly coverage: Coverage;
}

export interface ThemeResult {
  readonly theme: string;
  /** Items marked with the theme. */
  readonly mentions: number;
  /** Of all comments (or coded items) that could carry a theme. */
  readonly share: number;
  /** Distinct customers by id. */
  readonly customers: number;
  readonly money: ThemeMoney;
  /** Every month of the period. */
  readonly byMonth: readonly ThemeMonth[];
  readonly bySegment: readonly ThemeGroup[];
  readonly byUnit: readonly ThemeGroup[];
  readonly bySource: readonly ThemeGroup[];
  /** Score of the main outcome among answers that carry the theme, and among those that do not. */
  readonly outcomeWith: Score;
  readonly outcomeWithout: Score;
}

export interface ThemeMoney {
  /** Yearly revenue of the distinct customers who raised it, cents; null when none of it is known. */
  readonly revenueCentsPerYear: number | null;
  /** Of the distinct customers, how many have a known revenue. */
  readonly customersWithRevenue: number;
}
export interface ThemeMonth {
  readonly month: string;
  readonly mentions: number;
  /** Comments (or coded items) of the month. */
  readonly base: number;
  /** null without a base. */
  readonly share: number | null;
  readonly partial: boolean;
}
export interface ThemeGroup {
  readonly group: string;
  readonly mentions: number;
  readonly base: number;
  /** null below the minimum base. */
  readonly share: number | null;
}

export interface Coverage {
  /** Items that could carry a theme: with a comment or a code. */
  readonly base: number;
  readonly tagged: number;
  readonly share: number | null;
  readonly bySource: readonly { readonly source: string; readonly base: number; readonly tagged: number }[];
  readonly byLanguage: readonly {
    readonly language: string;
    readonly base: number;
    readonly tagged: number;
  }[];
  /** Rows of untagged comments to read, spread evenly over the table; at most 20. */
  readonly untaggedRows: readonly number[];
}

// ---------------------------------------------------------------- Pareto

export interface ParetoItem {
  readonly theme: string;
  /** Mentions, or cents per year. */
  readonly value: number;
  /** Of the total of all items. */
  readonly share: number;
  readonly cumulativeShare: number;
  readonly vital: boolean;
  /** Differs from the next by less than chance: the order of the two is not settled. Counts only. */
  readonly orderUnsettled: boolean;
}

export type ParetoCut =
  | {
      readonly kind: 'cut';
      /** Value falling, then id; catch-all themes last. */
      readonly items: readonly ParetoItem[];
      readonly total: number;
      readonly vitalCount: number;
      /** Share that the vital few reach, of the total; catch-all themes in the total can keep it below the line. */
      readonly vitalShare: number;
      /** More than 60 % of the themes are needed for the cut: no vital few to speak of. */
      readonly evenlySpread: boolean;
      /** Themes taken in only because they tie with the last one inside. */
      readonly tiedIn: number;
      /** Share of catch-all themes ("Other"); above 0.2 the coding is too coarse. */
      readonly catchAllShare: number;
      /** 10–29 mentions: read as a list, with care. */
      readonly flagged: boolean;
      /** Money only: themes whose customers are in credit on balance (negative), in no share; absent without any. */
      readonly apart?: readonly { readonly theme: string; readonly value: number }[];
    }
  | {
      readonly kind: 'list';
      readonly items: readonly { readonly theme: string; readonly value: number }[];
      readonly total: number;
      readonly reason: 'nothing-to-count' | 'one-theme' | 'too-few-mentions' | 'no-money-known';
    };

export interface Pareto {
  /** Items in the base that carry at least one theme. */
  readonly items: number;
  readonly mentions: ParetoCut;
  /** Yearly revenue of the distinct customers per theme, cents. Themes overlap: shares are of the sum over themes. */
  readonly money: ParetoCut;
  /** Revenue of the distinct customers touched by any theme, cents, each counted once; null when unknown. */
  readonly distinctRevenueCentsPerYear: number | null;
  readonly distinctCustomers: number;
  readonly customersWithRevenue: number;
  /** The same for the vital few by mentions only; null when there are none: no cut, or themes evenly spread. */
  readonly vitalFew: {
    readonly revenueCentsPerYear: number | null;
    readonly customers: number;
    readonly customersWithRevenue: number;
  } | null;
}

export interface DriverPareto {
  readonly driver: string;
  /**
   * `low-raters`: comments of respondents who rated the driver low.
   * `tied-themes`: mentions of the themes that name this driver, in any source.
   */
  readonly basis: 'low-raters' | 'tied-themes';
  /** Items in the base. */
  readonly base: number;
  readonly pareto: Pareto;
}
