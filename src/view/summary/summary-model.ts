import type { EmptyState, Entry, Figure, KeyFigure, PageTitle } from '../page-model.ts';

export interface SummaryPage extends PageTitle {
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
  /** Who decides and by when, as "Operations review, by 31 July 2026"; null where nobody has agreed it. */
  readonly due: string | null;
  readonly href: string | null;
  readonly linkText: string | null;
}
