import { dayOf, isoDateOf, lastDayOfMonth, monthOfDay } from '../../model/calendar.ts';
import {
  meanDifferenceInterval,
  npsDifferenceInterval,
  npsOf,
  shareDifferenceInterval,
} from '../statistics/intervals.ts';
import type { Interval, Period, ScoreChange } from '../results.ts';
import { together } from './answers.ts';
import { answersIn, countsIn, momentsIn, npsCounts, topShare } from './score.ts';
import type { OutcomeForm, Tally } from './score.ts';

const YEAR = 12;

export interface ScoreChangeOptions {
  /** The date the data stand at, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Answers that each side needs, and as many voices: thirty answers of one customer are one voice. */
  readonly fullAnswers: number;
}

/**
 * The last twelve months against the twelve before: two whole years, so that a season is compared with itself.
 *
 * The last month counts even when it is partial. The two sides are taken as different people.
 *
 * @param byMonth   the answers of every month from the first answer to the last
 * @param months    the `YYYY-MM` of each
 * @param voicesIn  how many customers answered in some of those months, every answer without a customer counted as one
 * @returns null with fewer than 24 months, with too few answers or customers on a side, or when nobody's answer differs
 */
export function scoreChange(
  byMonth: readonly Tally[],
  months: readonly string[],
  outcome: OutcomeForm,
  voicesIn: (from: number, to: number) => number,
  { asOf, fullAnswers }: ScoreChangeOptions,
): ScoreChange | null {
  if (byMonth.length < 2 * YEAR) return null;
  const before = together(byMonth.slice(-2 * YEAR, -YEAR));
  const after = together(byMonth.slice(-YEAR));
  if (answersIn(before) < fullAnswers || answersIn(after) < fullAnswers) return null;
  const last = byMonth.length - 1;
  if (voicesIn(last - 2 * YEAR + 1, last - YEAR) < fullAnswers) return null;
  if (voicesIn(last - YEAR + 1, last) < fullAnswers) return null;
  const comparison = compareScores(before, after, outcome);
  if (comparison === null) return null;
  const { from, to, interval } = comparison;
  return {
    before: { ...periodOf(months.slice(-2 * YEAR, -YEAR), asOf), n: answersIn(before), value: from },
    after: { ...periodOf(months.slice(-YEAR), asOf), n: answersIn(after), value: to },
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
 * Compares the answers of two periods; at least one answer each.
 *
 * @returns null when nobody's answer differs
 */
export function compareScores(before: Tally, after: Tally, outcome: OutcomeForm): Comparison | null {
  switch (outcome.kind) {
    case 'nps': {
      const [from, to] = [npsCounts(countsIn(before)), npsCounts(countsIn(after))];
      return { from: npsOf(from), to: npsOf(to), interval: npsDifferenceInterval(from, to) };
    }
    case 'csat':
    case 'yes-no': {
      const points = outcome.kind === 'csat' ? 2 : 1;
      const [from, to] = [topShare(countsIn(before), points), topShare(countsIn(after), points)];
      return {
        from: from.successes / from.n,
        to: to.successes / to.n,
        interval: shareDifferenceInterval(from, to),
      };
    }
    case 'ces':
    case 'measure': {
      const [from, to] = [momentsIn(before, outcome), momentsIn(after, outcome)];
      const interval = meanDifferenceInterval(from, to);
      return interval && { from: from.mean, to: to.mean, interval };
    }
    default:
      return outcome satisfies never;
  }
}

/** From the first day of the first month to the last day of the last, or to the as-of date when that is earlier. */
function periodOf(months: readonly string[], asOf: string): Period {
  const monthEnd = isoDateOf(lastDayOfMonth(monthOfDay(dayOf(`${months.at(-1)}-01`))));
  return { from: `${months[0]}-01`, to: monthEnd < asOf ? monthEnd : asOf };
}
