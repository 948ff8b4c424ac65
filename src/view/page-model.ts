import type { BuyInPages } from './buy-in/buy-in-model.ts';
import type { CoreGrowthPage } from './core-growth/core-growth-model.ts';
import type { ExpectationsPage } from './expectations/expectations-model.ts';
import type { ChainPages, ThemeWork } from './chain/chain-model.ts';
import type { ChartDescription } from './figures/chart-description.ts';
import type { JourneyPages } from './journey/journey-model.ts';
import type { RhythmPages } from './rhythm/rhythm-pages.ts';
import type { DirectionPages } from './direction/direction-model.ts';
import type { PlaybookModel } from './playbook/playbook-model.ts';
import type { VoicePages } from './voice/voice-model.ts';

/**
 * What the pages of the report show: sentences, formatted numbers, chart descriptions. Plain JSON. The command line
 * writes one such document and the Astro build reads nothing else. `href`s are relative to the root of the site, without
 * a leading slash, such as `drivers/installation/`.
 */
export interface ReportModel {
  readonly site: SiteFacts;
  readonly summary: SummaryPage;
  readonly drivers: DriversPage;
  readonly driverPages: readonly DriverPage[];
  readonly themes: ThemesPage;
  readonly themePages: readonly ThemePage[];
  readonly impact: ImpactPage;
  readonly indicators: IndicatorsPage;
  readonly fixes: FixesPage;
  readonly sampling: SamplingPage;
  readonly movement: MovementPage;
  readonly journey: JourneyPages;
  readonly coreGrowth: CoreGrowthPage;
  readonly buyIn: BuyInPages;
  readonly rhythm: RhythmPages;
  readonly direction: DirectionPages;
  readonly playbook: PlaybookModel;
  /** What customers expect, and what they confirm. */
  readonly expectations: ExpectationsPage;
  /** Customers' own words. */
  readonly voice: VoicePages;
  readonly chain: ChainPages;
  readonly data: DataPage;
  readonly method: MethodPage;
  readonly fields: readonly FieldGroup[];
  readonly glossary: readonly Definition[];
  /** The menu: every page but the search. */
  readonly nav: readonly NavGroup[];
  /** Every page of the menu by name, for readers without the search. */
  readonly index: readonly { readonly name: string; readonly href: string }[];
}

export interface NavGroup {
  readonly name: string;
  readonly items: readonly NavItem[];
}
export interface NavItem {
  readonly name: string;
  readonly href: string;
  /** What it is one of, such as "driver", where the name alone would not say. */
  readonly kind?: string;
  /** Shown only inside their section. */
  readonly children?: readonly NavItem[];
}

/** On every page of the report. */
export interface SiteFacts {
  readonly organisation: string;
  /** Language of the pages' own words. */
  readonly language: string;
  readonly sampleData: string | null;
  readonly asOf: string;
  readonly period: string | null;
  readonly volume: string;
  readonly fingerprint: string | null;
}

// ---------------------------------------------------------------- parts of pages

/** What is missing, why it matters, and the step that fills it. */
export interface EmptyState {
  readonly missing: string;
  readonly why: string;
  readonly next: string;
  readonly command: string | null;
  readonly file: string | null;
  /** The first lines of the file, ready to be pasted. */
  readonly skeleton?: string;
}

export type Figure =
  | { readonly kind: 'chart'; readonly chart: ChartDescription }
  | { readonly kind: 'empty'; readonly empty: EmptyState };

export interface KeyFigure {
  readonly label: string;
  readonly value: string;
  /** Interval, n, scope: never without its base. */
  readonly detail: string;
}

/** Status in words with an icon, never by colour. */
export interface Marker {
  readonly icon: 'star' | 'check' | 'question' | 'warning' | 'circle';
  readonly text: string;
}

export interface Entry {
  readonly name: string;
  readonly href: string;
  readonly markers: readonly Marker[];
  readonly lines: readonly string[];
}

