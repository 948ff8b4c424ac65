import { z } from 'zod';
import { slug } from '../identifier.ts';
import { isoDate, words } from '../text-fields.ts';

/** Addresses below `units/` that are no unit. */
export const RESERVED_UNIT_IDS: readonly string[] = ['pack'];

const askSchema = z
  .strictObject({
    on: isoDate.describe('The day it was asked.'),
    ask: words.describe('What is to be decided, as one sentence.'),
    because: words.describe('The figure or the experience behind it.'),
    of: words.describe('Who decides: a role, never a name.'),
    by: isoDate.describe('The day by which the unit needs the answer.'),
    theme: slug.optional().describe('The theme it would make rarer.'),
    plan: slug.optional().describe('The plan it would move.'),
    decided: z
      .strictObject({ on: isoDate, text: words.describe('What was decided, and why.') })
      .optional()
      .describe('The answer, once there is one.'),
  })
  .refine(({ on, by }) => by >= on, {
    message: 'the answer is needed after the question is asked',
    path: ['by'],
  })
  .refine(({ on, decided }) => decided === undefined || decided.on >= on, {
    message: 'it cannot be decided before it was asked',
    path: ['decided', 'on'],
  });

/** `content/units/<id>.yaml`: whom the monthly report of a business unit is for. Internal. */
export const unitSchema = z.strictObject({
  name: words.describe('How the report calls this unit, such as "South Coast".'),
  inData: words
    .optional()
    .describe('The name in the customer file or the feedback, where it differs from the name.'),
  lead: words.optional().describe('Who leads it: a role, such as "Head of region West".'),
  runs: words.optional().describe('What the unit runs, and for whom.'),
  invite: z
    .array(words)
    .default([])
    .describe('Who comes to its read-out and workshop: roles from across the work, not one department.'),
  groups: z
    .array(words)
    .default([])
    .describe('Groups that work in this unit; plans and indicators of these groups stand in its report.'),
  asks: z.array(askSchema).default([]).describe('What the unit asks others to decide.'),
});

export type UnitDefinition = z.output<typeof unitSchema>;
export type UnitAsk = UnitDefinition['asks'][number];

/** How the data call a unit. */
export function nameInData({ name, inData }: Pick<UnitDefinition, 'name' | 'inData'>): string {
  return inData ?? name;
}

/** A business unit together with its id, which is its file name and its page address. */
export interface Unit extends UnitDefinition {
  readonly id: string;
  /** Whether `content/units` describes it; else the name comes from the data and the rest is empty. */
  readonly described: boolean;
}
