import type { Period } from './common.ts';

export interface Volume {
  readonly items: number;
  readonly comments: number;
  /** Distinct customers who gave feedback, by id; items without a customer id are not counted here. */
  readonly customers: number;
  /** Customers in data/customers.csv, or null without that file. */
  readonly customersListed: number | null;
  /** Of those listed, how many gave any feedback. */
  readonly customersHeard: number | null;
  readonly sources: readonly SourceVolume[];
}
export interface SourceVolume {
  readonly source: string;
  readonly items: number;
  readonly comments: number;
  readonly customers: number;
  readonly period: Period | null;
  readonly byMonth: readonly { readonly month: string; readonly items: number }[];
}
