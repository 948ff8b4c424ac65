import { compareText } from '../../../model/compare-text.ts';
import type { FeedbackTable } from '../../../model/feedback-table.ts';
import { NO_CODE } from '../../../model/feedback-table.ts';
import { normalCdf } from '../../statistics/distributions.ts';
import type { LogOddsRatio } from '../../statistics/log-odds.ts';
import { logOddsRatio } from '../../statistics/log-odds.ts';
import { kindOf } from '../matcher/theme-folding.ts';
import type { Phrase } from './comment-phrases.ts';
import { phrasesOf } from './comment-phrases.ts';

/** A phrase of fewer people is an anecdote: not looked at. House rule. */
export const FEWEST_VOICES = 5;
/** A word this short is seldom a subject: house rule for scripts with spaces. */
const SHORTEST_SUBJECT = 3;

/** How often a phrase comes up in the comments to explain and in all others, each comment counted once. */
export interface PhraseCounts extends Phrase {
  /** Rows of the comments to explain that hold it, rising. */
  readonly rows: readonly number[];
  /** Distinct customers behind them; a comment without a customer is a voice of its own. */
  readonly voices: number;
  readonly elsewhere: number;
  readonly ratio: LogOddsRatio;
  /** One-sided: a z this large or larger where both sides talk alike. */
  readonly p: number;
}

/**
 * Compares what one set of comments says with what another says.
 *
 * Words, pairs and threes are each compared among their own kind. The prior imagines as many phrases as the first side
 * holds, spread as in both sides together.
 *
 * @param rows       rows of the comments to explain, rising
 * @param others     rows of the comments to hold them against
 * @param grammar    function words of the language, folded: a phrase of nothing else names no subject
 * @returns by z falling, then key: those of at least five voices that name a subject
 */
export function comparedPhrases(
  table: FeedbackTable,
  rows: readonly number[],
  others: readonly number[],
  grammar: ReadonlySet<string>,
): readonly PhraseCounts[] {
  const here = new Map<string, { readonly phrase: Phrase; readonly rows: number[] }>();
  const totalHere = [0, 0, 0, 0];
  for (const row of rows) {
    for (const [key, { order, phrase }] of phrasesOf(table.comments.text(row) ?? '')) {
      totalHere[order]!++;
      const known = here.get(key);
      if (known === undefined) here.set(key, { phrase: phrase(), rows: [row] });
      else known.rows.push(row);
    }
  }
  for (const [key, { phrase, rows: found }] of here) {
    if (found.length < FEWEST_VOICES || !namesSubject(phrase, grammar)) here.delete(key);
  }
  const elsewhere = new Map<string, number>();
  const totalThere = [0, 0, 0, 0];
  for (const row of others) {
    for (const [key, { order }] of phrasesOf(table.comments.text(row) ?? '')) {
      totalThere[order]!++;
      if (here.has(key)) elsewhere.set(key, (elsewhere.get(key) ?? 0) + 1);
    }
  }
  const phrases = [...here.values()].flatMap(({ phrase, rows: found }) => {
    const voices = countVoices(table, found);
    if (voices < FEWEST_VOICES) return [];
    const order = phrase.words.length;
    const counts = { count: found.length, total: totalHere[order]! };
    const otherCounts = { count: elsewhere.get(phrase.key) ?? 0, total: totalThere[order]! };
    const all = counts.total + otherCounts.total;
    // nobody says anything else: nothing to stand out from
    if (counts.count + otherCounts.count === all) return [];
    const ratio = logOddsRatio(counts, otherCounts, {
      count: (counts.total * (counts.count + otherCounts.count)) / all,
      total: counts.total,
    });
    return [{ ...phrase, rows: found, voices, elsewhere: otherCounts.count, ratio, p: normalCdf(-ratio.z) }];
  });
  return phrases.sort((a, b) => b.ratio.z - a.ratio.z || compareText(a.key, b.key));
}

/** A phrase begins and ends with words of its own and holds one that is long enough to be a subject. */
function namesSubject({ words }: Phrase, grammar: ReadonlySet<string>): boolean {
  if (grammar.has(words[0]!) || grammar.has(words.at(-1)!)) return false;
  return words.some((word) => {
    if (word.includes(' ') || grammar.has(word)) return false;
    const letters = [...word];
    return (
      letters.length >= SHORTEST_SUBJECT ||
      letters.every((letter) => kindOf(letter.codePointAt(0)!) === 'solo')
    );
  });
}

/** Distinct customers behind some rows; rows without one count singly. */
export function countVoices({ customer }: FeedbackTable, rows: readonly number[]): number {
  const known = new Set<number>();
  let unknown = 0;
  for (const row of rows) {
    const code = customer.codes[row]!;
    if (code === NO_CODE) unknown++;
    else known.add(code);
  }
  return known.size + unknown;
}
