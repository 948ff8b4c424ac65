import { isoDateOf } from '../../model/calendar.ts';
import { compareText } from '../../model/defect.ts';
import type { CodedColumn } from '../../model/feedback-table.ts';
import { NO_CODE } from '../../model/feedback-table.ts';
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
  return new Map(
    themes.map((theme, index) => {
      const raised = new Map<number, { mentions: number; last: number }>();
      for (const row of rows[index]!) {
        const customer = table.customer.codes[row]!;
        if (customer === NO_CODE) continue;
        const seen = raised.get(customer);
        const day = table.day[row]!;
        if (seen === undefined) raised.set(customer, { mentions: 1, last: day });
        else {
          seen.mentions++;
          seen.last = Math.max(seen.last, day);
        }
      }
      const revenueOf = (customer: number): number => {
        const cents = customers?.revenueCentsPerYear[customer] ?? NaN;
        return Number.isNaN(cents) ? -Infinity : cents;
      };
      const listed = [...raised]
        .map(([customer, { mentions, last }]) => ({ customer, mentions, last, cents: revenueOf(customer) }))
        .sort(
          (a, b) =>
            (a.cents === b.cents ? 0 : b.cents - a.cents) ||
            b.mentions - a.mentions ||
            compareText(table.customer.names[a.customer]!, table.customer.names[b.customer]!),
        )
        .slice(0, most);
      return [
        theme.id,
        listed.map(({ customer, mentions, last, cents }): ThemeCustomer => ({
          customer: table.customer.names[customer]!,
          segment: attribute(customers?.segment, customer),
          unit: attribute(customers?.unit, customer),
          revenueCentsPerYear: cents === -Infinity ? null : cents,
          mentions,
          lastOn: isoDateOf(last),
        })),
      ];
    }),
  );
}

function attribute(column: CodedColumn | undefined, customer: number): string | null {
  const code = column?.codes[customer] ?? NO_CODE;
  return code === NO_CODE ? null : column!.names[code]!;
}
