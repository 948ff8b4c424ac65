import type { CustomerTable, FeedbackTable } from '../../model/feedback-table.ts';
import { NO_CODE } from '../../model/feedback-table.ts';
import type { ThemeOverlap } from '../results.ts';

/** A theme with its rows. */
export interface ThemeRows {
  readonly theme: string;
  readonly rows: Uint32Array;
}

/** Every pair of themes, in the order given, with the distinct customers who raised both. */
export function customerOverlaps(
  table: FeedbackTable,
  customers: CustomerTable | null,
  themes: readonly ThemeRows[],
): readonly ThemeOverlap[] {
  const raised = themes.map(({ rows }) => {
    const flags = new Uint8Array(table.customer.names.length);
    for (let i = 0; i < rows.length; i++) {
      const customer = table.customer.codes[rows[i]!]!;
      if (customer !== NO_CODE) flags[customer] = 1;
    }
    return flags;
  });
  return themes.flatMap(({ theme }, first) =>
    themes.slice(first + 1).map((other, offset) => ({
      theme,
      other: other.theme,
      ...shared(raised[first]!, raised[first + 1 + offset]!, customers),
    })),
  );
}

function shared(a: Uint8Array, b: Uint8Array, customers: CustomerTable | null) {
  let both = 0;
  let known = 0;
  let cents = 0;
  for (let customer = 0; customer < a.length; customer++) {
    if ((a[customer]! & b[customer]!) === 0) continue;
    both++;
    const revenue = customers?.revenueCentsPerYear[customer] ?? NaN;
    if (Number.isNaN(revenue)) continue;
    known++;
    if (revenue > 0) cents += revenue;
  }
  return { customers: both, revenueCentsPerYear: known === 0 ? null : cents };
}
