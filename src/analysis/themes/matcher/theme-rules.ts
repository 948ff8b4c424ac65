import { foldCodePoint, kindOf } from './theme-folding.ts';

/**
 * What a rule means.
 *
 * A rule is one word or a phrase. Words end at everything that is not a letter, mark or digit of some script: spaces,
 * line breaks, hyphens, punctuation. So `late delivery` also takes "late-delivery" and "late\ndelivery".
 * Apostrophes separate too: `installation` is found in "l'installation" and `customer` in "the customer's"; `don't`
 * is the phrase "don t", found in "don't" and "don’t" but not in "dont".
 *
 * `word*` takes every longer word as well and may end any word of a phrase.
 *
 * Scripts without spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese): each character starts a word and may end
 * one, so a rule is found anywhere inside a run, also where a reader would see another word; exclusions repair that.
 * There a star adds nothing, and a space inside a rule stands for a space, punctuation or nothing. Korean writes
 * spaces: `배송*` takes "배송이".
 */
export interface Rule {
  readonly words: readonly RuleWord[];
}
export interface RuleWord {
  /** Folded code points, at least one. */
  readonly letters: readonly number[];
  /** `word*`: longer words count as well. */
  readonly prefix: boolean;
  /** The word begins or ends in a script without spaces, where no boundary is needed. */
  readonly startsSolo: boolean;
  readonly endsSolo: boolean;
}

export type RuleFault = 'says-nothing' | 'star-not-at-word-end';

export interface ReadRule {
  /** null when nothing is left after folding. */
  readonly rule: Rule | null;
  readonly faults: readonly RuleFault[];
}

/** Where a rule stands in its theme: `['match', 2]` or `['languages', 'fr', 'not', 0]`. */
export type RulePath = readonly (string | number)[];

export interface PlacedRule {
  readonly path: RulePath;
  readonly text: string;
  /** A match that overlaps an exclusion does not count. */
  readonly excludes: boolean;
  /** A match that starts right behind it does not count: "not" before "happy". */
  readonly negates: boolean;
  /** The language the rule is for; null for all comments. */
  readonly language: string | null;
}

/** The rules of a theme or of a word list. */
export interface RuleTexts {
  readonly match: readonly string[];
  readonly not: readonly string[];
  /** Words behind which a match does not count. */
  readonly after?: readonly string[];
}
export interface RulesByLanguage extends RuleTexts {
  readonly languages: Readonly<Record<string, RuleTexts>>;
}

/** All rules of a theme or a word list, as written. */
export function rulesOf(rules: RulesByLanguage): readonly PlacedRule[] {
  const placed = (texts: RuleTexts, language: string | null): PlacedRule[] => {
    const within = language === null ? [] : ['languages', language];
    const of = (key: keyof RuleTexts): PlacedRule[] =>
      (texts[key] ?? []).map((text, index) => ({
        path: [...within, key, index],
        text,
        excludes: key === 'not',
        negates: key === 'after',
        language,
      }));
    return [...of('match'), ...of('not'), ...of('after')];
  };
  return [
    ...placed(rules, null),
    ...Object.entries(rules.languages).flatMap(([language, texts]) => placed(texts, language)),
  ];
}

const STAR = 0x2a;

/** Reads one rule. A misplaced star counts as punctuation and is reported. */
export function readRule(text: string): ReadRule {
  const words: RuleWord[] = [];
  const faults = new Set<RuleFault>();
  let letters: number[] = [];
  let starred = false; // the letters before ended in a star: only a separator may follow
  const endWord = (prefix: boolean): void => {
    if (letters.length > 0) words.push(ruleWord(letters, prefix));
    letters = [];
  };
  for (const character of text) {
    for (const folded of foldCodePoint(character.codePointAt(0)!)) {
      if (folded === STAR) {
        if (letters.length === 0) faults.add('star-not-at-word-end');
        endWord(true);
        starred = true;
      } else if (kindOf(folded) === 'separator') {
        endWord(false);
        starred = false;
      } else {
        if (starred) faults.add('star-not-at-word-end');
        starred = false;
        letters.push(folded);
      }
    }
  }
  endWord(false);
  if (words.length === 0) return { rule: null, faults: ['says-nothing'] };
  return { rule: { words }, faults: [...faults] };
}

/** The rule in its folded spelling: two rules with the same one take the same comments. */
export function spellingOf(rule: Rule): string {
  return rule.words.map((word) => String.fromCodePoint(...word.letters) + (word.prefix ? '*' : '')).join(' ');
}

function ruleWord(letters: readonly number[], prefix: boolean): RuleWord {
  const kinds = letters.map(kindOf);
  const endsSolo = kinds.findLast((kind) => kind !== 'extender') === 'solo';
  return { letters, prefix: prefix && !endsSolo, startsSolo: kinds[0] === 'solo', endsSolo };
}
