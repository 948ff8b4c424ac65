import type { PhraseCounts } from './standing-phrases.ts';

/** A phrase joins the first one it shares at least this share of its comments with. House rule. */
const SAME_COMMENTS = 0.5;
/** A rule must bring comments that the rules before it do not: this many, or this share of the group. */
const FEWEST_NEW = 2;
const SMALLEST_NEW_SHARE = 0.1;

/** Phrases that stand in largely the same comments: one theme to propose. */
export interface PhraseGroup<P extends PhraseCounts> {
  /** Strongest first. */
  readonly phrases: readonly P[];
  /** Rows that hold any of them, rising. */
  readonly rows: readonly number[];
  /** Of the phrases, those that are needed as rules: each brings comments of its own. */
  readonly rules: readonly P[];
}

/**
 * Puts phrases that share their comments together, so that "parking", "parking space" and "no parking" are proposed once.
 *
 * @param phrases  strongest first; the order decides which phrase opens a group
 */
export function phraseGroups<P extends PhraseCounts>(phrases: readonly P[]): readonly PhraseGroup<P>[] {
  const groups: { phrases: P[]; opening: ReadonlySet<number> }[] = [];
  for (const phrase of phrases) {
    const home = groups.find(
      ({ opening }) =>
        phrase.rows.filter((row) => opening.has(row)).length >= SAME_COMMENTS * phrase.rows.length,
    );
    // membership is held against the opening phrase alone: chains of likeness end up anywhere
    if (home === undefined) groups.push({ phrases: [phrase], opening: new Set(phrase.rows) });
    else home.phrases.push(phrase);
  }
  return groups.map((group) => {
    const rows = [...new Set(group.phrases.flatMap((phrase) => phrase.rows))].sort((a, b) => a - b);
    return { phrases: group.phrases, rows, rules: rulesOf(group.phrases, rows.length) };
  });
}

function rulesOf<P extends PhraseCounts>(phrases: readonly P[], comments: number): readonly P[] {
  const covered = new Set<number>();
  const needed = Math.max(FEWEST_NEW, SMALLEST_NEW_SHARE * comments);
  return phrases.filter(({ rows }) => {
    const brings = rows.filter((row) => !covered.has(row)).length;
    if (brings < needed) return false;
    for (const row of rows) covered.add(row);
    return true;
  });
}
