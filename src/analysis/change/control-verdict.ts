import type { ControlPhase, ControlSignal, ControlVerdict } from '../results.ts';

/**
 * What a chart says about now: a shift that lasts, single months to explain, or ordinary variation. Signals of phases
 * that are over stay on the chart and are no news.
 *
 * @param phases      at least one, in order
 * @param lastJudged  the last month that is judged; null without any
 */
export function verdictOf(
  phases: readonly ControlPhase[],
  signals: readonly ControlSignal[],
  lastJudged: string | null,
): ControlVerdict {
  const last = phases.at(-1)!;
  if (last.limits === 'none') return { kind: 'no-limits', reason: 'too-short', months: last.months };
  const provisional = last.limits === 'provisional';
  const current = signals.filter(({ completed }) => completed >= last.from);
  const run = current.findLast(({ rule }) => rule === 'eight-on-one-side');
  if (run !== undefined && run.to === lastJudged) {
    return { kind: 'lasting-shift', side: run.side, since: run.from, declared: false, provisional };
  }
  if (last.shifted === 'up' || last.shifted === 'down') {
    const side = last.shifted === 'up' ? 'above' : 'below';
    return { kind: 'lasting-shift', side, since: last.from, declared: true, provisional };
  }
  if (last.limits === 'flat') return { kind: 'no-limits', reason: 'flat', months: last.months };
  if (current.length === 0) return { kind: 'ordinary', provisional };
  const completed = [...new Set(current.map((signal) => signal.completed))];
  return { kind: 'signals', completed, provisional };
}
