import { z } from 'zod';
import { isoDate, slug, words } from './identifier.ts';

/**
 * `content/promises/<id>.yaml`: what every customer is told about one issue.
 *
 * PUBLIC text. A promise is published only when `public` is exactly `true`; `theme` and `plan` stay internal.
 */
export const promiseSchema = z
  .strictObject({
    public: z.boolean().default(false).describe('true: all customers may read it.'),
    title: words.describe('The issue in the words of customers.'),
    status: z
      .enum(['looking-into-it', 'planned', 'fixing', 'checking', 'done', 'not-now'])
      .describe('Where the work stands.'),
    statusReason: words.optional().describe('Why, in one sentence; needed for not-now.'),
    heard: words.describe('What we heard: plain words, how many, when.'),
    why: words.optional().describe('Why it happens; no blame.'),
    doing: words.describe('What we are doing about it.'),
    measure: words.optional().describe('How everyone will know that it worked.'),
    announcedOn: isoDate,
    nextReportBy: isoDate.describe(
      'When customers hear again, 3 to 9 months after the announcement or last update.',
    ),
    updates: z
      .array(z.strictObject({ on: isoDate, text: words }))
      .default([])
      .describe('Dated reports to customers, also "no change yet".'),
    theme: slug.optional().describe('The theme this promise answers. Internal.'),
  })
  .refine((promise) => promise.status !== 'not-now' || promise.statusReason !== undefined, {
    message: 'not-now needs a statusReason that customers can read',
    path: ['statusReason'],
  });

export type PromiseDefinition = z.output<typeof promiseSchema>;

/** A promise together with its id, which is its file name and its page address. */
export interface PromiseRecord extends PromiseDefinition {
  readonly id: string;
}
