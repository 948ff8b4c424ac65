import type { CodedColumn, CustomerTable, FeedbackTable } from '../model/feedback-table.ts';
import { NO_CODE } from '../model/feedback-table.ts';
import { nearestHint, quoted } from '../model/nearest.ts';
import type { WorkspaceConfig } from '../model/workspace-config.ts';
import { ByteDictionary } from './byte-dictionary.ts';
import { Cell } from './cell.ts';
import type { FieldSpans } from './csv-reader.ts';
import { readCsv } from './csv-reader.ts';
import type { DefectList, Place } from './defect-list.ts';
import { toUtf8 } from './text-encoding.ts';

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

interface CustomerRow {
  readonly code: number;
  readonly segment: string;
  readonly unit: string;
  readonly stratum: string;
  readonly coreGrowth: 0 | 1 | 255;
  readonly revenueCents: number;
}

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
  const rows: CustomerRow[] = [];
  const decoded = toUtf8(raw, 'utf-8');
  if (decoded.kind === 'refused') {
    defects.error(
      decoded.code,
      { file: CUSTOMER_FILE, line: 1, column: 1 },
      decoded.what,
      'save the file as UTF-8',
    );
  } else {
    const seen = new Map<number, number>();
    let columns: ReadonlyMap<CustomerField, number> | undefined;
    let headers: readonly string[] = [];
    const cell = new Cell();
    readCsv(
      decoded.bytes,
      ',',
      false,
      (fields) => {
        if (headers.length === 0) {
          headers = Array.from({ length: fields.count }, (_, index) =>
            cellText(cell, decoded.bytes, fields, index),
          );
          columns = findColumns(headers, config, defects);
        } else if (fields.count !== headers.length) {
          const what = `this row has ${fields.count} fields; the header has ${headers.length}`;
          defects.error(
            fields.count < headers.length ? 'row-too-short' : 'row-too-long',
            { file: CUSTOMER_FILE, line: fields.line, column: 1 },
            what,
            'put quotes around a name that holds a comma, or add the missing fields',
          );
        } else if (columns !== undefined) {
          const row = readCustomer(cell, decoded.bytes, fields, columns, customers, defects);
          if (row === undefined) return;
          const first = seen.get(row.code);
          if (first !== undefined) {
            const place = { file: CUSTOMER_FILE, line: fields.line, column: columns.get('customer')! + 1 };
            const what = `the customer ${quoted(customers.text(row.code))} is already listed in line ${first}`;
            defects.error('id-repeated', place, what, 'keep one row for each customer');
          }
          seen.set(row.code, fields.line);
          rows.push(row);
        }
      },
      (problem) =>
        defects.error(
          problem.kind === 'row-blank' ? 'row-too-short' : problem.kind,
          { file: CUSTOMER_FILE, line: problem.line, column: problem.column },
          'this row is not well-formed CSV (a stray or open quote, a blank line or another line end)',
          'correct the row; put quotes around a name that holds a comma and double quotes inside it',
        ),
    );
    if (headers.length === 0) {
      defects.error(
        'file-empty',
        { file: CUSTOMER_FILE, line: 1, column: 1 },
        'the file is empty',
        'add the header row, or remove the file',
      );
    }
  }
  return customerTable(rows, customers.size);
}

function customerTable(rows: readonly CustomerRow[], size: number): CustomerTable {
  const known = new Uint8Array(size);
  const coreGrowth = new Uint8Array(size).fill(255);
  const revenueCentsPerYear = new Float64Array(size).fill(NaN);
  const text = { segment: textColumn(size), unit: textColumn(size), stratum: textColumn(size) };
  for (const row of rows) {
    known[row.code] = 1;
    coreGrowth[row.code] = row.coreGrowth;
    revenueCentsPerYear[row.code] = row.revenueCents;
    for (const name of ['segment', 'unit', 'stratum'] as const) text[name].put(row.code, row[name]);
  }
  return {
    listed: rows.length,
    known,
    coreGrowth,
    revenueCentsPerYear,
    segment: text.segment.column,
    unit: text.unit.column,
    stratum: text.stratum.column,
  };
}

