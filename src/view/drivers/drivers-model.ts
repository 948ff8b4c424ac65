import type { DataTable, EmptyState, Figure, KeyFigure, Marker, PageHead, Quote } from '../page-model.ts';

export interface DriversPage extends PageHead {
  readonly importance: Figure;
  readonly shares: { readonly text: string | null; readonly figure: Figure | null };
  readonly quadrants: Figure;
  readonly table: DataTable | null;
  readonly notes: readonly string[];
}

export interface DriverPage extends PageHead {
  readonly id: string;
  readonly markers: readonly Marker[];
  readonly question: string | null;
  readonly keyFigures: readonly KeyFigure[];
  readonly keyFiguresSource: string;
  readonly pareto: Figure;
  readonly paretoNote: string;
  /** Where its chain is; null without one. */
  readonly onward: { readonly text: string; readonly href: string } | null;
  readonly trend: Figure;
  readonly groups: readonly Figure[];
  /** Whose comments these are; null without any. */
  readonly commentsNote: string | null;
  readonly comments: readonly Quote[];
  readonly commentsEmpty: EmptyState;
  readonly notes: readonly string[];
}
