import { z } from 'zod';
import { isoDate, isoMonth, words } from '../text-fields.ts';

/** Public counts are rounded to this; see `roundedCount`. */
export const COUNT_STEP = 5;

/** A public count stands on ten customers, so it is ten or more; and it is rounded. */
export const publicCount = z
  .int()
  .min(10, 'a public count is 10 or more')
  .multipleOf(COUNT_STEP, `must be rounded to ${COUNT_STEP}`);

/** One figure as customers read it: how many of how many, in a period of whole months. */
export const publishedFigureSchema = z
  .strictObject({
    /** What is counted; figures of the same id in two releases are the same figure. */
    id: words,
    from: isoMonth,
    to: isoMonth,
    /** How many there were, rounded. */
    count: publicCount,
    /** How many could have been counted, rounded. */
    of: publicCount,
  })
  .refine(({ from, to }) => from <= to, { message: 'the period ends before it begins', path: ['to'] })
  .refine((figure) => figure.count <= figure.of, { message: 'a part is larger than its whole' });

/**
 * `content/releases/<date>.json`: the figures that were published with one release. It holds only what everybody could
 * read, so it may be committed anywhere; the next release is held against it.
 */
export const releaseSchema = z.strictObject({
  schema: z.literal('outerloop/release@1'),
  publishedOn: isoDate,
  figures: z.array(publishedFigureSchema),
});

export type PublishedFigure = z.output<typeof publishedFigureSchema>;
export type Release = z.output<typeof releaseSchema>;

/** What a figure of a promise is called in every release. */
export function figureId(promise: string, span: string): string {
  return `${promise} ${span}`;
}
