import type { Voices } from './voices.ts';

/** Who is heard in a group, and outside it. */
export interface GroupVoices {
  readonly within: Voices;
  readonly outside: Voices;
  readonly shared: SharedVoices;
}

/** Over the voices heard on both sides: products of their yes answers, or all, within and (second) outside. */
export interface SharedVoices {
  readonly yesYes: number;
  readonly yesAll: number;
  readonly allYes: number;
  readonly allAll: number;
}

/**
 * Adds up voices in groups, for several columns of which each counts some of the answers, or what they come to (here
 * called yes). Whole numbers are added up exactly.
 *
 * Nothing is kept of all voices together: what is heard in all is what is heard in each group, and the shared products.
 */
export class GroupSums {
  readonly groups: number;
  private readonly voices: Float64Array;
  private readonly all: Float64Array;
  private readonly allAll: Float64Array;
  private readonly sharedVoices: Float64Array;
  private readonly sharedAll: Float64Array;
  /** By column and group. */
  private readonly yes: Float64Array;
  private readonly yesAll: Float64Array;
  private readonly yesYes: Float64Array;
  private readonly sharedYesAll: Float64Array;
  private readonly sharedAllYes: Float64Array;
  private readonly sharedYes: Float64Array;
  /** How much more often than once voices are heard in a group. */
  private repeated = 0;

  constructor(columns: number, groups: number) {
    this.groups = groups;
    const byGroup = () => new Float64Array(groups);
    const byPlace = () => new Float64Array(columns * groups);
    this.voices = byGroup();
    this.all = byGroup();
    this.allAll = byGroup();
    this.sharedVoices = byGroup();
    this.sharedAll = byGroup();
    this.yes = byPlace();
    this.yesAll = byPlace();
    this.yesYes = byPlace();
    this.sharedYesAll = byPlace();
    this.sharedAllYes = byPlace();
    this.sharedYes = byPlace();
  }

  /** A voice gives n answers in a group. */
  hear(group: number, n: number): void {
    this.voices[group]!++;
    this.all[group]! += n;
    this.allAll[group]! += n * n;
  }

  /** Its n answers there come to y. */
  count(column: number, group: number, n: number, y: number): void {
    const place = column * this.groups + group;
    this.yes[place]! += y;
    this.yesAll[place]! += n * y;
    this.yesYes[place]! += y * y;
  }

  /** A voice is heard in so many groups, at least two; then each of them is given to `share`. */
  repeat(groups: number): void {
    this.repeated += groups - 1;
  }

  /** Of a voice heard in several groups: its n answers in one, and m in the others. */
  share(group: number, n: number, m: number): void {
    this.sharedVoices[group]!++;
    this.sharedAll[group]! += n * m;
  }

  /** These n answers come to y, and the m others to z; also where only z is not 0. */
  countShared(column: number, group: number, n: number, y: number, m: number, z: number): void {
    const place = column * this.groups + group;
    this.sharedYesAll[place]! += y * m;
    this.sharedAllYes[place]! += n * z;
    this.sharedYes[place]! += y * z;
  }

  /** By group. */
  of(column: number): readonly GroupVoices[] {
    const first = column * this.groups;
    const groups = Array.from(this.voices, (_, group) => ({
      within: this.within(group, first + group),
      shared: this.shared(group, first + group),
      sharedVoices: this.sharedVoices[group]!,
    }));
    const all = this.together(groups);
    return groups.map(({ within, shared, sharedVoices }) => ({
      within,
      shared,
      outside: {
        voices: all.voices - within.voices + sharedVoices,
        answers: all.answers - within.answers,
        yes: all.yes - within.yes,
        yesYes: all.yesYes - within.yesYes - 2 * shared.yesYes,
        yesAll: all.yesAll - within.yesAll - shared.yesAll - shared.allYes,
        allAll: all.allAll - within.allAll - 2 * shared.allAll,
      },
    }));
  }

  private within(group: number, place: number): Voices {
    return {
      voices: this.voices[group]!,
      answers: this.all[group]!,
      yes: this.yes[place]!,
      yesYes: this.yesYes[place]!,
      yesAll: this.yesAll[place]!,
      allAll: this.allAll[group]!,
    };
  }

  private shared(group: number, place: number): SharedVoices {
    return {
      yesYes: this.sharedYes[place]!,
      yesAll: this.sharedYesAll[place]!,
      allYes: this.sharedAllYes[place]!,
      allAll: this.sharedAll[group]!,
    };
  }

  private together(groups: readonly Omit<GroupVoices, 'outside'>[]): Voices {
    const sum = (of: (group: Omit<GroupVoices, 'outside'>) => number) =>
      groups.reduce((total, group) => total + of(group), 0);
    return {
      voices: sum(({ within }) => within.voices) - this.repeated,
      answers: sum(({ within }) => within.answers),
      yes: sum(({ within }) => within.yes),
      yesYes: sum(({ within, shared }) => within.yesYes + shared.yesYes),
      yesAll: sum(({ within, shared }) => within.yesAll + shared.yesAll),
      allAll: sum(({ within, shared }) => within.allAll + shared.allAll),
    };
  }
}
