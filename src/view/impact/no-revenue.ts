import type { RevenueBehind } from '../../analysis/results.ts';
import type { Context } from '../context.ts';
import type { EmptyState } from '../page-model.ts';

interface ListedRevenue {
  /** Distinct, by id. */
  readonly customers: number;
  readonly customersWithRevenue: number;
  /** Of those with a revenue, without credits; null when nobody has one. */
  readonly centsPerYear: number | null;
}

/** Why there is no revenue to reckon with, as it stands below "Not known" on the page of a theme; null where there is revenue to speak of. */
export function whyNoRevenue({
  customers,
  centsPerYear,
}: Pick<RevenueBehind, 'customers' | 'centsPerYear'>): string | null {
  if (customers === 0) return 'no customer who is known by id raised it';
  if (centsPerYear === null) return 'revenue not known';
  return centsPerYear === 0 ? 'no revenue above 0 is listed' : null;
}

/**
 * Why the size of business cannot be shown: nobody's revenue is known, or all that is listed adds up to 0.
 *
 * @param of  the customers in question, such as "customers who raised a theme"
 */
export function noRevenue(
  missing: string,
  of: string,
  { customers, customersWithRevenue, centsPerYear }: ListedRevenue,
  { f, results }: Pick<Context, 'f' | 'results'>,
): EmptyState {
  const file = 'data/customers.csv';
  if (results.volume.customers === 0) {
    return {
      missing,
      why: `No revenue is known for ${of}: no source says who wrote.`,
      next: `Name the column with the id of the customer under columns.customer, and list the customers with their yearly revenue in ${file}.`,
      command: null,
      file: 'data/feedback/<source>/source.yaml',
    };
  }
  if (customersWithRevenue === 0 || centsPerYear === null) {
    return {
      missing,
      why: `No revenue is known for ${of}${customers === 0 ? ': none of them is known by id' : ''}.`,
      next: 'Add the customers with their yearly revenue, using the same ids as the feedback.',
      command: null,
      file,
    };
  }
  return {
    missing,
    why: `The yearly revenue listed for ${of} adds up to ${f.money(centsPerYear)} (listed for ${f.count(customersWithRevenue)} of ${f.counted(customers, 'customer')}).`,
    next: 'Write what each customer pays a year. Leave the cell empty where that is not known: 0 says that they pay nothing.',
    command: null,
    file,
  };
}
