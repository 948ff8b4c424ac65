import type { LedgerEntry } from '../model/defect.ts';
import { compareText } from '../model/defect.ts';
import type { WordListDefinition } from '../model/expectations/word-list.ts';
import type { PlanDefinition } from '../model/chain/plan.ts';
import type { Maturity } from '../model/direction/maturity.ts';
import type { PlaybookPageHead } from '../model/playbook/playbook-page.ts';
import type { PromiseDefinition } from '../model/promises/promise.ts';
import { promiseSchema } from '../model/promises/promise.ts';
import type { ThemeDefinition } from '../model/theme.ts';
import { themeSchema } from '../model/theme.ts';
import type { CodedColumn, CustomerTable, FeedbackTable } from '../model/feedback-table.ts';
import type { Workspace } from '../model/workspace.ts';
import type { WorkspaceConfig } from '../model/workspace-config.ts';
import { readAssumptions } from './assumption-file.ts';
import { CONFIG_FILE, readConfig } from './config-file.ts';
import { readBuyIns } from './content/buy-in-files.ts';
import { checkFeedbackStages, readJourney } from './content/journey-files.ts';
import { readIndicators } from './content/indicator-files.ts';
import { readRhythm } from './content/rhythm-files.ts';
import { readWordLists } from './content/word-list-files.ts';
import { checkPlan, PLAN_FOLDER, readPlans } from './content/plan-files.ts';
import { readDirection } from './content/direction-files.ts';
import { readPlaybook } from './content/playbook-files.ts';
import { readYamlFolder, recordsOf } from './yaml/yaml-folder.ts';
import { withCoreGrowthRule } from './customers/core-growth-rule.ts';
import { CUSTOMER_FILE, readCustomers } from './customers/customer-file.ts';
import { joinCustomers } from './customers/customer-join.ts';
import { DefectList } from './defect-list.ts';
import type { CommentListener } from './feedback/feedback-folder.ts';
import { readFeedback } from './feedback/feedback-folder.ts';
import { warnOfLostNames } from './feedback/lost-names.ts';
import { FEEDBACK_FOLDER, readSourceFolders, unreadLedger } from './feedback/source-folders.ts';
import { INDICATOR_FOLDER } from './operations-file.ts';
import { warnOfNameVariants } from './name-variants.ts';
import { readPopulation } from './customers/population-file.ts';
import { checkPromise } from './promise-checks.ts';
import type { PromiseTranslations } from './content/promise-translations.ts';
import { isTranslationName, readPromiseTranslations } from './content/promise-translations.ts';
import { refuseRoundedCustomers } from './customers/rounded-ids.ts';
import { readReleases } from './release-files.ts';
import { checkThemeDriver, checkThemeNames, THEME_FOLDER } from './theme-files.ts';
import { reportUnreadEntries } from './unread-entries.ts';
import { WorkspaceFolder } from './workspace-folder.ts';
import { inVoiceOrder } from './voice-order.ts';
import type { YamlFile } from './yaml/yaml-document.ts';

const PROMISE_FOLDER = 'content/promises';

export interface LoadedWorkspace {
  /** undefined when the configuration itself cannot be read; may be incomplete when `defects` holds errors. */
  readonly workspace: Workspace | undefined;
  readonly defects: DefectList;
  readonly ledger: readonly LedgerEntry[];
  /** Where things stand in their files, for judgements made later. */
  readonly places: WorkspacePlaces;
  /** Every file that was read, relative to the workspace. */
  readonly files: readonly string[];
}
export interface WorkspacePlaces {
  readonly config: YamlFile<WorkspaceConfig> | undefined;
  readonly themes: ReadonlyMap<string, YamlFile<ThemeDefinition>>;
  readonly promises: ReadonlyMap<string, YamlFile<PromiseDefinition>>;
  readonly plans: ReadonlyMap<string, YamlFile<PlanDefinition>>;
  /** The heads of the playbook's pages. */
  readonly playbook: ReadonlyMap<string, YamlFile<PlaybookPageHead>>;
  /** The workspace's own word lists, by kind. */
  readonly wordLists: ReadonlyMap<string, YamlFile<WordListDefinition>>;
  readonly translations: PromiseTranslations;
  readonly maturity: YamlFile<Maturity> | undefined;
}

/**
 * Reads and checks a whole workspace. Every defect is collected; nothing is repaired.
 *
 * @param directory  the folder that holds `outerloop.yaml`, `data/` and `content/`
 * @param listener   hears of the comments of every file, in the order of the table's rows
 */
