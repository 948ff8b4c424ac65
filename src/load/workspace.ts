import type { PlanDefinition } from '../model/chain/plan.ts';
import type { LedgerEntry } from '../model/defect.ts';
import { compareText } from '../model/compare-text.ts';
import type { Maturity } from '../model/direction/maturity.ts';
import type { WordListDefinition } from '../model/expectations/word-list.ts';
import type { PlaybookPageHead } from '../model/playbook/playbook-page.ts';
import type { PromiseDefinition } from '../model/promises/promise.ts';
import type { ThemeDefinition } from '../model/theme.ts';
import type { Workspace } from '../model/workspace.ts';
import type { WorkspaceConfig } from '../model/workspace-config.ts';
import { readAssumptions } from './assumption-file.ts';
import { CONFIG_FILE, readConfig } from './config-file.ts';
import { readBuyIns } from './content/buy-in-files.ts';
import { readDirection } from './content/direction-files.ts';
import { readIndicators } from './content/indicator-files.ts';
import { readJourney } from './content/journey-files.ts';
import { namedGroups, warnOfLikeGroups } from './content/named-groups.ts';
import { checkPlan, PLAN_FOLDER, readPlans } from './content/plan-files.ts';
import { readPlaybook } from './content/playbook-files.ts';
import { checkPromise } from './content/promises/promise-checks.ts';
import { PROMISE_FOLDER, promiseRecords, readPromises } from './content/promises/promise-files.ts';
import type { PromiseTranslations } from './content/promises/promise-translations.ts';
import { readRhythm } from './content/rhythm-files.ts';
import { warnOfUnspokenLanguages } from './content/rule-languages.ts';
import { readWordLists } from './content/word-list-files.ts';
import { readCustomerData } from './customer-data.ts';
import { readPopulation } from './customers/population-file.ts';
import { DefectList } from './defect-list.ts';
import type { CommentListener } from './feedback/feedback-folder.ts';
import { FEEDBACK_FOLDER, readSourceFolders, unreadLedger } from './feedback/source-folders.ts';
import { INDICATOR_FOLDER } from './operations-file.ts';
import { readReleases } from './release-files.ts';
import { checkThemes, readThemes, THEME_FOLDER } from './theme-files.ts';
import { reportUnreadEntries } from './unread-entries.ts';
import { inVoiceOrder } from './voice-order.ts';
import { WorkspaceFolder } from './workspace-folder.ts';
import type { YamlFile } from './yaml/yaml-document.ts';
import { recordsOf } from './yaml/yaml-folder.ts';

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
  const parts = readParts(folder, defects);
  const { config, themes, promises, plans, wordLists, sources } = parts;
  const places = {
    config,
    themes: themes.files,
    promises: promises.files,
    translations: promises.translations,
    plans: plans.files,
    wordLists: wordLists.files,
  };
  if (config === undefined) {
    return {
      workspace: undefined,
      defects,
      ledger: unreadLedger(sources),
      places: { ...places, playbook: new Map(), maturity: undefined },
      files: folder.files,
    };
  }
  const { workspace, heads, maturity } = joinParts(folder, { ...parts, config }, defects, listener);
  return {
    workspace,
    defects,
    ledger: workspace.ledger,
    places: { ...places, playbook: heads, maturity },
    files: folder.files,
  };
}

/** What can be read, whether or not the configuration can. */
function readParts(folder: WorkspaceFolder, defects: DefectList) {
  const config = readConfig(folder, defects);
  const themes = readThemes(folder, defects);
  const promises = readPromises(folder, config?.value, defects);
  const plans = readPlans(folder, defects);
  const wordLists = readWordLists(folder, defects);
  reportUnreadEntries(folder, defects);
  const sources = readSourceFolders(folder, defects);
  return { config, themes, promises, plans, wordLists, sources };
}

type Parts = ReturnType<typeof readParts>;

/** Holds the parts against the configuration and each other, and reads what can be understood only with them. */
function joinParts(
  folder: WorkspaceFolder,
  {
    config,
    themes,
    promises,
    plans,
    wordLists,
    sources,
  }: Parts & { readonly config: YamlFile<WorkspaceConfig> },
  defects: DefectList,
  listener: CommentListener | undefined,
) {
  const { asOf, drivers, languages } = config.value;
  checkThemes(themes, config.value, defects);
  for (const [, promise] of promises.files) checkPromise(promise, config.value, themes.ids, defects);
  const { feedback, customers, ledger, notComparable, named } = readCustomerData(
    folder,
    sources,
    { config, themes, wordLists: wordLists.lists },
    defects,
    listener,
  );
  const spoken = { ...named.languages, names: [...new Set([...languages, ...named.languages.names])] };
  warnOfUnspokenLanguages([...themes.files.values(), ...wordLists.files.values()], spoken, defects);
  const measures = readIndicators(folder, config.value, themes.ids, defects);
  const known = {
    themes: { one: 'theme', where: THEME_FOLDER, ids: themes.ids },
    drivers: { one: 'driver', where: CONFIG_FILE, ids: Object.keys(drivers) },
    indicators: { one: 'indicator', where: INDICATOR_FOLDER, ids: measures.ids },
    promises: { one: 'promise', where: PROMISE_FOLDER, ids: promises.ids },
    plans: { one: 'plan', where: PLAN_FOLDER, ids: plans.ids },
    sources: { one: 'source', where: FEEDBACK_FOLDER, ids: sources.map(({ id }) => id) },
    units: named.units,
  };
  for (const [, plan] of plans.files)
    checkPlan(plan, { ...known, measures: measures.indicators }, asOf, defects);
  const { journey, stages } = readJourney(folder, known, { themes: themes.files, feedback }, defects);
  const groups = namedGroups({
    themes: themes.files,
    plans: plans.files,
    indicators: measures.files,
    stages,
  });
  warnOfLikeGroups(groups, defects);
  const groupNames = {
    names: [...new Set(groups.map(({ name }) => name))].sort(compareText),
    areAll: !defects.hasErrors,
  };
  const { playbook, heads } = readPlaybook(folder, { ...known, groups: groupNames.names, asOf }, defects);
  const { direction, maturity } = readDirection(folder, asOf, defects);
  const workspace: Workspace = {
    config: config.value,
    sources: sources.flatMap(({ id, mapping }) =>
      mapping === undefined ? [] : [{ id, mapping: mapping.value }],
    ),
    themes: recordsOf(themes),
    wordLists: wordLists.lists,
    promises: promiseRecords(promises),
    indicators: measures.indicators,
    journey,
    buyIns: readBuyIns(folder, known, drivers, defects),
    feedback: inVoiceOrder(feedback),
    customers,
    population: readPopulation(folder, customers, defects),
    assumptions: readAssumptions(
      folder,
      config.value,
      {
        ...named,
        themes: { names: themes.ids, areAll: true },
        praised: recordsOf(themes).flatMap(({ id, praise }) => (praise ? [id] : [])),
      },
      defects,
    ),
    rhythm: readRhythm(
      folder,
      {
        ...known,
        groups: groupNames,
        config: config.value,
        promiseOf: (id) => promises.files.get(id)?.value,
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
  return { workspace, heads, maturity };
}
