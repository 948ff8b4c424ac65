import type { RunRule } from '../../model/run-rule.ts';
import { DEFAULT_RULES } from '../../model/run-rule.ts';
import type { ControlChart, ControlPhase, ControlPoint, ControlSignal, Interval } from '../results.ts';
import { autocorrelationOf } from './autocorrelation.ts';
import type { JudgedMonth, Limits, Measured } from './control-limits.ts';
import { laneySigma, movingRangeLimits, shareLimits } from './control-limits.ts';
import { verdictOf } from './control-verdict.ts';
import type { Judged } from './run-rules.ts';
import { ruleSignals } from './run-rules.ts';

/** Fewer months than this: a line without limits. Also what each side of a declared change needs for its own limits. */
const LINE_ONLY_BELOW = 8;
const USABLE_FROM = 12;
/** Limits rest on the first 24 months at most: two whole years, so that later months are held against a fixed past. */
const FREEZE_AT = 24;
/** Months needed to speak of a likeness of neighbours, and how alike they may be. House rule. */
const AUTOCORRELATION_MONTHS = 20;
const AUTOCORRELATED_ABOVE = 0.4;
const LANEY_ABOVE = 1.5;
const SIGMAS = 3;

export interface ControlChartOptions {
  /** `p` for shares with the base of each month; it falls back to `xmr` when shares are over-dispersed. */
  readonly method: 'xmr' | 'p';
  /** Months in which a declared change begins to be felt. */
  readonly declared?: readonly string[];
  /** What values can be at all: limits are clipped to it. */
  readonly possible?: Interval;
  readonly rules?: readonly RunRule[];
  /** Months that limits rest on; the rest of a phase is held against them. */
  readonly freezeAt?: number;
  /** What is judged where neighbouring months are alike; the default is the changes. */
  readonly whenAlike?: 'changes' | 'values';
}

/**
 * Tells ordinary variation from signals, month by month.
 *
 * Limits come from the months of the phase itself, frozen after 24 of them. A declared change with 8 months on both
 * sides starts a phase; until it has them, its months are held against the limits of before. Partial months and gaps are
 * never judged. Where neighbouring months are alike (r above 0.4 in 20 or more months) limits on values would raise
 * false alarms, so the month-to-month changes are judged instead.
 *
 * @param series  consecutive months in order, gaps included
 *
 * Source: Shewhart's charts as in the Western Electric handbook (1956); Laney (2002) for over-dispersed shares.
 */
export function controlChart(
  series: readonly Measured[],
  options: ControlChartOptions,
): Omit<ControlChart, 'subject' | 'id'> {
  const { declared = [], rules = DEFAULT_RULES, freezeAt = FREEZE_AT } = options;
  const values = series.map(({ partial, value }) => (partial ? null : value));
  const plan = phasesOf(series, values, declared);
  const measured = settled(series, values, plan, options.method, freezeAt);
  const baselines = measured.phases.map(({ baseline, limits }) => ({ baseline, limits }));
  const autocorrelation =
    baselines.reduce((sum, { baseline }) => sum + baseline.length, 0) < AUTOCORRELATION_MONTHS
      ? null
      : autocorrelationOf(baselines);
  const alike =
    options.whenAlike !== 'values' && autocorrelation !== null && autocorrelation > AUTOCORRELATED_ABOVE;
  const charted = alike ? changesWithin(values, plan) : values;
  const chart = alike ? settled(series, charted, plan, 'xmr', freezeAt) : measured;
  const possible = alike ? EVERYTHING : (options.possible ?? EVERYTHING);
  const signals = chart.phases.flatMap((phase) => signalsIn(series, charted, phase, rules));
  const phases = chart.phases.map((phase, at) =>
    phaseResult(series, charted, phase, alike ? undefined : chart.phases[at - 1]),
  );
  return {
    method: chart.method,
    basis: alike ? 'changes' : 'values',
    laneySigma: measured.laneySigma,
    autocorrelation,
    rules,
    phases,
    points: series.map((month, at) => pointOf(month, charted, at, chart.phases, signals, possible)),
    signals,
    verdict: verdictOf(phases, signals, series.findLast((_, at) => charted[at] !== null)?.month ?? null),
  };
}

const EVERYTHING: Interval = { low: -Infinity, high: Infinity };

/** Where a phase begins and ends, by place in the series, and where its limits must stop to rest on it. */
interface PhasePlan {
  readonly from: number;
  readonly until: number;
  readonly baselineUntil: number;
  readonly declared: boolean;
}

interface Phase extends PhasePlan {
  readonly months: readonly JudgedMonth[];
  readonly baseline: readonly JudgedMonth[];
  readonly limits: Limits | null;
}

function phasesOf(
  series: readonly Measured[],
  values: readonly (number | null)[],
  declared: readonly string[],
): readonly PhasePlan[] {
  const judgedWithin = (from: number, until: number) =>
    values.slice(from, until).filter((value) => value !== null).length;
  const starts = [...new Set(declared)]
    .map((month) => series.findIndex((each) => each.month >= month))
    .filter((at) => at > 0)
    .sort((a, b) => a - b);
  const plans: PhasePlan[] = [];
  let from = 0;
  let pending = series.length;
  for (const start of starts) {
    if (judgedWithin(from, start) < LINE_ONLY_BELOW) continue;
    if (judgedWithin(start, series.length) < LINE_ONLY_BELOW) {
      pending = start;
      break;
    }
    plans.push({ from, until: start, baselineUntil: start, declared: plans.length > 0 });
    from = start;
  }
  return [...plans, { from, until: series.length, baselineUntil: pending, declared: plans.length > 0 }];
}

