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
  /** The main outcome, every theme by id, every indicator by id. */
  readonly controlCharts: readonly ControlChart[];
  /** One entry for every promise with a dated fix, by promise id. */
  readonly fixes: readonly FixResult[];
  /** By id. */
  readonly indicators: readonly IndicatorResult[];
  /** What the themes cost a year, and the business behind them. */
  readonly money: MoneyResult;
  /** Who answered, and for which customers they speak. */
  readonly sampling: SamplingResult;
  /** Why the main outcome moved. */
  readonly movement: MovementResult;
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
      /** Where the random numbers start: the same seed gives the same figures. */
      readonly seed: number;
      /** By share falling, ties by id. */
      readonly drivers: readonly DriverStability[];
      readonly halves: HalvesAgreement;
    }
  | {
      readonly kind: 'not-resampled';
      /** `large`: so many rows that a share moves by less than a point. `pairs-only`: no rows in common to draw from. */
      readonly reason: 'no-shares' | 'large' | 'pairs-only' | 'many-drivers';
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
  /** What the overall score owes to the answers that carry the theme. */
  readonly impact: ThemeImpact;
}

export interface ThemeImpact {
  readonly overall: ImpactEstimate;
  /** Two-sided p of the difference with and without, after Benjamini–Hochberg over all themes tested; null if untested. */
  readonly pAdjusted: number | null;
  /** pAdjusted below 0.05. */
  readonly evidence: boolean;
  /** Segments with any answer in the base, by name; not tested. */
  readonly bySegment: readonly { readonly group: string; readonly impact: ImpactEstimate }[];
}
export type ImpactEstimate =
  | {
      readonly kind: 'estimated';
      /** Answers to the main outcome among items that could carry a theme. */
      readonly n: number;
      /** Those that carry the theme. */
      readonly nWith: number;
      /** Score with minus score without. */
      readonly difference: number;
      /** 95 %; null where none exists (nobody's answer differs). */
      readonly differenceInterval: Interval | null;
      /** Score of all minus score without the theme's answers: what the overall score would change if they were gone, turned round. */
      readonly effect: number;
      readonly effectInterval: Interval | null;
      /** Fewer answers on a side than it takes to rank. */
      readonly flagged: boolean;
    }
  | {
      readonly kind: 'suppressed';
      readonly n: number;
      readonly nWith: number;
      readonly reason: 'no-answers' | 'too-few-with' | 'too-few-without';
    };

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

// ---------------------------------------------------------------- who answered

/** Who answered, and for which customers the answers can speak. */
export interface SamplingResult {
  /** The last twelve months of answers to the main outcome, or all of them when there are fewer; null without any. */
  readonly period: Period | null;
  readonly population: PopulationBasis;
  /** One entry an outcome, in the order of `outcomes`. */
  readonly scores: readonly WeightedScore[];
  /** Strata in the order of the population, then segments by name. */
  readonly groups: readonly SamplingGroup[];
  readonly coreGrowth: CoreGrowthGap;
  readonly sourceMix: SourceMix;
  readonly planner: SamplePlanner;
  /** What to say before a claim is made about all customers. */
  readonly warnings: readonly SamplingWarning[];
}

/** Where the number of customers comes from. */
export type PopulationBasis =
  | {
      /** data/population.csv, data/population-margins.csv, or the strata counted in data/customers.csv. */
      readonly kind: 'population-file' | 'margins-file' | 'customer-list';
      readonly customers: number;
    }
  | { readonly kind: 'unknown'; readonly customers: null };

