import type { Unit } from '../../../model/rhythm/unit.ts';
import type { Context } from '../../context.ts';
import type { Entry } from '../../page-model.ts';
import { planStanding } from '../plan-standing.ts';
import { indicatorStanding } from '../scoreboard.ts';

/** Plans and indicators of the groups that work in a unit; of everybody where the unit names no groups. */
export function unitWork(unit: Unit | undefined, context: Context): readonly Entry[] {
  const groups = unit?.groups ?? [];
  const isOurs = (group: string | undefined) =>
    groups.length === 0 || group === undefined || groups.includes(group);
  const plans = context.chain.plans.filter(
    ({ status, diamond, theme }) =>
      status !== 'dropped' && isOurs(diamond?.group ?? context.theme(theme)?.group),
  );
  return [
    ...plans.map((plan) => planStanding(plan, context)),
    ...context.indicators
      .filter(({ group }) => isOurs(group))
      .flatMap(({ id }) => indicatorStanding(id, context) ?? []),
  ];
}
