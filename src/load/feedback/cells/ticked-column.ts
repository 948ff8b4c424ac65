import type { CellOutcome, Reading } from './cell-reader.ts';
import { refuse } from './cell-reader.ts';

/** The one column that is ticked: neither blank nor a text of `missing`; undefined when none is. */
export function tickedColumn<T extends { readonly index: number }>(
  reading: Reading,
  ticks: readonly T[],
  missing: ReadonlySet<string>,
): T | undefined | 'several' {
  let found: T | undefined;
  for (const tick of ticks) {
    reading.cell.at(reading.bytes, reading.fields, tick.index);
    if (reading.cell.empty || (missing.size > 0 && missing.has(reading.cell.text()))) continue;
    if (found !== undefined) return 'several';
    found = tick;
  }
  return found;
}

export function refuseSeveralTicks(
  reading: Reading,
  ticks: readonly { readonly index: number }[],
): CellOutcome {
  const last = ticks.at(-1)!.index;
  return refuse(
    reading,
    last,
    'cell-ambiguous',
    'and its sister columns have more than one tick; expected one at most',
    'leave the one tick that the customer meant; if its text means "not ticked", list it under missing beside oneOf in source.yaml; or map the columns one by one',
  );
}
