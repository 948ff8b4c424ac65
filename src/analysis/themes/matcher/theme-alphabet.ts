import { foldCodePoint, kindOf } from './theme-folding.ts';
import type { CharacterKind } from './theme-folding.ts';
import type { Rule } from './theme-rules.ts';

/** Symbols every alphabet has: a run of separators, and the letters that no rule mentions. */
export const SEPARATOR = 0;
export const OTHER_LETTER = 1;
export const OTHER_SOLO = 2;
export const OTHER_EXTENDER = 3;

/**
 * The symbols that a set of rules can tell apart: one for each folded letter in the rules, one for all other letters
 * of a kind. Small numbers, so that a row of the automaton stays short.
 */
export interface ThemeAlphabet {
  readonly size: number;
  /** The kind of every symbol. */
  readonly kinds: readonly CharacterKind[];
  /** The symbol of a folded code point. */
  symbolOf(folded: number): number;
  /** The symbol of every ASCII byte; separators are 0. */
  readonly ascii: Uint16Array;
  /** The symbols of any code point as it stands in a comment, worked out once each. */
  symbolsOf(codePoint: number): Uint16Array;
}

/** The alphabet of a set of rules. Its numbering follows the order of the rules, never of the comments. */
export function alphabetOf(rules: readonly Rule[]): ThemeAlphabet {
  const symbols = new Map<number, number>();
  const kinds: CharacterKind[] = ['separator', 'letter', 'solo', 'extender'];
  for (const rule of rules)
    for (const word of rule.words)
      for (const letter of word.letters)
        if (!symbols.has(letter)) {
          symbols.set(letter, kinds.length);
          kinds.push(kindOf(letter));
        }
  const symbolOf = (folded: number): number => symbols.get(folded) ?? otherSymbol(kindOf(folded));

  const remembered = new Map<number, Uint16Array>();
  const symbolsOf = (codePoint: number): Uint16Array => {
    let found = remembered.get(codePoint);
    if (found === undefined) {
      found = Uint16Array.from(foldCodePoint(codePoint), symbolOf);
      remembered.set(codePoint, found);
    }
    return found;
  };
  // An ASCII character always folds to exactly one.
  const ascii = Uint16Array.from({ length: 128 }, (_, byte) => symbolsOf(byte)[0]!);
  return { size: kinds.length, kinds, symbolOf, ascii, symbolsOf };
}

function otherSymbol(kind: CharacterKind): number {
  switch (kind) {
    case 'separator':
      return SEPARATOR;
    case 'letter':
      return OTHER_LETTER;
    case 'solo':
      return OTHER_SOLO;
    case 'extender':
      return OTHER_EXTENDER;
  }
}