export function loadWorkspace(directory: string, listener?: CommentListener): LoadedWorkspace {
  const defects = new DefectList();
  const folder = new WorkspaceFolder(directory, defects);
  const config = readConfig(folder, defects);
  const themeFolder = readYamlFolder(folder, THEME_FOLDER, themeSchema, defects);
  const { ids: themeIds, files: themes } = themeFolder;
  const { ids: promiseIds, files: promises } = readYamlFolder(
    folder,
    PROMISE_FOLDER,
    promiseSchema,
    defects,
    { isOther: isTranslationName, placeholders: (promise) => (promise.public ? 'public' : 'internal') },
  );
  const translations: PromiseTranslations =
    config === undefined
      ? new Map()
      : readPromiseTranslations(folder, PROMISE_FOLDER, promises, config.value, defects);
  const plans = readPlans(folder, defects);
  const { lists: wordLists, files: ownWordLists } = readWordLists(folder, defects);
  reportUnreadEntries(folder, defects);
  const sources = readSourceFolders(folder, defects);
  const places = { config, themes, promises, translations, plans: plans.files, wordLists: ownWordLists };
  if (config === undefined) {
    return {
      workspace: undefined,
      defects,
      ledger: unreadLedger(sources),
      places: { ...places, playbook: new Map(), maturity: undefined },
      files: folder.files,
    };
  }

  checkThemeNames(themes, defects);
  for (const [, theme] of themes) checkThemeDriver(theme, config.value, defects);
  for (const [, promise] of promises) checkPromise(promise, config.value, themeIds, defects);

  const { builder, ledger, notComparable, isWhole } = readFeedback(
    folder,
    sources,
    { config: config.value, themes: themeFolder, wordLists },
    defects,
    listener,
  );
  const errorsSoFar = defects.errorCount;
  const rawCustomers = folder.exists(CUSTOMER_FILE) ? folder.read(CUSTOMER_FILE) : undefined;
  const customers =
    rawCustomers === undefined
      ? null
      : withCoreGrowthRule(
          readCustomers(rawCustomers, config.value.customers, builder.text.customer.dictionary, defects),
          config,
          defects,
        );
  const customersFailed = defects.errorCount > errorsSoFar;
  const { ids: indicatorIds, indicators } = readIndicators(folder, config.value, themeIds, defects);
  const table = builder.table();
  const known = {
    themes: { one: 'theme', where: THEME_FOLDER, ids: themeIds },
    drivers: { one: 'driver', where: CONFIG_FILE, ids: Object.keys(config.value.drivers) },
    indicators: { one: 'indicator', where: INDICATOR_FOLDER, ids: indicatorIds },
    promises: { one: 'promise', where: PROMISE_FOLDER, ids: promiseIds },
  };
  for (const [, plan] of plans.files) checkPlan(plan, known, config.value.asOf, defects);
  const journey = readJourney(folder, known, themes, defects);
  checkFeedbackStages(table, journey, defects);
  warnOfLostNames(table, defects);
  refuseRoundedCustomers(table, defects);
  warnOfNameVariants(table, customers, defects);
  const joined = customers === null ? table : joinCustomers(table, customers, defects);
  const areAll = isWhole && !customersFailed;
  const units = { names: unitsInData(joined, customers), areAll };
  const { playbook, heads } = readPlaybook(
    folder,
    {
      themes: known.themes,
      indicators: known.indicators,
      units,
      asOf: config.value.asOf,
    },
    defects,
  );
  const { direction, maturity } = readDirection(folder, config.value.asOf, defects);
  const workspace: Workspace = {
    config: config.value,
    sources: sources.flatMap(({ id, mapping }) =>
      mapping === undefined ? [] : [{ id, mapping: mapping.value }],
    ),
    themes: recordsOf(themeFolder),
    wordLists,
    promises: [...promises].map(([id, { value }]) => ({
      id,
      ...value,
      translations: Object.fromEntries(
        [...(translations.get(id) ?? [])].map(([language, translation]) => [language, translation.value]),
      ),
    })),
    indicators,
    journey,
    buyIns: readBuyIns(folder, known, config.value.drivers, defects),
    feedback: inVoiceOrder(joined),
    customers,
    population: readPopulation(folder, customers, defects),
    assumptions: readAssumptions(
      folder,
      config.value,
      {
        themes: { names: themeIds, areAll: true },
        channels: { names: table.channel.names, areAll: isWhole },
        segments: { names: [...table.segment.names, ...(customers?.segment.names ?? [])], areAll },
      },
      defects,
    ),
    rhythm: readRhythm(
      folder,
      {
        config: config.value,
        ...known,
        sources: { one: 'source', where: FEEDBACK_FOLDER, ids: sources.map(({ id }) => id) },
        plans: { one: 'plan', where: PLAN_FOLDER, ids: plans.ids },
        promises: { one: 'promise', where: PROMISE_FOLDER, ids: promiseIds },
        promiseOf: (id) => promises.get(id)?.value,
        units,
      },
      defects,
    ),
    chain: { plans: recordsOf(plans) },
    releases: readReleases(folder, defects),
    playbook,
    direction,
    ledger,
    notComparable,
  };
  return {
    workspace,
    defects,
    ledger,
    places: { ...places, playbook: heads, maturity },
    files: folder.files,
  };
}

/** The names of business units that any item or customer belongs to, each once. */
function unitsInData(feedback: FeedbackTable, customers: CustomerTable | null): readonly string[] {
  const named = [feedback.unit, ...(customers === null ? [] : [customers.unit])].flatMap(usedNames);
  return [...new Set(named)].toSorted(compareText);
}

function usedNames({ names, codes }: CodedColumn): readonly string[] {
  const used = new Uint8Array(names.length);
  for (let row = 0; row < codes.length; row++) if (codes[row]! >= 0) used[codes[row]!] = 1;
  return names.filter((_, code) => used[code] === 1);
}
