import type { ChartDescription } from './figures/chart-description.ts';

// The parts that pages are put together from. What each page holds is described beside its words, in `<section>-model.ts`.

/** What a page is called, and what a list of pages says of it. */
export interface PageTitle {
  readonly title: string;
  readonly description: string;
}

/** A page that opens with what it has to say. */
export interface PageHead extends PageTitle {
  readonly lede: string;
}

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

/** The first lines of a file to write. */
export interface Skeleton {
  readonly file: string;
  readonly text: string;
}
