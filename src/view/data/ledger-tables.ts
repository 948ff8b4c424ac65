import type { LedgerEntry } from '../../model/defect.ts';
import type { Context } from '../context.ts';
import type { DataTable } from '../page-model.ts';

const LEDGER_COLUMNS = [
  { label: 'Read', numeric: true },
  { label: 'Used', numeric: true },
  { label: 'Refused', numeric: true },
  { label: 'Without answer', numeric: true },
];

const LEDGER_SOURCE = 'Without answer: read and understood, but with no outcome, rating, comment or theme.';

/** The rows of each source by what became of them. */
export function ledgerBySource(context: Context): DataTable | null {
  const { f, ledger, sources } = context;
  if (ledger.length === 0) return null;
  return {
    caption: 'What became of every row, by source',
    columns: [{ label: 'Source', numeric: false }, { label: 'Files', numeric: true }, ...LEDGER_COLUMNS],
    rows: sources.map(({ id, mapping }) => {
      const own = ledger.filter(({ file }) => file.startsWith(`data/feedback/${id}/`));
      const sum = (of: (entry: LedgerEntry) => number): { text: string } => ({
        text: f.count(own.reduce((total, entry) => total + of(entry), 0)),
      });
      return [
        { text: mapping.name },
        { text: f.count(own.length) },
        sum((entry) => entry.read),
        sum((entry) => entry.used),
        sum((entry) => entry.refused),
        sum((entry) => entry.unanswered),
      ];
    }),
    source: LEDGER_SOURCE,
  };
}

/** The rows of each file by what became of them. */
export function ledgerByFile(context: Context): DataTable | null {
  const { f, ledger } = context;
  if (ledger.length === 0) return null;
  return {
    caption: 'What became of every row, by file',
    columns: [{ label: 'File', numeric: false }, ...LEDGER_COLUMNS],
    rows: ledger.map((entry) => [
      { text: entry.file },
      { text: f.count(entry.read) },
      { text: f.count(entry.used) },
      { text: f.count(entry.refused) },
      { text: f.count(entry.unanswered) },
    ]),
    source: LEDGER_SOURCE,
  };
}
