import { z } from 'zod';
import { slug } from '../identifier.ts';
import { isoDate, isoMonth, words } from '../text-fields.ts';
import type { PromiseTranslation } from './promise-translation.ts';

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

/** Fewer people behind a figure could be recognised; the same least number as everywhere else on public pages. */
const FEWEST_BEHIND_A_FIGURE = 10;

/** What was seen after the work was done. PUBLIC. */
export const evidenceSchema = z.strictObject({
  text: words.describe('What changed, in plain words, such as "Reports of late visits fell by half".'),
  n: z
    .int()
    .min(FEWEST_BEHIND_A_FIGURE, 'a public figure needs at least 10 customers behind it')
    .describe('How many are behind the figures; at least 10.'),
  of: words.default('customers').describe('What n counts, such as "customers" or "orders".'),
  period: words.describe('When it was seen, such as "October 2025 to March 2026".'),
  says: z
    .enum(['better', 'no-change', 'worse'])
    .default('better')
    .describe('What it says of the change. "better" is held against the analysis of comments.'),
  reason: words
    .optional()
    .describe(
      'Why "better" holds although the analysis does not say so: what else was measured. Customers read it.',
    ),
});

/** Whether no percentage in a text is more than all. */
function isWithinAll(text: string): boolean {
  return [...text.matchAll(/(\d+(?:[.,]\d+)?)\s*(?:%|per ?cent)/gi)].every(
    ([, percent]) => Number(percent!.replace(',', '.')) <= 100,
  );
}

/** How widely an issue was raised, as declared words. PUBLIC. */
export const heardFromSchema = z.strictObject({
  share: words
    .refine(isWithinAll, 'no more than 100 percent of customers can have said so')
    .describe('Such as "about one customer in eight".'),
  period: words.describe('Such as "July 2024 to September 2025".'),
});

/** The parts of a promise whose earlier wording stays readable once all customers have read it. */
export const PROMISED_FIELDS = ['title', 'heard', 'doing', 'nextReportBy'] as const;
export type PromisedField = (typeof PROMISED_FIELDS)[number];

/** An earlier wording, for a workspace whose git history does not show it. PUBLIC. */
export const earlierSchema = z
  .strictObject({
    until: isoDate.describe('The day it was changed.'),
    field: z.enum(PROMISED_FIELDS),
    text: words.describe('What customers read until then; a date as YYYY-MM-DD.'),
  })
  .refine(({ field, text }) => field !== 'nextReportBy' || isoDate.safeParse(text).success, {
    message: 'an earlier nextReportBy is a date, written as YYYY-MM-DD',
    path: ['text'],
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
    heardFrom: heardFromSchema.optional().describe('How widely and when customers said so.'),
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
    evidence: evidenceSchema
      .optional()
      .describe('What was seen afterwards; done needs this or notMeasurable.'),
    notMeasurable: words
      .optional()
      .describe('Why nobody can measure whether it helped, in words customers can read.'),
    earlier: z.array(earlierSchema).default([]).describe('Earlier wordings that git history does not show.'),
    theme: slug.optional().describe('The theme this promise answers. Internal.'),
    figure: z
      .literal('theme-mentions')
      .optional()
      .describe(
        'theme-mentions: publishes how many comments spoke about the theme before and since the change, rounded, and only where no single customer could be recognised.',
      ),
    fix: fixSchema
      .optional()
      .describe('The change that was made, so that its effect on the theme can be measured. Internal.'),
  })
  .refine((promise) => promise.status !== 'not-now' || promise.statusReason !== undefined, {
    message: 'not-now needs a statusReason that customers can read',
    path: ['statusReason'],
  })
  .refine(
    ({ status, evidence, notMeasurable }) =>
      status !== 'done' || evidence !== undefined || notMeasurable !== undefined,
    {
      message: 'done needs evidence, or notMeasurable with the reason; until there is one, say checking',
      path: ['status'],
    },
  )
  .refine(({ evidence, notMeasurable }) => evidence === undefined || notMeasurable === undefined, {
    message: 'what has evidence is measurable; keep one of the two',
    path: ['notMeasurable'],
  })
  .refine(({ figure, theme }) => figure === undefined || theme !== undefined, {
    message: 'a figure needs the theme whose mentions are counted',
    path: ['theme'],
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
  /** Its words in other languages, by language tag. */
  readonly translations?: Readonly<Record<string, PromiseTranslation>>;
}
