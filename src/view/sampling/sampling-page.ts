import type { Context } from '../context.ts';
import { emptyFigure } from '../context.ts';
import type { KeyFigure } from '../page-model.ts';
import { CORE_GROWTH_MISSING, noShares } from './sampling-empty.ts';
import type { SamplingPage } from './sampling-model.ts';
import { aboutCount, bothScores, coreGrowthText, warningText, weightedText } from './sampling-words.ts';
import { scoreKind } from '../figures/score-words.ts';
import { samplingFoot } from './sampling-foot.ts';
import { heardByGroup } from './heard-by-group.ts';
import { responseTable, sourceTable, plannerTable } from './sampling-tables.ts';

/** Who answered in the last twelve months, and which customers they can speak for. */
export function samplingPage(context: Context): SamplingPage {
  const { results } = context;
  const { sampling } = results;
  const kind = scoreKind(context.outcomeResult);
  const shares = (['stratum', 'segment'] as const).flatMap((dimension) => heardByGroup(dimension, context));
  return {
    title: 'Who answered, and for whom they speak',
    description:
      'Response and coverage of the customer base, scores weighted to it, and how many answers a wanted margin needs.',
    lede: ledeOf(context),
    keyFigures: keyFiguresOf(context),
    keyFiguresSource: samplingFoot(context),
    shares: shares.length > 0 ? shares : [emptyFigure(noShares(context))],
    response: responseTable(context),
    scores: sampling.scores.map((score) =>
      weightedText(
        score,
        scoreKind(results.outcomes.find(({ outcome }) => outcome === score.outcome)),
        context,
      ),
    ),
    scoresSource: samplingFoot(
      context,
      ...(sampling.scores.some(({ estimate }) => estimate.kind === 'estimated')
        ? [
            'ranges count each customer as one voice, however often they answered',
            'weights: customers per answer, with linearised standard errors and Kish’s effective number of answers',
          ]
        : []),
    ),
    coreGrowth: coreGrowthText(sampling.coreGrowth, kind, context),
    coreGrowthEmpty:
      sampling.coreGrowth.kind === 'not-estimable' &&
      sampling.coreGrowth.reason === 'not-known' &&
      results.coreGrowth.told === 'not-told'
        ? CORE_GROWTH_MISSING
        : null,
    sources: sourceTable(context),
    sourcesText: volunteeredText(context),
    planner: plannerTable(context),
    plannerText: `How many customers must answer so that the 95% interval reaches no further than this to each side, if they are drawn at random from all customers of the row. It rests on how much answers in this workspace really differ. Once nearly all customers of a row answer, hardly any chance is left in who was asked; the intervals above are wider, because they also allow for the same customers answering differently another time.`,
    warnings: sampling.warnings.map((warning) => warningText(warning, context)),
  };
}

function volunteeredText({ f, results }: Context): string {
  const { volunteeredShare, items } = results.sampling.sourceMix;
  if (volunteeredShare === null) return 'No feedback in this period.';
  const heard = f.counted(items, 'item');
  if (items === 1)
    return volunteeredShare === 1
      ? 'The one item was volunteered.'
      : 'The one item came because somebody asked.';
  if (volunteeredShare === 1) return `All ${heard} were volunteered; nobody was asked.`;
  if (volunteeredShare === 0) return `All ${heard} came because somebody asked; none was volunteered.`;
  return `${f.percent(volunteeredShare)} of ${heard} were volunteered; the rest came because somebody asked.`;
}

function ledeOf(context: Context): string {
  const { f, results } = context;
  const { period, population, scores } = results.sampling;
  const main = scores[0];
  if (period === null || main === undefined || main.answers === 0)
    return 'Nobody has answered yet. This page will say who did, out of how many, and what follows for the scores.';
  const heard = f.counted(main.answers, 'answer');
  const base =
    population.kind === 'unknown'
      ? 'How many customers there are is not known.'
      : `The customer base counts ${f.counted(population.customers, 'customer')}.`;
  const { estimate } = main;
  const kind = scoreKind(context.outcomeResult);
  const moved =
    estimate.kind === 'estimated' && estimate.beyondChance
      ? ` ${context.outcomeName(main.outcome)} is ${bothScores(estimate, kind, context)}.`
      : '';
  return `${heard} to ${context.outcomeName(main.outcome)} from ${f.period(period)}. ${base}${moved}`;
}

function keyFiguresOf(context: Context): readonly KeyFigure[] {
  const { f, results } = context;
  const { scores, population, planner } = results.sampling;
  const estimate = scores[0]?.estimate;
  const everybody = planner.rows[0];
  if (everybody === undefined || everybody.answered === 0) return [];
  return [
    {
      label: 'Customers who answered',
      value: f.count(everybody.answered),
      detail:
        population.customers === null || everybody.answered > population.customers
          ? `distinct customers; ${f.counted(scores[0]?.answers ?? 0, 'answer')}`
          : `${f.percent(everybody.answered / population.customers)} of ${f.counted(population.customers, 'customer')}; ${f.counted(scores[0]?.answers ?? 0, 'answer')}`,
    },
    ...(estimate?.kind === 'estimated'
      ? [
          {
            label: 'Worth in equal answers',
            value: `about ${aboutCount(estimate.effectiveN, context)}`,
            detail: `of ${f.count(estimate.n)}; unequal weights cost the rest (design effect ${f.decimal(estimate.designEffect, 2)})`,
          },
          {
            label: 'Customers without a voice',
            value: f.percent(estimate.uncoveredShare),
            detail: 'share of the customers in strata nobody answered from',
          },
        ]
      : []),
  ];
}
