import { dayOf, isoDateOf } from '../../model/calendar.ts';
import type { PromiseDefinition } from '../../model/promises/promise.ts';
import type { CalendarDefinition, CalendarEntry } from '../../model/rhythm/calendar-entry.ts';
import { calendarEntrySchema } from '../../model/rhythm/calendar-entry.ts';
import { unjustifiedWave } from '../../model/rhythm/survey-waves.ts';
import type { DefectList } from '../defect-list.ts';
import type { KnownNames } from '../known-names.ts';
import type { WorkspaceFolder } from '../workspace-folder.ts';
import type { YamlFile } from '../yaml/yaml-document.ts';
import type { ReferenceKind } from './known-reference.ts';
import { checkReference } from './known-reference.ts';
import { warnOfLikeGroup } from './named-groups.ts';
import { readYamlFolder, recordsOf } from '../yaml/yaml-folder.ts';

const CALENDAR_FOLDER = 'content/calendar';

export interface CalendarReferences {
  readonly themes: ReferenceKind;
  readonly indicators: ReferenceKind;
  readonly plans: ReferenceKind;
  readonly promises: ReferenceKind;
  readonly sources: ReferenceKind;
  /** Groups that themes, plans, indicators and stages name. */
  readonly groups: KnownNames;
  readonly promiseOf: (id: string) => PromiseDefinition | undefined;
  readonly asOf: string;
}

/** All meetings and surveys of `content/calendar`, by id. */
export function readCalendar(
  folder: WorkspaceFolder,
  references: CalendarReferences,
  defects: DefectList,
): readonly CalendarEntry[] {
  const read = readYamlFolder(folder, CALENDAR_FOLDER, calendarEntrySchema, defects);
  for (const [, file] of read.files) {
    checkReferences(file, references, defects);
    checkOrder(file, defects);
    if (file.value.kind === 'meeting') checkMinutes(file, file.value, defects);
    else checkWaves(file, file.value, references, defects);
  }
  return recordsOf(read);
}

type File = YamlFile<CalendarDefinition>;

function checkReferences(file: File, references: CalendarReferences, defects: DefectList): void {
  const entry = file.value;
  if (entry.kind === 'survey') {
    checkReference(file, ['source'], entry.source, references.sources, defects);
    entry.changes.forEach(({ promise }, index) =>
      checkReference(file, ['changes', index, 'promise'], promise, references.promises, defects),
    );
    return;
  }
  for (const field of ['themes', 'indicators', 'plans', 'promises'] as const) {
    entry[field].forEach((id, index) => checkReference(file, [field, index], id, references[field], defects));
  }
  if (entry.group !== undefined) {
    warnOfLikeGroup(file, ['group'], entry.group, references.groups.names, defects);
  }
}

/** Days are taken in their order whatever the list says; one that stands out of it may have a slip in the year. */
function checkOrder(file: File, defects: DefectList): void {
  const days = file.value.dates ?? [];
  const index = days.findIndex((day, at) => at > 0 && day <= days[at - 1]!);
  if (index === -1) return;
  const what = `${days[index]!} stands after ${days[index - 1]!}; days must rise, each once`;
  const fix = 'correct the day if its year or month is a slip; else sort the days, and keep each once';
  defects.warn('field-invalid', file.at(['dates', index]), what, fix);
}

/** Standing items that need more time than the meeting has leave none for the scoreboard. */
function checkMinutes(
  file: File,
  { items, minutes, scoreboardMinutes }: Extract<CalendarDefinition, { kind: 'meeting' }>,
  defects: DefectList,
): void {
  const needed = items.reduce((sum, item) => sum + item.minutes, scoreboardMinutes);
  if (needed <= minutes) return;
  defects.warn(
    'agenda-too-long',
    file.at(['minutes']),
    `the scoreboard and the standing items take ${needed} minutes; the meeting has ${minutes}`,
    'shorten or drop an item, or make the meeting longer',
  );
}

/** Ask as often as you create change: a wave without a change since the one before asks the same again. */
function checkWaves(
  file: File,
  survey: Extract<CalendarDefinition, { kind: 'survey' }>,
  { promiseOf, asOf }: CalendarReferences,
  defects: DefectList,
): void {
  survey.changes.forEach(({ felt, promise }, index) => {
    const fix = promise === undefined ? undefined : promiseOf(promise)?.fix;
    const declared = fix?.feltFrom ?? fix?.madeOn;
    if (declared === undefined || declared === felt) return;
    const what = `the promise says that customers can feel it from ${declared}, not ${felt}`;
    defects.error('field-invalid', file.at(['changes', index, 'felt']), what, `write felt: ${declared}`);
  });
  const wave = unjustifiedWave(survey, asOf, isoDateOf(dayOf(asOf) + 366));
  if (wave === null) return;
  defects.warn(
    'survey-without-change',
    file.at([survey.dates === undefined ? 'rhythm' : 'dates']),
    `customers are asked again on ${wave.on}, and nothing they could notice has changed since ${wave.before}`,
    'ask after the next change, or list under changes what customers can notice by then',
  );
}
