import { compareText } from '../../model/compare-text.ts';
import { choiceHint } from '../../model/nearest.ts';
import { quoted } from '../../model/quoted.ts';
import type { Unit, UnitDefinition } from '../../model/rhythm/unit.ts';
import { nameInData, RESERVED_UNIT_IDS, unitSchema } from '../../model/rhythm/unit.ts';
import { unitAddress } from '../../model/rhythm/unit-address.ts';
import type { DefectList } from '../defect-list.ts';
import type { KnownNames } from '../known-names.ts';
import { isUnknown } from '../known-names.ts';
import type { WorkspaceFolder } from '../workspace-folder.ts';
import type { YamlFile } from '../yaml/yaml-document.ts';
import type { ReferenceKind } from './known-reference.ts';
import { checkReference } from './known-reference.ts';
import { readYamlFolder } from '../yaml/yaml-folder.ts';

const UNIT_FOLDER = 'content/units';

export interface UnitReferences {
  /** Names of business units in the feedback and the customer file. */
  readonly inData: KnownNames;
  /** Groups that themes, plans, indicators and stages name. */
  readonly groups: KnownNames;
  readonly themes: ReferenceKind;
  readonly plans: ReferenceKind;
  readonly asOf: string;
}

/** The units of the data, with what `content/units` says of them; a unit nobody describes gets an address from its name. */
export function readUnits(
  folder: WorkspaceFolder,
  references: UnitReferences,
  defects: DefectList,
): readonly Unit[] {
  const { ids, files } = readYamlFolder(folder, UNIT_FOLDER, unitSchema, defects);
  const described = new Map<string, Unit>();
  for (const [id, file] of files) {
    checkUnit(id, file, references, defects);
    const unit: Unit = { id, described: true, ...file.value };
    const name = nameInData(unit);
    const other = described.get(name);
    if (other !== undefined) {
      const place = file.at([file.value.inData === undefined ? 'name' : 'inData']);
      const what = `the unit ${quoted(name)} is described in ${UNIT_FOLDER}/${other.id}.yaml already`;
      defects.error('id-repeated', place, what, 'keep one of the two files');
    } else described.set(name, unit);
  }
  const taken = new Set(ids);
  const derived = references.inData.names
    .filter((name) => !described.has(name))
    .toSorted(compareText)
    .map((name): Unit => {
      const id = unitAddress(name, taken);
      taken.add(id);
      return { id, described: false, name, invite: [], groups: [], asks: [] };
    });
  return [...described.values(), ...derived].sort(
    (a, b) => compareText(a.name, b.name) || compareText(a.id, b.id),
  );
}

function checkUnit(
  id: string,
  file: YamlFile<UnitDefinition>,
  { inData, groups, themes, plans, asOf }: UnitReferences,
  defects: DefectList,
): void {
  if (RESERVED_UNIT_IDS.includes(id)) {
    const fix = `rename the file; units/${id}/ holds the read-out packs`;
    defects.error('name-unsafe', file.at([]), `${quoted(id)} is not free as the address of a unit`, fix);
  }
  const name = nameInData(file.value);
  if (isUnknown(name, inData)) {
    const field = file.value.inData === undefined ? 'name' : 'inData';
    const what = `no feedback and no customer belongs to a unit ${quoted(name)}${choiceHint(name, inData.names)}`;
    const fix = 'say under inData how the data call this unit, or remove the file';
    defects.error('reference-unknown', file.at([field]), what, fix);
  }
  file.value.groups.forEach((group, index) => {
    if (groups.names.length === 0 || !isUnknown(group, groups)) return;
    const what = `no theme, plan, indicator or stage names a group ${quoted(group)}${choiceHint(group, groups.names)}`;
    const fix =
      'write the group as it is written there; as it stands, it brings no plan and no indicator into the report of the unit';
    defects.warn('reference-unknown', file.at(['groups', index]), what, fix);
  });
  file.value.asks.forEach((ask, index) => {
    checkReference(file, ['asks', index, 'theme'], ask.theme, themes, defects);
    checkReference(file, ['asks', index, 'plan'], ask.plan, plans, defects);
    const days = [['on'], ...(ask.decided === undefined ? [] : [['decided', 'on']])];
    for (const path of days) {
      const day = path.length === 1 ? ask.on : ask.decided!.on;
      if (day <= asOf) continue;
      const fix = 'correct the date, or move asOf in outerloop.yaml forward';
      const what = `${day} lies after the as-of date ${asOf}`;
      defects.error('date-in-future', file.at(['asks', index, ...path]), what, fix);
    }
    if (ask.decided !== undefined || ask.by >= asOf) return;
    const what = `the unit needed an answer by ${ask.by}, and none is written down`;
    const fix = 'add decided: { on, text }, or agree a new day';
    defects.warn('decision-overdue', file.at(['asks', index, 'by']), what, fix);
  });
}
