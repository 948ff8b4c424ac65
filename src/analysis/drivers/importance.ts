import { driverCorrelations } from './correlation-matrix.ts';
import type { CorrelationBasis, DriverCorrelations } from './correlation-matrix.ts';
import type { DriverColumn } from './driver-column.ts';
import { MOST_DRIVERS, relativeImportance, smallestEigenvalue } from '../statistics/relative-importance.ts';
import type { CorrelationRows, RelativeImportance } from '../statistics/relative-importance.ts';
import type { Importance } from '../results.ts';
import { orderOf } from './share-order.ts';

/** Complete rows are the basis while they are at least this share of the rows with the outcome. */
const COMPLETE_ENOUGH = 0.6;
/** Answers for each driver: below the first nothing can be said, below the second it is rough. */
const FEWEST_PER_DRIVER = 5;
const AMPLE_PER_DRIVER = 10;
/** Also rough below this, however few the drivers. */
const AMPLE = 50;
/** A matrix of pairs with a smaller eigenvalue could not come from any complete data. */
const SMALLEST_EIGENVALUE = 1e-8;
/** Below this R² the shares would divide up next to nothing. */
const SMALLEST_R_SQUARED = 0.1;

/** Fewer complete rows say nothing of so many drivers. */
export function fewestRows(drivers: number): number {
  return Math.max(FEWEST_PER_DRIVER * drivers, drivers + 2);
}

export interface ImportanceAnalysis {
  readonly importance: Importance;
  /** In the order of the drivers; also there when R² is too small for shares. */
  readonly relative: RelativeImportance | null;
  /** Correlation of every pair of drivers, each from the rows that answer both; null where there is none. */
  readonly pairwise: CorrelationBasis['r'];
}

/**
 * Divides what the drivers explain of the outcome among them, on the rows that allow it.
 *
 * The basis is the rows that answer everything when they are at least 60 % of the rows with the outcome and ten for
 * each driver; else each pair's own rows, provided their matrix could come from real data; else the complete rows if
 * they are ten for each driver; else nothing is given. Where every row is complete there is only that basis.
 *
 * @param drivers  drivers whose ratings vary; one or none gives `fewer-than-two-drivers`
 * @param outcome  a score that varies
 */
export function importanceOf(drivers: readonly DriverColumn[], outcome: DriverColumn): ImportanceAnalysis {
  const correlations = driverCorrelations(drivers, outcome);
  const pairwise = correlations.pairwise.r;
  const refuse = (reason: Refusal['reason'], n: number, rSquared: number | null = null) =>
    ({ kind: 'not-estimable', reason, n, rSquared }) as const;
  const none = (importance: Importance) => ({ importance, relative: null, pairwise });
  if (drivers.length < 2) return none(refuse('fewer-than-two-drivers', correlations.answers));
  if (drivers.length > MOST_DRIVERS) return none(refuse('too-many-drivers', correlations.answers));
  const choice = chooseBasis(correlations, drivers.length);
  if (choice.kind === 'none') return none(refuse(choice.reason, choice.n));

  const relative = relativeImportance(choice.matrix);
  const { rSquared } = relative;
  if (rSquared < SMALLEST_R_SQUARED) {
    return { importance: refuse('explains-too-little', choice.n, rSquared), relative, pairwise };
  }
  const importance = {
    kind: 'estimated',
    basis: choice.basis,
    n: choice.n,
    completeShare: completeShare(correlations),
    rSquared,
    adjustedRSquared: adjusted(relative, choice.n),
    rough: choice.n < Math.max(AMPLE, AMPLE_PER_DRIVER * drivers.length),
    orderSettled: firstThree(relative.lmg) === firstThree(relative.johnson),
  } as const;
  return { importance, relative, pairwise };
}

type Refusal = Extract<Importance, { kind: 'not-estimable' }>;
type Choice =
  | {
      readonly kind: 'basis';
      readonly basis: 'complete-rows' | 'pairwise';
      readonly n: number;
      readonly matrix: CorrelationRows;
    }
  | {
      readonly kind: 'none';
      readonly reason: 'too-few-complete-answers' | 'indefinite-matrix';
      readonly n: number;
    };

function chooseBasis(correlations: DriverCorrelations, drivers: number): Choice {
  const { complete, pairwise } = correlations;
  const share = completeShare(correlations);
  const isEnough = (n: number) => n >= fewestRows(drivers);
  const isAmple = (n: number) => n >= AMPLE_PER_DRIVER * drivers;
  const fromComplete =
    complete.matrix &&
    ({ kind: 'basis', basis: 'complete-rows', n: complete.n, matrix: complete.matrix } as const);
  const tooFew = { kind: 'none', reason: 'too-few-complete-answers', n: complete.n } as const;

  if (share === 1) return fromComplete && isEnough(complete.n) ? fromComplete : tooFew;
  if (fromComplete && share >= COMPLETE_ENOUGH && isAmple(complete.n)) return fromComplete;
  const pairsSuffice = pairwise.matrix !== null && isEnough(pairwise.n);
  if (pairsSuffice && smallestEigenvalue(pairwise.matrix) > SMALLEST_EIGENVALUE) {
    return { kind: 'basis', basis: 'pairwise', n: pairwise.n, matrix: pairwise.matrix };
  }
  if (fromComplete && isAmple(complete.n)) return fromComplete;
  return pairsSuffice ? { kind: 'none', reason: 'indefinite-matrix', n: pairwise.n } : tooFew;
}

function completeShare({ complete, answers }: DriverCorrelations): number {
  return answers === 0 ? 0 : complete.n / answers;
}

/** R² made smaller for the number of drivers that could explain by luck. */
function adjusted({ rSquared, rank }: RelativeImportance, n: number): number {
  return 1 - ((1 - rSquared) * (n - 1)) / (n - rank - 1);
}

/** The places of the three largest shares, largest first, as one text to compare. */
function firstThree(shares: readonly number[]): string {
  return orderOf(shares).slice(0, 3).join(' ');
}
