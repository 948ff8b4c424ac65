import type { SamplePlan, SamplingGroup, SamplingResult } from '../../analysis/results.ts';
import { axisFor } from '../figures/axis.ts';
import { wordsCell } from '../figures/chart-cells.ts';
import type { AboveBelowLine } from '../figures/chart-description.ts';
import type { Context } from '../context.ts';
import { emptyFigure, figureOf } from '../context.ts';
import type { DataTable, Figure, KeyFigure, TableCell } from '../page-model.ts';
import { CORE_GROWTH_MISSING, isKindUnknown, noShares } from './sampling-empty.ts';
import type { SamplingPage } from './sampling-model.ts';
import { aboutCount, bothScores, coreGrowthText, warningText, weightedText } from './sampling-words.ts';
import { scoreKind, scoreText } from '../figures/score-words.ts';

const NONE = '\u2013';

/** Who answered in the last twelve months, and which customers they can speak for. */
export function samplingPage(context: Context): SamplingPage {
  const { results } = context;
  const { sampling } = results;
  const kind = scoreKind(context.outcomeResult);
  const shares = (['stratum', 'segment'] as const).flatMap((dimension) => sharesFigure(dimension, context));
  return {
    title: 'Who answered, and for whom they speak',
    description:
      'Response and coverage of the customer base, scores weighted to it, and how many answers a wanted margin needs.',
    lede: ledeOf(context),
    keyFigures: keyFiguresOf(context),
    keyFiguresSource: footOf(context),
    shares: shares.length > 0 ? shares : [emptyFigure(noShares(context))],
    response: responseTable(context),
    scores: sampling.scores.map((score) =>
      weightedText(
        score,
        scoreKind(results.outcomes.find(({ outcome }) => outcome === score.outcome)),
        context,
      ),
    ),
    scoresSource: footOf(
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

function footOf(context: Context, ...more: readonly string[]): string {
  const { f, results } = context;
  const main = results.sampling.scores[0];
  const { period } = results.sampling;
  return context.footnoteOver(
    period === null ? null : f.period(period),
    f.counted(main?.answers ?? 0, 'answer'),
    context.sourcesAsking(results.drivers.outcome),
    ...more,
  );
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

/** How far the share of answers lies above or below the share of customers; none without two groups. */
function sharesFigure(dimension: SamplingGroup['dimension'], context: Context): readonly Figure[] {
  const { f, results } = context;
  const groups = results.sampling.groups.filter((group) => group.dimension === dimension);
  const shown = groups
    .flatMap((group) => (group.shareOfAnswers === null ? [] : [{ ...group, share: group.shareOfAnswers }]))
    .map((group) => ({ ...group, points: 100 * (group.share - group.shareOfCustomers) }))
    .sort((a, b) => b.points - a.points || (a.group < b.group ? -1 : 1));
  if (shown.length < 2) return [];
  const quietest = shown.at(-1)!;
  const even = quietest.points > -1;
  const percent = f.percents(shown.flatMap(({ share, shareOfCustomers }) => [share, shareOfCustomers]));
  const headline = even
    ? `Every ${dimension} is heard about as much as its size asks for.`
    : `Of the ${dimension === 'stratum' ? 'strata' : 'segments'}, ${quietest.group} is heard least for its size: ${f.percent(quietest.share)} of the answers, ${f.percent(quietest.shareOfCustomers)} of the customers.`;
  const chart: AboveBelowLine = {
    kind: 'above-below-line',
    id: `answers-by-${dimension}`,
    headline,
    subtitle: `Share of the answers minus share of the customers, in percentage points, by ${dimension}`,
    footnote: footOf(context, populationSource(results.sampling)),
    alt: `Bars above and below a line. ${headline} The line is the share of customers.`,
    axis: axisFor(
      shown.map(({ points }) => points),
      {
        label: 'Percentage points',
        text: f.signed,
        zero: true,
        steps: 4,
      },
    ),
    lineLabel: 'share of customers',
    items: shown.map(({ group, points, state }) => ({
      label: group,
      value: points,
      valueText: f.signed(points, 1),
      tone: state === 'full' ? (group === quietest.group && !even ? 'accent' : 'plain') : 'faint',
    })),
    table: {
      columns: [
        { label: dimension === 'stratum' ? 'Stratum' : 'Segment', numeric: false },
        { label: 'Share of customers', numeric: true },
        { label: 'Share of answers', numeric: true },
        { label: 'Difference', numeric: true },
        { label: 'Answers', numeric: true },
      ],
      rows: shown.map((group) => [
        wordsCell(group.group),
        { text: percent(group.shareOfCustomers), value: group.shareOfCustomers },
        { text: percent(group.share), value: group.share },
        { text: f.signed(group.points, 1), value: group.points },
        { text: f.count(group.answers), value: group.answers },
      ]),
    },
  };
  return [figureOf(chart)];
}

function populationSource({ population }: SamplingResult): string {
  switch (population.kind) {
    case 'population-file':
      return 'customers from data/population.csv';
    case 'margins-file':
      return 'customers from data/population-margins.csv';
    case 'customer-list':
      return 'customers counted in data/customers.csv';
    case 'unknown':
      return 'number of customers not known';
    default:
      return population satisfies never;
  }
}

/** A segment that is a stratum of its own would stand in a table twice. */
function distinctGroups<G extends Pick<SamplePlan, 'dimension' | 'group' | 'customers'>>(
  groups: readonly G[],
): readonly G[] {
  return groups.filter(
    ({ dimension, group, customers }) =>
      dimension !== 'segment' ||
      !groups.some(
        (other) => other.dimension === 'stratum' && other.group === group && other.customers === customers,
      ),
  );
}

function responseTable(context: Context): DataTable | null {
  const { f, results } = context;
  const groups = distinctGroups(results.sampling.groups);
  const kind = scoreKind(context.outcomeResult);
  if (groups.length === 0 || isKindUnknown(context)) return null;
  const noted = groups.some((group) => stateText(group, context) !== '');
  const percent = f.percents(groups.flatMap(({ responseRate, coverage }) => [responseRate, coverage]));
  const rate = (share: number | null): TableCell => ({ text: share === null ? NONE : percent(share) });
  return {
    caption: 'Response and coverage by stratum and segment',
    columns: [
      { label: 'Group', numeric: false },
      { label: 'Customers', numeric: true },
      { label: 'Answered', numeric: true },
      { label: 'Response', numeric: true },
      { label: 'Heard', numeric: true },
      { label: 'Coverage', numeric: true },
      { label: 'Score (95% interval)', numeric: true },
      { label: 'Weight', numeric: true },
      ...(noted ? [{ label: 'Note', numeric: false }] : []),
    ],
    rows: groups.map((group) => [
      { text: `${group.group} (${group.dimension})` },
      { text: f.count(group.customers) },
      { text: f.count(group.answered) },
      rate(group.responseRate),
      { text: f.count(group.heard) },
      rate(group.coverage),
      { text: scoreText(kind, group.score, f) },
      { text: group.relativeWeight === null ? NONE : f.decimal(group.relativeWeight, 2) },
      ...(noted ? [{ text: stateText(group, context) }] : []),
    ]),
    source: footOf(
      context,
      'response: distinct customers who answered, of all customers; heard: who gave feedback of any kind',
      'weight: customers per answer, 1 is the mean',
      populationSource(results.sampling),
    ),
  };
}

function stateText({ state, mergedWith }: SamplingGroup, { f }: Context): string {
  switch (state) {
    case 'empty':
      return 'nobody answered';
    case 'merged':
      return `too few answers: counted with ${f.list(mergedWith)}`;
    case 'thin':
      return 'few answers';
    case 'full':
      return mergedWith.length === 0 ? '' : `counted with ${f.list(mergedWith)}`;
    default:
      return state satisfies never;
  }
}

function sourceTable(context: Context): DataTable | null {
  const { f, results } = context;
  const { sources, items, period } = { ...results.sampling.sourceMix, period: results.sampling.period };
  if (items === 0) return null;
  const percent = f.percents(
    sources.flatMap(({ shareOfItems, shareOfComments, shareOfCustomers }) => [
      shareOfItems,
      shareOfComments,
      shareOfCustomers,
    ]),
  );
  const share = (value: number | null): TableCell => ({ text: value === null ? NONE : percent(value) });
  return {
    caption: 'Through which sources customers were heard',
    columns: [
      { label: 'Source', numeric: false },
      { label: 'Asked or volunteered', numeric: false },
      { label: 'Items', numeric: true },
      { label: 'Share', numeric: true },
      { label: 'Comments', numeric: true },
      { label: 'Share', numeric: true },
      { label: 'Customers', numeric: true },
      { label: 'Share', numeric: true },
    ],
    rows: sources.map((source) => [
      { text: context.sourceName(source.source) },
      { text: source.solicited ? 'asked' : 'volunteered' },
      { text: f.count(source.items) },
      share(source.shareOfItems),
      { text: f.count(source.comments) },
      share(source.shareOfComments),
      ...(context.namesCustomers(source.source)
        ? [{ text: f.count(source.customers) }, share(source.shareOfCustomers)]
        : [{ text: 'not known' }, { text: NONE }]),
    ]),
    source: context.footnoteOver(
      period === null ? null : f.period(period),
      f.counted(items, 'item'),
      sources.map(({ source }) => context.sourceName(source)),
      'customers are counted by id and may be heard in several sources',
    ),
  };
}

function plannerTable(context: Context): DataTable | null {
  const { f, results } = context;
  const { margins } = results.sampling.planner;
  const rows = distinctGroups(results.sampling.planner.rows);
  const noted = rows.some((row) => basisText(row) !== '');
  if (rows.length === 0 || (rows[0]?.answered ?? 0) === 0) return null;
  return {
    caption: 'How many customers must answer for a margin',
    columns: [
      { label: 'Group', numeric: false },
      { label: 'Customers', numeric: true },
      ...margins.map((margin) => ({ label: `±${marginText(margin, context)}`, numeric: true })),
      { label: 'Answered', numeric: true },
      ...(noted ? [{ label: 'Note', numeric: false }] : []),
    ],
    rows: rows.map((row) => [
      { text: row.group === null ? 'All customers' : `${row.group} (${row.dimension})` },
      { text: row.customers === null ? NONE : f.count(row.customers) },
      ...row.needed.map((needed) => ({ text: needed === null ? NONE : f.count(needed) })),
      { text: f.count(row.answered) },
      ...(noted ? [{ text: basisText(row) }] : []),
    ]),
    source: footOf(
      context,
      'n0 = 1.96² × variance / margin², corrected for the number of customers',
      'answered: distinct customers in the last twelve months',
    ),
  };
}

function marginText(margin: number, { f, outcomeResult }: Context): string {
  const kind = scoreKind(outcomeResult);
  if (typeof kind !== 'object') return `${f.count(margin)} points`;
  return `${f.decimal(margin, Math.max(0, -Math.floor(Math.log10(margin))))} ${kind.unit}`;
}

function basisText({ basis }: SamplePlan): string {
  switch (basis) {
    case 'own':
      return '';
    case 'all-answers':
      return 'few answers: planned with the variance of all answers';
    case 'too-few-answers':
      return 'too few answers to know how much they differ';
    case 'no-variation':
      return 'everyone answered alike: nothing to plan with';
    default:
      return basis satisfies never;
  }
}
