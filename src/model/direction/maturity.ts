import { z } from 'zod';
import { isoDate, words } from '../text-fields.ts';
import { BUILDING_BLOCKS } from './building-block.ts';

/** 1 somebody does it, 2 by the calendar, 3 groups turn their work by it, 4 part of how the business is run. */
export const HIGHEST_LEVEL = 4;

const level = z.int().min(1).max(HIGHEST_LEVEL);

/** `content/maturity.yaml`: how far along we are, by what can be shown. Internal. */
export const maturitySchema = z.strictObject({
  assessedOn: isoDate,
  judgedBy: words.describe('Who judged, how many, from how many groups.'),
  blocks: z
    .array(
      z
        .strictObject({
          block: z.enum(BUILDING_BLOCKS),
          level: level.describe('Today, from 1 to 4; when in doubt, the lower one.'),
          before: level.optional().describe('At the last assessment.'),
          evidence: z
            .array(
              z.strictObject({
                text: words.describe('A page, a date, a decision that somebody outside could check.'),
                href: words.optional().describe('A page of this report, such as "indicators/".'),
              }),
            )
            .default([]),
          next: words.describe('What the next level needs.'),
        })
        .refine(({ level: now, evidence }) => now === 1 || evidence.length > 0, {
          message: 'a level above 1 needs evidence; without it the level is 1',
          path: ['level'],
        }),
    )
    .refine((blocks) => new Set(blocks.map(({ block }) => block)).size === blocks.length, {
      message: 'a building block stands here twice',
    }),
});
export type Maturity = z.output<typeof maturitySchema>;
