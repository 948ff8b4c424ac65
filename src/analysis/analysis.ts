import { compareText } from '../model/defect.ts';
import type { Workspace } from '../model/workspace.ts';
import { lowRatings } from './drivers/driver-performance.ts';
import { driversResult } from './drivers/drivers.ts';
import type { AnalysisResults } from './results.ts';
import { ANALYSIS_SCHEMA } from './results.ts';
import { outcomeResult } from './outcomes/scores.ts';
import { driverParetos, overallPareto } from './themes/theme-pareto.ts';
import type { ThemeMarks } from './themes/theme-marks.ts';
import { markThemes } from './themes/theme-marks.ts';
import { themesResult } from './themes/themes.ts';
import { periodOf, volumeOf } from './volume.ts';

export interface Analysis {
  readonly results: AnalysisResults;
  /** Which themes each item carries; kept so that comments can be picked for pages. */
  readonly marks: ThemeMarks;
}

/** Asks every question of a checked workspace. Read it to see what the report is made of. */
export function analyseWorkspace(workspace: Workspace): Analysis {
  const { config, feedback: table, customers, themes } = workspace;
  const { asOf, mainOutcome, thresholds } = config;
  const drivers = Object.entries(config.drivers).map(([id, driver]) => ({ id, ...driver }));
  const outcomes = Object.entries(config.outcomes)
    .map(([id, outcome]) => ({ id, ...outcome }))
    .sort((a, b) => Number(b.id === mainOutcome) - Number(a.id === mainOutcome) || compareText(a.id, b.id));
  const main = outcomes[0]!;
  const marks = markThemes(table, themes);
  const facts = { table, customers, themes, marks };
  const driverResults = driversResult(table, { outcome: main, drivers, thresholds, asOf });
  const results: AnalysisResults = {
    schema: ANALYSIS_SCHEMA,
    organisation: config.organisation.name,
    sampleData: config.organisation.sampleData ?? null,
    currency: config.currency,
    asOf,
    period: periodOf(table),
    volume: volumeOf(table, customers, asOf),
    outcomes: outcomes.map((outcome) => outcomeResult(table, outcome, { ...thresholds, asOf })),
    drivers: driverResults,
    themes: themesResult(facts, { ...thresholds, mainOutcome: main, asOf }),
    pareto: overallPareto(facts, thresholds),
    driverParetos: driverParetos(
      facts,
      driverResults.estimates.map(({ driver }) => ({
        driver,
        low: lowRatings({ id: driver, ...config.drivers[driver]! }),
      })),
      thresholds,
    ),
  };
  return { results, marks };
}
