import type { RunRule } from '../../model/run-rule.ts';

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
