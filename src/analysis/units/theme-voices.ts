import type { RatingTable } from '../../model/feedback-table.ts';
import { NO_CODE } from '../../model/feedback-table.ts';
import { everyRow } from '../rows-by-group.ts';
import type { RowsByVoice } from '../rows-by-voice.ts';
import type { Grouping } from '../statistics/joint-counts.ts';
import { groupedBy } from '../statistics/joint-counts.ts';
import { BEFORE } from '../statistics/side-gap.ts';
import type { Voices } from '../statistics/voices.ts';
import { withoutVoices } from '../statistics/voices.ts';
import type { ThemeMarks } from '../themes/theme-marks.ts';
import type { OwnRows, UnitRows } from './unit-rows.ts';
import type { ReportMonths } from './unit-score.ts';

/** Who commented: by theme, with mentions as the yes answers. */
export interface ThemeVoices {
  readonly now: readonly Voices[];
  readonly past: readonly Voices[];
  /** All other units, now. */
  readonly others: readonly Voices[];
}

/**
 * Who spoke of each theme in a unit, lately and before, and in the other units. All units of a month are heard in one
 * pass.
 *
 * @param size  the number of themes
 * @returns a function of the rows of a unit, and then of a report and the sides of these rows
 */
export function unitThemeVoices(
  { unit }: RatingTable,
  marks: ThemeMarks,
  size: number,
  rows: UnitRows,
): (own: OwnRows) => (months: ReportMonths, sides: Uint8Array) => ThemeVoices {
  const byMonth = new Map<number, readonly GroupVoices[]>();
  const everybody = ({ month, recent }: ReportMonths) => {
    let units = byMonth.get(month);
    if (units === undefined) {
      units = voicesByGroup(rows.everybody(recent), marks, groupedBy(unit), size);
      byMonth.set(month, units);
    }
    return units;
  };
  return (own) => {
    const ownMarks = marksInOrder(own.rows, marks);
    const inOrder = { rows: everyRow(own.rows.length), starts: own.starts };
    const past = new Int32Array(own.rows.length);
    return (report, sides) => {
      for (let at = 0; at < past.length; at++) past[at] = sides[at] === BEFORE ? 0 : NO_CODE;
      const { within: now, outside: others } = everybody(report)[own.unit]!;
      const [before] = voicesByGroup(inOrder, ownMarks, { codes: past, size: 1 }, size);
      return { now, past: before!.within, others };
    };
  };
}

/** The marks of some rows, one behind the other: to walk over them again and again. */
function marksInOrder(rows: Uint32Array, { inBase, starts, themes }: ThemeMarks): ThemeMarks {
  const own = { inBase: new Uint8Array(rows.length), starts: new Uint32Array(rows.length + 1) };
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    own.inBase[at] = inBase[row]!;
    own.starts[at + 1] = own.starts[at]! + starts[row + 1]! - starts[row]!;
  }
  const ownThemes = new Uint16Array(own.starts[rows.length]!);
  for (let at = 0; at < rows.length; at++) {
    let place = own.starts[at]!;
    for (let i = starts[rows[at]!]!; i < starts[rows[at]! + 1]!; i++) ownThemes[place++] = themes[i]!;
  }
  return { ...own, themes: ownThemes };
}

/** By theme: who is heard in a group, and outside it. */
export interface GroupVoices {
  readonly within: readonly Voices[];
  readonly outside: readonly Voices[];
}

/**
 * Who commented in each group and who of them spoke of each theme, in one walk over the voices.
 *
 * @param size  the number of themes
 * @returns by group; rows that could carry no theme, or have no group, are passed over
 */
export function voicesByGroup(
  { rows, starts }: RowsByVoice,
  marks: ThemeMarks,
  grouping: Grouping,
  size: number,
): readonly GroupVoices[] {
  const listener = new GroupListener(marks, grouping, size);
  for (let voice = 1; voice < starts.length; voice++) listener.hear(rows, starts[voice - 1]!, starts[voice]!);
  return listener.groups();
}

/**
 * Adds up voices in groups. What is heard outside a group is what is heard in all, less what is heard within, less what
 * binds the two: the products of what the voices heard on both sides say on each. The sums are whole numbers, and exact.
 */
