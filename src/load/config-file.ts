import { choiceHint } from '../model/nearest.ts';
import { quoted } from '../model/quoted.ts';
import type { WorkspaceConfig } from '../model/workspace-config.ts';
import { workspaceConfigSchema } from '../model/workspace-config.ts';
import { checkConfigTranslations } from './content/promises/promise-translations.ts';
import type { DefectList } from './defect-list.ts';
import type { PlaceholderRule } from './yaml/placeholders.ts';
import type { WorkspaceFolder } from './workspace-folder.ts';
import type { YamlFile } from './yaml/yaml-document.ts';
import { readYaml } from './yaml/yaml-document.ts';

export const CONFIG_FILE = 'outerloop.yaml';

/** What stands in these fields, customers read. */
const PUBLIC_FIELDS: readonly string[] = ['organisation', 'tellUs', 'translations'];

/** Reads `outerloop.yaml`; undefined after reporting why it cannot be. */
export function readConfig(
  folder: WorkspaceFolder,
  defects: DefectList,
): YamlFile<WorkspaceConfig> | undefined {
  const place = { file: CONFIG_FILE, line: 1, column: 1 };
  if (folder.form !== 'folder') {
    const what =
      folder.form === 'file' ? 'the workspace that is named is a file' : 'there is no folder of this name';
    const fix = 'name the folder that holds outerloop.yaml with --workspace DIR';
    defects.error('workspace-missing', place, what, fix);
    return undefined;
  }
  if (!folder.exists(CONFIG_FILE)) {
    const misnamed = folder.names('').find((name) => /^outerloop\.(?:ya?ml|json)$/i.test(name));
    defects.error(
      'workspace-missing',
      place,
      'there is no outerloop.yaml in this folder',
      misnamed === undefined
        ? 'run the command in the folder of your workspace, or name it with --workspace DIR; to begin one from an export: npm run new -- source FILE.csv --name my-survey --workspace DIR'
        : `rename ${misnamed} to ${CONFIG_FILE}`,
    );
    return undefined;
  }
  const placeholders: PlaceholderRule<WorkspaceConfig> = (_, field) =>
    PUBLIC_FIELDS.includes(field) ? 'public' : 'internal';
  const text = folder.readText(CONFIG_FILE);
  const config =
    text === undefined
      ? undefined
      : readYaml(CONFIG_FILE, text, workspaceConfigSchema, defects, placeholders);
  if (config === undefined) return undefined;
  const { mainOutcome, outcomes, drivers, thresholds } = config.value;
  if (outcomes[mainOutcome] === undefined) {
    const what = `there is no outcome ${quoted(mainOutcome)}${choiceHint(mainOutcome, Object.keys(outcomes))}`;
    defects.error('reference-unknown', config.at(['mainOutcome']), what, 'name one of the outcomes below');
  }
  if (thresholds.fullAnswers < thresholds.minimumAnswers) {
    const what = `fullAnswers (${thresholds.fullAnswers}) is less than minimumAnswers (${thresholds.minimumAnswers}): what is suppressed would count as shown in full`;
    const fix = 'give fullAnswers at least as many as minimumAnswers';
    defects.error('field-invalid', config.at(['thresholds', 'fullAnswers']), what, fix);
  }
  checkConfigTranslations(config, defects);
  warnOfQuestions(config, defects);
  for (const id of Object.keys(drivers)) {
    if (outcomes[id] === undefined) continue;
    defects.error(
      'reference-unknown',
      config.keyAt(['drivers', id]),
      `${quoted(id)} is an outcome already`,
      'give the driver another id',
    );
  }
  return config;
}

/** Warns once: sentences say that one driver has the closest link, and a question does not fit in there. */
function warnOfQuestions(config: YamlFile<WorkspaceConfig>, defects: DefectList): void {
  const asked = (['outcomes', 'drivers'] as const).flatMap((kind) =>
    Object.entries(config.value[kind]).flatMap(([id, { name }]) =>
      name.endsWith('?') ? [{ name, path: [kind, id, 'name'] }] : [],
    ),
  );
  const [first] = asked;
  if (first === undefined) return;
  const what =
    asked.length === 1
      ? `the name ${quoted(first.name)} is a question, and reads badly inside the sentences of the report`
      : `${asked.length} names are questions, the first ${quoted(first.name)}, and read badly inside the sentences of the report`;
  const fix = 'give each two or three words, such as "Delivery", and keep the wording under question';
  defects.warn('name-is-question', config.at(first.path), what, fix);
}
