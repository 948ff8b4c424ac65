import type { UnitMonth, UnitStretch } from '../../../analysis/results.ts';
import type { Context } from '../../context.ts';
import { emptyFigure, figureOf } from '../../context.ts';
import { axisFor } from '../../figures/axis.ts';
import { figureCell, wordsCell } from '../../figures/chart-cells.ts';
import { scoreCells, scoreNote } from '../../figures/score-cells.ts';
import type { Trend } from '../../figures/chart-description.ts';
import type { ScoreKind } from '../../figures/score-words.ts';
import {
  boundsOf,
  forBetterOrWorse,
  tickText,
  scoreKind,
  statisticName,
  valueText,
} from '../../figures/score-words.ts';
import type { Figure } from '../../page-model.ts';
import { spanText } from '../../format.ts';

/** The score of a unit in stretches of three months, with the whole company as a line across. */
export function unitTrend(unit: string, name: string, report: UnitMonth, context: Context): Figure {
  const { f, outcomeResult } = context;
  const given = report.stretches.filter(({ score }) => score.kind === 'estimated');
  if (outcomeResult === null || given.length < 2) {
    return emptyFigure({
      missing: `The score of ${name} over time`,
      why: 'A line needs two stretches of three months with enough answers.',
      next: 'Add the answers of earlier months, or wait for the next ones.',
      file: 'data/feedback/<source>/<period>.csv',
    });
  }
  const kind = scoreKind(outcomeResult);
  const outcome = context.outcomeName(outcomeResult.outcome);
  const text = (value: number) => valueText(kind, value, f);
  const { allUnits } = report.score;
  const headline = headlineOf(name, outcome, report, kind);
  const last = given.at(-1)!;
  const chart: Trend = {
    kind: 'trend',
    id: `unit-${unit}-${report.month}`,
    headline,
    subtitle: `${outcome}: ${statisticName(kind)}, in stretches of three months, with 95% interval`,
    footnote: context.footnote(
      f.counted(
        given.reduce((sum, { score }) => sum + score.n, 0),
        'answer',
      ),
      context.sourcesAsking(outcomeResult.outcome),
      `customers of ${name}; hollow points rest on few answers`,
    ),
    alt: `Line chart. ${headline} ${f.counted(given.length, 'stretch', 'stretches')} of three months, the last from ${spanText(last.from, last.to, context)}.`,
    axis: axisFor(valuesOf(report), {
      label: typeof kind === 'object' ? `${outcome}, ${kind.unit}` : outcome,
      text: tickText(kind, f),
      zero: kind === 'csat' || kind === 'yes-no',
      bounds: boundsOf(kind, context.mainOutcome),
    }),
    months: report.stretches.map(({ to, score }, index) => ({
      label: f.monthShort(to),
      value: score.kind === 'estimated' ? score.value : null,
      interval: score.kind === 'estimated' ? score.interval : null,
      partial: report.partial && index === report.stretches.length - 1,
      faint: score.kind === 'estimated' && score.flagged,
    })),
    endText: last.score.kind === 'estimated' ? text(last.score.value) : '',
    reference:
      allUnits.kind === 'estimated'
        ? { value: allUnits.value, label: `All units now ${text(allUnits.value)}` }
        : null,
    marks: [],
    table: {
      columns: [
        { label: 'Months', numeric: false },
        { label: name, numeric: true },
        { label: 'Low (95%)', numeric: true },
        { label: 'High (95%)', numeric: true },
        { label: 'Answers', numeric: true },
        { label: 'All units', numeric: true },
        { label: 'Note', numeric: false },
      ],
      rows: report.stretches.map((stretch) => rowOf(stretch, kind, context)),
    },
  };
  return figureOf(chart);
}

function headlineOf(name: string, outcome: string, { score }: UnitMonth, kind: ScoreKind): string {
  const { againstPast } = score;
  if (againstPast.kind === 'not-compared') return `${outcome} in ${name}, three months at a time.`;
  if (!againstPast.beyondChance) return `${name} has not moved beyond chance against its own past.`;
  return `${outcome} in ${name} ${againstPast.difference > 0 ? 'rose' : 'fell'} against its own past${forBetterOrWorse(kind, againstPast.difference)}.`;
}

function valuesOf({ stretches, score }: UnitMonth): readonly number[] {
  return [
    ...stretches.flatMap(({ score: each }) =>
      each.kind === 'suppressed'
        ? []
        : [each.value, ...(each.interval === null ? [] : [each.interval.low, each.interval.high])],
    ),
    ...(score.allUnits.kind === 'estimated' ? [score.allUnits.value] : []),
  ];
}

function rowOf(
  { from, to, score, allUnits }: UnitStretch,
  kind: ScoreKind,
  context: Context,
): Trend['table']['rows'][number] {
  const { f } = context;
  return [
    { text: spanText(from, to, context), value: `${from}/${to}` },
    ...scoreCells(score, kind, f),
    { text: f.count(score.n), value: score.n },
    figureCell(allUnits.kind === 'estimated' ? allUnits.value : null, (value) => valueText(kind, value, f)),
    wordsCell(scoreNote(score, f)),
  ];
}
