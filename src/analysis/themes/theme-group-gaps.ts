import type { RowsByVoice } from '../rows-by-voice.ts';
import type { GroupDifference } from '../results.ts';
import type { GroupGap, GroupTotals } from '../statistics/group-gaps.ts';
import { gapFrom, influenceByGroup, judgedGaps } from '../statistics/group-gaps.ts';
import type { Grouping } from '../statistics/joint-counts.ts';
import { expectsEnough } from '../statistics/two-shares.ts';
import type { ThemeCounts } from './theme-counts.ts';
import type { ThemeMarks } from './theme-marks.ts';

/**
 * How far the share of comments that speak of a theme lies, in each group, from that in all other groups together, with
 * customers as clusters, as `groupGaps` of ones and zeros; all themes and groups are judged together.
 *
 * @param voices   the rows that could carry a theme
 * @param counted  the same rows by group
 * @param fewest   voices that each side must have
 * @returns a difference, or null, by theme and code
 */
export function themeGroupGaps(
  { rows, starts }: RowsByVoice,
  marks: ThemeMarks,
  grouping: Grouping,
  counted: ThemeCounts,
  fewest: number,
): readonly (readonly (GroupDifference | null)[])[] {
  const totals = totalsOf(counted);
  const listener = new GapListener(grouping, totals, marks);
  for (let voice = 1; voice < starts.length; voice++) listener.hear(rows, starts[voice - 1]!, starts[voice]!);
  const tested = listener.gaps(fewest).map((gap, place) => (isExpected(totals[place]!) ? gap : null));
  return judgedGaps(themeLists(tested, grouping.size));
}

/** Cuts a list by theme and code into one a theme. */
function themeLists<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: size === 0 ? 0 : list.length / size }, (_, theme) =>
    list.slice(theme * size, (theme + 1) * size),
  );
}

/** Adds up what voices weigh on the gaps of all themes in the groups of one grouping. */
class GapListener {
  private readonly codes: Int32Array;
  private readonly size: number;
  private readonly marks: ThemeMarks;
  private readonly totals: readonly GroupTotals[];
  private readonly ofY: Float64Array;
  private readonly ofN: Float64Array;
  private readonly ofAllY: Float64Array;
  private readonly ofAllN: Float64Array;
  /** Of one voice: comments by group, mentions by theme and by theme and group; zero again behind it. */
  private readonly counts: Float64Array;
  private readonly mentions: Float64Array;
  private readonly within: Float64Array;
  private readonly raised: Uint16Array;
  /** Of all voices, by group: how many, those in no other, and products of their comments there and in all. */
  private readonly inside: Float64Array;
  private readonly only: Float64Array;
  private readonly nn: Float64Array;
  private readonly nN: Float64Array;
  private readonly squares: Float64Array;
  private voices = 0;
  private all = 0;

  constructor({ size, codes }: Grouping, totals: readonly GroupTotals[], marks: ThemeMarks) {
    this.codes = codes;
    this.size = size;
    this.marks = marks;
    this.totals = totals;
    [this.ofY, this.ofN, this.ofAllY, this.ofAllN] = influenceByGroup(this.totals);
    this.counts = new Float64Array(size);
    this.mentions = new Float64Array(this.totals.length / size);
    this.within = new Float64Array(this.totals.length);
    this.raised = new Uint16Array(this.mentions.length);
    this.inside = new Float64Array(size);
    this.only = new Float64Array(size);
    this.nn = new Float64Array(size);
    this.nN = new Float64Array(size);
    this.squares = new Float64Array(this.totals.length);
  }

  /** Takes the rows of the next voice. */
  hear(rows: Uint32Array, from: number, to: number): void {
    const { codes, size, counts, mentions, within, raised } = this;
    const { starts, themes } = this.marks;
    let n = 0;
    let count = 0;
    for (let at = from; at < to; at++) {
      const row = rows[at]!;
      const code = codes[row]!;
      if (code < 0) continue;
      counts[code]!++;
      n++;
      for (let i = starts[row]!; i < starts[row + 1]!; i++) {
        const theme = themes[i]!;
        if (mentions[theme]!++ === 0) raised[count++] = theme;
        within[theme * size + code]!++;
      }
    }
    if (n === 0) return;
    this.addThemes(count, n);
    this.addCounts(n);
  }

  /** What speaking of its themes adds to the squares of what the voice weighs by its comments alone. */
  private addThemes(raised: number, n: number): void {
    const { size, counts, within, squares, ofY, ofN, ofAllY, ofAllN } = this;
    for (let i = 0; i < raised; i++) {
      const theme = this.raised[i]!;
      const spoken = this.mentions[theme]!;
      this.mentions[theme] = 0;
      for (let code = 0, place = theme * size; code < size; code++, place++) {
        const silent = ofN[place]! * counts[code]! + ofAllN[place]! * n;
        const more = ofY[place]! * within[place]! + ofAllY[place]! * spoken;
        squares[place]! += more * (more + 2 * silent);
        within[place] = 0;
      }
    }
  }

  private addCounts(n: number): void {
    const { size, counts, inside, only, nn, nN } = this;
    this.voices++;
    this.all += n * n;
    for (let code = 0; code < size; code++) {
      const own = counts[code]!;
      if (own === 0) continue;
      inside[code]!++;
      if (own === n) only[code]!++;
      nn[code]! += own * own;
      nN[code]! += own * n;
      counts[code] = 0;
    }
  }

  gaps(fewest: number): readonly (GroupGap | null)[] {
    return this.totals.map((total, place) => {
      const code = place % this.size;
      const [a, b] = [this.ofN[place]!, this.ofAllN[place]!];
      const silent = a * a * this.nn[code]! + 2 * a * b * this.nN[code]! + b * b * this.all;
      const fewer = Math.min(this.inside[code]!, this.voices - this.only[code]!);
      return gapFrom(total, this.squares[place]! + silent, fewer, fewest);
    });
  }
}

function totalsOf({ base, mentions }: ThemeCounts): readonly GroupTotals[] {
  const size = base.length;
  const allN = base.reduce((sum, count) => sum + count, 0);
  const allY = Array.from({ length: mentions.length / size }, (_, theme) =>
    mentions.subarray(theme * size, (theme + 1) * size).reduce((sum, count) => sum + count, 0),
  );
  return Array.from(mentions, (y, place) => ({
    n: base[place % size]!,
    y,
    allN,
    allY: allY[Math.floor(place / size)]!,
  }));
}

function isExpected({ n, y, allN, allY }: GroupTotals): boolean {
  return expectsEnough({ successes: y, n }, { successes: allY - y, n: allN - n });
}
