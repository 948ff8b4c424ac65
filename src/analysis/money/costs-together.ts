import type { CostWindow, MoneyRange, VitalFewCosts } from '../results.ts';
import { mentionCost } from './mention-costs.ts';
import type { Figures } from './money-range.ts';
import { inCents, inEach, sumKnown } from './money-range.ts';
import type { ThemeRows } from './overlaps.ts';
import type { Pricing } from './pricing.ts';

/** Each item once; amounts a year, null where an assumption is missing. */
export type CostsTogether = Omit<VitalFewCosts, 'themes'>;

export interface TogetherQuestion extends Pricing {
  readonly window: CostWindow;
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
