/** More bars or rows than these are nothing to compare by eye; npm run analyse gives all. */
export const MOST_GROUPS = 40;
/** More names in a row are nothing to read. */
export const MOST_NAMED = 12;

/** The groups with the highest counts, in the order given: all of them while they are few. */
export function largestGroups<T>(groups: readonly T[], countOf: (group: T) => number): readonly T[] {
  if (groups.length <= MOST_GROUPS) return groups;
  const largest = new Set(groups.toSorted((a, b) => countOf(b) - countOf(a)).slice(0, MOST_GROUPS));
  return groups.filter((group) => largest.has(group));
}
