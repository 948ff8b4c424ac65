import { standingOf } from '../../../model/promise-lifecycle.ts';
import type { PublicFacts } from '../../../model/public-facts.ts';
import { publicAddress } from './site-address.ts';

/**
 * The public facts for other systems, as JSON: the record itself, and for each promise what follows from its dates.
 *
 * `standing` is open, due-soon, late, answered or closed. Addresses are absolute when the site's own is known, otherwise
 * they are read from the folder that holds this file.
 */
export function progressData(facts: PublicFacts, root: string | null): string {
  const data = {
    ...facts,
    schema: 'outerloop/progress@1',
    promises: facts.promises.map((promise) => ({
      ...promise,
      standing: standingOf(promise, facts.asOf),
      page: publicAddress(root, `promises/${promise.id}/`),
    })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
