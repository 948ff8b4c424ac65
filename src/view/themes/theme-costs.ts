import type { Context } from '../context.ts';
import { lifetimeText, riskText } from '../impact/at-risk-words.ts';
import { endsText, moneyRangeText, NOT_KNOWN, rangeAfter, whyNoCost } from '../impact/money-words.ts';
import { whyNoRevenue } from '../impact/no-revenue.ts';
import type { KeyFigure } from '../page-model.ts';

/** Why there is no opportunity: other figures are missing, which say why by themselves. */
const NEEDS_OTHERS = 'needs a cost to us, or revenue and a churn';

/** One sentence for a row of figures that all say the same. */
export function whyNothingIsKnown(costs: readonly KeyFigure[]): readonly string[] {
  const reasons = [...new Set(costs.map(({ detail }) => detail))].filter((reason) => reason !== NEEDS_OTHERS);
  return reasons.length === 0 ? [] : [`What it costs is not known: ${reasons.join('; ')}.`];
}

/** What a theme costs us and customers, and what is at stake with them; none without any costs to tell. */
export function costFigures(theme: string, context: Context): readonly KeyFigure[] {
  const { f, results } = context;
  const costs = results.money.themes.find((each) => each.theme === theme);
  if (costs === undefined) return [];
  const { companyTotal, customersTotal, atRisk, lifetime, opportunity } = costs;
  const noRevenue = whyNoRevenue(costs.revenue);
  const noOpportunity = opportunity === null || (companyTotal === null && noRevenue !== null);
  return [
    {
      label: 'Cost to us',
      value: companyTotal === null ? NOT_KNOWN : f.money(companyTotal.likely),
      detail:
        companyTotal === null
          ? whyNoCost('company', costs, context)
          : `a year${rangeAfter(companyTotal, f)}; ${f.counted(costs.mentions, 'mention')}, ${f.counted(costs.contacts, 'contact')}`,
    },
    {
      label: 'Cost to customers',
      value: customersTotal === null || costs.mentions === 0 ? NOT_KNOWN : f.money(customersTotal.likely),
      detail:
        customersTotal === null || costs.mentions === 0
          ? whyNoCost('customers', costs, context)
          : `a year${rangeAfter(customersTotal, f)}`,
    },
    noRevenue !== null
      ? { label: 'Revenue at risk', value: NOT_KNOWN, detail: noRevenue }
      : {
          label: 'Revenue at risk',
          value: atRisk.kind === 'estimated' ? f.money(atRisk.excess.likely) : 'Gross only',
          detail:
            atRisk.kind === 'estimated'
              ? `a year more than among others, ${endsText(atRisk.excess, f)}; expected in all ${riskText(atRisk, 'expected', context)}; gross ${costs.revenue.centsPerYear === null ? 'not known' : f.money(costs.revenue.centsPerYear)}`
              : `revenue of affected customers; churn ${riskText(atRisk, 'excess', context)}`,
        },
    noRevenue !== null
      ? { label: 'Lifetime margin of those customers', value: NOT_KNOWN, detail: noRevenue }
      : {
          label: 'Lifetime margin of those customers',
          value: lifetime.kind === 'estimated' ? f.money(lifetime.firstNow.likely) : NOT_KNOWN,
          detail:
            lifetime.kind === 'estimated'
              ? `first year now, ${endsText(lifetime.firstNow, f)}; first year in a year ${moneyRangeText(lifetime.firstInAYear, f)}. What they are worth, not a loss`
              : lifetimeText(lifetime, 'firstNow', context),
        },
    {
      label: 'Opportunity',
      value: noOpportunity ? NOT_KNOWN : f.money(opportunity.likely),
      detail: noOpportunity
        ? NEEDS_OTHERS
        : `a year${rangeAfter(opportunity, f)}: cost to us${atRisk.kind === 'estimated' && noRevenue === null ? ' and margin on what leaves more than others' : ' alone'}`,
    },
  ];
}
