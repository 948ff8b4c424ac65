import type { DataTable, EmptyState, Fact, Figure, KeyFigure, PageTitle } from '../page-model.ts';

/** The customers on whom growth rests, against all others. */
export interface CoreGrowthPage extends PageTitle {
  /** Whether the highest ratings come from core-growth customers, in words. */
  readonly answer: string;
  readonly empty: EmptyState | null;
  /** Who they are, and who says so. */
  readonly who: readonly Fact[];
  readonly keyFigures: readonly KeyFigure[];
  readonly source: string;
  readonly scores: DataTable | null;
  readonly drivers: Figure;
  readonly driversText: string;
  readonly driverTable: DataTable | null;
  readonly themes: Figure;
  readonly themesText: string;
  readonly themeTable: DataTable | null;
  /** What they expect, from the analysis of expectations. */
  readonly expectations: { readonly text: string; readonly figure: Figure };
  readonly notes: readonly string[];
}
