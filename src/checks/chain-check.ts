import { vitalFewWithPlans } from '../analysis/chain/chain.ts';
import { emptyIndicators, planProblems } from '../analysis/chain/plan-problems.ts';
import { vitalSpells } from '../analysis/chain/vital-since.ts';
import type { VitalTheme } from '../analysis/results.ts';
import type { ThemeMarks } from '../analysis/themes/theme-marks.ts';
import { judgeAnswers } from './answers-check.ts';
import type { DefectList } from '../load/defect-list.ts';
import type { LoadedWorkspace } from '../load/workspace.ts';
import { quoted } from '../model/quoted.ts';
import type { Workspace } from '../model/workspace.ts';

/**
 * What is missing on the way from answers over the vital few to a cause that is gone: warnings, because a gap is a
 * decision people owe and not a mistake in a file. A workspace that keeps no plans yet is not warned about them; the
 * chain page shows it how to begin, and pays for no look at the comments. While files hold errors, rows are missing, and
 * what looks vital or empty may not be.
 *
 * @param marks  the themes of each item; asked for only when there are plans
 */
export function judgeChain(
  loaded: LoadedWorkspace,
  workspace: Workspace,
  marks: () => ThemeMarks,
  defects: DefectList,
): void {
  if (!defects.hasErrors) judgeAnswers(loaded, workspace, defects);
  const { places } = loaded;
  const { config, themes, feedback: table, indicators, chain } = workspace;
  if (chain.plans.length === 0) return;
  const measured = defects.hasErrors ? [] : indicators;
  for (const { plan, path, code, what, fix } of chain.plans.flatMap((each) =>
    planProblems(
      each,
      measured.find(({ id }) => id === each.indicator),
      config.asOf,
    ),
  )) {
    defects.warn(code, places.plans.get(plan)!.at(path), what, fix);
  }
  for (const { indicator, plans } of emptyIndicators(chain.plans, measured)) {
    const leaning = plans.length === 0 ? '' : `; the plan ${quoted(plans[0]!)} leans on it`;
    defects.warn(
      'indicator-without-data',
      { file: `content/indicators/${indicator}.yaml`, line: 1, column: 1 },
      `no file of data/operations holds a value of ${quoted(indicator)}${leaning}`,
      `add a row for each month: ${indicator},${config.asOf.slice(0, 7)},12.3`,
    );
  }
  if (defects.hasErrors) return;
  const { planWithinDays } = config.thresholds;
  const spells = vitalSpells({ table, themes, marks: marks() }, config.thresholds, config.asOf);
  for (const vital of vitalFewWithPlans(spells, chain.plans, planWithinDays).filter(
    ({ overdue }) => overdue,
  )) {
    defects.warn(
      'vital-few-without-plan',
      places.themes.get(vital.theme)!.at([]),
      `${quoted(vital.theme)} has been one of the vital few since ${vital.since}, ${vital.days} days, and ${lackOf(vital)}; ${planWithinDays} days is the rule`,
      vital.plan === 'draft'
        ? 'agree the draft, or drop it with the reason'
        : `begin one: npm run new -- plan --theme ${vital.theme}; or write down why not, as a plan with status: dropped`,
    );
  }
}

function lackOf({ plan }: VitalTheme): string {
  return plan === 'draft' ? 'its plan is still a draft' : 'no plan answers it';
}
