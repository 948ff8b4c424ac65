import type { DataTable, EmptyState, KeyFigure, PageHead, Quote } from '../page-model.ts';

export interface DataPage extends PageHead {
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
