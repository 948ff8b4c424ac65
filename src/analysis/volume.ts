import { isoDateOf } from '../model/calendar.ts';
import type { CustomerTable, FeedbackTable } from '../model/feedback-table.ts';
import { NO_CODE } from '../model/feedback-table.ts';
import { monthsOf } from './months.ts';
import type { Period, SourceVolume, Volume } from './results.ts';

/** First and last date of the items of a table; null when there are none. */
export function periodOf({ day }: Pick<FeedbackTable, 'day'>): Period | null {
  let from = Infinity;
  let to = -Infinity;
  for (let row = 0; row < day.length; row++) {
    if (day[row]! < from) from = day[row]!;
    if (day[row]! > to) to = day[row]!;
  }
  return day.length === 0 ? null : { from: isoDateOf(from), to: isoDateOf(to) };
}

/**
 * How much was said, by how many customers, in which source and month. One pass over n rows.
 *
 * @param asOf  the date the data stand at, which ends the last month (see `monthsOf`)
 */
export function volumeOf(table: FeedbackTable, customers: CustomerTable | null, asOf: string): Volume {
  const months = monthsOf(table, asOf);
  const bySource = table.source.names.map(() => new Tally(table, months.size));
  for (let row = 0; row < table.rows; row++) bySource[table.source.codes[row]!]!.add(row, months.codes[row]!);
  let heard = 0;
  let heardAndListed = 0;
  for (let customer = 0; customer < table.customer.names.length; customer++) {
    if (!bySource.some((tally) => tally.heard[customer] === 1)) continue;
    heard++;
    heardAndListed += customers?.known[customer] ?? 0;
  }
  return {
    items: table.rows,
    comments: table.comments.count,
    customers: heard,
    customersListed: customers?.listed ?? null,
    customersHeard: customers === null ? null : heardAndListed,
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

/** Counts over the rows of one source. */
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
    this.byMonth[month]!++;
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
