import type { CodedColumn, CustomerTable } from '../../model/feedback-table.ts';
import { nearestHint } from '../../model/nearest.ts';
import { quoted } from '../../model/quoted.ts';
import type { MarginName, Population, PopulationMargin, StratumSize } from '../../model/population.ts';
import { CUSTOMER_FILE } from './customer-file.ts';
import type { DefectList, Place } from '../defect-list.ts';
import type { TableRow } from '../csv/comma-table.ts';
import { readPlainTable } from '../csv/plain-table.ts';
import { refuseNumber } from '../csv/refused-number.ts';
import { isSumName } from './sum-rows.ts';
import type { WorkspaceFolder } from '../workspace-folder.ts';

const POPULATION_FILE = 'data/population.csv';
const MARGIN_FILE = 'data/population-margins.csv';

const MARGINS: readonly MarginName[] = ['segment', 'unit', 'stratum'];
/** A whole number people could count: no sign, no decimals, no thousands marks. */
const WHOLE_NUMBER = /^\d{1,12}$/;
const NUMBER = {
  what: (text: string) => `customers holds ${text}; expected a whole number such as 1250`,
  fix: 'write how many customers there are, without thousands marks; 0 when there are none',
};

/** Reads how large the customer base is, from whichever of the two files there are. */
export function readPopulation(
  folder: WorkspaceFolder,
  customers: CustomerTable | null,
  defects: DefectList,
): Population {
  if (folder.exists(POPULATION_FILE) && folder.exists(MARGIN_FILE)) {
    const what = `${POPULATION_FILE} counts the strata already, so these margins weigh nothing`;
    const fix =
      'keep the strata where all combinations are known, else the margins alone, with the stratum as one of them';
    defects.warn('file-unexpected', { file: MARGIN_FILE, line: 1, column: 1 }, what, fix);
  }
  return {
    strata: readStrata(folder, customers, defects),
    margins: readMargins(folder, defects),
  };
}

function readStrata(
  folder: WorkspaceFolder,
  customers: CustomerTable | null,
  defects: DefectList,
): readonly StratumSize[] | null {
  const raw = folder.exists(POPULATION_FILE) ? folder.read(POPULATION_FILE) : undefined;
  if (raw === undefined) return null;
  const columns = ['stratum', 'customers'] as const;
  const strata: StratumSize[] = [];
  /** Also those whose number is refused. */
  const named = new Set<string>();
  const places = new Map<string, Place>();
  readPlainTable({ file: POPULATION_FILE, raw, columns, defects }, (row) => {
    const stratum = groupIn(row, 'stratum', defects);
    if (stratum !== null) named.add(stratum);
    const size = customersOf(row, defects);
    if (stratum === null || size === null) return;
    const first = places.get(stratum);
    if (first !== undefined) {
      const what = `the stratum ${quoted(stratum)} already stands in line ${first.line}`;
      defects.error('id-repeated', row.place('stratum'), what, 'keep one row for each stratum');
      return;
    }
    places.set(stratum, row.place('stratum'));
    strata.push({ stratum, customers: size });
  });
  if (customers !== null && customers.stratum.names.length > 0) {
    const listed = customersByStratum(customers.stratum, customers.known);
    for (const { stratum, customers: size } of strata) {
      compareWithList(stratum, size, listed, places.get(stratum)!, defects);
    }
    warnOfMissing(named, listed, defects);
  }
  return strata;
}

function compareWithList(
  stratum: string,
  size: number,
  listed: ReadonlyMap<string, number>,
  at: Place,
  defects: DefectList,
): void {
  const found = listed.get(stratum);
  if (found === undefined) {
    const what = `no customer in ${CUSTOMER_FILE} is in the stratum ${quoted(stratum)}${nearestHint(stratum, listed.keys())}`;
    const fix = 'write the stratum as in the customer list; as it stands, no answer can speak for it';
    defects.warn('reference-unknown', at, what, fix);
  } else if (found > size) {
    const what = `${CUSTOMER_FILE} lists ${found} customers of ${quoted(stratum)}, more than the ${size} given here`;
    defects.warn('cell-out-of-range', at, what, 'bring the number up to date');
  }
}

