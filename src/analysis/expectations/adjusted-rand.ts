/**
 * How far two groupings of the same things agree: 1 when they are the same, about 0 when they agree as often as chance
 * would, below 0 when less often.
 *
 * @param one    the group of each of n things
 * @param other  the same things in another grouping
 * @returns null when both put everything into one group or nothing together: then nothing can agree or differ
 *
 * Source: Hubert & Arabie (1985), Journal of Classification 2, 193–218.
 */
export function adjustedRand(one: readonly number[], other: readonly number[]): number | null {
  if (one.length !== other.length)
    throw new RangeError(`adjustedRand needs the same things twice, got ${one.length} and ${other.length}`);
  const cells = new Map<string, number>();
  const rows = new Map<number, number>();
  const columns = new Map<number, number>();
  one.forEach((group, at) => {
    add(cells, `${group},${other[at]}`);
    add(rows, group);
    add(columns, other[at]!);
  });
  const together = pairsIn(cells);
  const [inOne, inOther] = [pairsIn(rows), pairsIn(columns)];
  const all = (one.length * (one.length - 1)) / 2;
  const expected = all === 0 ? 0 : (inOne * inOther) / all;
  const most = (inOne + inOther) / 2;
  return most === expected ? null : (together - expected) / (most - expected);
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function pairsIn(counts: ReadonlyMap<unknown, number>): number {
  let pairs = 0;
  for (const count of counts.values()) pairs += (count * (count - 1)) / 2;
  return pairs;
}
