import { compareText } from '../model/compare-text.ts';
import { areOneSlipApart } from '../model/nearest.ts';

/** A name, and how often it is written so. */
export interface NameUse {
  readonly name: string;
  readonly count: number;
}

/** What a name that is counted apart may have been meant as. */
export interface OtherName {
  readonly code: 'name-variant' | 'name-slip-suspected';
  /** The name that is meant, it seems. */
  readonly name: string;
}

/** In a shorter word one letter makes another word: "Team A" and "Team B", "East" and "West". */
const SHORTEST_SLIP = 5;
/** More names are no groups to compare, and too many to hold side by side. */
export const MOST_NAMES = 500;

/** How a name is like the other one, in words. */
export function likeness({ code }: OtherName): string {
  return code === 'name-variant' ? 'look like one' : 'are a single letter apart';
}

/** What the remedy adds where the two may both be right. */
export function unlessTwo({ code }: OtherName): string {
  return code === 'name-variant' ? '' : '; leave them if they are two';
}

/** Whether any two of the names are alike, however often each is written. */
export function holdLikeNames(names: readonly string[]): boolean {
  const different = [...new Set(names)];
  const ways = [...new Set(different.map(folded))];
  return (
    ways.length < different.length ||
    (ways.length <= MOST_NAMES &&
      ways.some((name, at) => ways.slice(at + 1).some((other) => isSlip(name, other))))
  );
}

/**
 * For each name that may be another's: the commonest way to write it, or the name it is a slip of.
 *
 * @param uses    a name may come more than once; its counts are added up
 * @param isRare  whether a name is so rare beside another that it may be a slip of it
 */
export function otherNames(
  uses: readonly NameUse[],
  isRare: (use: NameUse, other: NameUse) => boolean,
): ReadonlyMap<string, OtherName> {
  const counts = new Map<string, number>();
  for (const { name, count } of uses) counts.set(name, (counts.get(name) ?? 0) + count);
  const usual = usualNames(counts);
  const common = [...usual.values()].map((name) => ({ name, way: folded(name), count: counts.get(name)! }));
  const others = new Map<string, OtherName>();
  for (const [name, count] of counts) {
    const way = folded(name);
    const same = usual.get(way)!;
    const meant =
      same !== name || common.length > MOST_NAMES
        ? undefined
        : common.find((other) => isRare({ name, count }, other) && isSlip(way, other.way));
    if (same !== name) others.set(name, { code: 'name-variant', name: same });
    else if (meant !== undefined) others.set(name, { code: 'name-slip-suspected', name: meant.name });
  }
  return others;
}

/** The commonest way to write a name, by its folded form; the first in the alphabet of equally common ones. */
function usualNames(counts: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const usual = new Map<string, string>();
  for (const [name, count] of [...counts].sort(([a], [b]) => compareText(a, b))) {
    const known = usual.get(folded(name));
    if (known === undefined || counts.get(known)! < count) usual.set(folded(name), name);
  }
  return usual;
}

/** Whether two folded names differ in one letter of one longer word. A digit more or less is another name. */
function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const [words, others] = [a.split(' '), b.split(' ')];
  if (words.length !== others.length) return false;
  const differing = words.flatMap((word, at) => (word === others[at] ? [] : [[word, others[at]!] as const]));
  if (differing.length !== 1) return false;
  const [word, other] = differing[0]!;
  return (
    Math.min(word.length, other.length) >= SHORTEST_SLIP &&
    word.replace(/\P{N}/gu, '') === other.replace(/\P{N}/gu, '') &&
    areOneSlipApart(word, other)
  );
}

function folded(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}
