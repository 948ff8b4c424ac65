import type { StageResult } from '../../analysis/results.ts';
import type { CareAbout, Consequences } from '../../model/journey/care-about.ts';
import type { Stage } from '../../model/journey/stage.ts';
import type { Context } from '../context.ts';
import { performanceText } from '../drivers/driver-words.ts';
import { rangeText, scoreKind, suppressedText, valueText } from '../figures/score-words.ts';
import { endsText, moneyRangeText, windowText } from '../impact/money-words.ts';
import type { DataTable, Fact, KeyFigure, TableCell } from '../page-model.ts';
import type { CareAboutView, StagePage } from './journey-model.ts';
import { journeySource } from './journey-map.ts';
import { momentView } from './moment-words.ts';
import { indicatorCell, realityCells } from './reality-words.ts';
import { commentsText, noRatings, stageHref, stageResult } from './stage-words.ts';

/** Everything that is known of one stage. */
export function stagePage(stage: Stage, context: Context): StagePage {
  const { journey } = context;
  const at = journey.stages.indexOf(stage);
  const result = stageResult(stage, context);
  const beside = (other: Stage | undefined) =>
    other === undefined ? null : { name: other.name, href: stageHref(other) };
  return {
    id: stage.id,
    title: stage.name,
    description: `What customers want at the stage “${stage.name}”, what they care about, and what is real.`,
    wants: stage.wants,
    facts: factsOf(stage, context),
    keyFigures: result === null ? [] : keyFigures(result, context),
    source: journeySource(context, `costs: ${windowText(context)}`),
    themes: result === null ? null : themeTable(result, context),
    themesEmpty: {
      missing: 'Themes of this stage',
      why: 'Without a theme nobody sees what customers write about it.',
      next: `Write "stage: ${stage.id}" into the themes that happen here, or describe a new one.`,
      command: 'npm run new -- theme <id>',
      file: 'content/themes/<theme>.yaml',
    },
    drivers: driverTable(stage, context),
    driversEmpty: {
      missing: 'A rating of this stage',
      why: 'Only those who write are heard here; nobody asks the others.',
      next: 'Name under "drivers" which ratings of the survey tell how it was.',
      command: null,
      file: `content/journey/stages/${stage.id}.yaml`,
    },
    indicators: indicatorTable(stage, context),
    indicatorsEmpty: {
      missing: 'A figure of our own work',
      why: 'It would show what customers are about to feel before they tell us.',
      next: 'Name under "indicators" what the groups of this stage measure every month.',
      command: null,
      file: `content/journey/stages/${stage.id}.yaml`,
    },
    careAbouts: journey.careAbouts
      .filter((each) => each.stage === stage.id)
      .map((each) => careAboutView(each, context)),
    careAboutsEmpty: {
      missing: 'What customers care about at this stage',
      why: 'A stage is right when it is as they expect, for everyone who has a say.',
      next: 'Write down one thing they care about, who cares, and what follows when it is met and when it is missed.',
      command: 'npm run new -- expectation <id>',
      file: 'content/expectations/<id>.yaml',
    },
    moments: journey.moments
      .filter((each) => each.stage === stage.id)
      .map((each) => momentView(each, context)),
    momentsEmpty: {
      missing: 'A moment of truth at this stage',
      why: 'Customers make up their mind in a few moments, and somebody should answer for each.',
      next: 'Name one, with what the customer should feel, who answers for it and one shared figure.',
      command: 'npm run new -- moment <id>',
      file: 'content/journey/moments/<id>.yaml',
    },
    before: beside(journey.stages[at - 1]),
    after: beside(journey.stages[at + 1]),
  };
}

function factsOf(stage: Stage, { f }: Context): readonly Fact[] {
  const fact = (label: string, text: string | undefined): readonly Fact[] =>
    text === undefined || text === '' ? [] : [{ label, text, href: null }];
  return [
    ...fact('It begins when', stage.begins),
    ...fact('It ends when', stage.ends),
    ...fact('Answers for the whole stage', stage.owner ?? 'Nobody yet: add "owner" to the file of the stage'),
    ...fact('Groups that share its figures', f.list(stage.groups)),
    ...fact('Kept in', `content/journey/stages/${stage.id}.yaml`),
  ];
}

