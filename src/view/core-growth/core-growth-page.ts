import type { CoreGrowthResult, DriverGap, ThemeGap } from '../../analysis/results.ts';
import type { Context } from '../context.ts';
import { growthFigure, growthText, noGrowth } from '../expectations/growth-figure.ts';
import { scoreKind } from '../figures/score-words.ts';
import { coreGrowthText } from '../sampling/sampling-words.ts';
import type { DataTable, EmptyState, Fact, KeyFigure } from '../page-model.ts';
import { driverGapFigure, themeGapFigure } from './core-growth-charts.ts';
import type { CoreGrowthPage } from './core-growth-model.ts';
import { answerText, driverGapText, driversSentence, themesSentence } from './core-growth-words.ts';

/** What the customers on whom growth rests say, against all others. */
export function coreGrowthPage(context: Context): CoreGrowthPage {
  const { f } = context;
  const result = context.results.coreGrowth;
  const period = result.period === null ? [] : [`answers from ${f.period(result.period)}`];
  const sidesText = (coreGrowth: number, others: number) =>
    `${f.counted(coreGrowth, 'core-growth customer')} and ${f.count(others)} others`;
  const heardFoot = context.footnote(
    `${sidesText(result.heard.coreGrowth, result.heard.others)} heard`,
    context.results.volume.sources.map(({ source }) => context.sourceName(source)),
    ...period,
  );
  const answered = result.scores[0]?.gap;
  const scoreFoot = context.footnote(
    `${sidesText(answered?.coreGrowth.customers ?? 0, answered?.others.customers ?? 0)} who answered`,
    context.sourcesAsking(...result.scores.map(({ outcome }) => outcome)),
    ...period,
  );
  const most = (side: 'coreGrowth' | 'others') =>
    result.drivers.reduce((largest, gap) => Math.max(largest, gap[side].customers), 0);
  const driverFoot = context.footnote(
    `${sidesText(most('coreGrowth'), most('others'))} at most who rated a driver`,
    context.sourcesAsking(...result.drivers.map(({ driver }) => driver)),
    ...period,
  );
  const commentFoot = context.footnote(
    `${f.counted(result.themes[0]?.coreGrowth.customers ?? 0, 'commenting core-growth customer')} and ${f.count(result.themes[0]?.others.customers ?? 0)} others`,
    context.sourcesCommenting,
    ...period,
  );
  return {
    title: 'Core-growth customers',
    description: 'How the customers on whom growth rests rate us and what they raise, against all others.',
    answer: answerText(result, context),
    empty: result.told === 'not-told' ? notTold : null,
    who: whoOf(result, context),
    keyFigures: result.told === 'not-told' ? [] : keyFigures(result, context),
    source: heardFoot,
    scores: result.told === 'not-told' ? null : scoreTable(result, scoreFoot, context),
    drivers: driverGapFigure(result.drivers, driverFoot, context),
    driversText: driversSentence(result.drivers, context),
    driverTable: driverTable(result.drivers, driverFoot, context),
    themes: themeGapFigure(result.themes, commentFoot, context),
    themesText: themesSentence(result.themes, context),
    themeTable: themeTable(result.themes, commentFoot, context),
    expectations: {
      text: growthText(context),
      figure: growthFigure(context) ?? { kind: 'empty', empty: noGrowth(context) },
    },
    notes:
      result.told === 'not-told'
        ? []
        : [
            'Core-growth customers are not a sample of their own: those who answered may differ from those who did not.',
            'The two sides differ in more than growth, for example in size and kind of business. A gap says where to look, not why.',
            'What pleases these customers most often serves all. Put right what they miss first, then extend it to the others.',
          ],
  };
}

const notTold: EmptyState = {
  missing: 'Who the core-growth customers are',
  why: 'A good overall score can hide that the customers on whom next year’s growth rests are the least content.',
  next: 'Ask those who forecast sales. Then mark the customers with yes or no in the column core_growth, or declare a rule.',
  command: null,
  file: 'data/customers.csv, or outerloop.yaml',
  skeleton:
    'coreGrowth:\n  description: Small businesses that open sites, as sales names them each spring.\n  rule:\n    segments: [Small business]\n    revenuePerYearAtLeast: 1200',
};

function whoOf({ told }: CoreGrowthResult, { config, f }: Context): readonly Fact[] {
  if (told === 'not-told') return [];
  const { description, rule } = config.coreGrowth ?? {};
  const conditions = [
    ...(rule?.segments === undefined ? [] : [`segment ${f.list(rule.segments)}`]),
    ...(rule?.revenuePerYearAtLeast === undefined
      ? []
      : [`at least ${f.moneyExact(rule.revenuePerYearAtLeast * 100)} a year`]),
    ...(rule?.revenuePerYearAtMost === undefined
      ? []
      : [`at most ${f.moneyExact(rule.revenuePerYearAtMost * 100)} a year`]),
  ];
  return [
    {
      label: 'Who they are',
      text:
        description ??
        'Not described: say under coreGrowth.description in outerloop.yaml who names them, and why.',
      href: null,
    },
    {
      label: 'Told apart by',
      text:
        told === 'by-rule'
          ? `the rule in outerloop.yaml: ${f.list(conditions)}`
          : 'the column core_growth of data/customers.csv',
      href: null,
    },
  ];
}

