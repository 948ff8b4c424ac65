import type { CustomerRevenues, RatingTable } from '../../model/feedback-table.ts';
import type { Theme } from '../../model/theme.ts';
import { distinctCustomers } from '../distinct-customers.ts';
import type { Credits } from '../results.ts';
import type { ThemeMarks } from './theme-marks.ts';
import { rowsByTheme } from './theme-rows.ts';

/** The customers behind some items. */
export interface CustomerRevenue {
  /** Distinct customers by id; items without a customer id add nobody. */
  readonly customers: number;
  /** How many of them have a known revenue. */
  readonly customersWithRevenue: number;
  /** Their revenue per year in cents, each customer once, without credits; null when none of it is known. */
  readonly revenueCentsPerYear: number | null;
  /** Absent without any. */
  readonly credits?: Credits;
}

/**
 * Sums the revenue of the distinct customers behind a set of rows: somebody who wrote ten times counts once. Customers
 * in credit on balance are kept apart: what is paid back to one makes the business with others no smaller.
 *
 * Cents are whole numbers, so the sum is exact in any order (up to 9 x 10^15 cents).
 *
 * @param customers  the customer file, or null without one: then nobody's revenue is known
 * @returns a function of row numbers, to be asked for one set of rows after another; linear in their number
 */
export function revenueCounter(
  table: Pick<RatingTable, 'customer'>,
  customers: CustomerRevenues | null,
): (rows: ArrayLike<number>) => CustomerRevenue {
  const customersBehind = distinctCustomers(table);
  const revenues = customers?.revenueCentsPerYear ?? NOTHING_KNOWN;
  return (rows) => {
    const distinct = customersBehind(rows);
    let withRevenue = 0;
    let cents = 0;
    const credits = { customers: 0, centsPerYear: 0 };
    for (let i = 0; i < distinct.length; i++) {
      const revenue = revenues[distinct[i]!] ?? NaN;
      if (Number.isNaN(revenue)) continue;
      withRevenue++;
      if (revenue < 0) {
        credits.customers++;
        credits.centsPerYear += revenue;
      } else cents += revenue;
    }
    return {
      customers: distinct.length,
      customersWithRevenue: withRevenue,
      revenueCentsPerYear: withRevenue === 0 ? null : cents,
      ...(credits.customers > 0 && { credits }),
    };
  };
}

const held = new WeakMap<
  ThemeMarks,
  { readonly customers: CustomerRevenues | null; readonly revenues: readonly CustomerRevenue[] }
>();

/** The customers behind each theme; kept as long as the marks, because several questions ask. */
export function revenueByTheme({
  table,
  customers,
  themes,
  marks,
}: ThemeRevenueFacts): readonly CustomerRevenue[] {
  const known = held.get(marks);
  if (known?.customers === customers) return known.revenues;
  const revenues = rowsByTheme(marks, themes.length).map(revenueCounter(table, customers));
  held.set(marks, { customers, revenues });
  return revenues;
}

interface ThemeRevenueFacts {
  readonly table: Pick<RatingTable, 'customer'>;
  readonly customers: CustomerRevenues | null;
  readonly themes: readonly Theme[];
  readonly marks: ThemeMarks;
}

const NOTHING_KNOWN = new Float64Array(0);
