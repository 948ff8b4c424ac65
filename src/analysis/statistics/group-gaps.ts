import type { AnswerColumn } from '../../model/feedback-table.ts';
import { NO_LEVEL } from '../../model/feedback-table.ts';
import type { GroupDifference, Interval } from '../results.ts';
import type { RowsByVoice } from '../rows-by-voice.ts';
import { studentQuantile, studentTwoSidedP } from './distributions.ts';
import type { Grouping } from './joint-counts.ts';
import { benjaminiHochberg } from './multiple-testing.ts';

const SIGNIFICANCE = 0.05;

/** The mean of a group less the mean of all other groups together. */
export interface GroupGap {
  readonly difference: number;
  /** 95 %. */
  readonly interval: Interval;
  /** Two-sided, against no difference. */
  readonly p: number;
}

/** How many numbers there are and what they add up to: in a group (n, y) and in all groups (allN, allY). */
export interface GroupTotals {
  readonly n: number;
  readonly y: number;
  readonly allN: number;
  readonly allY: number;
}

/** The influence of a voice on a gap: `ofY y + ofN n + ofAllY Y + ofAllN N`, with n, y, N and Y those of the voice. */
interface GapInfluence {
  readonly ofY: number;
  readonly ofN: number;
  readonly ofAllY: number;
  readonly ofAllN: number;
}

/**
 * With the means mu of a group and nu of the others, the influence of a voice on their difference is
 * (y - mu n)/sum n - (Y - y - nu (N - n))/sum (N - n).
 */
function gapInfluence({ n, y, allN, allY }: GroupTotals): GapInfluence {
  const others = allN - n;
  const [mean, otherMean] = [y / n, (allY - y) / others];
  return {
    ofY: 1 / n + 1 / others,
    ofN: -(mean / n + otherMean / others),
    ofAllY: -1 / others,
    ofAllN: otherMean / others,
  };
}

/** The four parts of the influence on each gap, as columns. */
export function influenceByGroup(
  totals: readonly GroupTotals[],
): readonly [ofY: Float64Array, ofN: Float64Array, ofAllY: Float64Array, ofAllN: Float64Array] {
  const influence = totals.map(gapInfluence);
  return [
    Float64Array.from(influence, ({ ofY }) => ofY),
    Float64Array.from(influence, ({ ofN }) => ofN),
    Float64Array.from(influence, ({ ofAllY }) => ofAllY),
    Float64Array.from(influence, ({ ofAllN }) => ofAllN),
  ];
}

/**
 * The gap between a group and all others, customers as clusters, also those heard on both sides.
 *
 * The variance is the sum of squared influences times k/(k - 1), with k - 1 degrees of freedom, for the k voices of the
 * smaller side: with those of both sides together, one true null in seventeen would be refused at 5 % where a group has
 * forty customers.
 *
 * @param squares  the sum of the squared influences of all voices
 * @param fewer    voices of the smaller side
 * @param fewest   voices that it must have
 * @returns null with fewer voices, or where no number differs
 *
 * Checked against R survey 4.1 `svyglm(y ~ group)` with `svydesign(ids = ~customer)`, its variance times
 * (m - 1)/m k/(k - 1) for m voices in all.
 */
export function gapFrom(
  { n, y, allN, allY }: GroupTotals,
  squares: number,
  fewer: number,
  fewest: number,
): GroupGap | null {
  if (fewer < Math.max(2, fewest)) return null;
  const others = allN - n;
  const [mean, otherMean] = [y / n, (allY - y) / others];
  const variance = (squares * fewer) / (fewer - 1);
  // what is left of equal numbers after rounding is no variation
  if (!(variance > 1e-12 * ((mean * mean) / n + (otherMean * otherMean) / others))) return null;
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
 * @returns a function of a column that gives a gap, or null, by code
 */
export function groupGaps(
  voices: RowsByVoice,
  grouping: Grouping,
  fewest: number,
): (column: AnswerColumn) => readonly (GroupGap | null)[] {
  const runs = runsOf(voices, grouping);
  const sums = roomFor(runs);
  const length = voices.rows.length;
  const given: Given = { heard: new Uint8Array(length), numbers: new Float64Array(length) };
  return (column) => {
    if ('levels' in column) fetchLevels(voices.rows, column.levels, given);
    else fetchValues(voices.rows, column.values, given);
    sumUp(runs, given, sums);
    return gapsWithin(runs, sums, fewest);
  };
}

/** Numbers by voice: 1 where there is one; what is none is 0, so that nothing need be asked when they are added up. */
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
  readonly groups: number;
  /** Where each row stands among the rows by voice, and the run it is in. */
  readonly places: Uint32Array;
  readonly runOf: Uint32Array;
  /** By run. */
  readonly codes: Int32Array;
  /** Whose rows they are, from 0 to `voices - 1`, rising. */
  readonly voiceOf: Uint32Array;
  readonly voices: number;
}

function runsOf({ rows, starts }: RowsByVoice, { codes, size }: Grouping): Runs {
  const places = new Uint32Array(rows.length);
  const runOf = new Uint32Array(rows.length);
  const runCodes = new Int32Array(rows.length);
  const voiceOf = new Uint32Array(rows.length);
  let count = 0;
  let runs = 0;
  for (let voice = 1; voice < starts.length; voice++) {
    const [from, to] = [starts[voice - 1]!, starts[voice]!];
    const first = count;
    for (let at = from; at < to; at++) if (codes[rows[at]!]! >= 0) places[count++] = at;
    sortByCode(places.subarray(first, count), (place) => codes[rows[place]!]!);
    for (let at = first; at < count; at++) {
      const code = codes[rows[places[at]!]!]!;
      if (at === first || runCodes[runs - 1] !== code) {
        runCodes[runs] = code;
        voiceOf[runs++] = voice - 1;
      }
      runOf[at] = runs - 1;
    }
  }
  return {
    groups: size,
    places: places.subarray(0, count),
    runOf,
    codes: runCodes.subarray(0, runs),
    voiceOf: voiceOf.subarray(0, runs),
    voices: starts.length - 1,
  };
}