/** A score as answered beside the score when each stratum counts by its customers. */
export interface WeightedScore {
  readonly outcome: string;
  /** Answers of the period. */
  readonly answers: number;
  /** Of those, answers whose customer has no stratum (or no value of a margin): left out of both scores below. */
  readonly withoutStratum: number;
  /** Of those, answers from strata that the population does not list: left out too. */
  readonly outsidePopulation: number;
  readonly estimate:
    | {
        readonly kind: 'estimated';
        readonly method: 'post-stratified' | 'raked';
        /** Answers used. */
        readonly n: number;
        /** Distinct customers behind them; ranges count each customer as one voice. */
        readonly customers: number;
        /** As answered, from the same answers. */
        readonly raw: number;
        readonly value: number;
        /** Linearised standard error of `value`. */
        readonly standardError: number;
        /** 95 %; null when nobody's answer differs within a stratum. */
        readonly interval: Interval | null;
        /** `value` minus `raw`. */
        readonly difference: number;
        readonly differenceInterval: Interval | null;
        /** The interval of the difference leaves out zero. */
        readonly beyondChance: boolean;
        /** Kish: what unequal weights cost. */
        readonly designEffect: number;
        /** n / designEffect: as many equal answers would tell as much. */
        readonly effectiveN: number;
        /** Largest weight over smallest. */
        readonly weightRatio: number;
        /** Share of the customers in strata without any answer. */
        readonly uncoveredShare: number;
        /** A stratum was merged or has fewer than 10 answers, or there are few answers in all. */
        readonly flagged: boolean;
      }
    | {
        readonly kind: 'not-estimable';
        readonly reason:
          | 'no-population'
          | 'no-stratum-known'
          | 'too-few-answers'
          | 'one-stratum'
          | 'uncovered'
          | 'raking-does-not-settle';
        readonly n: number;
        /** Known when the reason is `uncovered`. */
        readonly uncoveredShare: number | null;
      };
}

export interface SamplingGroup {
  readonly dimension: 'stratum' | 'segment';
  readonly group: string;
  /** In the population; for segments those in the margins file or in data/customers.csv. */
  readonly customers: number;
  readonly shareOfCustomers: number;
  /** Answers to the main outcome in the period. */
  readonly answers: number;
  /** Of the answers of all groups of the dimension; null without any. */
  readonly shareOfAnswers: number | null;
  /** Distinct customers who answered the main outcome. */
  readonly answered: number;
  /** answered / customers; null when the group has no customers, or fewer than answered. */
  readonly responseRate: number | null;
  /** Distinct customers who gave feedback of any kind. */
  readonly heard: number;
  /** heard / customers; null as for `responseRate`. */
  readonly coverage: number | null;
  readonly score: Score;
  /** `thin`: 5–9 answers. `merged`: below 5, counted with another stratum. `empty`: nobody answered. */
  readonly state: 'full' | 'thin' | 'merged' | 'empty';
  /** The strata it was counted with; empty unless it took part in a merger. */
  readonly mergedWith: readonly string[];
  /** Weight of one answer over the mean weight; null where no weight was made. */
  readonly relativeWeight: number | null;
}

/** The customers on whom growth rests against all others. */
export type CoreGrowthGap =
  | {
      readonly kind: 'estimated';
      readonly coreGrowth: { readonly n: number; readonly customers: number; readonly value: number };
      readonly others: { readonly n: number; readonly customers: number; readonly value: number };
      /** Core growth minus others. */
      readonly difference: number;
      readonly interval: Interval | null;
      readonly beyondChance: boolean;
      readonly flagged: boolean;
      /** Answers of customers of whom it is not known. */
      readonly notSaid: number;
    }
  | {
      readonly kind: 'not-estimable';
      readonly reason: 'not-known' | 'too-few-answers';
      readonly coreGrowth: { readonly n: number };
      readonly others: { readonly n: number };
      readonly notSaid: number;
    };

/** Through which sources customers were heard in the period. */
export interface SourceMix {
  readonly items: number;
  readonly comments: number;
  /** Distinct customers by id. */
  readonly customers: number;
  /** Share of the items that nobody asked for; null without items. */
  readonly volunteeredShare: number | null;
  readonly sources: readonly {
    readonly source: string;
    readonly solicited: boolean;
    readonly items: number;
    readonly shareOfItems: number | null;
    readonly comments: number;
    readonly shareOfComments: number | null;
    readonly customers: number;
    /** Customers are heard in several sources: these shares add to more than 1. */
    readonly shareOfCustomers: number | null;
  }[];
}

