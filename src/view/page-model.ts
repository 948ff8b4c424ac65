import type { ChartDescription } from './chart-description.ts';

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
  readonly data: DataPage;
  readonly method: MethodPage;
  readonly fields: readonly FieldGroup[];
  readonly glossary: readonly Definition[];
  /** Every page by name, for readers without the search. */
  readonly index: readonly { readonly name: string; readonly href: string }[];
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

export interface DataTable {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly source: string;
}
export interface TableCell {
  readonly text: string;
  readonly href?: string;
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
}

// ---------------------------------------------------------------- pages

export interface SummaryPage {
  readonly title: string;
  readonly description: string;
  readonly statements: readonly Statement[];
  readonly statementsSource: string;
  readonly figure: Figure;
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
  readonly trend: Figure;
  readonly groups: readonly Figure[];
  readonly comments: readonly Quote[];
  readonly commentsEmpty: EmptyState;
  /** Those who raised it, the largest first; null when no customer is known. */
  readonly customers: DataTable | null;
  /** Where the theme belongs and how it is recognised. */
  readonly facts: readonly { readonly label: string; readonly text: string; readonly href: string | null }[];
  readonly promise: { readonly text: string; readonly status: string } | null;
  readonly promiseEmpty: EmptyState;
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
  readonly limits: string;
  readonly source: string;
}

/** The fields of one type of the analysis document. */
export interface FieldGroup {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly fields: readonly { readonly name: string; readonly text: string }[];
}
