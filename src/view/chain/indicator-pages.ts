import { livePlanOf } from './plan-words.ts';
import type { Indicator } from '../../model/indicator.ts';
import { indicatorsPage } from '../change/indicators-page.ts';
import { leadHeadline } from '../change/lead-words.ts';
import type { Context } from '../context.ts';
import type { DataTable, Fact } from '../page-model.ts';
import type { IndicatorPage, Scoreboard, ScoreboardRow } from './chain-model.ts';
import { indicatorOf, latestText, smallTrend, stateMarker, yearBeforeText } from './indicator-words.ts';
import { PLAN_STATUS_NAMES } from './plan-words.ts';

/** One page an indicator: what it is, where it stands, what its months say, whose it is and which plan leans on it. */
export function indicatorPages(context: Context): readonly IndicatorPage[] {
  return indicatorsPage(context).entries.flatMap((entry) => {
    const found = indicatorOf(entry.id, context);
    if (found === null) return [];
    const { indicator } = found;
    const plans = context.chain.plans.filter((plan) => plan.indicator === indicator.id);
    return [
      {
        id: indicator.id,
        title: indicator.name,
        description: `${indicator.name}: definition, target, months, control limits, and whether it moves before customers feel it.`,
        markers: entry.markers,
        standing: entry.standing,
        about: entry.description,
        figure: entry.figure,
        control: entry.control,
        leadHeadline: entry.leadHeadline,
        lead: entry.lead,
        leadTable: entry.leadTable,
        facts: [...ownFacts(indicator, context), ...entry.facts],
        states: statesOf(indicator, context),
        series: seriesOf(indicator, context),
        plansEmpty:
          plans.length > 0
            ? null
            : {
                missing: 'A plan that leans on this indicator',
                why: 'A figure that no plan wants to move is only watched.',
                next: 'Name it under indicator in the plan whose cause it measures.',
                command:
                  indicator.theme === undefined || livePlanOf(indicator.theme, context) !== null
                    ? null
                    : `npm run new -- plan --theme ${indicator.theme}`,
                file: null,
              },
      },
    ];
  });
}

function ownFacts(indicator: Indicator, context: Context): readonly Fact[] {
  const { f } = context;
  const better = indicator.good === 'low' ? 'lower' : 'higher';
  return [
    { label: 'Unit', text: `${indicator.unit}; ${better} is better`, href: null },
    {
      label: 'Answers for it',
      text: indicator.owner ?? 'Nobody yet: write the role under owner',
      href: null,
    },
    ...context.chain.plans
      .filter((plan) => plan.indicator === indicator.id)
      .map((plan) => ({
        label: 'Plan',
        text: `${plan.title} (${PLAN_STATUS_NAMES[plan.status].toLowerCase()}${plan.target === undefined ? '' : `, target ${f.number(plan.target.value)} by ${f.date(plan.target.by)}`})`,
        href: `plans/${plan.id}/`,
      })),
  ];
}

function statesOf({ good, target, threshold, unit, id }: Indicator, { f }: Context): DataTable | null {
  const text = (value: number) => f.number(value);
  const beyond = (side: 'good' | 'bad') => ((side === 'good') === (good === 'low') ? 'at most' : 'at least');
  const rows = [
    ...(target === undefined
      ? []
      : [[`${beyond('good')} ${text(target)}`, 'Target reached', 'Keep it there, and say what did it.']]),
    ...(target === undefined || threshold === undefined
      ? []
      : [
          [
            `between ${text(target)} and ${text(threshold)}`,
            'Between target and threshold',
            'Work on it goes on.',
          ],
        ]),
    ...(threshold === undefined
      ? []
      : [
          [
            `${good === 'low' ? 'above' : 'below'} ${text(threshold)}`,
            'Past the threshold',
            'Act now: the owner says today what is done.',
          ],
        ]),
  ];
  if (rows.length === 0) return null;
  return {
    caption: 'What the value asks for',
    columns: ['Value', 'State', 'What follows'].map((label) => ({ label, numeric: false })),
    rows: rows.map((cells) => cells.map((cell) => ({ text: cell }))),
    source: `In ${unit}. Source: content/indicators/${id}.yaml.`,
  };
}

function seriesOf({ name, unit, values, id }: Indicator, context: Context): DataTable | null {
  const { f } = context;
  if (values.length === 0) return null;
  const number = f.numbers(values.map(({ value }) => value));
  return {
    caption: `${name}, month by month`,
    columns: [
      { label: 'Month', numeric: false },
      { label: unit, numeric: true },
    ],
    rows: values.toReversed().map(({ month, value }) => [{ text: f.month(month) }, { text: number(value) }]),
    source: `Source: data/operations, ${id}; n = ${f.counted(values.length, 'month')}; data as of ${f.date(context.results.asOf)}.`,
  };
}

/** One row an indicator, those past their threshold first: what a meeting looks at before anything else. */
export function scoreboard(context: Context): Scoreboard {
  const { f } = context;
  const rows = context.indicators
    .flatMap((indicator) => rowOf(indicator, context))
    .sort((a, b) => urgency(a) - urgency(b));
  return {
    caption: 'Scoreboard of our own work',
    rows,
    source: `Source: data/operations; n = ${f.counted(rows.length, 'indicator')}; lines show up to 24 months, the dashed line is the target; data as of ${f.date(context.results.asOf)}.`,
  };
}

const URGENCY = ['warning', 'question', 'circle', 'check', 'star'] as const;

function urgency({ state }: ScoreboardRow): number {
  return URGENCY.indexOf(state.icon);
}

function rowOf(indicator: Indicator, context: Context): readonly ScoreboardRow[] {
  const found = indicatorOf(indicator.id, context);
  if (found === null) return [];
  const { result } = found;
  const plan = context.chain.plans.find(
    (each) => each.indicator === indicator.id && each.status !== 'dropped',
  );
  return [
    {
      id: indicator.id,
      name: indicator.name,
      href: `indicators/${indicator.id}/`,
      now: latestText(indicator, result, context),
      target: indicator.target === undefined ? 'none yet' : context.f.number(indicator.target),
      state: stateMarker(result),
      trend: smallTrend(indicator, indicator.target, context),
      trendText: yearBeforeText(indicator, result, context),
      lead: leadHeadline(result.lead, context),
      owner: indicator.owner ?? indicator.group ?? 'nobody yet',
      plan: plan === undefined ? null : { name: plan.title, href: `plans/${plan.id}/` },
    },
  ];
}
