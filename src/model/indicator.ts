import { z } from 'zod';
import { slug } from './identifier.ts';
import { words } from './text-fields.ts';

const ends = z.strictObject({ low: z.number().optional(), high: z.number().optional() });

/**
 * `content/indicators/<id>.yaml`: a figure of our own work, month by month in `data/operations/*.csv`, that may move
 * before customers feel the difference.
 */
export const indicatorSchema = z
  .strictObject({
    name: words.describe('How the report calls this figure, for example "Orders without a date".'),
    description: words.optional().describe('What is counted, how and by whom.'),
    unit: words.describe('The unit of the values, such as "percent of orders" or "minutes".'),
    good: z.enum(['high', 'low']).describe('Which end is good for the customer.'),
    theme: slug.optional().describe('The theme it should move ahead of; the main outcome when left out.'),
    target: z.number().optional().describe('The value to reach.'),
    threshold: z.number().optional().describe('The value past which somebody must act.'),
    possible: ends
      .prefault({})
      .describe('The ends of what the value can be, such as 0 and 100 for a percentage.'),
    expectedLeadMonths: z
      .int()
      .min(1)
      .max(12)
      .optional()
      .describe('By how many months it should move ahead. A belief to be tested, not a setting.'),
    group: words.optional().describe('The group whose work it measures. Internal.'),
    owner: words.optional().describe('The role that answers for it, never the name of a person. Internal.'),
  })
  .refine(({ possible }) => (possible.low ?? -Infinity) < (possible.high ?? Infinity), {
    message: 'the high end must be above the low end',
    path: ['possible', 'high'],
  })
  .refine(({ target, possible }) => target === undefined || isPossible(target, possible), {
    message: 'the target lies outside what the value can be',
    path: ['target'],
  })
  .refine(({ threshold, possible }) => threshold === undefined || isPossible(threshold, possible), {
    message: 'the threshold lies outside what the value can be',
    path: ['threshold'],
  })
  .refine(
    ({ good, target, threshold, possible }) =>
      target === undefined ||
      threshold === undefined ||
      !isPossible(target, possible) ||
      !isPossible(threshold, possible) ||
      (good === 'low' ? target <= threshold : target >= threshold),
    { message: 'the target must be at least as good as the threshold', path: ['target'] },
  );

type Ends = z.output<typeof ends>;

/** Whether a value lies between the ends of what it can be. */
export function isPossible(value: number, { low, high }: Ends): boolean {
  return value >= (low ?? -Infinity) && value <= (high ?? Infinity);
}

/** The ends of what a value can be, in words: `0 to 100`. */
export function endsInWords({ low, high }: Ends): string {
  if (low === undefined) return `at most ${high}`;
  return high === undefined ? `at least ${low}` : `${low} to ${high}`;
}

export type IndicatorDefinition = z.output<typeof indicatorSchema>;

/** An indicator together with its id, which is its file name, and its values. */
export interface Indicator extends IndicatorDefinition {
  readonly id: string;
  /** By month, `YYYY-MM` rising; a month without a value is not there. */
  readonly values: readonly IndicatorValue[];
}
export interface IndicatorValue {
  readonly month: string;
  readonly value: number;
}
