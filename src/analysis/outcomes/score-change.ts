import { dayOf, isoDateOf, lastDayOfMonth, monthOfDay } from '../../model/calendar.ts';
import {
  meanDifferenceInterval,
  npsDifferenceInterval,
  npsOf,
  shareDifferenceInterval,
} from '../statistics/intervals.ts';
import type { Interval, Period, ScoreChange } from '../results.ts';
import { momentsOf, npsCounts, topShare, total } from './score.ts';
import type { OutcomeDefinition } from './score.ts';

const YEAR = 12;

export interface ScoreChangeOptions {
  /** The date the data stand at, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Answers that each side needs. */
  readonly fullAnswers: number;
}

/**
 * The last twelve months against the twelve before: two whole years, so that a season is compared with itself.
 *
 * The last month counts even when it is partial. The two sides are taken as different people.
 *
 * @param byMonth  answers on each point of the scale, for every month from the first answer to the last
 * @param months   the `YYYY-MM` of each
 * @returns null with fewer than 24 months, with too few answers on a side, or when nobody's answer differs
 */
export function scoreChange(
  byMonth: readonly (readonly number[])[],
  months: readonly string[],
  outcome: OutcomeDefinition,
  { asOf, fullAnswers }: ScoreChangeOptions,
): ScoreChange | null {
  if (byMonth.length < 2 * YEAR) return null;
  const before = summed(byMonth.slice(-2 * YEAR, -YEAR));
  const after = summed(byMonth.slice(-YEAR));
  if (total(before) < fullAnswers || total(after) < fullAnswers) return null;
  const comparison = compareScores(before, after, outcome);
  if (comparison === null) return null;
  const { from, to, interval } = comparison;
  return {
    before: { ...periodOf(months.slice(-2 * YEAR, -YEAR), asOf), n: total(before), value: from },
    after: { ...periodOf(months.slice(-YEAR), asOf), n: total(after), value: to },
    difference: to - from,
    interval,
    beyondChance: interval.low > 0 || interval.high < 0,
  };
}

/** Two scores of different people and the 95 % interval of `to - from`. */
export interface Comparison {
  readonly from: number;
  readonly to: number;
  readonly interval: Interval;
}

/**
 * Compares the answers of two periods, counted on each point of the scale; at least one answer each.
 *
 * @returns null when nobody's answer differs
 */
export function compareScores(
  before: readonly number[],
  after: readonly number[],
  { kind, scale }: OutcomeDefinition,
): Comparison | null {
  switch (kind) {
    case 'nps': {
      const [from, to] = [npsCounts(before), npsCounts(after)];
      return { from: npsOf(from), to: npsOf(to), interval: npsDifferenceInterval(from, to) };
    }
    case 'csat':
    case 'yes-no': {
      const points = kind === 'csat' ? 2 : 1;
      const [from, to] = [topShare(before, points), topShare(after, points)];
      return {
        from: from.successes / from.n,
        to: to.successes / to.n,
        interval: shareDifferenceInterval(from, to),
      };
    }
    case 'ces': {
      const [from, to] = [momentsOf(before, scale), momentsOf(after, scale)];
      const interval = meanDifferenceInterval(from, to);
      return interval && { from: from.mean, to: to.mean, interval };
    }
    default:
      return kind satisfies never;
  }
}

function summed(months: readonly (readonly number[])[]): readonly number[] {
  return months.reduce((sum, counts) => sum.map((count, level) => count + counts[level]!));
}

/** From the first day of the first month to the last day of the last, or to the as-of date when that is earlier. */
function periodOf(months: readonly string[], asOf: string): Period {
  const monthEnd = isoDateOf(lastDayOfMonth(monthOfDay(dayOf(`${months.at(-1)}-01`))));
  return { from: `${months[0]}-01`, to: monthEnd < asOf ? monthEnd : asOf };
}
