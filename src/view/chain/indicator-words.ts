import type { IndicatorResult } from '../../analysis/results.ts';
import type { Plan } from '../../model/chain/plan.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Context } from '../context.ts';
import type { Marker } from '../page-model.ts';
import type { SmallTrend } from './chain-model.ts';

/** Months that a small trend shows: a year and the same months of the year before. */
const MONTHS_SHOWN = 24;
/** An indicator is stale when its last value is older than this many whole months. */
const STALE_AFTER_MONTHS = 2;

export function indicatorOf(
  id: string | undefined,
  context: Context,
): { readonly indicator: Indicator; readonly result: IndicatorResult } | null {
  const indicator = context.indicators.find((each) => each.id === id);
  const result = context.results.indicators.find((each) => each.indicator === id);
  return indicator === undefined || result === undefined ? null : { indicator, result };
}

/** Where the value stands against target and threshold, in words. */
export function stateMarker({ latest, targetReached, pastThreshold }: IndicatorResult): Marker {
  if (latest === null) return { icon: 'question', text: 'No values yet' };
  if (pastThreshold === true) return { icon: 'warning', text: 'Past the threshold: act now' };
  if (targetReached === true) return { icon: 'check', text: 'Target reached' };
  if (targetReached === false) {
    return {
      icon: 'circle',
      text: pastThreshold === null ? 'Target not reached' : 'Between target and threshold',
    };
  }
  return { icon: 'question', text: 'No target yet' };
}

export function latestText({ unit }: Indicator, { latest }: IndicatorResult, { f }: Context): string {
  return latest === null
    ? 'no value of a whole month yet'
    : `${f.number(latest.value)} ${unit} in ${f.month(latest.month)}`;
}

/** ", lasting target 5" where a plan goes only a part of the way; else both pages would seem to name one target twice. */
export function lastingTarget(plan: Plan, { target }: Indicator, { f }: Context): string {
  return plan.target === undefined || target === undefined || plan.target.value === target
    ? ''
    : `, lasting target ${f.number(target)}`;
}

/** The last months as a line; null with fewer than two values. */
export function smallTrend(
  indicator: Indicator,
  target: number | undefined,
  context: Context,
): SmallTrend | null {
  const { values, name, unit } = indicator;
  const [first, last] = [values.slice(-MONTHS_SHOWN)[0], values.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const { f } = context;
  const shown = values.filter(({ month }) => month >= first.month);
  return {
    values: monthsBetween(first.month, last.month).map(
      (month) => shown.find((value) => value.month === month)?.value ?? null,
    ),
    target: target ?? null,
    alt: `${name}, ${unit}: ${f.number(first.value)} in ${f.month(first.month)}, ${f.number(last.value)} in ${f.month(last.month)}${target === undefined ? '' : `; target ${f.number(target)}`}.`,
  };
}

/** "24.2 a year before"; what the months behind the latest one say without a chart. */
export function yearBeforeText({ values }: Indicator, { latest }: IndicatorResult, { f }: Context): string {
  if (latest === null) return '';
  const year = Number(latest.month.slice(0, 4)) - 1;
  const before = values.find(({ month }) => month === `${year}${latest.month.slice(4)}`);
  return before === undefined ? 'no value a year before' : `${f.number(before.value)} a year before`;
}

/** Whether the last value is too old to steer by. */
export function isStale({ latest }: IndicatorResult, asOf: string): boolean {
  if (latest === null) return false;
  return monthsBetween(latest.month, asOf.slice(0, 7)).length - 1 > STALE_AFTER_MONTHS;
}

function monthsBetween(from: string, to: string): readonly string[] {
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
  return Array.from({ length: Math.max(0, number(to) - number(from) + 1) }, (_, step) => {
    const month = number(from) + step;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}
