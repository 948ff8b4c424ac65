import type { OuterLoop } from '../../model/rhythm/outer-loop.ts';
import { outerLoopSchema } from '../../model/rhythm/outer-loop.ts';
import { halfRule, staffingGrowth } from '../../model/rhythm/outer-loop-signs.ts';
import type { DefectList } from '../defect-list.ts';
import type { WorkspaceFolder } from '../workspace-folder.ts';
import type { YamlFile } from '../yaml/yaml-document.ts';
import type { YamlPath } from '../yaml/yaml-path.ts';
import { readYaml } from '../yaml/yaml-document.ts';
import type { ReferenceKind } from './known-reference.ts';
import { checkReference } from './known-reference.ts';

const OUTER_LOOP_FILE = 'content/outer-loop.yaml';

export interface OuterLoopReferences {
  readonly themes: ReferenceKind;
  readonly indicators: ReferenceKind;
  readonly plans: ReferenceKind;
  readonly asOf: string;
}

/** Reads `content/outer-loop.yaml`, which is optional: null without it, or when it cannot be read. */
export function readOuterLoop(
  folder: WorkspaceFolder,
  references: OuterLoopReferences,
  defects: DefectList,
): OuterLoop | null {
  if (!folder.exists(OUTER_LOOP_FILE)) return null;
  const text = folder.readText(OUTER_LOOP_FILE);
  const file = text === undefined ? undefined : readYaml(OUTER_LOOP_FILE, text, outerLoopSchema, defects);
  if (file === undefined) return null;
  const { effort, staffing } = file.value;
  if (effort !== undefined) checkMonths(file, ['effort', 'months'], effort.months, references.asOf, defects);
  if (staffing !== undefined)
    checkMonths(file, ['staffing', 'months'], staffing.months, references.asOf, defects);
  checkAnnuities(file, references, defects);
  warnOfSigns(file, defects);
  return file.value;
}

type File = YamlFile<OuterLoop>;

/** Months rise, each once, and none lies after the as-of date. */
function checkMonths(
  file: File,
  path: YamlPath,
  months: readonly { readonly month: string }[],
  asOf: string,
  defects: DefectList,
): void {
  months.forEach(({ month }, index) => {
    const place = file.at([...path, index, 'month']);
    if (month > asOf.slice(0, 7)) {
      const fix = 'correct the month, or move asOf in outerloop.yaml forward';
      defects.error('date-in-future', place, `${month} lies after the as-of date ${asOf}`, fix);
    }
    const before = months[index - 1]?.month;
    if (before === undefined || month > before) return;
    const what = `${month} stands after ${before}; months must rise, each once`;
    defects.error('field-invalid', place, what, 'sort the months, and keep each once');
  });
}

function checkAnnuities(
  file: File,
  { themes, indicators, plans, asOf }: OuterLoopReferences,
  defects: DefectList,
): void {
  file.value.annuities.forEach(({ theme, indicator, plan, closedFrom, until, perMonth }, index) => {
    const at = (field: string) => ['annuities', index, field];
    checkReference(file, at('theme'), theme, themes, defects);
    checkReference(file, at('indicator'), indicator, indicators, defects);
    checkReference(file, at('plan'), plan, plans, defects);
    const fix = 'correct the date, or move asOf in outerloop.yaml forward';
    if (closedFrom > asOf.slice(0, 7)) {
      const what = `the cost is said to be gone from ${closedFrom}, after the as-of date ${asOf}`;
      defects.error('date-in-future', file.at(at('closedFrom')), what, fix);
    }
    if (perMonth.date > asOf) {
      const what = `the figures were looked at on ${perMonth.date}, after the as-of date ${asOf}`;
      defects.error('date-in-future', file.at([...at('perMonth'), 'date']), what, fix);
    }
    if (until !== undefined && until < closedFrom) {
      const what = `the cost came back in ${until}, before it was gone`;
      defects.error('field-invalid', file.at(at('until')), what, 'correct one of the two months');
    }
  });
}

/** The two signs that a team must hear: less than half for causes, and support growing faster than customers. */
function warnOfSigns(file: File, defects: DefectList): void {
  const half = file.value.effort === undefined ? null : halfRule(file.value.effort.months);
  if (half !== null && half.share !== null && !half.kept) {
    defects.warn(
      'outer-loop-below-half',
      file.at(['effort', 'months']),
      `${Math.round(half.share * 100)} % of the hours of the last ${half.months} months went into removing causes; the rule asks for half`,
      'move work from single cases to causes, or say in the report why not yet',
    );
  }
  const growth = file.value.staffing === undefined ? null : staffingGrowth(file.value.staffing.months);
  if (growth?.isWarning !== true) return;
  defects.warn(
    'support-outgrows-customers',
    file.at(['staffing', 'months']),
    `support grew by ${Math.round(growth.posts * 100)} % in the year to ${growth.to}, customers by ${Math.round(growth.customers * 100)} %`,
    'ask which causes bring the contacts, before more posts are added',
  );
}
