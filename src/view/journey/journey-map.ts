import type { Stage } from '../../model/journey/stage.ts';
import type { Context } from '../context.ts';
import type { EmptyState, Skeleton } from '../page-model.ts';
import type { JourneyMapPage, StageCard } from './journey-model.ts';
import { momentHref, stateMarker } from './moment-words.ts';
import { ratingsText, realityLines, roleNames, stageHref } from './stage-words.ts';
import { journeyCurve } from './journey-curve.ts';

/** The journey in one picture: what customers want at each stage, what they care about, and what is real. */
export function journeyMap(context: Context): JourneyMapPage {
  const { stages } = context.journey;
  return {
    title: 'The customer’s journey',
    description: 'What customers want at each stage, what they care about, and what is real.',
    lede: ledeOf(context),
    curve: journeyCurve(context),
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
