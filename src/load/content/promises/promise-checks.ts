import { choiceHint } from '../../../model/nearest.ts';
import { quoted } from '../../../model/quoted.ts';
import type { PromiseDefinition } from '../../../model/promises/promise.ts';
import { GRACE_DAYS, lastHeardOf, standingOf } from '../../../model/promises/promise-lifecycle.ts';
import { daysBetween } from '../../../model/calendar.ts';
import type { WorkspaceConfig } from '../../../model/workspace-config.ts';
import type { DefectList } from '../../defect-list.ts';
import type { YamlFile } from '../../yaml/yaml-document.ts';

/** Customers hear again three to nine months after they last heard: soon enough to believe, long enough to have done something. */
const SOONEST_MONTHS = 3;
const LATEST_MONTHS = 9;

/** Checks the dates and references of a promise. */
export function checkPromise(
  promise: YamlFile<PromiseDefinition>,
  config: WorkspaceConfig,
  themeIds: readonly string[],
  defects: DefectList,
): void {
  const { announcedOn, nextReportBy, theme, status, fix, measure, notMeasurable } = promise.value;
  if (theme !== undefined && !themeIds.includes(theme)) {
    const what = `there is no theme ${quoted(theme)} in content/themes${choiceHint(theme, themeIds)}`;
    defects.error('reference-unknown', promise.at(['theme']), what, 'correct the id, or leave the field out');
  }
  if (announcedOn > config.asOf) {
    const what = `announced on ${announcedOn}, after the as-of date ${config.asOf}`;
    defects.error(
      'date-in-future',
      promise.at(['announcedOn']),
      what,
      'correct the date, or move asOf in outerloop.yaml forward',
    );
  }
  if (fix !== undefined && fix.madeOn > config.asOf) {
    const what = `the change was made on ${fix.madeOn}, after the as-of date ${config.asOf}`;
    const remedy = 'add the fix once it is made; what is planned stands in "doing"';
    defects.error('date-in-future', promise.at(['fix', 'madeOn']), what, remedy);
  }
  if (measure !== undefined && notMeasurable !== undefined) {
    const what = '"measure" says how everyone will know that it worked, and "notMeasurable" that nobody can';
    defects.warn('field-invalid', promise.at(['notMeasurable']), what, 'keep one of the two');
  }
  const arePast = checkPastDates(promise, config, defects);
  // when customers hear next is judged by when they last heard
  if (status === 'done' || announcedOn > config.asOf || !arePast) return;
  if (nextReportBy < announcedOn) {
    const what = `the next report is promised for ${nextReportBy}, before the announcement on ${announcedOn}`;
    const remedy = 'correct the one or the other: nextReportBy is the day by which customers hear again';
    defects.error('promise-date-out-of-bounds', promise.at(['nextReportBy']), what, remedy);
    return;
  }
  if (status !== 'not-now') checkNextReport(promise, config, defects);
  if (promise.value.public) checkPunctual(promise, config, defects);
}

/** A date people can hold us to: neither too soon to have done something nor too far to believe. */
function checkNextReport(
  promise: YamlFile<PromiseDefinition>,
  { asOf }: WorkspaceConfig,
  defects: DefectList,
): void {
  const { nextReportBy } = promise.value;
  const lastHeard = lastHeardOf(promise.value);
  const soonest = monthsLater(lastHeard, SOONEST_MONTHS);
  const latest = monthsLater(lastHeard, LATEST_MONTHS);
  if (nextReportBy >= soonest && nextReportBy <= latest) return;
  const what = `the next report is promised for ${nextReportBy}; customers last heard on ${lastHeard}`;
  const span = `${SOONEST_MONTHS} to ${LATEST_MONTHS} months`;
  const fix =
    latest > asOf
      ? `promise a date from ${soonest > asOf ? soonest : asOf} to ${latest}: ${span} after they last heard`
      : `they have waited too long for that: add a dated update, also when nothing has changed, and promise a date ${span} after it`;
  defects.warn('promise-date-out-of-bounds', promise.at(['nextReportBy']), what, fix);
}

/** A passed date is a warning, and after the grace period an error; an update that explains keeps it a warning. */
function checkPunctual(
  promise: YamlFile<PromiseDefinition>,
  { asOf }: WorkspaceConfig,
  defects: DefectList,
): void {
  const { nextReportBy } = promise.value;
  const standing = standingOf(promise.value, asOf);
  const place = promise.at(['nextReportBy']);
  if (standing === 'answered' && nextReportBy < asOf) {
    const what = `the report was promised for ${nextReportBy}; customers heard again on ${lastHeardOf(promise.value)}, and no next date is promised`;
    defects.warn('promise-overdue', place, what, 'promise the next date, or say done or not-now');
  }
  if (standing !== 'late') return;
  const days = daysBetween(nextReportBy, asOf);
  const what = `customers were promised a report by ${nextReportBy} and have had none for ${days} ${days === 1 ? 'day' : 'days'} since`;
  const fix = 'add a dated update, also when nothing has changed, and promise the next date';
  if (days > GRACE_DAYS) defects.error('promise-overdue-unexplained', place, what, fix);
  else defects.warn('promise-overdue', place, what, fix);
}

/** Whether all that customers read was read after the announcement and before today; what was not is reported. */
function checkPastDates(
  promise: YamlFile<PromiseDefinition>,
  { asOf }: WorkspaceConfig,
  defects: DefectList,
): boolean {
  const { announcedOn, updates, earlier } = promise.value;
  const wrong = [
    ...updates.map(({ on }, index) => ({ what: 'the update of', on, path: ['updates', index, 'on'] })),
    ...earlier.map(({ until: on }, index) => ({
      what: 'the wording that stood until',
      on,
      path: ['earlier', index, 'until'],
    })),
  ].filter(({ on }) => on < announcedOn || on > asOf);
  for (const { what, on, path } of wrong) {
    const lies =
      on < announcedOn ? `before the announcement on ${announcedOn}` : `after the as-of date ${asOf}`;
    defects.error('date-in-future', promise.at(path), `${what} ${on} lies ${lies}`, 'correct the date');
  }
  return wrong.length === 0;
}

/** The same day some months later, or the last day of that month when it is shorter. */
function monthsLater(isoDate: string, months: number): string {
  const date = new Date(`${isoDate}T00:00:00Z`);
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0));
  target.setUTCDate(Math.min(date.getUTCDate(), target.getUTCDate()));
  return target.toISOString().slice(0, 10);
}
