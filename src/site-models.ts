import type { Analysis } from './analysis/analysis.ts';
import { commentsToRead } from './analysis/comments-to-read.ts';
import type { Masker } from './analysis/disclosure/mask-comment.ts';
import { maskerOf } from './analysis/disclosure/mask-comment.ts';
import { staleSince } from './analysis/disclosure/stale-data.ts';
import { themeFigures } from './analysis/disclosure/theme-figures.ts';
import { kindsIn } from './analysis/expectations/comment-kinds.ts';
import type { AnalysisResults } from './analysis/results.ts';
import { customersByTheme } from './analysis/themes/theme-customers.ts';
import { voiceRows } from './analysis/voice/voice-rows.ts';
import { withMethod } from './load/content/method-pages.ts';
import type { PublicFacts } from './model/promises/public-facts.ts';
import type { Workspace } from './model/workspace.ts';
import type { CheckedWorkspace } from './pipeline.ts';
import { quotedComment } from './quoted-comment.ts';
import type { ReportModel } from './view/report-document.ts';
import { withoutDraftTexts } from './view/not-yet-written.ts';
import { publicEffects } from './view/public/public-effects.ts';
import { publicFacts } from './view/public/public-facts.ts';
import type { SampleComment } from './view/report-input.ts';
import { reportModel } from './view/report-model.ts';
import type { VoiceComment, VoiceInput } from './view/voice/voice-input.ts';

/** Step 3: results and content to the documents that the two sites are made from. */
export interface SiteModels {
  readonly report: ReportModel;
  /** All that the public build can know. */
  readonly progress: PublicFacts;
}

/** Customers listed on the page of a theme: enough to call the most important ones. */
const CUSTOMERS_A_PAGE = 10;

/** Words everything that the two sites show; customers' words leave here masked. */
export function siteModels(workspace: Workspace, checked: CheckedWorkspace): SiteModels {
  const { config, sources, themes, promises, ledger, feedback, notComparable } = workspace;
  const { results, marks, kinds } = checked.analysis(workspace);
  const counted = { table: feedback, marks, themes };
  const figures = themeFigures(promises, counted, config.asOf, workspace.releases);
  const progress = publicFacts(promises, config, {
    history: checked.history,
    figures,
    effects: publicEffects(results.fixes, figures),
    staleSince: staleSince(results.period, config.asOf),
  });
  const read = commentsToRead(feedback, marks, themes, config.drivers);
  const masker = maskerOf({
    locale: config.locale,
    customerIds: feedback.customer.names,
    customers: workspace.customers,
  });
  const quote = (rows: readonly number[]): readonly SampleComment[] =>
    rows.map((row) => quotedComment(workspace, row, masker));
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
      ...writtenContent(workspace),
      publicFigures: new Map(progress.promises.map(({ id, figures: read }) => [id, read])),
      ledger,
      notComparable,
      warnings: checked.defects,
      themeComments: quoteAll(read.byTheme),
      driverComments: quoteAll(read.byDriver),
      commentsOfLowRaters: read.ofLowRaters,
      unitComments: quoteAll(unitCommentRows(results)),
      planHistory: checked.planHistory(),
      themeCustomers: customersByTheme(
        { table: feedback, customers: workspace.customers, themes, marks },
        CUSTOMERS_A_PAGE,
      ),
      voice: voiceInput(workspace, { results, marks, kinds }, masker),
      untaggedComments: quote(results.themes.coverage.untaggedRows),
      fingerprint: checked.fingerprint(),
    }),
    progress,
  };
}

/** What authors wrote, as colleagues read it: where a draft still asks for something, they read that it is to come. */
function writtenContent({ playbook, ...content }: Workspace) {
  const { promises, indicators, journey, buyIns, direction, rhythm, chain } = content;
  return {
    ...withoutDraftTexts({ promises, indicators, journey, buyIns, direction, rhythm, chain }),
    // a template is there to be filled in
    playbook: withMethod({ ...withoutDraftTexts(playbook), templates: playbook.templates }),
  };
}

/** The comments that the pages on customers' voice show. */
function voiceInput(workspace: Workspace, { results, marks, kinds }: Analysis, masker: Masker): VoiceInput {
  const { feedback: table, themes, config } = workspace;
  const rows = voiceRows(table, marks, themes, kinds, config.asOf);
  const voiced = (row: number): VoiceComment => ({
    ...quotedComment(workspace, row, masker),
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
