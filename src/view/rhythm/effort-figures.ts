import { figureCell } from '../figures/chart-cells.ts';
import type { OuterLoopResult } from '../../analysis/results.ts';
import { HALF } from '../../model/rhythm/outer-loop-signs.ts';
import type { Context } from '../context.ts';
import { emptyFigure, figureOf } from '../context.ts';
import { axisFor } from '../figures/axis.ts';
import type { Figure } from '../page-model.ts';
import { spanText } from '../format.ts';

const FILE = 'content/outer-loop.yaml';

/** The share of hours for causes by month, with the half rule as a line across. */
export function effortFigure(effort: OuterLoopResult['effort'], context: Context): Figure {
  const { f, results, rhythm } = context;
  const months = effort?.byMonth ?? [];
  const [first, last] = [months[0], months.at(-1)];
  if (effort === null || first === undefined || last === undefined || months.length < 2) {
    return emptyFigure({
      missing: 'The share of effort that goes into causes',
      why: 'Nobody has counted hours for two months yet, so the half rule cannot be held.',
      next: 'Count one week a month, by team, in two columns: one customer, or all of them.',
      file: FILE,
    });
  }
  const { half } = effort;
  const percent = f.percents(months.map(({ share }) => share));
  const headline =
    half === null || half.share === null
      ? 'Hours for causes, month by month.'
      : half.kept
        ? 'At least half of the effort now goes into causes.'
        : `${f.percent(half.share)} of the effort goes into causes; half is the rule.`;
  return figureOf({
    kind: 'trend',
    id: 'outer-loop-effort',
    headline,
    subtitle: 'Hours for causes as a share of hours for causes and cases, by month',
    footnote: `Source: ${rhythm.outerLoop?.effort?.source ?? FILE}; n = ${f.counted(months.length, 'month')}; period: ${spanText(first.month, last.month, context)}; data as of ${f.date(results.asOf)}.`,
    alt: `Line chart. ${headline} ${last.share === null ? '' : `${f.percent(last.share)} in ${f.month(last.month)}.`}`,
    axis: axisFor([...months.flatMap(({ share }) => share ?? []), HALF], {
      label: 'Share of hours for causes',
      text: f.percentOnAxis,
      zero: true,
      bounds: { low: 0, high: 1 },
    }),
    months: months.map(({ month, share }) => ({
      label: f.monthShort(month),
      value: share,
      interval: null,
      partial: false,
      faint: false,
    })),
    endText: last.share === null ? '' : f.percent(last.share),
    reference: { value: HALF, label: 'Half rule' },
    marks: [],
    table: {
      columns: [
        { label: 'Month', numeric: false },
        { label: 'Hours for cases', numeric: true },
        { label: 'Hours for causes', numeric: true },
        { label: 'Share for causes', numeric: true },
      ],
      rows: months.map(({ month, innerHours, outerHours, share }) => [
        { text: f.month(month), value: month },
        { text: f.count(innerHours), value: innerHours },
        { text: f.count(outerHours), value: outerHours },
        figureCell(share, percent, 'no hours'),
      ]),
    },
  });
}

/** What was counted as what, and how the last months stand. */
export function effortSentences(context: Context): readonly string[] {
  const { f, rhythm, results } = context;
  const declared = rhythm.outerLoop?.effort;
  const half = results.rhythm.outerLoop?.effort?.half ?? null;
  if (declared === undefined || half === null) return [];
  return [
    `${spanText(half.from, half.to, context)}: ${f.count(half.outerHours)} hours for causes and ${f.count(half.innerHours)} for cases.`,
    `Counted as cases: ${declared.inner}`,
    `Counted as causes: ${declared.outer}`,
  ];
}

/** Posts in support for every thousand customers. */
export function staffingFigure(staffing: OuterLoopResult['staffing'], context: Context): Figure {
  const { f, results, rhythm } = context;
  const months = staffing?.byMonth ?? [];
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) {
    return emptyFigure({
      missing: 'Posts in support beside customers',
      why: 'Support that grows faster than customers is a sign that causes stay open.',
      next: 'Add the posts and the customers of a few months, the same month of last year among them.',
      file: FILE,
    });
  }
  const rate = ({ postsPerThousandCustomers }: typeof last) => postsPerThousandCustomers;
  const text = (value: number) => f.decimal(value, 1);
  const headline = staffingHeadline(months, context);
  return figureOf({
    kind: 'ranked-intervals',
    mark: 'bar',
    id: 'outer-loop-staffing',
    headline,
    subtitle: 'Posts in support for every thousand customers, by month counted',
    footnote: `Source: ${rhythm.outerLoop?.staffing?.source ?? FILE}; n = ${f.counted(months.length, 'month')}; period: ${spanText(first.month, last.month, context)}; scope: ${rhythm.outerLoop?.staffing?.what ?? 'posts in support'}; data as of ${f.date(results.asOf)}.`,
    alt: `Bars. ${headline} ${text(rate(last))} in ${f.month(last.month)}, ${text(rate(first))} in ${f.month(first.month)}.`,
    axis: axisFor(months.map(rate), { label: 'Posts per 1,000 customers', text: f.decimal, zero: true }),
    items: months.map((each) => ({
      label: f.month(each.month),
      value: rate(each),
      valueText: text(rate(each)),
      interval: null,
      tone: each === last ? 'accent' : 'plain',
    })),
    table: {
      columns: [
        { label: 'Month', numeric: false },
        { label: 'Posts', numeric: true },
        { label: 'Customers', numeric: true },
        { label: 'Posts per 1,000', numeric: true },
      ],
      rows: months.map((each) => [
        { text: f.month(each.month), value: each.month },
        { text: text(each.posts), value: each.posts },
        { text: f.count(each.customers), value: each.customers },
        { text: text(rate(each)), value: rate(each) },
      ]),
    },
  });
}

/** The newest rate beside that of a year before and the first: the two may tell different stories. */
function staffingHeadline(
  months: NonNullable<OuterLoopResult['staffing']>['byMonth'],
  { f }: Context,
): string {
  const [first, last] = [months[0]!, months.at(-1)!];
  const rate = ({ postsPerThousandCustomers }: typeof last) => f.decimal(postsPerThousandCustomers, 1);
  const aYearBefore = `${Number(last.month.slice(0, 4)) - 1}${last.month.slice(4)}`;
  const year = months.find(({ month }) => month === aYearBefore);
  const earlier = [
    ...(year === undefined ? [] : [`${rate(year)} a year before`]),
    ...(first === last || first === year ? [] : [`${rate(first)} in ${f.month(first.month)}`]),
  ];
  const after = earlier.length === 0 ? '' : `, after ${f.list(earlier)}`;
  return `Support has ${rate(last)} posts for every thousand customers${after}.`;
}

export function staffingSentence(staffing: OuterLoopResult['staffing'], { f }: Context): string {
  const growth = staffing?.growth ?? null;
  if (growth === null) return '';
  const percent = f.percents([growth.posts, growth.customers]);
  const change = (share: number) =>
    share === 0 ? 'stayed the same' : `${share > 0 ? 'grew' : 'fell'} by ${percent(Math.abs(share))}`;
  const judged = growth.isWarning
    ? 'That is a warning sign: ask which causes bring the contacts before more posts are added.'
    : 'That is no warning sign.';
  return `In the year to ${f.month(growth.to)} posts ${change(growth.posts)} and customers ${change(growth.customers)}. ${judged}`;
}
