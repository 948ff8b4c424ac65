import type { CustomerTable } from '../../model/feedback-table.ts';
import { NO_CODE } from '../../model/feedback-table.ts';
import { nearestHint } from '../../model/nearest.ts';
import { quoted } from '../../model/quoted.ts';
import type { WorkspaceConfig } from '../../model/workspace-config.ts';
import type { DefectList } from '../defect-list.ts';
import type { YamlFile } from '../yaml/yaml-document.ts';

type Rule = NonNullable<NonNullable<WorkspaceConfig['coreGrowth']>['rule']>;

const [NO, YES, NOT_SAID] = [0, 1, 255];

/**
 * Tells core-growth customers by the rule of `outerloop.yaml`. A customer whose segment or revenue the rule needs and
 * nobody knows is neither one nor the other. Rule and column together would be two answers to one question: an error.
 *
 * @param areAll  false when some customers could not be read: a segment that is missing may be theirs
 */
export function withCoreGrowthRule(
  customers: CustomerTable,
  config: YamlFile<WorkspaceConfig>,
  areAll: boolean,
  defects: DefectList,
): CustomerTable {
  const rule = config.value.coreGrowth?.rule;
  if (rule === undefined) return customers;
  if (customers.coreGrowth.some((said) => said !== NOT_SAID)) {
    const fix = 'keep one of the two: empty the column, or remove the rule';
    const what = 'this rule and the column for core growth in data/customers.csv both say who they are';
    defects.error('field-invalid', config.at(['coreGrowth', 'rule']), what, fix);
    return customers;
  }
  const { names } = customers.segment;
  rule.segments?.forEach((segment, index) => {
    if (!areAll || names.includes(segment)) return;
    const what = `no customer of data/customers.csv has the segment ${quoted(segment)}${nearestHint(segment, names)}`;
    const place = config.at(['coreGrowth', 'rule', 'segments', index]);
    defects.error('reference-unknown', place, what, 'correct the segment, or leave it out');
  });
  return {
    ...customers,
    coreGrowth: customers.coreGrowth.map((_, customer) =>
      customers.known[customer] === 1 ? saidBy(rule, customers, customer) : NOT_SAID,
    ),
  };
}

function saidBy(rule: Rule, { segment, revenueCentsPerYear }: CustomerTable, customer: number): number {
  const code = segment.codes[customer]!;
  const revenue = revenueCentsPerYear[customer]! / 100;
  const conditions = [
    ...(rule.segments === undefined
      ? []
      : [code === NO_CODE ? NOT_SAID : rule.segments.includes(segment.names[code]!) ? YES : NO]),
    ...[
      ...(rule.revenuePerYearAtLeast === undefined ? [] : [revenue >= rule.revenuePerYearAtLeast]),
      ...(rule.revenuePerYearAtMost === undefined ? [] : [revenue <= rule.revenuePerYearAtMost]),
    ].map((holds) => (Number.isNaN(revenue) ? NOT_SAID : holds ? YES : NO)),
  ];
  // one condition that fails settles it, whatever is not known about the others
  if (conditions.includes(NO)) return NO;
  return conditions.includes(NOT_SAID) ? NOT_SAID : YES;
}
