/** More rows than these are nothing to read; npm run analyse gives all. */
export const MOST_GROUPS = 40;

/** The groups with the highest counts, in the order given: all of them while they are few. */
export function largestGroups<T>(groups: readonly T[], countOf: (group: T) => number): readonly T[] {
  if (groups.length <= MOST_GROUPS) return groups;
  const fewest = groups.map(countOf).sort((a, b) => b - a)[MOST_GROUPS - 1]!;
  return groups.filter((group) => countOf(group) >= fewest).slice(0, MOST_GROUPS);
}
