import type { Agenda } from '../agenda.ts';
import type {
  DataTable,
  EmptyState,
  Entry,
  Fact,
  Figure,
  KeyFigure,
  Marker,
  PageHead,
  PageTitle,
  Quote,
  Skeleton,
} from '../page-model.ts';

/** The way from a key driver to a cause that is gone: everything that plans and indicators add to the report. */
export interface ChainPages {
  readonly chain: ChainPage;
  readonly plans: PlansPage;
  readonly planPages: readonly PlanPage[];
  readonly rootCausePages: readonly RootCausePage[];
  readonly indicatorPages: readonly IndicatorPage[];
  readonly scoreboard: Scoreboard;
}

export interface ChainPage extends PageHead {
  /** How many links are in place, waiting and missing. */
  readonly keyFigures: readonly KeyFigure[];
  readonly keyFiguresSource: string;
  readonly groups: readonly ChainGroup[];
  readonly empty: EmptyState | null;
  readonly notes: readonly string[];
}
/** One driver with the themes behind it. */
export interface ChainGroup {
  readonly id: string;
  readonly heading: string;
  readonly href: string | null;
  readonly about: string;
  readonly chains: readonly ThemeChain[];
  /** Themes that come next, in one sentence; null when there are none. */
  readonly next: string | null;
}
/** One theme, link by link. */
export interface ThemeChain {
  readonly theme: string;
  readonly name: string;
  readonly links: readonly ChainLink[];
}
export type LinkState = 'there' | 'waiting' | 'later' | 'stale' | 'missing' | 'against';
export interface ChainLink {
  readonly step: string;
  readonly state: LinkState;
  readonly marker: Marker;
  readonly text: string;
  readonly href: string | null;
  readonly remedy: Remedy | null;
}
/** Who closes a gap, and how. */
export interface Remedy {
  readonly owner: string;
  readonly next: string;
  readonly command: string | null;
}

export interface PlansPage extends PageHead {
  readonly table: DataTable | null;
  readonly empty: EmptyState | null;
  readonly skeletons: readonly Skeleton[];
  /** Vital few without a plan, each with the command that begins one. */
  readonly missing: readonly EmptyState[];
}

/** One plan on one page, and the whys behind it. */
export interface PlanPage extends PageTitle {
  readonly id: string;
  readonly markers: readonly Marker[];
  readonly statusReason: string | null;
  /** Driver, theme, owner, sponsor, level, dates. */
  readonly facts: readonly Fact[];
  readonly money: string;
  readonly cause: string;
  readonly diamond: DiamondView | null;
  readonly actions: readonly string[];
  /** How far it reaches; null of a dropped plan. */
  readonly level: string | null;
  /** What stands in place of each list that is empty. */
  readonly none: Readonly<Record<'actions' | 'milestones' | 'checklist', string>>;
  readonly milestones: readonly MilestoneView[];
  readonly indicator: PlanIndicator;
  readonly checklist: readonly ChecklistView[];
  readonly costs: readonly Fact[];
  /** Promise and evidence. */
  readonly outcome: readonly Fact[];
  readonly notes: readonly { readonly on: string; readonly text: string }[];
  readonly versions: readonly string[];
  readonly versionsText: string;
  /** What is missing, each with the next step. */
  readonly gaps: readonly string[];
  readonly source: string;
  readonly whys: WhysPage;
}
export interface DiamondView {
  readonly workflow: string;
  readonly decision: string;
  readonly group: string;
  readonly passesWrongly: string;
  readonly shouldHappen: string;
  /** The names of both ways, in the tense of the plan. */
  readonly wrongWay: string;
  readonly rightWay: string;
}
export interface MilestoneView {
  readonly what: string;
  readonly due: string;
  readonly owner: string;
  readonly marker: Marker;
}
export interface ChecklistView {
  readonly item: string;
  readonly marker: Marker;
  readonly notes: string | null;
}
export interface PlanIndicator {
  readonly name: string;
  readonly href: string | null;
  readonly text: string;
  readonly marker: Marker | null;
  readonly trend: SmallTrend | null;
}
/** A line without axes, beside the numbers it stands for. */
export interface SmallTrend {
  /** By month, oldest first; null is a gap. */
  readonly values: readonly (number | null)[];
  readonly target: number | null;
  readonly alt: string;
}

export interface WhysPage extends PageHead {
  readonly whys: readonly WhyView[];
  readonly whysEmpty: EmptyState | null;
  readonly fewer: string | null;
  readonly diamondEmpty: EmptyState | null;
  readonly copis: readonly CopisRow[];
  readonly copisEmpty: EmptyState | null;
}
export interface WhyView {
  readonly level: string;
  readonly question: string;
  readonly answer: string;
  readonly evidence: string | null;
  readonly saidBy: string | null;
  readonly branches: readonly {
    readonly name: string;
    readonly closed: string;
    readonly whys: readonly WhyView[];
  }[];
}
export interface CopisRow {
  readonly part: string;
  readonly about: string;
  readonly items: readonly { readonly what: string; readonly gap: string | null }[];
}

/** The agenda of two hours in which a group finds the cause of one theme. */
export interface RootCausePage extends PageHead {
  readonly theme: string;
  readonly themeName: string;
  readonly keyFigures: readonly KeyFigure[];
  readonly keyFiguresSource: string;
  readonly trend: { readonly text: string; readonly line: SmallTrend | null };
  readonly invite: readonly Fact[];
  readonly agenda: Agenda;
  readonly comments: readonly Quote[];
  readonly commentsEmpty: EmptyState;
  readonly known: readonly string[];
  readonly command: string;
  readonly questions: readonly string[];
}

/** One indicator with everything known of it. */
export interface IndicatorPage extends PageTitle {
  readonly id: string;
  readonly markers: readonly Marker[];
  readonly standing: string;
  readonly about: string | null;
  readonly figure: Figure;
  readonly control: string | null;
  readonly leadHeadline: string;
  readonly lead: string;
  readonly leadTable: DataTable | null;
  readonly facts: readonly Fact[];
  /** What each state of the value means, in words. */
  readonly states: DataTable | null;
  readonly series: DataTable | null;
  readonly plansEmpty: EmptyState | null;
}

/** One row an indicator, to stand at the top of any meeting. */
export interface Scoreboard {
  readonly caption: string;
  readonly rows: readonly ScoreboardRow[];
  readonly source: string;
}
export interface ScoreboardRow {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly now: string;
  readonly target: string;
  readonly state: Marker;
  readonly trend: SmallTrend | null;
  readonly trendText: string;
  readonly lead: string;
  readonly owner: string;
  readonly plan: { readonly name: string; readonly href: string } | null;
}

/** What a theme's own page says of the work on it. */
export interface ThemeWork {
  readonly plans: readonly Entry[];
  readonly empty: EmptyState | null;
  readonly links: readonly { readonly text: string; readonly href: string }[];
}
