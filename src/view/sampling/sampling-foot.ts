import type { SamplingResult } from '../../analysis/results.ts';
import type { Context } from '../context.ts';

/** The foot of what rests on the answers to the main outcome within the period that is looked at. */
export function samplingFoot(context: Context, ...more: readonly string[]): string {
  const { f, results } = context;
  const main = results.sampling.scores[0];
  const { period } = results.sampling;
  return context.footnoteOver(
    period === null ? null : f.period(period),
    f.counted(main?.answers ?? 0, 'answer'),
    context.sourcesAsking(results.drivers.outcome),
    ...more,
  );
}

/** Where the number of customers is from, as part of a foot. */
export function populationSource({ population }: SamplingResult): string {
  switch (population.kind) {
    case 'population-file':
      return 'customers from data/population.csv';
    case 'margins-file':
      return 'customers from data/population-margins.csv';
    case 'customer-list':
      return 'customers counted in data/customers.csv';
    case 'unknown':
      return 'number of customers not known';
    default:
      return population satisfies never;
  }
}
