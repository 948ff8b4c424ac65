import { nearestHint } from '../../model/nearest.ts';
import { quoted } from '../../model/quoted.ts';
import type { Categories, Submission, SubmissionDefinition } from '../../model/rhythm/recognition.ts';
import { categoriesSchema, submissionSchema } from '../../model/rhythm/recognition.ts';
import type { Rhythm } from '../../model/rhythm/rhythm.ts';
import type { DefectList } from '../defect-list.ts';
import type { KnownNames } from '../known-names.ts';
import type { WorkspaceFolder } from '../workspace-folder.ts';
import type { YamlFile } from '../yaml/yaml-document.ts';
import { readYaml } from '../yaml/yaml-document.ts';
import type { ReferenceKind } from './known-reference.ts';
import { checkReference } from './known-reference.ts';
import { warnOfLikeGroup } from './named-groups.ts';
import { readYamlFolder, recordsOf } from '../yaml/yaml-folder.ts';

const RECOGNITION_FOLDER = 'content/recognition';
const CATEGORIES_FILE = `${RECOGNITION_FOLDER}/categories.yaml`;
const SUBMISSION_FOLDER = `${RECOGNITION_FOLDER}/submissions`;

export interface RecognitionReferences {
  readonly drivers: ReferenceKind;
  readonly themes: ReferenceKind;
  readonly indicators: ReferenceKind;
  readonly plans: ReferenceKind;
  readonly promises: ReferenceKind;
  /** Groups that themes, plans, indicators and stages name. */
  readonly groups: KnownNames;
  readonly asOf: string;
}

/** What is recognised, and what teams submitted. */
export function readRecognition(
  folder: WorkspaceFolder,
  references: RecognitionReferences,
  defects: DefectList,
): Rhythm['recognition'] {
  const categories = readCategories(folder, references, defects);
  const read = readYamlFolder(folder, SUBMISSION_FOLDER, submissionSchema, defects);
  const submissions: ReferenceKind = { one: 'submission', where: SUBMISSION_FOLDER, ids: read.ids };
  const all = recordsOf(read);
  for (const [id, file] of read.files) {
    for (const [field, kind] of [
      ['theme', references.themes],
      ['plan', references.plans],
      ['indicator', references.indicators],
      ['promise', references.promises],
      ['previous', submissions],
    ] as const) {
      checkReference(file, [field], file.value[field], kind, defects);
    }
    checkPrevious(id, file, all, defects);
    checkGroups(file, references.groups.names, defects);
    checkDates(file, references.asOf, defects);
    checkJudges(file, defects);
    if (categories !== null) checkJudgements(file, categories, defects);
    else if (!folder.exists(CATEGORIES_FILE)) {
      const fix = `write ${CATEGORIES_FILE}: "npm run new -- category ${file.value.category}" drafts it`;
      defects.error('reference-unknown', file.at(['category']), 'there are no categories yet', fix);
    }
  }
  return { categories, submissions: all };
}

type File = YamlFile<SubmissionDefinition>;

function readCategories(
  folder: WorkspaceFolder,
  { drivers }: RecognitionReferences,
  defects: DefectList,
): Categories | null {
  if (!folder.exists(CATEGORIES_FILE)) return null;
  const text = folder.readText(CATEGORIES_FILE);
  const file = text === undefined ? undefined : readYaml(CATEGORIES_FILE, text, categoriesSchema, defects);
  if (file === undefined) return null;
  const { categories, scale } = file.value;
  const isOnScale = (points: number) => points >= scale.low && points <= scale.high;
  for (const [id, category] of Object.entries(categories)) {
    category.drivers.forEach((driver, index) =>
      checkReference(file, ['categories', id, 'drivers', index], driver, drivers, defects),
    );
    const points: readonly (readonly [readonly string[], number])[] = [
      [['threshold'], category.threshold],
      ...Object.entries(category.requirements).map(
        ([name, { minimum }]) => [['requirements', name, 'minimum'], minimum] as const,
      ),
    ];
    for (const [path, value] of points) {
      if (isOnScale(value)) continue;
      const what = `${value} lies outside the scale from ${scale.low} to ${scale.high}`;
      const place = file.at(['categories', id, ...path]);
      defects.error('field-invalid', place, what, 'give a number that judges can reach');
    }
  }
  return file.value;
}

