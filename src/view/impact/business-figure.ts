import type { ThemeCosts } from '../../analysis/results.ts';
import { wordsCell } from '../figures/chart-cells.ts';
import type { SizedCircles } from '../figures/chart-description.ts';
import type { Context } from '../context.ts';
import { figureOf } from '../context.ts';
import { shownCosts } from './money-words.ts';
import { noRevenue } from './no-revenue.ts';
import type { Figure } from '../page-model.ts';
import { noIssues } from '../themes/no-vital-few.ts';

/** The revenue of the customers who raised each theme, as circles. */
export function businessFigure(context: Context): Figure {
  const { f, results } = context;
  const sized = shownCosts(context)
    .flatMap((each) => {
      const cents = each.revenue.centsPerYear;
      return cents === null || cents <= 0 ? [] : [{ ...each, cents }];
    })
    .sort((a, b) => b.cents - a.cents || (a.theme < b.theme ? -1 : 1));
  const first = sized[0];
  if (first === undefined) {
    const missing = 'The size of business that may be affected';
    const { pareto } = results;
    const none = noIssues(missing, context);
    return {
      kind: 'empty',
      empty:
        none ??
        noRevenue(
          missing,
          'customers who raised a theme',
          {
            customers: pareto.distinctCustomers,
            customersWithRevenue: pareto.customersWithRevenue,
            centsPerYear: pareto.distinctRevenueCentsPerYear,
          },
          context,
        ),
    };
  }
  const headline = `Customers who raised ${context.themeQuoted(first.theme)} represent ${f.money(first.cents)} of yearly revenue.`;
  const chart: SizedCircles = {
    kind: 'sized-circles',
    id: 'business-by-theme',
    headline,
    subtitle: `Yearly revenue of the distinct customers who raised each theme, ${results.currency}; areas are as the amounts`,
    footnote: context.footnote(
      customersKnown(sized, context),
      context.sourcesCommenting,
      'revenue: data/customers.csv',
      'circles overlap: a customer with two themes is in both',
      'the size of business that may be affected, not a loss',
    ),
    alt: `Circles by area. ${headline}`,
    items: sized.map((each, index) => ({
      label: context.themeName(each.theme),
      value: each.cents / 100,
      valueText: f.money(each.cents),
      tone: index === 0 ? 'accent' : 'plain',
    })),
    table: {
      columns: [
        { label: 'Theme', numeric: false },
        { label: 'Revenue per year', numeric: true },
        { label: 'Customers', numeric: true },
        { label: 'Revenue known for', numeric: true },
      ],
      rows: sized.map((each) => [
        wordsCell(context.themeName(each.theme)),
        { text: f.moneyExact(each.cents), value: each.cents / 100 },
        { text: f.count(each.revenue.customers), value: each.revenue.customers },
        { text: f.count(each.revenue.customersWithRevenue), value: each.revenue.customersWithRevenue },
      ]),
    },
  };
  return figureOf(chart);
}

/** "143 to 590 customers a theme, revenue known for …". */
function customersKnown(sized: readonly ThemeCosts[], { f, results }: Context): string {
  const fewest = Math.min(...sized.map(({ revenue }) => revenue.customers));
  const most = Math.max(...sized.map(({ revenue }) => revenue.customers));
  const each =
    fewest === most ? f.counted(most, 'customer') : `${f.count(fewest)} to ${f.counted(most, 'customer')}`;
  const { distinctCustomers, customersWithRevenue } = results.pareto;
  const known =
    distinctCustomers === 0
      ? ''
      : `, revenue known for ${f.percent(customersWithRevenue / distinctCustomers)} of all who raised one`;
  return `${each} a theme${known}`;
}
