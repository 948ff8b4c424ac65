import { z } from 'zod';
import { isoDate, words } from '../text-fields.ts';
import { heardFromSchema } from './promise.ts';

/**
 * `content/promises/<id>.<language>.yaml`: the words of a promise in another language. PUBLIC whenever the promise is.
 *
 * It holds words alone: status, dates and counts stand once, in the promise. What is not translated is shown in the
 * language of the promise, and the page says so.
 */
export const promiseTranslationSchema = z.strictObject({
  title: words.describe('The issue in the words of customers.'),
  statusReason: words.optional().describe('Why, in one sentence.'),
  heard: words.describe('What we heard.'),
  heardFrom: heardFromSchema.optional().describe('How widely and when customers said so.'),
  why: words.optional().describe('Why it happens; no blame.'),
  doing: words.describe('What we are doing about it.'),
  measure: words.optional().describe('How everyone will know that it worked.'),
  updates: z
    .array(z.strictObject({ on: isoDate.describe('The day of the update in the promise.'), text: words }))
    .default([])
    .describe('Updates by their day; those that are missing are shown as they were written.'),
  evidence: z
    .strictObject({
      text: words,
      of: words.describe('What n counts, such as "customers" or "orders".'),
      period: words,
      reason: words.optional(),
    })
    .optional()
    .describe('What was seen afterwards; n stands in the promise.'),
  notMeasurable: words.optional().describe('Why nobody can measure whether it helped.'),
});

export type PromiseTranslation = z.output<typeof promiseTranslationSchema>;
