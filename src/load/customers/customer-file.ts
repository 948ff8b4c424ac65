import { counted } from '../../model/counted.ts';
import type { CustomerTable } from '../../model/feedback-table.ts';
import { nearestHint } from '../../model/nearest.ts';
import { quoted } from '../../model/quoted.ts';
import type { WorkspaceConfig } from '../../model/workspace-config.ts';
import type { ByteDictionary } from '../csv/byte-dictionary.ts';
import type { TableRow } from '../csv/comma-table.ts';
import { readCommaTable } from '../csv/comma-table.ts';
import { refuseNumber } from '../csv/refused-number.ts';
import { centsIn } from './customer-amount.ts';
import { CustomerColumns, TEXT_FIELDS } from './customer-columns.ts';
import type { DefectList, Place } from '../defect-list.ts';
import { isRoundedNumber, ROUNDED_FIX, ROUNDED_WORDS } from './rounded-ids.ts';
import { isSumName } from './sum-rows.ts';

export const CUSTOMER_FILE = 'data/customers.csv';

const DEFAULT_HEADERS = {
  customer: 'customer',
  name: 'name',
  segment: 'segment',
  unit: 'unit',
  stratum: 'stratum',
  coreGrowth: 'core_growth',
  revenuePerYear: 'revenue_per_year',
} as const;
type CustomerField = keyof typeof DEFAULT_HEADERS;
const FIELDS = Object.keys(DEFAULT_HEADERS) as CustomerField[];

/**
 * Reads `data/customers.csv`: one row a customer, UTF-8, comma. Only the customer id is required.
 *
 * @param customers  the ids seen in feedback; customers who never wrote are added behind them
 */
export function readCustomers(
  raw: Uint8Array,
  config: WorkspaceConfig['customers'],
  customers: ByteDictionary,
  defects: DefectList,
): CustomerTable {
  const filling = new CustomerColumns(customers);
  const errorsSoFar = defects.errorCount;
  readCommaTable(
    {
      file: CUSTOMER_FILE,
      raw,
      defects,
      emptyFix: 'add the header row, or remove the file',
      columnsIn: (headers) => findColumns(headers, config, defects),
    },
    (row) => readCustomer(row, filling, defects),
  );
  warnOfNegatives(filling, defects);
  const sum = filling.listedSum;
  if (sum !== undefined) {
    const what = `the revenue of the last customer, ${quoted(sum.id)}, is that of all others together, as the sum below the list would be`;
    const fix = 'remove the row if it is the sum: its revenue counts twice; leave it if it is a customer';
    defects.warn('cell-ambiguous', { file: CUSTOMER_FILE, line: sum.line, column: 1 }, what, fix);
  }
  const table = filling.table();
  if (table.listed === 0 && defects.errorCount === errorsSoFar) {
    const place = { file: CUSTOMER_FILE, line: 1, column: 1 };
    const what = 'the file lists no customer';
    defects.warn('file-empty', place, what, 'add a row for each customer, or remove the file');
  }
  return table;
}

/** Warns once: customers who cost money may be right, or credits that were taken for revenue. */
function warnOfNegatives({ revenueCents, lines }: CustomerColumns, defects: DefectList): void {
  let below = 0;
  let line = Infinity;
  for (let customer = 0; customer < lines.length; customer++) {
    if (lines[customer] === 0 || !(revenueCents[customer]! < 0)) continue;
    below++;
    line = Math.min(line, lines[customer]!);
  }
  if (below === 0) return;
  const has = below === 1 ? 'has' : 'have';
  const what = `${counted(below, 'customer')} ${has} a revenue below zero, the first in this line; every sum of revenue leaves ${below === 1 ? 'it' : 'them'} out`;
  const fix = 'write what the customer pays in a year; leave it if credits really are more than that';
  defects.warn('cell-out-of-range', { file: CUSTOMER_FILE, line, column: 1 }, what, fix);
}

