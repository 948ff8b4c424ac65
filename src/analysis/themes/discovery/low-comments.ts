import type { FeedbackTable } from '../../../model/feedback-table.ts';
import { NO_LEVEL } from '../../../model/feedback-table.ts';
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
 * scale), or it gave no outcome at all and came through a source that people only use when something is wrong.
 *
 * @param troubleSources  ids of the sources that hold tickets or complaints
 */
export function lowScores(
  table: FeedbackTable,
  outcomes: readonly OutcomeDefinition[],
  troubleSources: ReadonlySet<string>,
): (row: number) => boolean {
  const columns = outcomes.flatMap((outcome) => {
    const column = table.scores.get(outcome.id);
    return column === undefined ? [] : [{ levels: column.levels, lowUpTo: highestLowLevel(outcome) }];
  });
  return (row) => {
    let scored = false;
    for (const { levels, lowUpTo } of columns) {
      const level = levels[row]!;
      if (level === NO_LEVEL) continue;
      if (level <= lowUpTo) return true;
      scored = true;
    }
    return !scored && troubleSources.has(table.source.names[table.source.codes[row]!]!);
  };
}

function highestLowLevel({ id, kind, scale }: OutcomeDefinition): number {
  if (kind === 'nps') return DETRACTOR_AT_MOST - scale.low;
  const low = lowRatings({ id, scale, good: 'high' });
  return (low?.to ?? scale.low) - scale.low;
}
