import { companyNames } from './company-names.ts';
import { csvText, utf8 } from './csv-text.ts';
import type { Segment } from './planted-truths.ts';
import { plantedTruths } from './planted-truths.ts';
import type { Random } from './random.ts';
import { randomFor } from './random.ts';

export type Unit = 'North' | 'Midlands' | 'East' | 'South Coast' | 'West';

export interface Customer {
  readonly id: string;
  readonly name: string;
  readonly segment: Segment;
  readonly unit: Unit;
  readonly stratum: string;
  readonly coreGrowth: 'yes' | 'no' | '';
  /** Pounds per year, or null where the ledger does not say. */
  readonly revenuePerYear: number | null;
  /** How content this customer tends to be, whatever is asked; mean 0. */
  readonly temper: number;
}

const UNITS: readonly Unit[] = ['North', 'Midlands', 'East', 'South Coast', 'West'];
const UNIT_WEIGHTS = [24, 22, 16, 20, 18];
const CORE_GROWTH_SHARE: Record<Segment, number> = { Home: 0.06, 'Small business': 0.48, Enterprise: 0.2 };

/** The customer list: 1,200 households and companies that do not exist. */
export const customers: readonly Customer[] = (() => {
  const random = randomFor('customers');
  const names = companyNames(random);
  const segments = Object.entries(plantedTruths.segments).flatMap(([segment, { shareOfCustomers }]) =>
    Array.from({ length: Math.round(shareOfCustomers * plantedTruths.customers) }, () => segment as Segment),
  );
  return random.shuffle(segments).map((segment, at) => {
    const id = `C${String(10_400 + at * 7 + random.below(6)).padStart(6, '0')}`;
    return {
      id,
      name:
        segment === 'Home'
          ? `Household ${String(at + 1).padStart(4, '0')}`
          : segment === 'Small business'
            ? names.small()
            : names.large(),
      segment,
      unit: UNITS[random.weighted(UNIT_WEIGHTS)]!,
      stratum: stratumOf(segment, random),
      coreGrowth: random.chance(0.02) ? '' : random.chance(CORE_GROWTH_SHARE[segment]) ? 'yes' : 'no',
      revenuePerYear: random.chance(0.03) ? null : revenueOf(segment, random),
      temper: random.normal(),
    };
  });
})();

/** The sample plan of the survey splits homes by how long they have been customers. */
function stratumOf(segment: Segment, random: Random): string {
  if (segment !== 'Home') return segment;
  return random.chance(0.35) ? 'Home, first two years' : 'Home, longer';
}

/** A long tail: the largest tenth of customers pays most of the revenue. */
function revenueOf(segment: Segment, random: Random): number {
  const chance = random.unit();
  const pounds =
    segment === 'Home'
      ? 12 * (22 + 30 * chance * (0.6 + 0.4 * random.unit()))
      : segment === 'Small business'
        ? 380 + 6200 * chance * chance * chance
        : 11_000 / (chance + 0.035);
  return Math.round(pounds * 100) / 100;
}

export function customersCsv(): Uint8Array {
  const header = ['customer', 'name', 'segment', 'unit', 'stratum', 'core_growth', 'revenue_per_year'];
  const rows = customers.map((customer) => [
    customer.id,
    customer.name,
    customer.segment,
    customer.unit,
    customer.stratum,
    customer.coreGrowth,
    customer.revenuePerYear === null ? '' : customer.revenuePerYear.toFixed(2),
  ]);
  return utf8(csvText([header, ...rows]));
}

/** `data/population.csv`: how many customers each stratum of the sample plan has. */
export function populationCsv(): Uint8Array {
  const strata = [...new Set(customers.map(({ stratum }) => stratum))].sort();
  const rows = strata.map((name) => [
    name,
    String(customers.filter(({ stratum }) => stratum === name).length),
  ]);
  return utf8(csvText([['stratum', 'customers'], ...rows]));
}