class GroupListener {
  private readonly marks: ThemeMarks;
  private readonly codes: Int32Array;
  private readonly size: number;
  /** Of one voice: comments by group, mentions by theme and by group and theme; zero again behind it. */
  private readonly counts: Float64Array;
  private readonly mentions: Float64Array;
  private readonly mentionsIn: Float64Array;
  /** The groups it is heard in and the themes it raises, each once. */
  private readonly heard: Uint32Array;
  private readonly raised: Uint16Array;
  private readonly all: Sums;
  private readonly within: readonly Sums[];
  private readonly bound: readonly Sums[];

  constructor(marks: ThemeMarks, { codes, size: groups }: Grouping, size: number) {
    this.marks = marks;
    this.codes = codes;
    this.size = size;
    this.counts = new Float64Array(groups);
    this.mentions = new Float64Array(size);
    this.mentionsIn = new Float64Array(groups * size);
    this.heard = new Uint32Array(groups);
    this.raised = new Uint16Array(size);
    this.all = new Sums(size);
    this.within = Array.from({ length: groups }, () => new Sums(size));
    this.bound = Array.from({ length: groups }, () => new Sums(size));
  }

  hear(rows: Uint32Array, from: number, to: number): void {
    const { codes, size, counts, mentions, mentionsIn } = this;
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
        mentionsIn[code * size + theme]!++;
      }
    }
    if (n === 0) return;
    for (let i = 0; i < groups; i++) this.addGroup(this.heard[i]!, n, raised);
    this.all.addVoice(1, n, n * n);
    for (let i = 0; i < raised; i++) {
      const theme = this.raised[i]!;
      const spoken = mentions[theme]!;
      this.all.addTheme(theme, spoken, spoken * spoken, spoken * n);
      mentions[theme] = 0;
    }
  }

  private addGroup(group: number, n: number, raised: number): void {
    const [within, bound] = [this.within[group]!, this.bound[group]!];
    const own = this.counts[group]!;
    const rest = n - own;
    this.counts[group] = 0;
    within.addVoice(1, own, own * own);
    if (rest > 0) bound.addVoice(-1, 0, 2 * own * rest);
    for (let i = 0; i < raised; i++) {
      const theme = this.raised[i]!;
      const spoken = this.mentionsIn[group * this.size + theme]!;
      this.mentionsIn[group * this.size + theme] = 0;
      within.addTheme(theme, spoken, spoken * spoken, spoken * own);
      if (rest === 0) continue;
      const elsewhere = this.mentions[theme]! - spoken;
      bound.addTheme(theme, 0, 2 * spoken * elsewhere, spoken * rest + elsewhere * own);
    }
  }

  groups(): readonly GroupVoices[] {
    const all = this.all.voices();
    return this.within.map((sums, group) => {
      const within = sums.voices();
      const bound = this.bound[group]!.voices();
      const outside = all.map((each, theme) =>
        withoutVoices(withoutVoices(each, within[theme]!), bound[theme]!),
      );
      return { within, outside };
    });
  }
}

/** What goes into `Voices`, for every theme. */
class Sums {
  private heard = 0;
  private answers = 0;
  private allAll = 0;
  private readonly yes: Float64Array;
  private readonly yesYes: Float64Array;
  private readonly yesAll: Float64Array;

  constructor(size: number) {
    this.yes = new Float64Array(size);
    this.yesYes = new Float64Array(size);
    this.yesAll = new Float64Array(size);
  }

  addVoice(voices: number, answers: number, allAll: number): void {
    this.heard += voices;
    this.answers += answers;
    this.allAll += allAll;
  }

  addTheme(theme: number, yes: number, yesYes: number, yesAll: number): void {
    this.yes[theme]! += yes;
    this.yesYes[theme]! += yesYes;
    this.yesAll[theme]! += yesAll;
  }

  voices(): readonly Voices[] {
    const { heard, answers, allAll } = this;
    return Array.from(this.yes, (yes, theme) => ({
      voices: heard,
      answers,
      yes,
      yesYes: this.yesYes[theme]!,
      allAll,
      yesAll: this.yesAll[theme]!,
    }));
  }
}
