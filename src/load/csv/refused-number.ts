import { quoted } from '../../model/quoted.ts';
import type { DefectList } from '../defect-list.ts';
import type { TableRow } from './comma-table.ts';
import { FORMULA_ERROR_FIX, numberForm } from './number-form.ts';

/** Reports a cell of a table kept by people that is no number; cells of one form are told once. */
export function refuseNumber<C extends string>(
  row: TableRow<C>,
  column: C,
  expected: {
    /** What is wrong with a text, which is quoted already. */
    readonly what: (text: string) => string;
    readonly fix: string;
  },
  defects: DefectList,
): void {
  const text = row.text(column);
  const form = numberForm(text);
  const fix = form === 'formula-error' ? FORMULA_ERROR_FIX : expected.fix;
  const shared = form === 'other' ? undefined : form;
  defects.cellError('cell-not-a-number', row.place(column), expected.what(quoted(text)), fix, shared);
}
