/** How far each of the vital few has come on the way from what customers say to a cause that is gone. */
export interface ChainResult {
  /** The vital few by mentions over all comments, in the order of the Pareto. */
  readonly vitalFew: readonly VitalTheme[];
  /** By id. */
  readonly plans: readonly PlanStanding[];
  /** Days after which one of the vital few should have an agreed plan. */
  readonly planWithinDays: number;
}

export interface VitalTheme {
  readonly theme: string;
  /**
   * The first month from which on it has been among the vital few of every month's report, each report taken over all
   * comments up to then.
   */
  readonly since: string;
  /** Days from the end of that month to the as-of date; 0 while the month is not over. */
  readonly days: number;
  /**
   * The plan that has come furthest. `decided-against`: only dropped plans, each with its reason. `draft`: nothing is
   * agreed yet.
   */
  readonly plan: 'running' | 'agreed' | 'done' | 'draft' | 'decided-against' | 'none';
  /** No agreed plan and no decision against one, later than `planWithinDays`. */
  readonly overdue: boolean;
}

export interface PlanStanding {
  readonly plan: string;
  /** How many questions the main line of whys asks. */
  readonly depth: number;
  /** Milestones that are due and not done, as positions in the plan. */
  readonly overdue: readonly number[];
  /** The open milestone that is due first, as a position in the plan; null when there is none. */
  readonly next: number | null;
  /** Value of the indicator in its last whole month against the plan's own target, or the indicator's; null without one. */
  readonly targetReached: boolean | null;
  /** The indicator in the month in which the plan’s own target was due; null before that, and where it was not measured. */
  readonly whenDue: { readonly value: number; readonly reached: boolean } | null;
  readonly gaps: readonly PlanGap[];
}

/** What a plan lacks. */
export type PlanGap =
  | 'no-owner'
  | 'no-indicator'
  | 'indicator-without-data'
  | 'target-weak'
  | 'no-cause'
  | 'cause-names-person'
  | 'cause-without-workflow'
  | 'few-whys'
  | 'milestone-overdue'
  | 'no-promise';
