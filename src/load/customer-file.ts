import { counted } from '../model/counted.ts';
import type { CustomerTable } from '../model/feedback-table.ts';
import { NO_CODE } from '../model/feedback-table.ts';
import { nearestHint, quoted } from '../model/nearest.ts';
import { resized } from '../model/typed-columns.ts';
import type { WorkspaceConfig } from '../model/workspace-config.ts';
import { ByteDictionary } from './feedback/byte-dictionary.ts';
import { placeBehind } from './feedback/byte-place.ts';
import { Cell } from './feedback/cell.ts';
import type { FieldSpans } from './feedback/csv-reader.ts';
import { lineOfField, readCsv } from './feedback/csv-reader.ts';
import { warnOfLostCharacters } from './feedback/lost-characters.ts';
import { hasAllFields, isSplitElsewhere, reportProblem } from './feedback/record-defects.ts';
import type { DefectList, Place } from './defect-list.ts';
import { isRoundedNumber, ROUNDED_FIX, ROUNDED_WORDS } from './rounded-ids.ts';
import { AmountsHeard, isSumName } from './sum-rows.ts';
import { toUtf8 } from './feedback/text-encoding.ts';

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
  const decoded = toUtf8(raw, 'utf-8');
  if (decoded.kind === 'refused') {
    const place = placeBehind(decoded.before, ',');
    defects.error(decoded.code, { file: CUSTOMER_FILE, ...place }, decoded.what, decoded.fix);
    return filling.table();
  }
  warnOfLostCharacters(CUSTOMER_FILE, decoded.bytes, ',', defects);
  const cell = new Cell();
  let columns: ReadonlyMap<CustomerField, number> | undefined;
  let headers: readonly string[] = [];
  let misread = false;
  readCsv(
    decoded.bytes,
    ',',
    false,
    (fields) => {
      if (headers.length === 0) {
        headers = Array.from({ length: fields.count }, (_, index) => {
          cell.at(decoded.bytes, fields, index);
          return cell.text();
        });
        misread = isSplitElsewhere(CUSTOMER_FILE, headers, defects);
        if (!misread) columns = findColumns(headers, config, defects);
      } else if (
        !misread &&
        hasAllFields(CUSTOMER_FILE, decoded.bytes, fields, headers.length, defects) &&
        columns !== undefined
      )
        readCustomer(cell, decoded.bytes, fields, columns, filling, defects);
    },
    (problem) => {
      if (!misread)
        reportProblem(problem, { file: CUSTOMER_FILE, bytes: decoded.bytes, delimiter: ',', defects });
    },
  );
  const place = { file: CUSTOMER_FILE, line: 1, column: 1 };
  if (headers.length === 0) {
    defects.error('file-empty', place, 'the file is empty', 'add the header row, or remove the file');
  }
  warnOfNegatives(filling, defects);
  const sum = filling.listedSum;
  if (sum !== undefined) {
    const what = `the revenue of the last customer, ${quoted(sum.id)}, is that of all others together, as the sum below the list would be`;
    const fix = 'remove the row if it is the sum: its revenue counts twice; leave it if it is a customer';
    defects.warn('cell-ambiguous', { file: CUSTOMER_FILE, line: sum.line, column: 1 }, what, fix);
  }
  const table = filling.table();
  if (table.listed === 0 && defects.errorCount === errorsSoFar) {
    const what = 'the file lists no customer';
    defects.warn('file-empty', place, what, 'add a row for each customer, or remove the file');
  }
  return table;
}

/** Warns once: customers who cost money may be right, or credits that were taken for revenue. */
function warnOfNegatives({ revenueCents, lines }: CustomerColumns, defects: DefectList): void {
  const below = [...lines].filter((line, customer) => line > 0 && revenueCents[customer]! < 0);
  if (below.length === 0) return;
  const has = below.length === 1 ? 'has' : 'have';
  const line = below.reduce((first, each) => Math.min(first, each));
  const what = `${counted(below.length, 'customer')} ${has} a revenue below zero, the first in this line; it lessens what the customers behind a theme are worth`;
  const fix = 'write what the customer pays in a year; leave it if credits really are more than that';
  defects.warn('cell-out-of-range', { file: CUSTOMER_FILE, line, column: 1 }, what, fix);
}

const TEXT_FIELDS = ['segment', 'unit', 'stratum', 'name'] as const;

/** The customer table while it is being filled, by customer code. */
class CustomerColumns {
  readonly customers: ByteDictionary;
  /** Line a customer was listed on; 0 while not listed. */
  lines = new Uint32Array(0);
  coreGrowth = new Uint8Array(0);
  revenueCents = new Float64Array(0);
  private readonly amounts = new AmountsHeard();
  /** The customer whose revenue came last. */
  private latest = NO_CODE;
  private readonly text = TEXT_FIELDS.map(() => ({
    dictionary: new ByteDictionary(),
    codes: new Int32Array(0),
  }));

  constructor(customers: ByteDictionary) {
    this.customers = customers;
    this.resize(customers.size);
  }

  /** The code of a customer id, with room for it in all columns. */
  intern(cell: Cell): number {
    const code = this.customers.intern(cell.bytes, cell.start, cell.end);
    if (code >= this.lines.length) this.resize(Math.max(code + 1, this.lines.length * 2));
    return code;
  }

  putText(field: number, customer: number, cell: Cell): void {
    const { dictionary, codes } = this.text[field]!;
    codes[customer] = dictionary.intern(cell.bytes, cell.start, cell.end);
  }

