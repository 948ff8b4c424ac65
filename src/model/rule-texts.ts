import { z } from 'zod';
import { languageTag, words } from './text-fields.ts';

/** Rules by which comments are told apart, in a theme or a word list. */
export const rules = z
  .array(words)
  .describe('Words and phrases; `word*` also takes longer words. Case and accents do not matter.');

/** A sentence that the rules beside it must match, or must not. */
export const testSentence = z.union([words, z.strictObject({ language: languageTag, text: words })]);
