import { compareText } from '../../model/compare-text.ts';
import type { Redundancy } from '../results.ts';

/** Above this correlation customers do not tell two drivers apart. */
const TOO_CLOSE = 0.9;
/** Above this variance inflation a driver says little that the others do not. */
const TOO_INFLATED = 10;

/** One driver as the others see it. */
export interface OverlappingDriver {
  readonly id: string;
  /** -1 where a low rating is good, so that r always compares good with good. */
  readonly sign: 1 | -1;
  /** Correlation with every driver, in the order of the list; null where there is none. */
  readonly r: readonly (number | null)[];
  /** Null: an exact combination of the others. Undefined: not known. */
  readonly vif: number | null | undefined;
}

/**
 * Drivers that customers do not tell apart: exact copies, sums of others, pairs with |r| above 0.9, and drivers whose
 * variance inflation is above 10, named together with the driver closest to them.
 *
 * @returns each pair once, `driver` before `other` by id; closest pair first
 */
export function redundanciesOf(drivers: readonly OverlappingDriver[]): readonly Redundancy[] {
  const found = new Map<string, Redundancy>();
  const name = (a: number, b: number, combination: boolean) => {
    const [one, two] = [drivers[a]!, drivers[b]!].sort((x, y) => compareText(x.id, y.id)) as [
      OverlappingDriver,
      OverlappingDriver,
    ];
    const raw = drivers[a]!.r[b] ?? 0;
    const key = `${one.id} ${two.id}`;
    const exact = combination || Math.abs(raw) === 1 || found.get(key)?.exact === true;
    found.set(key, {
      driver: one.id,
      other: two.id,
      r: one.sign === two.sign ? raw : 0 - raw,
      exact,
    });
  };
  drivers.forEach((driver, a) => {
    drivers.slice(0, a).forEach((_, b) => {
      if (Math.abs(driver.r[b] ?? 0) > TOO_CLOSE) name(a, b, false);
    });
  });
  drivers.forEach(({ vif }, a) => {
    if (vif === undefined || (vif !== null && vif <= TOO_INFLATED)) return;
    const closest = closestTo(a, drivers);
    if (closest !== null) name(a, closest, vif === null);
  });
  return [...found.values()].sort(
    (x, y) =>
      Math.abs(y.r) - Math.abs(x.r) || compareText(x.driver, y.driver) || compareText(x.other, y.other),
  );
}

/** The driver that correlates most; for an exact combination, among those that are part of one too. */
function closestTo(self: number, drivers: readonly OverlappingDriver[]): number | null {
  const { r, vif } = drivers[self]!;
  return drivers.reduce<number | null>((best, other, index) => {
    if (index === self || r[index] == null || (vif === null && other.vif !== null)) return best;
    return best === null || Math.abs(r[index]) > Math.abs(r[best] ?? 0) ? index : best;
  }, null);
}
