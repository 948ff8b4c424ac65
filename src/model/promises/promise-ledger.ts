import { compareText } from '../compare-text.ts';
import { standingOf } from './promise-lifecycle.ts';
import type { PromisedReport } from './promise-reports.ts';
import { settledReports } from './promise-reports.ts';
import type { PublicFacts, PublicPromise } from './public-facts.ts';

/** What became of the promises that customers can read. */
export interface PromiseLedger {
  /** Customers wait for a report since a day that has passed; those who wait longest first. */
  readonly late: readonly PublicPromise[];
  /** Reports that came by their day, newest first. */
  readonly kept: readonly Settled<'kept'>[];
  /** Reports that came after their day, or never; newest first. */
  readonly cameLate: readonly Settled<'came-late' | 'missed'>[];
  /** Wordings and days that customers read earlier, newest first. */
  readonly changed: readonly EarlierWording[];
  readonly closed: readonly PublicPromise[];
}

export interface Settled<Kind extends PromisedReport['kind'] = PromisedReport['kind']> {
  readonly promise: PublicPromise;
  readonly report: Extract<PromisedReport, { kind: Kind }>;
}

export interface EarlierWording {
  readonly promise: PublicPromise;
  readonly earlier: PublicPromise['earlier'][number];
}

export function promiseLedger({ promises, asOf }: Pick<PublicFacts, 'promises' | 'asOf'>): PromiseLedger {
  const settled = promises
    .flatMap((promise) => settledReports(promise, asOf).map((report) => ({ promise, report })))
    .toSorted((a, b) => compareText(b.report.by, a.report.by) || compareText(a.promise.id, b.promise.id));
  return {
    late: promises
      .filter((promise) => standingOf(promise, asOf) === 'late')
      .toSorted((a, b) => compareText(a.nextReportBy, b.nextReportBy) || compareText(a.id, b.id)),
    kept: settled.flatMap(({ promise, report }) => (report.kind === 'kept' ? [{ promise, report }] : [])),
    cameLate: settled.flatMap(({ promise, report }) =>
      report.kind === 'came-late' || report.kind === 'missed' ? [{ promise, report }] : [],
    ),
    changed: promises
      .flatMap((promise) => promise.earlier.map((earlier) => ({ promise, earlier })))
      .filter((change) => change.earlier.field !== 'nextReportBy' || settled.some(movedBy(change)))
      .toSorted((a, b) => compareText(b.earlier.until, a.earlier.until)),
    closed: promises.filter((promise) => promise.status === 'done'),
  };
}

/** A next day named after a report is no change of the promise; one named instead of a report is. */
function movedBy({ promise, earlier }: EarlierWording) {
  return (settled: Settled): boolean =>
    settled.promise.id === promise.id &&
    settled.report.kind === 'moved' &&
    settled.report.movedOn === earlier.until;
}
