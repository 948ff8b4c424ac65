import { z } from 'zod';
import { slug } from '../identifier.ts';
import { isoDate, words } from '../text-fields.ts';

const requirementSchema = z.strictObject({
  text: words.describe('What a team must show, so clearly that two judges would agree.'),
  minimum: z.number().describe('The mean over the judges below which the submission is not there yet.'),
});

const categorySchema = z.strictObject({
  name: words,
  about: words.optional().describe('What kind of work it is for.'),
  drivers: z.array(slug).min(1).describe('The drivers of loyalty it is tied to.'),
  threshold: z.number().describe('The mean over all requirements that a submission must reach.'),
  requirements: z.record(slug, requirementSchema),
});

/** `content/recognition/categories.yaml`: what is recognised, by which clear requirements. Internal. */
export const categoriesSchema = z
  .strictObject({
    scale: z
      .strictObject({ low: z.int(), high: z.int() })
      .default({ low: 1, high: 5 })
      .describe('The points judges give for each requirement.'),
    judges: z
      .int()
      .min(2)
      .default(3)
      .describe('The least number of judges, from at least two groups, before there is a result.'),
    categories: z.record(slug, categorySchema),
  })
  .refine(({ scale }) => scale.low < scale.high, { message: 'the scale must rise', path: ['scale', 'high'] })
  .refine(({ categories }) => Object.values(categories).every((each) => hasRequirements(each)), {
    message: 'every category needs at least one requirement',
    path: ['categories'],
  });

function hasRequirements({ requirements }: z.output<typeof categorySchema>): boolean {
  return Object.keys(requirements).length > 0;
}

/** `content/recognition/submissions/<id>.yaml`: what one team did, and what the judges said. Internal. */
export const submissionSchema = z.strictObject({
  title: words,
  category: slug,
  team: words.describe('The team as a whole, such as "Order desk and installation planning".'),
  groups: z.array(words).min(1).describe('The groups the team comes from.'),
  submittedOn: isoDate,
  previous: slug.optional().describe('The submission this one improves on.'),
  theme: slug.optional().describe('The theme it makes rarer.'),
  plan: slug.optional(),
  indicator: slug.optional().describe('The indicator that shows it.'),
  promise: slug.optional(),
  done: words.describe('What was done, and which cause it removed.'),
  evidence: words.describe('How everyone can see that it helped.'),
  judgements: z
    .array(
      z.strictObject({
        judge: words.describe('A role, never a name.'),
        group: words.describe('The group the judge comes from.'),
        on: isoDate,
        scores: z.record(slug, z.number()).describe('Points by requirement.'),
        comment: words.describe('What the team should know; read most when it missed the threshold.'),
      }),
    )
    .default([]),
  lesson: words.optional().describe('What every other team can take from it.'),
});

export type Categories = z.output<typeof categoriesSchema>;
export type Category = Categories['categories'][string];
export type SubmissionDefinition = z.output<typeof submissionSchema>;
export interface Submission extends SubmissionDefinition {
  readonly id: string;
}
