import type { Assumptions, ListedAssumption } from '../model/assumptions.ts';
import { assumptionsSchema, listedAssumptions } from '../model/assumptions.ts';
import { choiceHint } from '../model/nearest.ts';
import { quoted } from '../model/quoted.ts';
import type { WorkspaceConfig } from '../model/workspace-config.ts';
import type { KnownNames } from './known-names.ts';
import { isUnknown } from './known-names.ts';
import type { DefectList } from './defect-list.ts';
import type { WorkspaceFolder } from './workspace-folder.ts';
import type { YamlFile } from './yaml/yaml-document.ts';
import { readYaml } from './yaml/yaml-document.ts';

const ASSUMPTIONS_FILE = 'content/assumptions.yaml';

/** What the names in the file must be among. */
export interface AssumptionNames {
  readonly themes: KnownNames;
  readonly channels: KnownNames;
  readonly segments: KnownNames;
  /** Themes of praise. */
  readonly praised: readonly string[];
}

/** Reads `content/assumptions.yaml`, which is optional: null without it, or when it holds an error. */
export function readAssumptions(
  folder: WorkspaceFolder,
  config: WorkspaceConfig,
  names: AssumptionNames,
  defects: DefectList,
): Assumptions | null {
  if (!folder.exists(ASSUMPTIONS_FILE)) return null;
  const text = folder.readText(ASSUMPTIONS_FILE);
  const file = text === undefined ? undefined : readYaml(ASSUMPTIONS_FILE, text, assumptionsSchema, defects);
  if (file === undefined) return null;
  for (const listed of listedAssumptions(file.value)) {
    checkUnit(listed, file, config, defects);
    checkDate(listed, file, config, defects);
    checkScope(listed, file, names, defects);
  }
  checkChurn(file, names.praised, defects);
  return file.value;
}

type File = YamlFile<Assumptions>;

/** The schema leaves three capitals to the unit of money; they must be those of the workspace. */
function checkUnit(
  { path, figures }: ListedAssumption,
  file: File,
  config: WorkspaceConfig,
  defects: DefectList,
) {
  if (!/^[A-Z]{3}$/.test(figures.unit) || figures.unit === config.currency) return;
  defects.error(
    'field-invalid',
    file.at([...path, 'unit']),
    `the amount is in ${quoted(figures.unit)}; all money of this workspace is in ${quoted(config.currency)}`,
    `convert it, and write unit: ${config.currency}`,
  );
}

function checkDate(
  { path, figures }: ListedAssumption,
  file: File,
  config: WorkspaceConfig,
  defects: DefectList,
) {
  if (figures.date <= config.asOf) return;
  defects.error(
    'date-in-future',
    file.at([...path, 'date']),
    `the figures were looked at on ${figures.date}, after the as-of date ${config.asOf}`,
    'correct the date, or move asOf in outerloop.yaml forward',
  );
}

function checkScope(
  { path, scope }: ListedAssumption,
  file: File,
  names: AssumptionNames,
  defects: DefectList,
) {
  const kind = path[1] as Exclude<keyof AssumptionNames, 'praised'> | undefined;
  if (scope === null || kind === undefined || !isUnknown(scope, names[kind])) return;
  const one = kind.slice(0, -1);
  const where = kind === 'themes' ? 'content/themes' : 'the data';
  defects.error(
    'reference-unknown',
    file.keyAt(path.slice(0, 3)),
    `there is no ${one} ${quoted(scope)} in ${where}${choiceHint(scope, names[kind].names)}`,
    'correct the name, or take the block out',
  );
}

/** Who raises an issue is likelier to leave, or the issue puts no revenue at risk; the two are mixed up easily. */
function checkChurn(file: File, praised: readonly string[], defects: DefectList): void {
  const { default: others, themes } = file.value.churn ?? {};
  const pairs = [
    ...(others === undefined ? [] : [{ pair: others, path: ['default'] }]),
    ...Object.entries(themes ?? {}).flatMap(([theme, pair]) =>
      praised.includes(theme) ? [] : [{ pair, path: ['themes', theme] }],
    ),
  ];
  for (const { pair, path } of pairs) {
    const [raised, silent] = [pair.with.likely, pair.without.likely];
    if (raised >= silent) continue;
    const what = `of the customers who raised it, a share of ${raised} leaves within a year, and of the others ${silent}: it would keep customers rather than lose them`;
    const fix = 'exchange "with" and "without" if they were mixed up; else leave this churn out';
    defects.warn('churn-reversed', file.at(['churn', ...path, 'with', 'likely']), what, fix);
  }
}
