import type { DefectList } from '../load/defect-list.ts';
import type { LoadedWorkspace } from '../load/workspace.ts';
import type { LedgerEntry } from '../model/defect.ts';
import type { SourceMapping } from '../model/source-mapping.ts';
import { quoted } from '../model/quoted.ts';
import type { Workspace } from '../model/workspace.ts';

/**
 * Sources that are read without a fault and still say nothing: a mapping without answers, a file without rows, a score
 * that no source brings. Warnings, because each may be meant; a report of nothing but empty pages is not.
 */
export function judgeAnswers({ places }: LoadedWorkspace, workspace: Workspace, defects: DefectList): void {
  const { config, sources, ledger } = workspace;
  for (const { file } of ledger.filter(({ read }) => read === 0)) {
    const what = 'the file holds its header and no rows below it';
    defects.warn('file-empty', startOf(file), what, 'export it again, or remove the file');
  }
  for (const { id, mapping } of sources) judgeSource(id, mapping, ledger, defects);
  const { mainOutcome, outcomes } = config;
  if (sources.length === 0) {
    const what = 'data/feedback holds no source, so there is nothing to report yet';
    const fix =
      'let a first export be drafted: npm run new -- source FILE.csv --name my-survey --workspace DIR';
    defects.warn('file-missing', startOf('data/feedback'), what, fix);
    return;
  }
  if (outcomes[mainOutcome] === undefined || places.config === undefined) return;
  if (sources.some(({ mapping }) => mapping.ratings[mainOutcome] !== undefined)) return;
  defects.warn(
    'outcome-without-source',
    places.config.at(['mainOutcome']),
    `no source brings the outcome ${quoted(mainOutcome)}, so the report has no score to explain`,
    `name the column that holds it under ratings.${mainOutcome} of a source.yaml, or move another outcome`,
  );
}

function judgeSource(
  id: string,
  { ratings, columns }: SourceMapping,
  ledger: readonly LedgerEntry[],
  defects: DefectList,
): void {
  const folder = `data/feedback/${id}/`;
  const files = ledger.filter(({ file }) => file.startsWith(folder));
  const read = files.reduce((sum, entry) => sum + entry.read, 0);
  const empty = files.reduce((sum, entry) => sum + entry.unanswered, 0);
  if (read === 0 || empty < read) return;
  const mapsNothing =
    Object.keys(ratings).length === 0 && columns.comment === undefined && columns.themes === undefined;
  defects.warn(
    'source-without-answers',
    startOf(`${folder}source.yaml`),
    mapsNothing
      ? `no column of this source is read as a rating, a comment or a theme, so its rows (${read}) say nothing`
      : `none of the rows of this source (${read}) holds an answer in the columns that are mapped`,
    mapsNothing
      ? 'name columns under ratings, columns.comment or columns.themes; a list of customers belongs into data/customers.csv, workflow figures into data/operations'
      : 'look whether the columns named under ratings and columns.comment are those that customers filled in',
  );
}

function startOf(file: string): { file: string; line: number; column: number } {
  return { file, line: 1, column: 1 };
}
