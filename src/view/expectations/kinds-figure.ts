import type { KindResult } from '../../analysis/results.ts';
import type { Context } from '../context.ts';
import { emptyFigure, figureOf } from '../context.ts';
import { axisFor } from '../figures/axis.ts';
import { wordsCell } from '../figures/chart-cells.ts';
import type { RankedIntervals } from '../figures/chart-description.ts';
import type { Figure } from '../page-model.ts';
import { KIND_NAMES } from '../voice/kind-block.ts';

/** A kind whose share can be given. */
type Shown = Pick<KindResult, 'kind' | 'comments'> & {
  readonly share: number;
  readonly interval: NonNullable<KindResult['interval']>;
};

/** How large a part of the comments is of each kind, with the range. */
export function kindsFigure(context: Context): Figure {
  const { f, results } = context;
  const { judged, kinds } = results.expectations;
  const shown = kinds.flatMap(({ kind, comments, share, interval }) =>
    share === null || interval === null ? [] : [{ kind, comments, share, interval }],
  );
  if (shown.length === 0) {
    return emptyFigure({
      missing: 'Shares of expectations and validations',
      why: `There are ${f.counted(judged, 'comment')} to judge; a share needs ${f.count(context.config.thresholds.fullAnswers)}.`,
      next: 'Add more comments.',
    });
  }
  const headline = headlineOf(shown, context);
  const percent = f.percents(shown.flatMap(({ share, interval }) => [share, interval.low, interval.high]));
  const chart: RankedIntervals = {
    kind: 'ranked-intervals',
    id: 'kinds-of-comments',
    mark: 'bar',
    headline,
    subtitle: 'Share of comments of each kind, percent, with 95% range; a comment may be of several kinds',
    footnote: context.footnote(f.counted(judged, 'comment'), context.sourcesCommenting, 'told by word lists'),
    alt: `Bar chart of eight kinds. ${headline}`,
    axis: axisFor(
      shown.flatMap(({ interval }) => [interval.low * 100, interval.high * 100]),
      {
        label: 'Percent of comments',
        text: f.decimal,
        zero: true,
        bounds: { low: 0, high: 100 },
      },
    ),
    items: shown.map(({ kind, share, interval }) => ({
      label: KIND_NAMES[kind],
      value: share * 100,
      valueText: percent(share),
      interval: { low: interval.low * 100, high: interval.high * 100 },
      tone: kind === 'expectation' || kind === 'validation' ? 'accent' : 'plain',
    })),
    table: {
      columns: [
        { label: 'Kind', numeric: false },
        { label: 'Comments', numeric: true },
        { label: 'Percent', numeric: true },
        { label: 'From', numeric: true },
        { label: 'To', numeric: true },
      ],
      rows: shown.map(({ kind, comments, share, interval }) => [
        wordsCell(KIND_NAMES[kind]),
        { text: f.count(comments), value: comments },
        { text: percent(share), value: share * 100 },
        { text: percent(interval.low), value: interval.low * 100 },
        { text: percent(interval.high), value: interval.high * 100 },
      ]),
    },
  };
  return figureOf(chart);
}

function headlineOf(kinds: readonly Shown[], { f }: Context): string {
  const expects = kinds.find(({ kind }) => kind === 'expectation');
  const validates = kinds.find(({ kind }) => kind === 'validation');
  if (expects === undefined || validates === undefined || expects.comments * validates.comments === 0)
    return 'Comments hold more of one side than of the other.';
  const times = expects.comments / validates.comments;
  if (times >= 1.5)
    return `For every comment that confirms something, ${f.decimal(times, 1)} tell of something wanted.`;
  if (times <= 1 / 1.5)
    return `For every comment that wants something, ${f.decimal(1 / times, 1)} confirm something.`;
  const percent = f.percents([expects.share, validates.share]);
  const [asks, confirms] = [percent(expects.share), percent(validates.share)];
  if (expects.interval.low > validates.interval.high)
    return `More comments ask for something than confirm something: ${asks} against ${confirms}.`;
  if (validates.interval.low > expects.interval.high)
    return `More comments confirm something than ask for something: ${confirms} against ${asks}.`;
  return 'Comments confirm about as often as they ask.';
}
