import type { GroupDifference, Interval } from './common.ts';

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
      /** `too-few-customers`: enough answers, but from too few distinct customers. */
      readonly reason:
        | 'no-answers'
        | 'too-few-answers'
        | 'too-few-customers'
        | 'everyone-rated-the-same'
        | 'outcome-does-not-vary';
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
  /** Of the mean, against all other groups; null with fewer than `fullAnswers` ratings or customers on a side. */
  readonly gap: GroupDifference | null;
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
  readonly stability: Stability;
  readonly groups: readonly DriverGroup[];
  readonly months: readonly DriverMonth[];
}

/** How far the shares and their order would move if other customers like these had answered. */
export type Stability =
  | {
      readonly kind: 'resampled';
      /** Respondents drawn again and again from these rows. */
      readonly rows: number;
      readonly resamples: number;
      /** Orders of the drivers behind the shares of each resample; null: all of them. */
      readonly orders: number | null;
      /** Where the random numbers start: the same seed gives the same figures. */
      readonly seed: number;
      /** By share falling, ties by id. */
      readonly drivers: readonly DriverStability[];
      readonly halves: HalvesAgreement;
    }
  | {
      readonly kind: 'not-resampled';
      /**
       * `large`: so many rows that a share moves by less than a point. `pairs-only`: no rows in common to draw from.
       * `few-customers`: fewer than 30 distinct customers to draw.
       */
      readonly reason: 'no-shares' | 'large' | 'pairs-only' | 'few-customers';
      readonly rows: number;
    };
export interface DriverStability {
  readonly driver: string;
  readonly share: number;
  /** The middle 95 % of the shares in the resamples. */
  readonly shareInterval: Interval;
  /** Place by share, 1 first. */
  readonly rank: number;
  /** The middle 95 % of its places in the resamples. */
  readonly rankInterval: Interval;
  /** Share of the resamples in which it has the largest share. */
  readonly firstShare: number;
  /** Share of the resamples in which it is ahead of the next one in this list; null for the last. */
  readonly aheadOfNext: number | null;
}
/** The shares of the earlier and the later half of the answers, split by date. */
export type HalvesAgreement =
  | {
      readonly kind: 'compared';
      /** The driver with the largest share in each half. */
      readonly firstEarlier: string;
      readonly firstLater: string;
      /** First date of the later half. */
      readonly from: string;
      readonly rowsEarlier: number;
      readonly rowsLater: number;
      /** Drivers by share in each half, largest first. */
      readonly orderEarlier: readonly string[];
      readonly orderLater: readonly string[];
    }
  | { readonly kind: 'not-compared'; readonly reason: 'one-date' | 'too-few-answers' };
