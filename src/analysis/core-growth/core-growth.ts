import { dayOf } from '../../model/calendar.ts';
import type { CustomerTable } from '../../model/feedback-table.ts';
import { distinctCustomers } from '../distinct-customers.ts';
import { monthsOf } from '../months.ts';
import type { MonthRange } from '../outcomes/answered-months.ts';
import { rowsAnswered } from '../outcomes/answered-months.ts';
import { outcomeColumn } from '../outcomes/answers.ts';
import type { OutcomeDefinition, ScoreThresholds } from '../outcomes/score.ts';
import type { CoreGrowthGap, CoreGrowthResult, Period, SideRevenue } from '../results.ts';
import type { ThemeFacts } from '../themes/theme-pareto.ts';
import { coreGrowthGap } from './core-growth-gap.ts';
import type { GapDriver } from './driver-gaps.ts';
import { driverGaps } from './driver-gaps.ts';
import { CORE_GROWTH, NOT_SAID, OTHERS, sideOfRow } from './sides.ts';
import { themeGaps } from './theme-gaps.ts';

export interface CoreGrowthQuestion {
  /** The main outcome first. */
  readonly outcomes: readonly OutcomeDefinition[];
  /** In the order to report them. */
  readonly drivers: readonly GapDriver[];
  /** Themes in the order to report them. */
  readonly order: readonly string[];
  /** Whether outerloop.yaml holds a rule. */
  readonly hasRule: boolean;
  /** The last twelve months of the main outcome; null without answers. */
  readonly period: Period | null;
  readonly asOf: string;
  readonly thresholds: ScoreThresholds;
}

/**
 * Core-growth customers against all others: scores, ratings of drivers, themes raised, and the revenue they stand for.
 * Each customer counts as one voice in every range. It answers the question whether the highest ratings come from the
 * customers growth depends on; it says nothing about why.
 */
export function coreGrowthResult(facts: ThemeFacts, question: CoreGrowthQuestion): CoreGrowthResult {
  const { table, customers } = facts;
  const { period, thresholds } = question;
  const sideOf = sideOfRow(table, customers);
  const within = rowsWithin(facts, period);
  const rows = { coreGrowth: within.filter(isOn(CORE_GROWTH)), others: within.filter(isOn(OTHERS)) };
  function isOn(side: number): (row: number) => boolean {
    return (row) => sideOf(row) === side;
  }
  const told = customers?.coreGrowth.some((said) => said !== NOT_SAID) === true;
  const scores = question.outcomes.map((outcome) => ({
    outcome: outcome.id,
    gap: gapOf(outcome, facts, question),
  }));
  const walk = distinctCustomers(table);
  return {
    told: !told ? 'not-told' : question.hasRule ? 'by-rule' : 'by-column',
    period,
    customers: countedCustomers(customers),
    heard: { coreGrowth: walk(rows.coreGrowth).length, others: walk(rows.others).length },
    revenue: { coreGrowth: revenueOf(customers, CORE_GROWTH), others: revenueOf(customers, OTHERS) },
    scores,
    drivers: driverGaps(table, rows, { drivers: question.drivers, told, thresholds }),
    themes: themeGaps(facts, rows, { order: question.order, told, thresholds }),
    highest: highestOf(scores[0]?.gap, question.outcomes[0]),
  };
}

/** The gap of the period the other figures of this result cover. */
function gapOf(outcome: OutcomeDefinition, { table, customers }: ThemeFacts, question: CoreGrowthQuestion) {
  const column = outcomeColumn(table, outcome);
  const months = monthsOf(table, question.asOf);
  const range = rangeOf(question.period, months.names);
  const rows = range === null ? new Int32Array(0) : rowsAnswered(column, months, range);
  return coreGrowthGap(rows, { column, outcome }, table, customers, question.thresholds);
}

function rangeOf(period: Period | null, months: readonly string[]): MonthRange | null {
  if (period === null) return null;
  return { from: months.indexOf(period.from.slice(0, 7)), to: months.indexOf(period.to.slice(0, 7)) };
}

function rowsWithin({ table }: ThemeFacts, period: Period | null): Uint32Array {
  if (period === null) return new Uint32Array(0);
  const [from, to] = [dayOf(period.from), dayOf(period.to)];
  const found = new Uint32Array(table.rows);
  let count = 0;
  table.day.forEach((day, row) => {
    if (day >= from && day <= to) found[count++] = row;
  });
  return found.slice(0, count);
}

function countedCustomers(customers: CustomerTable | null): CoreGrowthResult['customers'] {
  const counted = { coreGrowth: 0, others: 0, notSaid: 0 };
  customers?.known.forEach((known, customer) => {
    if (known === 0) return;
    const side = customers.coreGrowth[customer]!;
    counted[side === CORE_GROWTH ? 'coreGrowth' : side === OTHERS ? 'others' : 'notSaid']++;
  });
  return counted;
}

function revenueOf(customers: CustomerTable | null, side: number): SideRevenue {
  let customersWithRevenue = 0;
  let cents = 0;
  customers?.revenueCentsPerYear.forEach((revenue, customer) => {
    if (customers.known[customer] === 0 || customers.coreGrowth[customer] !== side || !(revenue >= 0)) return;
    customersWithRevenue++;
    cents += revenue;
  });
  return { customersWithRevenue, centsPerYear: customersWithRevenue === 0 ? null : cents };
}

/** Of minutes and the like, where less is better, the lower mean counts as the higher rating. */
function highestOf(
  gap: CoreGrowthGap | undefined,
  outcome: OutcomeDefinition | undefined,
): CoreGrowthResult['highest'] {
  if (gap?.kind !== 'estimated') return 'not-estimable';
  if (!gap.beyondChance) return 'not-told-apart';
  const lessIsBetter = outcome?.kind === 'measure' && outcome.good === 'low';
  return gap.difference > 0 !== lessIsBetter ? 'core-growth' : 'others';
}
