import { z } from 'zod';
import { slug } from './identifier.ts';
import { rules, testSentence } from './rule-texts.ts';
import { languageTag, words } from './text-fields.ts';

/** `content/themes/<id>.yaml`: what customers talk about, as rules anyone can review. */
export const themeSchema = z.strictObject({
  name: words.describe('How the report calls this theme, in words of the customer.'),
  description: words.optional(),
  driver: slug.optional().describe('The driver this theme speaks about.'),
  stage: slug.optional().describe('The stage of the journey it happens in.'),
  group: words.optional().describe('The group in whose work the issue originates. Internal.'),
  praise: z
    .boolean()
    .default(false)
    .describe('What customers like: counted and shown, but never an issue in a Pareto.'),
  catchAll: z.boolean().default(false).describe('"Other": printed last and never one of the vital few.'),
  match: rules.default([]).describe('Any of these in a comment of any language marks the theme.'),
  not: rules.default([]).describe('A match that shares a word with one of these does not count.'),
  languages: z
    .record(languageTag, z.strictObject({ match: rules.default([]), not: rules.default([]) }))
    .default({})
    .describe('Rules for comments in one language only.'),
  tests: z
    .strictObject({
      matches: z.array(testSentence).default([]).describe('Sentences that must get the theme.'),
      misses: z.array(testSentence).default([]).describe('Sentences that must not.'),
    })
    .prefault({}),
});

export type ThemeDefinition = z.output<typeof themeSchema>;

/** A theme together with its id, which is its file name. */
export interface Theme extends ThemeDefinition {
  readonly id: string;
}
