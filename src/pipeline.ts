import type { Analysis } from './analysis/analysis.ts';
import { analyseWorkspace } from './analysis/analysis.ts';
import { commentsToRead } from './analysis/comments-to-read.ts';
import type { Masker } from './analysis/disclosure/mask-comment.ts';
import { maskerOf } from './analysis/disclosure/mask-comment.ts';
import { staleSince } from './analysis/disclosure/stale-data.ts';
import { themeFigures } from './analysis/disclosure/theme-figures.ts';
import type { AnalysisResults } from './analysis/results.ts';
import { wordListProblems } from './analysis/expectations/word-list-problems.ts';
import { kindsIn } from './analysis/expectations/comment-kinds.ts';
import { voiceRows } from './analysis/voice/voice-rows.ts';
import type { VoiceComment, VoiceInput } from './view/voice/voice-input.ts';
import { suspectedScaleChanges } from './analysis/scale-change.ts';
import { customersByTheme } from './analysis/themes/theme-customers.ts';
import type { ThemeProblem } from './analysis/themes/theme-problems.ts';
import { themeProblems } from './analysis/themes/theme-problems.ts';
import { judgeChain } from './chain-check.ts';
import { judgeClaims } from './claims-check.ts';
import { readPlanHistory } from './load/content/plan-history.ts';
import type { DefectList } from './load/defect-list.ts';
import { fingerprintOf } from './load/fingerprint.ts';
import { readPromiseHistory } from './load/promise-history.ts';
import type { LoadedWorkspace } from './load/workspace.ts';
import { loadWorkspace } from './load/workspace.ts';
import { withMethod } from './load/content/method-pages.ts';
import type { YamlFile } from './load/yaml-document.ts';
import { isoDateOf } from './model/calendar.ts';
import type { Defect, LedgerEntry } from './model/defect.ts';
import type { FeedbackTable } from './model/feedback-table.ts';
import { NO_LEVEL } from './model/feedback-table.ts';
import type { PlanHistory } from './model/chain/plan-history.ts';
import { NO_PLAN_HISTORY } from './model/chain/plan-history.ts';
import type { PromiseHistory } from './model/promise-history.ts';
import { NO_HISTORY } from './model/promise-history.ts';
import type { PublicFacts } from './model/public-facts.ts';
import type { Workspace } from './model/workspace.ts';
import { judgePlaybook } from './playbook-check.ts';
import { judgePublicTexts } from './public-text-check.ts';
import { judgeReleases } from './release-check.ts';
import type { ReportModel } from './view/page-model.ts';
import { publicEffects } from './view/public/public-effects.ts';
import { publicFacts } from './view/public/public-facts.ts';
import type { SampleComment } from './view/report-input.ts';
import { reportModel } from './view/report-model.ts';

export interface CheckedWorkspace {
  /** undefined when there is any error. */
  readonly workspace: Workspace | undefined;
  readonly defects: readonly Defect[];
  readonly ledger: readonly LedgerEntry[];
  /** A short hash of all input files, so that a print-out names its data. */
  readonly fingerprint: () => string;
  /** What customers could read earlier, from the commits. */
  readonly history: PromiseHistory;
  /** The results, made when first asked for. */
  readonly analysis: (workspace: Workspace) => Analysis;
  /** How each plan changed, from the commits; read when asked. */
  readonly planHistory: () => PlanHistory;
}

