import type { DataTable, EmptyState, Figure, KeyFigure, PageHead } from '../page-model.ts';
import type { VoiceBlock, VoicedQuote } from '../voice/voice-model.ts';

/** What customers say they expect against what they confirm. */
export interface ExpectationsPage extends PageHead {
  readonly empty: EmptyState | null;
  readonly keyFigures: readonly KeyFigure[];
  readonly source: string;
  readonly kinds: Figure | null;
  /** Expectations, then validations. */
  readonly split: readonly VoiceBlock[];
  readonly bySource: DataTable | null;
  /** Do more, do less, keep doing. */
  readonly asks: readonly VoiceBlock[];
  /** Pleased, concerned, frustrated. */
  readonly emotions: readonly VoiceBlock[];
  readonly natural: {
    readonly text: string;
    readonly stability: string | null;
    readonly themes: readonly NaturalThemeEntry[];
  };
  readonly growth: {
    readonly text: string;
    readonly figure: Figure | null;
    readonly empty: EmptyState | null;
  };
  readonly languages: { readonly text: string; readonly table: DataTable | null };
  readonly notes: readonly string[];
}

export interface NaturalThemeEntry {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly quotes: readonly VoicedQuote[];
}
