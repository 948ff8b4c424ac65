import { VOICE_KINDS } from '../../model/expectations/word-list.ts';
import type { VoiceKind } from '../../model/expectations/word-list.ts';
import { dayOf, isoDateOf } from '../../model/calendar.ts';
import { compareText } from '../../model/compare-text.ts';
import type { FeedbackTable } from '../../model/feedback-table.ts';
import type { Theme } from '../../model/theme.ts';
import { newestFirst, spreadOverTime } from '../comments-to-read.ts';
import type { CommentKinds } from '../expectations/comment-kinds.ts';
import { bitOf } from '../expectations/comment-kinds.ts';
import type { ThemeMarks } from '../themes/theme-marks.ts';

/** A sitting's reading for a group. */
const COMMENTS_A_STREAM = 40;
const COMMENTS_A_KIND = 8;
/** A week of daily comments. */
const DAYS = 7;
/** The comment of a day is one of those that came in during the weeks before it. */
const RECENT_DAYS = 28;
/** Long enough to say something, short enough to be read aloud. */
const ALOUD = { from: 60, to: 420 };
/** For a meeting: two of every group, and no more than people choose from. */
const MOST_TO_PICK = 24;
const PICKED_A_GROUP = 2;

export interface VoiceRows {
  /** The comment of each of the last seven days, the as-of date first; days without any recent comment are left out. */
  readonly ofTheDay: readonly { readonly date: string; readonly row: number }[];
  /** Rows to read by kind, newest first: comments that are of no opposite kind before others. */
  readonly byKind: ReadonlyMap<VoiceKind, readonly number[]>;
  /** One stream an originating group, by name. */
  readonly streams: readonly VoiceStream[];
  /** A few of the newest of every group, by group. */
  readonly toPick: readonly { readonly group: string; readonly row: number }[];
}
export interface VoiceStream {
  readonly group: string;
  /** Comments that carry a theme of the group. */
  readonly comments: number;
  /** Those of the last twelve weeks before the as-of date. */
  readonly recent: number;
  /** Newest first, no two alike. */
  readonly rows: readonly number[];
}

const RECENT_WEEKS_DAYS = 84;

/** Which comments the pages on customers' voice show. The same every time for the same data and date. */
export function voiceRows(
  table: FeedbackTable,
  marks: ThemeMarks,
  themes: readonly Theme[],
  kinds: CommentKinds,
  asOf: string,
): VoiceRows {
  const commented = rowsWithComments(table);
  const streams = streamsOf(table, marks, themes, commented, asOf);
  return {
    ofTheDay: commentsOfTheDay(table, commented, asOf),
    byKind: new Map(VOICE_KINDS.map((kind) => [kind, rowsOfKind(table, kinds, kind)])),
    streams,
    toPick: picked(streams),
  };
}

function rowsWithComments({ rows, comments }: FeedbackTable): readonly number[] {
  const found: number[] = [];
  for (let row = 0; row < rows; row++) if (comments.has(row)) found.push(row);
  return found;
}

/** The comment of a day is drawn by the date alone from those of the weeks before, so it stays when others are added later. */
function commentsOfTheDay(
  table: FeedbackTable,
  commented: readonly number[],
  asOf: string,
): VoiceRows['ofTheDay'] {
  const last = dayOf(asOf);
  const candidates = commented
    .filter((row) => {
      const age = last - table.day[row]!;
      return age >= 0 && age < RECENT_DAYS + DAYS && isReadAloud(table, row);
    })
    .sort((a, b) => table.day[a]! - table.day[b]! || a - b);
  const shown = new Set<number>();
  return Array.from({ length: DAYS }, (_, back) => last - back).flatMap((day) => {
    const pool = candidates.filter((row) => {
      const age = day - table.day[row]!;
      return age >= 0 && age < RECENT_DAYS && !shown.has(row);
    });
    if (pool.length === 0) return [];
    const row = pool[spread(day) % pool.length]!;
    shown.add(row);
    return [{ date: isoDateOf(day), row }];
  });
}

/** Neighbouring days land far apart. */
function spread(day: number): number {
  const state = Math.imul(day ^ (day >>> 7), 0x9e3779b1);
  return (state ^ (state >>> 15)) >>> 0;
}

function isReadAloud({ comments }: FeedbackTable, row: number): boolean {
  const bytes = comments.bytes(row)!;
  const length = bytes.end - bytes.start;
  return length >= ALOUD.from && length <= ALOUD.to;
}

/** What a comment should not be as well when it stands for a kind. */
const OPPOSITE: Readonly<Partial<Record<VoiceKind, VoiceKind>>> = {
  expectation: 'validation',
  validation: 'expectation',
  pleased: 'expectation',
  'keep-doing': 'expectation',
};

/** Of very many comments of a kind so many are looked at, evenly over the table. */
const MOST_OF_A_KIND = 5000;

function rowsOfKind(table: FeedbackTable, { bits }: CommentKinds, kind: VoiceKind): readonly number[] {
  const own = bitOf(kind);
  const opposite = OPPOSITE[kind];
  const against = opposite === undefined ? 0 : bitOf(opposite);
  const plain: number[] = [];
  const mixed: number[] = [];
  bits.forEach((told, row) => {
    if ((told & own) === 0) return;
    if ((told & against) === 0) plain.push(row);
    else mixed.push(row);
  });
  const found = plain.length >= COMMENTS_A_KIND ? plain : [...plain, ...mixed];
  const step = Math.ceil(found.length / MOST_OF_A_KIND);
  const pool = step <= 1 ? found : found.filter((_, at) => at % step === 0);
  return spreadOverTime(table, pool, COMMENTS_A_KIND);
}

function streamsOf(
  table: FeedbackTable,
  { starts, themes: marked }: ThemeMarks,
  themes: readonly Theme[],
  commented: readonly number[],
  asOf: string,
): readonly VoiceStream[] {
  const groups = [...new Set(themes.flatMap(({ group }) => group ?? []))].sort(compareText);
  const groupOf = themes.map(({ group }) => (group === undefined ? -1 : groups.indexOf(group)));
  const rows = groups.map((): number[] => []);
  for (const row of commented) {
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const group = rows[groupOf[marked[at]!]!];
      if (group !== undefined && group.at(-1) !== row) group.push(row);
    }
  }
  const since = dayOf(asOf) - RECENT_WEEKS_DAYS;
  return groups.map((group, at): VoiceStream => ({
    group,
    comments: rows[at]!.length,
    recent: rows[at]!.filter((row) => table.day[row]! > since).length,
    rows: newestFirst(table, rows[at]!, COMMENTS_A_STREAM),
  }));
}

/** The newest comments of every group in turn, each comment once. */
function picked(streams: readonly VoiceStream[]): VoiceRows['toPick'] {
  const taken = new Set<number>();
  const chosen: { group: string; row: number }[] = [];
  for (let round = 0; round < PICKED_A_GROUP; round++) {
    for (const { group, rows } of streams) {
      const row = rows.find((each) => !taken.has(each));
      if (row === undefined || chosen.length >= MOST_TO_PICK) continue;
      taken.add(row);
      chosen.push({ group, row });
    }
  }
  return chosen.toSorted((a, b) => compareText(a.group, b.group));
}
