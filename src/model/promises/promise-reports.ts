import { compareText } from '../compare-text.ts';
import type { DatedPromise } from './promise-lifecycle.ts';
import { standingOf } from './promise-lifecycle.ts';

/** One promised report and what became of it. */
export type PromisedReport =
  | { readonly kind: 'kept'; readonly by: string; readonly came: string }
  | { readonly kind: 'came-late'; readonly by: string; readonly came: string }
  /** The day had passed without a report when another was promised. */
  | { readonly kind: 'missed'; readonly by: string; readonly movedOn: string }
  /** Another day was promised before this one came. */
  | { readonly kind: 'moved'; readonly by: string; readonly movedOn: string };

/**
 * Every report that was promised and is settled, oldest first. The one that customers still wait for is not among them.
 *
 * A promised day is settled by the newest update between the change before and the change that replaced it.
 */
export function settledReports(
  promise: DatedPromise & {
    readonly earlier: readonly { readonly until: string; readonly field: string; readonly text: string }[];
  },
  asOf: string,
): readonly PromisedReport[] {
  const updates = promise.updates.map(({ on }) => on).toSorted(compareText);
  let since = '';
  const settled: PromisedReport[] = [];
  for (const { until, text: by } of promise.earlier.filter(({ field }) => field === 'nextReportBy')) {
    const came = updates.findLast((on) => on > since && on <= until);
    if (came !== undefined) settled.push(reported(by, came));
    else settled.push({ kind: by < until ? 'missed' : 'moved', by, movedOn: until });
    since = until;
  }
  const standing = standingOf(promise, asOf);
  // An update on the day of the last change answered the day before it.
  const newest = updates.findLast((on) => on > since);
  if ((standing === 'closed' || standing === 'answered') && newest !== undefined)
    settled.push(reported(promise.nextReportBy, newest));
  return settled;
}

function reported(by: string, came: string): PromisedReport {
  return { kind: came <= by ? 'kept' : 'came-late', by, came };
}
