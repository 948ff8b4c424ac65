import type { AnswerColumn } from '../../model/feedback-table.ts';
import { NO_CODE, NO_LEVEL } from '../../model/feedback-table.ts';
import type { GroupDifference, Interval } from '../results.ts';
import { rowsByGroup } from '../rows-by-group.ts';
import type { RowsByVoice } from '../rows-by-voice.ts';
import { studentQuantile, studentTwoSidedP } from './distributions.ts';
import type { Grouping } from './joint-counts.ts';
import { GroupSums } from './group-sums.ts';
import type { GroupVoices } from './group-sums.ts';
import { benjaminiHochberg, SIGNIFICANCE } from './multiple-testing.ts';
import type { Voices } from './voices.ts';

/** The mean of a group less the mean of all other groups together. */
export interface GroupGap {
  readonly difference: number;
  /** 95 %. */
  readonly interval: Interval;
  /** Two-sided, against no difference. */
  readonly p: number;
}

/**
 * The gap between a group and all others, customers as clusters, also those heard on both sides.
 *
 * With the means mu of the group and nu of the others, the influence of a voice on their difference is
 * (y - mu n)/sum n - (z - nu m)/sum m for its n answers within that come to y and m outside that come to z. The variance
 * is the sum of squared influences times k/(k - 1), with k - 1 degrees of freedom, for the k voices of the smaller side:
 * with those of both sides together, one true null in seventeen would be refused at 5 % where a group has forty customers.
 *
 * @param fewest  voices that each side must have
 * @returns null with fewer voices, or where no number differs
 *
 * Checked against R survey 4.1 `svyglm(y ~ group)` with `svydesign(ids = ~customer)`, its variance times
 * (m - 1)/m k/(k - 1) for m voices in all.
 */
export function gapBetween({ within, outside, shared }: GroupVoices, fewest: number): GroupGap | null {
  const fewer = Math.min(within.voices, outside.voices);
  if (fewer < Math.max(2, fewest)) return null;
  const [mean, otherMean] = [within.yes / within.answers, outside.yes / outside.answers];
  const both =
    shared.yesYes - otherMean * shared.yesAll - mean * shared.allYes + mean * otherMean * shared.allAll;
  const squares =
    squaresAbout(mean, within) +
    squaresAbout(otherMean, outside) -
    (2 * both) / (within.answers * outside.answers);
  return gapFrom(within, outside, squares, fewer);
}

/** Of the parts of the voices in a mean: what each says less what it would say at the mean, over all answers. */
function squaresAbout(mean: number, { answers, yesYes, yesAll, allAll }: Voices): number {
  return (yesYes - 2 * mean * yesAll + mean * mean * allAll) / (answers * answers);
}

/** How many numbers there are and what they add up to. */
export type NumbersTotal = Pick<Voices, 'answers' | 'yes'>;

/**
 * @param squares  the sum of the squared influences of all voices
 * @param fewer    voices of the smaller side, at least two
 */
export function gapFrom(
  within: NumbersTotal,
  outside: NumbersTotal,
  squares: number,
  fewer: number,
): GroupGap | null {
  const [mean, otherMean] = [within.yes / within.answers, outside.yes / outside.answers];
  const variance = (squares * fewer) / (fewer - 1);
  // what is left of equal numbers after rounding is no variation
  if (!(variance > 1e-12 * ((mean * mean) / within.answers + (otherMean * otherMean) / outside.answers)))
    return null;
  const difference = mean - otherMean;
  const error = Math.sqrt(variance);
  const reach = studentQuantile(0.975, fewer - 1) * error;
  return {
    difference,
    interval: { low: difference - reach, high: difference + reach },
    p: studentTwoSidedP(difference / error, fewer - 1),
  };
}

/**
 * Judges the gaps of several columns, such as drivers or themes, over all of them together.
 *
 * @param columns  by column and code
 * @returns in the same places
 */
export function judgedGaps(
  columns: readonly (readonly (GroupGap | null)[])[],
): readonly (readonly (GroupDifference | null)[])[] {
  const adjusted = [...benjaminiHochberg(columns.flat().flatMap((gap) => (gap === null ? [] : [gap.p])))];
  return columns.map((gaps) =>
    gaps.map((gap) => {
      if (gap === null) return null;
      const { difference, interval } = gap;
      const pAdjusted = adjusted.shift()!;
      return { difference, interval, pAdjusted, evidence: pAdjusted < SIGNIFICANCE };
    }),
  );
}

/**
 * The gaps of all groups with customers as clusters, for one column of the table after another.
 *
 * @param voices  the rows to look at
 * @param fewest  voices that each side must have
 * @returns a function of a column that gives a gap, or null, by grouping and code
 */
export function groupGaps(
  voices: RowsByVoice,
  groupings: readonly Grouping[],
  fewest: number,
): (column: AnswerColumn) => readonly (readonly (GroupGap | null)[])[] {
  const { rows } = voices;
  // where there is one group there are no others, and nothing to add up
  const runs = groupings.map((grouping) => (isOneGroup(rows, grouping) ? null : runsOf(voices, grouping)));
  const given: Given = { heard: new Uint8Array(rows.length), numbers: new Float64Array(rows.length) };
  return (column) => {
    if ('levels' in column) fetchLevels(rows, column.levels, given);
    else fetchValues(rows, column.values, given);
    return runs.map((each, index) => {
      const { size } = groupings[index]!;
      if (each === null) return new Array<null>(size).fill(null);
      const sums = new GroupSums(1, size);
      addUp(each, given, sums);
      return sums.of(0).map((group) => gapBetween(group, fewest));
    });
  };
}