function textColumn(size: number): { column: CodedColumn; put: (code: number, text: string) => void } {
  const names: string[] = [];
  const codeOf = new Map<string, number>();
  const codes = new Int32Array(size).fill(NO_CODE);
  return {
    column: { names, codes },
    put: (row, text) => {
      if (text === '') return;
      let code = codeOf.get(text);
      if (code === undefined) codeOf.set(text, (code = names.push(text) - 1));
      codes[row] = code;
    },
  };
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
      const what = `the header ${quoted(header)} is not known${nearestHint(header, Object.values(DEFAULT_HEADERS))}`;
      defects.error(
        'column-unknown',
        place(index),
        what,
        'rename it, or set customers.otherColumns: ignore in outerloop.yaml',
      );
    }
  });
  return failed ? undefined : columns;
}

function readCustomer(
  cell: Cell,
  bytes: Uint8Array,
  fields: FieldSpans,
  columns: ReadonlyMap<CustomerField, number>,
  customers: ByteDictionary,
  defects: DefectList,
): CustomerRow | undefined {
  const text = (field: CustomerField): string => {
    const index = columns.get(field);
    return index === undefined ? '' : cellText(cell, bytes, fields, index);
  };
  const place = (field: CustomerField): Place => {
    const index = columns.get(field)!;
    return { file: CUSTOMER_FILE, line: fields.lines[index]!, column: index + 1 };
  };
  const customer = text('customer');
  if (customer === '') {
    defects.error(
      'cell-required',
      place('customer'),
      'the customer id is empty',
      'fill in the id, or remove the row',
    );
    return undefined;
  }
  const core = text('coreGrowth');
  if (!['', 'yes', 'no'].includes(core)) {
    defects.error(
      'cell-not-listed',
      place('coreGrowth'),
      `core growth holds ${quoted(core)}; expected yes, no or nothing`,
      'write yes or no',
    );
    return undefined;
  }
  const revenue = text('revenuePerYear');
  if (revenue !== '' && !/^-?\d{1,12}(?:\.\d{1,2})?$/.test(revenue)) {
    defects.error(
      'cell-not-a-number',
      place('revenuePerYear'),
      `revenue holds ${quoted(revenue)}; expected a plain amount such as 1250.50`,
      'write the amount without currency sign or thousands marks, with a decimal point',
    );
    return undefined;
  }
  return {
    code: customers.internText(customer),
    segment: text('segment'),
    unit: text('unit'),
    stratum: text('stratum'),
    coreGrowth: core === 'yes' ? 1 : core === 'no' ? 0 : 255,
    revenueCents: revenue === '' ? NaN : Math.round(Number(revenue) * 100),
  };
}

function cellText(cell: Cell, bytes: Uint8Array, fields: FieldSpans, index: number): string {
  cell.at(bytes, fields, index);
  return cell.text();
}

/**
 * Gives items without an own segment or business unit those of their customer, and warns once a file about customers
 * who are not listed.
 */
export function joinCustomers(
  table: FeedbackTable,
  customers: CustomerTable,
  defects: DefectList,
): FeedbackTable {
  const strangers = new Map<number, { count: number; row: number }>();
  for (let row = 0; row < table.rows; row++) {
    const customer = table.customer.codes[row]!;
    if (customer === NO_CODE || customers.known[customer] === 1) continue;
    const file = table.file.codes[row]!;
    const found = strangers.get(file);
    if (found === undefined) strangers.set(file, { count: 1, row });
    else found.count++;
  }
  for (const [file, { count, row }] of strangers) {
    defects.warn(
      'customer-unknown',
      { file: table.file.names[file]!, line: table.line[row]!, column: 1 },
      `${count} ${count === 1 ? 'item names a customer' : 'items name customers'} that ${CUSTOMER_FILE} does not list, the first in this line`,
      'add the customers, or correct their ids; until then their revenue and segment are unknown',
    );
  }
  return {
    ...table,
    segment: filledFrom(table.segment, table.customer, customers.segment),
    unit: filledFrom(table.unit, table.customer, customers.unit),
  };
}

function filledFrom(own: CodedColumn, customer: CodedColumn, ofCustomer: CodedColumn): CodedColumn {
  if (ofCustomer.names.length === 0) return own;
  const names = [...own.names];
  const codeOf = ofCustomer.names.map((name) => {
    const known = names.indexOf(name);
    return known >= 0 ? known : names.push(name) - 1;
  });
  const codes = own.codes.map((code, row) => {
    const listed = customer.codes[row]!;
    if (code !== NO_CODE || listed === NO_CODE) return code;
    const theirs = ofCustomer.codes[listed]!;
    return theirs === NO_CODE ? NO_CODE : codeOf[theirs]!;
  });
  return { names, codes };
}
