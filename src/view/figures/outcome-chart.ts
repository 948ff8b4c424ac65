import type { GroupScore, OutcomeResult } from '../../analysis/results.ts';
import { axisFor } from './axis.ts';
import { wordsCell } from './chart-cells.ts';
import { scoreCells, scoreNote } from './score-cells.ts';
import type { Trend } from './chart-description.ts';
import type { Context } from '../context.ts';
import { emptyFigure, figureOf } from '../context.ts';
import { controlChartOf } from './control-words.ts';
import { fixMarks } from '../change/fix-marks.ts';
import type { Figure } from '../page-model.ts';
import {
  boundsOf,
  differenceText,
  forBetterOrWorse,
  tickText,
  rangeText,
  scoreKind,
  statisticName,
  suppressedText,
  valueText,
} from './score-words.ts';

/** The outcome by month, or the step that makes it possible. */
export function outcomeTrend(outcome: OutcomeResult, context: Context): Figure {
  const given = outcome.byMonth.flatMap(({ group, score }) =>
    score.kind === 'estimated' ? [{ group, score }] : [],
  );
  const [first] = given;
  const last = given.at(-1);
  if (first === undefined || last === undefined || given.length < 2) return noTrend(outcome, context);
  const name = context.outcomeName(outcome.outcome);
  const { f } = context;
  const kind = scoreKind(outcome);
  const values = given.flatMap(({ score }) => [
    score.value,
    ...(score.interval === null ? [] : [score.interval.low, score.interval.high]),
  ]);
  const n = outcome.overall.n;
  const headline = trendHeadline(outcome, [first, last], context);
  const signalled = new Set(
    controlChartOf('outcome', outcome.outcome, context)?.points.flatMap(({ month, signals }) =>
      signals.length > 0 ? [month] : [],
    ),
  );
  const chart: Trend = {
    kind: 'trend',
    id: `outcome-${outcome.outcome}-by-month`,
    headline,
    subtitle: `${name}: ${statisticName(kind)}, by month, with 95% interval`,
    footnote: context.footnote(
      f.counted(n, 'answer'),
      context.sourcesAsking(outcome.outcome),
      'months with too few answers are left out; hollow points rest on few answers or part of a month',
    ),
    alt: `Line chart. ${headline} ${given.length} months are shown, from ${f.month(first.group)} to ${f.month(last.group)}.`,
    axis: axisFor(values, {
      label: typeof kind === 'object' ? `${name}, ${kind.unit}` : name,
      text: tickText(kind, f),
      zero: kind === 'csat' || kind === 'yes-no',
      bounds: boundsOf(kind, context.config.outcomes[outcome.outcome] ?? null),
    }),
    months: outcome.byMonth.map(({ group, score, partial }) => ({
      label: f.monthShort(group),
      value: score.kind === 'estimated' ? score.value : null,
      interval: score.kind === 'estimated' ? score.interval : null,
      partial,
      faint: score.kind === 'estimated' && score.flagged,
      signal: signalled.has(group),
    })),
    endText: valueText(kind, last.score.value, f),
    reference: null,
    marks: fixMarks(null, 'felt', context)
      .map(({ month, label }) => ({
        at: outcome.byMonth.findIndex(({ group }) => group >= month) - 0.5,
        label,
      }))
      .filter(({ at }) => at >= 0),
    table: {
      columns: [
        { label: 'Month', numeric: false },
        { label: 'Score', numeric: true },
        { label: 'Low (95%)', numeric: true },
        { label: 'High (95%)', numeric: true },
        { label: 'Answers', numeric: true },
        { label: 'Note', numeric: false },
      ],
      rows: outcome.byMonth.map((month) => trendRow(outcome, month, context)),
    },
  };
  return figureOf(chart);
}

function noTrend(outcome: OutcomeResult, context: Context): Figure {
  const missing = `${context.outcomeName(outcome.outcome)} by month`;
  return outcome.overall.kind !== 'estimated' && context.sourcesAsking(outcome.outcome).length === 0
    ? emptyFigure({
        missing,
        why: 'No source brings this score, so there is nothing to follow yet.',
        next: 'Name the column that holds it under ratings, or make another outcome the main one in outerloop.yaml.',
        file: 'data/feedback/<source>/source.yaml',
      })
    : emptyFigure({
        missing,
        why: 'A trend needs at least two months with enough answers.',
        next: 'Add one file of answers for each month.',
        file: 'data/feedback/<source>/2026-06.csv',
      });
}

function trendRow(
  outcome: OutcomeResult,
  month: GroupScore,
  context: Context,
): Trend['table']['rows'][number] {
  const { f } = context;
  const { score, group, partial } = month;
  const notes = [scoreNote(score, f), partial ? 'part of the month' : ''].filter((note) => note !== '');
  return [
    { text: f.month(group), value: group },
    ...scoreCells(score, scoreKind(outcome), f),
    { text: f.count(score.n), value: score.n },
    wordsCell(notes.join('; ')),
  ];
}

interface MonthScore {
  readonly group: string;
  readonly score: { readonly value: number };
}

/** What changed in a year; before there are two years, where the first and the last month stand. */
function trendHeadline(outcome: OutcomeResult, ends: readonly MonthScore[], context: Context): string {
  const { f } = context;
  const name = context.outcomeName(outcome.outcome);
  const kind = scoreKind(outcome);
  const change = outcome.change;
  if (change === null) {
    const stands = ends.map(({ group, score }) => `${valueText(kind, score.value, f)} in ${f.month(group)}`);
    return `${name}: ${stands.join(', ')}.`;
  }
  if (!change.beyondChance) return `${name} has not changed beyond chance in a year.`;
  return `${name} ${change.difference > 0 ? 'rose' : 'fell'} over the last twelve months${forBetterOrWorse(kind, change.difference)}.`;
}

/** What changed, with the range, in words. */
export function changeSentence(outcome: OutcomeResult, context: Context): string {
  const { f } = context;
  const name = context.outcomeName(outcome.outcome);
  const { change, overall } = outcome;
  const kind = scoreKind(outcome);
  if (change !== null) {
    const difference = differenceText(kind, change.difference, f);
    const range = `${differenceText(kind, change.interval.low, f).split(' ')[0]} to ${differenceText(kind, change.interval.high, f).split(' ')[0]}`;
    const values = `${valueText(kind, change.before.value, f)} (${f.counted(change.before.n, 'answer')}) to ${valueText(kind, change.after.value, f)} (${f.counted(change.after.n, 'answer')})`;
    return change.beyondChance
      ? `${name} went from ${values} in the last twelve months: ${difference}, likely ${range}${forBetterOrWorse(kind, change.difference)}.`
      : `${name} went from ${values} in the last twelve months: ${difference}, range ${range}, which cannot be told from chance.`;
  }
  if (overall.kind === 'suppressed') {
    return `${name} cannot be given: ${suppressedText(overall, f)}.`;
  }
  const range = overall.interval === null ? '' : ` (likely ${rangeText(kind, overall.interval, f)})`;
  return `${name} stands at ${valueText(kind, overall.value, f)}${range} from ${f.counted(overall.n, 'answer')}. Two full years with enough answers, of enough customers, are needed to say what changed.`;
}
