import type { Credits } from './common.ts';

export interface ParetoItem {
  readonly theme: string;
  /** Mentions, or cents per year. */
  readonly value: number;
  /** Of the total of all items. */
  readonly share: number;
  readonly cumulativeShare: number;
  readonly vital: boolean;
  /** Differs from the next by less than chance: the order of the two is not settled. Counts only. */
  readonly orderUnsettled: boolean;
}

export type ParetoCut =
  | {
      readonly kind: 'cut';
      /** Value falling, then id; catch-all themes last. */
      readonly items: readonly ParetoItem[];
      readonly total: number;
      readonly vitalCount: number;
      /** Share that the vital few reach, of the total; catch-all themes in the total can keep it below the line. */
      readonly vitalShare: number;
      /** More than 60 % of the themes are needed for the cut: no vital few to speak of. */
      readonly evenlySpread: boolean;
      /** Themes taken in only because they tie with the last one inside. */
      readonly tiedIn: number;
      /** Share of catch-all themes ("Other"); above 0.2 the coding is too coarse. */
      readonly catchAllShare: number;
      /** Fewer mentions than `fullAnswers`: read as a list, with care. */
      readonly flagged: boolean;
    }
  | {
      readonly kind: 'list';
      readonly items: readonly { readonly theme: string; readonly value: number }[];
      readonly total: number;
      readonly reason:
        'nothing-to-count' | 'one-theme' | 'few-themes' | 'too-few-mentions' | 'no-money-known';
    };

export interface Pareto {
  /** Items in the base that carry at least one theme. */
  readonly items: number;
  readonly mentions: ParetoCut;
  /** Yearly revenue of the distinct customers per theme, cents. Themes overlap: shares are of the sum over themes. */
  readonly money: ParetoCut;
  /** Revenue of the distinct customers touched by any theme, cents, each counted once; null when unknown. */
  readonly distinctRevenueCentsPerYear: number | null;
  readonly distinctCustomers: number;
  readonly customersWithRevenue: number;
  /** Of these customers, in no amount; absent without any. */
  readonly credits?: Credits;
  /** The same for the vital few by mentions only; null when there are none: no cut, or themes evenly spread. */
  readonly vitalFew: {
    readonly revenueCentsPerYear: number | null;
    readonly customers: number;
    readonly customersWithRevenue: number;
    readonly credits?: Credits;
  } | null;
}

export interface DriverPareto {
  readonly driver: string;
  /**
   * `low-raters`: comments of respondents who rated the driver low.
   * `tied-themes`: mentions of the themes that name this driver, in any source.
   */
  readonly basis: 'low-raters' | 'tied-themes';
  /** Items in the base. */
  readonly base: number;
  readonly pareto: Pareto;
}
