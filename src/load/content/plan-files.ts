import type { PlanDefinition } from '../../model/chain/plan.ts';
import { planSchema } from '../../model/chain/plan.ts';
import type { Indicator } from '../../model/indicator.ts';
import { endsInWords, isPossible } from '../../model/indicator.ts';
import { quoted } from '../../model/quoted.ts';
import type { DefectList } from '../defect-list.ts';
import type { WorkspaceFolder } from '../workspace-folder.ts';
import type { YamlFile } from '../yaml/yaml-document.ts';
import type { YamlPath } from '../yaml/yaml-path.ts';
import type { ReferenceKind } from './known-reference.ts';
import { checkReference } from './known-reference.ts';
import type { YamlFolder } from '../yaml/yaml-folder.ts';
import { readYamlFolder } from '../yaml/yaml-folder.ts';

export const PLAN_FOLDER = 'content/plans';

/** What a plan may refer to. */
export interface PlanReferences {
  readonly themes: ReferenceKind;
  readonly indicators: ReferenceKind;
  /** The indicators that could be read. */
  readonly measures: readonly Pick<Indicator, 'id' | 'possible'>[];
  readonly promises: ReferenceKind;
}

export function readPlans(folder: WorkspaceFolder, defects: DefectList): YamlFolder<PlanDefinition> {
  return readYamlFolder(folder, PLAN_FOLDER, planSchema, defects, {
    placeholders: ({ status }) => (status === 'draft' ? 'draft' : 'internal'),
  });
}

/**
 * Checks what a plan refers to, that its target can be reached, and that what has happened has happened by the as-of
 * date.
 */
export function checkPlan(
  plan: YamlFile<PlanDefinition>,
  known: PlanReferences,
  asOf: string,
  defects: DefectList,
): void {
  const { theme, indicator, promise, target } = plan.value;
  const possible = known.measures.find(({ id }) => id === indicator)?.possible;
  if (target !== undefined && possible !== undefined && !isPossible(target.value, possible)) {
    const what = `the target ${target.value} lies outside what ${quoted(indicator!)} can be (${endsInWords(possible)})`;
    const fix = 'correct the value, or the ends under "possible" of the indicator';
    defects.error('field-invalid', plan.at(['target', 'value']), what, fix);
  }
  checkReference(plan, ['theme'], theme, known.themes, defects);
  checkReference(plan, ['indicator'], indicator, known.indicators, defects);
  checkReference(plan, ['promise'], promise, known.promises, defects);
  for (const [path, date] of pastDates(plan.value)) {
    if (date === undefined || date <= asOf) continue;
    defects.error(
      'date-in-future',
      plan.at(path),
      `${date} lies after the as-of date ${asOf}`,
      'write down what has happened only; move asOf in outerloop.yaml forward if it has',
    );
  }
}

/** Every date of a plan that tells of the past, with its place. */
function pastDates(plan: PlanDefinition): readonly (readonly [YamlPath, string | undefined])[] {
  return [
    [['agreedOn'], plan.agreedOn],
    [['startedOn'], plan.startedOn],
    [['closedOn'], plan.closedOn],
    [['saves', 'from'], plan.saves?.from],
    [['saves', 'confirmedOn'], plan.saves?.confirmedOn],
    ...plan.milestones.map(({ doneOn }, index) => [['milestones', index, 'doneOn'], doneOn] as const),
    ...plan.checklist.map(({ doneOn }, index) => [['checklist', index, 'doneOn'], doneOn] as const),
    ...plan.notes.map(({ on }, index) => [['notes', index, 'on'], on] as const),
  ];
}
