import type { CustomerTable, FeedbackTable } from '../../model/feedback-table.ts';
import type { ScoreThresholds } from '../outcomes/score.ts';
import type { GrowthShares, GrowthSide } from '../results.ts';
import { shareDifferenceInterval } from '../statistics/intervals.ts';
import { benjaminiHochberg, SIGNIFICANCE } from '../statistics/multiple-testing.ts';
import { twoSharesP } from '../statistics/two-shares.ts';
import type { Voices } from '../statistics/voices.ts';
import { equalAnswers, voicesOf, wholeAnswers } from '../statistics/voices.ts';

const YES = 1;
const NO = 0;

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
 * often is one voice, see `equalAnswers`.
 *
 * Source: on the equal answers Newcombe's interval (method 10) and the pooled z-test or Fisher's. Checked against R survey 4.1 `svyby` with `svymean`, `prop.test`, `fisher.test`.
 */
export function growthShares(
  tally: CustomerTally,
  kind: number,
  customers: CustomerTable | null,
  { minimumAnswers, fullAnswers }: ScoreThresholds,
): GrowthTest {
  const [others, coreGrowth] = [NO, YES].map((which) => sideVoices(tally, kind, customers, which)) as [
    Voices,
    Voices,
  ];
  const fewest = Math.min(coreGrowth.voices, others.voices);
  if (fewest < Math.max(2, minimumAnswers)) {
    const reason = coreGrowth.answers + others.answers === 0 ? 'not-known' : 'too-few-customers';
    return {
      kind: 'not-estimable',
      reason,
      coreGrowth: { n: coreGrowth.answers },
      others: { n: others.answers },
    };
  }
  const [from, to] = [equalAnswers(others), equalAnswers(coreGrowth)];
  return {
    kind: 'estimated',
    coreGrowth: sideOf(coreGrowth),
    others: sideOf(others),
    // `+ 0` turns -0 into 0
    difference: coreGrowth.yes / coreGrowth.answers - others.yes / others.answers + 0,
    interval: shareDifferenceInterval(from, to),
    p: twoSharesP(wholeAnswers(from), wholeAnswers(to)),
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

/** The comments of one side. */
function sideVoices(
  { all, ofKind }: CustomerTally,
  kind: number,
  customers: CustomerTable | null,
  which: number,
): Voices {
  return voicesOf((add) => {
    all.forEach((own, customer) => {
      if (own > 0 && customers?.coreGrowth[customer] === which) add(own, ofKind[kind]![customer]!);
    });
  });
}

function sideOf({ answers, voices, yes }: Voices): GrowthSide {
  return { n: answers, customers: voices, comments: yes, share: yes / answers };
}
