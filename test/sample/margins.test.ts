import { expect, it } from 'vitest';
import { samplingResult } from '../../src/analysis/sampling/sampling.ts';
import type { CodedColumn } from '../../src/model/feedback-table.ts';
import type { MarginName } from '../../src/model/population.ts';
import { sampleResults, sampleWorkspace } from './sample-workspace.ts';

/** What data/population-margins.csv would hold if the customers were known by one attribute at a time. */
function marginOf(margin: MarginName, { names, codes }: CodedColumn) {
  const { known } = sampleWorkspace.customers!;
  const counts = names.map((_, name) =>
    codes.reduce((sum, code, customer) => sum + (code === name && known[customer] === 1 ? 1 : 0), 0),
  );
  return { margin, values: names.map((value, name) => ({ value, customers: counts[name]! })) };
}

it('margins by segment and unit tell of the sample what its strata tell', () => {
  const { feedback: table, customers, config, sources } = sampleWorkspace;
  const outcomes = Object.entries(config.outcomes).map(([id, outcome]) => ({ id, ...outcome }));
  const main = outcomes.filter(({ id }) => id === config.mainOutcome);
  const margins = [marginOf('segment', customers!.segment), marginOf('unit', customers!.unit)];
  const result = samplingResult(
    {
      table,
      customers,
      population: { strata: null, margins },
      solicited: new Map(sources.map(({ id, mapping }) => [id, mapping.solicited])),
    },
    main,
    { ...config.thresholds, asOf: config.asOf },
  );
  const raked = result.scores[0]!.estimate;
  const byStrata = sampleResults.sampling.scores[0]!.estimate;
  if (raked.kind !== 'estimated' || byStrata.kind !== 'estimated') throw new Error('both can be given');
  expect(raked).toMatchObject({ method: 'raked', trimmed: null });
  expect(result.population).toEqual({ kind: 'margins-file', customers: 1200 });
  // who answers less is the same on both roads: small business
  expect(Math.abs(raked.value - byStrata.value)).toBeLessThan(1.5);
  expect(raked.value).toBeLessThan(raked.raw - 1);
});
