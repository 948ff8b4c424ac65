import type {
  DataTable,
  EmptyState,
  Fact,
  Figure,
  KeyFigure,
  Marker,
  PageHead,
  PageTitle,
  Skeleton,
  TableCell,
} from '../page-model.ts';

/** The journey as a map, as a table, stage by stage, and its moments of truth. */
export interface JourneyPages {
  readonly map: JourneyMapPage;
  readonly table: JourneyTablePage;
  readonly stages: readonly StagePage[];
  readonly moments: MomentsPage;
}

export interface JourneyMapPage extends PageHead {
  /** How the stages feel, from data. */
  readonly curve: Figure;
  readonly stages: readonly StageCard[];
  readonly source: string;
  readonly notes: readonly string[];
  readonly empty: EmptyState | null;
  readonly skeletons: readonly Skeleton[];
}

/** One column of the map. */
export interface StageCard {
  readonly id: string;
  readonly place: string;
  readonly name: string;
  readonly href: string;
  readonly wants: string;
  readonly reality: readonly Line[];
  readonly careAbouts: readonly { readonly name: string; readonly roles: string; readonly href: string }[];
  readonly moments: readonly { readonly name: string; readonly href: string; readonly marker: Marker }[];
  readonly owner: string;
  readonly groups: string;
}

/** "22% of ratings are low (n = 2,994)". */
export interface Line {
  readonly label: string;
  readonly text: string;
}

export interface JourneyTablePage extends PageHead {
  readonly tables: readonly DataTable[];
  readonly empty: EmptyState | null;
}

export interface StagePage extends PageTitle {
  readonly id: string;
  readonly wants: string;
  readonly facts: readonly Fact[];
  readonly keyFigures: readonly KeyFigure[];
  readonly source: string;
  readonly themes: DataTable | null;
  readonly themesEmpty: EmptyState;
  readonly drivers: DataTable | null;
  readonly driversEmpty: EmptyState;
  readonly indicators: DataTable | null;
  readonly indicatorsEmpty: EmptyState;
  readonly careAbouts: readonly CareAboutView[];
  readonly careAboutsEmpty: EmptyState;
  readonly moments: readonly MomentView[];
  readonly momentsEmpty: EmptyState;
  readonly before: { readonly name: string; readonly href: string } | null;
  readonly after: { readonly name: string; readonly href: string } | null;
}

export interface CareAboutView {
  readonly id: string;
  readonly name: string;
  /** Each with where it is found, such as "Office manager (business)". */
  readonly roles: string;
  readonly expects: string;
  /** One line a figure that shows the reality. */
  readonly reality: readonly TableCell[];
  readonly realityNone: string;
  /** What follows for whom, met and missed; null where nothing is written. */
  readonly consequences: DataTable | null;
}

export interface MomentView {
  readonly id: string;
  readonly name: string;
  readonly marker: Marker;
  readonly trigger: string;
  readonly feel: string;
  readonly opportunity: string | null;
  readonly next: string | null;
  readonly owner: string;
  readonly stage: { readonly name: string; readonly href: string };
  /** The shared figure as it stands today, or that there is none. */
  readonly metric: TableCell;
}

export interface MomentsPage extends PageHead {
  readonly keyFigures: readonly KeyFigure[];
  readonly missed: readonly MomentView[];
  readonly missedNone: string;
  /** All others, by stage. */
  readonly others: readonly { readonly stage: string; readonly moments: readonly MomentView[] }[];
  readonly table: DataTable | null;
  readonly source: string;
  readonly empty: EmptyState | null;
  readonly skeletons: readonly Skeleton[];
}
