export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Customers in credit on balance: more is paid back to them than they pay. They are in no sum of revenue. */
export interface Credits {
  readonly customers: number;
  /** Below 0. */
  readonly centsPerYear: number;
}

/** How far a group lies from all other groups together; each customer is one voice wherever single answers would be evidence. */
export interface GroupDifference {
  /** Mean or share of the group less that of the others. */
  readonly difference: number;
  readonly interval: Interval;
  /** Adjusted for every group of the same kind that was compared. */
  readonly pAdjusted: number;
  /** More than chance would explain. */
  readonly evidence: boolean;
}