function findColumns(
  headers: readonly string[],
  config: WorkspaceConfig['customers'],
  defects: DefectList,
): ReadonlyMap<CustomerField, number> | undefined {
  const place = (index: number): Place => ({ file: CUSTOMER_FILE, line: 1, column: index + 1 });
  const columns = new Map<CustomerField, number>();
  let failed = false;
  for (const field of FIELDS) {
    const declared = config.columns[field];
    const header = declared ?? DEFAULT_HEADERS[field];
    const index = headers.indexOf(header);
    if (index >= 0) columns.set(field, index);
    else if (declared !== undefined || field === 'customer') {
      failed = true;
      const what = `there is no column ${quoted(header)}${nearestHint(header, headers)}`;
      defects.error(
        'column-missing',
        place(0),
        what,
        'add the column, or name it under customers.columns in outerloop.yaml',
      );
    }
  }
  const used = new Set(columns.values());
  const unknown: number[] = [];
  headers.forEach((header, index) => {
    if (headers.indexOf(header) !== index) {
      failed = true;
      defects.error(
        'column-duplicate',
        place(index),
        `the header ${quoted(header)} stands twice`,
        'rename one of them',
      );
    } else if (!used.has(index) && config.otherColumns === 'refuse') {
      failed = true;
      unknown.push(index);
    }
  });
  refuseUnknown(headers, unknown, defects);
  return failed ? undefined : columns;
}

/** Tells a header that is a slip of the pen by itself, and all others at once: a list as another system exports it is one mistake. */
function refuseUnknown(headers: readonly string[], unknown: readonly number[], defects: DefectList): void {
  const known = Object.values(DEFAULT_HEADERS);
  const fix = `rename it to one of ${known.join(', ')}, name it under customers.columns, or set customers.otherColumns: ignore in outerloop.yaml`;
  const strange: number[] = [];
  const refuse = (index: number, more: string): void => {
    const place = { file: CUSTOMER_FILE, line: 1, column: index + 1 };
    defects.error('column-unknown', place, `the header ${quoted(headers[index]!)} is not known${more}`, fix);
  };
  for (const index of unknown) {
    const near = nearestHint(headers[index]!, known);
    if (near === '') strange.push(index);
    else refuse(index, near);
  }
  const [first, ...others] = strange;
  if (first === undefined) return;
  const also = others.map((index) => quoted(headers[index]!)).join(', ');
  refuse(first, also === '' ? '' : `; nor ${others.length === 1 ? 'is' : 'are'} ${also}`);
}

function readCustomer(row: TableRow<CustomerField>, filling: CustomerColumns, defects: DefectList): void {
  const { cell } = row;
  if (!row.has('customer')) {
    defects.error(
      'cell-required',
      row.place('customer'),
      'the customer id is empty',
      'fill in the id, or remove the row',
    );
    return;
  }
  const id = cell.text();
  if (isRoundedNumber(id)) {
    const what = `the customer is called ${quoted(id)}, ${ROUNDED_WORDS}`;
    defects.error('cell-ambiguous', row.place('customer'), what, ROUNDED_FIX);
    return;
  }
  // its revenue would count twice
  if (isSumName(id)) {
    const what = `the customer is called ${quoted(id)}, as the sum below the list would be`;
    const fix = 'remove the row, or give a customer that is really called so another id';
    defects.error('cell-ambiguous', row.place('customer'), what, fix);
    return;
  }
  const customer = filling.intern(cell);
  const first = filling.lines[customer]!;
  if (first !== 0) {
    const what = `the customer ${quoted(id)} is already listed in line ${first}`;
    defects.cellError(
      'id-repeated',
      row.place('customer'),
      what,
      'keep one row for each customer',
      'listed above',
    );
    return;
  }
  filling.lines[customer] = row.line;
  TEXT_FIELDS.forEach((field, index) => {
    if (row.has(field)) filling.putText(index, customer, cell);
  });
  if (row.has('coreGrowth')) {
    const core = cell.text();
    if (core === 'yes' || core === 'no') filling.coreGrowth[customer] = core === 'yes' ? 1 : 0;
    else {
      const what = `core growth holds ${quoted(core)}; expected yes, no or nothing`;
      defects.cellError('cell-not-listed', row.place('coreGrowth'), what, 'write yes or no');
    }
  }
  if (row.has('revenuePerYear')) {
    const cents = centsIn(cell);
    if (!Number.isNaN(cents)) filling.putRevenue(customer, cents);
    else {
      refuseNumber(
        row,
        'revenuePerYear',
        {
          what: (text) => `revenue holds ${text}; expected a plain amount such as 1250.50`,
          fix: 'write the amount without currency sign or thousands marks, with a decimal point; leave it empty when not known',
        },
        defects,
      );
    }
  }
}
