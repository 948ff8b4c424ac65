import { lowRatings } from './drivers/driver-performance.ts';
import type { DriverQuestion } from './drivers/drivers.ts';
import { driversResult } from './drivers/drivers.ts';
import { movementOver } from './movement/movement.ts';
import type { OutcomeDefinition } from './outcomes/score.ts';
import { outcomeResult } from './outcomes/scores.ts';
import type { DriverPareto, DriversResult, Movement, OutcomeResult, ThemeImpact } from './results.ts';
import { themeImpacts } from './themes/theme-impact.ts';
import type { ParetoFacts, ThemeParetoOptions } from './themes/theme-pareto.ts';
import { driverParetos } from './themes/theme-pareto.ts';
import type { UnitFacts, UnitOptions, UnitsFigures } from './units/units.ts';
import { unitsFigures } from './units/units.ts';

/** What the dear questions look at that need no words. Plain data throughout, so that threads can pass it. */
export interface NumberFacts extends ParetoFacts {
  readonly units: UnitFacts['units'];
  readonly question: DriverQuestion & {
    readonly outcome: OutcomeDefinition;
    /** All of them, the main one first. */
    readonly outcomes: readonly OutcomeDefinition[];
    readonly thresholds: ThemeParetoOptions;
    readonly unitReports: Pick<UnitOptions, 'months' | 'most'>;
  };
}

/** The questions, each answered when called: by whoever has time. The answers are plain data. */
export interface NumberQuestions {
  /** One entry a theme. */
  readonly impacts: () => readonly ThemeImpact[];
  /** One entry an outcome, in their order. */
  readonly outcomes: () => readonly OutcomeResult[];
  readonly drivers: () => DriversResult;
  /** Of the drivers that were estimated, in their order. */
  readonly paretos: (drivers: DriversResult) => readonly DriverPareto[];
  /** Why the outcome moved within a year, and within a quarter. */
  readonly year: () => Movement;
  readonly quarter: () => Movement;
  /** The reports to business units, without comments. */
  readonly units: () => UnitsFigures;
}

/** Nothing is worked out before a question is called, and each call works it out anew. */
export function numberQuestions(facts: NumberFacts): NumberQuestions {
  const { table, marks, themes, units, question } = facts;
  const { outcome, outcomes, drivers, thresholds, unitReports, asOf } = question;
  const driverOf = new Map(drivers.map((driver) => [driver.id, driver]));
  const moved = { ...thresholds, outcome, drivers: [...driverOf.keys()], asOf };
  return {
    impacts: () => themeImpacts(table, marks, themes.length, outcome, thresholds),
    outcomes: () => outcomes.map((each) => outcomeResult(table, each, { ...thresholds, asOf })),
    drivers: () => driversResult(table, question),
    paretos: ({ estimates }) =>
      driverParetos(
        facts,
        estimates.map(({ driver }) => ({ driver, low: lowRatings(driverOf.get(driver)!) })),
        thresholds,
      ),
    year: () => movementOver(table, 'year', moved),
    quarter: () => movementOver(table, 'quarter', moved),
    units: () =>
      unitsFigures(
        { table, marks, themes: themes.map(({ id }) => id), units },
        { ...thresholds, ...unitReports, outcome, drivers, asOf },
      ),
  };
}
