import { compareText } from '../../../model/compare-text.ts';
import type { FeedbackTable } from '../../../model/feedback-table.ts';
import type { OutcomeDefinition } from '../../outcomes/score.ts';
import { benjaminiHochberg, SIGNIFICANCE } from '../../statistics/multiple-testing.ts';
import type { ThemeMarks } from '../theme-marks.ts';
import { compileThemes } from '../matcher/theme-matcher.ts';
import { functionWords } from '../function-words.ts';
import { lowScores } from './low-comments.ts';
import type { PhraseGroup } from './phrase-groups.ts';
import { phraseGroups } from './phrase-groups.ts';
import type { PhraseCounts } from './standing-phrases.ts';
import { comparedPhrases, countVoices } from './standing-phrases.ts';
import type { Sentence } from './test-sentences.ts';
import { matchingSentences, missingSentences } from './test-sentences.ts';

/** Fewer comments than this in a language: they are read sooner than counted. */
export const FEWEST_COMMENTS = 20;
/** Comments to hold the low ones against: more change no figure, and take time. */
const MOST_OTHERS = 50_000;
/**
 * A phrase that is said more often elsewhere would make a rule that takes mostly other comments: at least this share of the
 * comments that hold it must be among those to explain. House rule.
 */
const OWN_SHARE = 0.5;
const TEST_SENTENCES = 3;
const NEAR_MISSES = 2;

export interface SuggestionOptions {
  readonly outcomes: readonly OutcomeDefinition[];
  /** The main language of the workspace; comments without a language count as written in it. */
  readonly language: string;
  /** Ids of the sources that hold tickets or complaints. */
  readonly troubleSources: ReadonlySet<string>;
}

/** Phrases that stand out in low-score comments no theme takes, put together into themes to propose. */
export interface ThemeSuggestions {
  /** Comments, and those of them that carry no theme. */
  readonly comments: number;
  readonly untagged: number;
  /** Of the untagged, those with a low score: what is looked through. */
  readonly low: number;
  /** By tag. */
  readonly languages: readonly LanguageLook[];
  /** By comments falling, then by their strongest phrase. */
  readonly suggestions: readonly ThemeSuggestion[];
  /** Low untagged comments that no suggestion takes. */
  readonly unexplained: number;
}
export interface LanguageLook {
  readonly language: string;
  readonly low: number;
  /** Comments the low ones are held against. */
  readonly others: number;
  /** Phrases tested; null where there are too few comments to look through. */
  readonly tested: number | null;
}
export interface ThemeSuggestion {
  readonly language: string;
  /** Strongest first. */
  readonly phrases: readonly StandingPhrase[];
  /** The words to match, as customers write them. */
  readonly rules: readonly string[];
  /** Rows of the comments, rising. */
  readonly rows: readonly number[];
  readonly customers: number;
  readonly matches: readonly Sentence[];
  readonly misses: readonly Sentence[];
}
export interface StandingPhrase {
  readonly phrase: string;
  /** Low untagged comments that hold it, and the distinct customers behind them. */
  readonly low: number;
  readonly customers: number;
  /** Other comments of the language that hold it. */
  readonly elsewhere: number;
  readonly logOdds: number;
  readonly standardError: number;
  readonly z: number;
  /** One-sided, after Benjamini–Hochberg over all phrases tested. */
  readonly pAdjusted: number;
}

/**
 * What unhappy customers talk about that no theme takes yet.
 *
 * In each language, words, pairs and threes in the low-score comments without a theme are held against all other comments
 * (log-odds ratio with an informative Dirichlet prior). All phrases tested are corrected for together; those that stand out
 * and stand in the same comments become one suggestion.
 *
 * @param marks  what the themes of the workspace take
 */
