import type { Assumptions } from './assumptions.ts';
import type { BuyIn } from './buy-in.ts';
import type { Chain } from './chain/plan.ts';
import type { Direction } from './direction/direction.ts';
import type { LedgerEntry } from './defect.ts';
import type { WordLists } from './expectations/word-list.ts';
import type { CustomerTable, FeedbackTable } from './feedback-table.ts';
import type { Indicator } from './indicator.ts';
import type { Journey } from './journey/journey.ts';
import type { Playbook } from './playbook/playbook.ts';
import type { Population } from './population.ts';
import type { PromiseRecord } from './promises/promise.ts';
import type { Release } from './promises/release.ts';
import type { Rhythm } from './rhythm/rhythm.ts';
import type { SourceMapping } from './source-mapping.ts';
import type { Theme } from './theme.ts';
import type { WorkspaceConfig } from './workspace-config.ts';

/** A validated workspace: everything that the analysis and the pages may know. */
export interface Workspace {
  readonly config: WorkspaceConfig;
  /** By id. */
  readonly sources: readonly Source[];
  /** By id; the order that theme indexes refer to. */
  readonly themes: readonly Theme[];
  /** The words by which comments are told apart. */
  readonly wordLists: WordLists;
  /** By id. */
  readonly promises: readonly PromiseRecord[];
  /** By id; those without any value yet included. */
  readonly indicators: readonly Indicator[];
  /** Stages, roles, care-abouts and moments of truth; empty lists without content/journey. */
  readonly journey: Journey;
  /** By id. */
  readonly buyIns: readonly BuyIn[];
  readonly feedback: FeedbackTable;
  /** null without data/customers.csv. */
  readonly customers: CustomerTable | null;
  /** How many customers there are, beyond those listed. */
  readonly population: Population;
  /** null without content/assumptions.yaml. */
  readonly assumptions: Assumptions | null;
  /** Reports to units, meetings and surveys, the outer loop, recognition. */
  readonly rhythm: Rhythm;
  /** From a theme to its cause and its end. */
  readonly chain: Chain;
  /** What earlier releases published, oldest first. */
  readonly releases: readonly Release[];
  /** What this workspace adds to the method that ships with the engine. */
  readonly playbook: Playbook;
  /** Where the company is heading with its customers. */
  readonly direction: Direction;
  readonly ledger: readonly LedgerEntry[];
  /** Answers left out because they were given on a scale declared as not comparable. */
  readonly notComparable: readonly NotComparable[];
}

export interface Source {
  /** The folder name below data/feedback. */
  readonly id: string;
  readonly mapping: SourceMapping;
}

export interface NotComparable {
  readonly source: string;
  readonly rating: string;
  readonly answers: number;
}
