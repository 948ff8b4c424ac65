import type { AnalysisResults } from '../analysis/results.ts';
import type { FeedbackTable } from '../model/feedback-table.ts';
import { placeOf } from '../model/feedback-table.ts';

/** Fields that hold rows of the table, numbers that only this process knows; printed as places. */
export const ROW_LISTS: ReadonlySet<string> = new Set(['untaggedRows', 'exampleRows', 'commentRows']);

/** The results as the documented JSON, with the file and line of each row that they name. */
export function resultsJson(results: AnalysisResults, table: FeedbackTable): string {
  const withPlaces = (field: string, value: unknown): unknown =>
    ROW_LISTS.has(field) ? (value as readonly number[]).map((row) => placeOf(table, row)) : value;
  return `${JSON.stringify(results, withPlaces, 2)}\n`;
}
