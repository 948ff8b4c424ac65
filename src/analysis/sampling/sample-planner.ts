import type { OutcomeDefinition, Tally } from '../outcomes/score.ts';
import { answersIn, countsIn, momentsIn, npsCounts, topShare } from '../outcomes/score.ts';
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
  /** Their answers. */
  readonly counts: Tally;
}

/**
 * How many customers must answer for a margin of plus or minus 3, 5, 8 or 10 points, from the variance that answers
 * of this workspace really have. A group with fewer than `fullAnswers` borrows the variance of all answers; with
 * fewer in all there is no plan.
 *
 * @param groups  everybody first
 */
export function samplePlanner(
  groups: readonly PlannedGroup[],
  outcome: OutcomeDefinition,
  fullAnswers: number,
): SamplePlanner {
  const all = varianceOf(groups[0]?.counts ?? [], outcome);
  const tooFew = answersIn(groups[0]?.counts ?? []) < fullAnswers;
  const margins = outcome.kind === 'measure' ? marginsFor(all) : MARGINS;
  return {
    outcome: outcome.id,
    margins,
    rows: groups.map(({ dimension, group, customers, answered, counts }): SamplePlan => {
      const own = dimension === 'all' || answersIn(counts) >= fullAnswers;
      const variance = own ? varianceOf(counts, outcome) : all;
      return {
        dimension,
        group,
        customers,
        answered,
        basis: tooFew ? 'too-few-answers' : variance === 0 ? 'no-variation' : own ? 'own' : 'all-answers',
        needed: margins.map((margin) => (tooFew ? null : customersNeeded(variance, margin, customers))),
      };
    }),
  };
}

/** Margins for numbers in any unit: round steps, the first about a tenth of how much answers differ. */
function marginsFor(variance: number): readonly number[] {
  const tenth = Math.sqrt(variance) / 10;
  const power = 10 ** Math.floor(Math.log10(tenth === 0 ? 1 : tenth));
  const step = [5, 2, 1].find((each) => each * power <= tenth) ?? 1;
  return [1, 2, 3, 5].map((times) => Number((times * step * power).toPrecision(3)));
}

/**
 * Variance of one answer in squared points or the squared unit of a measure, or squared percentage points of a share; 0 without answers. An effort
 * score is planned by its share of easy answers: points of its own scale have no common margin.
 */
function varianceOf(tally: Tally, outcome: OutcomeDefinition): number {
  const { kind } = outcome;
  const n = answersIn(tally);
  if (n === 0) return 0;
  if (kind === 'measure') return momentsIn(tally, outcome).variance;
  const counts = countsIn(tally);
  if (kind === 'nps') {
    const { promoters, detractors } = npsCounts(counts);
    return 10_000 * ((promoters + detractors) / n - ((promoters - detractors) / n) ** 2);
  }
  const { successes } = topShare(counts, kind === 'ces' ? 3 : kind === 'csat' ? 2 : 1);
  return 10_000 * (successes / n) * (1 - successes / n);
}
