import type { FixResult } from '../../analysis/results.ts';
import type { PublicFigure } from '../../model/promises/public-facts.ts';
import type { Context } from '../context.ts';
import { spanText } from '../format.ts';
import { perThousand } from '../public/public-figures.ts';

/**
 * What customers read of a fix on the public page, and why it is not what colleagues read here: the public figure must
 * stand on enough customers, so it takes whole years and leaves out comments of nobody known.
 *
 * @returns empty where customers read no figure of this fix
 */
export function customersRead({ promise, season }: FixResult, context: Context): string {
  const figures = context.publicFigures.get(promise) ?? [];
  if (figures.every(({ counts }) => counts === null)) return '';
  const { f } = context;
  const months =
    season.kind === 'matched'
      ? 'leave out the months the theme was picked on and compare the same months of the year'
      : 'leave out the months the theme was picked on';
  return `Customers read other figures of this on the public page: ${f.list(figures.map((figure) => sideText(figure, context)))}. Those count the twelve months before the change and every whole month since it can be felt, only comments with a customer number, and are rounded to five. The figures above ${months}, and count every comment. The verdict of the public page rests on the figures above.`;
}

function sideText({ span, from, to, counts, kept }: PublicFigure, context: Context): string {
  const when = `${span} (${spanText(from, to, context)}${kept ? ', as last published' : ''})`;
  if (counts === null) return `no figure ${when}`;
  const rate = perThousand(counts);
  return `${rate === 0 ? 'fewer than 1' : context.f.count(rate)} of 1,000 comments ${when}`;
}
