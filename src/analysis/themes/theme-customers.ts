import { isoDateOf } from '../../model/calendar.ts';
import { compareText } from '../../model/compare-text.ts';
import type { CodedColumn, FeedbackTable } from '../../model/feedback-table.ts';
import { NO_CODE } from '../../model/feedback-table.ts';
import { distinctCustomers } from '../distinct-customers.ts';
import type { ThemeFacts } from './theme-pareto.ts';
import { rowsByTheme } from './theme-rows.ts';

/** A customer who raised a theme. Internal: it names the customer. */
export interface ThemeCustomer {
  readonly customer: string;
  readonly segment: string | null;
  readonly unit: string | null;
  readonly revenueCentsPerYear: number | null;
  readonly mentions: number;
  /** Date of the last mention. */
  readonly lastOn: string;
}

/**
 * The customers who raised each theme, those with the most yearly revenue first, then by mentions, then by id;
 * customers without a known revenue come last.
 *
 * @param most  how many to list for a theme
 * @returns by theme id; empty where no customer is known
 */
export function customersByTheme(
  facts: ThemeFacts,
  most: number,
): ReadonlyMap<string, readonly ThemeCustomer[]> {
  const { table, customers, themes, marks } = facts;
  const rows = rowsByTheme(marks, themes.length);
  const { names } = table.customer;
  const mentions = new Uint32Array(names.length);
  const lastDay = new Int32Array(names.length);
  const customersBehind = distinctCustomers(table);
  const revenueOf = (customer: number): number => {
    const cents = customers?.revenueCentsPerYear[customer] ?? NaN;
    return Number.isNaN(cents) ? -Infinity : cents;
  };
  const order = (a: number, b: number): number => {
    const [one, other] = [revenueOf(a), revenueOf(b)];
    if (one !== other) return other > one ? 1 : -1;
    return mentions[b]! - mentions[a]! || compareText(names[a]!, names[b]!);
  };
  return new Map(
    themes.map((theme, index) => {
      countMentions(table, rows[index]!, mentions, lastDay);
      const raised = customersBehind(rows[index]!);
      const listed = firstOf(raised, most, order).map((customer): ThemeCustomer => {
        const cents = revenueOf(customer);
        return {
          customer: names[customer]!,
          segment: attribute(customers?.segment, customer),
          unit: attribute(customers?.unit, customer),
          revenueCentsPerYear: cents === -Infinity ? null : cents,
          mentions: mentions[customer]!,
          lastOn: isoDateOf(lastDay[customer]!),
        };
      });
      for (let i = 0; i < raised.length; i++) mentions[raised[i]!] = 0;
      return [theme.id, listed];
    }),
  );
}

/** Adds the rows of a theme to the mentions of each customer, which are 0 before, and notes the day of the last. */
function countMentions(
  { customer, day }: FeedbackTable,
  rows: Uint32Array,
  mentions: Uint32Array,
  lastDay: Int32Array,
): void {
  for (let i = 0; i < rows.length; i++) {
    const code = customer.codes[rows[i]!]!;
    if (code === NO_CODE) continue;
    const date = day[rows[i]!]!;
    if (mentions[code]!++ === 0 || date > lastDay[code]!) lastDay[code] = date;
  }
}

/** The first `most` in order, without sorting all the others. */
function firstOf(
  customers: Int32Array,
  most: number,
  order: (a: number, b: number) => number,
): readonly number[] {
  const first: number[] = [];
  for (let i = 0; i < customers.length; i++) {
    const customer = customers[i]!;
    if (first.length === most && order(customer, first[most - 1]!) > 0) continue;
    const behind = first.findIndex((other) => order(customer, other) < 0);
    first.splice(behind < 0 ? first.length : behind, 0, customer);
    if (first.length > most) first.pop();
  }
  return first;
}

function attribute(column: CodedColumn | undefined, customer: number): string | null {
  const code = column?.codes[customer] ?? NO_CODE;
  return code === NO_CODE ? null : column!.names[code]!;
}
