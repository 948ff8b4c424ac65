import type { OutcomeForm, Tally } from '../outcomes/score.ts';
import { countsIn, momentsIn, npsCounts, topShare } from '../outcomes/score.ts';

/** The variance of the score of each side of a comparison. */
export interface SideVariance {
  readonly with: number;
  readonly without: number;
}

/**
 * The variance of a score of independent answers, with a few imagined answers added so that unanimous ones do not pass
 * for certain: 3/4, 3/2 and 3/4 promoters, passives and detractors for NPS (Rocks 2016), one yes and one no for shares
 * (Agresti & Caffo 2000). A mean has no such remedy: 0 when all answers agree.
 *
 * @param tally  at least one answer
 */
export function imaginedVariance(tally: Tally, outcome: OutcomeForm): number {
  switch (outcome.kind) {
    case 'nps': {
      const { promoters, passives, detractors } = npsCounts(countsIn(tally));
      const n = promoters + passives + detractors + 3;
      const up = (promoters + 0.75) / n;
      const down = (detractors + 0.75) / n;
      return (10_000 * (up + down - (up - down) ** 2)) / n;
    }
    case 'csat':
    case 'yes-no': {
      const { successes, n } = topShare(countsIn(tally), outcome.kind === 'csat' ? 2 : 1);
      const share = (successes + 1) / (n + 2);
      return (share * (1 - share)) / (n + 2);
    }
    case 'ces':
    case 'measure': {
      const { n, variance } = momentsIn(tally, outcome);
      return variance / n;
    }
    default:
      return outcome satisfies never;
  }
}
