import type { DataTable, EmptyState, Figure, KeyFigure, PageHead } from '../page-model.ts';

/** Who answered, and for whom they speak. */
export interface SamplingPage extends PageHead {
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
