import type { GroupDifference } from '../../analysis/results.ts';

/** A group with answers enough to be compared. */
export interface ComparedGroup {
  readonly name: string;
  readonly value: number;
  readonly gap: GroupDifference | null;
}

/** What can be said of the group that stands out; the group is null when none does. */
export interface Outstanding {
  readonly group: string | null;
  /** `most`: no other group lies further out. `more`: others may, on so few answers that it cannot be told from chance.
   * `differs-little`: no group is far enough out to be named, though not all are alike. */
  readonly verdict: 'most' | 'more' | 'may-be-chance' | 'differs-little' | 'hardly-differs' | 'too-few';
}

/**
 * The group furthest from the line on one side, as far as it differs from all others beyond chance.
 *
 * @param line   the value groups are drawn against
 * @param least  a smaller distance from the line is not worth naming
 */
export function outstandingGroup(
  groups: readonly ComparedGroup[],
  line: number,
  least: number,
  side: 'above' | 'below',
): Outstanding {
  const sign = side === 'above' ? 1 : -1;
  const distance = ({ value }: ComparedGroup) => sign * (value - line);
  const [furthest, ...others] = groups.toSorted((a, b) => distance(b) - distance(a));
  if (furthest === undefined || others.length === 0) return { group: null, verdict: 'too-few' };
  if (distance(furthest) < least)
    return {
      group: null,
      verdict: groups.some(({ gap }) => gap?.evidence === true) ? 'differs-little' : 'hardly-differs',
    };
  const sure = [furthest, ...others].find(
    (group) => group.gap?.evidence === true && sign * group.gap.difference > 0 && distance(group) >= least,
  );
  if (sure === undefined) return { group: null, verdict: 'may-be-chance' };
  return { group: sure.name, verdict: sure === furthest ? 'most' : 'more' };
}
