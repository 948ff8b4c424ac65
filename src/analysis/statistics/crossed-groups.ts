import type { Grouping } from './joint-counts.ts';

/** Several groupings of the same rows, counted as one: a group of any of them is a sum of crossed groups. */
export interface CrossedGroups {
  readonly grouping: Grouping;
  /** The groupings that were crossed, each with the crossed groups that make up each of its own. */
  readonly parts: readonly {
    readonly grouping: Grouping;
    readonly members: readonly (readonly number[])[];
  }[];
}

/** Crossed groups whose counts stay close to the processor; more would cost what the saved passes gain. */
const MOST_GROUPS = 128;

/**
 * Crosses groupings, so that one pass over the rows counts them all.
 *
 * @param groupings  of the same n rows
 * @returns one crossing of all, or one of each when together they have too many groups; parts in the order given
 */
export function crossGroups(groupings: readonly Grouping[]): readonly CrossedGroups[] {
  const combinations = groupings.reduce((product, { size }) => product * (size + 1), 1);
  return combinations > MOST_GROUPS ? groupings.map(uncrossed) : [crossed(groupings, combinations)];
}

/** One grouping, counted by itself. */
export function uncrossed(grouping: Grouping): CrossedGroups {
  const members = Array.from({ length: grouping.size }, (_, group) => [group]);
  return { grouping, parts: [{ grouping, members }] };
}

function crossed(groupings: readonly Grouping[], combinations: number): CrossedGroups {
  const codes = new Int32Array(groupings[0]!.codes.length);
  let step = 1;
  const steps = groupings.map((grouping) => {
    for (let row = 0; row < codes.length; row++) codes[row]! += step * (grouping.codes[row]! + 1);
    return (step *= grouping.size + 1) / (grouping.size + 1);
  });
  const all = Array.from({ length: combinations }, (_, code) => code);
  return {
    grouping: { codes, size: combinations },
    parts: groupings.map((grouping, at) => ({
      grouping,
      members: Array.from({ length: grouping.size }, (_, group) =>
        all.filter((code) => Math.floor(code / steps[at]!) % (grouping.size + 1) === group + 1),
      ),
    })),
  };
}
