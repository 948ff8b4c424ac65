export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}
