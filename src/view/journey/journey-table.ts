import type { Context } from '../context.ts';
import type { DataTable } from '../page-model.ts';
import { journeySource, noJourney } from './journey-map.ts';
import type { JourneyTablePage } from './journey-model.ts';
import { realityCells } from './reality-words.ts';
import {
  commentsText,
  costText,
  ratingsText,
  revenueText,
  roleNames,
  scoreOfRaisers,
  stageHref,
  stageResult,
} from './stage-words.ts';

/** The whole map as tables: nothing that the picture shows is missing here. */
export function journeyTable(context: Context): JourneyTablePage {
  const isEmpty = context.journey.stages.length === 0;
  return {
    title: 'The journey as a table',
    description:
      'Every stage of the journey with its figures, and everything customers care about, as tables.',
    lede: 'The same as the map, to read row by row, to sort out who answers for what, and to print.',
    tables: [stageTable(context), careAboutTable(context), roleTable(context)].filter(
      ({ rows }) => rows.length > 0,
    ),
    empty: isEmpty ? noJourney(context) : null,
  };
}

function stageTable(context: Context): DataTable {
  const { f, journey } = context;
  return {
    caption: 'The stages',
    columns: [
      { label: 'Stage', numeric: false },
      { label: 'What customers want', numeric: false },
      { label: 'Low ratings', numeric: false },
      { label: 'Comments with an issue', numeric: false },
      { label: 'Score of those who raised one', numeric: false },
      { label: 'Revenue of these customers', numeric: false },
      { label: 'Costs us', numeric: false },
      { label: 'Answers for it', numeric: false },
      { label: 'Groups', numeric: false },
    ],
    rows: journey.stages.map((stage) => {
      const result = stageResult(stage, context);
      const none =
        result === null
          ? 'not known'
          : result.share === null
            ? commentsText(result, context)
            : 'nobody raised one';
      const raised = result !== null && result.mentions > 0;
      return [
        { text: stage.name, href: stageHref(stage) },
        { text: stage.wants },
        { text: result === null ? 'not known' : ratingsText(result, context) },
        { text: result === null ? 'not known' : commentsText(result, context) },
        { text: raised ? scoreOfRaisers(result, context) : none },
        { text: raised ? revenueText(result, context) : none },
        { text: raised ? costText(result, context) : none },
        { text: stage.owner ?? 'nobody yet' },
        { text: f.list(stage.groups) },
      ];
    }),
    source: journeySource(context),
  };
}

function careAboutTable(context: Context): DataTable {
  const { journey } = context;
  return {
    caption: 'What customers care about, and what is real',
    columns: [
      { label: 'Stage', numeric: false },
      { label: 'They care about', numeric: false },
      { label: 'Who cares', numeric: false },
      { label: 'They expect', numeric: false },
      { label: 'What is real', numeric: false },
    ],
    rows: journey.careAbouts.map((each) => [
      { text: journey.stages.find(({ id }) => id === each.stage)?.name ?? each.stage },
      { text: each.name, href: `journey/${each.stage}/#${each.id}` },
      { text: roleNames(each.roles, context) },
      { text: each.expects },
      {
        text:
          realityCells(each, context)
            .map(({ text }) => text)
            .join('; ') || 'nothing shows it yet',
      },
    ]),
    source: journeySource(context),
  };
}

function roleTable({ journey, f, results }: Context): DataTable {
  return {
    caption: 'Who has a say',
    columns: [
      { label: 'Role', numeric: false },
      { label: 'Where', numeric: false },
      { label: 'Their say', numeric: false },
      { label: 'Things they care about', numeric: true },
    ],
    rows: journey.roles.map((role) => [
      { text: role.name },
      { text: role.where === 'both' ? 'household and business' : role.where },
      { text: role.say },
      { text: f.count(journey.careAbouts.filter(({ roles }) => roles.includes(role.id)).length) },
    ]),
    source: `Kept in content/journey/roles.yaml; data as of ${f.date(results.asOf)}.`,
  };
}
