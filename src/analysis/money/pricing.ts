import type { Assumptions } from '../../model/assumptions.ts';
import { dayOf } from '../../model/calendar.ts';
import type { SourceMapping } from '../../model/source-mapping.ts';
import type { CostWindow, Period } from '../results.ts';
import type { ThemeFacts } from '../themes/theme-pareto.ts';
import { contactCounter } from './contacts.ts';
import { costWindow } from './cost-window.ts';
import { customersCounter } from './customers-behind.ts';

/** What every question about money counts with, so that all of them count alike. */
export interface Pricing {
  /** null without any item. */
  readonly window: CostWindow | null;
  readonly counters: MoneyCounters;
  /** null without content/assumptions.yaml: then only what the data say themselves is given. */
  readonly assumptions: Assumptions | null;
}

/** What is asked of rows again and again when money is counted. */
export interface MoneyCounters {
  readonly contactsOf: ReturnType<typeof contactCounter>;
  readonly customersOf: ReturnType<typeof customersCounter>;
  readonly within: (rows: Uint32Array, period: Period) => Uint32Array;
}

export interface PricingTerms {
  /** The kind of each source, by source id. */
  readonly sourceKinds: ReadonlyMap<string, SourceMapping['kind']>;
  readonly assumptions: Assumptions | null;
  /** First and last date of any item. */
  readonly period: Period | null;
}

/** The stretch of days that costs are taken over, and what counts contacts and customers within it. */
export function pricingOf(
  { table, customers }: Pick<ThemeFacts, 'table' | 'customers'>,
  { sourceKinds, assumptions, period }: PricingTerms,
): Pricing {
  return {
    window: costWindow(period),
    counters: {
      contactsOf: contactCounter(table, sourceKinds, assumptions?.contactCost),
      customersOf: customersCounter(table, customers),
      within: (rows, within) => rowsWithin(table.day, rows, within),
    },
    assumptions,
  };
}

function rowsWithin(day: Int32Array, rows: Uint32Array, { from, to }: Period): Uint32Array {
  const [first, last] = [dayOf(from), dayOf(to)];
  const within = new Uint32Array(rows.length);
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (day[row]! >= first && day[row]! <= last) within[count++] = row;
  }
  return within.subarray(0, count);
}
