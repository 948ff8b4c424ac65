import { z } from 'zod';
import { slug } from '../identifier.ts';
import { words } from '../text-fields.ts';
import type { MarkdownDocument } from './markdown.ts';

/** The stages of the method, in the order in which a team walks them. */
export const STAGES = [
  'listen',
  'analyse',
  'find-the-cause',
  'act',
  'close-the-loop',
  'people-and-rhythm',
  'direction',
  'innovate',
] as const;
export type Stage = (typeof STAGES)[number];

/** Addresses below `playbook/` that are no pages of the method. */
export const RESERVED_PAGE_IDS: readonly string[] = ['solutions', 'canvas', 'supply-chain', 'images'];

/** The head of a Markdown page in `content/playbook/<id>.md`. */
export const playbookPageSchema = z.strictObject({
  title: words.describe('The name of the practice, such as "Five whys".'),
  summary: words.describe('One sentence: what it gives whoever does it.'),
  stage: z.enum(STAGES).describe('Where in the method it belongs.'),
  order: z.int().min(1).max(99).default(50).describe('The place within its stage.'),
  when: words.describe('The moment to reach for it, as one sentence.'),
  who: words.describe('Who does it, as roles.'),
  minutes: z.int().min(5).max(2400).describe('How long it takes the first time.'),
  live: z
    .array(words)
    .default([])
    .describe('Pages of this report where it can be seen at work, such as "themes/".'),
  related: z.array(slug).default([]).describe('Ids of neighbouring pages of the playbook.'),
});

export type PlaybookPageHead = z.output<typeof playbookPageSchema>;

/** A page of the method together with its id, which is its file name, and its text. */
export interface PlaybookPage extends PlaybookPageHead {
  readonly id: string;
  /** Shipped with the engine; written by the workspace; or a page of the engine that the workspace replaced. */
  readonly origin: 'engine' | 'workspace' | 'replaced';
  readonly file: string;
  readonly text: MarkdownDocument;
}
