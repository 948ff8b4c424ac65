import { COUNT_STEP } from '../../model/release.ts';
import type { PublishedFigure } from '../../model/release.ts';

/** Distinct customers that must be behind a public figure, and behind what is left when it is subtracted. */
export const FEWEST_CUSTOMERS = 10;
/**
 * The largest part of a figure that may come from one customer: the (n, k) rule with n = 1 and k = 50 %. Offices of
 * statistics often allow 75 %; half is stricter and can be said in one sentence.
 */
export const MOST_OF_ONE_CUSTOMER = 0.5;
/** Rounding to 5 moves a count by at most 2. */
const ROUNDING_ERROR = Math.floor(COUNT_STEP / 2);

/** A figure that somebody wants to publish: how many distinct customers of how many, in whole months. */
export interface FigureRequest {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Distinct customers counted. */
  readonly customers: number;
  /** Distinct customers who could have been counted; never fewer. */
  readonly of: number;
  /**
   * For a figure that adds up something else than customers, such as comments or money: the sum, and the part of it that
   * the largest customer brings, in the same unit. null where every customer counts once.
   */
  readonly weight: { readonly sum: number; readonly largest: number } | null;
}

export type HeldReason =
  'nobody' | 'few-customers' | 'few-others' | 'everybody' | 'one-customer' | 'small-change' | 'overlap';

export type FigureDecision =
  | { readonly kind: 'shown'; readonly figure: PublishedFigure }
  /** The figure of the last release stays, because the change would tell of a few customers. */
  | { readonly kind: 'kept'; readonly figure: PublishedFigure; readonly reason: HeldReason }
  | { readonly kind: 'suppressed'; readonly reason: HeldReason };

/** The nearest multiple of five: 12 is shown as 10, 13 as 15. */
export function roundedCount(customers: number): number {
  return Math.round(customers / COUNT_STEP) * COUNT_STEP;
}

/**
 * Whether a figure may be public. It is shown when at least ten customers are behind it and behind its complement, no
 * customer brings more than half of it, and neither the last release nor another figure of this one, subtracted from it,
 * leaves fewer than ten.
 *
 * @param request   the exact counts
 * @param previous  the same figure as it was last published; null when it never was
 * @param others    figures of this release already decided on
 * @throws {RangeError} if the counts cannot be: negative, broken, or a part larger than its whole
 */
export function decideFigure(
  request: FigureRequest,
  previous: PublishedFigure | null,
  others: readonly PublishedFigure[] = [],
): FigureDecision {
  const { id, from, to, customers, of, weight } = request;
  if (!Number.isInteger(customers) || !Number.isInteger(of) || customers < 0 || customers > of)
    throw new RangeError(`decideFigure: ${customers} of ${of} customers in "${id}" cannot be`);
  const reason = reasonWithin(customers, of) ?? dominated(weight);
  if (reason !== null) return { kind: 'suppressed', reason };
  const figure = { id, from, to, customers: roundedCount(customers), of: roundedCount(of) };
  if (previous !== null && tellsByDifference(previous, figure))
    return { kind: 'kept', figure: previous, reason: 'small-change' };
  return others.some((other) => other.id === id && tellsByDifference(other, figure))
    ? { kind: 'suppressed', reason: 'overlap' }
    : { kind: 'shown', figure };
}

function reasonWithin(customers: number, of: number): HeldReason | null {
  if (customers === 0) return 'nobody';
  if (customers < FEWEST_CUSTOMERS) return 'few-customers';
  if (customers === of) return 'everybody';
  return of - customers < FEWEST_CUSTOMERS ? 'few-others' : null;
}

function dominated(weight: FigureRequest['weight']): HeldReason | null {
  if (weight === null) return null;
  return weight.sum > 0 && weight.largest <= MOST_OF_ONE_CUSTOMER * weight.sum ? null : 'one-customer';
}

/**
 * Whether a reader of both figures learns something about a few customers: of the same period, those who were added or
 * taken away; of a period within the other, those in the rest of the longer one.
 */
function tellsByDifference(one: PublishedFigure, other: PublishedFigure): boolean {
  const within = (a: PublishedFigure, b: PublishedFigure): boolean => a.from >= b.from && a.to <= b.to;
  if (!within(one, other) && !within(other, one)) return false;
  return (
    mayBeFew(one.customers - other.customers, 2) ||
    mayBeFew(one.of - other.of, 2) ||
    mayBeFew(one.of - one.customers - (other.of - other.customers), 4)
  );
}

/**
 * Whether a difference of rounded counts, not nothing, may stand for fewer than ten customers.
 *
 * @param counts  how many rounded counts it was made from; each may be off by two
 */
function mayBeFew(difference: number, counts: number): boolean {
  return difference !== 0 && Math.abs(difference) - counts * ROUNDING_ERROR < FEWEST_CUSTOMERS;
}

/**
 * Why a figure is not there, or is an earlier one, in words for customers. The words are the same whether there were none,
 * a few or nearly all: each of these said aloud would be a figure of its own.
 */
export function heldInWords(decision: Exclude<FigureDecision, { kind: 'shown' }>): string {
  return decision.kind === 'kept'
    ? 'Little has changed since we last reported, so this is the figure from then.'
    : 'We give no figure here, because it could tell something about single customers.';
}