function isOneGroup(rows: Uint32Array, { codes, size }: Grouping): boolean {
  let first = NO_CODE;
  if (size > 1)
    for (let at = 0; at < rows.length; at++) {
      const code = codes[rows[at]!]!;
      if (code === NO_CODE || code === first) continue;
      if (first !== NO_CODE) return false;
      first = code;
    }
  return true;
}

/** Numbers voice by voice: 1 where there is one; what is none is 0, so that nothing need be asked later. */
interface Given {
  readonly heard: Uint8Array;
  readonly numbers: Float64Array;
}

/** Levels as they are: a gap does not depend on where the scale begins. */
function fetchLevels(rows: Uint32Array, levels: Uint8Array, { heard, numbers }: Given): void {
  const isLevel = Uint8Array.from({ length: NO_LEVEL + 1 }, (_, level) => (level === NO_LEVEL ? 0 : 1));
  for (let at = 0; at < rows.length; at++) {
    const level = levels[rows[at]!]!;
    heard[at] = isLevel[level]!;
    numbers[at] = level * isLevel[level]!;
  }
}

function fetchValues(rows: Uint32Array, values: Float64Array, { heard, numbers }: Given): void {
  for (let at = 0; at < rows.length; at++) {
    const value = values[rows[at]!]!;
    heard[at] = value === value ? 1 : 0;
    numbers[at] = value === value ? value : 0;
  }
}

/** Rows of one voice and one group side by side, as runs; rows without a group are in none. Made once for all columns. */
interface Runs {
  /** Where the rows stand among the rows by voice, the runs of a voice by the code of their group. */
  readonly places: Uint32Array;
  /** The places of run r are `places[starts[r]] … places[starts[r + 1] - 1]`. */
  readonly starts: Uint32Array;
  /** The group of each run. */
  readonly codes: Int32Array;
  /** The runs of voice v are those from `voices[v]` to `voices[v + 1] - 1`. */
  readonly voices: Uint32Array;
}

function runsOf({ rows, starts }: RowsByVoice, { codes, size }: Grouping): Runs {
  const places = new Uint32Array(rows.length);
  const codeAt = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) codeAt[at] = codes[rows[at]!]!;
  const runStarts = new Uint32Array(rows.length + 1);
  const runCodes = new Int32Array(rows.length);
  const voices = new Uint32Array(starts.length);
  let count = 0;
  let runs = 0;
  for (let voice = 1; voice < starts.length; voice++) {
    const first = count;
    for (let at = starts[voice - 1]!; at < starts[voice]!; at++) if (codeAt[at]! >= 0) places[count++] = at;
    if (count - first > 1) sortByCode(places.subarray(first, count), { codes: codeAt, size });
    for (let at = first; at < count; at++) {
      const code = codeAt[places[at]!]!;
      if (at > first && runCodes[runs - 1] === code) continue;
      runCodes[runs] = code;
      runStarts[runs++] = at;
    }
    voices[voice] = runs;
  }
  runStarts[runs] = count;
  return {
    places: places.subarray(0, count),
    starts: runStarts.subarray(0, runs + 1),
    codes: runCodes.subarray(0, runs),
    voices,
  };
}

/** Most voices have a few rows, put in order in passing; one with very many must not take the square of their number. */
function sortByCode(places: Uint32Array, grouping: Grouping): void {
  if (places.length > FEW) {
    places.set(rowsByGroup(places, grouping).flatMap((group) => [...group]));
    return;
  }
  const { codes } = grouping;
  for (let sorted = 1; sorted < places.length; sorted++) {
    const place = places[sorted]!;
    const code = codes[place]!;
    let at = sorted;
    for (; at > 0 && codes[places[at - 1]!]! > code; at--) places[at] = places[at - 1]!;
    places[at] = place;
  }
}

const FEW = 32;

function addUp({ places, starts, codes, voices }: Runs, { heard, numbers }: Given, sums: GroupSums): void {
  const [counts, totals] = [new Float64Array(sums.groups), new Float64Array(sums.groups)];
  for (let voice = 1; voice < voices.length; voice++) {
    const first = voices[voice - 1]!;
    const behind = voices[voice]!;
    let all = 0;
    let allTotal = 0;
    let groups = 0;
    for (let run = first; run < behind; run++) {
      let n = 0;
      let y = 0;
      for (let at = starts[run]!; at < starts[run + 1]!; at++) {
        n += heard[places[at]!]!;
        y += numbers[places[at]!]!;
      }
      const code = codes[run]!;
      counts[code] = n;
      totals[code] = y;
      if (n === 0) continue;
      sums.hear(code, n);
      sums.count(0, code, n, y);
      all += n;
      allTotal += y;
      groups++;
    }
    if (groups < 2) continue;
    sums.repeat(groups);
    for (let run = first; run < behind; run++) {
      const code = codes[run]!;
      const n = counts[code]!;
      if (n === 0) continue;
      const y = totals[code]!;
      sums.share(code, n, all - n);
      sums.countShared(0, code, n, y, all - n, allTotal - y);
    }
  }
}