/** The phases with their limits; shares that move more than a p-chart allows are taken as single values. */
function settled(
  series: readonly Measured[],
  values: readonly (number | null)[],
  plan: readonly PhasePlan[],
  method: 'xmr' | 'p',
  freezeAt: number,
): { readonly method: 'xmr' | 'p'; readonly laneySigma: number | null; readonly phases: readonly Phase[] } {
  const judged = (from: number, until: number): readonly JudgedMonth[] =>
    values.slice(from, until).flatMap((value, step) => {
      const at = from + step;
      return value === null ? [] : [{ at, value, base: series[at]!.base }];
    });
  const withLimits = (by: 'xmr' | 'p') =>
    plan.map((each): Phase => {
      const baseline = judged(each.from, each.baselineUntil).slice(0, freezeAt);
      const limits = by === 'p' ? shareLimits(baseline) : movingRangeLimits(baseline);
      return {
        ...each,
        months: judged(each.from, each.until),
        baseline,
        limits: baseline.length < LINE_ONLY_BELOW ? null : limits,
      };
    });
  const phases = withLimits(method);
  if (method === 'xmr') return { method, laneySigma: null, phases };
  const sigmas = phases.flatMap(({ baseline, limits }) => {
    const sigma = limits === null ? null : laneySigma(baseline, limits);
    return sigma === null ? [] : [sigma];
  });
  const widest = sigmas.length === 0 ? null : Math.max(...sigmas);
  return widest !== null && widest > LANEY_ABOVE
    ? { method: 'xmr', laneySigma: widest, phases: withLimits('xmr') }
    : { method: 'p', laneySigma: widest, phases };
}

/** From one month to the next within a phase; null behind a gap and at the start of a phase. */
function changesWithin(
  values: readonly (number | null)[],
  plan: readonly PhasePlan[],
): readonly (number | null)[] {
  const starts = new Set(plan.map(({ from }) => from));
  return values.map((value, at) => {
    const before = at === 0 || starts.has(at) ? null : values[at - 1]!;
    return value === null || before === null ? null : value - before;
  });
}

/** The months of a stretch as the rules see them; null without limits that can be crossed. */
function judgedBy(
  { limits }: Phase,
  series: readonly Measured[],
  charted: readonly (number | null)[],
  from: number,
  until: number,
): readonly Judged[] | null {
  if (limits === null) return null;
  return charted.slice(from, until).map((value, step): Judged => {
    const sigma = limits.sigmaAt(series[from + step]!.base);
    return value === null || sigma === 0 ? null : { value, z: (value - limits.centre) / sigma };
  });
}

function signalsIn(
  series: readonly Measured[],
  charted: readonly (number | null)[],
  phase: Phase,
  rules: readonly RunRule[],
): readonly ControlSignal[] {
  const judged = judgedBy(phase, series, charted, phase.from, phase.until);
  if (judged === null) return [];
  const nameOf = (step: number) => series[phase.from + step]!.month;
  return ruleSignals(judged, rules).map((signal) => ({
    rule: signal.rule,
    side: signal.side,
    from: nameOf(signal.from),
    completed: nameOf(signal.completed),
    to: nameOf(signal.to),
  }));
}

function phaseResult(
  series: readonly Measured[],
  charted: readonly (number | null)[],
  phase: Phase,
  before: Phase | undefined,
): ControlPhase {
  const { limits, baseline, months } = phase;
  const flat = limits !== null && limits.sigmaAt(baseline[0]?.base) === 0;
  return {
    from: series[phase.from]?.month ?? '',
    to: series[phase.until - 1]?.month ?? '',
    months: months.length,
    baseline: baseline.length,
    limits:
      limits === null ? 'none' : flat ? 'flat' : baseline.length < USABLE_FROM ? 'provisional' : 'usable',
    centre: limits?.centre ?? null,
    declared: phase.declared,
    shifted: before === undefined ? null : shiftFrom(before, phase, series, charted),
  };
}

/** Whether the months of a phase signal, as one stretch, against the limits of the phase before. */
function shiftFrom(
  before: Phase,
  phase: Phase,
  series: readonly Measured[],
  charted: readonly (number | null)[],
): ControlPhase['shifted'] {
  const judged = judgedBy(before, series, charted, phase.from, phase.until);
  const run = judged && ruleSignals(judged, ['eight-on-one-side'])[0];
  if (run === null || run === undefined) return 'not-shown';
  return run.side === 'above' ? 'up' : 'down';
}

function pointOf(
  { month, value, base, partial }: Measured,
  charted: readonly (number | null)[],
  at: number,
  phases: readonly Phase[],
  signals: readonly ControlSignal[],
  possible: Interval,
): ControlPoint {
  const limits = phases.find(({ until }) => at < until)?.limits ?? null;
  const reach = limits === null || value === null ? 0 : SIGMAS * limits.sigmaAt(base);
  const drawn = limits !== null && reach > 0;
  return {
    month,
    value,
    charted: charted[at] ?? null,
    partial,
    centre: limits?.centre ?? null,
    lower: drawn ? Math.max(possible.low, limits.centre - reach) : null,
    upper: drawn ? Math.min(possible.high, limits.centre + reach) : null,
    signals: signals.filter((signal) => signal.completed === month).map((signal) => signal.rule),
  };
}
