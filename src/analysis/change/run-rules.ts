import type { RunRule } from '../results.ts';

/**
 * The rules in force: on pure noise of 24 months, one or more false alarms in 9 of 100 charts. All four Western Electric
 * rules alarm in 16, Nelson's eight in 20: the more rules, the more false stories.
 */
export const RUN_RULES: readonly RunRule[] = ['beyond-limits', 'eight-on-one-side'];

const LIMIT_SIGMAS = 3;
const RUN_LENGTH = 8;
/** Rounding may leave a value this much past a limit that it lies on. */
const DUST = 1e-9;

/** One month as the rules see it: its distance from the centre line in sigmas; null is a gap, which ends every run. */
export type Judged = number | null;

/** A pattern in a run of months, by position. */
export interface RuleSignal {
  readonly rule: RunRule;
  readonly side: 'above' | 'below';
  readonly from: number;
  /** The month that completes it. */
  readonly completed: number;
  /** The last month of the pattern; later than `completed` for a run that goes on. */
  readonly to: number;
}

/**
 * Months, or runs of months, that chance alone would hardly give. Comparisons are strict; a month exactly on the centre
 * line ends a run.
 *
 * @returns by completing month, then by rule
 *
 * Source: Western Electric (1956), rules 1 and 4.
 */
export function ruleSignals(months: readonly Judged[]): readonly RuleSignal[] {
  return [...beyondLimits(months), ...runsOnOneSide(months)].sort((a, b) => a.completed - b.completed);
}

function beyondLimits(months: readonly Judged[]): readonly RuleSignal[] {
  return months.flatMap((month, at): readonly RuleSignal[] => {
    const side = sideOf(month, LIMIT_SIGMAS);
    return side === 0 ? [] : [{ rule: 'beyond-limits', side: nameOf(side), from: at, completed: at, to: at }];
  });
}

/** Runs of eight months or more on one side of the centre line. */
export function runsOnOneSide(months: readonly Judged[]): readonly RuleSignal[] {
  const sides = months.map((month) => sideOf(month, 0));
  const found: RuleSignal[] = [];
  let from = 0;
  sides.forEach((side, at) => {
    if (side === 0 || side !== sides[from]) from = at;
    if (side === 0 || side === sides[at + 1] || at - from + 1 < RUN_LENGTH) return;
    const completed = from + RUN_LENGTH - 1;
    found.push({ rule: 'eight-on-one-side', side: nameOf(side), from, completed, to: at });
  });
  return found;
}

/** 1 above, -1 below, 0 neither. */
function sideOf(month: Judged, sigmas: number): number {
  return month === null || Math.abs(month) <= sigmas + DUST ? 0 : Math.sign(month);
}

function nameOf(side: number): 'above' | 'below' {
  return side > 0 ? 'above' : 'below';
}
