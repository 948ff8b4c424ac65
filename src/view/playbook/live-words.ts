import type { Countable } from '../../model/playbook/directives.ts';
import { latestText } from '../chain/indicator-words.ts';
import type { Context } from '../context.ts';
import { leadHeadline } from '../change/lead-words.ts';
import { linkNumbers, performanceText, whyNot } from '../drivers/driver-words.ts';
import { scoreKind, scoreText } from '../figures/score-words.ts';
import { STATUS_NAMES } from '../public/promise-status.ts';
import { vitalThemes } from '../../analysis/themes/pareto.ts';

/** "27 (25 to 29) from 8,100 answers, July 2024 to June 2026". */
export function scoreWords(outcome: string, context: Context): string {
  const { f, results } = context;
  const result = results.outcomes.find((each) => each.outcome === outcome);
  if (result === undefined) return 'not asked yet';
  const score = scoreText(scoreKind(result), result.overall, f);
  return result.overall.kind === 'suppressed'
    ? score
    : `${score} from ${f.counted(result.overall.n, 'answer')}${periodWords(context)}`;
}

export function periodWords({ f, results }: Context): string {
  return results.period === null ? '' : `, ${f.period(results.period)}`;
}

/** What is known of a driver: its link with the outcome, or how it is rated. */
export function driverWords(id: string, show: string, context: Context): string {
  const { f } = context;
  const estimate = context.estimate(id);
  if (show === 'name' || estimate === null) return context.driverName(id);
  if (show === 'performance') {
    const ratings = f.counted(estimate.ratings, 'rating');
    return estimate.mean === null
      ? 'not rated yet'
      : `performance ${performanceText(estimate, context)}, ${ratings}${periodWords(context)}`;
  }
  return estimate.kind === 'not-estimable'
    ? `no link can be given: ${whyNot(estimate, context)}`
    : linkNumbers(estimate, context);
}

export function themeWords(id: string, show: string, context: Context): string {
  const { f, results } = context;
  const result = context.themeResult(id);
  if (show === 'name' || result === null) return context.themeQuoted(id);
  const comments = f.counted(results.themes.coverage.base, 'comment');
  switch (show) {
    case 'mentions':
      return `${f.counted(result.mentions, 'mention')} in ${comments}${periodWords(context)}`;
    case 'share':
      return results.themes.coverage.base === 0
        ? 'no comments yet'
        : `${f.percent(result.share)} of ${comments}${periodWords(context)}`;
    case 'customers':
      return result.customers === 0
        ? 'no customer known by id'
        : `${f.counted(result.customers, 'customer')}${periodWords(context)}`;
    default:
      return revenueWords(result, context);
  }
}

function revenueWords(
  { customers, money }: NonNullable<ReturnType<Context['themeResult']>>,
  { f }: Context,
): string {
  const { revenueCentsPerYear: cents, customersWithRevenue: known } = money;
  if (cents === null) return 'no revenue known of the customers who raise it';
  return cents <= 0
    ? `the yearly revenue listed for the customers who raise it adds up to ${f.money(cents)}`
    : `${f.money(cents)} of yearly revenue from ${f.count(known)} of the ${f.counted(customers, 'customer')} who raise it`;
}

export function indicatorWords(id: string, show: string, context: Context): string {
  const { f } = context;
  const indicator = context.indicators.find((each) => each.id === id);
  const result = context.results.indicators.find((each) => each.indicator === id);
  if (indicator === undefined) return id;
  if (show === 'name' || result === undefined) return indicator.name;
  if (show === 'lead') {
    const months =
      result.lead.kind === 'judged' ? ` (${f.counted(result.lead.months, 'month')} of data)` : '';
    return `${lowerFirst(leadHeadline(result.lead, context))}${months}`;
  }
  return latestText(indicator, result, context);
}

export function promiseWords(id: string, show: string, { f, promises }: Context): string {
  const promise = promises.find((each) => each.id === id);
  if (promise === undefined) return id;
  switch (show) {
    case 'status':
      return lowerFirst(STATUS_NAMES[promise.status]);
    case 'next':
      return promise.status === 'done' ? 'no further report is owed' : f.date(promise.nextReportBy);
    default:
      return `“${promise.title}”`;
  }
}

/** A number with its noun. */
export function countWords(of: Countable, context: Context): string {
  const { f, results } = context;
  const { volume } = results;
  switch (of) {
    case 'items':
      return f.counted(volume.items, 'feedback item');
    case 'comments':
      return f.counted(volume.comments, 'comment');
    case 'customers':
      return f.counted(volume.customers, 'customer');
    case 'sources':
      return f.counted(volume.sources.length, 'source');
    case 'themes':
      return f.counted(results.themes.themes.length, 'theme');
    case 'vital-few': {
      const themes = vitalThemes(results.pareto.mentions);
      return themes.length === 0
        ? 'no vital few yet'
        : `${f.counted(themes.length, 'theme')} among the vital few`;
    }
    case 'drivers':
      return f.counted(results.drivers.estimates.length, 'driver');
    case 'key-drivers':
      return f.counted(results.drivers.keyDrivers.length, 'key driver');
    case 'indicators':
      return f.counted(results.indicators.length, 'indicator');
    case 'promises':
      return f.counted(
        context.promises.filter((promise) => promise.public).length,
        'promise to customers',
        'promises to customers',
      );
    default:
      return of satisfies never;
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
