import { z } from 'zod';
import { isoDate, words } from '../text-fields.ts';
import type { MarkdownDocument } from '../playbook/markdown.ts';

/** The head of `content/northstar.md`; its text says what the commitment means. Internal. */
export const northStarSchema = z
  .strictObject({
    northStar: words.describe('The one sentence that says what customers can always expect.'),
    feelings: z
      .array(words)
      .min(2)
      .max(5)
      .describe('How customers should feel from the first thought to the last.'),
    mission: words.describe('What the company does for customers, as everybody here could say it.'),
    decidedBy: words.describe('Who committed to it, as roles.'),
    decidedOn: isoDate,
    reviewBy: isoDate.describe('When it is looked at again.'),
  })
  .refine(({ decidedOn, reviewBy }) => decidedOn <= reviewBy, {
    message: 'it is looked at again after it was decided',
    path: ['reviewBy'],
  });
export type NorthStarHead = z.output<typeof northStarSchema>;

export interface NorthStar extends NorthStarHead {
  readonly text: MarkdownDocument;
}
