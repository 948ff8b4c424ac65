import { counted } from '../../model/counted.ts';
import type { FeedbackTable } from '../../model/feedback-table.ts';
import { NO_CODE } from '../../model/feedback-table.ts';
import { quoted } from '../../model/quoted.ts';
import type { DefectList } from '../defect-list.ts';

/** How a spreadsheet writes a number that is too long for it: `7.001E+17`. */
const ROUNDED = /^\d(?:[.,]\d+)?[Ee]\+\d{2,}$/;

export const ROUNDED_WORDS = 'as a spreadsheet rounds a long number, so that several customers become one';
export const ROUNDED_FIX =
  'export the file again and do not save it from a spreadsheet, or have the column formatted as text before the file is opened there';

/** Whether an id is a number that a spreadsheet has rounded. */
export function isRoundedNumber(id: string): boolean {
  return ROUNDED.test(id);
}

/** Refuses customers whose ids were rounded, once a file: rows of several customers would count as those of one. */
export function refuseRoundedCustomers(
  { customer, file, line, rows }: FeedbackTable,
  defects: DefectList,
): void {
  const rounded = new Set(customer.names.flatMap((id, code) => (isRoundedNumber(id) ? [code] : [])));
  if (rounded.size === 0) return;
  const found = new Map<number, { count: number; row: number }>();
  for (let row = 0; row < rows; row++) {
    const code = customer.codes[row]!;
    if (code === NO_CODE || !rounded.has(code)) continue;
    const known = found.get(file.codes[row]!);
    if (known === undefined) found.set(file.codes[row]!, { count: 1, row });
    else known.count++;
  }
  for (const [code, { count, row }] of found) {
    const first = quoted(customer.names[customer.codes[row]!]!);
    const what = `${counted(count, 'item')} ${count === 1 ? 'names' : 'name'} a customer such as ${first}, the first in this line, ${ROUNDED_WORDS}`;
    defects.error(
      'cell-ambiguous',
      { file: file.names[code]!, line: line[row]!, column: 1 },
      what,
      ROUNDED_FIX,
    );
  }
}
