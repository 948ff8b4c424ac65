import { z } from 'zod';
import { rules, testSentence } from '../rule-texts.ts';
import { languageTag, words } from '../text-fields.ts';

/** What a comment can be told to be by its words. The order is that of every table. */
export const VOICE_KINDS = [
  'expectation',
  'validation',
  'do-more',
  'do-less',
  'keep-doing',
  'pleased',
  'concerned',
  'frustrated',
] as const;
export type VoiceKind = (typeof VOICE_KINDS)[number];

/** The list of words that say nothing by themselves, such as "please": left out of natural themes, beside function words. */
export const STOP_WORDS = 'stop-words';

/** `content/word-lists/<kind>.yaml`: the words by which comments are told apart, for anyone to review. */
export const wordListSchema = z.strictObject({
  description: words.optional(),
  mode: z
    .enum(['extend', 'replace'])
    .default('extend')
    .describe('extend: these rules join those that ship with Outerloop; replace: only these count.'),
  languages: z
    .record(
      languageTag,
      z.strictObject({
        match: rules.default([]),
        not: rules.default([]).describe('A match that overlaps one of these does not count.'),
        after: rules
          .default([])
          .describe('A match right behind one of these does not count, such as "happy" behind "not".'),
      }),
    )
    .describe('Rules by the language of the comment. Comments in other languages are counted, never judged.'),
  tests: z
    .strictObject({
      matches: z.array(testSentence).default([]).describe('Sentences that must be told to be of this kind.'),
      misses: z.array(testSentence).default([]).describe('Sentences that must not.'),
    })
    .prefault({})
    .describe('A sentence without a language is in the first language of the list.'),
});
export type WordListDefinition = z.output<typeof wordListSchema>;

/** Rules by language. */
export type WordListLanguages = WordListDefinition['languages'];

export interface WordList {
  readonly kind: VoiceKind;
  readonly languages: WordListLanguages;
}

/** All word lists that apply to a workspace: those that ship with Outerloop, and its own. */
export interface WordLists {
  /** In the order of VOICE_KINDS, each once. */
  readonly lists: readonly WordList[];
  /** Words to leave out of natural themes beside function words, by language. */
  readonly stopWords: WordListLanguages;
}
