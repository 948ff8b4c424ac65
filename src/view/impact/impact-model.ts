import type { DataTable, EmptyState, Figure, KeyFigure, PageHead } from '../page-model.ts';

/** What the themes cost, and the business behind them. */
export interface ImpactPage extends PageHead {
  /** None where nothing is known of any. */
  readonly keyFigures: readonly KeyFigure[];
  readonly keyFiguresSource: string;
  readonly size: Figure;
  /** null where nothing at all is assumed: the end of the page says once how to begin. */
  readonly companyCost: Figure | null;
  /** null there as well, and where it could only repeat why there is no `companyCost`. */
  readonly customerCost: Figure | null;
  readonly moneyChange: Figure;
  /** null where it could only repeat why there is no `moneyChange`. */
  readonly percentChange: Figure | null;
  readonly parts: DataTable | null;
  readonly business: DataTable | null;
  readonly lifetime: DataTable | null;
  readonly overlaps: DataTable | null;
  readonly notes: readonly string[];
  readonly assumptions: DataTable | null;
  readonly assumptionsEmpty: EmptyState;
}
