import type { PlanDefinition } from '../../model/chain/plan.ts';
import { compareText } from '../../model/defect.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Stage } from '../../model/journey/stage.ts';
import type { ThemeDefinition } from '../../model/theme.ts';

/** What says whose work something is. */
export interface GroupedWork {
  readonly themes: readonly Pick<ThemeDefinition, 'group'>[];
  readonly plans: readonly Pick<PlanDefinition, 'diamond'>[];
  readonly indicators: readonly Pick<Indicator, 'group'>[];
  readonly stages: readonly Pick<Stage, 'groups'>[];
}

/** Every group that some work is put down to, each once, by name. */
export function namedGroups({ themes, plans, indicators, stages }: GroupedWork): readonly string[] {
  const named = [
    ...themes.map(({ group }) => group),
    ...plans.map(({ diamond }) => diamond?.group),
    ...indicators.map(({ group }) => group),
    ...stages.flatMap(({ groups }) => groups),
  ];
  return [...new Set(named.filter((group) => group !== undefined))].sort(compareText);
}
