import type { Masker } from './analysis/disclosure/mask-comment.ts';
import { isoDateOf } from './model/calendar.ts';
import type { FeedbackTable } from './model/feedback-table.ts';
import { NO_LEVEL } from './model/feedback-table.ts';
import type { Workspace } from './model/workspace.ts';
import type { SampleComment } from './view/report-input.ts';

/** The only way in which a customer's words reach a page: with personal details masked. */
export function quotedComment(
  { config, feedback, sources }: Workspace,
  row: number,
  { mask }: Masker,
): SampleComment {
  const { source, segment, unit } = feedback;
  const sourceId = source.names[source.codes[row]!]!;
  return {
    text: mask(feedback.comments.text(row) ?? ''),
    date: isoDateOf(feedback.day[row]!),
    source: sources.find(({ id }) => id === sourceId)?.mapping.name ?? sourceId,
    segment: segment.names[segment.codes[row]!] ?? null,
    unit: unit.names[unit.codes[row]!] ?? null,
    score: scoreGiven(feedback, config.mainOutcome, row),
  };
}

/** The points or the number that an item gives the main outcome. */
function scoreGiven({ scores, measures }: FeedbackTable, outcome: string, row: number): number | null {
  const rated = scores.get(outcome);
  const level = rated?.levels[row] ?? NO_LEVEL;
  if (rated !== undefined) return level === NO_LEVEL ? null : rated.scale.low + level;
  const number = measures.get(outcome)?.values[row] ?? NaN;
  return Number.isNaN(number) ? null : number;
}
