import type { PublicFacts } from '../../model/promises/public-facts.ts';
import type { Release } from '../../model/promises/release.ts';
import { figureId } from '../../model/promises/release.ts';

/** The record of what these facts publish: the figures that customers can read, and no others. */
export function releaseOf(facts: PublicFacts): Release {
  return {
    schema: 'outerloop/release@1',
    publishedOn: facts.asOf,
    figures: facts.promises.flatMap(({ id, figures }) =>
      figures.flatMap(({ span, from, to, counts }) =>
        counts === null ? [] : [{ id: figureId(id, span), from, to, ...counts }],
      ),
    ),
  };
}
