import type { BuyInResult } from './results/buy-in.ts';
import type { ChainResult } from './results/chain.ts';
import type { Period } from './results/common.ts';
import type { ControlChart } from './results/control-charts.ts';
import type { CoreGrowthResult } from './results/core-growth.ts';
import type { DriversResult } from './results/drivers.ts';
import type { ExpectationsResult } from './results/expectations.ts';
import type { FixResult } from './results/fixes.ts';
import type { IndicatorResult } from './results/indicators.ts';
import type { StageResult } from './results/journey.ts';
import type { MoneyResult } from './results/money.ts';
import type { MovementResult } from './results/movement.ts';
import type { OutcomeResult } from './results/outcomes.ts';
import type { DriverPareto, Pareto } from './results/pareto.ts';
import type { RhythmResult } from './results/rhythm.ts';
import type { SamplingResult } from './results/sampling.ts';
import type { ThemesResult } from './results/themes.ts';
import type { Volume } from './results/volume.ts';

export type * from './results/buy-in.ts';
export type * from './results/chain.ts';
export type * from './results/common.ts';
export type * from './results/control-charts.ts';
export type * from './results/core-growth.ts';
export type * from './results/drivers.ts';
export type * from './results/expectations.ts';
export type * from './results/fixes.ts';
export type * from './results/indicators.ts';
export type * from './results/journey.ts';
export type * from './results/money.ts';
export type * from './results/movement.ts';
export type * from './results/outcomes.ts';
export type * from './results/pareto.ts';
export type * from './results/rhythm.ts';
export type * from './results/sampling.ts';
export type * from './results/themes.ts';
export type * from './results/units.ts';
export type * from './results/volume.ts';

/**
 * What `analyse` prints: the results of every analysis as one document. The field reference on the method page and
 * this file say the same; a change of meaning raises the number in `schema`.
 *
 * Conventions: `share` is 0–1, scores are in points of their own scale, money is in cents of the workspace currency
 * (whole numbers), months are `YYYY-MM`, dates `YYYY-MM-DD`. A figure that cannot be given is `null` or a value with
 * a `reason`; there is no NaN, no Infinity and no silent 0.
 */
export const ANALYSIS_SCHEMA = 'outerloop/analysis@2';

export interface AnalysisResults {
  readonly schema: typeof ANALYSIS_SCHEMA;
  readonly organisation: string;
  /** The notice that these are sample data, or null when the data are real. */
  readonly sampleData: string | null;
  readonly currency: string;
  readonly asOf: string;
  /** First and last date of any item; null in an empty workspace. */
  readonly period: Period | null;
  readonly volume: Volume;
  /** The main outcome first, then by id. */
  readonly outcomes: readonly OutcomeResult[];
  readonly drivers: DriversResult;
  readonly themes: ThemesResult;
  /** All comments. */
  readonly pareto: Pareto;
  /** One entry for every driver, in the order of `drivers.estimates`. */
  readonly driverParetos: readonly DriverPareto[];
  /** The main outcome, every theme by id, every indicator by id. */
  readonly controlCharts: readonly ControlChart[];
  /** One entry for every promise with a dated fix, by promise id. */
  readonly fixes: readonly FixResult[];
  /** By id. */
  readonly indicators: readonly IndicatorResult[];
  /** What the themes cost a year, and the business behind them. */
  readonly money: MoneyResult;
  /** Who answered, and for which customers they speak. */
  readonly sampling: SamplingResult;
  /** What customers say they expect, and what they confirm. */
  readonly expectations: ExpectationsResult;
  /** Why the main outcome moved. */
  readonly movement: MovementResult;
  /** One entry a stage, in the order of the journey; empty without content/journey. */
  readonly journey: readonly StageResult[];
  /** Core-growth customers against all others. */
  readonly coreGrowth: CoreGrowthResult;
  /** One entry for every case of content/buy-in, by id. */
  readonly buyIns: readonly BuyInResult[];
  /** The vital few, and how far their plans have come. */
  readonly chain: ChainResult;
  /** Reports to business units, the outer loop and recognition. */
  readonly rhythm: RhythmResult;
}
