import { dayOf } from '../calendar.ts';
import type { PromiseDefinition } from './promise.ts';

/** Customers and colleagues are told that a report is near this many days ahead: a month is time to prepare one. */
export const DUE_SOON_DAYS = 30;

/**
 * Days after a promised date during which a missing report is a warning. Reports need a round of approval, and a
 * month covers one; after that, publishing anything else while staying silent would not be honest, so it is an error.
 */
export const GRACE_DAYS = 30;

/**
 * Where a promise stands by its dates alone.
 *
 * - `open`: the day of the next report is more than 30 days ahead
 * - `due-soon`: it is at most 30 days ahead
 * - `late`: it has passed without a report
 * - `answered`: a report came on or after that day, but no next day is promised yet
 * - `closed`: the work is done; nothing more is owed
 */
export type PromiseStanding = 'open' | 'due-soon' | 'late' | 'answered' | 'closed';

/** What the dates of a promise say; public and internal records both fit. */
export type DatedPromise = Pick<PromiseDefinition, 'status' | 'announcedOn' | 'nextReportBy'> & {
  readonly updates: readonly { readonly on: string }[];
};

/**
 * States that follow from dates, so that nobody has to set them and nobody can forget to.
 *
 * @param asOf  the date the workspace stands at, never the clock
 */
export function standingOf(promise: DatedPromise, asOf: string): PromiseStanding {
  if (promise.status === 'done') return 'closed';
  if (lastHeardOf(promise) >= promise.nextReportBy) return 'answered';
  if (promise.nextReportBy < asOf) return 'late';
  return dayOf(promise.nextReportBy) - dayOf(asOf) <= DUE_SOON_DAYS ? 'due-soon' : 'open';
}

/** The day customers last heard about it: the newest update, or the announcement. */
export function lastHeardOf({ announcedOn, updates }: DatedPromise): string {
  return updates.reduce((latest, { on }) => (on > latest ? on : latest), announcedOn);
}
