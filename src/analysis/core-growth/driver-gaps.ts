import type { FeedbackTable } from '../../model/feedback-table.ts';
import { NO_LEVEL } from '../../model/feedback-table.ts';
import type { DriverConfig } from '../../model/workspace-config.ts';
import { distinctCustomers } from '../distinct-customers.ts';
import type { ScoreThresholds } from '../outcomes/score.ts';
import type { DriverGap, Interval } from '../results.ts';
import type { Side } from '../statistics/clustered-gap.ts';
import { clusteredGap } from '../statistics/clustered-gap.ts';
import { benjaminiHochberg, SIGNIFICANCE } from '../statistics/multiple-testing.ts';

export interface GapDriver extends Pick<DriverConfig, 'scale' | 'good'> {
  readonly id: string;
}

/** The rows of each side. */
export interface SideRows {
  readonly coreGrowth: Uint32Array;
  readonly others: Uint32Array;
}

/**
 * How far apart core-growth customers and all others rate each driver. Fewer customers than the minimum on a side: no
 * gap; all drivers that can be tested share one Benjamini–Hochberg adjustment.
 */
export function driverGaps(
  table: FeedbackTable,
  rows: SideRows,
  {
    drivers,
    told,
    thresholds,
  }: {
    readonly drivers: readonly GapDriver[];
    readonly told: boolean;
    readonly thresholds: ScoreThresholds;
  },
): readonly DriverGap[] {
  const walk = distinctCustomers(table);
  const gaps = drivers.map((driver) => {
    const given = {
      coreGrowth: rated(table, driver, rows.coreGrowth),
      others: rated(table, driver, rows.others),
    };
    const count = (of: Uint32Array) => ({ n: of.length, customers: walk(of).length });
    const sides = { coreGrowth: count(given.coreGrowth), others: count(given.others) };
    const fewest = Math.min(sides.coreGrowth.customers, sides.others.customers);
    if (!told || fewest < Math.max(2, thresholds.minimumAnswers)) {
      const reason = told ? ('too-few-customers' as const) : ('not-told' as const);
      return { kind: 'not-estimable' as const, driver: driver.id, reason, ...sides };
    }
    const gap = clusteredGap(sideOf(table, driver, given.others), sideOf(table, driver, given.coreGrowth));
    return {
      kind: 'estimated' as const,
      driver: driver.id,
      coreGrowth: { ...sides.coreGrowth, mean: gap.means[1] },
      others: { ...sides.others, mean: gap.means[0] },
      difference: gap.difference,
      interval: gap.interval,
      performanceDifference: performance(gap.difference, driver),
      performanceInterval: performanceInterval(gap.interval, driver),
      p: gap.p,
      flagged: fewest < thresholds.fullAnswers,
    };
  });
  const tested = gaps.flatMap((gap) => (gap.kind === 'estimated' && gap.p !== null ? [gap.p] : []));
  const adjusted = [...benjaminiHochberg(tested)];
  return gaps.map((gap): DriverGap => {
    if (gap.kind === 'not-estimable') return gap;
    const pAdjusted = gap.p === null ? null : adjusted.shift()!;
    return { ...gap, pAdjusted, evidence: pAdjusted !== null && pAdjusted < SIGNIFICANCE };
  });
}

function rated(table: FeedbackTable, { id }: GapDriver, rows: Uint32Array): Uint32Array {
  const levels = table.scores.get(id)?.levels;
  const values = table.measures.get(id)?.values;
  return rows.filter((row) =>
    levels === undefined ? !Number.isNaN(values?.[row] ?? NaN) : levels[row] !== NO_LEVEL,
  );
}

function sideOf(table: FeedbackTable, { id }: GapDriver, rows: Uint32Array): Side {
  const score = table.scores.get(id);
  const values = table.measures.get(id)?.values;
  return {
    values: Float64Array.from(rows, (row) =>
      score === undefined ? values![row]! : score.scale.low + score.levels[row]!,
    ),
    customers: Int32Array.from(rows, (row) => table.customer.codes[row]!),
  };
}

function performance(difference: number, { scale, good }: GapDriver): number | null {
  if (scale === undefined) return null;
  const points = (100 * difference) / (scale.high - scale.low);
  // `+ 0` turns -0 into 0
  return (good === 'high' ? points : -points) + 0;
}

function performanceInterval(interval: Interval | null, driver: GapDriver): Interval | null {
  const ends = interval === null ? [] : [interval.low, interval.high].map((end) => performance(end, driver));
  const [one, other] = ends;
  if (one == null || other == null) return null;
  return { low: Math.min(one, other), high: Math.max(one, other) };
}
