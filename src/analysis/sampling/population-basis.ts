import { compareText } from '../../model/compare-text.ts';
import type { CodedColumn, CustomerTable, FeedbackTable } from '../../model/feedback-table.ts';
import { NO_CODE } from '../../model/feedback-table.ts';
import type { MarginName, Population } from '../../model/population.ts';
import type { PopulationBasis } from '../results.ts';

/** One attribute of customers with the number of customers of each value. */
export interface CustomerMargin {
  readonly margin: MarginName;
  readonly names: readonly string[];
  readonly customers: readonly number[];
  /** The segment most customers of a value are in, from the customer list; null when not known. */
  readonly segments: readonly (string | null)[];
  /** The value of each row of the table: -1 when not known, -2 when it is known but not in the population. */
  readonly codes: Int32Array;
}
/** The code of a row whose value is known, but not in the population. */
export const OUTSIDE = -2;

/** What is known of the customer base. */
export interface CustomerBase {
  readonly basis: PopulationBasis;
  /** The attributes that answers are weighed by: the strata alone, or several margins; none when nothing is known. */
  readonly margins: readonly CustomerMargin[];
  /** Customers by segment, for response rates; null when not known. */
  readonly segments: CustomerMargin | null;
}

/**
 * Where the number of customers comes from: the strata of data/population.csv; without it the margins file; without
 * both, the strata counted in the customer list.
 */
export function customerBase(
  table: FeedbackTable,
  customers: CustomerTable | null,
  population: Population,
): CustomerBase {
  const columns = { segment: table.segment, unit: table.unit, stratum: stratumOfRows(table, customers) };
  const margin = (name: MarginName, sizes: readonly Size[]): CustomerMargin =>
    marginOf(name, sizes, columns[name], name === 'segment' ? null : customers);
  const listed = listedSizes(customers, 'segment');
  const segmentSizes = population.margins?.find((each) => each.margin === 'segment')?.values ?? listed;
  const segments = segmentSizes.length === 0 ? null : margin('segment', segmentSizes);
  const strata = listedSizes(customers, 'stratum');
  if (population.strata !== null && population.strata.length > 0) {
    const sizes = population.strata.map(({ stratum, customers: size }) => ({
      value: stratum,
      customers: size,
    }));
    return { ...weighedBy('population-file', [margin('stratum', sizes)]), segments };
  }
  if (population.margins !== null && population.margins.length > 0) {
    return {
      ...weighedBy(
        'margins-file',
        population.margins.map((each) => margin(each.margin, each.values)),
      ),
      segments,
    };
  }
  if (strata.length > 0) return { ...weighedBy('customer-list', [margin('stratum', strata)]), segments };
  return { basis: { kind: 'unknown', customers: null }, margins: [], segments };
}

function weighedBy(
  kind: Exclude<PopulationBasis['kind'], 'unknown'>,
  margins: readonly CustomerMargin[],
): Pick<CustomerBase, 'basis' | 'margins'> {
  const customers = margins[0]!.customers.reduce((sum, size) => sum + size, 0);
  return { basis: { kind, customers }, margins };
}

interface Size {
  readonly value: string;
  readonly customers: number;
}

/** Customers of the list by one attribute, by name; those without it are not counted. */
function listedSizes(customers: CustomerTable | null, attribute: 'segment' | 'stratum'): readonly Size[] {
  if (customers === null) return [];
  const { names, codes } = customers[attribute];
  const counts = new Array<number>(names.length).fill(0);
  codes.forEach((code, customer) => {
    if (code !== NO_CODE && customers.known[customer] === 1) counts[code]!++;
  });
  return names
    .map((value, code) => ({ value, customers: counts[code]! }))
    .filter((size) => size.customers > 0)
    .sort((a, b) => compareText(a.value, b.value));
}

/** The stratum of each row: that of its customer. */
function stratumOfRows(table: FeedbackTable, customers: CustomerTable | null): CodedColumn {
  if (customers === null) return { names: [], codes: new Int32Array(table.rows).fill(NO_CODE) };
  const { names, codes } = customers.stratum;
  return {
    names,
    codes: table.customer.codes.map((customer) => (customer === NO_CODE ? NO_CODE : codes[customer]!)),
  };
}

function marginOf(
  margin: MarginName,
  sizes: readonly Size[],
  column: CodedColumn,
  customers: CustomerTable | null,
): CustomerMargin {
  // a value with no customers weighs nothing: answers that claim it lie outside the population
  const present = sizes.filter((size) => size.customers > 0);
  const codeOf = column.names.map((name) => {
    const code = present.findIndex(({ value }) => value === name);
    return code < 0 ? OUTSIDE : code;
  });
  return {
    margin,
    names: present.map(({ value }) => value),
    customers: present.map((size) => size.customers),
    segments: present.map(({ value }) =>
      customers === null || margin !== 'stratum' ? null : mainSegment(customers, value),
    ),
    codes: column.codes.map((code) => (code === NO_CODE ? NO_CODE : codeOf[code]!)),
  };
}

/** The segment most customers of a stratum are in; ties by name. */
function mainSegment({ stratum, segment, known }: CustomerTable, name: string): string | null {
  const wanted = stratum.names.indexOf(name);
  const counts = new Map<number, number>();
  if (wanted >= 0) {
    stratum.codes.forEach((code, customer) => {
      const its = segment.codes[customer]!;
      if (code === wanted && its !== NO_CODE && known[customer] === 1)
        counts.set(its, (counts.get(its) ?? 0) + 1);
    });
  }
  const [main] = [...counts].sort(
    ([a, n], [b, m]) => m - n || compareText(segment.names[a]!, segment.names[b]!),
  );
  return main === undefined ? null : segment.names[main[0]]!;
}
