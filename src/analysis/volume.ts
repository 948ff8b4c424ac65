import { isoDateOf } from '../model/calendar.ts';
import type { CustomerTable, FeedbackTable } from '../model/feedback-table.ts';
import { NO_CODE } from '../model/feedback-table.ts';
import { monthsOf } from './months.ts';
import type { Period, SourceVolume, Volume } from './results.ts';

/** First and last date of the items of a table; null when there are none. */
export function periodOf(table: FeedbackTable): Period | null {
  return rangeOf(table, () => true);
}

/**
 * How much was said, by how many customers, in which source and month.
 *
 * @param asOf  the date the data stand at, which ends the last month (see `monthsOf`)
 */
export function volumeOf(table: FeedbackTable, customers: CustomerTable | null, asOf: string): Volume {
  const heard = distinctCustomers(table, () => true);
  let heardAndListed = 0;
  if (customers !== null) for (const code of heard) heardAndListed += customers.known[code]!;
  return {
    items: table.rows,
    comments: table.comments.count,
    customers: heard.size,
    customersListed: customers?.listed ?? null,
    customersHeard: customers === null ? null : heardAndListed,
    sources: table.source.names.map((_, source) => sourceVolume(table, source, asOf)),
  };
}

function sourceVolume(table: FeedbackTable, source: number, asOf: string): SourceVolume {
  const months = monthsOf(table, asOf);
  const byMonth = new Uint32Array(months.size);
  const isOurs = (row: number): boolean => table.source.codes[row] === source;
  let items = 0;
  let comments = 0;
  for (let row = 0; row < table.rows; row++) {
    if (!isOurs(row)) continue;
    items++;
    if (table.comments.has(row)) comments++;
    byMonth[months.codes[row]!]!++;
  }
  return {
    source: table.source.names[source]!,
    items,
    comments,
    customers: distinctCustomers(table, isOurs).size,
    period: rangeOf(table, isOurs),
    byMonth: months.names.map((month, code) => ({ month, items: byMonth[code]! })),
  };
}

function distinctCustomers(table: FeedbackTable, include: (row: number) => boolean): ReadonlySet<number> {
  const seen = new Set<number>();
  for (let row = 0; row < table.rows; row++) {
    const customer = table.customer.codes[row]!;
    if (customer !== NO_CODE && include(row)) seen.add(customer);
  }
  return seen;
}

function rangeOf(table: FeedbackTable, include: (row: number) => boolean): Period | null {
  let from = Infinity;
  let to = -Infinity;
  for (let row = 0; row < table.rows; row++) {
    if (!include(row)) continue;
    from = Math.min(from, table.day[row]!);
    to = Math.max(to, table.day[row]!);
  }
  return from === Infinity ? null : { from: isoDateOf(from), to: isoDateOf(to) };
}