function keyFigures(result: CoreGrowthResult, context: Context): readonly KeyFigure[] {
  const { f } = context;
  const { customers, revenue, heard } = result;
  const told = customers.coreGrowth + customers.others;
  const [own, others] = [revenue.coreGrowth.centsPerYear, revenue.others.centsPerYear];
  return [
    {
      label: 'Core-growth customers',
      value: f.count(customers.coreGrowth),
      detail: `${f.percent(customers.coreGrowth / Math.max(1, told))} of the ${f.count(told)} of whom it is known${customers.notSaid === 0 ? '' : `; not known of ${f.count(customers.notSaid)}`}`,
    },
    {
      label: 'Revenue they stand for',
      value: own === null ? 'Not known' : f.money(own),
      detail:
        own === null
          ? 'no revenue is known for them'
          : `a year, ${revenueShareText(own, others, context)}; known for ${f.count(revenue.coreGrowth.customersWithRevenue)} of ${f.count(customers.coreGrowth)}`,
    },
    {
      label: 'Of them heard',
      value: f.count(heard.coreGrowth),
      detail: `customers with feedback of any kind in the period; of the others ${f.count(heard.others)}`,
    },
  ];
}

/** Their part of the revenue of both sides, where there is any to be part of. */
function revenueShareText(own: number, others: number | null, { f }: Context): string {
  if (others === null) return 'the others’ is not known';
  return own + others === 0
    ? 'the same as all others'
    : `${f.percent(own / (own + others))} of what is known for both`;
}

function scoreTable({ scores }: CoreGrowthResult, source: string, context: Context): DataTable {
  return {
    caption: 'Scores',
    columns: [
      { label: 'Outcome', numeric: false },
      { label: 'Core-growth customers against all others', numeric: false },
    ],
    rows: scores.map(({ outcome, gap }) => [
      { text: context.outcomeName(outcome) },
      {
        text: coreGrowthText(
          gap,
          scoreKind(context.results.outcomes.find((each) => each.outcome === outcome)),
          context,
        ),
      },
    ]),
    source,
  };
}

/** "under 0.001", or three digits. */
function pText(p: number | null, { f }: Context): string {
  if (p === null) return 'not tested';
  return p < 0.001 ? 'under 0.001' : f.decimal(p, 3);
}

function driverTable(gaps: readonly DriverGap[], source: string, context: Context): DataTable | null {
  const { f } = context;
  if (gaps.every(({ kind }) => kind === 'not-estimable')) return null;
  return {
    caption: 'The ratings gap, driver by driver',
    columns: [
      { label: 'Driver', numeric: false },
      { label: 'Core growth against others', numeric: false },
      { label: 'Ratings', numeric: true },
      { label: 'p, adjusted', numeric: true },
      { label: 'Reading', numeric: false },
    ],
    rows: gaps.map((gap) => {
      const name = { text: context.driverName(gap.driver), href: `drivers/${gap.driver}/` };
      const n = { text: `${f.count(gap.coreGrowth.n)} and ${f.count(gap.others.n)}` };
      if (gap.kind === 'not-estimable')
        return [name, { text: 'not given' }, n, { text: 'not tested' }, { text: 'too few customers' }];
      const unit = context.driver(gap.driver)?.unit;
      return [
        name,
        { text: `${driverGapText(gap, context)}${unit === undefined ? '' : ` ${unit}`}` },
        n,
        { text: pText(gap.pAdjusted, context) },
        {
          text: readingOf(gap),
        },
      ];
    }),
    source,
  };
}

function readingOf({ p, evidence, flagged }: Extract<DriverGap, { kind: 'estimated' }>): string {
  if (p === null) return 'a side rated alike: no range, no test';
  return evidence ? 'beyond chance' : flagged ? 'few customers' : 'cannot be told from chance';
}

function themeTable(gaps: readonly ThemeGap[], source: string, context: Context): DataTable | null {
  const { f } = context;
  if (gaps.every(({ estimate }) => estimate === null)) return null;
  const percent = f.percents(gaps.flatMap(({ coreGrowth, others }) => [coreGrowth.share, others.share]));
  const share = (value: number | null) => ({ text: value === null ? 'not known' : percent(value) });
  return {
    caption: 'Who raises what, theme by theme',
    columns: [
      { label: 'Theme', numeric: false },
      { label: 'Core growth', numeric: true },
      { label: 'Others', numeric: true },
      { label: 'Difference, percentage points', numeric: true },
      { label: 'p, adjusted', numeric: true },
      { label: 'Reading', numeric: false },
    ],
    rows: gaps.map(({ theme, coreGrowth, others, estimate, reason }) => [
      { text: context.themeName(theme), href: `themes/${theme}/` },
      share(coreGrowth.share),
      share(others.share),
      {
        text:
          estimate === null
            ? 'not given'
            : `${f.signed(100 * estimate.difference, 1)} (${f.signed(100 * estimate.interval.low, 1)} to ${f.signed(100 * estimate.interval.high, 1)})`,
      },
      { text: pText(estimate?.pAdjusted ?? null, context) },
      {
        text:
          estimate === null
            ? reasonText(reason)
            : estimate.evidence
              ? 'beyond chance'
              : 'cannot be told from chance',
      },
    ]),
    source: `${source} Shares are of the customers on each side who wrote anything; each counts once however often they wrote.`,
  };
}

function reasonText(reason: ThemeGap['reason']): string {
  switch (reason) {
    case 'not-told':
      return 'nobody has said who they are';
    case 'too-few-customers':
      return 'too few customers';
    case 'nobody-raised-it':
      return 'nobody raised it in the period';
    case null:
      return '';
    default:
      return reason satisfies never;
  }
}
