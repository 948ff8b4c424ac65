import { compareText } from '../../model/compare-text.ts';
import type { CodedColumn, RatingTable } from '../../model/feedback-table.ts';
import { groupedBy } from '../statistics/joint-counts.ts';
import { monthsOf } from '../months.ts';
import type { MeasureForm } from '../../model/outcome-config.ts';
import type { GroupScore, OutcomeMeasure, OutcomeResult } from '../results.ts';
import { outcomeColumn, talliesOf } from './answers.ts';
import { answersIn, scoreOf } from './score.ts';
import type { OutcomeDefinition, ScoreThresholds, Tally } from './score.ts';
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
  table: RatingTable,
  outcome: OutcomeDefinition,
  options: OutcomeOptions,
): OutcomeResult {
  const column = outcomeColumn(table, outcome);
  const scored = (tally: Tally) => scoreOf(tally, outcome, options);
  const months = monthsOf(table, options.asOf);
  const byMonth = talliesOf(column, months);
  const asked = byMonth.byGroup.map((tally) => answersIn(tally) > 0);
  const first = asked.indexOf(true);
  const last = asked.lastIndexOf(true);
  const grouped = (groups: CodedColumn) =>
    talliesOf(column, groupedBy(groups))
      .byGroup.map((tally, code): GroupScore => ({
        group: groups.names[code]!,
        score: scored(tally),
        partial: false,
      }))
      .sort((a, b) => compareText(a.group, b.group));
  return {
    outcome: outcome.id,
    kind: outcome.kind,
    ...(outcome.kind === 'measure' ? { measure: measureOf(outcome) } : {}),
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
    change: scoreChange(table, { column, outcome, months }, options),
  };
}

function measureOf({ unit, good, decimals, lowest, highest }: MeasureForm): OutcomeMeasure {
  return { unit, good, decimals, lowest: lowest ?? null, highest: highest ?? null };
}
