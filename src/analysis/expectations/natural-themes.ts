import type { WordListLanguages } from '../../model/expectations/word-list.ts';
import type { CustomerTable, FeedbackTable } from '../../model/feedback-table.ts';
import { NO_CODE } from '../../model/feedback-table.ts';
import { spreadOverTime } from '../comments-to-read.ts';
import type { ScoreThresholds } from '../outcomes/score.ts';
import type { NaturalTheme, NaturalThemes } from '../results.ts';
import { wilsonInterval } from '../statistics/intervals.ts';
import type { CommentKinds } from './comment-kinds.ts';
import { bitOf } from './comment-kinds.ts';
import type { CommentTerms } from './comment-terms.ts';
import { commentTerms } from './comment-terms.ts';
import type { GrowthTest } from './growth-shares.ts';
import { growthShares, tallyFor } from './growth-shares.ts';
import type { TermGroup } from './term-groups.ts';
import { termGroups } from './term-groups.ts';

/** Fewer comments hold no pattern that would come back. */
const FEWEST_COMMENTS = 100;
const FEWEST_TERMS = 6;
/** Halves that agree less do not show the same groups; 0 is what chance does, 1 the same. */
const FEWEST_AGREEMENT = 0.5;
const EXAMPLES = 5;
/** A comment to read shows at least two words of its theme, where there are such comments. */
const WORDS_OF_AN_EXAMPLE = 2;

export interface NaturalThemesAsked {
  readonly table: FeedbackTable;
  readonly customers: CustomerTable | null;
  readonly kinds: CommentKinds;
  readonly stopWords: WordListLanguages;
  readonly thresholds: ScoreThresholds;
}

/**
 * Two to four themes that the comments form by themselves, all in one pool: groups of words that customers use together
 * and that come back in halves of the comments. See `termGroups`.
 *
 * A comment belongs to the group most of whose words it holds, each word weighed by how rare it is; a comment with no
 * such word to none.
 */
export function naturalThemes(asked: NaturalThemesAsked): NaturalThemes<GrowthTest> {
  const { table, kinds, stopWords } = asked;
  const read = commentTerms(table, kinds.judged, stopWords);
  const base = { comments: read.rows.length, distinct: read.documents.length, terms: read.terms.length };
  if (read.documents.length < FEWEST_COMMENTS)
    return { kind: 'not-found', ...base, reason: 'too-few-comments' };
  if (read.terms.length < FEWEST_TERMS) return { kind: 'not-found', ...base, reason: 'too-few-terms' };
  const { groups, adjustedRand, halves } = termGroups(read);
  if (groups.length < 2 || adjustedRand === null || adjustedRand < FEWEST_AGREEMENT)
    return { kind: 'not-found', ...base, reason: 'no-stable-grouping' };
  return {
    kind: 'found',
    ...base,
    adjustedRand,
    halves,
    themes: themesOf(asked, read, groups).toSorted((a, b) => b.mentions - a.mentions),
  };
}

/** The group of each document (-1 for none), and how many of its words it holds. */
interface Belonging {
  readonly group: Int8Array;
  readonly words: Uint8Array;
}

function belongingOf({ documents, frequency }: CommentTerms, groups: readonly TermGroup[]): Belonging {
  const groupOf = new Int8Array(frequency.length).fill(-1);
  groups.forEach(({ terms }, group) => terms.forEach((term) => (groupOf[term] = group)));
  const group = new Int8Array(documents.length).fill(-1);
  const words = new Uint8Array(documents.length);
  documents.forEach((terms, document) => {
    const weights = new Float64Array(groups.length);
    const counts = new Uint8Array(groups.length);
    for (const term of terms) {
      const own = groupOf[term]!;
      if (own < 0) continue;
      weights[own]! += Math.log(documents.length / frequency[term]!);
      counts[own]!++;
    }
    const best = weights.reduce((found, weight, at) => (weight > weights[found]! ? at : found), 0);
    if (weights[best]! === 0) return;
    group[document] = best;
    words[document] = counts[best]!;
  });
  return { group, words };
}

function themesOf(
  { table, customers, kinds, thresholds }: NaturalThemesAsked,
  read: CommentTerms,
  groups: readonly TermGroup[],
): readonly NaturalTheme<GrowthTest>[] {
  const { group, words } = belongingOf(read, groups);
  const tally = tallyFor(table, groups.length);
  const rows = groups.map((): number[] => []);
  const examples = groups.map((): number[] => []);
  read.rows.forEach((row, at) => {
    const document = read.documentOf[at]!;
    const own = group[document]!;
    const customer = table.customer.codes[row]!;
    if (customer !== NO_CODE) {
      tally.all[customer]!++;
      if (own >= 0) tally.ofKind[own]![customer]!++;
    }
    if (own < 0) return;
    rows[own]!.push(row);
    if (words[document]! >= WORDS_OF_AN_EXAMPLE) examples[own]!.push(row);
  });
  const countOf = (of: readonly number[], kind: 'expectation' | 'validation'): number =>
    of.filter((row) => (kinds.bits[row]! & bitOf(kind)) !== 0).length;
  return groups.map(({ terms, stability }, at): NaturalTheme<GrowthTest> => {
    const mine = rows[at]!;
    const telling = examples[at]!.length >= EXAMPLES ? examples[at]! : mine;
    return {
      terms: terms.map((term) => read.terms[term]!),
      stability,
      mentions: mine.length,
      share: mine.length / read.rows.length,
      interval: wilsonInterval(mine.length, read.rows.length),
      expectations: countOf(mine, 'expectation'),
      validations: countOf(mine, 'validation'),
      coreGrowth: growthShares(tally, at, customers, thresholds),
      exampleRows: spreadOverTime(table, telling, EXAMPLES),
    };
  });
}