  putRevenue(customer: number, cents: number): void {
    this.revenueCents[customer] = cents;
    this.amounts.hear(cents);
    this.latest = customer;
  }

  /** The customer listed last, where its revenue is that of all others; else undefined. */
  get listedSum(): { readonly id: string; readonly line: number } | undefined {
    const line = this.lines[this.latest];
    const isLast = line !== undefined && this.amounts.lastIsSum && this.lines.every((other) => other <= line);
    return isLast ? { id: this.customers.text(this.latest), line } : undefined;
  }

  table(): CustomerTable {
    this.resize(this.customers.size);
    const [segment, unit, stratum] = this.text.slice(0, 3).map(({ dictionary, codes }) => ({
      names: dictionary.texts(),
      codes,
    }));
    const name = this.text[3]!;
    const known = Uint8Array.from(this.lines, (line) => (line === 0 ? 0 : 1));
    return {
      listed: known.reduce((sum, one) => sum + one, 0),
      nameOf: (customer) => {
        const code = name.codes[customer] ?? NO_CODE;
        return code === NO_CODE ? null : name.dictionary.text(code);
      },
      known,
      segment: segment!,
      unit: unit!,
      stratum: stratum!,
      coreGrowth: this.coreGrowth,
      revenueCentsPerYear: this.revenueCents,
    };
  }

  private resize(length: number): void {
    const copied = Math.min(length, this.lines.length);
    this.lines = resized(this.lines.subarray(0, copied), length);
    this.coreGrowth = resized(this.coreGrowth.subarray(0, copied), length, 255);
    this.revenueCents = resized(this.revenueCents.subarray(0, copied), length, NaN);
    for (const column of this.text) column.codes = resized(column.codes.subarray(0, copied), length, NO_CODE);
  }
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
        `rename it to one of ${Object.values(DEFAULT_HEADERS).join(', ')}, name it under customers.columns, or set customers.otherColumns: ignore in outerloop.yaml`,
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
  filling: CustomerColumns,
  defects: DefectList,
): void {
  const present = (field: CustomerField): boolean => {
    const index = columns.get(field);
    if (index === undefined) return false;
    cell.at(bytes, fields, index);
    return !cell.empty;
  };
  const place = (field: CustomerField): Place => {
    const index = columns.get(field)!;
    return { file: CUSTOMER_FILE, line: lineOfField(bytes, fields, index), column: index + 1 };
  };
  if (!present('customer')) {
    defects.error(
      'cell-required',
      place('customer'),
      'the customer id is empty',
      'fill in the id, or remove the row',
    );
    return;
  }
  const id = cell.text();
  if (isRoundedNumber(id)) {
    const what = `the customer is called ${quoted(id)}, ${ROUNDED_WORDS}`;
    defects.error('cell-ambiguous', place('customer'), what, ROUNDED_FIX);
    return;
  }
  // its revenue would count twice
  if (isSumName(id)) {
    const what = `the customer is called ${quoted(id)}, as the sum below the list would be`;
    const fix = 'remove the row, or give a customer that is really called so another id';
    defects.error('cell-ambiguous', place('customer'), what, fix);
    return;
  }
  const customer = filling.intern(cell);
  const first = filling.lines[customer]!;
  if (first !== 0) {
    const what = `the customer ${quoted(id)} is already listed in line ${first}`;
    defects.error('id-repeated', place('customer'), what, 'keep one row for each customer');
    return;
  }
  filling.lines[customer] = fields.line;
  TEXT_FIELDS.forEach((field, index) => {
    if (present(field)) filling.putText(index, customer, cell);
  });
  if (present('coreGrowth')) {
    const core = cell.text();
    if (core === 'yes' || core === 'no') filling.coreGrowth[customer] = core === 'yes' ? 1 : 0;
    else {
      const what = `core growth holds ${quoted(core)}; expected yes, no or nothing`;
      defects.error('cell-not-listed', place('coreGrowth'), what, 'write yes or no');
    }
  }
  if (present('revenuePerYear')) {
    const cents = centsIn(cell);
    if (!Number.isNaN(cents)) filling.putRevenue(customer, cents);
    else {
      const revenue = cell.text();
      defects.error(
        'cell-not-a-number',
        place('revenuePerYear'),
        `revenue holds ${quoted(revenue)}; expected a plain amount such as 1250.50`,
        'write the amount without currency sign or thousands marks, with a decimal point',
      );
    }
  }
}

const [MINUS, POINT, ZERO, NINE] = [0x2d, 0x2e, 0x30, 0x39];
/** More would not be a number of cents that is held exactly. */
const MOST_DIGITS = 12;

/** The cents of a plain amount such as 1250.50 or -3; NaN for anything else. */
function centsIn({ bytes, start, end }: Cell): number {
  const negative = bytes[start] === MINUS;
  let at = negative ? start + 1 : start;
  const first = at;
  let cents = 0;
  for (; at < end && bytes[at]! >= ZERO && bytes[at]! <= NINE; at++) cents = cents * 10 + bytes[at]! - ZERO;
  if (at === first || at - first > MOST_DIGITS) return NaN;
  cents *= 100;
  if (at < end) {
    const decimals = end - at - 1;
    if (bytes[at] !== POINT || decimals < 1 || decimals > 2) return NaN;
    for (let unit = 10; ++at < end; unit /= 10) {
      if (bytes[at]! < ZERO || bytes[at]! > NINE) return NaN;
      cents += (bytes[at]! - ZERO) * unit;
    }
  }
  return negative && cents !== 0 ? -cents : cents;
}
