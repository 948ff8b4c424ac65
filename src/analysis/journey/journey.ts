import { NO_CODE } from '../../model/feedback-table.ts';
import type { Stage } from '../../model/journey/stage.ts';
import { costsTogether, unionOf } from '../money/costs-together.ts';
import type { Pricing } from '../money/pricing.ts';
import { outcomeColumn, tallyOf } from '../outcomes/answers.ts';
import type { OutcomeDefinition, ScoreThresholds } from '../outcomes/score.ts';
import { scoreOf } from '../outcomes/score.ts';
import type { DriverEstimate, StageResult } from '../results.ts';
import type { ThemeFacts } from '../themes/theme-pareto.ts';
import { rowsByTheme } from '../themes/theme-rows.ts';

export interface JourneyQuestion extends Pricing {
  /** In the order of the journey. */
  readonly stages: readonly Stage[];
  /** Themes by mentions falling. */
  readonly order: readonly string[];
  readonly outcome: OutcomeDefinition;
  readonly drivers: readonly DriverEstimate[];
  readonly thresholds: ScoreThresholds;
}

/**
 * How each stage of the journey is for customers: the comments that raise one of its issues, the customers and the money
 * behind them, the score of those who raised one, and the share of low ratings among all ratings of its drivers.
 *
 * A comment counts once in a stage and may count in several stages, so shares of stages must not be added up.
 *
 * @returns one entry a stage, in the order given; empty without stages
 */
export function journeyResult(facts: ThemeFacts, question: JourneyQuestion): readonly StageResult[] {
  const { table, themes, marks } = facts;
  const { counters, window, assumptions, outcome } = question;
  if (question.stages.length === 0) return [];
  const byTheme = rowsByTheme(marks, themes.length);
  const placeOf = new Map(themes.map((theme, index) => [theme.id, index]));
  const base = marks.inBase.reduce((sum, one) => sum + one, 0);
  const column = outcomeColumn(table, outcome);
  return question.stages.map((stage) => {
    const mine = question.order.filter((id) => themes[placeOf.get(id)!]!.stage === stage.id);
    const rowsOf = (praise: boolean) =>
      mine
        .filter((id) => themes[placeOf.get(id)!]!.praise === praise)
        .map((theme) => ({ theme, rows: byTheme[placeOf.get(theme)!]! }));
    const [issues, praise] = [rowsOf(false), rowsOf(true)];
    const rows = unionOf(issues, table.rows);
    const costs =
      window === null || issues.length === 0
        ? null
        : costsTogether(
            issues.map(({ theme, rows: all }) => ({ theme, rows: counters.within(all, window) })),
            { window, counters, assumptions, rows: table.rows },
          );
    return {
      stage: stage.id,
      issues: issues.map(({ theme }) => theme),
      praise: praise.map(({ theme }) => theme),
      mentions: rows.length,
      base,
      share: base === 0 || issues.length === 0 ? null : rows.length / base,
      revenue: counters.customersOf(rows).revenue,
      praises: unionOf(praise, table.rows).length,
      score: scoreOf(tallyOf(column, rows), outcome, question.thresholds),
      companyTotal: costs?.companyTotal ?? null,
      customersTotal: costs?.customersTotal ?? null,
      ratings: ratingsOf(stage, question),
      placed: placedIn(stage, facts),
    };
  });
}

/** A measured driver has no low ratings and takes no part. */
function ratingsOf(stage: Stage, { drivers, thresholds }: JourneyQuestion): StageResult['ratings'] {
  const rated = drivers.filter(
    (each) => stage.drivers.includes(each.driver) && each.lowShare !== null && each.ratings > 0,
  );
  const given = rated.reduce((sum, { ratings }) => sum + ratings, 0);
  const low = rated.reduce((sum, { ratings, lowShare }) => sum + Math.round(ratings * lowShare!), 0);
  return {
    given,
    lowShare: given < Math.max(1, thresholds.minimumAnswers) ? null : low / given,
    flagged: given < thresholds.fullAnswers,
  };
}

/** A source may name a stage by its id or by its name. */
function placedIn({ id, name }: Stage, { table: { stage } }: ThemeFacts): number {
  const codes = new Set([stage.names.indexOf(id), stage.names.indexOf(name)]);
  codes.delete(NO_CODE);
  return codes.size === 0 ? 0 : stage.codes.reduce((sum, code) => sum + (codes.has(code) ? 1 : 0), 0);
}
