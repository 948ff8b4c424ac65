import type { GrowthShares } from '../../analysis/results.ts';
import type { Context } from '../context.ts';
import { figureOf } from '../context.ts';
import { axisFor } from '../figures/axis.ts';
import { wordsCell } from '../figures/chart-cells.ts';
import type { RankedIntervals } from '../figures/chart-description.ts';
import type { EmptyState, Figure } from '../page-model.ts';
import { KIND_NAMES } from '../voice/kind-block.ts';

/** No comment can be read, nobody is told apart, or one side wrote too little. */
export function noGrowth({ results }: Context): EmptyState {
  const missing = 'Core-growth customers beside others';
  const why = 'What the customers of the near future expect comes first.';
  if (results.coreGrowth.told === 'not-told') {
    return {
      missing,
      why: `${why} Nobody has said yet who they are.`,
      next: 'Mark core-growth customers in the customer file, and keep customer ids in the feedback.',
      command: null,
      file: 'data/customers.csv',
      skeleton: 'customer,core_growth\nC010402,yes\nC010407,no',
    };
  }
  const read = results.expectations.judged > 0;
  return {
    missing,
    why: `${why} ${read ? 'Too few of them, or of the others, wrote a comment that can be read.' : 'No comment can be read for it yet.'}`,
    next: read
      ? 'Add the comments of more months, with the ids of the customers who wrote them.'
      : 'Add comments, and say in the source which language they are in.',
    command: null,
    file: read ? 'data/feedback/<source>/<period>.csv' : 'data/feedback/<source>/source.yaml',
  };
}

type Estimated = Extract<GrowthShares, { kind: 'estimated' }>;
interface Row {
  readonly label: string;
  readonly growth: Estimated;
}

function rowsOf({ results }: Context): readonly Row[] {
  const { kinds, naturalThemes: natural } = results.expectations;
  const all = [
    ...kinds.map(({ kind, coreGrowth }) => ({ label: KIND_NAMES[kind], growth: coreGrowth })),
    ...(natural.kind === 'found'
      ? natural.themes.map(({ terms, coreGrowth }) => ({
          label: `“${terms.slice(0, 2).join(', ')}”`,
          growth: coreGrowth,
        }))
      : []),
  ];
  return all.flatMap(({ label, growth }) => (growth.kind === 'estimated' ? [{ label, growth }] : []));
}

/** How many comparisons stand behind the figure, or why there is none. */
export function growthText(context: Context): string {
  const rows = rowsOf(context);
  if (rows.length === 0) return 'Core-growth customers cannot be compared with others yet.';
  return `What core-growth customers write comes first: they carry the growth of the near future. ${context.f.counted(rows.length, 'comparison')} were made; what is called a difference has passed a test that allows for that number, so a range may leave out zero and still not be one.`;
}

/** In which kinds and natural themes core-growth customers differ. */
function headlineOf(rows: readonly Row[], { f }: Context): string {
  const apart = rows.filter(({ growth }) => growth.evidence);
  if (apart.length === 0)
    return 'Core-growth customers speak as others do: no difference is larger than chance can explain.';
  const commoner = (sign: 1 | -1, how: string): readonly string[] => {
    const labels = apart
      .filter(({ growth }) => growth.difference * sign > 0)
      .map(({ label }) => inQuotes(label));
    return labels.length === 0 ? [] : [`${f.list(labels)} ${labels.length === 1 ? 'is' : 'are'} ${how}`];
  };
  const parts = [...commoner(1, 'more common'), ...commoner(-1, 'less common')];
  return `In comments of core-growth customers ${parts.join('; ')} than in those of others.`;
}

function inQuotes(label: string): string {
  return label.startsWith('“') ? label : `“${label}”`;
}

/** Difference of every share, core-growth minus others; null when nothing can be compared. */
export function growthFigure(context: Context): Figure | null {
  const { f } = context;
  const rows = rowsOf(context);
  const first = rows[0];
  if (first === undefined) return null;
  const { coreGrowth, others } = first.growth;
  const headline = headlineOf(rows, context);
  const points = (value: number) => f.signed(value * 100, 1);
  const percent = f.percents(rows.flatMap(({ growth }) => [growth.coreGrowth.share, growth.others.share]));
  const chart: RankedIntervals = {
    kind: 'ranked-intervals',
    id: 'core-growth-voice',
    mark: 'dot',
    headline,
    subtitle:
      'Share among comments of core-growth customers minus share among those of others, percentage points, with 95% range',
    footnote: context.footnote(
      `${f.counted(coreGrowth.n, 'comment')} of ${f.counted(coreGrowth.customers, 'core-growth customer')} and ${f.count(others.n)} of ${f.counted(others.customers, 'other')}`,
      context.sourcesCommenting,
      'each customer one voice in the range',
      'they may write through other sources, which alone can make a difference',
    ),
    alt: `Dots with ranges about zero. ${headline}`,
    axis: axisFor(
      rows.flatMap(({ growth: { difference, interval } }) =>
        [difference, interval.low, interval.high].map((share) => share * 100),
      ),
      { label: 'Difference in percentage points', text: f.signed, zero: true },
    ),
    items: rows.map(({ label, growth }) => ({
      label,
      value: growth.difference * 100,
      valueText: points(growth.difference),
      interval: { low: growth.interval.low * 100, high: growth.interval.high * 100 },
      tone: growth.flagged ? 'faint' : growth.evidence ? 'accent' : 'plain',
    })),
    table: {
      columns: [
        { label: 'What', numeric: false },
        { label: 'Core growth', numeric: true },
        { label: 'Others', numeric: true },
        { label: 'Difference, points', numeric: true },
        { label: 'From', numeric: true },
        { label: 'To', numeric: true },
        { label: 'Beyond chance', numeric: false },
      ],
      rows: rows.map(({ label, growth }) => [
        wordsCell(label),
        { text: percent(growth.coreGrowth.share), value: growth.coreGrowth.share * 100 },
        { text: percent(growth.others.share), value: growth.others.share * 100 },
        { text: points(growth.difference), value: growth.difference * 100 },
        ...(['low', 'high'] as const).map((end) => ({
          text: points(growth.interval[end]),
          value: growth.interval[end] * 100,
        })),
        wordsCell(growth.evidence ? 'yes' : 'no'),
      ]),
    },
  };
  return figureOf(chart);
}
