import { choiceHint } from '../model/nearest.ts';
import { quoted } from '../model/quoted.ts';
import type { ThemeDefinition } from '../model/theme.ts';
import { themeSchema } from '../model/theme.ts';
import type { YamlFolder } from './yaml/yaml-folder.ts';
import { readYamlFolder } from './yaml/yaml-folder.ts';
import type { WorkspaceConfig } from '../model/workspace-config.ts';
import { DefectList } from './defect-list.ts';
import { WorkspaceFolder } from './workspace-folder.ts';
import type { YamlFile } from './yaml/yaml-document.ts';

export const THEME_FOLDER = 'content/themes';

/** The themes of a workspace alone, without reading any feedback. */
export function loadThemes(directory: string): {
  readonly themes: YamlFolder<ThemeDefinition>;
  readonly defects: DefectList;
} {
  const defects = new DefectList();
  const folder = new WorkspaceFolder(directory, defects);
  return { themes: readThemes(folder, defects), defects };
}

export function readThemes(folder: WorkspaceFolder, defects: DefectList): YamlFolder<ThemeDefinition> {
  return readYamlFolder(folder, THEME_FOLDER, themeSchema, defects);
}

/** Checks what themes refer to, and that each has a name of its own. */
export function checkThemes(
  { files }: YamlFolder<ThemeDefinition>,
  config: WorkspaceConfig,
  defects: DefectList,
): void {
  checkThemeNames(files, defects);
  for (const [, theme] of files) checkThemeDriver(theme, config, defects);
}

/** Reports a theme that names a driver which nobody declared. */
function checkThemeDriver(
  theme: YamlFile<ThemeDefinition>,
  config: WorkspaceConfig,
  defects: DefectList,
): void {
  const { driver } = theme.value;
  if (driver === undefined || config.drivers[driver] !== undefined) return;
  const what = `there is no driver ${quoted(driver)} in outerloop.yaml${choiceHint(driver, Object.keys(config.drivers))}`;
  defects.error(
    'reference-unknown',
    theme.at(['driver']),
    what,
    'correct the id, or declare the driver in outerloop.yaml',
  );
}

/** Two themes of one name are most often one file and its copy: each comment would count in both. */
function checkThemeNames(themes: ReadonlyMap<string, YamlFile<ThemeDefinition>>, defects: DefectList): void {
  const first = new Map<string, string>();
  for (const [id, theme] of themes) {
    const name = theme.value.name.toLowerCase();
    const known = first.get(name);
    if (known === undefined) first.set(name, id);
    else {
      const what = `the name ${quoted(theme.value.name)} is also that of ${THEME_FOLDER}/${known}.yaml`;
      defects.error(
        'id-repeated',
        theme.at(['name']),
        what,
        'give each theme a name of its own, or remove the copy',
      );
    }
  }
}
