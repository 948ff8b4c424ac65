import { isoMonthOf, monthNumberOf } from '../calendar.ts';

/** At least half of the effort goes into removing causes: the rule of the outer loop. */
export const HALF = 0.5;
/** One month swings with holidays and incidents; three in a row say where the effort goes (house rule). */
const RULE_MONTHS = 3;

export interface EffortMonth {
  readonly month: string;
  readonly innerHours: number;
  readonly outerHours: number;
}

export interface HalfRule {
  /** `YYYY-MM` of the first and the last month looked at. */
  readonly from: string;
  readonly to: string;
  readonly months: number;
  readonly innerHours: number;
  readonly outerHours: number;
  /** Outer hours of all hours; null when there are none. */
  readonly share: number | null;
  readonly kept: boolean;
}

/** How the last three months with hours stand against the half rule; null without any month. */
export function halfRule(months: readonly EffortMonth[]): HalfRule | null {
  const last = months.slice(-RULE_MONTHS);
  const [first, end] = [last[0], last.at(-1)];
  if (first === undefined || end === undefined) return null;
  const innerHours = last.reduce((sum, month) => sum + month.innerHours, 0);
  const outerHours = last.reduce((sum, month) => sum + month.outerHours, 0);
  const share = outerShare({ innerHours, outerHours });
  return {
    from: first.month,
    to: end.month,
    months: last.length,
    innerHours,
    outerHours,
    share,
    kept: share !== null && share >= HALF,
  };
}

/** The share of hours for causes; null without hours. */
export function outerShare({ innerHours, outerHours }: Omit<EffortMonth, 'month'>): number | null {
  const all = innerHours + outerHours;
  return all === 0 ? null : outerHours / all;
}

/** Support that grows this much faster than customers is more than a post or two filled late (house rule). */
const WARNING_GAP = 0.05;

export interface StaffingMonth {
  readonly month: string;
  readonly posts: number;
  readonly customers: number;
}

export interface StaffingGrowth {
  readonly from: string;
  readonly to: string;
  /** Growth as a share: 0.12 is 12 %. */
  readonly posts: number;
  readonly customers: number;
  readonly isWarning: boolean;
}

/** The last month against the same month a year before; null without that month. */
export function staffingGrowth(months: readonly StaffingMonth[]): StaffingGrowth | null {
  const last = months.at(-1);
  if (last === undefined) return null;
  const yearBefore = isoMonthOf(monthNumberOf(last.month) - 12);
  const first = months.find(({ month }) => month === yearBefore);
  if (first === undefined) return null;
  const posts = last.posts / first.posts - 1;
  const customers = last.customers / first.customers - 1;
  return { from: first.month, to: last.month, posts, customers, isWarning: posts - customers > WARNING_GAP };
}
