import type { AnswerColumn, RatingTable } from '../../model/feedback-table.ts';
import type { Months } from '../months.ts';
import { npsDifferenceInterval, npsOf, shareDifferenceInterval } from '../statistics/intervals.ts';
import { influenceError, intervalAround, NOWHERE } from '../statistics/influence.ts';
import type { Interval, ScoreChange } from '../results.ts';
import type { MonthRange } from './answered-months.ts';
import { monthsAnswered, periodOfMonths, rowsAnswered } from './answered-months.ts';
import { tallyOf } from './answers.ts';
import { answerValues } from './answer-values.ts';
import type { ComparedAnswers, ComparedSide, ComparedSides } from './compared-answers.ts';
import { comparedAnswers } from './compared-answers.ts';
import { countsIn, isCounted, momentsIn, npsCounts, topShare } from './score.ts';
import type { OutcomeDefinition, OutcomeForm, Tally } from './score.ts';

const YEAR = 12;

export interface ScoreChangeOptions {
  /** The date the data stand at, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Answers that each side needs, and as many voices: thirty answers of one customer are one voice. */
  readonly fullAnswers: number;
}

/** The answers to an outcome and when they were given. */
export interface AnsweredMonths {
  readonly column: AnswerColumn;
  readonly outcome: OutcomeDefinition;
  readonly months: Months;
}

/**
 * The last twelve months against the twelve before: two whole years, so that a season is compared with itself.
 *
 * The last month counts even when it is partial.
 *
 * @returns null with fewer than 24 months, or for the reasons of `comparePeriods`
 */
export function scoreChange(
  table: Pick<RatingTable, 'customer'>,
  answered: AnsweredMonths,
  { asOf, fullAnswers }: ScoreChangeOptions,
): ScoreChange | null {
  const { column, months } = answered;
  const range = monthsAnswered(column, months);
  if (range === null || range.to - range.from + 1 < 2 * YEAR) return null;
  const after = { from: range.to - YEAR + 1, to: range.to };
  const before = { from: after.from - YEAR, to: after.from - 1 };
  const compared = comparePeriods(table, answered, { before, after }, fullAnswers);
  if (compared.kind === 'not-compared') return null;
  const { from, to, interval, answers } = compared;
  return {
    before: { ...periodOfMonths(before, months, asOf), n: answers.sides[0].n, value: from },
    after: { ...periodOfMonths(after, months, asOf), n: answers.sides[1].n, value: to },
    difference: to - from,
    interval,
    beyondChance: interval.low > 0 || interval.high < 0,
  };
}

/** Two periods of the same answers. */
export interface Periods {
  readonly before: MonthRange;
  readonly after: MonthRange;
}

export type ComparedPeriods =
  | (Comparison & {
      readonly kind: 'compared';
      readonly rows: Int32Array;
      readonly answers: ComparedAnswers;
    })
  | {
      readonly kind: 'not-compared';
      readonly reason: 'too-few-answers' | 'too-few-customers' | 'nobody-differs';
    };

/** Two neighbouring periods; each needs `fullAnswers` answers and voices. */
export function comparePeriods(
  table: Pick<RatingTable, 'customer'>,
  { column, outcome, months }: AnsweredMonths,
  { before, after }: Periods,
  fullAnswers: number,
): ComparedPeriods {
  const rows = rowsAnswered(column, months, { from: before.from, to: after.to });
  const sides = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at++) sides[at] = months.codes[rows[at]!]! >= after.from ? 1 : 0;
  return sideComparison(table, { column, outcome }, fullAnswers)(rows, sides);
}

/**
 * Compares two sides of rows with an answer, each customer one voice; a side needs `fullAnswers` answers and voices.
 *
 * @returns a function of the rows and, for each of them, its side: 0 before, 1 after
 */
