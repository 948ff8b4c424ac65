import type { DriverDefinition } from '../../../src/analysis/drivers/driver-column.ts';
import { driversResult } from '../../../src/analysis/drivers/drivers.ts';
import type { DriverEstimate, DriversResult } from '../../../src/analysis/results.ts';
import type { Answer } from '../../build-table.ts';
import { tableOf } from '../../build-table.ts';

const FIVE = { low: 1, high: 5 };
export const NPS = { low: 0, high: 10 };
export const thresholds = { minimumAnswers: 10, fullAnswers: 30 };

export function driver(id: string, rest: Partial<DriverDefinition> = {}): DriverDefinition {
  return { id, scale: FIVE, good: 'high', ...rest };
}

/** Analyses NPS (0–10) against drivers; every score not declared is on 1–5. */
export function analyse(answers: readonly Answer[], drivers: readonly DriverDefinition[]) {
  const scales = Object.fromEntries(drivers.flatMap(({ id, scale }) => (scale ? [[id, scale]] : [])));
  return driversResult(tableOf(answers, { ...scales, nps: NPS }), {
    outcome: { id: 'nps', scale: NPS },
    drivers,
    thresholds,
    asOf: '2026-06-30',
  });
}

export function entry(result: DriversResult, id: string): DriverEstimate {
  const found = result.estimates.find((estimate) => estimate.driver === id);
  if (!found) throw new Error(`no entry for ${id}`);
  return found;
}

export function estimated(result: DriversResult, id: string): Extract<DriverEstimate, { kind: 'estimated' }> {
  const found = entry(result, id);
  if (found.kind !== 'estimated') throw new Error(`${id}: ${found.reason}`);
  return found;
}

/** Answers whose NPS follows `speed` closely, `care` somewhat and `price` not at all. */
export function respondents(count: number, more: (row: number) => Answer['scores'] = () => ({})): Answer[] {
  return Array.from({ length: count }, (_, row) => {
    const speed = 1 + (row % 5);
    const care = 1 + (Math.floor(row / 5) % 5);
    const price = 1 + (Math.floor(row / 25) % 5);
    return {
      scores: { speed, care, price, nps: Math.round((6 * speed + 3 * care) / 4.5), ...more(row) },
    };
  });
}
export const three = ['speed', 'care', 'price'].map((id) => driver(id));
