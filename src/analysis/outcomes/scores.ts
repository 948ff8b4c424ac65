import { compareText } from '../../model/defect.ts';
import type { CodedColumn, FeedbackTable } from '../../model/feedback-table.ts';
import { NO_LEVEL } from '../../model/feedback-table.ts';
import { groupedBy, levelCounts } from '../statistics/joint-counts.ts';
import { monthsOf } from '../months.ts';
import type { GroupScore, OutcomeResult } from '../results.ts';
import { scoreOf, total } from './score.ts';
import type { OutcomeDefinition, ScoreThresholds } from './score.ts';
import { scoreChange } from './score-change.ts';

export interface OutcomeOptions extends ScoreThresholds {
  /** The date the data stand at, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/**
 * How one outcome stands: overall, by month, segment, business unit and source, and how it changed in a year.
 *
 * Months run from the first answer to the last; a month without answers keeps its place. Segments and units keep
 * their place too; a source that never asks this question is not listed.
 *
 * @param table    n items in any order; without a column for the outcome everything is suppressed as `no-answers`
 * @param options  thresholds and the as-of date, which decides whether the last month is partial (see `monthsOf`)
 */
export function outcomeResult(
  table: FeedbackTable,
  outcome: OutcomeDefinition,
  options: OutcomeOptions,
): OutcomeResult {
  const column = table.scores.get(outcome.id) ?? {
    scale: outcome.scale,
    levels: new Uint8Array(table.rows).fill(NO_LEVEL),
  };
  const scored = (counts: readonly number[]) => scoreOf(counts, outcome, options);
  const months = monthsOf(table, options.asOf);
  const byMonth = levelCounts(column, months);
  const asked = byMonth.byGroup.map((counts) => total(counts) > 0);
  const first = asked.indexOf(true);
  const last = asked.lastIndexOf(true);
  const grouped = (groups: CodedColumn) =>
    levelCounts(column, groupedBy(groups))
      .byGroup.map((counts, code): GroupScore => ({
        group: groups.names[code]!,
        score: scored(counts),
        partial: false,
      }))
      .sort((a, b) => compareText(a.group, b.group));
  return {
    outcome: outcome.id,
    kind: outcome.kind,
    overall: scored(byMonth.all),
    byMonth: months.names
      .map((group, code) => ({
        group,
        score: scored(byMonth.byGroup[code]!),
        partial: months.partial[code]!,
      }))
      .filter((_, code) => first >= 0 && code >= first && code <= last),
    bySegment: grouped(table.segment),
    byUnit: grouped(table.unit),
    bySource: grouped(table.source).filter((entry) => entry.score.n > 0),
    change:
      first < 0
        ? null
        : scoreChange(
            byMonth.byGroup.slice(first, last + 1),
            months.names.slice(first, last + 1),
            outcome,
            options,
          ),
  };
}
