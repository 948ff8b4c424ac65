import type { DataTable, EmptyState, Fact, Marker, PageHead, Skeleton } from '../page-model.ts';
import type { ProseNode } from '../playbook/playbook-model.ts';

/** Everything below `direction/`. */
export interface DirectionPages {
  readonly direction: DirectionPage;
  readonly roadmap: RoadmapPage;
  readonly maturity: MaturityPage;
}

/** How customers should feel, and how we plan to get there. */
export interface DirectionPage extends PageHead {
  readonly northStar: NorthStarBlock | null;
  readonly northStarEmpty: EmptyState;
  readonly strategy: StrategyBlock | null;
  readonly strategyEmpty: EmptyState;
  readonly skeletons: readonly Skeleton[];
}
export interface NorthStarBlock {
  readonly sentence: string;
  readonly feelings: readonly string[];
  readonly mission: string;
  readonly body: readonly ProseNode[];
  readonly facts: readonly Fact[];
  readonly markers: readonly Marker[];
}
export interface StrategyBlock {
  readonly headline: string;
  readonly reasons: readonly string[];
  readonly story: string;
  readonly facts: readonly Fact[];
  /** All four, the chosen one marked. */
  readonly styles: DataTable;
  readonly start: readonly Fact[];
  readonly startText: string;
  readonly initiatives: DataTable | null;
  readonly initiativesEmpty: EmptyState;
}

/** What will be different in how customer experience is run, by when. */
export interface RoadmapPage extends PageHead {
  readonly standing: string;
  /** Movements down, years across. */
  readonly timeline: DataTable | null;
  readonly milestones: DataTable | null;
  readonly gaps: readonly string[];
  readonly empty: EmptyState | null;
  readonly skeletons: readonly Skeleton[];
}

/** How far along we are, by what can be shown. */
export interface MaturityPage extends PageHead {
  readonly levels: readonly Fact[];
  readonly source: string;
  readonly blocks: readonly MaturityBlock[];
  readonly notes: readonly string[];
  readonly empty: EmptyState | null;
  readonly skeletons: readonly Skeleton[];
}
export interface MaturityBlock {
  readonly id: string;
  readonly name: string;
  /** "2 of 4: it happens by the calendar". */
  readonly text: string;
  /** null while nobody has judged it. */
  readonly meter: { readonly value: number; readonly max: number } | null;
  readonly markers: readonly Marker[];
  readonly evidence: readonly { readonly text: string; readonly href: string | null }[];
  readonly next: string;
}
