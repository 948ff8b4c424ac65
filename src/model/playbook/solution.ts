import { z } from 'zod';
import { slug } from '../identifier.ts';
import { isoDate, words } from '../text-fields.ts';

/** `content/solutions/<id>.yaml`: something that worked once and may work again, for units to pick from. Internal. */
export const solutionSchema = z.strictObject({
  title: words.describe('What is done, as a short sentence.'),
  problem: words.describe('What customers went through before.'),
  solution: words.describe('What was changed in the work, and where.'),
  steps: z.array(words).default([]).describe('How another unit takes it over, step by step.'),
  themes: z.array(slug).default([]).describe('Ids of the themes it answers.'),
  level: z
    .enum(['resolve', 'prevent-recurrence', 'prevent-occurrence'])
    .describe('How far up the prevention ladder it reaches.'),
  effort: z
    .strictObject({
      size: z.enum(['days', 'weeks', 'months']).describe('How long until customers feel it.'),
      text: words.describe('People, tools, money: what it takes.'),
    })
    .describe('What it takes to copy.'),
  evidence: words
    .optional()
    .describe(
      'What was seen after it was done, with numbers and their base; left out while it is not proven.',
    ),
  owner: words.describe('Whom to ask, as a role.'),
  usedBy: z
    .array(
      z.strictObject({
        unit: words.describe('The unit that uses it.'),
        since: isoDate,
        verdict: z.enum(['trying', 'worked', 'partly', 'did-not-work']),
        result: words.describe('What came of it there.'),
      }),
    )
    .default([])
    .describe('Who picked it, and what they report back.'),
});

export type SolutionDefinition = z.output<typeof solutionSchema>;

/** A solution together with its id, which is its file name. */
export interface Solution extends SolutionDefinition {
  readonly id: string;
}