/** How many customers must answer for a wanted margin of error. */
export interface SamplePlanner {
  readonly outcome: string;
  /** Half widths of the 95 % interval in points (NPS) or percentage points (a share). */
  readonly margins: readonly number[];
  /** Everybody first, then the strata, then the segments. */
  readonly rows: readonly SamplePlan[];
}
export interface SamplePlan {
  readonly dimension: 'all' | 'stratum' | 'segment';
  /** null for everybody. */
  readonly group: string | null;
  /** null when the number of customers is not known: no correction for a small population then. */
  readonly customers: number | null;
  /** Distinct customers who answered in the period. */
  readonly answered: number;
  /** The variance of one answer the plan rests on: the group's own, or that of all answers when it has too few. */
  readonly basis: 'own' | 'all-answers' | 'no-variation';
  /** Customers needed for each of `margins`; null without variation. */
  readonly needed: readonly (number | null)[];
}

export interface SamplingWarning {
  readonly code:
    | 'population-unknown'
    | 'population-from-customer-list'
    | 'answers-left-out'
    | 'uncovered'
    | 'merged'
    | 'thin'
    | 'under-represented'
    | 'over-represented'
    | 'heavy-weights'
    | 'mostly-volunteered'
    | 'self-selection';
  /** The stratum or segment it is about. */
  readonly group: string | null;
  /** A count, a share or a ratio, by code; null where there is none. */
  readonly value: number | null;
}

// ---------------------------------------------------------------- why the score moved

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
      /** 95 % of the difference. */
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
      readonly reason: 'too-short' | 'too-few-answers' | 'nobody-differs';
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
      readonly reason: 'one-group' | 'not-known';
    };

export interface MovementGroup {
  readonly kind: 'named' | 'others' | 'not-known';
  /** null unless named. */
  readonly group: string | null;
  /** The groups too small to stand alone, by name; empty unless `others`. */
  readonly merged: readonly string[];
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

// ---------------------------------------------------------------- money

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
  /** Cents a year of customers with positive revenue; null when none is known. */
  readonly centsPerYear: number | null;
  /** Customers in credit on balance, kept apart. */
  readonly credits: { readonly customers: number; readonly centsPerYear: number };
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
  /** Their revenue, cents a year; null when none is known. */
  readonly revenueCentsPerYear: number | null;
}

// ---------------------------------------------------------------- control charts

export type RunRule =
  'beyond-limits' | 'two-of-three' | 'four-of-five' | 'eight-on-one-side' | 'six-in-one-direction';

/** Whether a series of months shows more than ordinary variation. */
export interface ControlChart {
  readonly subject: 'outcome' | 'theme' | 'indicator';
  readonly id: string;
  /** `xmr`: single values and their moving range. `p`: shares of unequal bases. */
  readonly method: 'xmr' | 'p';
  /** `changes`: neighbouring months resemble each other so much that the month-to-month changes are judged instead. */
  readonly basis: 'values' | 'changes';
  /** Shares: spread between months over what chance explains (Laney); above 1.5 the method is `xmr`. Else null. */
  readonly laneySigma: number | null;
  /** Correlation of neighbouring months; null below 20 months or without variation. */
  readonly autocorrelation: number | null;
  readonly rules: readonly RunRule[];
  readonly phases: readonly ControlPhase[];
  /** Every month, gaps included. */
  readonly points: readonly ControlPoint[];
  /** In the order they are completed. */
  readonly signals: readonly ControlSignal[];
  readonly verdict: ControlVerdict;
}
/** A stretch with limits of its own. */
export interface ControlPhase {
  readonly from: string;
  readonly to: string;
  /** Months that are judged: whole, with a figure. */
  readonly months: number;
  /** Months the limits rest on: the first of the phase, at most 24. */
  readonly baseline: number;
  readonly limits: 'none' | 'flat' | 'provisional' | 'usable';
  /** Mean of the baseline, or its pooled share; null with fewer than 8 months. */
  readonly centre: number | null;
  /** Begins with a declared change. */
  readonly declared: boolean;
  /** Whether its months signal a shift against the limits of the phase before; null for the first and for changes. */
  readonly shifted: 'up' | 'down' | 'not-shown' | null;
}
export interface ControlPoint {
  readonly month: string;
  readonly value: number | null;
  /** What is judged: the value, or the change from the month before. Null when there is nothing to judge. */
  readonly charted: number | null;
  /** Never judged. */
  readonly partial: boolean;
  readonly centre: number | null;
  /** Clipped to what is possible. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Rules that this month completes. */
  readonly signals: readonly RunRule[];
}
export interface ControlSignal {
  readonly rule: RunRule;
  readonly side: 'above' | 'below';
  /** First month of the pattern. */
  readonly from: string;
  /** The month that completes it. */
  readonly completed: string;
  /** Last month of the pattern. */
  readonly to: string;
}
/** What the last phase says. */
export type ControlVerdict =
  | { readonly kind: 'no-limits'; readonly reason: 'too-short' | 'flat'; readonly months: number }
  | { readonly kind: 'ordinary'; readonly provisional: boolean }
  | {
      readonly kind: 'lasting-shift';
      readonly side: 'above' | 'below';
      readonly since: string;
      readonly declared: boolean;
      readonly provisional: boolean;
    }
  | {
      readonly kind: 'signals';
      readonly completed: readonly string[];
      readonly provisional: boolean;
    };