/** Most voices have a few rows, put in order in passing; one with very many must not take the square of their number. */
function sortByCode(places: Uint32Array, codeOf: (place: number) => number): void {
  if (places.length > FEW) {
    places.sort((a, b) => codeOf(a) - codeOf(b) || a - b);
    return;
  }
  for (let sorted = 1; sorted < places.length; sorted++) {
    const place = places[sorted]!;
    let at = sorted;
    for (; at > 0 && codeOf(places[at - 1]!) > codeOf(place); at--) places[at] = places[at - 1]!;
    places[at] = place;
  }
}

const FEW = 32;

/** How many numbers there are, and their sum: by run and by voice. */
interface RunSums {
  readonly n: Float64Array;
  readonly y: Float64Array;
  readonly voiceN: Float64Array;
  readonly voiceY: Float64Array;
}

/** Made once for all columns: new ones for each would fill the memory faster than it is cleared. */
function roomFor({ codes, voices }: Runs): RunSums {
  const [n, y] = [new Float64Array(codes.length), new Float64Array(codes.length)];
  const [voiceN, voiceY] = [new Float64Array(voices), new Float64Array(voices)];
  return { n, y, voiceN, voiceY };
}

function sumUp({ places, runOf, codes, voiceOf }: Runs, { heard, numbers }: Given, sums: RunSums): void {
  const { n, y, voiceN, voiceY } = sums;
  for (const column of [n, y, voiceN, voiceY]) column.fill(0);
  for (let at = 0; at < places.length; at++) {
    n[runOf[at]!]! += heard[places[at]!]!;
    y[runOf[at]!]! += numbers[places[at]!]!;
  }
  for (let run = 0; run < codes.length; run++) {
    voiceN[voiceOf[run]!]! += n[run]!;
    voiceY[voiceOf[run]!]! += y[run]!;
  }
}

function gapsWithin(runs: Runs, sums: RunSums, fewest: number): readonly (GroupGap | null)[] {
  const totals = totalsOf(runs, sums);
  if (totals.filter(({ n }) => n > 0).length < 2) return totals.map(() => null);
  const influence = influenceByGroup(totals);
  const [, , ofAllY, ofAllN] = influence;
  const [own, inside, only] = [0, 1, 2].map(() => new Float64Array(runs.groups)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  addOwn(runs, sums, influence, own);
  countVoices(runs, sums, inside, only);
  const { voices, nn, ny, yy } = productsOf(sums);
  return totals.map((total, code) => {
    const [a, b] = [ofAllY[code]!, ofAllN[code]!];
    const squares = own[code]! + a * a * yy + 2 * a * b * ny + b * b * nn;
    return gapFrom(total, squares, Math.min(inside[code]!, voices - only[code]!), fewest);
  });
}

/** Every voice weighs on every gap by what it says in all (see `productsOf`); here is what its own groups add to the squares. */
function addOwn(
  { codes, voiceOf }: Runs,
  { n, y, voiceN, voiceY }: RunSums,
  [ofY, ofN, ofAllY, ofAllN]: ReturnType<typeof influenceByGroup>,
  own: Float64Array,
): void {
  for (let run = 0; run < codes.length; run++) {
    const code = codes[run]!;
    const voice = voiceOf[run]!;
    const more = ofY[code]! * y[run]! + ofN[code]! * n[run]!;
    own[code]! += more * (more + 2 * (ofAllY[code]! * voiceY[voice]! + ofAllN[code]! * voiceN[voice]!));
  }
}

/** Voices heard in each group, and in no other. No branch: in how many groups one is heard cannot be foreseen. */
function countVoices(
  { codes, voiceOf }: Runs,
  { n, voiceN }: RunSums,
  inside: Float64Array,
  only: Float64Array,
): void {
  for (let run = 0; run < codes.length; run++) {
    const count = n[run]!;
    const heard = count > 0 ? 1 : 0;
    inside[codes[run]!]! += heard;
    only[codes[run]!]! += count === voiceN[voiceOf[run]!]! ? heard : 0;
  }
}

function productsOf({ voiceN, voiceY }: RunSums) {
  let voices = 0;
  let nn = 0;
  let ny = 0;
  let yy = 0;
  for (let voice = 0; voice < voiceN.length; voice++) {
    const n = voiceN[voice]!;
    const y = voiceY[voice]!;
    voices += n > 0 ? 1 : 0;
    nn += n * n;
    ny += n * y;
    yy += y * y;
  }
  return { voices, nn, ny, yy };
}

function totalsOf({ codes, groups }: Runs, sums: RunSums): readonly GroupTotals[] {
  const [n, y] = [new Float64Array(groups), new Float64Array(groups)];
  for (let run = 0; run < codes.length; run++) {
    n[codes[run]!]! += sums.n[run]!;
    y[codes[run]!]! += sums.y[run]!;
  }
  const [allN, allY] = [n, y].map((each) => each.reduce((sum, part) => sum + part, 0)) as [number, number];
  return Array.from(n, (own, code) => ({ n: own, y: y[code]!, allN, allY }));
}
