import type { FeedbackTable } from '../../../model/feedback-table.ts';
import { NO_LEVEL } from '../../../model/feedback-table.ts';
import type { Scale } from '../../../model/scale.ts';
import type { Source } from '../../../model/workspace.ts';
import type { OutcomeDefinition } from '../../outcomes/score.ts';
import { lowRatings } from '../../drivers/driver-performance.ts';

/**
 * The sources that people only use when something is wrong: an item there without a score counts as unhappy.
 *
 * @returns ids
 */
export function troubleSourcesOf(sources: readonly Source[]): ReadonlySet<string> {
  return new Set(
    sources.filter(({ mapping: { kind } }) => kind === 'ticket' || kind === 'complaint').map(({ id }) => id),
  );
}

/** NPS counts everybody up to 6 as a detractor. */
const DETRACTOR_AT_MOST = 6;

/**
 * Tells of a row whether its customer was unhappy: any outcome is low (0–6 for NPS, "no", else the lowest quarter of its
 * scale, or the worst quarter of measured numbers), or it gave no outcome at all and came through a source that people only use when something is wrong.
 *
 * @param troubleSources  ids of the sources that hold tickets or complaints
 */
export function lowScores(
  table: FeedbackTable,
  outcomes: readonly OutcomeDefinition[],
  troubleSources: ReadonlySet<string>,
): (row: number) => boolean {
  const columns = outcomes.map((outcome) => judgesOf(table, outcome));
  return (row) => {
    let scored = false;
    for (const isLow of columns) {
      const low = isLow(row);
      if (low === null) continue;
      if (low) return true;
      scored = true;
    }
    return !scored && troubleSources.has(table.source.names[table.source.codes[row]!]!);
  };
}

/** Whether a row gave the outcome a low answer; null where it gave none. */
function judgesOf(table: FeedbackTable, outcome: OutcomeDefinition): (row: number) => boolean | null {
  if (outcome.kind === 'measure') return measuredJudge(table, outcome);
  const levels = table.scores.get(outcome.id)?.levels;
  const lowUpTo = highestLowLevel(outcome);
  return (row) => {
    const level = levels?.[row] ?? NO_LEVEL;
    return level === NO_LEVEL ? null : level <= lowUpTo;
  };
}

/** A measured number has no scale: low is the quarter of the numbers given that is worst for customers. */
function measuredJudge(
  table: FeedbackTable,
  { id, good }: Extract<OutcomeDefinition, { kind: 'measure' }>,
): (row: number) => boolean | null {
  const values = table.measures.get(id)?.values;
  const given = Float64Array.from(values ?? [])
    .filter((value) => !Number.isNaN(value))
    .sort();
  const place = good === 'high' ? Math.ceil(given.length / 4) - 1 : Math.floor((given.length * 3) / 4);
  const limit = given[Math.max(0, place)] ?? NaN;
  return (row) => {
    const value = values?.[row] ?? NaN;
    if (Number.isNaN(value)) return null;
    return good === 'high' ? value <= limit : value >= limit;
  };
}

function highestLowLevel({ id, kind, scale }: Extract<OutcomeDefinition, { scale: Scale }>): number {
  if (kind === 'nps') return DETRACTOR_AT_MOST - scale.low;
  const low = lowRatings({ id, scale, good: 'high' });
  return (low?.to ?? scale.low) - scale.low;
}
