import type { Analysis } from './analysis/analysis.ts';
import { analyseWorkspace, markWorkspace } from './analysis/analysis.ts';
import { listRules } from './analysis/expectations/comment-kinds.ts';
import { numberQuestions } from './analysis/number-questions.ts';
import type { CommentMarks } from './analysis/themes/theme-marks.ts';
import { joinMarks } from './analysis/themes/theme-marks.ts';
import { judgeChain } from './checks/chain-check.ts';
import { judgeClaims } from './checks/claims-check.ts';
import { judgePlaybook } from './checks/playbook-check.ts';
import { judgePublicTexts } from './checks/public-text-check.ts';
import { judgeReleases } from './checks/release-check.ts';
import { judgeThemes, judgeWordLists } from './checks/rules-check.ts';
import { judgeScales } from './checks/scale-check.ts';
import { readPlanHistory } from './load/content/plan-history.ts';
import { fingerprintOf } from './load/fingerprint.ts';
import { readPromiseHistory } from './load/history/promise-history.ts';
import type { CommentListener } from './load/feedback/feedback-folder.ts';
import { loadWorkspace } from './load/workspace.ts';
import type { PlanHistory } from './model/chain/plan-history.ts';
import { NO_PLAN_HISTORY } from './model/chain/plan-history.ts';
import type { Defect, LedgerEntry } from './model/defect.ts';
import type { PromiseHistory } from './model/promises/promise-history.ts';
import { NO_HISTORY } from './model/promises/promise-history.ts';
import type { Workspace } from './model/workspace.ts';
import type { SecondThread } from './second-thread/second-thread.ts';

export interface CheckedWorkspace {
  /** undefined when there is any error. */
  readonly workspace: Workspace | undefined;
  readonly defects: readonly Defect[];
  readonly ledger: readonly LedgerEntry[];
  /** A short hash of all input files, so that a print-out names its data. */
  readonly fingerprint: () => string;
  /** What customers could read earlier, from the commits. */
  readonly history: PromiseHistory;
  /**
   * Step 2: a workspace to results, made when first asked for. Step 3, results to the two sites, is `siteModels`; it is
   * loaded only by who builds.
   */
  readonly analysis: (workspace: Workspace) => Analysis;
  /** How each plan changed, from the commits; read when asked. */
  readonly planHistory: () => PlanHistory;
}

export interface CheckTerms {
  /** Works beside this thread; for callers that go on to the analysis. */
  readonly second?: SecondThread;
}

/** Step 1: files to a validated workspace, and every judgement on it that an author must hear. */
export function checkWorkspace(directory: string, { second }: CheckTerms = {}): CheckedWorkspace {
  const loaded = loadWorkspace(directory, second && listening(second));
  const { workspace, defects, ledger } = loaded;
  let marked: CommentMarks | undefined;
  const marks = (whole: Workspace): CommentMarks => (marked ??= marksOf(whole, second));
  let held: Analysis | undefined;
  const analysis = (whole: Workspace): Analysis =>
    (held ??= analyseWorkspace(whole, {
      marks: () => marks(whole),
      questions: (facts) => second?.questions(facts) ?? numberQuestions(facts),
    }));
  const history = workspace === undefined ? NO_HISTORY : readPromiseHistory(directory, workspace.config);
  if (workspace !== undefined) {
    judgeThemes(loaded, workspace, defects);
    judgeWordLists(loaded, workspace, defects);
    judgeScales(workspace, defects);
    judgePlaybook(loaded, workspace, defects);
    judgeReleases(workspace, defects);
    judgePublicTexts(loaded, workspace, history, defects);
    if (!defects.hasErrors) judgeClaims(loaded, workspace, () => analysis(workspace).results.fixes, defects);
    judgeChain(loaded, workspace, () => marks(workspace).themes, defects);
  }
  return {
    workspace: defects.hasErrors ? undefined : workspace,
    defects: defects.list(),
    ledger,
    fingerprint: () => fingerprintOf(directory, loaded.files),
    history,
    analysis,
    planHistory: () =>
      workspace === undefined ? NO_PLAN_HISTORY : readPlanHistory(directory, workspace.config),
  };
}

function listening(second: SecondThread): CommentListener {
  return {
    begin: (themes, { lists }, bytes) => second.begin(themes, listRules(lists), bytes),
    comments: (file) => second.comments(file),
  };
}

function marksOf(workspace: Workspace, second: SecondThread | undefined): CommentMarks {
  const spoken = second?.marks();
  return spoken === undefined ? markWorkspace(workspace) : joinMarks(workspace.feedback, spoken);
}
