import type { RowsByVoice } from '../rows-by-voice.ts';
import { GroupSums } from '../statistics/group-sums.ts';
import type { Grouping } from '../statistics/joint-counts.ts';
import type { ThemeMarks } from './theme-marks.ts';

/**
 * Who commented in each group and who of them spoke of each theme: mentions are the yes answers. Rows that could carry no
 * theme, or have no group, are passed over. One walk serves all groupings: fetching a voice from memory is what it costs.
 *
 * @param themes  the number of themes
 * @returns in the order of the groupings, with a column a theme
 */
export function themeVoicesByGroup(
  { rows, starts }: RowsByVoice,
  marks: ThemeMarks,
  groupings: readonly Grouping[],
  themes: number,
): readonly GroupSums[] {
  const listeners = groupings.map((grouping) => new GroupListener(marks, grouping, themes));
  for (let voice = 1; voice < starts.length; voice++)
    for (const listener of listeners) listener.hear(rows, starts[voice - 1]!, starts[voice]!);
  return listeners.map(({ sums }) => sums);
}

class GroupListener {
  readonly sums: GroupSums;
  private readonly marks: ThemeMarks;
  private readonly codes: Int32Array;
  private readonly size: number;
  /** Of one voice: comments by group, mentions by theme and by theme and group; zero again behind it. */
  private readonly counts: Float64Array;
  private readonly mentions: Float64Array;
  private readonly within: Float64Array;
  /** The groups it is heard in and the themes it raises, each once. */
  private readonly heard: Uint32Array;
  private readonly raised: Uint16Array;

  constructor(marks: ThemeMarks, { codes, size }: Grouping, themes: number) {
    this.sums = new GroupSums(themes, size);
    this.marks = marks;
    this.codes = codes;
    this.size = size;
    this.counts = new Float64Array(size);
    this.mentions = new Float64Array(themes);
    this.within = new Float64Array(themes * size);
    this.heard = new Uint32Array(size);
    this.raised = new Uint16Array(themes);
  }

  /** Takes the rows of the next voice. */
  hear(rows: Uint32Array, from: number, to: number): void {
    const { codes, size, counts, mentions, within } = this;
    const { inBase, starts, themes } = this.marks;
    let n = 0;
    let groups = 0;
    let raised = 0;
    for (let at = from; at < to; at++) {
      const row = rows[at]!;
      const code = codes[row]!;
      if (code < 0 || inBase[row] === 0) continue;
      n++;
      if (counts[code]!++ === 0) this.heard[groups++] = code;
      for (let i = starts[row]!; i < starts[row + 1]!; i++) {
        const theme = themes[i]!;
        if (mentions[theme]!++ === 0) this.raised[raised++] = theme;
        within[theme * size + code]!++;
      }
    }
    if (groups > 1) this.sums.repeat(groups);
    for (let i = 0; i < groups; i++) this.add(this.heard[i]!, n, raised);
    for (let i = 0; i < raised; i++) mentions[this.raised[i]!] = 0;
  }

  private add(group: number, all: number, raised: number): void {
    const { sums, size, within, mentions } = this;
    const n = this.counts[group]!;
    const others = all - n;
    this.counts[group] = 0;
    sums.hear(group, n);
    if (others > 0) sums.share(group, n, others);
    for (let i = 0; i < raised; i++) {
      const theme = this.raised[i]!;
      const spoken = within[theme * size + group]!;
      within[theme * size + group] = 0;
      sums.count(theme, group, n, spoken);
      if (others > 0) sums.countShared(theme, group, n, spoken, others, mentions[theme]! - spoken);
    }
  }
}
