import type { AnswerColumn, CustomerTable, FeedbackTable } from '../../model/feedback-table.ts';
import type { Population } from '../../model/population.ts';
import { monthsOf } from '../months.ts';
import { coreGrowthGap } from '../core-growth/core-growth-gap.ts';
import type { MonthRange } from '../outcomes/answered-months.ts';
import { monthsAnswered, periodOfMonths, rowsAnswered } from '../outcomes/answered-months.ts';
import { outcomeColumn, tallyOf } from '../outcomes/answers.ts';
import type { OutcomeDefinition, ScoreThresholds } from '../outcomes/score.ts';
import type { SamplingGroup, SamplingResult } from '../results.ts';
import { Distinct } from '../statistics/distinct.ts';
import type { CustomerMargin } from './population-basis.ts';
import { customerBase } from './population-basis.ts';
import type { PlannedGroup } from './sample-planner.ts';
import { samplePlanner } from './sample-planner.ts';
import type { GroupsAsked } from './sampling-groups.ts';
import { countGroups, samplingGroups } from './sampling-groups.ts';
import { samplingWarnings } from './sampling-warnings.ts';
import { sourceMix } from './source-mix.ts';
import { weightedScore } from './weighted-score.ts';

const YEAR = 12;

export interface SamplingFacts {
  readonly table: FeedbackTable;
  /** null without data/customers.csv. */
  readonly customers: CustomerTable | null;
  readonly population: Population;
  /** Whether each source asks for feedback, by id; a source not named counts as not asking. */
  readonly solicited: ReadonlyMap<string, boolean>;
}
export interface SamplingOptions extends ScoreThresholds {
  /** The date the data stand at, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/**
 * Who answered in the last twelve months, and for which customers they speak: scores as answered beside scores with
 * every stratum at its size, response rates, the core-growth gap, the mix of sources, and how many answers a wanted
 * margin needs.
 *
 * @param outcomes  the main outcome first; at least one
 */
export function samplingResult(
  facts: SamplingFacts,
  outcomes: readonly OutcomeDefinition[],
  options: SamplingOptions,
): SamplingResult {
  const { table, customers } = facts;
  const months = monthsOf(table, options.asOf);
  const main = outcomes[0]!;
  const column = outcomeColumn(table, main);
  const answered = monthsAnswered(column, months);
  const last = answered?.to ?? months.size - 1;
  const range: MonthRange | null =
    last < 0 ? null : { from: Math.max(answered?.from ?? 0, last - YEAR + 1), to: last };
  const rowsOf = (of: AnswerColumn) => (range === null ? new Int32Array(0) : rowsAnswered(of, months, range));
  const rows = rowsOf(column);
  const base = customerBase(table, customers, facts.population);
  const weighed = outcomes.map((outcome) => {
    const own = outcomeColumn(table, outcome);
    return weightedScore(rowsOf(own), { column: own, outcome }, base, table.customer, options);
  });
  const asked: GroupsAsked = { table, months, range, rows, column, outcome: main, thresholds: options };
  const counted = dimensionsOf(base).map(([dimension, margin]) => {
    const at = base.margins.findIndex((each) => each.margin === margin.margin);
    const counts = countGroups(asked, margin);
    const used = at < 0 ? null : weighed[0]!.margins[at]!;
    return { dimension, margin, counts, groups: samplingGroups(dimension, margin, counts, used, asked) };
  });
  const groups = counted.flatMap((each) => each.groups);
  const mix = sourceMix(table, months, range, facts.solicited);
  const planned = counted.flatMap(({ dimension, margin, counts }) =>
    margin.names.map((group, at): PlannedGroup => ({
      dimension,
      group,
      customers: margin.customers[at]!,
      answered: counts[at]!.answered.count,
      counts: counts[at]!.tally,
    })),
  );
  return {
    period: range === null ? null : periodOfMonths(range, months, options.asOf),
    population: base.basis,
    scores: weighed.map(({ score }) => score),
    groups,
    coreGrowth: coreGrowthGap(rows, { column, outcome: main }, table, customers, options),
    sourceMix: mix,
    planner: samplePlanner(
      [everybody(table, rows, column, base.basis.customers ?? customers?.listed ?? null), ...planned],
      main,
      options.fullAnswers,
    ),
    warnings: samplingWarnings(base.basis, weighed[0]!.score, groups, mix),
  };
}

/** The attributes that response is told by. */
function dimensionsOf({
  margins,
  segments,
}: ReturnType<typeof customerBase>): readonly (readonly [SamplingGroup['dimension'], CustomerMargin])[] {
  const strata = margins.find(({ margin }) => margin === 'stratum');
  return [
    ...(strata === undefined ? [] : [['stratum', strata] as const]),
    ...(segments === null ? [] : [['segment', segments] as const]),
  ];
}

function everybody(
  table: FeedbackTable,
  rows: Int32Array,
  column: AnswerColumn,
  customers: number | null,
): PlannedGroup {
  const distinct = new Distinct(table.customer.names.length);
  for (let i = 0; i < rows.length; i++) distinct.add(table.customer.codes[rows[i]!]!);
  return {
    dimension: 'all',
    group: null,
    customers,
    answered: distinct.count,
    counts: tallyOf(column, rows),
  };
}
