import type { Stage } from '../../model/journey/stage.ts';
import type { Context } from '../context.ts';
import { emptyFigure, figureOf } from '../context.ts';
import { figureCell, wordsCell } from '../figures/chart-cells.ts';
import type { StageCurve } from '../figures/chart-description.ts';
import type { EmptyState, Figure, Skeleton } from '../page-model.ts';
import type { JourneyMapPage, StageCard } from './journey-model.ts';
import { momentHref, stateMarker } from './moment-words.ts';
import { ratingsText, realityLines, roleNames, stageHref, stageResult } from './stage-words.ts';

/** The journey in one picture: what customers want at each stage, what they care about, and what is real. */
export function journeyMap(context: Context): JourneyMapPage {
  const { stages } = context.journey;
  return {
    title: 'The customer’s journey',
    description: 'What customers want at each stage, what they care about, and what is real.',
    lede: ledeOf(context),
    curve: curveOf(context),
    stages: stages.map((stage, index) => cardOf(stage, index, context)),
    source: journeySource(context),
    notes:
      stages.length === 0
        ? []
        : [
            'A comment counts once in a stage and may speak of several stages, so the shares must not be added up.',
            'Low ratings of a stage are those of all its drivers together. Stages without a rating of their own are judged by comments alone, and people who write are not a sample of all customers.',
          ],
    empty: stages.length === 0 ? noJourney(context) : null,
    skeletons: stages.length === 0 ? SKELETONS : [],
  };
}

/** Source, n and period of every figure on the pages of the journey. */
export function journeySource(context: Context, ...more: readonly string[]): string {
  const { f, results } = context;
  return context.footnote(
    f.counted(results.themes.coverage.base, 'comment'),
    context.sourcesCommenting,
    'low ratings: as declared for each driver',
    'revenue of distinct customers, counted only where they wrote; costs of the last twelve months',
    ...more,
  );
}

/** The worst stage by ratings, and the one customers write about most; each only where it stands out. */
function ledeOf(context: Context): string {
  const { f, results, journey } = context;
  const named = (id: string) => `“${journey.stages.find((stage) => stage.id === id)?.name ?? id}”`;
  const rated = results.journey
    .filter(({ ratings }) => ratings.lowShare !== null && !ratings.flagged)
    .sort((a, b) => b.ratings.lowShare! - a.ratings.lowShare! || (a.stage < b.stage ? -1 : 1));
  const raised = results.journey
    .filter(({ share }) => share !== null)
    .sort((a, b) => b.mentions - a.mentions || (a.stage < b.stage ? -1 : 1));
  const [worst, most] = [rated[0], raised[0]];
  const several = results.journey.filter(({ ratings }) => ratings.lowShare !== null).length > 1;
  return [
    'The way of the customer in their own words, with what they care about and what the data say about it.',
    ...(worst === undefined || !several
      ? []
      : [`Rated worst is ${named(worst.stage)}: ${ratingsText(worst, context)}.`]),
    ...(most === undefined
      ? []
      : [
          `Customers write most about ${named(most.stage)}: ${f.percent(most.share!)} of ${f.counted(most.base, 'comment')} raise an issue of it.`,
        ]),
  ].join(' ');
}

