import { compareText } from '../../model/compare-text.ts';
import type { AnswerColumn, CodedColumn, RatingTable } from '../../model/feedback-table.ts';
import { monthsOf } from '../months.ts';
import type { Months } from '../months.ts';
import type { MonthRange } from '../outcomes/answered-months.ts';
import { monthsAnswered, periodOfMonths } from '../outcomes/answered-months.ts';
import { outcomeColumn } from '../outcomes/answers.ts';
import type { ComparedAnswers } from '../outcomes/compared-answers.ts';
import { comparePeriods } from '../outcomes/score-change.ts';
import type { OutcomeDefinition, ScoreThresholds } from '../outcomes/score.ts';
import type { Movement, MovementDimension } from '../results.ts';
import { driverMovements } from './driver-movement.ts';
import { kitagawa } from './kitagawa.ts';
import { comparedGroups } from './movement-groups.ts';
import { partIntervals } from './part-intervals.ts';

type Window = Movement['window'];
const MONTHS: Readonly<Record<Window, number>> = { year: 12, quarter: 3 };

export interface MovementOptions extends ScoreThresholds {
  readonly outcome: OutcomeDefinition;
  /** Ids of the drivers; those that are measured instead of rated are left out. */
  readonly drivers: readonly string[];
  /** The date the data stand at, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/**
 * Why the main outcome differs between the last twelve months and the twelve before, or between the last quarter and
 * the quarter before: by segment, business unit, source, and the ratings of each driver.
 *
 * @param table  n items in any order
 */
export function movementOver(table: RatingTable, window: Window, options: MovementOptions): Movement {
  const length = MONTHS[window];
  const months = monthsOf(table, options.asOf);
  const column = outcomeColumn(table, options.outcome);
  const answered = monthsAnswered(column, months);
  if (answered === null || answered.to - answered.from + 1 < 2 * length)
    return { kind: 'not-estimable', window, reason: 'too-short' };
  const after = { from: answered.to - length + 1, to: answered.to };
  const before = { from: after.from - length, to: after.from - 1 };
  return movementBetween(table, { window, column, months, before, after }, options);
}

interface Compared {
  readonly window: Window;
  readonly column: AnswerColumn;
  readonly months: Months;
  readonly before: MonthRange;
  readonly after: MonthRange;
}

function movementBetween(table: RatingTable, compared: Compared, options: MovementOptions): Movement {
  const { window, column, months, before, after } = compared;
  const { outcome, minimumAnswers, fullAnswers, asOf } = options;
  const both = comparePeriods(table, { column, outcome, months }, { before, after }, fullAnswers);
  if (both.kind === 'not-compared') return { kind: 'not-estimable', window, reason: both.reason };
  const { from, to, interval, rows, answers } = both;
  const [{ n: nBefore }, { n: nAfter }] = answers.sides;
  const dimension = (name: MovementDimension['dimension']) =>
    dimensionOf(name, table[name], rows, answers, minimumAnswers);
  return {
    kind: 'estimated',
    window,
    before: { ...periodOfMonths(before, months, asOf), n: nBefore, value: from },
    after: { ...periodOfMonths(after, months, asOf), n: nAfter, value: to },
    difference: to - from,
    interval,
    beyondChance: interval.low > 0 || interval.high < 0,
    partial: months.partial[after.to]!,
    dimensions: [dimension('segment'), dimension('unit'), dimension('source')],
    drivers: driverMovements(table, options.drivers, rows, answers, minimumAnswers),
  };
}

function dimensionOf(
  dimension: MovementDimension['dimension'],
  { names, codes }: CodedColumn,
  rows: Int32Array,
  answers: ComparedAnswers,
  fewest: number,
): MovementDimension {
  const sorted = [...names].sort(compareText);
  const placeOf = new Map(sorted.map((name, place) => [name, place]));
  const place = names.map((name) => placeOf.get(name)!);
  const ownCodes = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const code = codes[rows[at]!]!;
    ownCodes[at] = code < 0 ? names.length : place[code]!;
  }
  const compared = comparedGroups(ownCodes, sorted, answers, fewest);
  const { groups } = compared;
  if (groups.every(({ kind }) => kind === 'not-known'))
    return { kind: 'not-estimable', dimension, reason: 'not-known' };
  if (groups.length < 2) return { kind: 'not-estimable', dimension, reason: 'one-group' };
  if (groups.every((group) => group.before.n === 0 || group.after.n === 0))
    return { kind: 'not-estimable', dimension, reason: 'none-in-both' };
  const before = groups.map((group) => group.before);
  const after = groups.map((group) => group.after);
  const parts = kitagawa(before, after);
  const intervals = partIntervals(parts, compared, answers);
  const all = [before, after].map((side) => side.reduce((sum, { n }) => sum + n, 0));
  return {
    kind: 'estimated',
    dimension,
    mix: parts.mix,
    mixInterval: intervals.mix,
    rates: parts.rates,
    ratesInterval: intervals.rates,
    groups: groups.map(({ kind, group, merged, before: from, after: to }, at) => ({
      kind,
      group,
      merged,
      nBefore: from.n,
      nAfter: to.n,
      shareBefore: from.n / all[0]!,
      shareAfter: to.n / all[1]!,
      valueBefore: from.n === 0 ? null : from.sum / from.n,
      valueAfter: to.n === 0 ? null : to.sum / to.n,
      ...parts.groups[at]!,
    })),
  };
}
