import type { Context } from '../context.ts';
import type { EmptyState } from '../page-model.ts';

/** Nothing says how many customers there are, nobody answered, or all who did are of one kind. */
export function noShares(context: Context): EmptyState {
  const { population, groups } = context.results.sampling;
  if (population.kind === 'unknown' || groups.length === 0) return populationMissing();
  if (isKindUnknown(context)) return KIND_UNKNOWN;
  const answered = groups.some((group) => group.answered > 0);
  return {
    missing: 'The share of the answers beside the share of the customers',
    why: answered
      ? 'It compares strata or segments, and only one of them is on record.'
      : 'How many customers there are is known, but none of them has answered in the period.',
    next: answered
      ? 'Give each customer a stratum or a segment, and say how many there are of each.'
      : 'Add the answers of customers, with the ids under which they are listed.',
    command: null,
    file: answered ? 'data/customers.csv and data/population.csv' : 'data/feedback/<source>/<period>.csv',
  };
}

/** There are answers, but of none of them it is known from which kind of customer it came. */
export function isKindUnknown({ results }: Context): boolean {
  const { groups, scores } = results.sampling;
  return (scores[0]?.answers ?? 0) > 0 && groups.every(({ heard }) => heard === 0);
}

const KIND_UNKNOWN: EmptyState = {
  missing: 'The share of the answers beside the share of the customers',
  why: 'How many customers there are of each kind is known, but not of which kind those are who answered.',
  next: 'List the customers with their stratum, under the ids with which they answer.',
  command: null,
  file: 'data/customers.csv',
  skeleton: 'customer,stratum\nC1,Home\nC2,Small business',
};

export const CORE_GROWTH_MISSING: EmptyState = {
  missing: 'Which customers are core-growth customers',
  why: 'A high score means little when the customers on whom growth rests do not share it.',
  next: 'Add the column core_growth with yes or no to the customer list.',
  command: null,
  file: 'data/customers.csv',
  skeleton: 'customer,stratum,core_growth\nC1,Home,no\nC2,Small business,yes',
};

/** The file that makes weighting possible, with its first lines. */
function populationMissing(): EmptyState {
  return {
    missing: 'How many customers there are of each kind',
    why: 'Without it nobody can tell whether those who answered stand for all customers, and no score can be weighted.',
    next: 'Add the file below with one row for each stratum, and name the stratum of each customer in data/customers.csv. Where only the totals by segment, unit or stratum are known, one attribute at a time, write them into data/population-margins.csv (margin,value,customers).',
    command: null,
    file: 'data/population.csv',
    skeleton: 'stratum,customers\nHome,7400\nSmall business,3600',
  };
}
