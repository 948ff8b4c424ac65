import type { Theme } from '../../model/theme.ts';
import { foldCodePoint, kindOf } from './matcher/theme-folding.ts';
import type { RuleHit } from './matcher/theme-matcher.ts';
import { compileThemes } from './matcher/theme-matcher.ts';
import type { PlacedRule, RulePath, RulesByLanguage } from './matcher/theme-rules.ts';

/** A theme or a word list, as far as its rules are tried. */
export interface TestedRules extends RulesByLanguage, Pick<Theme, 'id' | 'tests'> {}

/** What became of one test sentence of a theme. */
export interface TestRun {
  /** Where the sentence stands in its theme: `['tests', 'matches', 0]`. */
  readonly path: RulePath;
  readonly text: string;
  readonly language: string | null;
  /** The sentence must get the theme; otherwise it must not. */
  readonly mustMatch: boolean;
  readonly passed: boolean;
  /** Every rule found in the sentence, in the order of the text. */
  readonly hits: readonly FoundRule[];
}
export interface FoundRule {
  readonly rule: PlacedRule;
  /** False for an exclusion, and for a match that overlaps one. */
  readonly counts: boolean;
  /** The words of the sentence it was found in, as they stand there. */
  readonly words: string;
}

/** Holds the test sentences of a theme against its rules: those that must match, then those that must not. */
export function testRuns(theme: TestedRules): readonly TestRun[] {
  const { hitsIn } = compileThemes([theme]);
  return (['matches', 'misses'] as const).flatMap((kind) =>
    theme.tests[kind].map((sentence, index): TestRun => {
      const { text, language } = typeof sentence === 'string' ? { text: sentence, language: null } : sentence;
      const bytes = new TextEncoder().encode(text);
      const hits = hitsIn({ buffer: bytes, start: 0, end: bytes.length }, language);
      const mustMatch = kind === 'matches';
      return {
        path: ['tests', kind, index],
        text,
        language,
        mustMatch,
        passed: hits.some((hit) => hit.counts) === mustMatch,
        hits: hits.map((hit) => ({ rule: hit.rule, counts: hit.counts, words: wordsAt(text, hit) })),
      };
    }),
  );
}

/** The part of a text between two positions of the scanner, which counts folded letters and runs of separators as one. */
function wordsAt(text: string, { start, end }: Pick<RuleHit, 'start' | 'end'>): string {
  let position = 0;
  let at = 0;
  let afterWord = false;
  let from = text.length;
  let to = 0;
  for (const character of text) {
    for (const folded of foldCodePoint(character.codePointAt(0)!)) {
      if (kindOf(folded) === 'separator') {
        if (afterWord) position++;
        afterWord = false;
        continue;
      }
      if (position >= start && position < end) {
        from = Math.min(from, at);
        to = at + character.length;
      }
      position++;
      afterWord = true;
    }
    at += character.length;
  }
  return text.slice(from, to);
}