/** Step 1: files to a validated workspace, and every judgement on it that an author must hear. */
export function checkWorkspace(directory: string): CheckedWorkspace {
  const loaded = loadWorkspace(directory);
  const { workspace, defects, ledger } = loaded;
  let held: Analysis | undefined;
  const analysis = (whole: Workspace): Analysis => (held ??= analysisOf(whole));
  const history = workspace === undefined ? NO_HISTORY : readPromiseHistory(directory, workspace.config);
  if (workspace !== undefined) {
    judgeThemes(loaded, workspace, defects);
    judgeWordLists(loaded, workspace, defects);
    judgeScales(workspace, defects);
    judgePlaybook(loaded, workspace, defects);
    judgeReleases(workspace, defects);
    judgePublicTexts(loaded, workspace, history, defects);
    if (!defects.hasErrors) judgeClaims(loaded, workspace, () => analysis(workspace).results.fixes, defects);
    judgeChain(loaded, workspace, defects);
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

/** Step 2: a workspace to results. */
export function analysisOf(workspace: Workspace): Analysis {
  return analyseWorkspace(workspace);
}

/** Step 3: results and content to the documents that the two sites are made from. */
export interface SiteModels {
  readonly report: ReportModel;
  /** All that the public build can know. */
  readonly progress: PublicFacts;
}

/** Customers listed on the page of a theme: enough to call the most important ones. */
const CUSTOMERS_A_PAGE = 10;

export function siteModels(workspace: Workspace, checked: CheckedWorkspace): SiteModels {
  const { config, sources, themes, promises, indicators, playbook, ledger, feedback, notComparable } =
    workspace;
  const { results, marks, kinds } = checked.analysis(workspace);
  const counted = { table: feedback, marks, themes };
  const figures = themeFigures(promises, counted, config.asOf, workspace.releases);
  const read = commentsToRead(feedback, marks, themes, config.drivers);
  const masker = maskerOf({
    locale: config.locale,
    customerIds: feedback.customer.names,
    customers: workspace.customers,
  });
  const quote = (rows: readonly number[]): readonly SampleComment[] =>
    rows.map((row) => commentAt(workspace, row, masker));
  const quoteAll = (
    rows: ReadonlyMap<string, readonly number[]>,
  ): ReadonlyMap<string, readonly SampleComment[]> =>
    new Map([...rows].map(([id, those]) => [id, quote(those)]));
  return {
    report: reportModel({
      results,
      config,
      sources,
      themes,
      promises,
      indicators,
      journey: workspace.journey,
      buyIns: workspace.buyIns,
      playbook: withMethod(playbook),
      direction: workspace.direction,
      ledger,
      notComparable,
      warnings: checked.defects,
      themeComments: quoteAll(read.byTheme),
      driverComments: quoteAll(read.byDriver),
      unitComments: quoteAll(unitCommentRows(results)),
      rhythm: workspace.rhythm,
      chain: workspace.chain,
      planHistory: checked.planHistory(),
      themeCustomers: customersByTheme(
        { table: feedback, customers: workspace.customers, themes, marks },
        CUSTOMERS_A_PAGE,
      ),
      voice: voiceInput(workspace, { results, marks, kinds }, masker),
      untaggedComments: quote(results.themes.coverage.untaggedRows),
      fingerprint: checked.fingerprint(),
    }),
    progress: publicFacts(promises, config, {
      history: checked.history,
      figures,
      effects: publicEffects(results.fixes, figures),
      staleSince: staleSince(results.period, config.asOf),
    }),
  };
}

/** The comments that the pages on customers' voice show. */
function voiceInput(workspace: Workspace, { results, marks, kinds }: Analysis, masker: Masker): VoiceInput {
  const { feedback: table, themes, config } = workspace;
  const rows = voiceRows(table, marks, themes, kinds, config.asOf);
  const voiced = (row: number): VoiceComment => ({
    ...commentAt(workspace, row, masker),
    key: `${table.source.names[table.source.codes[row]!]}/${table.idOf(row)}`,
    themes: Array.from(
      marks.themes.subarray(marks.starts[row]!, marks.starts[row + 1]!),
      (at) => themes[at]!.id,
    ),
    kinds: kindsIn(kinds.bits[row]!),
  });
  const { naturalThemes } = results.expectations;
  return {
    ofTheDay: rows.ofTheDay.map(({ date, row }) => ({ date, comment: voiced(row) })),
    byKind: new Map([...rows.byKind].map(([kind, of]) => [kind, of.map(voiced)])),
    streams: rows.streams.map(({ rows: shown, ...stream }) => ({ ...stream, shown: shown.map(voiced) })),
    toPick: rows.toPick.map(({ group, row }) => ({ group, comment: voiced(row) })),
    naturalExamples:
      naturalThemes.kind === 'found'
        ? naturalThemes.themes.map(({ exampleRows }) => exampleRows.map(voiced))
        : [],
  };
}

/** Rows to quote by `<unit>/<YYYY-MM>`. */
function unitCommentRows({ rhythm }: AnalysisResults): ReadonlyMap<string, readonly number[]> {
  return new Map(
    rhythm.units.units.flatMap(({ unit, months }) =>
      months.map(({ month, commentRows }) => [`${unit}/${month}`, commentRows] as const),
    ),
  );
}

/** The only way in which a customer's words reach a page: with personal details masked. */
function commentAt({ config, feedback, sources }: Workspace, row: number, { mask }: Masker): SampleComment {
  const { source, segment, unit } = feedback;
  const sourceId = source.names[source.codes[row]!]!;
  return {
    text: mask(feedback.comments.text(row) ?? ''),
    date: isoDateOf(feedback.day[row]!),
    source: sources.find(({ id }) => id === sourceId)?.mapping.name ?? sourceId,
    segment: segment.names[segment.codes[row]!] ?? null,
    unit: unit.names[unit.codes[row]!] ?? null,
    score: scoreGiven(feedback, config.mainOutcome, row),
  };
}

/** The points or the number that an item gives the main outcome. */
function scoreGiven({ scores, measures }: FeedbackTable, outcome: string, row: number): number | null {
  const rated = scores.get(outcome);
  const level = rated?.levels[row] ?? NO_LEVEL;
  if (rated !== undefined) return level === NO_LEVEL ? null : rated.scale.low + level;
  const number = measures.get(outcome)?.values[row] ?? NaN;
  return Number.isNaN(number) ? null : number;
}

/** Rules that mean nothing or twice the same, and test sentences that fail, at their place in the theme's file. */
function judgeThemes({ places }: LoadedWorkspace, { themes }: Workspace, defects: DefectList): void {
  judgeRules(themeProblems(themes), places.themes, defects);
}

/** The same for the workspace's own word lists, joined with those of Outerloop. */
function judgeWordLists({ places }: LoadedWorkspace, { wordLists }: Workspace, defects: DefectList): void {
  const own = [...places.wordLists].map(([kind, { value }]) => ({ kind, tests: value.tests }));
  judgeRules(wordListProblems(wordLists, own), places.wordLists, defects);
}

function judgeRules(
  problems: readonly ThemeProblem[],
  files: ReadonlyMap<string, YamlFile<unknown>>,
  defects: DefectList,
): void {
  for (const { theme, path, code, what, fix } of problems) {
    const place = files.get(theme)!.at(path);
    if (code === 'rule-duplicate') defects.warn(code, place, what, fix);
    else defects.error(code, place, what, fix);
  }
}

/** Ratings whose answers look like two scales joined as one: a warning, because only people know what was asked. */
function judgeScales({ feedback: table }: Workspace, defects: DefectList): void {
  for (const change of suspectedScaleChanges(table)) {
    const date = isoDateOf(change.day);
    defects.warn(
      'scale-change-suspected',
      { file: table.file.names[table.file.codes[change.row]!]!, line: table.line[change.row]!, column: 1 },
      `the ${change.answersBefore} answers to "${change.score}" before ${date} stay at or below ${change.highestBefore}; from then on they reach ${change.highestAfter}`,
      `if customers saw another scale before ${date}, declare it under ratings.${change.score}.changes in source.yaml; averages across the change would be wrong`,
    );
  }
}
