import { counted } from '../../model/counted.ts';
import type { CodedColumn, CustomerTable, FeedbackTable } from '../../model/feedback-table.ts';
import { NO_CODE } from '../../model/feedback-table.ts';
import { asItLooks } from '../../model/invisible.ts';
import { quoted } from '../../model/quoted.ts';
import { copied } from '../../model/typed-columns.ts';
import { CUSTOMER_FILE } from './customer-file.ts';
import type { DefectList } from '../defect-list.ts';

/**
 * Gives items without an own segment or business unit those of their customer, and warns once a file about customers
 * who are not listed.
 */
export function joinCustomers(
  table: FeedbackTable,
  customers: CustomerTable,
  defects: DefectList,
): FeedbackTable {
  // A list that names nobody has been reported already; every item would repeat it.
  if (customers.listed > 0) warnOfStrangers(table, customers, defects);
  return {
    ...table,
    segment: filledFrom(table.segment, table.customer, customers.segment),
    unit: filledFrom(table.unit, table.customer, customers.unit),
  };
}

function warnOfStrangers(table: FeedbackTable, customers: CustomerTable, defects: DefectList): void {
  const strangers = new Map<number, { count: number; row: number }>();
  for (let row = 0; row < table.rows; row++) {
    const customer = table.customer.codes[row]!;
    if (customer === NO_CODE || customers.known[customer] === 1) continue;
    const file = table.file.codes[row]!;
    const found = strangers.get(file);
    if (found === undefined) strangers.set(file, { count: 1, row });
    else found.count++;
  }
  if (strangers.size === 0) return;
  const listed = new Map(
    table.customer.names.flatMap((id, customer) =>
      customers.known[customer] === 1 ? [[asItLooks(id).toLowerCase(), id] as const] : [],
    ),
  );
  for (const [file, { count, row }] of strangers) {
    const first = table.customer.names[table.customer.codes[row]!]!;
    const alike = listed.get(asItLooks(first).toLowerCase());
    const hint = alike === undefined ? '' : `; it lists ${quoted(alike)}`;
    defects.warn(
      'customer-unknown',
      { file: table.file.names[file]!, line: table.line[row]!, column: 1 },
      `${counted(count, 'item')} ${count === 1 ? 'names a customer' : 'name customers'} that ${CUSTOMER_FILE} does not list, the first ${quoted(first)} in this line${hint}`,
      'add the customers, or correct their ids; until then their revenue and segment are unknown',
    );
  }
}

function filledFrom(own: CodedColumn, customer: CodedColumn, ofCustomer: CodedColumn): CodedColumn {
  if (ofCustomer.names.length === 0) return own;
  const names = [...own.names];
  const codeOf = ofCustomer.names.map((name) => {
    const known = names.indexOf(name);
    return known >= 0 ? known : names.push(name) - 1;
  });
  const codes = copied(own.codes);
  for (let row = 0; row < codes.length; row++) {
    const listed = customer.codes[row]!;
    if (codes[row] !== NO_CODE || listed === NO_CODE) continue;
    const theirs = ofCustomer.codes[listed]!;
    if (theirs !== NO_CODE) codes[row] = codeOf[theirs]!;
  }
  return { names, codes };
}
