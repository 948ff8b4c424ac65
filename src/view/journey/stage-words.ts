import type { StageResult } from '../../analysis/results.ts';
import type { Stage } from '../../model/journey/stage.ts';
import type { Context } from '../context.ts';
import { scoreKind, scoreText } from '../figures/score-words.ts';
import { moneyRangeText } from '../impact/money-words.ts';
import type { Line } from './journey-model.ts';

export function stageResult(stage: Stage, { results }: Context): StageResult | null {
  return results.journey.find((each) => each.stage === stage.id) ?? null;
}

export function stageHref({ id }: Pick<Stage, 'id'>): string {
  return `journey/${id}/`;
}

/** "22% of 6,665", or why not. */
export function commentsText({ share, mentions, base }: StageResult, { f }: Context): string {
  if (base === 0) return 'no comments yet';
  if (share === null) return 'no theme belongs to this stage yet';
  return `${f.percent(share)} of ${f.counted(base, 'comment')} (${f.count(mentions)})`;
}

/** "23% of 2,994 ratings are low", or why not. */
export function ratingsText({ stage, ratings }: StageResult, { f, journey }: Context): string {
  if (ratings.given === 0) return noRatings(stage, journey);
  const given = f.counted(ratings.given, 'rating');
  if (ratings.lowShare === null) return `${given} \u2013 too few`;
  const few = ratings.flagged ? ' (few)' : '';
  return `${f.percent(ratings.lowShare)} of ${given} are low${few}`;
}

/** Nothing asks about the stage, or nobody has answered. */
export function noRatings(stage: string, { stages }: Context['journey']): string {
  const asked = stages.some(({ id, drivers }) => id === stage && drivers.length > 0);
  return asked ? 'no ratings yet' : 'no rating belongs to this stage yet';
}

export function scoreOfRaisers({ score }: StageResult, context: Context): string {
  const { outcomeResult, f } = context;
  if (outcomeResult === null) return 'no outcome is asked';
  const n = score.kind === 'estimated' ? `, n = ${f.count(score.n)}` : '';
  return `${scoreText(scoreKind(outcomeResult), score, f)}${n}`;
}

export function revenueText({ revenue }: StageResult, { f }: Context): string {
  if (revenue.centsPerYear === null) return 'not known';
  if (revenue.centsPerYear <= 0) return 'no revenue above 0 is listed';
  return `${f.money(revenue.centsPerYear)} a year, known for ${f.count(revenue.customersWithRevenue)} of ${f.counted(revenue.customers, 'customer')}`;
}

export function costText({ companyTotal }: StageResult, { f }: Context): string {
  return companyTotal === null ? 'not known' : `${moneyRangeText(companyTotal, f)} a year`;
}

/** What is real, as the map shows it: short lines that each name their base. */
export function realityLines(stage: Stage, context: Context): readonly Line[] {
  const result = stageResult(stage, context);
  if (result === null) return [];
  const { f } = context;
  return [
    { label: 'Ratings', text: ratingsText(result, context) },
    { label: 'Issues', text: commentsText(result, context) },
    ...(result.praises === 0 ? [] : [{ label: 'Praise', text: f.counted(result.praises, 'comment') }]),
    ...(result.mentions === 0
      ? []
      : [
          { label: 'Business', text: revenueText(result, context) },
          { label: 'Costs us', text: costText(result, context) },
        ]),
  ];
}

export function roleNames(ids: readonly string[], { journey, f }: Context): string {
  return f.list(ids.map((id) => journey.roles.find((role) => role.id === id)?.name ?? id));
}