// ---------------------------------------------------------------- fixes

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
  /** Both sides hold the same calendar months. */
  readonly sameSeason: boolean;
  readonly effect: FixEffect;
  /** A theme that no fix touches, over the same months. Null when there is none. */
  readonly comparison: FixComparison | null;
  readonly verdict: 'worked' | 'too-early' | 'no-sign' | 'worse';
  /** Worked would hold but for the comparison theme, which fell about as much. */
  readonly othersFellToo: boolean;
  /** Whole months after the fix that are needed to see a halving; null when the months before are too few for that. */
  readonly monthsToSeeHalving: number | null;
}
export interface FixComparison {
  readonly theme: string;
  readonly before: FixSide;
  readonly after: FixSide;
  /** Null when a count is 0. */
  readonly ratio: number | null;
  readonly ratioInterval: Interval | null;
  /** Ratio of the fixed theme over this ratio, with its interval; null when a count is 0. */
  readonly relative: (Interval & { readonly ratio: number }) | null;
}

// ---------------------------------------------------------------- indicators

export interface IndicatorResult {
  readonly indicator: string;
  /** Months with a value. */
  readonly months: number;
  /** The last whole month with a value; null without any. */
  readonly latest: { readonly month: string; readonly value: number } | null;
  /** Null without a target or a value. */
  readonly targetReached: boolean | null;
  /** Null without a threshold or a value. */
  readonly pastThreshold: boolean | null;
  /** What it should move ahead of. */
  readonly symptom: { readonly kind: 'theme' | 'outcome'; readonly id: string };
  readonly lead: LeadResult;
}

export type LeadResult =
  | {
      readonly kind: 'judged';
      readonly verdict: 'leads' | 'moves-together' | 'trails' | 'not-shown';
      /** The lead of the strongest link, months; negative: the indicator comes after. */
      readonly best: number;
      readonly r: number;
      /** |r| must be larger than this, however many leads were looked at. */
      readonly band: number;
      /** Of the strongest link, in the two halves of the months. */
      readonly halvesAgree: boolean;
      /** The sign is the one that the good ends of both series let expect. */
      readonly signExpected: boolean;
      /** Months that both series cover. */
      readonly months: number;
      /** Pairs behind the strongest link. */
      readonly pairs: number;
      /** 24–35 months: weak ground. */
      readonly flagged: boolean;
      /** Order of the autoregression taken out of both series. */
      readonly order: number;
      readonly byLead: readonly { readonly lead: number; readonly r: number; readonly pairs: number }[];
    }
  | {
      readonly kind: 'not-judged';
      readonly reason: 'too-short' | 'no-variation';
      readonly months: number;
      readonly pairs: number;
    };
