import type {
  DataTable,
  EmptyState,
  Fact,
  Figure,
  KeyFigure,
  Marker,
  PageHead,
  Skeleton,
} from '../page-model.ts';

export interface IndicatorsPage extends PageHead {
  readonly entries: readonly IndicatorEntry[];
  readonly empty: EmptyState | null;
  readonly skeletons: readonly Skeleton[];
  readonly notes: readonly string[];
}

export interface IndicatorEntry {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly markers: readonly Marker[];
  /** The latest value beside target and threshold. */
  readonly standing: string;
  readonly facts: readonly Fact[];
  readonly figure: Figure;
  /** What the limits say; null without values. */
  readonly control: string | null;
  readonly leadHeadline: string;
  readonly lead: string;
  readonly leadTable: DataTable | null;
}

export interface FixesPage extends PageHead {
  readonly entries: readonly FixEntry[];
  readonly empty: EmptyState | null;
  readonly skeletons: readonly Skeleton[];
  readonly notes: readonly string[];
}

export interface FixEntry {
  /** Id of the promise. */
  readonly id: string;
  readonly title: string;
  readonly markers: readonly Marker[];
  readonly verdict: string;
  readonly theme: { readonly text: string; readonly href: string };
  /** The plan that the theme has; null without one that was not dropped. */
  readonly plan: { readonly text: string; readonly href: string; readonly status: Marker } | null;
  readonly keyFigures: readonly KeyFigure[];
  readonly source: string;
  /** What was done about the time of year; empty without an estimate. */
  readonly season: string;
  /** Empty without an estimate. */
  readonly comparison: string;
  /** What customers read instead, and why; empty where they read no figure. */
  readonly customersRead: string;
  readonly cautions: readonly string[];
  readonly figure: Figure;
}

/** Why the score moved between two periods. */
export interface MovementPage extends PageHead {
  readonly comparisons: readonly MovementBlock[];
  readonly notes: readonly string[];
}

export interface MovementBlock {
  readonly id: string;
  readonly heading: string;
  readonly text: readonly string[];
  readonly figure: Figure;
  readonly tables: readonly DataTable[];
  readonly drivers: Figure | null;
  readonly driversText: string;
}
