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