/** A resubmission comes after the one it improves on, in the same category. */
function checkPrevious(id: string, file: File, all: readonly Submission[], defects: DefectList): void {
  const { previous, submittedOn } = file.value;
  const earlier = all.find((each) => each.id === previous);
  if (earlier === undefined) return;
  if (earlier.id !== id && earlier.submittedOn < submittedOn) return;
  defects.error(
    'field-invalid',
    file.at(['previous']),
    `${quoted(earlier.id)} was submitted on ${earlier.submittedOn}, not before ${submittedOn}`,
    'name the earlier submission, or correct a date',
  );
}

/** A group in two ways of writing counts as two, and judges their own work unnoticed. */
function checkGroups(file: File, known: readonly string[], defects: DefectList): void {
  const { groups, judgements } = file.value;
  groups.forEach((group, index) => warnOfLikeGroup(file, ['groups', index], group, known, defects));
  judgements.forEach(({ group }, index) =>
    warnOfLikeGroup(file, ['judgements', index, 'group'], group, known, defects),
  );
}

function checkDates(file: File, asOf: string, defects: DefectList): void {
  const { submittedOn, judgements } = file.value;
  const fix = 'correct the date, or move asOf in outerloop.yaml forward';
  if (submittedOn > asOf) {
    const what = `submitted on ${submittedOn}, after the as-of date ${asOf}`;
    defects.error('date-in-future', file.at(['submittedOn']), what, fix);
  }
  judgements.forEach(({ on }, index) => {
    if (on >= submittedOn && on <= asOf) return;
    const what = `the judgement of ${on} lies before the submission or after the as-of date`;
    defects.error('date-in-future', file.at(['judgements', index, 'on']), what, 'correct the date');
  });
}

/** A judge who is written down twice counts as two, and twice in every mean. */
function checkJudges(file: File, defects: DefectList): void {
  const first = new Map<string, number>();
  file.value.judgements.forEach(({ judge, group }, index) => {
    const key = JSON.stringify([judge, group]).toLowerCase();
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, index);
      return;
    }
    const { line } = file.at(['judgements', earlier, 'judge']);
    const what = `${judge} of ${quoted(group)} has judged this in line ${line} already, and counts as two judges`;
    const fix = 'keep one of the two; where they are two people, tell them apart by their role';
    defects.warn('id-repeated', file.at(['judgements', index, 'judge']), what, fix);
  });
}

function checkJudgements(file: File, { categories, scale }: Categories, defects: DefectList): void {
  const { category: id, judgements, groups } = file.value;
  const category = Object.hasOwn(categories, id) ? categories[id] : undefined;
  if (category === undefined) {
    const kind = { one: 'category', where: CATEGORIES_FILE, ids: Object.keys(categories) };
    checkReference(file, ['category'], id, kind, defects);
    return;
  }
  const names = Object.keys(category.requirements);
  judgements.forEach(({ judge, group, scores }, index) => {
    const at = (...path: readonly string[]) => file.at(['judgements', index, ...path]);
    for (const [name, points] of Object.entries(scores)) {
      if (!names.includes(name)) {
        const what = `the category ${quoted(id)} has no requirement ${quoted(name)}${nearestHint(name, names)}`;
        defects.error('reference-unknown', at('scores', name), what, 'correct the id');
      } else if (points < scale.low || points > scale.high) {
        const what = `${points} lies outside the scale from ${scale.low} to ${scale.high}`;
        defects.error('field-invalid', at('scores', name), what, 'correct the points');
      }
    }
    const missing = names.filter((name) => scores[name] === undefined);
    if (missing.length > 0) {
      const what = `${judge} gave no points for ${missing.map(quoted).join(', ')}`;
      defects.error('field-missing', at('scores'), what, 'every judge scores every requirement');
    }
    if (!groups.includes(group)) return;
    const what = `${judge} belongs to ${quoted(group)}, which is part of the team`;
    defects.warn('judge-of-own-work', at('group'), what, 'ask a judge from another group');
  });
}
