import type { Credits } from '../../analysis/results.ts';
import type { Formats } from '../format.ts';

/** Customers in credit on balance, whom no sum of revenue holds; null where there are none. */
export function creditsLeftOut(
  credits: Credits | undefined,
  f: Pick<Formats, 'counted' | 'money'>,
): string | null {
  return credits === undefined || credits.customers === 0
    ? null
    : `${f.counted(credits.customers, 'customer')} in credit on balance (${f.money(credits.centsPerYear)}) left out`;
}
