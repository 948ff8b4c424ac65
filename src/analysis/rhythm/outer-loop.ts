import type { OuterLoop } from '../../model/rhythm/outer-loop.ts';
import { halfRule, outerShare, staffingGrowth } from '../../model/rhythm/outer-loop-signs.ts';
import type { OuterLoopResult } from '../results.ts';
import type { AnnuityFacts } from './annuities.ts';
import { annuityMonths, annuityResults } from './annuities.ts';

/** Effort for causes, cost that is gone, and posts in support beside customers. */
export function outerLoopResult(outerLoop: OuterLoop | null, facts: AnnuityFacts): OuterLoopResult | null {
  if (outerLoop === null) return null;
  const { effort, staffing } = outerLoop;
  const annuities = annuityResults(outerLoop.annuities, facts);
  return {
    effort:
      effort === undefined
        ? null
        : {
            half: halfRule(effort.months),
            byMonth: effort.months.map((month) => ({ ...month, share: outerShare(month) })),
          },
    annuities,
    byMonth: annuityMonths(annuities, facts.asOf),
    staffing:
      staffing === undefined
        ? null
        : {
            byMonth: staffing.months.map((month) => ({
              ...month,
              postsPerThousandCustomers: (1000 * month.posts) / month.customers,
            })),
            growth: staffingGrowth(staffing.months),
          },
  };
}
