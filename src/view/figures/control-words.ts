import type { ControlChart } from '../../analysis/results.ts';
import { fixDates } from '../change/fix-marks.ts';
import type { Context } from '../context.ts';

/** More months than these are counted in a headline, not named. */
const MOST_NAMED = 2;

/** More months than these are counted in a sentence, and only the latest named. */
const MOST_LISTED = 6;
const LATEST_LISTED = 3;

/** With so many of the judged months beyond the limits, it is the level that is another one, not the months. */
const LEVEL_MOVED_SHARE = 0.25;

export function controlChartOf(
  subject: ControlChart['subject'],
  id: string,
  context: Context,
): ControlChart | null {
  return context.results.controlCharts.find((chart) => chart.subject === subject && chart.id === id) ?? null;
}

/** What the chart says about now, in a sentence or two. */
export function controlSentence(chart: ControlChart, context: Context): string {
  return [verdictSentence(chart, context), ...caveats(chart, context)].join(' ');
}

/** The verdict alone, for a headline that starts with the name of what is charted. */
export function verdictPhrase(chart: ControlChart, context: Context): string {
  const { f } = context;
  const { verdict } = chart;
  switch (verdict.kind) {
    case 'no-limits':
      return verdict.reason === 'flat' ? 'the same every month' : 'too few months for limits';
    case 'ordinary':
      return 'ordinary month-to-month variation';
    case 'lasting-shift':
      return `a lasting shift since ${f.month(verdict.since)}`;
    case 'signals':
      return signalsPhrase(chart, context);
    default:
      return verdict satisfies never;
  }
}

function verdictSentence(chart: ControlChart, context: Context): string {
  const { f } = context;
  const { verdict } = chart;
  switch (verdict.kind) {
    case 'no-limits':
      return verdict.reason === 'flat'
        ? 'Every month is the same, so there are no limits to cross.'
        : `${f.counted(verdict.months, 'month')} can be judged: too few for limits, which need 8.`;
    case 'ordinary':
      return 'Ordinary month-to-month variation: no explanation needed.';
    case 'lasting-shift': {
      const side = verdict.side === 'above' ? 'above' : 'below';
      return verdict.declared
        ? `A lasting shift since ${f.month(verdict.since)}, when a declared change began to count: eight or more months in a row lie ${side} what was usual before.`
        : `A lasting shift since ${f.month(verdict.since)}: eight or more months in a row lie ${side} the centre line. Ask what changed then.`;
    }
    case 'signals':
      return signalsSentence(chart, context);
    default:
      return verdict satisfies never;
  }
}

/** Signals of the phase that goes on: single months beyond the limits, and long runs on one side. */
function currentSignals({ signals, phases }: ControlChart) {
  const from = phases.at(-1)?.from ?? '';
  const current = signals.filter(({ completed }) => completed >= from);
  return {
    single: current.filter(({ rule }) => rule === 'beyond-limits'),
    runs: current.filter(({ rule }) => rule !== 'beyond-limits'),
  };
}

function signalsPhrase(chart: ControlChart, { f }: Context): string {
  const { single, runs } = currentSignals(chart);
  const run = runs.at(-1);
  if (single.length > MOST_NAMED) return `${f.spelled(single.length, 'month')} stand out`;
  if (single.length > 0)
    return `${f.list(single.map(({ completed }) => f.month(completed)))} ${single.length === 1 ? 'stands' : 'stand'} out`;
  if (run === undefined) return 'earlier months stand out';
  const span = `${f.month(run.from)} to ${f.month(run.to)}`;
  return run.rule === 'six-in-one-direction'
    ? `${run.side === 'above' ? 'rising' : 'falling'} month after month, ${span}`
    : `long ${run.side} its usual level, ${span}`;
}

/** What to ask of months beyond the limits; nothing where a change that was made explains why they were expected. */
function afterChange({ subject, id, phases }: ControlChart, month: string, context: Context): string {
  const indicator = subject === 'indicator' ? context.indicators.find((each) => each.id === id) : undefined;
  const theme = subject === 'theme' ? id : indicator?.theme;
  const from = phases.at(-1)?.from ?? '';
  const made = theme === undefined ? [] : fixDates(theme, subject === 'theme' ? 'felt' : 'made', context);
  const last = made
    .map(({ date }) => date)
    .filter((date) => date.slice(0, 7) > from && date.slice(0, 7) <= month)
    .toSorted()
    .at(-1);
  return last === undefined ? ': ask what happened then.' : `, after the change of ${context.f.date(last)}.`;
}

function monthList(signals: ControlChart['signals'], { f }: Context): string {
  return f.list(signals.map(({ completed }) => f.month(completed)));
}

function manySentence(chart: ControlChart, single: ControlChart['signals'], context: Context): string {
  const { f } = context;
  const { months, baseline } = chart.phases.at(-1)!;
  const latest = monthList(single.slice(-LATEST_LISTED), context);
  const counted = `${f.count(single.length)} of ${f.counted(months, 'judged month')} lie beyond the limits, the latest ${latest}`;
  return single.length < LEVEL_MOVED_SHARE * months
    ? `${counted}${afterChange(chart, single[0]!.completed, context)}`
    : `${counted}. The limits rest on the first ${f.counted(baseline, 'month')}; with so many beyond them the level itself is another one now: ask since when, not about each month.`;
}

function signalsSentence(chart: ControlChart, context: Context): string {
  const { single, runs } = currentSignals(chart);
  return [
    ...(single.length === 0
      ? []
      : single.length > MOST_LISTED
        ? [manySentence(chart, single, context)]
        : [
            `${monthList(single, context)} ${single.length === 1 ? 'lies' : 'lie'} beyond the limits${afterChange(chart, single[0]!.completed, context)}`,
          ]),
    ...runs
      .filter(
        ({ rule }, at) =>
          rule === 'eight-on-one-side' || runs.findLastIndex((run) => run.rule === rule) === at,
      )
      .map((run) => runSentence(run, context)),
  ].join(' ');
}

/** Runs of more than a month; of the patterns that overlap from month to month the latest tells it all. */
function runSentence({ rule, side, from, to }: ControlChart['signals'][number], { f }: Context): string {
  const span = `From ${f.month(from)} to ${f.month(to)}`;
  switch (rule) {
    case 'two-of-three':
      return `${span} two of three months lie far ${side} the centre line, close to the limit.`;
    case 'four-of-five':
      return `${span} four of five months lie well ${side} the centre line.`;
    case 'six-in-one-direction':
      return `${span} every month was ${side === 'above' ? 'higher' : 'lower'} than the one before.`;
    default:
      return `${span} the months stayed ${side} the centre line, longer than chance lets expect.`;
  }
}

function caveats(chart: ControlChart, context: Context): readonly string[] {
  const { f } = context;
  const { verdict, basis, autocorrelation, laneySigma, method } = chart;
  const last = chart.phases.at(-1);
  return [
    ...(basis === 'changes' && autocorrelation !== null
      ? [
          `Neighbouring months are alike (r ${f.decimal(autocorrelation, 2)}), so limits on the values would raise false alarms; the changes from month to month are judged instead, and no limits are drawn.`,
        ]
      : []),
    ...(method === 'xmr' && laneySigma !== null && basis === 'values'
      ? [
          `Months differ ${f.decimal(laneySigma, 1)} times as much as their number of comments explains, so the limits come from the months themselves.`,
        ]
      : []),
    ...('provisional' in verdict && verdict.provisional && last !== undefined
      ? [
          `The limits are provisional: they rest on ${f.counted(last.baseline, 'month')}; 12 make them usable.`,
        ]
      : []),
  ];
}