function keyFigures(result: StageResult, context: Context): readonly KeyFigure[] {
  const { f } = context;
  const { ratings, revenue, share } = result;
  return [
    {
      label: 'Ratings that are low',
      value: ratings.lowShare === null ? 'Not known' : f.percent(ratings.lowShare),
      detail:
        ratings.given === 0
          ? noRatings(result.stage, context.journey)
          : `of ${f.counted(ratings.given, 'rating')}${ratings.lowShare === null ? ' \u2013 too few' : ''}`,
    },
    {
      label: 'Comments with an issue',
      value: share === null ? 'Not counted' : f.percent(share),
      detail:
        share === null
          ? commentsText(result, context)
          : `${f.count(result.mentions)} of ${f.counted(result.base, 'comment')}, from ${f.counted(revenue.customers, 'customer')}`,
    },
    ...(result.mentions === 0
      ? []
      : [
          scoreFigure(result, context),
          {
            label: 'Revenue of these customers',
            value: revenue.centsPerYear === null ? 'Not known' : f.money(revenue.centsPerYear),
            detail: `a year; known for ${f.count(revenue.customersWithRevenue)} of ${f.counted(revenue.customers, 'customer')}; the size of business that may be affected`,
          },
          {
            label: 'Costs us a year',
            value: result.companyTotal === null ? 'Not known' : f.money(result.companyTotal.likely),
            detail:
              result.companyTotal === null
                ? context.results.money.assumptions.length === 0
                  ? 'needs assumptions in content/assumptions.yaml'
                  : 'no contact with a known cost, and no refund or visit assumed'
                : `likely; low to high ${endsText(result.companyTotal, f)}`,
          },
        ]),
    ...(result.placed === 0
      ? []
      : [
          {
            label: 'Placed here by its source',
            value: f.count(result.placed),
            detail: 'items of any kind, whatever they say',
          },
        ]),
  ];
}

/** Interval and n, with the score of all for comparison. */
function scoreFigure({ score }: StageResult, context: Context): KeyFigure {
  const { f, outcomeResult } = context;
  const kind = scoreKind(outcomeResult);
  const label = `${kind === 'nps' ? 'NPS' : 'Score'} of those who raised one`;
  if (score.kind === 'suppressed') return { label, value: 'Not given', detail: suppressedText(score, f) };
  const overall = outcomeResult?.overall;
  return {
    label,
    value: valueText(kind, score.value, f),
    detail: [
      ...(score.interval === null ? [] : [`likely ${rangeText(kind, score.interval, f)}`]),
      f.counted(score.n, 'answer'),
      ...(overall?.kind === 'estimated' ? [`all answers ${valueText(kind, overall.value, f)}`] : []),
    ].join('; '),
  };
}

function themeTable(result: StageResult, context: Context): DataTable | null {
  const { f, results } = context;
  const ids = [...result.issues, ...result.praise];
  if (ids.length === 0) return null;
  const percent = f.percents(ids.map((id) => context.themeResult(id)?.share));
  return {
    caption: 'What customers write about this stage',
    columns: [
      { label: 'Theme', numeric: false },
      { label: 'Mentions', numeric: true },
      { label: 'Of comments', numeric: true },
      { label: 'Customers', numeric: true },
      { label: 'Revenue a year', numeric: true },
      { label: 'Costs us a year', numeric: true },
      { label: 'Group it begins in', numeric: false },
    ],
    rows: ids.map((id) => {
      const theme = context.themeResult(id);
      const cost = results.money.themes.find((each) => each.theme === id)?.companyTotal ?? null;
      const praise = context.theme(id)?.praise === true;
      const revenue = theme?.money.revenueCentsPerYear ?? null;
      return [
        { text: `${context.themeName(id)}${praise ? ' (praise)' : ''}`, href: `themes/${id}/` },
        { text: f.count(theme?.mentions ?? 0) },
        { text: theme === null || results.themes.coverage.base === 0 ? 'no comments' : percent(theme.share) },
        { text: f.count(theme?.customers ?? 0) },
        { text: revenue === null ? 'not known' : f.money(revenue) },
        { text: praise ? 'praise' : cost === null ? 'not known' : moneyRangeText(cost, f) },
        { text: context.theme(id)?.group ?? 'not said' },
      ];
    }),
    source: journeySource(context),
  };
}

