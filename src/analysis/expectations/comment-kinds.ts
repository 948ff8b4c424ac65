import type { VoiceKind, WordList } from '../../model/expectations/word-list.ts';
import { VOICE_KINDS } from '../../model/expectations/word-list.ts';
import type { FeedbackTable } from '../../model/feedback-table.ts';
import { NO_CODE } from '../../model/feedback-table.ts';
import type { Theme } from '../../model/theme.ts';
import type { CommentMarks } from '../themes/theme-marks.ts';
import type { RulesByLanguage } from '../themes/matcher/theme-rules.ts';
import { languageApplies } from '../../model/language-applies.ts';

/** What every comment is told to be. */
export interface CommentKinds {
  /** Bit i of a row: the comment is of kind VOICE_KINDS[i]. 0 for comments that cannot be judged. */
  readonly bits: Uint16Array;
  /** 1 for items with a comment in a language that the word lists cover. */
  readonly judged: Uint8Array;
  /** Whether each language of the table is covered, by its code. */
  readonly covered: readonly boolean[];
}

/** Being of one kind by its own words makes a comment of this kind too. */
const IMPLIES: Readonly<Partial<Record<VoiceKind, VoiceKind>>> = {
  'do-more': 'expectation',
  'do-less': 'expectation',
  concerned: 'expectation',
  frustrated: 'expectation',
  'keep-doing': 'validation',
  pleased: 'validation',
};

/** The bit that stands for a kind in the kinds of a comment. */
export function bitOf(kind: VoiceKind): number {
  return 1 << VOICE_KINDS.indexOf(kind);
}

/** Word lists as rules for the matcher, in the order of VOICE_KINDS. */
export function listRules(lists: readonly WordList[]): readonly RulesByLanguage[] {
  return lists.map(({ languages }) => ({ match: [], not: [], languages }));
}

/**
 * Tells expectations from validations, what to do more, less and go on with, and three emotions. A comment may be of
 * several kinds, or of none.
 *
 * A kind comes from the words of its list. Beyond that: who asks for more or less, worries or has had enough, tells an
 * expectation; who thanks or is pleased, a validation; an issue theme is an expectation, a theme of praise a validation.
 * Comments in a language without word lists, or without a language, are left alone.
 *
 * @param marks  of the same table and themes, with the lists of `listRules(lists)`
 */
export function commentKinds(
  table: FeedbackTable,
  themes: readonly Theme[],
  lists: readonly WordList[],
  { themes: marks, lists: listBits }: CommentMarks,
): CommentKinds {
  const covered = table.language.names.map((language) => isCovered(language, lists));
  const byThemes = Uint16Array.from(themes, ({ praise, catchAll }) =>
    catchAll ? 0 : bitOf(praise ? 'validation' : 'expectation'),
  );
  const implied = impliedBits();
  const bits = new Uint16Array(table.rows);
  const judged = new Uint8Array(table.rows);
  for (let row = 0; row < table.rows; row++) {
    const language = table.language.codes[row]!;
    if (language === NO_CODE || !covered[language] || !table.comments.has(row)) continue;
    judged[row] = 1;
    let told = implied[listBits[row]!]!;
    for (let i = marks.starts[row]!; i < marks.starts[row + 1]!; i++) told |= byThemes[marks.themes[i]!]!;
    bits[row] = told;
  }
  return { bits, judged, covered };
}

/** A language is covered when every list has words for it. */
function isCovered(language: string, lists: readonly WordList[]): boolean {
  return lists.every(({ languages }) =>
    Object.entries(languages).some(([tag, { match }]) => match.length > 0 && languageApplies(tag, language)),
  );
}

/** For every set of kinds, the same set with all that it implies. */
function impliedBits(): Uint16Array {
  return Uint16Array.from({ length: 1 << VOICE_KINDS.length }, (_, told) =>
    VOICE_KINDS.reduce((bits, kind) => {
      const implies = IMPLIES[kind];
      return implies !== undefined && (told & bitOf(kind)) !== 0 ? bits | bitOf(implies) : bits;
    }, told),
  );
}

/** The kinds of a set of bits. */
export function kindsIn(bits: number): readonly VoiceKind[] {
  return VOICE_KINDS.filter((kind) => (bits & bitOf(kind)) !== 0);
}
