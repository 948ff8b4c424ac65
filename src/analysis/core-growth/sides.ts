import type { CustomerTable, FeedbackTable } from '../../model/feedback-table.ts';
import { NO_CODE } from '../../model/feedback-table.ts';

/** The sides of the comparison, as the customer table codes them. */
export const [OTHERS, CORE_GROWTH] = [0, 1];
/** The customer list leaves it open. */
export const NOT_SAID = 255;

/** On which side the customer of each row stands; nobody known stands on neither. */
export function sideOfRow(
  { customer }: Pick<FeedbackTable, 'customer'>,
  customers: CustomerTable | null,
): (row: number) => number {
  return (row) => {
    const code = customer.codes[row]!;
    return customers === null || code === NO_CODE ? NOT_SAID : customers.coreGrowth[code]!;
  };
}