/** One line of what is known of a thing. */
export interface Fact {
  readonly label: string;
  readonly text: string;
  readonly href: string | null;
}

export interface DataTable {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly source: string;
}
export interface TableCell {
  readonly text: string;
  readonly href?: string;
  /** Several things in one cell, instead of the text: each on a line of its own. */
  readonly items?: readonly string[];
}

export interface Quote {
  readonly text: string;
  /** Date, source, segment, unit, score: as far as known. */
  readonly about: string;
}

export interface Definition {
  readonly id: string;
  readonly term: string;
  readonly text: string;
  readonly notToBeConfusedWith: readonly { readonly term: string; readonly href: string }[];
}

// ---------------------------------------------------------------- pages

export interface SummaryPage {
  readonly title: string;
  readonly description: string;
  readonly statements: readonly Statement[];
  readonly statementsSource: string;
  readonly figure: Figure;
  /** Whether the trend shows a signal; null without a chart. */
  readonly signal: string | null;
  readonly drivers: { readonly intro: string; readonly entries: readonly Entry[]; readonly source: string };
  readonly driversEmpty: EmptyState | null;
  readonly vitalFew: { readonly intro: string; readonly entries: readonly Entry[]; readonly source: string };
  readonly vitalFewEmpty: EmptyState | null;
  readonly decisions: readonly Decision[];
  readonly decisionsNone: string;
  readonly heard: readonly KeyFigure[];
}
/** One of the three to five sentences on the first screen. */
export interface Statement {
  readonly about: string;
  readonly text: string;
  readonly href: string;
  readonly linkText: string;
}
export interface Decision {
  readonly ask: string;
  readonly because: string;
  readonly href: string | null;
  readonly linkText: string | null;
}

export interface DriversPage {
  readonly title: string;
  readonly description: string;
  readonly lede: string;
  readonly importance: Figure;
  readonly shares: { readonly text: string; readonly figure: Figure | null };
  readonly quadrants: Figure;
  readonly table: DataTable | null;
  readonly notes: readonly string[];
}

export interface DriverPage {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly markers: readonly Marker[];
  readonly lede: string;
  readonly question: string | null;
  readonly keyFigures: readonly KeyFigure[];
  readonly keyFiguresSource: string;
  readonly pareto: Figure;
  readonly paretoNote: string;
  /** Where its chain is; null without one. */
  readonly chain: { readonly text: string; readonly href: string } | null;
  readonly trend: Figure;
  readonly groups: readonly Figure[];
  readonly comments: readonly Quote[];
  readonly commentsEmpty: EmptyState;
  readonly notes: readonly string[];
}

export interface ThemesPage {
  readonly title: string;
  readonly description: string;
  readonly lede: string;
  readonly mentions: Figure;
  readonly money: Figure;
  /** Effect of each theme on the score. */
  readonly effects: Figure;
  /** Which themes share comments. */
  readonly togetherText: string;
  readonly together: DataTable | null;
  readonly table: DataTable | null;
  readonly notes: readonly string[];
}

export interface ThemePage {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly markers: readonly Marker[];
  readonly lede: string;
  readonly about: string | null;
  readonly keyFigures: readonly KeyFigure[];
  readonly keyFiguresSource: string;
  readonly impact: ThemeImpactBlock;
  readonly trend: Figure;
  /** What the limits say of the trend; null without a chart. */
  readonly control: string | null;
  readonly groups: readonly Figure[];
  readonly comments: readonly Quote[];
  readonly commentsEmpty: EmptyState;
  /** Those who raised it, the largest first; null when no customer is known. */
  readonly customers: DataTable | null;
  /** Where the theme belongs and how it is recognised. */
  readonly facts: readonly Fact[];
  /** The plans that answer it, or how to begin one. */
  readonly work: ThemeWork;
  readonly promise: { readonly text: string; readonly status: string } | null;
  readonly promiseEmpty: EmptyState;
}

