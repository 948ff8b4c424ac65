import { chainResult } from '../../../src/analysis/chain/chain.ts';
import type { VitalSpell } from '../../../src/analysis/chain/vital-since.ts';
import type { Plan } from '../../../src/model/chain/plan.ts';
import type { ChainPages } from '../../../src/view/chain/chain-model.ts';
import type { ReportInput } from '../../../src/view/report-input.ts';
import { reportModel } from '../../../src/view/report-model.ts';
import { sampleInput } from '../sample-input.ts';

/** Each of the vital few of the sample, since a hundred days. */
const SPELLS: readonly VitalSpell[] = ['late-installation', 'slow-evenings', 'bill-shock'].map((theme) => ({
  theme,
  since: '2026-02',
  days: 100,
}));

/** The pages of the chain for these plans; what the plans lack is judged by the analysis itself. */
export function chainReport(plans: readonly Plan[], changes: Partial<ReportInput> = {}): ChainPages {
  const input = { ...sampleInput, ...changes };
  const { asOf, indicators } = input.results;
  const chain = chainResult(SPELLS, plans, input.indicators, indicators, { asOf, planWithinDays: 90 });
  return reportModel({ ...input, chain: { plans }, results: { ...input.results, chain } }).chain;
}
