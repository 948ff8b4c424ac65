import { z } from 'zod';
import { isoDate, languageTag, slug, words } from './identifier.ts';
import { promiseSchema } from './promise.ts';

const publicPromise = z.strictObject({
  id: slug,
  title: words,
  status: promiseSchema.shape.status,
  statusReason: words.nullable(),
  heard: words,
  why: words.nullable(),
  doing: words,
  measure: words.nullable(),
  announcedOn: isoDate,
  nextReportBy: isoDate,
  updates: z.array(z.strictObject({ on: isoDate, text: words })),
});

/**
 * Everything the public site can know: an allow-list, strict at every level. What has no line here cannot reach a
 * public page, because the public build reads one file of this shape and nothing else.
 */
export const publicFactsSchema = z.strictObject({
  schema: z.literal('outerloop/public@1'),
  organisation: words,
  /** Where any customer can give feedback. */
  tellUs: z.url().nullable(),
  sampleData: words.nullable(),
  asOf: isoDate,
  /** How dates are written, and the language of the promises. */
  locale: languageTag,
  language: languageTag,
  promises: z.array(publicPromise),
});

export type PublicFacts = z.output<typeof publicFactsSchema>;
export type PublicPromise = PublicFacts['promises'][number];
