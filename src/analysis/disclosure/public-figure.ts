import { COUNT_STEP } from '../../model/promises/release.ts';
import type { PublishedFigure } from '../../model/promises/release.ts';

/** Distinct customers that must be behind a public figure, and behind what is left when it is subtracted. */
const FEWEST_CUSTOMERS = 10;
/**
 * The largest part of a figure that may come from one customer: the (n, k) rule with n = 1 and k = 50 %. Offices of
 * statistics often allow 75 %; half is stricter and can be said in one sentence.
 */
const MOST_OF_ONE_CUSTOMER = 0.5;
/** Rounding to 5 moves a count by at most 2. */
export const ROUNDING_ERROR = Math.floor(COUNT_STEP / 2);

/** A figure that somebody wants to publish, such as comments on a theme of all comments, in whole months. */
export interface FigureRequest {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** How many there were, in units such as comments. */
  readonly count: number;
  /** How many could have been counted, in the same units; never fewer. */
  readonly of: number;
  /** Distinct customers behind the count. */
  readonly behind: number;
  /** Distinct customers behind the rest, which is `of` less `count`. */
  readonly besides: number;
  /** The part of the count that comes from the customer who brings most. */
  readonly largest: number;
}

export type HeldReason =
  'nobody' | 'few-customers' | 'few-others' | 'everybody' | 'one-customer' | 'small-change' | 'overlap';

export type FigureDecision =
  | { readonly kind: 'shown'; readonly figure: PublishedFigure }
  /** The figure of the last release stays, because the change would tell of a few customers. */
  | { readonly kind: 'kept'; readonly figure: PublishedFigure; readonly reason: HeldReason }
  | { readonly kind: 'suppressed'; readonly reason: HeldReason };

/** The nearest multiple of five: 12 is shown as 10, 13 as 15. */
export function roundedCount(count: number): number {
  return Math.round(count / COUNT_STEP) * COUNT_STEP;
}

/**
 * Whether a figure may be public. It is shown when at least ten customers are behind it and behind its complement, no
 * customer brings more than half of it, and neither an earlier release nor another figure of this one, subtracted from it,
 * leaves fewer than ten.
 *
 * @param request    the exact counts
 * @param published  the same figure in every earlier release that held it, oldest first
 * @param others     figures of this release already decided on
 * @throws {RangeError} if the counts cannot be: negative, broken, or a part larger than its whole
 */
export function decideFigure(
  request: FigureRequest,
  published: readonly PublishedFigure[],
  others: readonly PublishedFigure[] = [],
): FigureDecision {
  const { id, from, to, count, of } = request;
  if (!Number.isInteger(count) || !Number.isInteger(of) || count < 0 || count > of)
    throw new RangeError(`decideFigure: ${count} of ${of} in "${id}" cannot be`);
  const reason = reasonWithin(request);
  if (reason !== null) return { kind: 'suppressed', reason };
  const figure = { id, from, to, count: roundedCount(count), of: roundedCount(of) };
  const last = published.at(-1);
  // Readers may have kept the pages of any release, so the figure is held against all of them.
  if (last !== undefined && published.some((earlier) => tellsByDifference(earlier, figure)))
    return { kind: 'kept', figure: last, reason: 'small-change' };
  return others.some((other) => other.id === id && tellsByDifference(other, figure))
    ? { kind: 'suppressed', reason: 'overlap' }
    : { kind: 'shown', figure };
}

function reasonWithin({ count, of, behind, besides, largest }: FigureRequest): HeldReason | null {
  if (count === 0) return 'nobody';
  if (behind < FEWEST_CUSTOMERS) return 'few-customers';
  if (count === of) return 'everybody';
  if (besides < FEWEST_CUSTOMERS) return 'few-others';
  return largest > MOST_OF_ONE_CUSTOMER * count ? 'one-customer' : null;
}

/**
 * Whether a reader of both figures learns something about a few customers: of the same period, those who were added or
 * taken away; of a period within the other, those in the rest of the longer one.
 */
export function tellsByDifference(one: PublishedFigure, other: PublishedFigure): boolean {
  const within = (a: PublishedFigure, b: PublishedFigure): boolean => a.from >= b.from && a.to <= b.to;
  if (!within(one, other) && !within(other, one)) return false;
  const [count, of] = [one.count - other.count, one.of - other.of];
  // No difference in the rest beside one in the count: all who came said the same.
  const isUnanimous = count !== 0 && of === count;
  return mayBeFew(count, 2) || mayBeFew(of, 2) || mayBeFew(of - count, 4) || isUnanimous;
}

/**
 * Whether a difference of rounded counts, not nothing, may be fewer than ten: then it could be of fewer than ten customers.
 *
 * @param counts  how many rounded counts it was made from; each may be off by two
 */
function mayBeFew(difference: number, counts: number): boolean {
  return difference !== 0 && Math.abs(difference) - counts * ROUNDING_ERROR < FEWEST_CUSTOMERS;
}
