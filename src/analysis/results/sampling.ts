import type { Interval, Period } from './common.ts';
import type { Score } from './outcomes.ts';

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
        /** Raking only: weights were cut so that none is more than ten times another; null when none was. */
        readonly trimmed: { readonly answers: number; readonly ratioBefore: number } | null;
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
      /** 95 %, each customer one voice; null when everybody on a side scores the same. */
      readonly interval: Interval | null;
      readonly beyondChance: boolean;
      /** Fewer customers on a side than it takes to compare. */
      readonly flagged: boolean;
      /** Answers of customers of whom it is not known. */
      readonly notSaid: number;
    }
  | {
      readonly kind: 'not-estimable';
      readonly reason: 'not-known' | 'too-few-customers';
      readonly coreGrowth: { readonly n: number; readonly customers: number };
      readonly others: { readonly n: number; readonly customers: number };
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
  /** Half widths of the 95 % interval in points (NPS), percentage points (a share) or the unit of a measure. */
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
  readonly basis: 'own' | 'all-answers' | 'no-variation' | 'too-few-answers';
  /** Customers needed for each of `margins`; null without variation or with too few answers. */
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
    | 'weights-trimmed'
    | 'mostly-volunteered'
    | 'self-selection';
  /** The stratum or segment it is about. */
  readonly group: string | null;
  /** A count, a share or a ratio, by code; null where there is none. */
  readonly value: number | null;
}
