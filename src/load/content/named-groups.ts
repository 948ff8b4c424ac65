import type { PlanDefinition } from '../../model/chain/plan.ts';
import { counted } from '../../model/counted.ts';
import { compareText } from '../../model/compare-text.ts';
import type { IndicatorDefinition } from '../../model/indicator.ts';
import type { StageDefinition } from '../../model/journey/stage.ts';
import { quoted } from '../../model/quoted.ts';
import type { ThemeDefinition } from '../../model/theme.ts';
import type { DefectList, Place } from '../defect-list.ts';
import { likeness, otherNames, unlessTwo } from '../like-names.ts';
import type { YamlFile } from '../yaml/yaml-document.ts';
import type { YamlPath } from '../yaml/yaml-path.ts';

type Files<T> = ReadonlyMap<string, YamlFile<T>>;

/** What says whose work something is. */
export interface GroupedWork {
  readonly themes: Files<ThemeDefinition>;
  readonly plans: Files<PlanDefinition>;
  readonly indicators: Files<IndicatorDefinition>;
  readonly stages: Files<StageDefinition>;
}

/** A group that some work is put down to, and where it is written. */
export interface NamedGroup {
  readonly name: string;
  readonly at: Place;
}

/** Every place that puts some work down to a group. */
export function namedGroups({ themes, plans, indicators, stages }: GroupedWork): readonly NamedGroup[] {
  const ofOne = [...themes.values(), ...indicators.values()].map((file) => ({
    name: file.value.group,
    at: file.at(['group']),
  }));
  const ofPlans = [...plans.values()].map((file) => ({
    name: file.value.diamond?.group,
    at: file.at(['diamond', 'group']),
  }));
  const ofStages = [...stages.values()].flatMap((file) =>
    file.value.groups.map((name, index) => ({ name, at: file.at(['groups', index]) })),
  );
  return [...ofOne, ...ofPlans, ...ofStages].flatMap(({ name, at }) =>
    name === undefined ? [] : [{ name, at }],
  );
}

/** Warns of a group that is written in two ways, or once only and a slip of the pen away from another. */
export function warnOfLikeGroups(groups: readonly NamedGroup[], defects: DefectList): void {
  const counts = new Map<string, number>();
  for (const { name } of groups) counts.set(name, (counts.get(name) ?? 0) + 1);
  const uses = [...counts].map(([name, count]) => ({ name, count }));
  // a group that is named in two places is hardly a slip; of two that are named once each, either may be
  const others = otherNames(
    uses,
    (use, other) => use.count === 1 && (other.count > 1 || compareText(other.name, use.name) < 0),
  );
  for (const { name, at } of groups) {
    const other = others.get(name);
    if (other === undefined) continue;
    const places = counted(counts.get(other.name)!, 'other place');
    const what = `work is put down to the group ${quoted(name)} here, and to ${quoted(other.name)} in ${places}: two groups that ${likeness(other)}`;
    defects.warn(other.code, at, what, `write it one way in all files${unlessTwo(other)}`);
  }
}

/** Warns of a group beside the work, such as that of a judge, that nothing is put down to and a like one is. */
export function warnOfLikeGroup(
  file: YamlFile<unknown>,
  path: YamlPath,
  group: string,
  known: readonly string[],
  defects: DefectList,
): void {
  if (known.includes(group)) return;
  const uses = [{ name: group, count: 0 }, ...known.map((name) => ({ name, count: 1 }))];
  const other = otherNames(uses, ({ name }) => name === group).get(group);
  if (other === undefined) return;
  const what = `the group ${quoted(group)} is named here, and work is put down to ${quoted(other.name)}: two groups that ${likeness(other)}`;
  defects.warn(other.code, file.at(path), what, `write it as the work does${unlessTwo(other)}`);
}
