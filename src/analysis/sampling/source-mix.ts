import type { FeedbackTable } from '../../model/feedback-table.ts';
import type { MonthRange } from '../outcomes/answered-months.ts';
import type { Months } from '../months.ts';
import type { SourceMix } from '../results.ts';
import { Distinct } from '../statistics/distinct.ts';

/** Through which sources customers were heard within some months, and whether anybody asked them. */
export function sourceMix(
  table: FeedbackTable,
  months: Months,
  range: MonthRange | null,
  solicited: ReadonlyMap<string, boolean>,
): SourceMix {
  const { names } = table.source;
  const size = table.customer.names.length;
  const everybody = new Distinct(size);
  const tallies = names.map(() => ({ items: 0, comments: 0, customers: new Distinct(size) }));
  for (let row = 0; row < table.rows; row++) {
    const month = months.codes[row]!;
    if (range === null || month < range.from || month > range.to) continue;
    const tally = tallies[table.source.codes[row]!]!;
    tally.items++;
    if (table.comments.has(row)) tally.comments++;
    const customer = table.customer.codes[row]!;
    tally.customers.add(customer);
    everybody.add(customer);
  }
  const items = tallies.reduce((sum, tally) => sum + tally.items, 0);
  const comments = tallies.reduce((sum, tally) => sum + tally.comments, 0);
  const asked = (source: string) => solicited.get(source) ?? false;
  const volunteered = tallies.reduce(
    (sum, tally, source) => (asked(names[source]!) ? sum : sum + tally.items),
    0,
  );
  return {
    items,
    comments,
    customers: everybody.count,
    volunteeredShare: shareOf(volunteered, items),
    sources: tallies.map((tally, source) => ({
      source: names[source]!,
      solicited: asked(names[source]!),
      items: tally.items,
      shareOfItems: shareOf(tally.items, items),
      comments: tally.comments,
      shareOfComments: shareOf(tally.comments, comments),
      customers: tally.customers.count,
      shareOfCustomers: shareOf(tally.customers.count, everybody.count),
    })),
  };
}

function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
