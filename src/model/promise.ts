import { z } from 'zod';
import { isoDate, isoMonth, slug, words } from './identifier.ts';

/** When the work behind a promise was changed: from here on the report looks for the effect on the theme. Internal. */
const fixSchema = z.strictObject({
  madeOn: isoDate.describe('The day the change was made in our own work.'),
  feltFrom: isoDate.optional().describe('The day from which customers can feel it, when that is later.'),
  pickedFrom: isoMonth
    .optional()
    .describe(
      'The first of the months whose figures made us pick this theme; they are left out of "before". The three months before the announcement when left out.',
    ),
});

/**
 * `content/promises/<id>.yaml`: what every customer is told about one issue.
 *
 * PUBLIC text. A promise is published only when `public` is exactly `true`; `theme` and `fix` stay internal.
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
    fix: fixSchema
      .optional()
      .describe('The change that was made, so that its effect on the theme can be measured. Internal.'),
  })
  .refine((promise) => promise.status !== 'not-now' || promise.statusReason !== undefined, {
    message: 'not-now needs a statusReason that customers can read',
    path: ['statusReason'],
  })
  .refine(({ fix, theme }) => fix === undefined || theme !== undefined, {
    message: 'a fix needs the theme whose mentions should fall',
    path: ['theme'],
  })
  .refine(({ fix }) => fix?.feltFrom === undefined || fix.feltFrom >= fix.madeOn, {
    message: 'customers cannot feel the change before it is made',
    path: ['fix', 'feltFrom'],
  })
  .refine(({ fix }) => fix?.pickedFrom === undefined || fix.pickedFrom <= fix.madeOn.slice(0, 7), {
    message: 'the theme was picked before the change was made',
    path: ['fix', 'pickedFrom'],
  });

export type PromiseDefinition = z.output<typeof promiseSchema>;

/** A promise together with its id, which is its file name and its page address. */
export interface PromiseRecord extends PromiseDefinition {
  readonly id: string;
}
