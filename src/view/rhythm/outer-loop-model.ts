import type { DataTable, EmptyState, Figure, KeyFigure, Marker, PageHead, Skeleton } from '../page-model.ts';

/** What goes into removing causes, and what comes back. */
export interface OuterLoopPage extends PageHead {
  readonly markers: readonly Marker[];
  readonly skeletons: readonly Skeleton[];
  readonly effort: Figure;
  readonly effortText: readonly string[];
  readonly ladder: readonly LadderStep[];
  readonly ladderText: string;
  readonly ladderEmpty: EmptyState | null;
  readonly promises: DataTable | null;
  readonly promisesText: string;
  readonly promisesEmpty: EmptyState | null;
  readonly annuityFigures: readonly KeyFigure[];
  readonly annuitySource: string;
  readonly annuity: Figure;
  readonly annuities: readonly AnnuityView[];
  readonly staffing: Figure;
  readonly staffingText: string;
  readonly staffingMarkers: readonly Marker[];
  readonly notes: readonly string[];
}

/** One cause that was closed. */
export interface AnnuityView {
  readonly what: string;
  readonly href: string | null;
  readonly markers: readonly Marker[];
  readonly lines: readonly string[];
}

/** One rung of the prevention ladder, the most valuable on top. */
export interface LadderStep {
  readonly name: string;
  readonly what: string;
  readonly count: string;
  readonly plans: readonly { readonly text: string; readonly href: string }[];
}
