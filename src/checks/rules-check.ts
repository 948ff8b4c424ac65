import { wordListProblems } from '../analysis/expectations/word-list-problems.ts';
import type { ThemeProblem } from '../analysis/themes/theme-problems.ts';
import { themeProblems } from '../analysis/themes/theme-problems.ts';
import type { DefectList } from '../load/defect-list.ts';
import type { LoadedWorkspace } from '../load/workspace.ts';
import type { YamlFile } from '../load/yaml/yaml-document.ts';
import type { Workspace } from '../model/workspace.ts';

/** Rules that mean nothing or twice the same, and test sentences that fail, at their place in the theme's file. */
export function judgeThemes({ places }: LoadedWorkspace, { themes }: Workspace, defects: DefectList): void {
  judgeRules(themeProblems(themes), places.themes, defects);
}

/** The same for the workspace's own word lists, joined with those of Outerloop. */
export function judgeWordLists(
  { places }: LoadedWorkspace,
  { wordLists }: Workspace,
  defects: DefectList,
): void {
  const own = [...places.wordLists].map(([kind, { value }]) => ({ kind, tests: value.tests }));
  judgeRules(wordListProblems(wordLists, own), places.wordLists, defects);
}

function judgeRules(
  problems: readonly ThemeProblem[],
  files: ReadonlyMap<string, YamlFile<unknown>>,
  defects: DefectList,
): void {
  for (const { theme, path, code, what, fix } of problems) {
    const place = files.get(theme)!.at(path);
    if (code === 'rule-duplicate') defects.warn(code, place, what, fix);
    else defects.error(code, place, what, fix);
  }
}
