import { z } from 'zod';
import { slug } from '../identifier.ts';
import { words } from '../text-fields.ts';

const party = z
  .strictObject({
    gains: z.array(words).min(1).describe('What this side gets.'),
    spends: z.array(words).min(1).describe('What it costs this side: money, time, worry, risk.'),
  })
  .describe('Value is what one side gains over what it spends.');

/** `content/canvas/<id>.yaml`: who the customer is, what they try to get done, and value for both sides. Internal. */
export const canvasSchema = z.strictObject({
  title: words.describe('The job as the customer would put it.'),
  customer: words.describe('Who it is about.'),
  roles: z
    .array(
      z.strictObject({
        role: words.describe('Somebody who decides, pays, uses, or lives with it.'),
        wants: words.describe('What this person needs to go right.'),
      }),
    )
    .min(1)
    .describe('Everybody who has a say.'),
  job: words.describe('What they hire us to do, in their words and without our product in it.'),
  perfectWorld: words.describe('What they would be able to do if nothing stood in the way.'),
  today: words.describe('How they get it done now, with or without us.'),
  usedWith: z.array(words).default([]).describe('What our part has to work with in their life.'),
  obstacles: z.array(words).default([]).describe('What gets in the way, as customers say it.'),
  themes: z.array(slug).default([]).describe('Ids of the themes that speak of these obstacles.'),
  value: z
    .strictObject({ customer: party, company: party })
    .describe('Mutual value: both sides must come out ahead.'),
  ideas: z
    .array(
      z.strictObject({
        idea: words,
        test: words.describe('The smallest test with real customers.'),
        status: z.enum(['idea', 'testing', 'kept', 'dropped']),
        learned: words.optional().describe('What the test told.'),
      }),
    )
    .default([]),
});

export type CanvasDefinition = z.output<typeof canvasSchema>;

/** A canvas together with its id, which is its file name. */
export interface Canvas extends CanvasDefinition {
  readonly id: string;
}
