import type { LifetimeValue, RevenueAtRisk } from '../../analysis/results.ts';
import type { Context } from '../context.ts';
import { moneyRangeText, NOT_ASSUMED } from './money-words.ts';

/** Revenue that may leave, likely with its ends, or what is missing to say it. */
export function riskText(atRisk: RevenueAtRisk, which: 'expected' | 'excess', { f }: Context): string {
  if (atRisk.kind === 'estimated') return moneyRangeText(atRisk[which], f);
  switch (atRisk.reason) {
    case 'no-churn-assumed':
      return NOT_ASSUMED;
    case 'no-revenue-known':
      return 'revenue not known';
    default:
      return atRisk.reason satisfies never;
  }
}

/** What customers may bring in all their time, with its ends, or what is missing to say it. */
export function lifetimeText(
  lifetime: LifetimeValue,
  form: 'firstNow' | 'firstInAYear',
  { f }: Context,
): string {
  if (lifetime.kind === 'estimated') return moneyRangeText(lifetime[form], f);
  switch (lifetime.reason) {
    case 'no-revenue-known':
      return 'revenue not known';
    case 'no-margin':
      return 'margin not assumed';
    case 'no-retention':
      return 'retention not assumed';
    case 'no-discount-rate':
      return 'discount rate not assumed';
    case 'never-ends':
      return 'no limit: retention too high for the discount rate';
    default:
      return lifetime.reason satisfies never;
  }
}
