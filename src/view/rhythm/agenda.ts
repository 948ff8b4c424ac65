import type { Context } from '../context.ts';
import type { AgendaView } from './units-model.ts';

/** One point of an agenda: what, minutes, and how or who. */
export type AgendaPoint = readonly [what: string, minutes: number, detail: string];

/** An agenda with the minute each point begins at, counted from the start. */
export function agendaOf(
  caption: string,
  points: readonly AgendaPoint[],
  { f }: Pick<Context, 'f'>,
): AgendaView {
  let passed = 0;
  const rows = points.map(([what, minutes, detail]) => {
    const from = clock(passed);
    passed += minutes;
    return { from, minutes: f.counted(minutes, 'minute'), what, detail };
  });
  return { caption, rows, total: `${f.counted(passed, 'minute')} in all` };
}

/** "0:45": hours and minutes since the start. */
function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
