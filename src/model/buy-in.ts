import { z } from 'zod';
import { slug } from './identifier.ts';
import { share } from './share.ts';
import { isoDate, words } from './text-fields.ts';

/** What the bars are measured against. */
const lineSchema = z
  .strictObject({
    kind: z
      .enum(['normal', 'last-period', 'industry'])
      .describe(
        'normal: all customers together; last-period: the same group in the twelve months before; industry: a figure of others.',
      ),
    name: words.describe(
      'What the line is called on the chart, such as "all customers, last twelve months".',
    ),
    share: share
      .optional()
      .describe('industry only: the figure as a share from 0 to 1, of the same kind as ours.'),
    source: words.optional().describe('industry only: who published it, where and when.'),
    scope: words.optional().describe('industry only: what and whom it counts, and how it differs from ours.'),
  })
  .superRefine((line, context) => {
    for (const field of ['share', 'source', 'scope'] as const) {
      if (line.kind === 'industry' && line[field] === undefined)
        context.addIssue({
          code: 'custom',
          path: [field],
          message: 'a figure of others needs share, source and scope',
        });
      if (line.kind !== 'industry' && line[field] !== undefined)
        context.addIssue({
          code: 'custom',
          path: [field],
          message: 'only an industry line has a figure of others; ours are counted',
        });
    }
  });

/**
 * `content/buy-in/<id>.yaml`: one page that shows executives how large one thing is, against a named line, in percent
 * and in money, and asks for one decision.
 */
export const buyInSchema = z
  .strictObject({
    title: words.describe('What cannot stand, as a short sentence.'),
    why: words.describe('Why it matters to the business, in two or three sentences.'),
    theme: slug.optional().describe('The theme it is about; or a driver.'),
    driver: slug.optional().describe('The driver it is about; or a theme.'),
    by: z.enum(['segment', 'unit', 'month']).describe('What each bar stands for.'),
    line: lineSchema,
    money: z
      .enum(['cost', 'revenue'])
      .optional()
      .describe(
        'cost: what the mentions above the line cost us, for themes; revenue: the yearly revenue above the line. Themes show cost and drivers revenue when left out.',
      ),
    ask: words.describe('The one decision asked for.'),
    decides: words.describe('The role or meeting that decides.'),
    decideBy: isoDate.describe('The day by which it is decided.'),
    ifNot: words.describe('What goes on as it is when nothing is decided.'),
    footnote: words.describe('Source and scope of what is shown: what is counted, and what is left out.'),
  })
  .refine(({ theme, driver }) => (theme === undefined) !== (driver === undefined), {
    message: 'name one theme or one driver',
    path: ['theme'],
  })
  .refine(({ driver, money }) => driver === undefined || money !== 'cost', {
    message: 'what a low rating costs us is not assumed anywhere; leave it out, or write revenue',
    path: ['money'],
  });

export type BuyInDefinition = z.output<typeof buyInSchema>;

/** A case for buy-in together with its id, which is its file name. */
export interface BuyIn extends BuyInDefinition {
  readonly id: string;
}
