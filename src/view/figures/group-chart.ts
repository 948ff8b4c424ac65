import type { GroupDifference } from '../../analysis/results.ts';
import { axisFor } from './axis.ts';
import { figureCell, wordsCell } from './chart-cells.ts';
import type { AboveBelowLine } from './chart-description.ts';
import { figureOf } from '../context.ts';
import type { Context } from '../context.ts';
import { MOST_GROUPS, MOST_NAMED } from './largest-groups.ts';
import { capital } from '../../model/capital.ts';
import type { Figure } from '../page-model.ts';

/** For footnotes of charts whose groups were tested. */
export const AGAINST_OTHERS =
  '“beyond chance” in the table: against all other groups together, each customer as one voice, allowing for all that were compared';

export interface GroupChartInput {
  readonly id: string;
  readonly headline: string;
  readonly subtitle: string;
  readonly footnote: string;
  readonly lineLabel: string;
  readonly axisLabel: string;
  readonly unit: string;
  readonly dimension: string;
  /** The value of the line, in the unit of the groups. */
  readonly line: number;
  readonly digits: number;
  readonly groups: readonly {
    readonly name: string;
    readonly value: number | null;
    readonly n: number;
    readonly few: boolean;
    /** Against all other groups, where that was tested. */
    readonly gap?: GroupDifference | null;
  }[];
  /** What `n` of each group counts, as the header of its column; `n` where the footnote says it. */
  readonly counted?: string;
  /** The axis reaches at least this far to both sides, so that differences too small to matter look small. */
  readonly leastReach?: number;
  /** The group that the headline is about. */
  readonly about: string | null;
}

/**
 * How far groups lie above or below a named line; null when fewer than two groups have a figure.
 *
 * Of very many groups those are shown that stand out: beyond chance first, then those with enough answers, then the
 * furthest from the line.
 */
export function groupFigure(input: GroupChartInput, context: Context): Figure | null {
  const { f } = context;
  const given = input.groups.flatMap((group) =>
    group.value === null ? [] : [{ ...group, difference: group.value - input.line }],
  );
  if (given.length < 2) return null;
  const shown = standingOut(given, input.about).sort(
    (a, b) => b.difference - a.difference || (a.name < b.name ? -1 : 1),
  );
  const names = new Set(shown.map(({ name }) => name));
  const all = given.length === shown.length;
  const valueText = (value: number) =>
    input.line === 0 ? f.signed(value, input.digits) : f.decimal(value, input.digits);
  const chart: AboveBelowLine = {
    kind: 'above-below-line',
    id: input.id,
    headline: input.headline,
    subtitle: input.subtitle,
    footnote: `${input.footnote}${leftOutText(input, given.length, shown.length, f)}`,
    alt: `Bars above and below a line. ${input.headline} The line is ${input.lineLabel}.`,
    axis: axisFor([...shown.map((group) => group.difference), ...reachOf(input.leastReach)], {
      label: input.axisLabel,
      text: f.signed,
      zero: true,
      steps: 4,
    }),
    lineLabel: input.lineLabel,
    items: shown.map((group) => ({
      label: group.name,
      value: group.difference,
      valueText: f.signed(group.difference, input.digits),
      tone: group.few ? 'faint' : group.name === input.about ? 'accent' : 'plain',
    })),
    table: {
      columns: [
        { label: input.dimension, numeric: false },
        { label: capital(input.unit), numeric: true },
        // from a line at zero, the difference is the value itself
        ...(input.line === 0 ? [] : [{ label: 'Difference from the line', numeric: true }]),
        { label: input.counted ?? 'n', numeric: true },
        { label: 'Note', numeric: false },
      ],
      rows: (all ? input.groups : input.groups.filter(({ name }) => names.has(name))).map((group) => [
        wordsCell(group.name),
        figureCell(group.value, valueText),
        ...(input.line === 0
          ? []
          : [
              figureCell(group.value === null ? null : group.value - input.line, (difference) =>
                f.signed(difference, input.digits),
              ),
            ]),
        { text: f.count(group.n), value: group.n },
        noteOf(group),
      ]),
    },
  };
  return figureOf(chart);
}

function standingOut<
  T extends Pick<GroupChartInput['groups'][number], 'name' | 'few' | 'gap'> & { readonly difference: number },
>(groups: readonly T[], about: string | null): T[] {
  if (groups.length <= MOST_GROUPS) return [...groups];
  const rank = ({ name, few, gap }: T) => (name === about ? 0 : gap?.evidence === true ? 1 : few ? 3 : 2);
  return groups
    .toSorted(
      (a, b) =>
        rank(a) - rank(b) || Math.abs(b.difference) - Math.abs(a.difference) || (a.name < b.name ? -1 : 1),
    )
    .slice(0, MOST_GROUPS);
}

/** What the chart does not show, and where it is. */
function leftOutText(
  { groups, dimension }: GroupChartInput,
  given: number,
  shown: number,
  f: Context['f'],
): string {
  const few = groups.flatMap(({ name, value }) => (value === null ? [name] : []));
  const sentences = [
    ...(given === shown
      ? []
      : [
          `${dimension}: the ${f.count(shown)} that stand out most of ${f.count(given)}; npm run analyse gives all.`,
        ]),
    ...(few.length === 0
      ? []
      : [
          `Too few answers to show: ${few.length <= MOST_NAMED ? f.list(few) : `${f.count(few.length)} of ${f.count(groups.length)}`}.`,
        ]),
  ];
  return sentences.map((sentence) => ` ${sentence}`).join('');
}

function reachOf(least: number | undefined): readonly number[] {
  return least === undefined ? [] : [-least, least];
}

function noteOf(group: GroupChartInput['groups'][number]) {
  const { value, few, gap } = group;
  const notes = [
    ...(value === null ? ['too few answers to show'] : few ? ['few answers'] : []),
    ...(value === null || gap === undefined || gap === null
      ? []
      : [gap.evidence ? 'beyond chance' : 'may be chance']),
  ];
  return wordsCell(notes.join('; '));
}
