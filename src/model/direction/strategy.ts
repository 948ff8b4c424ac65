import { z } from 'zod';
import { isoDate, words } from '../text-fields.ts';

export const STYLES = ['classical', 'adaptive', 'shaping', 'visionary'] as const;
export type Style = (typeof STYLES)[number];

/** `content/strategy.yaml`: how we plan and why, the nine answers to start with, and what it costs and returns. Internal. */
export const strategySchema = z.strictObject({
  style: z.enum(STYLES).describe('How the strategy is made.'),
  because: z
    .array(words)
    .min(1)
    .describe('Why this style: how foreseeable the trade is, and how far it can be shaped.'),
  horizon: words.describe('How far ahead we plan, and in which rounds.'),
  styleReviewBy: isoDate.describe('When the style itself is looked at again.'),
  story: words.describe(
    'Where customers stand, what is in their way, the turn, and how it ends for both sides.',
  ),
  start: z
    .strictObject({
      objective: words,
      customers: words,
      contributors: words,
      history: words,
      engagement: words,
      customersPart: words,
      routines: words,
      word: words,
      means: words,
    })
    .partial()
    .prefault({})
    .describe('The nine questions to start with; those left out are shown as open.'),
  initiatives: z
    .array(
      z.strictObject({
        name: words,
        aim: words.describe('What customers will notice.'),
        owner: words.describe('As a role.'),
        invests: words.describe('People, money, time.'),
        returns: words.describe('What comes back, for customers and for us, and how sure that is.'),
        state: z.enum(['planned', 'running', 'paying-back', 'stopped']),
      }),
    )
    .default([]),
});
export type Strategy = z.output<typeof strategySchema>;
export type StartQuestion = keyof Strategy['start'];
