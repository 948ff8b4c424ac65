import { isoDateOf } from '../model/calendar.ts';
import type { CustomerTable, FeedbackTable } from '../model/feedback-table.ts';
import { NO_CODE } from '../model/feedback-table.ts';
import { monthsOf } from './months.ts';
import type { Period, SourceVolume, Volume } from './results.ts';

/** First and last date of the items of a table; null when there are none. */
export function periodOf(table: FeedbackTable): Period | null {
  const tally = new Tally(table, 0);
  for (let row = 0; row < table.rows; row++) tally.add(row, 0);
  return tally.period();
}

/**
 * How much was said, by how many customers, in which source and month. One pass over n rows.
 *
 * @param asOf  the date the data stand at, which ends the last month (see `monthsOf`)
 */
export function volumeOf(table: FeedbackTable, customers: CustomerTable | null, asOf: string): Volume {
  const months = monthsOf(table, asOf);
  const all = new Tally(table, months.size);
  const bySource = table.source.names.map(() => new Tally(table, months.size));
  for (let row = 0; row < table.rows; row++) {
    const month = months.codes[row]!;
    all.add(row, month);
    bySource[table.source.codes[row]!]!.add(row, month);
  }
  const heardAndListed =
    customers === null
      ? null
      : all.heard.reduce((sum, heard, customer) => sum + heard * customers.known[customer]!, 0);
  return {
    items: table.rows,
    comments: table.comments.count,
    customers: all.customers,
    customersListed: customers?.listed ?? null,
    customersHeard: heardAndListed,
    sources: bySource.map((tally, source): SourceVolume => ({
      source: table.source.names[source]!,
      items: tally.items,
      comments: tally.comments,
      customers: tally.customers,
      period: tally.period(),
      byMonth: months.names.map((month, code) => ({ month, items: tally.byMonth[code]! })),
    })),
  };
}

/** Counts over some rows of a table. */
class Tally {
  items = 0;
  comments = 0;
  customers = 0;
  readonly byMonth: Uint32Array;
  /** 1 for each customer who gave any of these items. */
  readonly heard: Uint8Array;
  private from = Infinity;
  private to = -Infinity;
  private readonly table: FeedbackTable;

  constructor(table: FeedbackTable, months: number) {
    this.table = table;
    this.byMonth = new Uint32Array(months);
    this.heard = new Uint8Array(table.customer.names.length);
  }

  add(row: number, month: number): void {
    this.items++;
    if (this.table.comments.has(row)) this.comments++;
    if (month < this.byMonth.length) this.byMonth[month]!++;
    const day = this.table.day[row]!;
    if (day < this.from) this.from = day;
    if (day > this.to) this.to = day;
    const customer = this.table.customer.codes[row]!;
    if (customer === NO_CODE || this.heard[customer] === 1) return;
    this.heard[customer] = 1;
    this.customers++;
  }

  period(): Period | null {
    return this.items === 0 ? null : { from: isoDateOf(this.from), to: isoDateOf(this.to) };
  }
}
