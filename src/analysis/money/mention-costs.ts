import type { Assumptions } from '../../model/assumptions.ts';
import { figureFor } from '../../model/assumptions.ts';
import type { Figures } from './money-range.ts';
import { centsOf, inEach, sumKnown } from './money-range.ts';

/** What one mention of a theme costs, in cents and parts of cents; null where an assumption is missing. */
export interface MentionCost {
  readonly time: Figures | null;
  readonly fees: Figures | null;
  readonly refunds: Figures | null;
  readonly visits: Figures | null;
  /** What is known of time and fees, and of refunds and visits. */
  readonly customer: Figures | null;
  readonly company: Figures | null;
}

/** What one mention of a theme costs the customer and the company, beside handling it. */
export function mentionCost(assumptions: Assumptions | null, theme: string): MentionCost {
  const { hoursLostPerMention, hourValue, feesPerMention, refundPerMention, visitCost, visitShare } =
    assumptions ?? {};
  const hours = figureFor(hoursLostPerMention?.themes, theme, hoursLostPerMention?.default);
  const fee = figureFor(feesPerMention?.themes, theme, feesPerMention?.default);
  const refund = figureFor(refundPerMention?.themes, theme, refundPerMention?.default);
  const share = figureFor(visitShare?.themes, theme, visitShare?.default);
  const time = hours && hourValue ? product(hours, centsOf(hourValue)) : null;
  const fees = fee ? centsOf(fee) : null;
  const refunds = refund ? centsOf(refund) : null;
  const visits = share && visitCost ? product(share, centsOf(visitCost)) : null;
  return {
    time,
    fees,
    refunds,
    visits,
    customer: sumKnown([time, fees]),
    company: sumKnown([refunds, visits]),
  };
}

/** Both factors are 0 or more, so the low ends make the low end. */
function product(a: Figures, b: Figures): Figures {
  return inEach((scenario) => a[scenario] * b[scenario]);
}
