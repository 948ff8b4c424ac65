import type { IndicatorResult } from '../../analysis/results.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Context } from '../context.ts';
import { emptyFigure, figureOf } from '../context.ts';
import { controlFigure } from '../figures/control-figure.ts';
import { controlChartOf, controlSentence } from '../figures/control-words.ts';
import { fixMarks } from './fix-marks.ts';
import { leadHeadline, leadSentence, leadTable } from './lead-words.ts';
import type { EmptyState, Figure, Marker, Skeleton } from '../page-model.ts';
import type { IndicatorEntry, IndicatorsPage } from './change-model.ts';

/** Every indicator: what it is, where it stands, whether it varies beyond the ordinary, and whether it leads. */
export function indicatorsPage(context: Context): IndicatorsPage {
  const entries = context.results.indicators.flatMap((result) => {
    const indicator = context.indicators.find(({ id }) => id === result.indicator);
    return indicator === undefined ? [] : [entryOf(indicator, result, context)];
  });
  return {
    title: 'Indicators',
    description: 'Figures of our own work, and whether they move before customers feel the difference.',
    lede: 'Figures of our own work that may move before customers feel the difference. A good one gives time to act.',
    entries,
    empty: entries.length === 0 ? noIndicators : null,
    skeletons: entries.length === 0 ? SKELETONS : [],
    notes:
      entries.length === 0
        ? []
        : [
            'Moving first is not causing: both may follow from something else. Keep checking as months are added.',
            'A chart on quiet data shows a signal by chance about once in eleven. Look for a cause before you act on one.',
          ],
  };
}

const noIndicators: EmptyState = {
  missing: 'Indicators of our own work',
  why: 'Customers tell us late. A figure of our own work, such as orders without a date, can warn earlier.',
  next: 'Describe one indicator, and add its value for each month.',
  command: null,
  file: 'content/indicators/<id>.yaml and data/operations/<team>.csv',
};

const SKELETONS: readonly Skeleton[] = [
  {
    file: 'content/indicators/orders-without-date.yaml',
    text: 'name: Orders without a date after five working days\ndescription: Who counts what, on which day.\nunit: percent of orders\ngood: low\ntheme: late-installation\ntarget: 5\nthreshold: 15\npossible: { low: 0, high: 100 }',
  },
  {
    file: 'data/operations/installations.csv',
    text: 'indicator,period,value\norders-without-date,2026-05,9.3\norders-without-date,2026-06,9.7',
  },
];

function entryOf(indicator: Indicator, result: IndicatorResult, context: Context): IndicatorEntry {
  const chart = controlChartOf('indicator', indicator.id, context);
  return {
    id: indicator.id,
    name: indicator.name,
    description: indicator.description ?? null,
    markers: markersOf(indicator, result),
    standing: standingOf(indicator, result, context),
    facts: factsOf(indicator, result, context),
    figure: figureFor(indicator, context),
    control: chart === null || indicator.values.length === 0 ? null : controlSentence(chart, context),
    leadHeadline: leadHeadline(result.lead, context),
    lead: leadSentence(indicator, result, context),
    leadTable: leadTable(indicator, result, context),
  };
}

function markersOf(
  indicator: Indicator,
  { targetReached, pastThreshold }: IndicatorResult,
): readonly Marker[] {
  return [
    ...(targetReached === null
      ? []
      : [
          targetReached
            ? ({ icon: 'check', text: 'Target reached' } as const)
            : ({ icon: 'circle', text: 'Target not reached' } as const),
        ]),
    ...(pastThreshold === true ? [{ icon: 'warning', text: 'Past the threshold: act now' } as const] : []),
    ...(indicator.values.length === 0 ? [{ icon: 'question', text: 'No values yet' } as const] : []),
  ];
}

function standingOf(indicator: Indicator, { latest }: IndicatorResult, context: Context): string {
  const { f } = context;
  if (latest === null) return 'There is no value of a whole month yet.';
  const better = indicator.good === 'low' ? 'lower' : 'higher';
  const against = [
    ...(indicator.target === undefined ? [] : [`target ${f.number(indicator.target)}`]),
    ...(indicator.threshold === undefined ? [] : [`threshold ${f.number(indicator.threshold)}`]),
  ];
  return `${f.number(latest.value)} ${indicator.unit} in ${f.month(latest.month)} (${[...against, `${better} is better`].join(', ')}).`;
}

function factsOf(
  indicator: Indicator,
  { symptom }: IndicatorResult,
  context: Context,
): IndicatorEntry['facts'] {
  return [
    symptom.kind === 'theme'
      ? {
          label: 'Should move before',
          text: context.themeName(symptom.id),
          href: `themes/${symptom.id}/`,
        }
      : { label: 'Should move before', text: context.outcomeName(symptom.id), href: null },
    ...(indicator.group === undefined ? [] : [{ label: 'Measured by', text: indicator.group, href: null }]),
    { label: 'Kept in', text: `content/indicators/${indicator.id}.yaml`, href: null },
  ];
}

function figureFor(indicator: Indicator, context: Context): Figure {
  const chart = controlChartOf('indicator', indicator.id, context);
  const { values, possible } = indicator;
  const [first, last] = [values[0], values.at(-1)];
  if (chart === null || first === undefined || last === undefined || values.length < 2) {
    return emptyFigure({
      missing: `${indicator.name} by month`,
      why: 'A line needs the values of at least two months.',
      next: `Add a row for each month: ${indicator.id},2026-06,12.3`,
      file: 'data/operations/<team>.csv',
    });
  }
  const { f } = context;
  const target =
    indicator.target === undefined
      ? null
      : { value: indicator.target, label: `Target ${f.number(Number(indicator.target.toFixed(1)))}` };
  return figureOf(
    controlFigure(
      chart,
      {
        id: `indicator-${indicator.id}`,
        name: indicator.name,
        subtitle: `${indicator.unit}, by month`,
        footnote: `Source: data/operations; n = ${f.counted(values.length, 'month')}; period: ${f.month(first.month)} to ${f.month(last.month)}; a month without a value is a gap; data as of ${f.date(context.results.asOf)}.`,
        text: f.numbers(values.map(({ value }) => value)),
        tick: f.decimal,
        changeText: (change) => f.signed(change, 1),
        axis: {
          label: indicator.unit,
          zero: false,
          bounds: { low: possible.low ?? -Infinity, high: possible.high ?? Infinity },
        },
        marks: fixMarks(indicator.theme ?? null, 'made', context),
        reference: target,
        columns: [],
        faint: () => false,
      },
      context,
    ),
  );
}
