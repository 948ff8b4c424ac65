import type { VoiceKind } from '../../model/expectations/word-list.ts';
import type { Interval } from './common.ts';

/** What customers say they expect, and what they confirm. */
export interface ExpectationsResult {
  /** Items with a comment. */
  readonly comments: number;
  /** Those in a language that the word lists cover: the base of every share below. */
  readonly judged: number;
  /** By comments falling, then source, then language. */
  readonly coverage: readonly LanguageCoverage[];
  readonly split: {
    readonly expectationsOnly: number;
    readonly validationsOnly: number;
    readonly both: number;
    readonly neither: number;
  };
  /** In the order expectation, validation, do-more, do-less, keep-doing, pleased, concerned, frustrated. */
  readonly kinds: readonly KindResult[];
  readonly naturalThemes: NaturalThemes;
}

/** The comments of one source in one language. */
export interface LanguageCoverage {
  readonly source: string;
  /** BCP 47; "und" when the item does not say its language. */
  readonly language: string;
  readonly comments: number;
  /** Whether every word list has words for it. Without, its comments are counted here and nowhere else. */
  readonly wordLists: boolean;
  /** How many themes have rules that apply to it: its own, or rules for all languages. */
  readonly themes: number;
  /** Of those, how many have rules of its own. */
  readonly ownThemes: number;
  /** Comments that carry a theme. */
  readonly tagged: number;
}

export interface KindResult {
  readonly kind: VoiceKind;
  readonly comments: number;
  /** Of `judged`; null below 30 comments (`fullAnswers`). */
  readonly share: number | null;
  /** 95 %, Wilson; null with the share. */
  readonly interval: Interval | null;
  /** Sources with a judged comment, by id. */
  readonly bySource: readonly KindGroup[];
  /** Segments with a judged comment, by name. */
  readonly bySegment: readonly KindGroup[];
  readonly coreGrowth: GrowthShares;
}
export interface KindGroup {
  readonly group: string;
  readonly base: number;
  readonly comments: number;
  /** null below 30 comments (`fullAnswers`). */
  readonly share: number | null;
}

/** A share among core-growth customers beside that among all others. */
export type GrowthShares =
  | {
      readonly kind: 'estimated';
      readonly coreGrowth: GrowthSide;
      readonly others: GrowthSide;
      /** Core-growth minus others. */
      readonly difference: number;
      /** 95 %, each customer one voice. */
      readonly interval: Interval;
      /** Two-sided. */
      readonly p: number;
      /** After Benjamini–Hochberg over all kinds and natural themes compared. */
      readonly pAdjusted: number;
      readonly evidence: boolean;
      /** Fewer customers on a side than it takes to rank. */
      readonly flagged: boolean;
    }
  | {
      readonly kind: 'not-estimable';
      readonly reason: 'not-known' | 'too-few-customers';
      readonly coreGrowth: { readonly n: number };
      readonly others: { readonly n: number };
    };
export interface GrowthSide {
  /** Judged comments of known customers. */
  readonly n: number;
  readonly customers: number;
  readonly comments: number;
  readonly share: number;
}

/** Two to four groups of words that customers use together, found without any list of topics. */
export type NaturalThemes<Growth = GrowthShares> =
  | {
      readonly kind: 'found';
      /** Comments looked at; all judged ones, or a part picked by their own words when there are very many. */
      readonly comments: number;
      /** Of those, comments with different words: what the groups were found in. */
      readonly distinct: number;
      /** Words common enough to be grouped. */
      readonly terms: number;
      /** Adjusted Rand index of the grouping of the words shown between halves of the comments, mean over all pairs. */
      readonly adjustedRand: number;
      /** Half-samples drawn. */
      readonly halves: number;
      /** By comments falling. */
      readonly themes: readonly NaturalTheme<Growth>[];
    }
  | {
      readonly kind: 'not-found';
      readonly comments: number;
      readonly distinct: number;
      readonly terms: number;
      /** `no-stable-grouping`: fewer than two groups of words stay together in halves of the comments. */
      readonly reason: 'too-few-comments' | 'too-few-terms' | 'no-stable-grouping';
    };

export interface NaturalTheme<Growth = GrowthShares> {
  /** All its words, the most telling first. */
  readonly terms: readonly string[];
  /** How often two of its words are in one group, over pairs and half-samples; 0–1. */
  readonly stability: number;
  /** Comments that use its words more than those of any other group. */
  readonly mentions: number;
  /** Of `comments`. */
  readonly share: number;
  readonly interval: Interval;
  /** Of its comments, how many are expectations and validations. */
  readonly expectations: number;
  readonly validations: number;
  readonly coreGrowth: Growth;
  /** Rows of comments to read, newest first. */
  readonly exampleRows: readonly number[];
}