function driverTable(stage: Stage, context: Context): DataTable | null {
  const { f } = context;
  if (stage.drivers.length === 0) return null;
  const percent = f.percents(stage.drivers.map((id) => context.estimate(id)?.lowShare));
  return {
    caption: 'How customers rate this stage',
    columns: [
      { label: 'Driver', numeric: false },
      { label: 'Low ratings', numeric: true },
      { label: 'Performance', numeric: true },
      { label: 'Ratings', numeric: true },
      { label: 'Link with the outcome', numeric: true },
    ],
    rows: stage.drivers.map((id) => {
      const estimate = context.estimate(id);
      const low = estimate?.lowShare ?? null;
      return [
        { text: context.driverName(id), href: `drivers/${id}/` },
        { text: low === null ? 'not known' : percent(low) },
        { text: estimate === null ? 'not known' : performanceText(estimate, context) },
        { text: f.count(estimate?.ratings ?? 0) },
        {
          text:
            estimate?.kind === 'estimated'
              ? `r ${f.decimal(estimate.r, 2)}${estimate.evidence ? '' : ' (no evidence)'}`
              : 'not known',
        },
      ];
    }),
    source: context.footnote(
      f.counted(
        stage.drivers.reduce((sum, id) => sum + (context.estimate(id)?.ratings ?? 0), 0),
        'rating',
      ),
      context.sourcesAsking(...stage.drivers),
      'a link is not proof of cause',
    ),
  };
}

function indicatorTable(stage: Stage, context: Context): DataTable | null {
  if (stage.indicators.length === 0) return null;
  return {
    caption: 'Figures of our own work',
    columns: [
      { label: 'Indicator, as it stands', numeric: false },
      { label: 'Measured by', numeric: false },
    ],
    rows: stage.indicators.map((id): readonly TableCell[] => [
      indicatorCell(id, context),
      { text: context.indicators.find((each) => each.id === id)?.group ?? 'not said' },
    ]),
    source: `Source: data/operations; the last whole month; data as of ${context.f.date(context.results.asOf)}.`,
  };
}

const SIDES: readonly (readonly [key: keyof Consequences, label: string])[] = [
  ['functional', 'What they can do'],
  ['social', 'How others see them'],
  ['emotional', 'How it feels'],
  ['financial', 'Their money'],
  ['ourWork', 'Our work'],
  ['ourMoney', 'Our money'],
];

function careAboutView(careAbout: CareAbout, context: Context): CareAboutView {
  const { journey, f } = context;
  const { met, missed } = careAbout;
  const rows = SIDES.filter(([key]) => met[key] !== undefined || missed[key] !== undefined);
  return {
    id: careAbout.id,
    name: careAbout.name,
    roles: f.list(
      careAbout.roles.map((id) => {
        const role = journey.roles.find((each) => each.id === id);
        return role === undefined ? id : `${role.name}${role.where === 'both' ? '' : ` (${role.where})`}`;
      }),
    ),
    expects: careAbout.expects,
    reality: realityCells(careAbout, context),
    realityNone: 'Nothing shows yet whether they get it: name a theme, a driver or an indicator.',
    consequences:
      rows.length === 0
        ? null
        : {
            caption: `What follows from “${careAbout.name}”`,
            columns: [
              { label: 'For', numeric: false },
              { label: 'When it is missed', numeric: false },
              { label: 'When it is right every time', numeric: false },
            ],
            rows: rows.map(([key, label]) => [
              { text: label },
              { text: missed[key] ?? NOT_WRITTEN },
              { text: met[key] ?? NOT_WRITTEN },
            ]),
            source: `Kept in content/expectations/${careAbout.id}.yaml${careAbout.knownFrom === undefined ? '' : `; known from: ${careAbout.knownFrom}`}.`,
          },
  };
}

const NOT_WRITTEN = 'not written yet';
