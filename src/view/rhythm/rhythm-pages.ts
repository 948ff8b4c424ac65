import type { Context } from '../context.ts';
import { packPages } from './pack-page.ts';
import { unitReport } from './unit-report.ts';
import { unitsPage } from './units-page.ts';
import type { PackPage, UnitPage, UnitsPage } from './units-model.ts';

/** The pages that keep the work alive. */
export interface RhythmPages {
  readonly units: UnitsPage;
  readonly unitPages: readonly UnitPage[];
  readonly packPages: readonly PackPage[];
}

export function rhythmPages(context: Context): RhythmPages {
  const packs = packPages(context);
  return {
    units: unitsPage(context, packs),
    unitPages: context.results.rhythm.units.units
      .filter(({ months }) => months.length > 0)
      .map((unit) => ({
        id: unit.unit,
        title: unit.name,
        reports: unit.months.map((month) => unitReport(unit, month, context)).toReversed(),
      })),
    packPages: packs,
  };
}
