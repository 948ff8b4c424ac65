import { compareText } from '../../model/defect.ts';
import type { MovementGroup } from '../results.ts';
import type { GroupTotal } from './kitagawa.ts';
import type { ComparedAnswers } from './part-intervals.ts';

/** Groups of answers in both periods, small ones counted as one. */
export interface ComparedGroups {
  readonly groups: readonly (Pick<MovementGroup, 'kind' | 'group' | 'merged'> & {
    readonly before: GroupTotal;
    readonly after: GroupTotal;
  })[];
  /** The group of each answer. */
  readonly groupOf: Int32Array;
}

/**
 * Sorts answers into groups. A group with fewer answers than `fewest` in a period says too little about how it
 * changed, and joins the others; one that is new or gone, with answers enough in its one period, stays.
 *
 * @param codes  the group of each answer, -1 when not known
 * @returns named groups in the order of `names`, then the others, then the unknown; groups nobody belongs to are left out
 */
export function comparedGroups(
  codes: Int32Array,
  names: readonly string[],
  answers: ComparedAnswers,
  fewest: number,
): ComparedGroups {
  const unknown = names.length;
  const totals = Array.from({ length: names.length + 1 }, () => [
    { n: 0, sum: 0 },
    { n: 0, sum: 0 },
  ]);
  codes.forEach((code, at) => {
    const total = totals[code < 0 ? unknown : code]![answers.period[at]!]!;
    total.n++;
    total.sum += answers.values[at]!;
  });
  const heard = names.map((_, code) => code).filter((code) => totals[code]!.some(({ n }) => n > 0));
  const small = (code: number) => {
    const [before, after] = totals[code]!;
    const most = Math.max(before!.n, after!.n);
    const least = Math.min(before!.n, after!.n);
    return least === 0 ? most < fewest : least < fewest;
  };
  const named = heard.filter((code) => !small(code));
  const merged = heard.filter(small);
  const groupCodes = [
    ...named.map((code) => [code]),
    ...(merged.length === 0 ? [] : [merged]),
    ...(totals[unknown]!.every(({ n }) => n === 0) ? [] : [[unknown]]),
  ];
  const groupOfCode = new Int32Array(names.length + 1).fill(-1);
  groupCodes.forEach((members, group) => members.forEach((code) => (groupOfCode[code] = group)));
  return {
    groups: groupCodes.map((members) => {
      const kind = members[0] === unknown ? 'not-known' : members === merged ? 'others' : 'named';
      return {
        kind,
        group: kind === 'named' ? names[members[0]!]! : null,
        merged: kind === 'others' ? members.map((code) => names[code]!).sort(compareText) : [],
        before: sumOf(members.map((code) => totals[code]![0]!)),
        after: sumOf(members.map((code) => totals[code]![1]!)),
      };
    }),
    groupOf: codes.map((code) => groupOfCode[code < 0 ? unknown : code]!),
  };
}

function sumOf(totals: readonly GroupTotal[]): GroupTotal {
  return totals.reduce((all, { n, sum }) => ({ n: all.n + n, sum: all.sum + sum }));
}
