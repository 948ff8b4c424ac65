import { compareText } from '../../model/compare-text.ts';
import type { MovementGroup } from '../results.ts';
import type { ComparedAnswers } from '../outcomes/compared-answers.ts';
import type { GroupTotal } from './kitagawa.ts';

/** Groups of answers in both periods, small ones counted as one. */
export interface ComparedGroups {
  readonly groups: readonly (Pick<MovementGroup, 'kind' | 'group' | 'merged'> & {
    readonly before: GroupTotal;
    readonly after: GroupTotal;
  })[];
  /** The code of each answer; the code behind the last name is "not known". */
  readonly codes: Int32Array;
  /** The group of each code; -1 where nobody has it. */
  readonly groupOfCode: Int32Array;
  /** Answers of each code, before and after. */
  readonly totals: readonly (readonly [GroupTotal, GroupTotal])[];
}

/** Of more groups those with most answers stand alone: a change in forty parts is read by nobody as it is. */
const MOST_NAMED = 40;

/**
 * Sorts answers into groups. A group with fewer answers than `fewest` in a period says too little about how it
 * changed, and joins the others, as do those beyond the forty with most answers; one that is new or gone, with answers
 * enough in its one period, stays. Those whose group is not known join them where they are as few.
 *
 * @param codes  for each answer the place of its name, or `names.length` when it is not known
 * @returns named groups in the order of `names`, then the others, then the unknown; groups nobody belongs to are left out
 */
export function comparedGroups(
  codes: Int32Array,
  names: readonly string[],
  answers: ComparedAnswers,
  fewest: number,
): ComparedGroups {
  const unknown = names.length;
  const totals = totalsOf(codes, names.length + 1, answers);
  const heard = (code: number) => totals[code]!.some(({ n }) => n > 0);
  const small = (code: number) => {
    const [before, after] = totals[code]!;
    const least = Math.min(before.n, after.n);
    return least === 0 ? Math.max(before.n, after.n) < fewest : least < fewest;
  };
  const size = (code: number) => totals[code]!.reduce((sum, { n }) => sum + n, 0);
  const known = names.map((_, code) => code).filter(heard);
  const alone = new Set(
    known
      .filter((code) => !small(code))
      .sort((a, b) => size(b) - size(a) || a - b)
      .slice(0, MOST_NAMED),
  );
  const others = known.filter((code) => !alone.has(code));
  const joins = others.length > 0 && heard(unknown) && small(unknown);
  const merged = joins ? [...others, unknown] : others;
  const members = [
    ...known.filter((code) => alone.has(code)).map((code) => [code]),
    ...(merged.length === 0 ? [] : [merged]),
    ...(heard(unknown) && !joins ? [[unknown]] : []),
  ];
  const groupOfCode = new Int32Array(names.length + 1).fill(-1);
  members.forEach((each, group) => each.forEach((code) => (groupOfCode[code] = group)));
  return {
    groups: members.map((each) => {
      const kind = each[0] === unknown ? 'not-known' : each === merged ? 'others' : 'named';
      return {
        kind,
        group: kind === 'named' ? names[each[0]!]! : null,
        merged:
          kind === 'others'
            ? [...others.map((code) => names[code]!).sort(compareText), ...(joins ? [null] : [])]
            : [],
        before: sumOf(each.map((code) => totals[code]![0])),
        after: sumOf(each.map((code) => totals[code]![1])),
      };
    }),
    codes,
    groupOfCode,
    totals,
  };
}

/** Counts and adds up the answers of each code, before and after, in one pass. */
function totalsOf(
  codes: Int32Array,
  size: number,
  { period, values }: ComparedAnswers,
): readonly (readonly [GroupTotal, GroupTotal])[] {
  const counts = new Float64Array(2 * size);
  const sums = new Float64Array(2 * size);
  for (let at = 0; at < codes.length; at++) {
    const cell = 2 * codes[at]! + period[at]!;
    counts[cell]!++;
    sums[cell]! += values[at]!;
  }
  const side = (cell: number): GroupTotal => ({ n: counts[cell]!, sum: sums[cell]! });
  return Array.from({ length: size }, (_, code) => [side(2 * code), side(2 * code + 1)]);
}

function sumOf(totals: readonly GroupTotal[]): GroupTotal {
  return totals.reduce((all, { n, sum }) => ({ n: all.n + n, sum: all.sum + sum }));
}
