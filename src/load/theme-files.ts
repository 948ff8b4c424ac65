import type { ThemeDefinition } from '../model/theme.ts';
import { themeSchema } from '../model/theme.ts';
import type { YamlFolder } from './content/yaml-folder.ts';
import { readYamlFolder } from './content/yaml-folder.ts';
import { DefectList } from './defect-list.ts';
import { WorkspaceFolder } from './workspace-folder.ts';

export const THEME_FOLDER = 'content/themes';

/** The themes of a workspace alone, without reading any feedback. */
export function loadThemes(directory: string): {
  readonly themes: YamlFolder<ThemeDefinition>;
  readonly defects: DefectList;
} {
  const defects = new DefectList();
  const folder = new WorkspaceFolder(directory, defects);
  return { themes: readYamlFolder(folder, THEME_FOLDER, themeSchema, defects), defects };
}
