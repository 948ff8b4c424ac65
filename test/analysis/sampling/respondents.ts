import type { CustomerTable, FeedbackTable } from '../../../src/model/feedback-table.ts';
import { NO_CODE } from '../../../src/model/feedback-table.ts';
import type { Population } from '../../../src/model/population.ts';
import { samplingResult } from '../../../src/analysis/sampling/sampling.ts';
import type { SamplingResult } from '../../../src/analysis/results.ts';
import { tableOf } from '../../build-table.ts';

/** One answer to the question whether people would recommend us, and what the customer list says about them. */
export interface Respondent {
  readonly score: number | null;
  readonly customer?: string;
  readonly stratum?: string;
  readonly segment?: string;
  readonly unit?: string;
  readonly core?: boolean;
  readonly source?: string;
  readonly date?: string;
}

export const NPS = { id: 'recommend', kind: 'nps', scale: { low: 0, high: 10 } } as const;
export const NINE_AND_TEN = { ...NPS, kind: 'csat' } as const;
export const POINTS = { ...NPS, kind: 'ces' } as const;
export const NO_POPULATION: Population = { strata: null, margins: null };
const OPTIONS = { minimumAnswers: 10, fullAnswers: 30, asOf: '2026-06-30' };

/** The feedback and the customer list of some respondents; without an id each is a customer of their own. */
export function respondents(people: readonly Respondent[]): {
  readonly table: FeedbackTable;
  readonly customers: CustomerTable;
} {
  const ids = people.map(({ customer }, at) => customer ?? `c${at}`);
  const table = tableOf(
    people.map(({ score, segment, unit, source, date }, at) => ({
      customer: ids[at]!,
      ...(segment === undefined ? {} : { segment }),
      ...(unit === undefined ? {} : { unit }),
      ...(source === undefined ? {} : { source }),
      ...(date === undefined ? {} : { date }),
      scores: { recommend: score },
    })),
    { recommend: NPS.scale },
  );
  const listed = table.customer.names.map((name) => people[ids.indexOf(name)]!);
  const column = (values: readonly (string | undefined)[]) => {
    const names = [...new Set(values.flatMap((value) => value ?? []))];
    return { names, codes: Int32Array.from(values, (value) => (value ? names.indexOf(value) : NO_CODE)) };
  };
  return {
    table,
    customers: {
      listed: listed.length,
      nameOf: () => null,
      known: new Uint8Array(listed.length).fill(1),
      segment: column(listed.map(({ segment }) => segment)),
      unit: column(listed.map(({ unit }) => unit)),
      stratum: column(listed.map(({ stratum }) => stratum)),
      coreGrowth: Uint8Array.from(listed, ({ core }) => (core === undefined ? 255 : Number(core))),
      revenueCentsPerYear: new Float64Array(listed.length).fill(NaN),
    },
  };
}

export function sampled(
  people: readonly Respondent[],
  population: Population = NO_POPULATION,
  outcome: typeof NPS | typeof NINE_AND_TEN | typeof POINTS = NPS,
): SamplingResult {
  const { table, customers } = respondents(people);
  const solicited = new Map([['survey', true]]);
  return samplingResult({ table, customers, population, solicited }, [outcome], OPTIONS);
}

/** Strata by name with their customers, as data/population.csv gives them. */
export function strata(sizes: Readonly<Record<string, number>>): Population {
  return {
    strata: Object.entries(sizes).map(([stratum, customers]) => ({ stratum, customers })),
    margins: null,
  };
}

export function estimateOf({ scores }: SamplingResult) {
  const estimate = scores[0]!.estimate;
  if (estimate.kind !== 'estimated') throw new Error(`no estimate: ${estimate.reason}`);
  return estimate;
}

const STRATA = 'AABACABAACBAABACABAACBCAB';
const SEGMENTS = 'HHSHEHSHHESHHSHEHSHHESEHS';
const UNITS = 'NMNNMMNNMNMNMMNNMNNMNMMNN';
const SCORES = [9, 10, 3, 8, 6, 9, 7, 10, 2, 0, 9, 5, 8, 6, 10, 7, 9, 3, 6, 9, 6, 8, 10, 7, 9];
const CUSTOMERS = [1, 2, 3, 4, 5, 1, 6, 7, 8, 9, 3, 10, 2, 11, 12, 5, 13, 14, 15, 1, 9, 6, 16, 17, 3];
const CORE = [1, 0, 0, 1, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 0, 1, 0, 1, 1, 1, 0, 0, 0];

/** 25 answers of 17 customers in three strata: the data behind the figures from R. */
export const REFERENCE: readonly Required<Omit<Respondent, 'source' | 'date'>>[] = SCORES.map(
  (score, at) => ({
    score,
    customer: `c${CUSTOMERS[at]!}`,
    stratum: STRATA[at]!,
    segment: SEGMENTS[at]!,
    unit: UNITS[at]!,
    core: CORE[at] === 1,
  }),
);
