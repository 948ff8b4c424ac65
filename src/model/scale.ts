import { z } from 'zod';

/** A short declared scale of whole points, for example 1–5 or 0–10; every statistic of it follows from counts. */
export const scaleSchema = z
  .strictObject({
    low: z.int().min(-100).max(1000).describe('The lowest point that can be given.'),
    high: z.int().min(-100).max(1000).describe('The highest point that can be given.'),
  })
  .refine((scale) => scale.high > scale.low, 'the high end must be above the low end')
  .refine((scale) => scale.high - scale.low <= 100, 'a scale has at most 101 points; declare a unit instead');

export type Scale = z.output<typeof scaleSchema>;

/** The number of different points on a scale. */
export function levelCount(scale: Scale): number {
  return scale.high - scale.low + 1;
}
