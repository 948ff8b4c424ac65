import type { LedgerEntry } from '../model/defect.ts';
import type { WordList, WordListDefinition } from '../model/expectations/word-list.ts';
import { isSlug } from '../model/identifier.ts';
import type { Indicator } from '../model/indicator.ts';
import { indicatorSchema } from '../model/indicator.ts';
import { nearestHint, quoted } from '../model/nearest.ts';
import type { PlanDefinition } from '../model/chain/plan.ts';
import type { Maturity } from '../model/direction/maturity.ts';
import type { PlaybookPageHead } from '../model/playbook/playbook-page.ts';
import type { PromiseDefinition } from '../model/promise.ts';
import { promiseSchema } from '../model/promise.ts';
import type { SourceMapping } from '../model/source-mapping.ts';
import { sourceMappingSchema } from '../model/source-mapping.ts';
import type { Theme, ThemeDefinition } from '../model/theme.ts';
import { themeSchema } from '../model/theme.ts';
import type { CodedColumn, CustomerTable, FeedbackTable } from '../model/feedback-table.ts';
import type { NotComparable, Workspace } from '../model/workspace.ts';
import type { WorkspaceConfig } from '../model/workspace-config.ts';
import { workspaceConfigSchema } from '../model/workspace-config.ts';
import { readAssumptions } from './assumption-file.ts';
import { readBuyIns } from './content/buy-in-files.ts';
import { checkFeedbackStages, readJourney } from './content/journey-files.ts';
import { checkReference } from './content/known-reference.ts';
import { readRhythm } from './content/rhythm-files.ts';
import { readWordLists } from './content/word-list-files.ts';
import { checkPlan, PLAN_FOLDER, readPlans } from './content/plan-files.ts';
import { readDirection } from './content/direction-files.ts';
import { readPlaybook } from './content/playbook-files.ts';
import { readYamlFolder, recordsOf } from './content/yaml-folder.ts';
import { withCoreGrowthRule } from './core-growth-rule.ts';
import { CUSTOMER_FILE, joinCustomers, readCustomers } from './customer-file.ts';
import { DefectList } from './defect-list.ts';
import { readFeedbackFile } from './feedback/feedback-file.ts';
import { IdReader } from './feedback/item-readers.ts';
import { INDICATOR_FOLDER, OPERATIONS_FOLDER, OperationsReader } from './operations-file.ts';
import { readPopulation } from './population-file.ts';
import { checkPromise } from './promise-checks.ts';
import type { PromiseTranslations } from './content/promise-translations.ts';
import {
  checkConfigTranslations,
  isTranslationName,
  readPromiseTranslations,
} from './content/promise-translations.ts';
import { readReleases } from './release-files.ts';
import { checkSource } from './feedback/source-checks.ts';
import type { PlanContext } from './feedback/source-plan.ts';
import type { FileComments } from './feedback/table-builder.ts';
import { TableBuilder } from './feedback/table-builder.ts';
import { THEME_FOLDER } from './theme-files.ts';
import { WorkspaceFolder } from './workspace-folder.ts';
import type { YamlFile } from './yaml-document.ts';
import { readYaml } from './yaml-document.ts';

const CONFIG_FILE = 'outerloop.yaml';
const FEEDBACK_FOLDER = 'data/feedback';
const PROMISE_FOLDER = 'content/promises';
const PLAIN_CSV_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*\.csv$/;
/** Read by people only. */
const NOTES_NAME = /\.(?:md|txt)$/;

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

