import { compareText } from '../../model/compare-text.ts';
import type { FeedbackTable } from '../../model/feedback-table.ts';
import { NO_CODE, placeOf } from '../../model/feedback-table.ts';
import type { CareAbout } from '../../model/journey/care-about.ts';
import { careAboutSchema } from '../../model/journey/care-about.ts';
import type { Journey } from '../../model/journey/journey.ts';
import type { MomentDefinition } from '../../model/journey/moment.ts';
import { momentSchema } from '../../model/journey/moment.ts';
import type { Role } from '../../model/journey/role.ts';
import { rolesSchema } from '../../model/journey/role.ts';
import type { StageDefinition } from '../../model/journey/stage.ts';
import { RESERVED_STAGE_IDS, stageSchema } from '../../model/journey/stage.ts';
import { nearestHint } from '../../model/nearest.ts';
import { quoted } from '../../model/quoted.ts';
import type { ThemeDefinition } from '../../model/theme.ts';
import type { DefectList } from '../defect-list.ts';
import type { WorkspaceFolder } from '../workspace-folder.ts';
import type { YamlFile } from '../yaml/yaml-document.ts';
import { readYaml } from '../yaml/yaml-document.ts';
import type { ReferenceKind } from './known-reference.ts';
import { checkReference } from './known-reference.ts';
import { readYamlFolder, recordsOf } from '../yaml/yaml-folder.ts';

const JOURNEY_FOLDER = 'content/journey';
const STAGE_FOLDER = `${JOURNEY_FOLDER}/stages`;
const MOMENT_FOLDER = `${JOURNEY_FOLDER}/moments`;
const ROLES_FILE = `${JOURNEY_FOLDER}/roles.yaml`;
const EXPECTATION_FOLDER = 'content/expectations';

/** What the files of the journey may refer to. */
export interface JourneyReferences {
  readonly themes: ReferenceKind;
  readonly drivers: ReferenceKind;
  readonly indicators: ReferenceKind;
}

export interface JourneyFiles {
  readonly journey: Journey;
  /** The stages that are right, by id. */
  readonly stages: ReadonlyMap<string, YamlFile<StageDefinition>>;
}

/** What names stages from elsewhere. */
export interface JourneyUses {
  readonly themes: ReadonlyMap<string, YamlFile<ThemeDefinition>>;
  readonly feedback: FeedbackTable;
}

/**
 * Reads `content/journey` and `content/expectations`. A workspace without stages has no journey, and the stages its
 * themes and its feedback name are then not checked.
 */
export function readJourney(
  folder: WorkspaceFolder,
  known: JourneyReferences,
  { themes, feedback }: JourneyUses,
  defects: DefectList,
): JourneyFiles {
  reportStrays(folder, defects);
  const stages = readYamlFolder(folder, STAGE_FOLDER, stageSchema, defects);
  const moments = readYamlFolder(folder, MOMENT_FOLDER, momentSchema, defects);
  const careAbouts = readYamlFolder(folder, EXPECTATION_FOLDER, careAboutSchema, defects);
  const roles = readRoles(folder, defects);
  const all = {
    ...known,
    stages: { one: 'stage', where: STAGE_FOLDER, ids: stages.ids },
    // of a file with an error no role is known, and none that is named is surely wrong
    roles: roles && { one: 'role', where: ROLES_FILE, ids: roles.map(({ id }) => id) },
  };
  const themed = new Set([...themes.values()].map(({ value }) => value.stage));
  for (const [id, stage] of stages.files) {
    checkStageId(id, stage, defects);
    checkAll(stage, ['drivers'], stage.value.drivers, all.drivers, defects);
    checkAll(stage, ['indicators'], stage.value.indicators, all.indicators, defects);
    if (stage.value.drivers.length === 0 && !themed.has(id)) warnUnmeasured(stage, defects);
  }
  warnSameOrder(stages.files, defects);
  for (const [, moment] of moments.files) checkMoment(moment, all, defects);
  for (const [, careAbout] of careAbouts.files) {
    const { stage, roles: who, reality } = careAbout.value;
    checkReference(careAbout, ['stage'], stage, all.stages, defects);
    if (all.roles !== undefined) checkAll(careAbout, ['roles'], who, all.roles, defects);
    for (const field of ['themes', 'drivers', 'indicators'] as const)
      checkAll(careAbout, ['reality', field], reality[field], all[field], defects);
    if (Object.values(reality).every((ids) => ids.length === 0))
      defects.warn(
        'care-about-unmeasured',
        careAbout.at(['reality']),
        'nothing shows whether customers get what they expect here',
        'name a theme, a driver or an indicator under "reality"',
      );
  }
  if (stages.ids.length > 0)
    for (const [, theme] of themes) checkReference(theme, ['stage'], theme.value.stage, all.stages, defects);
  // feedback may call a stage by its name, which a file with an error does not tell
  if (stages.files.size === stages.ids.length) checkFeedbackStages(feedback, recordsOf(stages), defects);
  const journey = inOrder({
    stages: recordsOf(stages),
    roles: roles ?? [],
    careAbouts: recordsOf(careAbouts),
    moments: recordsOf(moments),
  });
  return { journey, stages: stages.files };
}

