import type { Context } from './context.ts';

/** What a meeting or an exercise goes through, with the minutes each point takes. */
export interface Agenda {
  readonly caption: string;
  readonly rows: readonly {
    /** Hours and minutes since the start, such as "0:45". */
    readonly from: string;
    readonly minutes: string;
    readonly what: string;
    /** How, or who; empty where the point says it all. */
    readonly detail: string;
  }[];
  readonly total: string;
}

/** One point of an agenda: what, minutes, and how or who. */
export type AgendaPoint = readonly [what: string, minutes: number, detail: string];

/** An agenda with the minute each point begins at, counted from the start. */
export function agendaOf(caption: string, points: readonly AgendaPoint[], { f }: Pick<Context, 'f'>): Agenda {
  let passed = 0;
  const rows = points.map(([what, minutes, detail]) => {
    const from = clock(passed);
    passed += minutes;
    return { from, minutes: f.counted(minutes, 'minute'), what, detail };
  });
  return { caption, rows, total: `${f.counted(passed, 'minute')} in all` };
}

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
