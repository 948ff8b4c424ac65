import { lowRatings } from './drivers/driver-performance.ts';
import type { DriverQuestion } from './drivers/drivers.ts';
import { driversResult } from './drivers/drivers.ts';
import { movementResult } from './movement/movement.ts';
import type { OutcomeDefinition } from './outcomes/score.ts';
import type { DriverPareto, DriversResult, MovementResult, ThemeImpact } from './results.ts';
import { themeImpacts } from './themes/theme-impact.ts';
import type { ParetoFacts, ThemeParetoOptions } from './themes/theme-pareto.ts';
import { driverParetos } from './themes/theme-pareto.ts';

/** What the dear questions look at that need no words. Plain data throughout, so that threads can pass it. */
export interface NumberFacts extends ParetoFacts {
  readonly question: DriverQuestion & {
    readonly outcome: OutcomeDefinition;
    readonly thresholds: ThemeParetoOptions;
  };
}

/** The questions, each answered when called: by whoever has time. The answers are plain data. */
export interface NumberQuestions {
  /** One entry a theme. */
  readonly impacts: () => readonly ThemeImpact[];
  readonly drivers: () => DriversResult;
  /** In the order of `drivers().estimates`. */
  readonly paretos: () => readonly DriverPareto[];
  readonly movement: () => MovementResult;
}

export function numberQuestions(facts: NumberFacts): NumberQuestions {
  const { table, marks, themes, question } = facts;
  const { outcome, drivers, thresholds, asOf } = question;
  const driverOf = new Map(drivers.map((driver) => [driver.id, driver]));
  let result: DriversResult | undefined;
  const answered = (): DriversResult => (result ??= driversResult(table, question));
  return {
    impacts: () => themeImpacts(table, marks, themes.length, outcome, thresholds),
    drivers: answered,
    paretos: () =>
      driverParetos(
        facts,
        answered().estimates.map(({ driver }) => ({ driver, low: lowRatings(driverOf.get(driver)!) })),
        thresholds,
      ),
    movement: () => movementResult(table, { ...thresholds, outcome, drivers: [...driverOf.keys()], asOf }),
  };
}
