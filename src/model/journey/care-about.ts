import { z } from 'zod';
import { slug } from '../identifier.ts';
import { words } from '../text-fields.ts';

/** What follows for the customer and for us. Leave out what nobody knows yet. */
const consequencesSchema = z.strictObject({
  functional: words.optional().describe('What the customer can or cannot do.'),
  social: words.optional().describe('How others see the customer for it.'),
  emotional: words.optional().describe('How it feels.'),
  financial: words.optional().describe('What it costs or saves the customer.'),
  ourWork: words.optional().describe('What it makes of our work: visits, calls, repeats.'),
  ourMoney: words.optional().describe('What it costs or earns us.'),
});

/**
 * `content/expectations/<id>.yaml`: something customers care about at one stage, what they expect, and what follows
 * when it is met and when it is missed. What is real is not written here: it is read from the data.
 */
export const careAboutSchema = z.strictObject({
  name: words.describe('What they care about, in a few words, such as "A date I can plan around".'),
  stage: slug,
  roles: z.array(slug).min(1).describe('Who cares: ids of content/journey/roles.yaml.'),
  expects: words.describe('What they expect, in a sentence of theirs.'),
  knownFrom: words.optional().describe('Where we know it from, such as "twelve interviews, May 2026".'),
  reality: z
    .strictObject({
      themes: z.array(slug).default([]).describe('Themes that say it was missed (or, if praise, met).'),
      drivers: z.array(slug).default([]).describe('Ratings that tell how it was.'),
      indicators: z.array(slug).default([]).describe('Figures of our own work that tell how it was.'),
    })
    .prefault({})
    .describe('What shows the reality; the report prints the figures of today.'),
  met: consequencesSchema.prefault({}).describe('What follows when it is right every time.'),
  missed: consequencesSchema.prefault({}).describe('What follows when it is not.'),
});

export type CareAboutDefinition = z.output<typeof careAboutSchema>;
export type Consequences = z.output<typeof consequencesSchema>;

/** A care-about together with its id, which is its file name. */
export interface CareAbout extends CareAboutDefinition {
  readonly id: string;
}
