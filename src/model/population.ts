/** How many customers there are of each kind, from the customer base and not from those who answered. */
export interface Population {
  /** `data/population.csv`, in the order of the file; null without it. */
  readonly strata: readonly StratumSize[] | null;
  /** `data/population-margins.csv`, in the order of the file; null without it. */
  readonly margins: readonly PopulationMargin[] | null;
}

/** The customers of one stratum of the sample plan. */
export interface StratumSize {
  readonly stratum: string;
  readonly customers: number;
}

export type MarginName = 'segment' | 'unit' | 'stratum';

/** The customers by one attribute alone, where nobody knows how many there are of each combination. */
export interface PopulationMargin {
  readonly margin: MarginName;
  /** All values with their customers; the customers of every margin add up to the same number. */
  readonly values: readonly { readonly value: string; readonly customers: number }[];
}
