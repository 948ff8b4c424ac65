import { agnes } from 'ml-hclust';
import { adjustedRand } from './adjusted-rand.ts';
import type { CommentTerms } from './comment-terms.ts';

/** Half-samples drawn, in pairs that share no comment. */
const HALVES = 20;
/** Words whose company is less alike than this are not put together. Cosine distance, 0 the same, 1 nothing shared. */
const FARTHEST = 0.65;
/** Words count as associated when they meet so many standard deviations more often than by chance. */
const BEYOND_CHANCE = 2;
/** Two words belong together when they are grouped in at least this part of the half-samples. */
const FEWEST_TOGETHER = 0.6;
/** A group is named when two of its words are together, on average, in so many half-samples. */
const STABLE_FROM = 0.7;
const FEWEST_TERMS = 3;
/** A group in more of the comments holds everything, not something; in fewer it is a footnote. */
const LARGEST_SHARE = 0.6;
const SMALLEST_SHARE = 0.05;
/** More themes than people keep in mind; those with the most comments are named. */
const MOST_GROUPS = 4;

export interface TermGroup {
  /** Indexes of terms, the most common first. */
  readonly terms: readonly number[];
  /** Mean over pairs of its terms of the part of half-samples in which they are together. */
  readonly stability: number;
}

export interface TermGroups {
  readonly groups: readonly TermGroup[];
  /** Between the halves, over the terms of all groups; null with fewer than two groups. */
  readonly adjustedRand: number | null;
  readonly halves: number;
}

/**
 * Groups words by the company they keep, and keeps the groups that come back in halves of the comments.
 *
 * Two words are near when they go together with the same other words: each word is the list of its associations
 * (normalised pointwise mutual information, where it is beyond chance), and nearness is the cosine of two such lists. Each half
 * of the comments is grouped by itself (average linkage); words that are together in most halves form the groups.
 * Which half a comment is in follows from its own words, so neither the order of rows nor repeated comments matter.
 *
 * Source: Bouma (2009), GSCL 31–40, for the association; Monti et al. (2003), Machine Learning 52, 91–118, for the
 * consensus of resamples.
 */
export function termGroups({ documents, hashes, terms }: CommentTerms): TermGroups {
  const count = terms.length;
  if (count < 2 * FEWEST_TERMS) return { groups: [], adjustedRand: null, halves: 0 };
  const partitions = Array.from({ length: HALVES }, (_, half) => {
    const seed = half >> 1;
    const side = half & 1;
    return partitionOf(
      associations(
        documents.filter((_, at) => sideOf(hashes[at]!, seed) === side),
        count,
      ),
    );
  });
  const together = (a: number, b: number): number =>
    partitions.filter((groups) => groups[a] === groups[b]).length / HALVES;
  const apart = Array.from({ length: count }, (_, a) =>
    Array.from({ length: count }, (_, b) => (a === b ? 0 : 1 - together(a, b))),
  );
  const groups = clustered(apart, 1 - FEWEST_TOGETHER)
    .map((unsorted) => unsorted.toSorted((a, b) => a - b))
    .map((members) => ({ terms: members, stability: stabilityOf(members, together) }))
    .filter(({ terms: members, stability }) => members.length >= FEWEST_TERMS && stability >= STABLE_FROM)
    .map((group) => ({ ...group, share: shareWith(documents, new Set(group.terms)) }))
    .filter(({ share }) => share >= SMALLEST_SHARE && share <= LARGEST_SHARE)
    .sort((a, b) => b.share - a.share || a.terms[0]! - b.terms[0]!)
    .slice(0, MOST_GROUPS)
    .map(({ terms: members, stability }): TermGroup => ({ terms: members, stability }));
  return { groups, adjustedRand: agreement(groups, partitions), halves: HALVES };
}

/** The part of documents that hold a term of the group. */
function shareWith(documents: readonly (readonly number[])[], members: ReadonlySet<number>): number {
  return documents.filter((terms) => terms.some((term) => members.has(term))).length / documents.length;
}

