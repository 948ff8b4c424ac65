/**
 * How letters are compared when themes are matched: without case, accents, width or locale.
 *
 * Every code point folds by itself, so a comment and a rule can be folded piece by piece and still agree:
 * compatibility decomposition, accents off, then full case folding ("Zürich" = "ZURICH", "ß" = "ss", "ﬁ" = "fi",
 * "İ" = "I" = "ı" = "i", "Σ" = "σ" = "ς"). Accents are the marks of Latin, Greek and Cyrillic letters and the optional
 * vowel points of Hebrew and Arabic. Marks that spell a word (Devanagari vowels, Japanese voicing, Thai vowels) stay:
 * without them different words would become the same.
 */

/** What a folded character does to the words around it. */
export type CharacterKind =
  /** Stands between words: spaces, line breaks, punctuation, apostrophes, hyphens, symbols. */
  | 'separator'
  /** Part of a word in a script that writes words apart. */
  | 'letter'
  /** A character of a script without spaces: it always starts a word and never needs a boundary. */
  | 'solo'
  /** Completes the character before it: a match cannot end in front of it. */
  | 'extender';

/** Left out altogether: accents, and invisible characters except the zero-width space, which separates words. */
const IGNORED =
  /^(?:(?![\u3099\u309A])[\p{Mn}\p{Me}](?<=[\p{sc=Zinh}\p{sc=Hebr}\p{sc=Arab}\p{sc=Cyrl}])|(?!\u200B)\p{Cf})$/u;
/** U+02BC is a letter to Unicode and an apostrophe to those who type it. */
const WORD = /^(?!\u02BC)[\p{L}\p{M}\p{N}]$/u;
const WITHOUT_SPACES =
  /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Yiii}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]$/u;
/** Vowels and finals of decomposed Korean syllables. */
const HANGUL_VOWEL_OR_FINAL = /^[\u1160-\u11FF\uD7B0-\uD7FF]$/u;
const MARK = /^\p{M}$/u;

/** The folded code points of one code point; none when it does not count. */
export function foldCodePoint(codePoint: number): readonly number[] {
  if (codePoint < 0x80) return [isAsciiCapital(codePoint) ? codePoint + 0x20 : codePoint];
  const folded: number[] = [];
  for (const part of String.fromCodePoint(codePoint).normalize('NFKD')) {
    if (IGNORED.test(part)) continue;
    for (const letter of foldCase(part)) if (!IGNORED.test(letter)) folded.push(letter.codePointAt(0)!);
  }
  return folded;
}

/** The kind of an already folded code point. */
export function kindOf(folded: number): CharacterKind {
  if (folded < 0x80) return isAsciiLetterOrDigit(folded) ? 'letter' : 'separator';
  const letter = String.fromCodePoint(folded);
  if (!WORD.test(letter)) return 'separator';
  if (HANGUL_VOWEL_OR_FINAL.test(letter)) return 'extender';
  if (!WITHOUT_SPACES.test(letter)) return 'letter';
  return MARK.test(letter) ? 'extender' : 'solo';
}

function isAsciiLetterOrDigit(folded: number): boolean {
  return (folded >= 0x61 && folded <= 0x7a) || (folded >= 0x30 && folded <= 0x39);
}

function isAsciiCapital(codePoint: number): boolean {
  return codePoint >= 0x41 && codePoint <= 0x5a;
}

/** Down, up and down again: "ẞ" only reaches "ss" by way of "ß" and "SS". One letter at a time, so "Σ" has no context. */
function foldCase(letter: string): string {
  return letter.toLowerCase().toUpperCase().toLowerCase();
}
