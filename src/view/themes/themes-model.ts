import type { ThemeWork } from '../chain/chain-model.ts';
import type {
  DataTable,
  EmptyState,
  Fact,
  Figure,
  KeyFigure,
  Marker,
  PageHead,
  Quote,
} from '../page-model.ts';

export interface ThemesPage extends PageHead {
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

export interface ThemePage extends PageHead {
  readonly id: string;
  readonly markers: readonly Marker[];
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

/** What a theme does to the score and what it costs, on its own page. */
export interface ThemeImpactBlock {
  readonly heading: string;
  readonly text: string;
  readonly keyFigures: readonly KeyFigure[];
  readonly source: string;
  readonly segments: DataTable | null;
  /** Praise costs nothing, so nothing is compared. */
  readonly more: { readonly text: string; readonly href: string } | null;
}
