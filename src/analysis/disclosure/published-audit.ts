import { isoMonthOf, monthNumberOf } from '../../model/calendar.ts';
import type { PublishedFigure, Release } from '../../model/promises/release.ts';
import { tellsByDifference } from './public-figure.ts';
import type { AuditedCell, AuditedSum } from './release-audit.ts';
import { auditRelease } from './release-audit.ts';

/** A figure that is asked for and not shown. */
export interface HiddenFigure {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** What a reader of two releases could work out about a few customers. */
export interface PublishedFault {
  /**
   * `difference`: two published figures differ by what could be fewer than ten. `derived`: two published figures leave the
   * one that is hidden.
   */
  readonly kind: 'difference' | 'derived';
  readonly figure: HiddenFigure;
  /** The days of the two releases, the earlier first; the same day twice where both figures are in one. */
  readonly releases: readonly [string, string];
}

interface Known {
  readonly figure: PublishedFigure;
  readonly publishedOn: string;
}

/**
 * Holds everything that is or was published against everything else, whatever decided on it: the last look before a
 * release.
 *
 * @param releases  all releases, the one to be published last
 * @param hidden    figures that the last of them does not show
 * @param most      a number that no count can exceed, such as that of all comments
 */
export function auditPublished(
  releases: readonly Release[],
  hidden: readonly HiddenFigure[],
  most: number,
): readonly PublishedFault[] {
  const known = releases.flatMap(({ publishedOn, figures }) =>
    figures.map((figure): Known => ({ figure, publishedOn })),
  );
  return [...differencesIn(known), ...hidden.flatMap((figure) => derivationOf(figure, known, most))];
}

function differencesIn(known: readonly Known[]): readonly PublishedFault[] {
  return known.flatMap((later, index) =>
    known
      .slice(0, index)
      .filter(({ figure }) => figure.id === later.figure.id && tellsByDifference(figure, later.figure))
      .map((earlier): PublishedFault => ({
        kind: 'difference',
        figure: later.figure,
        releases: [earlier.publishedOn, later.publishedOn],
      })),
  );
}

/** Whether a published period that holds the hidden one, less a published part of it, leaves just the hidden one. */
function derivationOf(
  hidden: HiddenFigure,
  known: readonly Known[],
  most: number,
): readonly PublishedFault[] {
  const own = known.filter(({ figure }) => figure.id === hidden.id);
  for (const whole of own) {
    const part = own.find(({ figure }) => completes(figure, hidden, whole.figure));
    if (part === undefined) continue;
    const cell = (id: string, published: number | null): AuditedCell => ({ id, published, rounded: true });
    const cells = [cell('whole', whole.figure.count), cell('part', part.figure.count), cell('hidden', null)];
    const sums: readonly AuditedSum[] = [{ total: 'whole', parts: ['part', 'hidden'] }];
    // Data may have been taken out since, so that old counts are larger than anything now.
    const limit = Math.max(most, whole.figure.of, part.figure.of);
    if (auditRelease(cells, sums, limit).length === 0) continue;
    const releases = [part.publishedOn, whole.publishedOn].sort() as [string, string];
    return [{ kind: 'derived', figure: hidden, releases }];
  }
  return [];
}

/** Whether two periods follow each other and make up the whole. */
function completes(part: HiddenFigure, other: HiddenFigure, whole: HiddenFigure): boolean {
  const next = (month: string): string => isoMonthOf(monthNumberOf(month) + 1);
  const isChain = (first: HiddenFigure, second: HiddenFigure): boolean =>
    first.from === whole.from && next(first.to) === second.from && second.to === whole.to;
  return isChain(part, other) || isChain(other, part);
}