function warnOfMissing(
  named: ReadonlySet<string>,
  listed: ReadonlyMap<string, number>,
  defects: DefectList,
): void {
  const missing = [...listed.keys()].filter((name) => !named.has(name));
  if (missing.length === 0) return;
  const what = `${missing.map(quoted).join(', ')} of ${CUSTOMER_FILE} ${missing.length === 1 ? 'is' : 'are'} not listed here`;
  const fix = 'add a row for each; until then their answers are left out of weighted scores';
  defects.warn('reference-unknown', { file: POPULATION_FILE, line: 1, column: 1 }, what, fix);
}

/** Customers of the list by stratum, in the order they come up. */
function customersByStratum({ names, codes }: CodedColumn, known: Uint8Array): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  codes.forEach((code, customer) => {
    const name = names[code];
    if (name !== undefined && known[customer] === 1) counts.set(name, (counts.get(name) ?? 0) + 1);
  });
  return counts;
}

function readMargins(folder: WorkspaceFolder, defects: DefectList): readonly PopulationMargin[] | null {
  const raw = folder.exists(MARGIN_FILE) ? folder.read(MARGIN_FILE) : undefined;
  if (raw === undefined) return null;
  const columns = ['margin', 'value', 'customers'] as const;
  const margins = new Map<MarginName, Map<string, { customers: number; line: number }>>();
  readPlainTable({ file: MARGIN_FILE, raw, columns, defects }, (row) => {
    const margin = MARGINS.find((name) => name === row.text('margin'));
    if (margin === undefined) {
      const what = `the margin holds ${quoted(row.text('margin'))}; expected ${MARGINS.join(', ')}`;
      defects.error('cell-not-listed', row.place('margin'), what, 'name the attribute that the row counts');
      return;
    }
    const value = groupIn(row, 'value', defects);
    const size = customersOf(row, defects);
    if (value === null || size === null) return;
    const values = margins.get(margin) ?? new Map<string, { customers: number; line: number }>();
    margins.set(margin, values);
    const first = values.get(value);
    if (first !== undefined) {
      const what = `the ${margin} ${quoted(value)} already stands in line ${first.line}`;
      defects.error('id-repeated', row.place('value'), what, 'keep one row for each value of a margin');
      return;
    }
    values.set(value, { customers: size, line: row.line });
  });
  const read = [...margins].map(([margin, values]) => ({
    margin,
    values: [...values].map(([value, { customers }]) => ({ value, customers })),
  }));
  mustAgree(read, defects);
  return read;
}

/** Every margin counts the same customers, so all of them add up to one number. */
function mustAgree(margins: readonly PopulationMargin[], defects: DefectList): void {
  const totals = margins.map(({ margin, values }) => ({
    margin,
    total: values.reduce((sum, { customers }) => sum + customers, 0),
  }));
  const [first] = totals;
  const other = totals.find(({ total }) => total !== first!.total);
  if (other === undefined) return;
  const what = `the customers by ${first!.margin} add up to ${first!.total}, by ${other.margin} to ${other.total}`;
  const fix = 'count the same customers under every margin';
  defects.error('cell-out-of-range', { file: MARGIN_FILE, line: 1, column: 1 }, what, fix);
}

/** The name of a group of customers; null after refusing an empty one, or that of a sum, which would count them twice. */
function groupIn<C extends string>(row: TableRow<C>, column: C, defects: DefectList): string | null {
  const text = row.text(column);
  if (text === '') {
    const what = `the ${column} is empty`;
    defects.error('cell-required', row.place(column), what, 'fill it in, or remove the row');
    return null;
  }
  if (!isSumName(text)) return text;
  const what = `the ${column} is called ${quoted(text)}, as the sum below the list would be`;
  const fix = 'remove the row, or give a group that is really called so another name';
  defects.error('cell-ambiguous', row.place(column), what, fix);
  return null;
}

function customersOf<C extends string>(row: TableRow<C | 'customers'>, defects: DefectList): number | null {
  const text = row.text('customers');
  if (WHOLE_NUMBER.test(text)) return Number(text);
  refuseNumber(row, 'customers', NUMBER, defects);
  return null;
}
