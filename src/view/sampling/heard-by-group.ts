import type { SamplingGroup } from '../../analysis/results.ts';
import { axisFor } from '../figures/axis.ts';
import { wordsCell } from '../figures/chart-cells.ts';
import type { AboveBelowLine } from '../figures/chart-description.ts';
import type { Context } from '../context.ts';
import { figureOf } from '../context.ts';
import type { Figure } from '../page-model.ts';
import { samplingFoot, populationSource } from './sampling-foot.ts';

/** How far the share of answers lies above or below the share of customers; none without two groups. */
export function heardByGroup(dimension: SamplingGroup['dimension'], context: Context): readonly Figure[] {
  const { f, results } = context;
  const groups = results.sampling.groups.filter((group) => group.dimension === dimension);
  const shown = groups
    .flatMap((group) => (group.shareOfAnswers === null ? [] : [{ ...group, share: group.shareOfAnswers }]))
    .map((group) => ({ ...group, points: 100 * (group.share - group.shareOfCustomers) }))
    .sort((a, b) => b.points - a.points || (a.group < b.group ? -1 : 1));
  if (shown.length < 2) return [];
  const quietest = shown.at(-1)!;
  const even = quietest.points > -1;
  const percent = f.percents(shown.flatMap(({ share, shareOfCustomers }) => [share, shareOfCustomers]));
  const headline = even
    ? `Every ${dimension} is heard about as much as its size asks for.`
    : `Of the ${dimension === 'stratum' ? 'strata' : 'segments'}, ${quietest.group} is heard least for its size: ${f.percent(quietest.share)} of the answers, ${f.percent(quietest.shareOfCustomers)} of the customers.`;
  const chart: AboveBelowLine = {
    kind: 'above-below-line',
    id: `answers-by-${dimension}`,
    headline,
    subtitle: `Share of the answers minus share of the customers, in percentage points, by ${dimension}`,
    footnote: samplingFoot(context, populationSource(results.sampling)),
    alt: `Bars above and below a line. ${headline} The line is the share of customers.`,
    axis: axisFor(
      shown.map(({ points }) => points),
      {
        label: 'Percentage points',
        text: f.signed,
        zero: true,
        steps: 4,
      },
    ),
    lineLabel: 'share of customers',
    items: shown.map(({ group, points, state }) => ({
      label: group,
      value: points,
      valueText: f.signed(points, 1),
      tone: state === 'full' ? (group === quietest.group && !even ? 'accent' : 'plain') : 'faint',
    })),
    table: {
      columns: [
        { label: dimension === 'stratum' ? 'Stratum' : 'Segment', numeric: false },
        { label: 'Share of customers', numeric: true },
        { label: 'Share of answers', numeric: true },
        { label: 'Difference', numeric: true },
        { label: 'Answers', numeric: true },
      ],
      rows: shown.map((group) => [
        wordsCell(group.group),
        { text: percent(group.shareOfCustomers), value: group.shareOfCustomers },
        { text: percent(group.share), value: group.share },
        { text: f.signed(group.points, 1), value: group.points },
        { text: f.count(group.answers), value: group.answers },
      ]),
    },
  };
  return [figureOf(chart)];
}
