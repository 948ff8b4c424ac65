import type { HalfRule, StaffingGrowth } from '../../model/rhythm/outer-loop-signs.ts';
import type { UnitsResult } from './units.ts';

/** What keeps the work alive. */
export interface RhythmResult {
  readonly units: UnitsResult;
  /** Null without content/outer-loop.yaml. */
  readonly outerLoop: OuterLoopResult | null;
  /** By id. */
  readonly submissions: readonly SubmissionResult[];
}

export interface OuterLoopResult {
  /** Null while no hours are counted. */
  readonly effort: {
    readonly half: HalfRule | null;
    readonly byMonth: readonly {
      readonly month: string;
      readonly innerHours: number;
      readonly outerHours: number;
      /** Outer hours of all hours; null without hours. */
      readonly share: number | null;
    }[];
  } | null;
  /** As listed. */
  readonly annuities: readonly AnnuityResult[];
  /** Every month since the first cost was gone. */
  readonly byMonth: readonly AnnuityMonth[];
  readonly staffing: {
    readonly byMonth: readonly {
      readonly month: string;
      readonly posts: number;
      readonly customers: number;
      readonly postsPerThousandCustomers: number;
    }[];
    /** Null without the same month a year before. */
    readonly growth: StaffingGrowth | null;
  } | null;
}

/** A recurring cost that is no longer incurred, if the estimate is right. */
export interface AnnuityResult {
  /** Place in content/outer-loop.yaml, from 0. */
  readonly index: number;
  readonly closedFrom: string;
  /** Last month it counts; the last whole month unless the cost came back. */
  readonly to: string;
  /** Whole months without the cost so far. */
  readonly months: number;
  readonly perMonth: MoneyRangeCents;
  readonly soFar: MoneyRangeCents;
  readonly standing: AnnuityStanding;
}
export interface MoneyRangeCents {
  readonly lowCents: number;
  readonly likelyCents: number;
  readonly highCents: number;
}
export interface AnnuityStanding {
  readonly verdict:
    'confirmed' | 'contradicted' | 'too-early' | 'not-shown' | 'nothing-to-show-it' | 'came-back';
  /** What its indicator says, and what mentions of its theme say; null where there is none. */
  readonly indicator: AnnuityVote | null;
  readonly theme: AnnuityVote | null;
}
export type AnnuityVote = 'yes' | 'no' | 'too-early' | 'not-shown';

export interface AnnuityMonth extends MoneyRangeCents {
  /** `YYYY-MM`; amounts are summed up to and with this month. */
  readonly month: string;
  /** Likely amount of the confirmed ones alone. */
  readonly confirmedCents: number;
}

/** What the judges make of one submission. */
export interface SubmissionResult {
  readonly submission: string;
  readonly category: string;
  readonly judges: number;
  /** Groups the judges come from. */
  readonly groups: number;
  readonly requirements: readonly {
    readonly requirement: string;
    /** Null before anybody judged. */
    readonly mean: number | null;
    readonly minimum: number;
    readonly met: boolean;
  }[];
  /** Mean over the requirements; null before anybody judged. */
  readonly mean: number | null;
  readonly threshold: number;
  readonly verdict: 'met' | 'not-yet' | 'open' | 'too-few-judges' | 'judges-of-one-group';
  /** The later submission that improves on this one. */
  readonly resubmittedAs: string | null;
}