/** Each pair of halves splits the documents anew, by another mix of the same hash. */
function sideOf(hash: number, seed: number): number {
  let state = Math.imul(hash ^ Math.imul(seed + 1, 0x9e3779b1), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 15), 0xc2b2ae35);
  return ((state ^ (state >>> 13)) >>> 16) & 1;
}

/** For each term its associations with all others, as a list of length 1; no list when it goes with nothing. */
function associations(documents: readonly (readonly number[])[], count: number): readonly Float64Array[] {
  const joint = new Uint32Array(count * count);
  for (const terms of documents) for (const a of terms) for (const b of terms) joint[a * count + b]!++;
  const all = documents.length;
  return Array.from({ length: count }, (_, a) => {
    const list = new Float64Array(count);
    const alone = joint[a * count + a]!;
    for (let b = 0; b < count; b++) {
      const both = joint[a * count + b]!;
      if (a === b || both === 0 || both === all) continue;
      const expected = (alone * joint[b * count + b]!) / all;
      if (both < expected + BEYOND_CHANCE * Math.sqrt(expected)) continue;
      list[b] = Math.log(both / expected) / Math.log(all / both);
    }
    // A word goes with itself as much as with its closest companion, so that two close words resemble each other.
    list[a] = list.reduce((most, value) => Math.max(most, value), 0);
    const length = Math.hypot(...list);
    return length === 0 ? list : list.map((value) => value / length);
  });
}

function partitionOf(lists: readonly Float64Array[]): readonly number[] {
  const count = lists.length;
  const far = lists.map((a, i) => lists.map((b, j) => (i === j ? 0 : Math.max(0, 1 - product(a, b)))));
  const labels = new Array<number>(count).fill(0);
  clustered(far, FARTHEST).forEach((members, group) => members.forEach((term) => (labels[term] = group)));
  return labels;
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}

/**
 * Groups by average linkage, none wider than `widest`. Words on different islands never meet in a group, as the mean of
 * distances beyond a bound is beyond it too; and most islands are one word, where grouping all takes the cube of their number.
 */
function clustered(far: readonly (readonly number[])[], widest: number): readonly (readonly number[])[] {
  return islands(far, widest).flatMap((members) => {
    const within = members.map((a) => members.map((b) => far[a]![b]!));
    return agnes(within, { method: 'average', isDistanceMatrix: true })
      .cut(widest)
      .map((cluster) => cluster.indices().map((at) => members[at]!));
  });
}

/** Words that a chain of steps no wider than `widest` leads between, rising. */
function islands(far: readonly (readonly number[])[], widest: number): readonly (readonly number[])[] {
  const seen = new Set<number>();
  return far.flatMap((_, first) => {
    if (seen.has(first)) return [];
    const reached = [first];
    seen.add(first);
    for (const from of reached) {
      far[from]!.forEach((distance, to) => {
        if (distance > widest || seen.has(to)) return;
        seen.add(to);
        reached.push(to);
      });
    }
    return [reached.sort((a, b) => a - b)];
  });
}

function stabilityOf(members: readonly number[], together: (a: number, b: number) => number): number {
  let pairs = 0;
  let sum = 0;
  members.forEach((a, at) => {
    for (const b of members.slice(at + 1)) {
      pairs++;
      sum += together(a, b);
    }
  });
  return pairs === 0 ? 0 : sum / pairs;
}

/** Between the two halves of each split, over the terms of the groups. */
function agreement(groups: readonly TermGroup[], partitions: readonly (readonly number[])[]): number | null {
  if (groups.length < 2) return null;
  const shown = groups.flatMap(({ terms }) => terms);
  const values = Array.from({ length: HALVES / 2 }, (_, split) => {
    const [one, other] = [partitions[2 * split]!, partitions[2 * split + 1]!];
    return adjustedRand(
      shown.map((term) => one[term]!),
      shown.map((term) => other[term]!),
    );
  }).filter((value) => value !== null);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
