import type { LedgerEntry } from '../model/defect.ts';
import { compareText } from '../model/compare-text.ts';
import type { CodedColumn, CustomerTable, FeedbackTable } from '../model/feedback-table.ts';
import type { NotComparable } from '../model/workspace.ts';
import type { WorkspaceConfig } from '../model/workspace-config.ts';
import type { ByteDictionary } from './csv/byte-dictionary.ts';
import { withCoreGrowthRule } from './customers/core-growth-rule.ts';
import { CUSTOMER_FILE, readCustomers } from './customers/customer-file.ts';
import { joinCustomers } from './customers/customer-join.ts';
import { refuseRoundedCustomers } from './customers/rounded-ids.ts';
import type { DefectList } from './defect-list.ts';
import type { CommentListener, FeedbackTerms } from './feedback/feedback-folder.ts';
import { readFeedback } from './feedback/feedback-folder.ts';
import { warnOfLostNames } from './feedback/lost-names.ts';
import type { SourceFolder } from './feedback/source-folders.ts';
import type { KnownNames } from './known-names.ts';
import { warnOfNameVariants } from './name-variants.ts';
import type { WorkspaceFolder } from './workspace-folder.ts';
import type { YamlFile } from './yaml/yaml-document.ts';

/** What customers said, and who they are. */
export interface CustomerData {
  /** Items without a segment or unit of their own have that of their customer. */
  readonly feedback: FeedbackTable;
  /** null without data/customers.csv. */
  readonly customers: CustomerTable | null;
  readonly ledger: readonly LedgerEntry[];
  readonly notComparable: readonly NotComparable[];
  /** The names that come up in it. */
  readonly named: {
    readonly channels: KnownNames;
    readonly segments: KnownNames;
    readonly units: KnownNames;
    /** Those of sources without items included. */
    readonly languages: KnownNames;
  };
}

export interface CustomerDataTerms extends Omit<FeedbackTerms, 'config'> {
  readonly config: YamlFile<WorkspaceConfig>;
}

/** Reads the feedback of all sources and the customer file, and joins the two. */
export function readCustomerData(
  folder: WorkspaceFolder,
  sources: readonly SourceFolder[],
  { config, ...terms }: CustomerDataTerms,
  defects: DefectList,
  listener: CommentListener | undefined,
): CustomerData {
  const { builder, ledger, notComparable, isWhole } = readFeedback(
    folder,
    sources,
    { config: config.value, ...terms },
    defects,
    listener,
  );
  const errorsSoFar = defects.errorCount;
  const customers = customersIn(folder, config, builder.text.customer.dictionary, defects);
  const areAll = isWhole && defects.errorCount === errorsSoFar;
  const table = builder.table();
  warnOfLostNames(table, defects);
  refuseRoundedCustomers(table, defects);
  warnOfNameVariants(table, customers, defects);
  const feedback = customers === null ? table : joinCustomers(table, customers, defects);
  return {
    feedback,
    customers,
    ledger,
    notComparable,
    named: {
      channels: { names: table.channel.names, areAll: isWhole },
      segments: { names: [...table.segment.names, ...(customers?.segment.names ?? [])], areAll },
      units: { names: unitsOf(feedback, customers), areAll },
      languages: { names: languagesOf(table, sources), areAll: isWhole },
    },
  };
}

/** @param seen  the ids that come up in feedback; those of customers who never wrote are added behind them */
function customersIn(
  folder: WorkspaceFolder,
  config: YamlFile<WorkspaceConfig>,
  seen: ByteDictionary,
  defects: DefectList,
): CustomerTable | null {
  const raw = folder.exists(CUSTOMER_FILE) ? folder.read(CUSTOMER_FILE) : undefined;
  if (raw === undefined) return null;
  const errorsSoFar = defects.errorCount;
  const customers = readCustomers(raw, config.value.customers, seen, defects);
  return withCoreGrowthRule(customers, config, defects.errorCount === errorsSoFar, defects);
}

/** The names of business units that any item or customer belongs to, each once. */
function unitsOf(feedback: FeedbackTable, customers: CustomerTable | null): readonly string[] {
  const named = [feedback.unit, ...(customers === null ? [] : [customers.unit])].flatMap(usedNames);
  return [...new Set(named)].toSorted(compareText);
}

function languagesOf({ language }: FeedbackTable, sources: readonly SourceFolder[]): readonly string[] {
  const ofSources = sources.flatMap(({ mapping }) => mapping?.value.language ?? []);
  return [...new Set([...usedNames(language), ...ofSources])];
}

function usedNames({ names, codes }: CodedColumn): readonly string[] {
  const used = new Uint8Array(names.length);
  for (let row = 0; row < codes.length; row++) if (codes[row]! >= 0) used[codes[row]!] = 1;
  return names.filter((_, code) => used[code] === 1);
}
