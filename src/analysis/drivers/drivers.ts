import { compareText } from '../../model/compare-text.ts';
import type { RatingTable } from '../../model/feedback-table.ts';
import { NO_CODE, NO_LEVEL } from '../../model/feedback-table.ts';
import { betterUpwards, columnOf, isRated } from './driver-column.ts';
import type { DriverColumn, DriverDefinition } from './driver-column.ts';
import { estimateDrivers, isTestable, refusalOf, signOf } from './driver-estimates.ts';
import type { DriverReading, TestableReading } from './driver-estimates.ts';
import { overallFigures } from './driver-figures.ts';
import { outcomeColumn } from '../outcomes/answers.ts';
import { driverGroups, driverMonths } from './driver-groups.ts';
import { importanceOf } from './importance.ts';
import { stabilityOf } from './stability.ts';
import { redundanciesOf } from './redundancies.ts';
import type { DriverEstimate, DriversResult, Importance } from '../results.ts';
import type { OutcomeDefinition, ScoreThresholds } from '../outcomes/score.ts';

export interface DriverQuestion {
  /** The score that is to move. */
  readonly outcome: Pick<OutcomeDefinition, 'id' | 'scale'> & { readonly good?: 'high' | 'low' };
  readonly drivers: readonly DriverDefinition[];
  readonly thresholds: ScoreThresholds;
  /** The date the data stand at, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/**
 * Which drivers move with an outcome, how closely, and how well they fare.
 *
 * Association, not cause: it nominates drivers to work on and promises no effect.
 *
 * Where a low rating is good for the customer (`good: low`), of a driver or of a measured outcome, the signs of r and rho are turned, so that positive always
 * means "better for the customer, better outcome"; the mean stays as given and performance counts from the good end.
 * A correlation is suppressed below `fullAnswers` pairs or distinct customers and flagged below 100 pairs; means are suppressed below
 * `minimumAnswers` ratings. Shares rest on the rows that `importanceOf` chooses.
 *
 * @param table     n items in any order; read only
 * @param question  drivers that no source brings come back as `no-answers`
 * @throws {RangeError} if the outcome is among the drivers
 *
 * Sources and reference values stand with the functions that compute each figure.
 */
export function driversResult(table: RatingTable, question: DriverQuestion): DriversResult {
  const { outcome, thresholds, asOf } = question;
  const { minimumAnswers, fullAnswers } = thresholds;
  if (question.drivers.some(({ id }) => id === outcome.id)) {
    throw new RangeError(`driversResult cannot explain "${outcome.id}" with itself; remove it from drivers`);
  }
  const column = betterUpwards(outcomeColumn(table, outcome), outcome.good ?? 'high');
  const { answers, outcomeVaries } = answersTo(column);
  const readings = [...question.drivers]
    .sort((a, b) => compareText(a.id, b.id))
    .map((driver) => readingOf(table, driver, column, minimumAnswers));

  const fewCustomers = !haveCustomers(table, column, fullAnswers);
  const isTested = (reading: DriverReading) => !fewCustomers && isTestable(reading, fullAnswers);
  const tested = readings.filter((reading): reading is TestableReading => isTested(reading));
  const refusals = readings
    .filter((reading) => !isTested(reading))
    .map((reading) => refusalOf(reading, { outcomeVaries, fullAnswers, fewCustomers }));
  const analysis = importanceOf(
    tested.map((reading) => reading.column),
    column,
  );
  const importance = importanceStated(analysis.importance, {
    answers,
    outcomeVaries,
    tested: tested.length,
    refusals,
  });
  const relative = importance.kind === 'estimated' ? analysis.relative : null;
  const { estimates, lines } = estimateDrivers(tested, relative);
  return {
    outcome: outcome.id,
    answers,
    estimates: [...estimates, ...refusals],
    keyDrivers: estimates.filter(isKeyDriver).map(({ driver }) => driver),
    importance,
    quadrants: lines ? { kind: 'drawn', ...lines } : { kind: 'not-drawn', reason: 'fewer-than-four-drivers' },
    redundancies: redundanciesOf(
      tested.map(({ driver }, index) => ({
        id: driver.id,
        sign: signOf(driver),
        r: analysis.pairwise[index]!.slice(0, tested.length),
        vif: analysis.relative?.vif[index],
      })),
    ),
    stability: stabilityOf(
      table,
      tested.map((reading) => ({ driver: reading.driver.id, column: reading.column })),
      column,
      importance,
    ),
    groups: driverGroups(table, readings, column, thresholds),
    months: driverMonths(table, readings, column, { asOf, minimumAnswers }),
  };
}

function readingOf(
  table: RatingTable,
  driver: DriverDefinition,
  outcome: DriverColumn,
  minimumAnswers: number,
): DriverReading {
  const column = columnOf(table, driver);
  return { driver, column, ...overallFigures(driver, column, outcome, minimumAnswers) };
}

/** Whether so many distinct customers answered; an answer without a customer is one of its own. */
function haveCustomers({ customer }: RatingTable, column: DriverColumn, enough: number): boolean {
  const numbers = isRated(column) ? column.levels : column.values;
  const heard = new Set<number>();
  let voices = 0;
  for (let row = 0; row < numbers.length && voices < enough; row++) {
    const number = numbers[row]!;
    if (number !== number || (number === NO_LEVEL && isRated(column))) continue;
    const code = customer.codes[row]!;
    if (code !== NO_CODE && heard.has(code)) continue;
    if (code !== NO_CODE) heard.add(code);
    voices++;
  }
  return voices >= enough;
}

function answersTo(column: DriverColumn): { readonly answers: number; readonly outcomeVaries: boolean } {
  const numbers = isRated(column) ? column.levels : column.values;
  let answers = 0;
  let first = NaN;
  let outcomeVaries = false;
  for (let row = 0; row < numbers.length; row++) {
    const number = numbers[row]!;
    if (number !== number || (number === NO_LEVEL && isRated(column))) continue;
    if (answers++ === 0) first = number;
    else if (number !== first) outcomeVaries = true;
  }
  return { answers, outcomeVaries };
}

/** Evidence of a link worth naming, in the direction that makes sense. */
function isKeyDriver(estimate: Extract<DriverEstimate, { kind: 'estimated' }>): boolean {
  return estimate.evidence && !estimate.negligible && !estimate.flagged && estimate.r > 0;
}

/**
 * Says what is missing when drivers dropped out before importance could be asked: an outcome that does not vary, or
 * answers, rather than drivers.
 */
function importanceStated(
  importance: Importance,
  known: {
    readonly answers: number;
    readonly outcomeVaries: boolean;
    readonly tested: number;
    readonly refusals: readonly Extract<DriverEstimate, { kind: 'not-estimable' }>[];
  },
): Importance {
  const { answers, outcomeVaries, tested, refusals } = known;
  const refuse = (reason: Extract<Importance, { kind: 'not-estimable' }>['reason']) =>
    ({ kind: 'not-estimable', reason, n: answers, rSquared: null }) as const;
  if (answers > 0 && !outcomeVaries) return refuse('outcome-does-not-vary');
  if (importance.kind === 'estimated' || importance.reason !== 'fewer-than-two-drivers') return importance;
  const waiting = refusals.filter(({ reason }) =>
    ['too-few-answers', 'no-answers', 'too-few-customers'].includes(reason),
  );
  return tested + waiting.length < 2 ? importance : refuse('too-few-complete-answers');
}
