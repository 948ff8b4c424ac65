import type { Credits, GroupDifference, Interval } from './common.ts';
import type { Score } from './outcomes.ts';

export interface ThemesResult {
  /** By mentions falling, then id. */
  readonly themes: readonly ThemeResult[];
  readonly coverage: Coverage;
  readonly together: ThemesTogether;
}

/** Which themes share comments. */
export interface ThemesTogether {
  /** Items with more than one theme. */
  readonly several: number;
  /** Pairs that share any comment, by Jaccard falling, then ids. */
  readonly pairs: readonly ThemePair[];
}
export interface ThemePair {
  /** The ids of both themes, in their order. */
  readonly theme: string;
  readonly other: string;
  /** Items that carry both. */
  readonly comments: number;
  /** Of the items with `theme`, those that carry `other` too. */
  readonly shareOfTheme: number;
  /** Of the items with `other`, those that carry `theme` too. */
  readonly shareOfOther: number;
  /** Items with both over items with either. */
  readonly jaccard: number;
  /** Items with both if the two had nothing to do with each other, among all that could carry a theme. */
  readonly expected: number;
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
  /** Yearly revenue of the distinct customers who raised it, without credits, cents; null when none of it is known. */
  readonly revenueCentsPerYear: number | null;
  /** Absent without any. */
  readonly credits?: Credits;
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
  /** Against all other groups; null with fewer than `fullAnswers` comments or customers on a side, or too few mentions. */
  readonly gap: GroupDifference | null;
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
  /** Of the untagged, those with a low score, or from a ticket or complaint without a score. */
  readonly untaggedLow: number;
  /** Rows of untagged comments to read, spread evenly over the table; at most 20. Those of `untaggedLow` when there are any. */
  readonly untaggedRows: readonly number[];
}
