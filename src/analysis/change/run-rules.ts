import type { RunRule } from '../../model/run-rule.ts';

const RUN_LENGTH = 8;
const TREND_LENGTH = 6;
/** Rounding may leave a value this much past a limit that it lies on. */
const DUST = 1e-9;

/** One month as the rules see it; null is a gap, which ends every run. */
export type Judged = {
  /** Distance from the centre line in sigmas. */
  readonly z: number;
  readonly value: number;
} | null;

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
 * Source: Western Electric (1956), rules 1 to 4; a trend of six (Nelson 1984).
 */
export function ruleSignals(months: readonly Judged[], rules: readonly RunRule[]): readonly RuleSignal[] {
  return rules
    .flatMap((rule) => signalsOf(rule, months))
    .sort((a, b) => a.completed - b.completed || rules.indexOf(a.rule) - rules.indexOf(b.rule));
}

function signalsOf(rule: RunRule, months: readonly Judged[]): readonly RuleSignal[] {
  switch (rule) {
    case 'beyond-limits':
      return manyOf(rule, months, { needed: 1, among: 1, sigmas: 3 });
    case 'two-of-three':
      return manyOf(rule, months, { needed: 2, among: 3, sigmas: 2 });
    case 'four-of-five':
      return manyOf(rule, months, { needed: 4, among: 5, sigmas: 1 });
    case 'eight-on-one-side':
      return runs(
        rule,
        months.map((month) => sideOf(month, 0)),
        RUN_LENGTH,
      );
    case 'six-in-one-direction':
      return trends(rule, months);
    default:
      return rule satisfies never;
  }
}

/** 1 above, -1 below, 0 neither. */
function sideOf(month: Judged, sigmas: number): number {
  if (month === null || Math.abs(month.z) <= sigmas + DUST) return 0;
  return Math.sign(month.z);
}

function manyOf(
  rule: RunRule,
  months: readonly Judged[],
  { needed, among, sigmas }: { readonly needed: number; readonly among: number; readonly sigmas: number },
): readonly RuleSignal[] {
  const sides = months.map((month) => sideOf(month, sigmas));
  return sides.flatMap((side, at) => {
    if (side === 0) return [];
    const start = Math.max(0, at - among + 1, months.lastIndexOf(null, at) + 1);
    const hits = sides.slice(start, at + 1).flatMap((each, step) => (each === side ? [start + step] : []));
    if (hits.length < needed) return [];
    return [{ rule, side: nameOf(side), from: hits[0]!, completed: at, to: at }];
  });
}

/** Runs of one sign, at least so long. */
function runs(rule: RunRule, signs: readonly number[], length: number): readonly RuleSignal[] {
  const found: RuleSignal[] = [];
  let from = 0;
  signs.forEach((sign, at) => {
    if (sign === 0 || sign !== signs[from]) from = at;
    if (sign === 0 || sign === signs[at + 1] || at - from + 1 < length) return;
    found.push({ rule, side: nameOf(sign), from, completed: from + length - 1, to: at });
  });
  return found;
}

function trends(rule: RunRule, months: readonly Judged[]): readonly RuleSignal[] {
  const steps = months.slice(1).map((month, at) => {
    const before = months[at] ?? null;
    if (month === null || before === null || Math.abs(month.value - before.value) <= DUST) return 0;
    return Math.sign(month.value - before.value);
  });
  // a run of five steps spans six months
  return runs(rule, steps, TREND_LENGTH - 1).map((run) => ({
    ...run,
    completed: run.completed + 1,
    to: run.to + 1,
  }));
}

function nameOf(sign: number): 'above' | 'below' {
  return sign > 0 ? 'above' : 'below';
}
