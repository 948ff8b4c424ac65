import { z } from 'zod';
import { isoDate, words } from '../text-fields.ts';
import { BUILDING_BLOCKS, MOVEMENTS } from './building-block.ts';

/** `content/roadmap.yaml`: what will be different in how customer experience is run, by when. Internal. */
export const roadmapSchema = z.strictObject({
  milestones: z
    .array(
      z.strictObject({
        what: words.describe('Something that can be seen: somebody doing something differently.'),
        movement: z.enum(MOVEMENTS),
        block: z.enum(BUILDING_BLOCKS),
        owner: words.describe('As a role; outside the CX team where possible.'),
        by: isoDate,
        doneOn: isoDate.optional(),
        stops: words.optional().describe('What is no longer done because of it.'),
      }),
    )
    .min(1),
});
export type Roadmap = z.output<typeof roadmapSchema>;
export type Milestone = Roadmap['milestones'][number];
