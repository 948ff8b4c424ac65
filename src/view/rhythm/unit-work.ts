import type { Unit } from '../../model/rhythm/unit.ts';
import type { Context } from '../context.ts';
import type { Entry } from '../page-model.ts';
import { indicatorStanding } from './scoreboard.ts';

/** The indicators of the groups that work in a unit; of everybody where the unit names no groups. */
export function unitWork(unit: Unit | undefined, context: Context): readonly Entry[] {
  const groups = unit?.groups ?? [];
  const isOurs = (group: string | undefined) =>
    groups.length === 0 || group === undefined || groups.includes(group);
  return context.indicators
    .filter(({ group }) => isOurs(group))
    .flatMap((indicator) => {
      const standing = indicatorStanding(indicator.id, context);
      return standing === null ? [] : [standing];
    });
}
