import type { Assumptions, ChurnAssumption } from '../../model/assumptions.ts';
import { figureFor } from '../../model/assumptions.ts';
import type { CodedColumn, CustomerTable, FeedbackTable } from '../../model/feedback-table.ts';
import { distinctCustomers } from '../distinct-customers.ts';
import type { Credits, LifetimeValue, MoneyRange, RevenueAtRisk, RevenueBehind } from '../results.ts';
import { lifetimeMultiples } from './lifetime.ts';
import type { Scenario } from './money-range.ts';
import { inCents, inEach } from './money-range.ts';

/** Distinct customers behind some items: their revenue, in all and by segment. */
export interface CustomersBehind {
  readonly revenue: RevenueBehind;
  /** Of customers with a known revenue, without those in credit: cents a year and number, by segment name; null for those without one. */
  readonly bySegment: ReadonlyMap<string | null, { cents: number; customers: number }>;
}

/**
 * The distinct customers behind some rows: somebody who wrote ten times counts once. Customers in credit on balance
 * are kept apart: what is paid back to one makes the business with others no smaller, and a share of a negative amount
 * means nothing.
 *
 * @param customers  the customer file, or null without one: then nobody's revenue is known
 */
export function customersCounter(
  table: FeedbackTable,
  customers: CustomerTable | null,
): (rows: ArrayLike<number>) => CustomersBehind {
  const customersBehind = distinctCustomers(table);
  const revenues = customers?.revenueCentsPerYear ?? new Float64Array(0);
  const segment = customers?.segment ?? NO_SEGMENTS;
  const noSegment = segment.names.length;
  return (rows) => {
    const distinct = customersBehind(rows);
    const credits = { customers: 0, centsPerYear: 0 };
    const groups = [...segment.names, null].map(() => ({ cents: 0, customers: 0 }));
    const order: number[] = [];
    for (let i = 0; i < distinct.length; i++) {
      const customer = distinct[i]!;
      const cents = revenues[customer] ?? NaN;
      if (Number.isNaN(cents)) continue;
      if (cents < 0) {
        credits.customers++;
        credits.centsPerYear += cents;
        continue;
      }
      const code = segment.codes[customer]!;
      const place = code < 0 ? noSegment : code;
      const group = groups[place]!;
      if (group.customers === 0) order.push(place);
      group.cents += cents;
      group.customers++;
    }
    const bySegment = new Map(order.map((place) => [segment.names[place] ?? null, groups[place]!]));
    return { revenue: revenueOf(distinct.length, credits, [...bySegment.values()]), bySegment };
  };
}

const NO_SEGMENTS: CodedColumn = { names: [], codes: new Int32Array(0) };

function revenueOf(
  customers: number,
  credits: Credits,
  groups: readonly { readonly cents: number; readonly customers: number }[],
): RevenueBehind {
  const customersWithRevenue = groups.reduce((sum, group) => sum + group.customers, credits.customers);
  return {
    customers,
    customersWithRevenue,
    centsPerYear: customersWithRevenue === 0 ? null : groups.reduce((sum, group) => sum + group.cents, 0),
    credits,
  };
}

/**
 * Revenue times the chance to leave within a year: expected with the churn of customers who raised the theme, excess
 * with the part of it above that of comparable customers. Never over a lifetime. The low end of the excess takes the
 * low churn of the one group and the high churn of the other, and can be negative.
 */
export function revenueAtRisk(
  { centsPerYear }: RevenueBehind,
  churn: ChurnAssumption | undefined,
): RevenueAtRisk {
  if (centsPerYear === null) return { kind: 'gross-only', reason: 'no-revenue-known' };
  if (churn === undefined) return { kind: 'gross-only', reason: 'no-churn-assumed' };
  return {
    kind: 'estimated',
    expected: inCents(inEach((scenario) => centsPerYear * churn.with[scenario])),
    excess: inCents(
      inEach((scenario) => centsPerYear * (churn.with[scenario] - churn.without[OPPOSITE[scenario]])),
    ),
  };
}

const OPPOSITE = { low: 'high', likely: 'likely', high: 'low' } as const;

/**
 * What customers are worth over their lifetime: a year's margin of each segment times the multiple of its retention.
 * In the low world margin and retention are low and the discount rate is high.
 */
export function lifetimeValue(
  { bySegment }: CustomersBehind,
  assumptions: Assumptions | null,
): LifetimeValue {
  const refuse = (reason: Extract<LifetimeValue, { kind: 'not-estimable' }>['reason']) =>
    ({ kind: 'not-estimable', reason }) as const;
  const { margin, discountRate, retention } = assumptions ?? {};
  if (bySegment.size === 0) return refuse('no-revenue-known');
  if (margin === undefined) return refuse('no-margin');
  if (discountRate === undefined) return refuse('no-discount-rate');
  const groups = [...bySegment].flatMap(([segment, group]) => {
    const stays = figureFor(retention?.segments, segment, retention?.default);
    return stays === undefined ? [] : [{ ...group, stays }];
  });
  if (groups.length === 0) return refuse('no-retention');
  const multiples = groups.map(({ stays }) =>
    WORLDS.map((scenario) => lifetimeMultiples(stays[scenario], discountRate[OPPOSITE[scenario]])),
  );
  if (multiples.flat().some(({ kind }) => kind === 'not-estimable')) return refuse('never-ends');
  const total = (form: 'firstNow' | 'firstInAYear'): MoneyRange =>
    inCents(
      inEach((scenario) =>
        groups.reduce((sum, { cents }, index) => {
          const multiple = multiples[index]![WORLDS.indexOf(scenario)]!;
          return sum + (multiple.kind === 'estimated' ? cents * margin[scenario] * multiple[form] : 0);
        }, 0),
      ),
    );
  return {
    kind: 'estimated',
    firstNow: total('firstNow'),
    firstInAYear: total('firstInAYear'),
    customers: groups.reduce((sum, group) => sum + group.customers, 0),
  };
}

const WORLDS: readonly Scenario[] = ['low', 'likely', 'high'];
