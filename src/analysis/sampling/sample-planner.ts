import type { OutcomeDefinition } from '../outcomes/score.ts';
import { npsCounts, topShare, total } from '../outcomes/score.ts';
import type { SamplePlan, SamplePlanner } from '../results.ts';
import { customersNeeded } from './sample-size.ts';

/** Margins people ask for, in points. */
const MARGINS = [3, 5, 8, 10] as const;

export interface PlannedGroup {
  readonly dimension: SamplePlan['dimension'];
  readonly group: string | null;
  readonly customers: number | null;
  /** Distinct customers who answered in the period. */
  readonly answered: number;
  /** Their answers on each point of the scale. */
  readonly counts: readonly number[];
}

/**
 * How many customers must answer for a margin of plus or minus 3, 5, 8 or 10 points, from the variance that answers
 * of this workspace really have. A group with fewer than `fullAnswers` borrows the variance of all answers.
 *
 * @param groups  everybody first
 */
export function samplePlanner(
  groups: readonly PlannedGroup[],
  outcome: OutcomeDefinition,
  fullAnswers: number,
): SamplePlanner {
  const all = varianceOf(groups[0]?.counts ?? [], outcome);
  return {
    outcome: outcome.id,
    margins: MARGINS,
    rows: groups.map(({ dimension, group, customers, answered, counts }): SamplePlan => {
      const own = dimension === 'all' || total(counts) >= fullAnswers;
      const variance = own ? varianceOf(counts, outcome) : all;
      return {
        dimension,
        group,
        customers,
        answered,
        basis: variance === 0 ? 'no-variation' : own ? 'own' : 'all-answers',
        needed: MARGINS.map((margin) => customersNeeded(variance, margin, customers)),
      };
    }),
  };
}

/**
 * Variance of one answer in squared points, or squared percentage points of a share; 0 without answers. An effort
 * score is planned by its share of easy answers: points of its own scale have no common margin.
 */
function varianceOf(counts: readonly number[], { kind }: OutcomeDefinition): number {
  const n = total(counts);
  if (n === 0) return 0;
  if (kind === 'nps') {
    const { promoters, detractors } = npsCounts(counts);
    return 10_000 * ((promoters + detractors) / n - ((promoters - detractors) / n) ** 2);
  }
  const { successes } = topShare(counts, kind === 'ces' ? 3 : kind === 'csat' ? 2 : 1);
  return 10_000 * (successes / n) * (1 - successes / n);
}
