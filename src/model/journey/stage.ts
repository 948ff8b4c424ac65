import { z } from 'zod';
import { slug } from '../identifier.ts';
import { words } from '../text-fields.ts';

/**
 * `content/journey/stages/<id>.yaml`: one stretch of the way a customer goes, from the day they look for a solution to
 * the day they no longer need it. Named as customers would name it, never as a department.
 */
export const stageSchema = z.strictObject({
  name: words.describe('The stage in the words of the customer, such as "I get connected".'),
  order: z.int().min(1).max(99).describe('Its place on the way, from 1.'),
  wants: words.describe('What the customer wants to get done here, in one sentence of theirs.'),
  begins: words.optional().describe('What the customer does or sees first.'),
  ends: words.optional().describe('How the customer knows that it is over.'),
  owner: words
    .optional()
    .describe('The role that answers for the whole stage across all groups. A role, never a name.'),
  groups: z
    .array(words)
    .default([])
    .describe('The groups whose work makes up the stage; they share its figures. Internal.'),
  drivers: z.array(slug).default([]).describe('Ratings that tell how this stage was for customers.'),
  indicators: z.array(slug).default([]).describe('Figures of our own work that belong to this stage.'),
});

export type StageDefinition = z.output<typeof stageSchema>;

/** A stage together with its id, which is its file name. */
export interface Stage extends StageDefinition {
  readonly id: string;
}

/** Addresses below `journey/` that are pages of their own. */
export const RESERVED_STAGE_IDS: readonly string[] = ['moments', 'table'];
