import type { MarkdownTag } from '../../model/playbook/markdown.ts';
import type { DataTable, EmptyState, Fact, Marker, PageHead, PageTitle, Skeleton } from '../page-model.ts';

// ---------------------------------------------------------------- prose

/** Written text with the workspace's figures in their places. Plain data; a component renders it piece by piece. */
export type ProseNode = string | ProseElement | ProseTable | ProseCode | ProseCard | ProseCommand | ProseNote;

export interface ProseElement {
  readonly kind: 'element';
  readonly tag: Exclude<MarkdownTag, 'table'>;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ProseNode[];
  readonly isTask: boolean;
}
export interface ProseTable {
  readonly kind: 'table';
  readonly caption: string;
  /** Whether its rows stack on a narrow screen. */
  readonly stacks: boolean;
  readonly children: readonly ProseNode[];
}
/** A block to copy. */
export interface ProseCode {
  readonly kind: 'code';
  readonly caption: string;
  readonly text: string;
}
/** What this workspace's own figures say, with a way to their page. */
export interface ProseCard {
  readonly kind: 'card';
  readonly title: string;
  /** null where there is nothing to show yet. */
  readonly href: string | null;
  readonly lines: readonly string[];
  readonly source: string | null;
}
export interface ProseCommand {
  readonly kind: 'command';
  readonly text: string;
}
export interface ProseNote {
  readonly kind: 'note';
  readonly title: readonly ProseNode[];
  readonly children: readonly ProseNode[];
}

// ---------------------------------------------------------------- pages

/** Everything below `playbook/`. */
export interface PlaybookModel {
  readonly overview: PlaybookOverview;
  readonly articles: readonly Article[];
  readonly images: readonly { readonly name: string; readonly base64: string }[];
  readonly solutions: SolutionsPage;
  readonly canvases: CanvasesPage;
  readonly supplyChains: SupplyChainsPage;
}

/** The whole method on one page. */
export interface PlaybookOverview extends PageHead {
  readonly chain: readonly ChainStep[];
  readonly stages: readonly StageBlock[];
  readonly own: string;
  readonly ownSkeleton: readonly Skeleton[];
  readonly more: readonly ArticleLink[];
}
/** One link of the chain, and where this workspace stands on it. */
export interface ChainStep {
  readonly number: number;
  readonly name: string;
  readonly question: string;
  readonly now: string;
  readonly href: string;
}
export interface StageBlock {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly text: string;
  readonly articles: readonly ArticleEntry[];
}
export interface ArticleLink {
  readonly title: string;
  readonly href: string;
  readonly text: string;
}
export interface ArticleEntry extends ArticleLink {
  /** Time, and whether the workspace wrote it. */
  readonly about: string;
}

/** One practice of the method. */
export interface Article extends PageHead {
  readonly id: string;
  readonly stage: { readonly name: string; readonly href: string };
  readonly facts: readonly Fact[];
  readonly onThisPage: readonly { readonly text: string; readonly href: string }[];
  readonly body: readonly ProseNode[];
  readonly live: readonly ArticleLink[];
  readonly related: readonly ArticleLink[];
  readonly previous: ArticleLink | null;
  readonly next: ArticleLink | null;
  readonly origin: string;
}

export interface SolutionsPage extends PageHead {
  readonly groups: readonly {
    readonly name: string;
    readonly href: string | null;
    readonly solutions: readonly SolutionEntry[];
  }[];
  readonly pages: readonly SolutionPage[];
  readonly uses: DataTable | null;
  /** Themes of the vital few that no solution answers. */
  readonly gaps: readonly string[];
  readonly empty: EmptyState | null;
  readonly skeletons: readonly Skeleton[];
}
export interface SolutionEntry {
  readonly title: string;
  readonly href: string;
  readonly markers: readonly Marker[];
  readonly lines: readonly string[];
}
export interface SolutionPage extends PageTitle {
  readonly id: string;
  readonly markers: readonly Marker[];
  readonly problem: string;
  readonly solution: string;
  readonly steps: readonly string[];
  readonly facts: readonly Fact[];
  readonly evidence: string;
  readonly uses: DataTable | null;
  readonly usesEmpty: EmptyState;
  /** Where the theme stands today. */
  readonly themes: readonly ProseCard[];
  readonly report: Skeleton;
}

export interface CanvasesPage extends PageHead {
  readonly entries: readonly ArticleLink[];
  readonly pages: readonly CanvasPage[];
  readonly empty: EmptyState | null;
  readonly skeletons: readonly Skeleton[];
}
export interface CanvasPage extends PageTitle {
  readonly id: string;
  readonly customer: string;
  readonly roles: readonly Fact[];
  readonly job: string;
  readonly perfectWorld: string;
  readonly today: string;
  readonly usedWith: readonly string[];
  readonly obstacles: readonly string[];
  readonly themes: readonly ProseCard[];
  readonly value: readonly ValueSide[];
  readonly balance: string;
  readonly ideas: DataTable | null;
  readonly ideasEmpty: EmptyState;
  readonly source: string;
}
export interface ValueSide {
  readonly name: string;
  readonly gains: readonly string[];
  readonly spends: readonly string[];
}

export interface SupplyChainsPage extends PageHead {
  readonly chains: readonly SupplyChainBlock[];
  readonly empty: EmptyState | null;
  readonly skeletons: readonly Skeleton[];
  readonly notes: readonly string[];
}
export interface SupplyChainBlock {
  readonly id: string;
  readonly title: string;
  readonly customerGets: string;
  /** From the customer backwards: who stands how many handovers away. */
  readonly levels: readonly { readonly distance: string; readonly steps: readonly SupplyStep[] }[];
  readonly table: DataTable;
  readonly faults: string;
}
export interface SupplyStep {
  readonly name: string;
  readonly handsOver: readonly {
    readonly what: string;
    readonly to: string;
    readonly fault: string | null;
  }[];
}