/** Stages by their place; what belongs to a stage follows it. */
function inOrder(journey: Journey): Journey {
  const stages = [...journey.stages].sort((a, b) => a.order - b.order || compareText(a.id, b.id));
  const place = new Map(stages.map(({ id }, index) => [id, index]));
  const byStage = <T extends Pick<CareAbout, 'id' | 'stage'>>(entries: readonly T[]): readonly T[] =>
    [...entries].sort(
      (a, b) => (place.get(a.stage) ?? 0) - (place.get(b.stage) ?? 0) || compareText(a.id, b.id),
    );
  return {
    ...journey,
    stages,
    careAbouts: byStage(journey.careAbouts),
    moments: byStage(journey.moments),
  };
}

/** undefined after reporting that the file cannot be read. */
function readRoles(folder: WorkspaceFolder, defects: DefectList): readonly Role[] | undefined {
  if (!folder.exists(ROLES_FILE)) return [];
  const text = folder.readText(ROLES_FILE);
  const read = text === undefined ? undefined : readYaml(ROLES_FILE, text, rolesSchema, defects);
  return read && Object.entries(read.value.roles).map(([id, role]) => ({ id, ...role }));
}

function checkAll(
  file: YamlFile<unknown>,
  path: readonly string[],
  ids: readonly string[],
  kind: ReferenceKind,
  defects: DefectList,
): void {
  ids.forEach((id, index) => checkReference(file, [...path, index], id, kind, defects));
}

function checkStageId(id: string, stage: YamlFile<StageDefinition>, defects: DefectList): void {
  if (!RESERVED_STAGE_IDS.includes(id)) return;
  defects.error(
    'name-unsafe',
    stage.at([]),
    `${quoted(id)} is the address of another page of the journey`,
    'give the file another name',
  );
}

function warnUnmeasured(stage: YamlFile<StageDefinition>, defects: DefectList): void {
  defects.warn(
    'stage-unmeasured',
    stage.at([]),
    'no theme and no driver tells how this stage is for customers',
    'name a driver under "drivers", or write "stage" into the themes that happen here',
  );
}

function warnSameOrder(stages: ReadonlyMap<string, YamlFile<StageDefinition>>, defects: DefectList): void {
  const taken = new Map<number, string>();
  for (const [id, stage] of stages) {
    const { order } = stage.value;
    const other = taken.get(order);
    if (other === undefined) taken.set(order, id);
    else
      defects.warn(
        'stage-order-repeated',
        stage.at(['order']),
        `the stage ${quoted(other)} has place ${order} already`,
        'number the stages in the order customers go through them',
      );
  }
}

function checkMoment(
  moment: YamlFile<MomentDefinition>,
  known: JourneyReferences & { readonly stages: ReferenceKind },
  defects: DefectList,
): void {
  const { stage, metric, owner } = moment.value;
  checkReference(moment, ['stage'], stage, known.stages, defects);
  checkReference(moment, ['metric', 'theme'], metric?.theme, known.themes, defects);
  checkReference(moment, ['metric', 'driver'], metric?.driver, known.drivers, defects);
  checkReference(moment, ['metric', 'indicator'], metric?.indicator, known.indicators, defects);
  if (owner === undefined)
    defects.warn(
      'moment-unowned',
      moment.at([]),
      'nobody answers for this moment of truth',
      'add "owner": one role that answers for it across all groups',
    );
  if (metric === undefined)
    defects.warn(
      'moment-unmeasured',
      moment.at([]),
      'no figure tells whether this moment of truth is right',
      'add "metric" with a theme, a driver or an indicator that all groups behind it share',
    );
}

function reportStrays(folder: WorkspaceFolder, defects: DefectList): void {
  for (const name of folder.names(JOURNEY_FOLDER)) {
    if (['stages', 'moments', 'roles.yaml'].includes(name) || /\.(?:md|txt)$/.test(name)) continue;
    defects.error(
      'file-unexpected',
      { file: `${JOURNEY_FOLDER}/${name}`, line: 1, column: 1 },
      `${quoted(name)} is not read here`,
      `stages go into ${STAGE_FOLDER}, moments of truth into ${MOMENT_FOLDER}, roles into ${ROLES_FILE}`,
    );
  }
}

/** Warns once a value about stages that a source names and the journey does not have, by id or by name. */
function checkFeedbackStages(table: FeedbackTable, stages: Journey['stages'], defects: DefectList): void {
  if (stages.length === 0) return;
  const known = new Set(stages.flatMap(({ id, name }) => [id, name]));
  const unknown = new Set(table.stage.names.filter((name) => !known.has(name)));
  table.stage.codes.forEach((code, row) => {
    const name = code === NO_CODE ? undefined : table.stage.names[code]!;
    if (name === undefined || !unknown.delete(name)) return;
    defects.warn(
      'stage-unknown',
      { ...placeOf(table, row), column: 1 },
      `no stage of ${STAGE_FOLDER} has the id or name ${quoted(name)}${nearestHint(name, known)}`,
      'correct the value or the name of the stage; until then these items belong to no stage',
    );
  });
}
