import { loadWorkspace } from '../../../src/load/workspace.ts';
import { isoDateOf } from '../../../src/model/calendar.ts';
import { NO_LEVEL } from '../../../src/model/feedback-table.ts';
import { SOURCE, workspaceWith } from '../../temporary-workspace.ts';

export const CSV = 'data/feedback/survey/2026.csv';
export const MAPPING = 'data/feedback/survey/source.yaml';

/** Loads a small workspace, and tells items, line by line, and defects in short. */
export function load(files: Readonly<Record<string, string | Uint8Array | null>> = {}) {
  const { workspace, defects, ledger } = loadWorkspace(workspaceWith(files));
  const table = workspace?.feedback;
  return {
    workspace,
    ledger,
    defects: defects
      .list()
      .map((defect) => `${defect.file}:${defect.line}:${defect.column} ${defect.what} [${defect.code}]`),
    codes: defects.list().map((defect) => defect.code),
    items: Array.from({ length: table?.rows ?? 0 }, (_, row) => ({
      id: table!.idOf(row),
      line: table!.line[row],
      date: isoDateOf(table!.day[row]!),
      customer: table!.customer.names[table!.customer.codes[row]!] ?? null,
      segment: table!.segment.names[table!.segment.codes[row]!] ?? null,
      scores: Object.fromEntries(
        [...table!.scores].map(([id, { scale, levels }]) => [
          id,
          levels[row] === NO_LEVEL ? null : scale.low + levels[row]!,
        ]),
      ),
      comment: table!.comments.text(row),
    })).sort((a, b) => a.line! - b.line!),
  };
}

/** The mapping of the small survey with its ratings replaced. */
export const mappingWith = (ratings: string): string => SOURCE.replace(/ratings:[^]*/, ratings);
