import type { AnalysisResults } from '../analysis/results.ts';
import type { ThemeCustomer } from '../analysis/themes/theme-customers.ts';
import type { Chain } from '../model/chain/plan.ts';
import type { PlanHistory } from '../model/chain/plan-history.ts';
import type { Defect, LedgerEntry } from '../model/defect.ts';
import type { BuyIn } from '../model/buy-in.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Journey } from '../model/journey/journey.ts';
import type { Playbook } from '../model/playbook/playbook.ts';
import type { Direction } from '../model/direction/direction.ts';
import type { PromiseRecord } from '../model/promises/promise.ts';
import type { PublicFigure } from '../model/promises/public-facts.ts';
import type { Rhythm } from '../model/rhythm/rhythm.ts';
import type { SourceMapping } from '../model/source-mapping.ts';
import type { Theme } from '../model/theme.ts';
import type { NotComparable } from '../model/workspace.ts';
import type { WorkspaceConfig } from '../model/workspace-config.ts';
import type { VoiceInput } from './voice/voice-input.ts';

/** Everything the report is worded from. Plain data; the pipeline gathers it. */
export interface ReportInput {
  readonly results: AnalysisResults;
  readonly config: WorkspaceConfig;
  /** By id. */
  readonly sources: readonly { readonly id: string; readonly mapping: SourceMapping }[];
  readonly themes: readonly Theme[];
  /** All of them, public or not. */
  readonly promises: readonly PromiseRecord[];
  /** The figures that customers read, by promise id. */
  readonly publicFigures: ReadonlyMap<string, readonly PublicFigure[]>;
  /** By id. */
  readonly indicators: readonly Indicator[];
  readonly journey: Journey;
  /** By id. */
  readonly buyIns: readonly BuyIn[];
  readonly playbook: Playbook;
  readonly direction: Direction;
  readonly planHistory: PlanHistory;
  readonly ledger: readonly LedgerEntry[];
  /** Answers left out because their scale cannot be compared. */
  readonly notComparable: readonly NotComparable[];
  readonly warnings: readonly Defect[];
  /** A few comments to read for each theme and driver, by id, in the order to print them. Absent means none. */
  readonly themeComments: ReadonlyMap<string, readonly SampleComment[]>;
  readonly driverComments: ReadonlyMap<string, readonly SampleComment[]>;
  /** Drivers whose comments come from customers who rated it low; those of all others, from the themes that name it. */
  readonly commentsOfLowRaters: ReadonlySet<string>;
  /** Comments to read by `<unit>/<YYYY-MM>`. */
  readonly unitComments: ReadonlyMap<string, readonly SampleComment[]>;
  /** Plans from a theme to its cause. */
  readonly chain: Chain;
  /** Units, meetings, the outer loop, recognition. */
  readonly rhythm: Rhythm;
  /** Customers who raised each theme, by theme id, in the order to print them. */
  readonly themeCustomers: ReadonlyMap<string, readonly ThemeCustomer[]>;
  /** The comments that the pages on customers' voice show. */
  readonly voice: VoiceInput;
  /** The comments of `results.themes.coverage.untaggedRows`. */
  readonly untaggedComments: readonly SampleComment[];
  /** A short hash of all input files, so that a print-out names its data; null when unknown. */
  readonly fingerprint: string | null;
}

/** One comment in a customer's own words. Internal: it never reaches the public site. */
export interface SampleComment {
  readonly text: string;
  /** ISO date. */
  readonly date: string;
  /** The name of the source, not its id. */
  readonly source: string;
  readonly segment: string | null;
  readonly unit: string | null;
  /** Points of the main outcome, on its own scale. */
  readonly score: number | null;
}
