import type { Assumptions } from '../../model/assumptions.ts';
import { figureFor } from '../../model/assumptions.ts';
import type { FeedbackTable } from '../../model/feedback-table.ts';
import type { SourceMapping } from '../../model/source-mapping.ts';
import type { Figures, Scenario } from './money-range.ts';
import { centsOf, inEach } from './money-range.ts';

/** Sources whose items somebody here had to handle. */
const HANDLED: ReadonlySet<SourceMapping['kind']> = new Set(['ticket', 'complaint', 'call-note']);

/** The contacts among some items, and what handling them cost. */
export interface ContactCost {
  readonly contacts: number;
  readonly withKnownCost: number;
  /** Cents; null when there are contacts and nothing is known or assumed of the cost of any. */
  readonly cents: Figures | null;
}

/**
 * What handling items cost: what each says itself, else what is assumed for its channel. A contact of which neither is
 * known adds nothing.
 *
 * @param kinds  the kind of each source, by source id
 */
export function contactCounter(
  table: FeedbackTable,
  kinds: ReadonlyMap<string, SourceMapping['kind']>,
  assumptions: Assumptions['contactCost'],
): (rows: ArrayLike<number>) => ContactCost {
  const { source, channel, handlingCost } = table;
  const handled = source.names.map((name) => HANDLED.has(kinds.get(name) ?? 'survey'));
  const assumed = [...channel.names, null].map((name) => {
    const found = figureFor(assumptions?.channels, name, assumptions?.default);
    return found === undefined ? null : centsOf(found);
  });
  const noChannel = channel.names.length;
  return (rows) => {
    let known = 0;
    let knownCents = 0;
    const unknownBy = new Uint32Array(assumed.length);
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const cost = handlingCost[row]!;
      if (!Number.isNaN(cost)) {
        known++;
        knownCents += Math.round(cost * 100);
      } else if (handled[source.codes[row]!] === true) {
        const code = channel.codes[row]!;
        unknownBy[code < 0 ? noChannel : code]!++;
      }
    }
    const unknown = unknownBy.reduce((sum, count) => sum + count, 0);
    const priced = assumed.some((cents, code) => cents !== null && unknownBy[code]! > 0);
    const total = (scenario: Scenario): number =>
      assumed.reduce((sum, cents, code) => sum + (cents?.[scenario] ?? 0) * unknownBy[code]!, knownCents);
    return {
      contacts: known + unknown,
      withKnownCost: known,
      cents: unknown > 0 && known === 0 && !priced ? null : inEach(total),
    };
  };
}
