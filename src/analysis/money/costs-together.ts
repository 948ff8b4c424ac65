import type { Assumptions } from '../../model/assumptions.ts';
import { dayOf } from '../../model/calendar.ts';
import type { SourceMapping } from '../../model/source-mapping.ts';
import type { CostWindow, MoneyRange, Period, VitalFewCosts } from '../results.ts';
import type { ThemeFacts } from '../themes/theme-pareto.ts';
import { contactCounter } from './contacts.ts';
import { customersCounter } from './customers-behind.ts';
import { mentionCost } from './mention-costs.ts';
import type { Figures } from './money-range.ts';
import { inCents, inEach, sumKnown } from './money-range.ts';
import type { ThemeRows } from './overlaps.ts';

/** What is asked of rows again and again when money is counted. */
export interface MoneyCounters {
  readonly contactsOf: ReturnType<typeof contactCounter>;
  readonly customersOf: ReturnType<typeof customersCounter>;
  readonly within: (rows: Uint32Array, period: Period) => Uint32Array;
}

export function moneyCounters(
  { table, customers }: Pick<ThemeFacts, 'table' | 'customers'>,
  {
    sourceKinds,
    assumptions,
  }: {
    readonly sourceKinds: ReadonlyMap<string, SourceMapping['kind']>;
    readonly assumptions: Assumptions | null;
  },
): MoneyCounters {
  return {
    contactsOf: contactCounter(table, sourceKinds, assumptions?.contactCost),
    customersOf: customersCounter(table, customers),
    within: (rows, period) => rowsWithin(table.day, rows, period),
  };
}

/** Each item once; amounts a year, null where an assumption is missing. */
export type CostsTogether = Omit<VitalFewCosts, 'themes'>;

export interface TogetherQuestion {
  readonly window: CostWindow;
  readonly counters: MoneyCounters;
  readonly assumptions: Assumptions | null;
  /** Rows of the table. */
  readonly rows: number;
}

/**
 * The cost of several themes together: an item with several of them counts once, as its dearest, in each world on its
 * own. Handling an item is paid once in any case.
 */
export function costsTogether(
  themes: readonly ThemeRows[],
  { window, counters, assumptions, rows: all }: TogetherQuestion,
): CostsTogether {
  const priced = themes.map(({ theme, rows }) => ({ rows, cost: mentionCost(assumptions, theme) }));
  const items = unionOf(themes, all);
  const dearest = (side: 'customer' | 'company'): Figures | null =>
    priced.every(({ cost }) => cost[side] === null)
      ? null
      : inEach((scenario) =>
          dearestOnce(
            priced.map(({ rows, cost }) => ({ rows, cents: cost[side]?.[scenario] ?? 0 })),
            all,
          ),
        );
  const contacts = counters.contactsOf(items);
  return {
    items: items.length,
    customersTotal: aYear(dearest('customer'), window),
    companyTotal: aYear(
      sumKnown([contacts.contacts === 0 ? null : contacts.cents, dearest('company')]),
      window,
    ),
  };
}

function dearestOnce(
  themes: readonly { readonly rows: Uint32Array; readonly cents: number }[],
  all: number,
): number {
  const counted = new Uint8Array(all);
  let total = 0;
  for (const { rows, cents } of [...themes].sort((a, b) => b.cents - a.cents)) {
    for (const row of rows) {
      if (counted[row] === 1) continue;
      counted[row] = 1;
      total += cents;
    }
  }
  return total;
}

/** The rows of any of the themes, each once, rising. */
export function unionOf(themes: readonly ThemeRows[], all: number): Uint32Array {
  const flags = new Uint8Array(all);
  for (const { rows } of themes) for (const row of rows) flags[row] = 1;
  const found = new Uint32Array(flags.reduce((sum, flag) => sum + flag, 0));
  let next = 0;
  flags.forEach((flag, row) => {
    if (flag === 1) found[next++] = row;
  });
  return found;
}

/** Cents of the window as cents a year; null when the window is too short to speak of one. */
export function aYear(figures: Figures | null, window: CostWindow | null): MoneyRange | null {
  if (figures === null || window === null || window.tooShort) return null;
  return inCents(inEach((scenario) => figures[scenario] * window.factor));
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