/** Hears of comments while other files are still to be read, so that work on them can begin. */
export interface CommentListener {
  /** What comments will be read for, and how many bytes of files are to come; before the first file. */
  begin(themes: readonly Theme[], lists: readonly WordList[], bytes: number): void;
  comments(file: FileComments): void;
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
    isTranslationName,
  );
  const translations: PromiseTranslations =
    config === undefined
      ? new Map()
      : readPromiseTranslations(folder, PROMISE_FOLDER, promises, config.value, defects);
  const plans = readPlans(folder, defects);
  const { lists: wordLists, files: ownWordLists } = readWordLists(folder, defects);
  const places = { config, themes, promises, translations, plans: plans.files, wordLists: ownWordLists };
  if (config === undefined) {
    return {
      workspace: undefined,
      defects,
      ledger: [],
      places: { ...places, playbook: new Map(), maturity: undefined },
      files: folder.files,
    };
  }

  for (const [, theme] of themes) checkThemeDriver(theme, config.value, defects);
  for (const [, promise] of promises) checkPromise(promise, config.value, themeIds, defects);

  const sources = readSources(folder, defects);
  const readable = new Map(
    [...sources].filter(([, source]) => {
      const before = defects.errorCount;
      checkSource(source, config.value, themeIds, defects);
      return defects.errorCount === before;
    }),
  );
  const feedbackFiles = [...readable].map(([id, { value: mapping }]): SourceFiles => ({
    id,
    mapping,
    files: csvFiles(folder, `${FEEDBACK_FOLDER}/${id}`, defects),
  }));
  const bytes = feedbackFiles
    .flatMap(({ files }) => files)
    .reduce((sum, file) => sum + folder.sizeOf(file), 0);
  listener?.begin(recordsOf(themeFolder), wordLists.lists, bytes);
  const { builder, ledger, notComparable } = readFeedback(
    folder,
    { sources: feedbackFiles, bytes },
    config.value,
    [...themes.keys()],
    defects,
    listener,
  );
  const rawCustomers = folder.exists(CUSTOMER_FILE) ? folder.read(CUSTOMER_FILE) : undefined;
  const customers =
    rawCustomers === undefined
      ? null
      : withCoreGrowthRule(
          readCustomers(rawCustomers, config.value.customers, builder.text.customer.dictionary, defects),
          config,
          defects,
        );
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
  const feedback = customers === null ? table : joinCustomers(table, customers, defects);
  const { playbook, heads } = readPlaybook(
    folder,
    {
      themes: known.themes,
      indicators: known.indicators,
      units: unitsInData(feedback, customers),
      asOf: config.value.asOf,
    },
    defects,
  );
  const { direction, maturity } = readDirection(folder, config.value.asOf, defects);
  const workspace: Workspace = {
    config: config.value,
    sources: [...sources].map(([id, { value }]) => ({ id, mapping: value })),
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
    feedback,
    customers,
    population: readPopulation(folder, customers, defects),
    assumptions: readAssumptions(
      folder,
      config.value,
      {
        themes: themeIds,
        channels: table.channel.names,
        segments: [...table.segment.names, ...(customers?.segment.names ?? [])],
      },
      defects,
    ),
    rhythm: readRhythm(
      folder,
      {
        config: config.value,
        ...known,
        sources: { one: 'source', where: FEEDBACK_FOLDER, ids: [...sources.keys()] },
        plans: { one: 'plan', where: PLAN_FOLDER, ids: plans.ids },
        promises: { one: 'promise', where: PROMISE_FOLDER, ids: promiseIds },
        promiseOf: (id) => promises.get(id)?.value,
        units: unitsInData(feedback, customers),
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

/** The names of business units that any item or customer belongs to. */
function unitsInData(feedback: FeedbackTable, customers: CustomerTable | null): readonly string[] {
  return [feedback.unit, ...(customers === null ? [] : [customers.unit])].flatMap(usedNames);
}

function usedNames({ names, codes }: CodedColumn): readonly string[] {
  const used = new Uint8Array(names.length);
  for (const code of codes) if (code >= 0) used[code] = 1;
  return names.filter((_, code) => used[code] === 1);
}

function readConfig(folder: WorkspaceFolder, defects: DefectList): YamlFile<WorkspaceConfig> | undefined {
  const place = { file: CONFIG_FILE, line: 1, column: 1 };
  if (!folder.exists(CONFIG_FILE)) {
    defects.error(
      'workspace-missing',
      place,
      'there is no outerloop.yaml in this folder',
      'run the command in the folder of your workspace, or name it with --workspace DIR',
    );
    return undefined;
  }
  const text = folder.readText(CONFIG_FILE);
  const config = text === undefined ? undefined : readYaml(CONFIG_FILE, text, workspaceConfigSchema, defects);
  if (config === undefined) return undefined;
  const { mainOutcome, outcomes, drivers } = config.value;
  if (outcomes[mainOutcome] === undefined) {
    const what = `there is no outcome ${quoted(mainOutcome)}${nearestHint(mainOutcome, Object.keys(outcomes))}`;
    defects.error('reference-unknown', config.at(['mainOutcome']), what, 'name one of the outcomes below');
  }
  checkConfigTranslations(config, defects);
  for (const id of Object.keys(drivers)) {
    if (outcomes[id] === undefined) continue;
    defects.error(
      'reference-unknown',
      config.at(['drivers', id]),
      `${quoted(id)} is an outcome already`,
      'give the driver another id',
    );
  }
  return config;
}

/** Every indicator with its values from all files of `data/operations`. */
function readIndicators(
  folder: WorkspaceFolder,
  config: WorkspaceConfig,
  themeIds: readonly string[],
  defects: DefectList,
): { readonly ids: readonly string[]; readonly indicators: readonly Indicator[] } {
  const { ids, files } = readYamlFolder(folder, INDICATOR_FOLDER, indicatorSchema, defects);
  const knownTheme = { one: 'theme', where: THEME_FOLDER, ids: themeIds };
  for (const [, indicator] of files) {
    checkReference(indicator, ['theme'], indicator.value.theme, knownTheme, defects);
  }
  const right = new Map([...files].map(([id, { value }]) => [id, value]));
  const reader = new OperationsReader(right, ids, config.asOf, defects);
  for (const name of folder.names(OPERATIONS_FOLDER)) {
    const file = `${OPERATIONS_FOLDER}/${name}`;
    if (PLAIN_CSV_NAME.test(name)) {
      const raw = folder.read(file);
      if (raw !== undefined) reader.read(file, raw);
    } else if (!NOTES_NAME.test(name)) {
      const fix = 'this folder holds CSV files with plain names; move other files away';
      defects.error('file-unexpected', { file, line: 1, column: 1 }, `${quoted(name)} is not read here`, fix);
    }
  }
  return {
    ids,
    indicators: [...right].map(([id, definition]) => ({ id, ...definition, values: reader.valuesOf(id) })),
  };
}

function checkThemeDriver(
  theme: YamlFile<ThemeDefinition>,
  config: WorkspaceConfig,
  defects: DefectList,
): void {
  const { driver } = theme.value;
  if (driver === undefined || config.drivers[driver] !== undefined) return;
  const what = `there is no driver ${quoted(driver)} in outerloop.yaml${nearestHint(driver, Object.keys(config.drivers))}`;
  defects.error(
    'reference-unknown',
    theme.at(['driver']),
    what,
    'correct the id, or declare the driver in outerloop.yaml',
  );
}

function readSources(
  folder: WorkspaceFolder,
  defects: DefectList,
): ReadonlyMap<string, YamlFile<SourceMapping>> {
  const sources = new Map<string, YamlFile<SourceMapping>>();
  for (const id of folder.names(FEEDBACK_FOLDER)) {
    const file = `${FEEDBACK_FOLDER}/${id}/source.yaml`;
    if (!isSlug(id)) {
      const place = { file: `${FEEDBACK_FOLDER}/${id}`, line: 1, column: 1 };
      const fix = 'name source folders in small letters, digits and hyphens; put loose files into one';
      defects.error('name-unsafe', place, `${quoted(id)} is not a name for a source folder`, fix);
    } else if (!folder.exists(file)) {
      const fix = `write it, or let "npm run new -- source FILE.csv" draft it`;
      defects.error('file-missing', { file, line: 1, column: 1 }, 'the source has no source.yaml', fix);
    } else {
      const text = folder.readText(file);
      const read = text === undefined ? undefined : readYaml(file, text, sourceMappingSchema, defects);
      if (read !== undefined) sources.set(id, read);
    }
  }
  return sources;
}

interface SourceFiles {
  readonly id: string;
  readonly mapping: SourceMapping;
  readonly files: readonly string[];
}

function readFeedback(
  folder: WorkspaceFolder,
  { sources, bytes }: { readonly sources: readonly SourceFiles[]; readonly bytes: number },
  config: WorkspaceConfig,
  themeIds: readonly string[],
  defects: DefectList,
  listener: CommentListener | undefined,
): { builder: TableBuilder; ledger: LedgerEntry[]; notComparable: NotComparable[] } {
  const builder = new TableBuilder(config, bytes);
  const ledger: LedgerEntry[] = [];
  const notComparable: NotComparable[] = [];
  for (const { id, mapping, files } of sources) {
    const leftOut = new Map<string, number>();
    const context: PlanContext = {
      mapping,
      config,
      themeIds,
      builder,
      ids: new IdReader(builder),
      leftOut: (rating) => leftOut.set(rating, (leftOut.get(rating) ?? 0) + 1),
    };
    for (const file of files) {
      const raw = folder.readInTurn(file);
      if (raw === undefined) continue;
      const { entry, comments } = readFeedbackFile(id, file, raw, context, defects);
      ledger.push(entry);
      if (comments !== undefined) listener?.comments(comments);
    }
    for (const [rating, answers] of leftOut) notComparable.push({ source: id, rating, answers });
  }
  return { builder, ledger, notComparable };
}

/** The CSVs of a source, by name; anything else in the folder but source.yaml is reported. */
function csvFiles(folder: WorkspaceFolder, path: string, defects: DefectList): readonly string[] {
  const files: string[] = [];
  for (const name of folder.names(path)) {
    const file = `${path}/${name}`;
    if (PLAIN_CSV_NAME.test(name)) files.push(file);
    else if (name !== 'source.yaml' && !NOTES_NAME.test(name)) {
      const fix = 'source folders hold source.yaml and CSV files with plain names; move other files away';
      defects.error('file-unexpected', { file, line: 1, column: 1 }, `${quoted(name)} is not read here`, fix);
    }
  }
  if (files.length === 0) {
    const fix = 'add the first export, for example 2026-06.csv';
    defects.warn(
      'file-missing',
      { file: `${path}/source.yaml`, line: 1, column: 1 },
      'the source has no CSV file yet',
      fix,
    );
  }
  return files;
}
