import { compareText } from '../../model/compare-text.ts';

/** A stratum with fewer answers than this says too little on its own and is merged; with fewer than ten it is flagged. */
export const FEWEST_ANSWERS = 5;
export const THIN_BELOW = 10;

export interface StratumCount {
  readonly name: string;
  readonly customers: number;
  readonly answers: number;
  /** The segment that most of its customers are in; null when not known. */
  readonly segment: string | null;
}

/**
 * Merges every stratum that has answers, but fewer than five, with its nearest one.
 *
 * Nearest is told from the customer base alone, never from the answers: a stratum of the same segment before any
 * other, then the one whose number of customers is closest, then the first by name. The smallest number of answers
 * goes first. Strata without any answer stay apart: nothing speaks for them.
 *
 * @returns for each stratum, the number of its group; groups count from 0 in the order of their first stratum
 */
export function mergeThinStrata(strata: readonly StratumCount[]): readonly number[] {
  let groups = strata.map((_, index) => [index]);
  for (;;) {
    const thin = groups
      .filter((group) => answersOf(group, strata) > 0 && answersOf(group, strata) < FEWEST_ANSWERS)
      .sort(
        (a, b) =>
          answersOf(a, strata) - answersOf(b, strata) ||
          compareText(strata[a[0]!]!.name, strata[b[0]!]!.name),
      )[0];
    const others = groups.filter((group) => group !== thin && answersOf(group, strata) > 0);
    if (thin === undefined || others.length === 0) break;
    const nearest = nearestTo(thin, others, strata);
    const merged = [...thin, ...nearest].sort((a, b) => a - b);
    groups = [...groups.filter((group) => group !== thin && group !== nearest), merged].sort(
      (a, b) => a[0]! - b[0]!,
    );
  }
  const groupOf = new Array<number>(strata.length).fill(0);
  groups.forEach((group, number) => group.forEach((stratum) => (groupOf[stratum] = number)));
  return groupOf;
}

type Group = readonly number[];

function nearestTo(thin: Group, others: readonly Group[], strata: readonly StratumCount[]): Group {
  const size = customersOf(thin, strata);
  const segments = segmentsOf(thin, strata);
  const elsewhere = (group: Group) =>
    Number(![...segmentsOf(group, strata)].some((segment) => segments.has(segment)));
  const distance = (group: Group) => Math.abs(customersOf(group, strata) - size);
  return others.toSorted(
    (a, b) =>
      elsewhere(a) - elsewhere(b) ||
      distance(a) - distance(b) ||
      compareText(strata[a[0]!]!.name, strata[b[0]!]!.name),
  )[0]!;
}

function answersOf(group: Group, strata: readonly StratumCount[]): number {
  return group.reduce((sum, index) => sum + strata[index]!.answers, 0);
}

function customersOf(group: Group, strata: readonly StratumCount[]): number {
  return group.reduce((sum, index) => sum + strata[index]!.customers, 0);
}

function segmentsOf(group: Group, strata: readonly StratumCount[]): ReadonlySet<string> {
  return new Set(group.flatMap((index) => (strata[index]!.segment === null ? [] : [strata[index]!.segment])));
}
