import type { ReportMonths } from './unit-score.ts';

/** What looks at all units in the months of a report is the same for each of them: it is made once, and kept. */
export function keptByMonth<T extends object>(
  make: (report: ReportMonths) => T,
): (report: ReportMonths) => T {
  const kept = new Map<number, T>();
  return (report) => {
    const made = kept.get(report.month) ?? make(report);
    kept.set(report.month, made);
    return made;
  };
}
