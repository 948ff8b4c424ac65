export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
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
