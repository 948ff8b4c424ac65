import type { Plan } from '../../model/chain/plan.ts';
import type { Indicator } from '../../model/indicator.ts';
import { indicatorMonths } from '../change/indicator-months.ts';

/** A target that asks for less than there is. */
export interface WeakTarget {
  readonly target: number;
  /** The value that is better already, in the last whole month before the plan started or, until then, before today. */
  readonly month: string;
  readonly value: number;
  readonly started: boolean;
}

/**
 * The target of a plan, or else of its indicator, where it is weaker than what there was without the plan: a plan that
 * reaches it has shown nothing. A plan under way is held against the month before it started, because by now it may have
 * done its work.
 *
 * @param asOf  `YYYY-MM-DD`; the month it lies in counts on its last day only
 * @returns null also where no whole month before holds a value
 */
export function weakTarget(
  { target: own, startedOn }: Pick<Plan, 'target' | 'startedOn'>,
  indicator: Indicator,
  asOf: string,
): WeakTarget | null {
  const target = own?.value ?? indicator.target;
  const before = indicatorMonths(indicator, asOf).findLast(
    ({ month, value, partial }) =>
      value !== null && !partial && (startedOn === undefined || month < startedOn.slice(0, 7)),
  );
  if (target === undefined || before === undefined || before.value === null) return null;
  const { month, value } = before;
  const isWeak = indicator.good === 'low' ? target > value : target < value;
  return isWeak ? { target, month, value, started: startedOn !== undefined } : null;
}