function curveOf(context: Context): Figure {
  const { f, results, journey } = context;
  const stages = journey.stages.map((stage) => {
    const ratings = stageResult(stage, context)?.ratings ?? { given: 0, lowShare: null, flagged: false };
    return { stage, ratings };
  });
  const given = stages.flatMap(({ ratings }) => (ratings.lowShare === null ? [] : [ratings.lowShare]));
  if (given.length < 2)
    return emptyFigure({
      missing: 'How the stages feel',
      why: 'A curve needs ratings of at least two stages.',
      next: 'Name under "drivers" which ratings tell how a stage was.',
      file: 'content/journey/stages/<stage>.yaml',
    });
  const worst = stages
    .filter(({ ratings }) => ratings.lowShare !== null)
    .reduce((found, each) => (each.ratings.lowShare! > found.ratings.lowShare! ? each : found));
  const [lowest, highest] = [Math.min(...given), Math.max(...given)];
  const room = Math.max(0.02, (highest - lowest) * 0.15);
  const headline = `Customers feel worst at “${worst.stage.name}”.`;
  const low = f.percents(stages.map(({ ratings }) => ratings.lowShare));
  const ofComments = f.percents(results.journey.map(({ share }) => share));
  const asked = [...new Set(journey.stages.flatMap(({ drivers }) => drivers))];
  const chart: StageCurve = {
    kind: 'stage-curve',
    id: 'journey-feelings',
    headline,
    subtitle: 'Share of low ratings among all ratings of the stage; fewer is better',
    footnote: context.footnote(
      f.counted(
        stages.reduce((sum, { ratings }) => sum + ratings.given, 0),
        'rating',
      ),
      context.sourcesAsking(...asked),
      'a rating that belongs to two stages counts in both',
      'the stages ask about different things: read the shape, not small differences',
    ),
    alt: `Line through the stages of the journey. ${headline} ${f.percent(worst.ratings.lowShare!)} of ${f.counted(worst.ratings.given, 'rating')} are low there.`,
    best: { value: lowest - room, text: 'better' },
    worst: { value: highest + room, text: 'worse' },
    stages: stages.map(({ stage, ratings }) => ({
      label: stage.name,
      value: ratings.lowShare,
      valueText: ratings.lowShare === null ? '' : `${low(ratings.lowShare)} low`,
      baseText: ratings.given === 0 ? 'not rated' : `n = ${f.count(ratings.given)}`,
      tone: stage.id === worst.stage.id ? 'accent' : ratings.flagged ? 'faint' : 'plain',
    })),
    table: {
      columns: [
        { label: 'Stage', numeric: false },
        { label: 'Low ratings', numeric: true },
        { label: 'Ratings', numeric: true },
        { label: 'Comments with an issue', numeric: true },
        { label: 'Of all comments', numeric: true },
      ],
      rows: stages.map(({ stage, ratings }) => {
        const result = results.journey.find((each) => each.stage === stage.id);
        const share = result?.share ?? null;
        return [
          wordsCell(stage.name),
          figureCell(ratings.lowShare, low, 'too few'),
          { text: f.count(ratings.given), value: ratings.given },
          { text: f.count(result?.mentions ?? 0), value: result?.mentions ?? 0 },
          figureCell(share, ofComments, 'no theme'),
        ];
      }),
    },
  };
  return figureOf(chart);
}

function cardOf(stage: Stage, index: number, context: Context): StageCard {
  const { journey, f } = context;
  return {
    id: stage.id,
    place: `Stage ${f.count(index + 1)}`,
    name: stage.name,
    href: stageHref(stage),
    wants: stage.wants,
    reality: realityLines(stage, context),
    careAbouts: journey.careAbouts
      .filter((each) => each.stage === stage.id)
      .map((each) => ({
        name: each.name,
        roles: roleNames(each.roles, context),
        href: `${stageHref(stage)}#${each.id}`,
      })),
    moments: journey.moments
      .filter((each) => each.stage === stage.id)
      .map((each) => ({ name: each.name, href: momentHref(each.id), marker: stateMarker(each.state) })),
    owner: stage.owner ?? 'Nobody answers for it yet',
    groups: f.list(stage.groups),
  };
}

/** Themes may name stages long before anybody describes them. */
export function noJourney({ themes, f }: Context): EmptyState {
  const named = [...new Set(themes.flatMap(({ stage }) => stage ?? []))].sort();
  return {
    missing: 'The customer’s journey',
    why: 'Departments each see their part. Customers go through all of them, and remember where one hands over to the next.',
    next:
      named.length === 0
        ? 'Describe the first stage in the words of a customer; five to eight are enough.'
        : `Describe the stages; your themes already name ${f.list(named.map((id) => `“${id}”`))}.`,
    command: `npm run new -- stage ${named[0] ?? 'joining'}`,
    file: 'content/journey/stages/<stage>.yaml',
  };
}

const SKELETONS: readonly Skeleton[] = [
  {
    file: 'content/journey/stages/joining.yaml',
    text: 'name: I get connected\norder: 2\nwants: I want a date I can plan around, and one visit.\nowner: Head of installation planning\ngroups: [Installation planning, Field delivery]\ndrivers: [installation]\nindicators: [orders-without-date]',
  },
  {
    file: 'content/journey/roles.yaml',
    text: 'roles:\n  office-manager:\n    name: Office manager\n    where: business\n    say: Orders, chases, and is asked first whether to renew.',
  },
];
