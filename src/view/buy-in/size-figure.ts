import type { BuyInCase } from './buy-in-charts.ts';
import { sourcesOf } from './buy-in-charts.ts';
import type { BuyInResult, BuyInSize } from '../../analysis/results.ts';
import type { Context } from '../context.ts';
import { figureOf } from '../context.ts';
import { wordsCell } from '../figures/chart-cells.ts';
import type { SizedCircles } from '../figures/chart-description.ts';
import { noRevenue } from '../impact/no-revenue.ts';
import type { EmptyState, Figure } from '../page-model.ts';

/** The business affected beside all business, by area. */
export function sizeFigure({ buyIn, result }: BuyInCase, context: Context): Figure {
  const { f, results } = context;
  const { listed, heard, affected } = result.size;
  const sized = (
    [
      ['All customers', listed],
      ['Customers heard in the period', heard],
      [result.counted === 'mentions' ? 'Customers who raised it' : 'Customers who rated it low', affected],
    ] as const
  ).flatMap(([label, size]) =>
    size.centsPerYear === null || size.centsPerYear <= 0
      ? []
      : [{ label, ...size, cents: size.centsPerYear }],
  );
  const whole = listed.centsPerYear;
  const own = affected.centsPerYear;
  // nearly everybody is heard: two circles of one size would say nothing
  const circles = sized.filter(
    ({ cents }) => cents === listed.centsPerYear || cents === affected.centsPerYear,
  );
  if (circles.length < 2 || whole === null || own === null || own <= 0)
    return { kind: 'empty', empty: noSize(result, context) };
  const headline = `${f.money(own)} of ${f.money(whole)} yearly revenue: ${f.percent(own / whole)}.`;
  const percent = f.percents(sized.map(({ cents }) => cents / whole));
  const text = (size: BuyInSize & { readonly cents: number }) =>
    size.cents === whole ? f.money(size.cents) : `${f.money(size.cents)} (${f.percent(size.cents / whole)})`;
  const chart: SizedCircles = {
    kind: 'sized-circles',
    id: `buy-in-${buyIn.id}-size`,
    headline,
    subtitle: `Yearly revenue of distinct customers, ${results.currency}; areas are as the amounts`,
    footnote: context.footnote(
      f.counted(affected.customers, 'customer affected', 'customers affected'),
      sourcesOf({ buyIn, result }, context),
      ...(result.period === null ? [] : [`counted: ${f.period(result.period)}`]),
      `revenue: data/customers.csv, known for ${f.count(listed.customersWithRevenue)} of ${f.counted(listed.customers, 'customer')}`,
      'the size of business that may be affected, not a loss',
    ),
    alt: `Circles by area. ${headline}`,
    items: [...circles]
      .sort((a, b) => b.cents - a.cents)
      .map((circle) => ({
        label: circle.label,
        value: circle.cents / 100,
        valueText: text(circle),
        tone: circle.cents === own ? 'accent' : 'plain',
      })),
    table: {
      columns: [
        { label: 'Customers', numeric: false },
        { label: 'Revenue a year', numeric: true },
        { label: 'Of all', numeric: true },
        { label: 'Number', numeric: true },
        { label: 'Revenue known for', numeric: true },
      ],
      rows: sized.map((circle) => [
        wordsCell(circle.label),
        { text: f.moneyExact(circle.cents), value: circle.cents / 100 },
        { text: percent(circle.cents / whole), value: circle.cents / whole },
        { text: f.count(circle.customers), value: circle.customers },
        { text: f.count(circle.customersWithRevenue), value: circle.customersWithRevenue },
      ]),
    },
  };
  return figureOf(chart);
}

/** No comment or rating to count, nobody affected, or no revenue to size them by. */
function noSize({ counted, whole, size }: BuyInResult, context: Context): EmptyState {
  const missing = 'The size of business that may be affected';
  const did = counted === 'mentions' ? 'raised it' : 'rated it low';
  if (whole.base > 0 && size.affected.customers > 0)
    return noRevenue(missing, `the customers who ${did}`, size.affected, context);
  if (whole.base === 0 || whole.count === 0) {
    return {
      missing,
      why:
        whole.base === 0
          ? `There is no ${counted === 'mentions' ? 'comment' : 'rating'} in the period to count from.`
          : `Nobody ${did} in the period.`,
      next: 'Make a case of what customers do raise or rate low, or add the feedback of more months.',
      command: null,
      file: 'content/buy-in/<id>.yaml',
    };
  }
  return {
    missing,
    why: `None of those who ${did} in the period is known by id.`,
    next: 'Add feedback with the ids of customers, as they stand in the list of customers.',
    command: null,
    file: 'data/feedback/<source>/<period>.csv',
  };
}
