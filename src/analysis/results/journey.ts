import type { MoneyRange, RevenueBehind } from './money.ts';
import type { Score } from './outcomes.ts';

/** How a stage of the journey is for customers: what they raise there, and how they rate it. */
export interface StageResult {
  readonly stage: string;
  /** Its themes that are issues, by mentions falling, and those that are praise. */
  readonly issues: readonly string[];
  readonly praise: readonly string[];
  /** Comments (or coded items) with at least one of its issues, each once. */
  readonly mentions: number;
  /** Items that could carry a theme. */
  readonly base: number;
  /** null without a base, and where no issue belongs to the stage: nothing is counted then. */
  readonly share: number | null;
  /** Distinct customers who raised one of its issues, with their revenue. */
  readonly revenue: RevenueBehind;
  /** Comments with at least one of its praising themes. */
  readonly praises: number;
  /** Main outcome among the items that carry one of its issues. */
  readonly score: Score;
  /** A year, each item once; null where an assumption is missing. */
  readonly companyTotal: MoneyRange | null;
  readonly customersTotal: MoneyRange | null;
  /** All ratings of its drivers together. */
  readonly ratings: {
    readonly given: number;
    /** Null below the minimum number of answers, and without a rated driver. */
    readonly lowShare: number | null;
    /** Too few to compare stages by. */
    readonly flagged: boolean;
  };
  /** Items that their source places in this stage, whatever they say. */
  readonly placed: number;
}
