import type { ControlChart, ControlPoint } from '../../analysis/results.ts';
import type { AxisOptions } from './axis.ts';
import { axisFor } from './axis.ts';
import { figureCell, wordsCell } from './chart-cells.ts';
import type { ChartCell, Trend } from './chart-description.ts';
import type { Context } from '../context.ts';
import { verdictPhrase } from './control-words.ts';

/** What one control chart says besides its numbers. */
export interface ControlFigureWords {
  /** Address of the chart. */
  readonly id: string;
  /** What is charted, as the start of a sentence. */
  readonly name: string;
  /** Statistic, unit and population. */
  readonly subtitle: string;
  readonly footnote: string;
  /** A value as people read it. */
  readonly text: (value: number) => string;
  /** The same on the axis, with the decimals that its ticks need. */
  readonly tick: (value: number, digits: number) => string;
  /** A change of the value; only written where changes are judged. */
  readonly changeText: (change: number) => string;
  readonly axis: Pick<AxisOptions, 'label' | 'zero' | 'bounds'>;
  /** Months in which something was done, with what it was. */
  readonly marks: readonly { readonly month: string; readonly label: string }[];
  readonly reference: Trend['reference'];
  /** Columns between the month and the value, such as mentions and comments. */
  readonly columns: readonly {
    readonly label: string;
    readonly cell: (month: string) => ChartCell;
  }[];
  /** Months that rest on too few answers to compare. */
  readonly faint: (month: string) => boolean;
}

/** A trend with its limits: the line, the centre, the limits of each phase, and a ring around each signal. */
export function controlFigure(chart: ControlChart, words: ControlFigureWords, context: Context): Trend {
  const { f } = context;
  const drawn = chart.basis === 'values';
  const last = chart.points.findLast(({ value }) => value !== null);
  const reach = chart.points.flatMap(({ value, lower, upper }) =>
    [value, ...(drawn ? [lower, upper] : [])].filter((each) => each !== null),
  );
  const phrase = verdictPhrase(chart, context);
  const place = (month: string) => chart.points.findIndex((point) => point.month >= month);
  return {
    kind: 'trend',
    id: words.id,
    headline: `${words.name}: ${phrase}.`,
    subtitle: drawn
      ? `${words.subtitle}. Thin line: centre; dashed: limits of ordinary variation; ring: a signal`
      : `${words.subtitle}. Ring: a change that stands out`,
    footnote: words.footnote,
    alt: `Line chart with limits. ${words.name}: ${phrase}.${last === undefined || last.value === null ? '' : ` ${words.text(last.value)} in ${f.month(last.month)}.`}`,
    axis: axisFor([...reach, ...(words.reference === null ? [] : [words.reference.value])], {
      ...words.axis,
      text: words.tick,
      steps: 4,
    }),
    months: chart.points.map(({ month, value, partial, signals }) => ({
      label: f.monthShort(month),
      value,
      interval: null,
      partial,
      faint: words.faint(month),
      signal: signals.length > 0,
    })),
    limits: drawn ? limitsOf(chart) : [],
    endText: last === undefined || last.value === null ? '' : words.text(last.value),
    reference: words.reference,
    marks: words.marks
      .map(({ month, label }) => ({ at: place(month) - 0.5, label }))
      .filter(({ at }) => at >= 0),
    table: tableOf(chart, words, context),
  };
}

function limitsOf(chart: ControlChart): NonNullable<Trend['limits']> {
  return chart.phases.flatMap((phase) => {
    if (phase.centre === null || phase.limits === 'none' || phase.limits === 'flat') return [];
    const from = chart.points.findIndex(({ month }) => month === phase.from);
    const until = chart.points.findIndex(({ month }) => month === phase.to) + 1;
    const centre = phase.centre;
    return [
      {
        from,
        provisional: phase.limits === 'provisional',
        lines: chart.points.slice(from, until).map(({ lower, upper }) => ({ centre, lower, upper })),
      },
    ];
  });
}

function tableOf(chart: ControlChart, words: ControlFigureWords, context: Context): Trend['table'] {
  const { f } = context;
  const changes = chart.basis === 'changes';
  const limitText = changes ? words.changeText : words.text;
  return {
    columns: [
      { label: 'Month', numeric: false },
      ...words.columns.map(({ label }) => ({ label, numeric: true })),
      { label: words.axis.label, numeric: true },
      ...(changes ? [{ label: 'Change', numeric: true }] : []),
      { label: changes ? 'Centre of changes' : 'Centre', numeric: true },
      { label: 'Lower limit', numeric: true },
      { label: 'Upper limit', numeric: true },
      { label: 'Note', numeric: false },
    ],
    rows: chart.points.map((point) => {
      const note = notesOf(point).join('; ');
      return [
        { text: f.month(point.month), value: point.month },
        ...words.columns.map((column) => column.cell(point.month)),
        figureCell(point.value, words.text),
        ...(changes ? [figureCell(point.charted, words.changeText)] : []),
        figureCell(point.centre, limitText),
        figureCell(point.lower, limitText),
        figureCell(point.upper, limitText),
        wordsCell(note),
      ];
    }),
  };
}

const RULE_WORDS = {
  'beyond-limits': 'beyond the limits',
  'two-of-three': 'two of three far out on one side',
  'four-of-five': 'four of five out on one side',
  'eight-on-one-side': 'eighth in a row on one side',
  'six-in-one-direction': 'sixth in one direction',
} as const;

function notesOf({ partial, signals }: ControlPoint): readonly string[] {
  return [...(partial ? ['part of the month, not judged'] : []), ...signals.map((rule) => RULE_WORDS[rule])];
}
