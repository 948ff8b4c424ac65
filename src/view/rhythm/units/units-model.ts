import type { Agenda } from '../../agenda.ts';
import type {
  DataTable,
  EmptyState,
  Entry,
  Fact,
  Figure,
  KeyFigure,
  Marker,
  PageHead,
  Quote,
  Skeleton,
} from '../../page-model.ts';

/** All units and months with a report. */
export interface UnitsPage extends PageHead {
  readonly entries: readonly Entry[];
  /** Units that have too little feedback for an entry of their own, in one sentence; empty without such. */
  readonly silent: string;
  readonly table: DataTable | null;
  readonly packs: readonly { readonly text: string; readonly href: string }[];
  readonly packsText: string;
  readonly empty: EmptyState | null;
  readonly skeletons: readonly Skeleton[];
  readonly notes: readonly string[];
}

/** One unit with its reports, the newest first. */
export interface UnitPage {
  readonly id: string;
  readonly title: string;
  readonly reports: readonly UnitReport[];
}

/** One document: one unit, one month, all sources. */
export interface UnitReport {
  /** Page address of the unit. */
  readonly unit: string;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly title: string;
  /** For a page that holds several reports. */
  readonly unitName: string;
  readonly description: string;
  readonly markers: readonly Marker[];
  readonly lede: string;
  readonly keyFigures: readonly KeyFigure[];
  readonly keyFiguresSource: string;
  readonly changed: readonly string[];
  readonly changedNone: string;
  /** Where the unit differs from everybody else. */
  readonly apart: readonly string[];
  readonly trend: Figure;
  readonly themes: DataTable | null;
  readonly themesNote: string;
  /** Said in the place of a table that would be empty. */
  readonly themesNone: string;
  readonly drivers: DataTable | null;
  readonly comments: readonly Quote[];
  readonly commentsEmpty: EmptyState;
  readonly asks: readonly UnitAskView[];
  readonly asksNone: string;
  readonly work: readonly Entry[];
  readonly workNone: string;
  readonly workNote: string;
  readonly facts: readonly Fact[];
  readonly factsEmpty: EmptyState | null;
  /** Other months of the same unit, newest first. */
  readonly others: readonly { readonly text: string; readonly href: string }[];
  readonly footnote: string;
}

export interface UnitAskView {
  readonly ask: string;
  readonly because: string;
  readonly markers: readonly Marker[];
  readonly link: { readonly text: string; readonly href: string } | null;
}

/** All units of one quarter in one printable document. */
export interface PackPage extends PageHead {
  /** `2026-Q2`, in small letters as in the address. */
  readonly quarter: string;
  readonly contents: readonly { readonly name: string; readonly line: string; readonly anchor: string }[];
  readonly agenda: Agenda;
  readonly prepare: readonly string[];
  readonly reports: readonly PackedReport[];
}
export interface PackedReport {
  readonly report: UnitReport;
  /** What to begin the workshop of this unit with. */
  readonly workshop: readonly string[];
}