/** What the themes cost, and the business behind them. */
export interface ImpactPage {
  readonly title: string;
  readonly description: string;
  readonly lede: string;
  readonly keyFigures: readonly KeyFigure[];
  readonly keyFiguresSource: string;
  readonly size: Figure;
  readonly companyCost: Figure;
  readonly customerCost: Figure;
  readonly moneyChange: Figure;
  readonly percentChange: Figure;
  readonly parts: DataTable | null;
  readonly business: DataTable | null;
  readonly lifetime: DataTable | null;
  readonly overlaps: DataTable | null;
  readonly notes: readonly string[];
  readonly assumptions: DataTable | null;
  readonly assumptionsEmpty: EmptyState;
}

/** What a theme does to the score and what it costs, on its own page. */
export interface ThemeImpactBlock {
  readonly text: string;
  readonly keyFigures: readonly KeyFigure[];
  readonly source: string;
  readonly segments: DataTable | null;
}

/** The first lines of a file to write. */
export interface Skeleton {
  readonly file: string;
  readonly text: string;
}

export interface IndicatorsPage {
  readonly title: string;
  readonly description: string;
  readonly lede: string;
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

export interface FixesPage {
  readonly title: string;
  readonly description: string;
  readonly lede: string;
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
  readonly cautions: readonly string[];
  readonly figure: Figure;
}

/** Who answered, and for whom they speak. */
export interface SamplingPage {
  readonly title: string;
  readonly description: string;
  readonly lede: string;
  readonly keyFigures: readonly KeyFigure[];
  readonly keyFiguresSource: string;
  /** Share of answers against share of customers, by stratum and by segment. */
  readonly shares: readonly Figure[];
  readonly response: DataTable | null;
  readonly scores: readonly string[];
  readonly scoresSource: string;
  readonly coreGrowth: string;
  readonly coreGrowthEmpty: EmptyState | null;
  readonly sources: DataTable | null;
  readonly sourcesText: string;
  readonly planner: DataTable | null;
  readonly plannerText: string;
  /** What to say before a claim is made about all customers. */
  readonly warnings: readonly string[];
}

/** Why the score moved between two periods. */
export interface MovementPage {
  readonly title: string;
  readonly description: string;
  readonly lede: string;
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

export interface DataPage {
  readonly title: string;
  readonly description: string;
  readonly lede: string;
  readonly keyFigures: readonly KeyFigure[];
  readonly sources: DataTable | null;
  /** Where each source comes from and under which licence. */
  readonly origins: readonly { readonly source: string; readonly text: string }[];
  readonly sourcesEmpty: EmptyState;
  readonly outcomes: DataTable | null;
  readonly coverage: DataTable | null;
  readonly coverageText: string;
  readonly languages: DataTable | null;
  /** What carries no theme, and the command that looks for what it has in common. */
  readonly untaggedText: string;
  readonly untaggedCommand: string | null;
  readonly untaggedHeading: string;
  readonly untagged: readonly Quote[];
  readonly ledger: DataTable | null;
  readonly ledgerByFile: DataTable | null;
  readonly ledgerText: string;
  /** Scales that changed, and how they are made comparable. */
  readonly scaleChanges: readonly string[];
  /** Answers left out because customers saw another scale. */
  readonly notComparable: readonly string[];
  readonly warnings: DataTable | null;
  readonly warningsText: string;
}

export interface MethodPage {
  readonly title: string;
  readonly description: string;
  readonly lede: string;
  readonly figures: readonly MethodEntry[];
}
export interface MethodEntry {
  readonly id: string;
  readonly name: string;
  readonly how: string;
  readonly read: string;
  /** A worked example with small numbers; left out where there is none. */
  readonly example?: string;
  readonly limits: string;
  /** Figures that stand behind the limits. */
  readonly table?: DataTable;
  readonly source: string;
}

/** The fields of one type of the analysis document. */
export interface FieldGroup {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly fields: readonly { readonly name: string; readonly text: string }[];
}