export function themeSuggestions(
  table: FeedbackTable,
  marks: ThemeMarks,
  options: SuggestionOptions,
): ThemeSuggestions {
  const isLow = lowScores(table, options.outcomes, options.troubleSources);
  const isTagged = (row: number): boolean => marks.starts[row + 1]! > marks.starts[row]!;
  const sides = new Map<string, { low: number[]; others: number[] }>();
  let comments = 0;
  let untagged = 0;
  for (let row = 0; row < table.rows; row++) {
    if (!table.comments.has(row)) continue;
    comments++;
    if (!isTagged(row)) untagged++;
    const language = languageOf(table, row, options.language);
    const side = sides.get(language) ?? { low: [], others: [] };
    sides.set(language, side);
    (!isTagged(row) && isLow(row) ? side.low : side.others).push(row);
  }
  const looks = [...sides]
    .sort(([a], [b]) => compareText(a, b))
    .map(([language, side]) => {
      const others = thinned(side.others, MOST_OTHERS);
      const enough = side.low.length >= FEWEST_COMMENTS;
      const grammar = functionWords(language);
      return {
        language,
        low: side.low,
        others,
        allOthers: side.others.length,
        phrases: enough ? comparedPhrases(table, side.low, others, grammar) : null,
      };
    });
  const adjusted = benjaminiHochberg(looks.flatMap(({ phrases }) => (phrases ?? []).map(({ p }) => p)));
  let next = 0;
  const suggestions = looks.flatMap(({ language, others, allOthers, phrases }) => {
    const tested = (phrases ?? []).map((phrase) => ({ ...phrase, pAdjusted: adjusted[next++]! }));
    const standing = tested.filter(({ pAdjusted, rows, elsewhere }) => {
      const said = rows.length + (elsewhere * allOthers) / Math.max(1, others.length);
      return pAdjusted < SIGNIFICANCE && rows.length >= OWN_SHARE * said;
    });
    return phraseGroups(standing).map((group) => suggestionOf(table, group, language, others));
  });
  const low = looks.reduce((sum, look) => sum + look.low.length, 0);
  const explained = new Set(suggestions.flatMap(({ rows }) => rows));
  return {
    comments,
    untagged,
    low,
    languages: looks.map((look) => ({
      language: look.language,
      low: look.low.length,
      others: look.others.length,
      tested: look.phrases?.length ?? null,
    })),
    suggestions: suggestions.sort(
      (a, b) => b.rows.length - a.rows.length || compareText(a.phrases[0]!.phrase, b.phrases[0]!.phrase),
    ),
    unexplained: low - explained.size,
  };
}

interface TestedPhrase extends PhraseCounts {
  readonly pAdjusted: number;
}

/** The primary language: `en-GB` is `en`. */
function languageOf({ language }: FeedbackTable, row: number, main: string): string {
  const tag = language.names[language.codes[row]!] ?? main;
  return tag.toLowerCase().split('-')[0]!;
}

/** At most so many, evenly over the list. */
function thinned(rows: readonly number[], most: number): readonly number[] {
  if (rows.length <= most) return rows;
  return Array.from({ length: most }, (_, at) => rows[Math.floor((at * rows.length) / most)]!);
}

function suggestionOf(
  table: FeedbackTable,
  group: PhraseGroup<TestedPhrase>,
  language: string,
  others: readonly number[],
): ThemeSuggestion {
  const rules = group.rules.map(({ written }) => written);
  const matcher = compileThemes([{ match: rules, not: [], languages: {} }]);
  const longer = group.rules.filter(({ words }) => words.length > 1);
  const grammar = functionWords(language);
  const words = longer.flatMap((rule) => rule.words).filter((word) => !grammar.has(word));
  const near = compileThemes([{ match: [...new Set(words)], not: [], languages: {} }]);
  return {
    language,
    phrases: group.phrases.map((phrase) => ({
      phrase: phrase.written,
      low: phrase.rows.length,
      customers: phrase.voices,
      elsewhere: phrase.elsewhere,
      ...phrase.ratio,
      pAdjusted: phrase.pAdjusted,
    })),
    rules,
    rows: group.rows,
    customers: countVoices(table, group.rows),
    matches: matchingSentences(table, group.rules, matcher, null, TEST_SENTENCES),
    misses: missingSentences(table, near, matcher, others, null, NEAR_MISSES),
  };
}
