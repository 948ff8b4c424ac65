import type { CustomerTable, FeedbackTable } from '../../model/feedback-table.ts';
import { NO_CODE } from '../../model/feedback-table.ts';
import type { ScoreThresholds } from '../outcomes/score.ts';
import type { GrowthShares, GrowthSide } from '../results.ts';
import { clusteredVariance } from '../statistics/clustered.ts';
import type { ShareCounts } from '../statistics/intervals.ts';
import { shareDifferenceInterval } from '../statistics/intervals.ts';
import { benjaminiHochberg } from '../statistics/multiple-testing.ts';
import { twoSharesP } from '../statistics/two-shares.ts';

const YES = 1;
const NO = 0;
const SIGNIFICANCE = 0.05;

/** Comments by customer: all that count, and those of each kind. */
export interface CustomerTally {
  readonly all: Uint32Array;
  /** One entry a kind. */
  readonly ofKind: readonly Uint32Array[];
}

type Estimated = Extract<GrowthShares, { kind: 'estimated' }>;

/** A comparison before it is known how many are made. */
export type GrowthTest = Omit<Estimated, 'pAdjusted' | 'evidence'> | Exclude<GrowthShares, Estimated>;

/** An empty tally for the customers of a table. */
export function tallyFor({ customer }: FeedbackTable, kinds: number): CustomerTally {
  const column = (): Uint32Array => new Uint32Array(customer.names.length);
  return { all: column(), ofKind: Array.from({ length: kinds }, column) };
}

/**
 * The share of comments of a kind among core-growth customers beside that among all others. A customer who comments
 * often is one voice: each side counts as many comments as would be as sure if each came from another customer. A side
 * that is unanimous counts its customers.
 *
 * Source: linearised variance by customer, see `clusteredVariance`; on the equal comments Newcombe's interval (method
 * 10) and the pooled z-test or Fisher's. Checked against R survey 4.1 `svyby` with `svymean`, `prop.test`, `fisher.test`.
 */
export function growthShares(
  tally: CustomerTally,
  kind: number,
  customers: CustomerTable | null,
  { minimumAnswers, fullAnswers }: ScoreThresholds,
): GrowthTest {
  const [others, coreGrowth] = [NO, YES].map((which) => voicesOf(tally, kind, customers, which)) as [
    Voices,
    Voices,
  ];
  const fewest = Math.min(coreGrowth.own.length, others.own.length);
  if (fewest < Math.max(2, minimumAnswers)) {
    const reason = coreGrowth.n + others.n === 0 ? 'not-known' : 'too-few-customers';
    return { kind: 'not-estimable', reason, coreGrowth: { n: coreGrowth.n }, others: { n: others.n } };
  }
  const [from, to] = [equalComments(others), equalComments(coreGrowth)];
  return {
    kind: 'estimated',
    coreGrowth: sideOf(coreGrowth),
    others: sideOf(others),
    // `+ 0` turns -0 into 0
    difference: coreGrowth.comments / coreGrowth.n - others.comments / others.n + 0,
    interval: shareDifferenceInterval(from, to),
    p: twoSharesP(whole(from), whole(to)),
    flagged: fewest < fullAnswers,
  };
}

/** Comparisons that were looked at together: the more there are, the stricter the evidence. */
export function growthEvidence(tests: readonly GrowthTest[]): readonly GrowthShares[] {
  const made = tests.flatMap((test) => (test.kind === 'estimated' ? [test.p] : []));
  const adjusted = [...benjaminiHochberg(made)];
  return tests.map((test): GrowthShares => {
    if (test.kind === 'not-estimable') return test;
    const pAdjusted = adjusted.shift()!;
    return { ...test, pAdjusted, evidence: pAdjusted < SIGNIFICANCE };
  });
}

/** One side of the comparison: comments, those of the kind, and both by customer. */
interface Voices {
  readonly n: number;
  readonly comments: number;
  readonly own: readonly number[];
  readonly ofKind: readonly number[];
}

function voicesOf(
  { all, ofKind }: CustomerTally,
  kind: number,
  customers: CustomerTable | null,
  which: number,
): Voices {
  const voices = { n: 0, comments: 0, own: [] as number[], ofKind: [] as number[] };
  all.forEach((own, customer) => {
    if (own === 0 || customers?.coreGrowth[customer] !== which) return;
    const comments = ofKind[kind]![customer]!;
    voices.n += own;
    voices.comments += comments;
    voices.own.push(own);
    voices.ofKind.push(comments);
  });
  return voices;
}

function sideOf({ n, comments, own }: Voices): GrowthSide {
  return { n, customers: own.length, comments, share: comments / n };
}

/** The same share of as many comments by different customers as would have the same variance. */
function equalComments({ n, comments, own, ofKind }: Voices): ShareCounts {
  const share = comments / n;
  if (comments === 0 || comments === n) return { successes: share * own.length, n: own.length };
  const influence = Float64Array.from(own, (all, at) => (ofKind[at]! - share * all) / n);
  const { variance } = clusteredVariance(influence, new Int32Array(own.length).fill(NO_CODE));
  const equal = variance === 0 ? n : Math.min(n, (share * (1 - share)) / variance);
  return { successes: share * equal, n: equal };
}

/** Exact tests need whole comments. */
function whole({ successes, n }: ShareCounts): ShareCounts {
  return { successes: Math.round(successes), n: Math.max(1, Math.round(n)) };
}
