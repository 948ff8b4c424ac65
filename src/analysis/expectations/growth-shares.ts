import type { CustomerTable, FeedbackTable } from '../../model/feedback-table.ts';
import { NO_CODE } from '../../model/feedback-table.ts';
import type { ScoreThresholds } from '../outcomes/score.ts';
import type { GrowthShares, GrowthSide } from '../results.ts';
import { clusteredVariance } from '../statistics/clustered.ts';
import { studentQuantile } from '../statistics/distributions.ts';

const YES = 1;
const NO = 0;

/** Comments by customer: all that count, and those of each kind. */
export interface CustomerTally {
  readonly all: Uint32Array;
  /** One entry a kind. */
  readonly ofKind: readonly Uint32Array[];
}

/** An empty tally for the customers of a table. */
export function tallyFor({ customer }: FeedbackTable, kinds: number): CustomerTally {
  const column = (): Uint32Array => new Uint32Array(customer.names.length);
  return { all: column(), ofKind: Array.from({ length: kinds }, column) };
}

/**
 * The share of comments of a kind among core-growth customers beside that among all others. A customer who comments
 * often is one voice: the range counts customers, not comments.
 *
 * Source: difference of two ratio estimates, linearised by customer; see `clusteredVariance`.
 */
export function growthShares(
  { all, ofKind }: CustomerTally,
  kind: number,
  customers: CustomerTable | null,
  { minimumAnswers, fullAnswers }: ScoreThresholds,
): GrowthShares {
  const counts = ofKind[kind]!;
  const n = [0, 0];
  const comments = [0, 0];
  const voices = [0, 0];
  all.forEach((own, customer) => {
    const side = customers?.coreGrowth[customer] ?? 255;
    if (own === 0 || side > YES) return;
    n[side]! += own;
    comments[side]! += counts[customer]!;
    voices[side]!++;
  });
  const few = n[YES]! < minimumAnswers || n[NO]! < minimumAnswers;
  if (few) {
    const reason = n[YES]! + n[NO]! === 0 ? 'not-known' : 'too-few-comments';
    return { kind: 'not-estimable', reason, coreGrowth: { n: n[YES]! }, others: { n: n[NO]! } };
  }
  const side = (at: number): GrowthSide => ({
    n: n[at]!,
    customers: voices[at]!,
    comments: comments[at]!,
    share: comments[at]! / n[at]!,
  });
  const [others, coreGrowth] = [side(NO), side(YES)];
  const influence: number[] = [];
  all.forEach((own, customer) => {
    const which = customers?.coreGrowth[customer] ?? 255;
    if (own === 0 || which > YES) return;
    const { share, n: base } = which === YES ? coreGrowth : others;
    influence.push(((which === YES ? 1 : -1) * (counts[customer]! - share * own)) / base);
  });
  const { variance, clusters } = clusteredVariance(
    Float64Array.from(influence),
    new Int32Array(influence.length).fill(NO_CODE),
  );
  const difference = coreGrowth.share - others.share;
  const reach = clusters < 2 ? 0 : studentQuantile(0.975, clusters - 1) * Math.sqrt(variance);
  const interval =
    reach === 0 ? null : { low: Math.max(-1, difference - reach), high: Math.min(1, difference + reach) };
  return {
    kind: 'estimated',
    coreGrowth,
    others,
    difference,
    interval,
    beyondChance: interval !== null && (interval.low > 0 || interval.high < 0),
    flagged: n[YES]! < fullAnswers || n[NO]! < fullAnswers,
  };
}