export function sideComparison(
  { customer }: Pick<RatingTable, 'customer'>,
  { column, outcome }: Pick<AnsweredMonths, 'column' | 'outcome'>,
  fullAnswers: number,
): (rows: Int32Array, sides: Uint8Array) => ComparedPeriods {
  const values = answerValues(column, outcome);
  return (rows, sides) => {
    const customers = new Int32Array(rows.length);
    const apart = [new Int32Array(rows.length), new Int32Array(rows.length)] as const;
    const n: [number, number] = [0, 0];
    for (let at = 0; at < rows.length; at++) {
      const side = sides[at] as 0 | 1;
      apart[side][n[side]++] = rows[at]!;
      customers[at] = customer.codes[rows[at]!]!;
    }
    if (Math.min(...n) < fullAnswers) return { kind: 'not-compared', reason: 'too-few-answers' };
    const answers = comparedAnswers(sides, rows, values, customers);
    if (answers.fewer < fullAnswers) return { kind: 'not-compared', reason: 'too-few-customers' };
    const tally = (side: 0 | 1) => tallyOf(column, apart[side].subarray(0, n[side]));
    const error = influenceError(answers.influence, NOWHERE, answers.fewer);
    const comparison = compareScores(tally(0), tally(1), { ...answers, error }, outcome);
    return comparison === null
      ? { kind: 'not-compared', reason: 'nobody-differs' }
      : { kind: 'compared', ...comparison, rows, answers };
  };
}

/** Two scores and the 95 % interval of `to - from`. */
export interface Comparison {
  readonly from: number;
  readonly to: number;
  readonly interval: Interval;
}

/**
 * Compares the answers of two sides with each customer as one voice; customers heard on both are paired.
 *
 * Where all of a side answer alike, these answers do not show how far chance moves it. Scores and shares then have the
 * interval for different people, on as many answers as would be as sure if each came from another customer; means have
 * none.
 *
 * @param before, after  the answers of each side; at least one
 * @param compared       the same answers by who gave them
 * @returns null without an interval
 *
 * Source: `influenceError`; where a side is alike `compareCounts`. Checked against R survey 4.1 `svyglm(y ~ period)` with
 * `svydesign(ids = ~customer)`, its variance times (m - 1)/m k/(k - 1) for m voices in all and k of the smaller side.
 */
export function compareScores(
  before: Tally,
  after: Tally,
  { sides, error }: Pick<ComparedSides, 'sides' | 'error'>,
  outcome: OutcomeForm,
): Comparison | null {
  const [from, to] = [valueOf(before, outcome), valueOf(after, outcome)];
  const interval = sides.some(({ alike }) => alike)
    ? compareCounts(equalTally(before, sides[0]), equalTally(after, sides[1]), outcome)
    : intervalAround(to - from, error);
  return interval && { from, to, interval };
}

function valueOf(tally: Tally, outcome: OutcomeForm): number {
  switch (outcome.kind) {
    case 'nps':
      return npsOf(npsCounts(countsIn(tally)));
    case 'csat':
    case 'yes-no': {
      const { successes, n } = topShare(countsIn(tally), outcome.kind === 'csat' ? 2 : 1);
      return successes / n;
    }
    case 'ces':
    case 'measure':
      return momentsIn(tally, outcome).mean;
    default:
      return outcome satisfies never;
  }
}

function equalTally(tally: Tally, { n, equalN }: ComparedSide): Tally {
  return isCounted(tally) ? tally.map((count) => (count * equalN) / n) : tally;
}

/** The interval of two scores of different people; null for means, of which a side does not vary. */
function compareCounts(before: Tally, after: Tally, outcome: OutcomeForm): Interval | null {
  switch (outcome.kind) {
    case 'nps':
      return npsDifferenceInterval(npsCounts(countsIn(before)), npsCounts(countsIn(after)));
    case 'csat':
    case 'yes-no': {
      const points = outcome.kind === 'csat' ? 2 : 1;
      return shareDifferenceInterval(topShare(countsIn(before), points), topShare(countsIn(after), points));
    }
    case 'ces':
    case 'measure':
      return null;
    default:
      return outcome satisfies never;
  }
}
