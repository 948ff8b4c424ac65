import { z } from 'zod';
import { slug } from '../identifier.ts';
import { isoDate, isoMonth, words } from '../text-fields.ts';

/** A range of money somebody stands behind. */
const costSchema = z
  .strictObject({
    low: z.number().min(0),
    likely: z.number().min(0),
    high: z.number().min(0),
    source: words.describe('Where the three figures come from.'),
    author: words.describe('The role or group that stands behind them.'),
    date: isoDate.describe('When they were last looked at.'),
  })
  .refine(({ low, likely, high }) => low <= likely && likely <= high, {
    message: 'low, likely and high must rise in this order',
    path: ['likely'],
  });

const annuitySchema = z.strictObject({
  what: words.describe('The recurring work that is no longer needed, such as "Calls to ask for a date".'),
  closedFrom: isoMonth.describe('The first month without it.'),
  until: isoMonth.optional().describe('The last month it counts, when the cost came back.'),
  theme: slug.optional().describe('The theme whose cause was closed.'),
  plan: slug.optional().describe('The plan that closed it.'),
  indicator: slug.optional().describe('The indicator whose chart shows whether the cause stays closed.'),
  perMonth: costSchema.describe('What it cost a month, whole amounts of the workspace currency.'),
  nowUsedFor: words.optional().describe('What the freed people or money do instead.'),
});

/** `content/outer-loop.yaml`: what goes into fixing causes, and what comes back. Internal. */
export const outerLoopSchema = z.strictObject({
  effort: z
    .strictObject({
      source: words.describe('Who counts the hours, and how.'),
      inner: words.describe('What counts as inner loop here: work for one customer at a time.'),
      outer: words.describe('What counts as outer loop here: work that removes a cause for all.'),
      months: z
        .array(
          z.strictObject({
            month: isoMonth,
            innerHours: z.number().min(0),
            outerHours: z.number().min(0),
          }),
        )
        .min(1),
    })
    .optional(),
  annuities: z.array(annuitySchema).default([]).describe('Recurring cost removed since a cause was closed.'),
  staffing: z
    .strictObject({
      source: words,
      what: words.describe('Who is counted, such as "Full-time posts in support and customer success".'),
      months: z
        .array(
          z.strictObject({
            month: isoMonth,
            posts: z.number().positive(),
            customers: z.int().positive(),
          }),
        )
        .min(2),
    })
    .optional()
    .describe('Posts in support beside customers: growing faster than customers is a warning sign.'),
});

export type OuterLoop = z.output<typeof outerLoopSchema>;
export type Annuity = OuterLoop['annuities'][number];
