import { z } from 'zod';
import { slug } from '../identifier.ts';
import { isoDate, isoMonth, languageTag, words } from '../text-fields.ts';
import { earlierSchema, evidenceSchema, heardFromSchema, promiseSchema } from './promise.ts';
import { promiseTranslationSchema } from './promise-translation.ts';
import { publicLanguageTag } from './public-language.ts';
import { publicCount } from './release.ts';

/** How many comments spoke about the issue, of all; whether it is shown was decided by the rules of disclosure. */
const publicFigure = z.strictObject({
  span: z.enum(['before', 'since']),
  from: isoMonth,
  to: isoMonth,
  /** Rounded counts of comments; null where they could tell about single customers. */
  counts: z.strictObject({ count: publicCount, of: publicCount }).nullable(),
  /** The counts are those of an earlier release, because too little has changed since. */
  kept: z.boolean(),
});

/** What comments say about the change, in one word; only where both figures behind it may be shown. */
const publicEffect = z.enum(['fell', 'rose', 'fell-with-others', 'no-sign', 'too-early']);

const publicPromise = z.strictObject({
  id: slug,
  title: words,
  status: promiseSchema.shape.status,
  statusReason: words.nullable(),
  heard: words,
  heardFrom: heardFromSchema.nullable(),
  why: words.nullable(),
  doing: words,
  measure: words.nullable(),
  announcedOn: isoDate,
  nextReportBy: isoDate,
  updates: z.array(z.strictObject({ on: isoDate, text: words })),
  figures: z.array(publicFigure),
  effect: publicEffect.nullable(),
  evidence: evidenceSchema.extend({ reason: words.nullable() }).nullable(),
  notMeasurable: words.nullable(),
  /** What customers read before, oldest first. */
  earlier: z.array(earlierSchema),
  /** Its words in the other languages, as far as they are translated. */
  translations: z.record(languageTag, promiseTranslationSchema),
});

/** A promise that customers could read once and can no more. */
const withdrawnPromise = z.strictObject({
  id: slug,
  title: words,
  announcedOn: isoDate,
  withdrawnOn: isoDate,
});

const wayToTell = z.strictObject({
  label: words,
  url: z.url({ protocol: /^(?:https?|mailto)$/ }).nullable(),
  phone: words.nullable(),
  address: words.nullable(),
  text: words.nullable(),
});

/** What every page says of the organisation, in one language; null where it is said in the first language alone. */
const publicTranslation = z.strictObject({
  tellUs: z.url({ protocol: /^https?$/ }).nullable(),
  waysToTell: z.array(wayToTell).nullable(),
  privacy: words.nullable(),
  sampleData: words.nullable(),
});

/**
 * Everything the public site can know: an allow-list, strict at every level. What has no line here cannot reach a
 * public page, because the public build reads one file of this shape and nothing else.
 */
export const publicFactsSchema = z.strictObject({
  schema: z.literal('outerloop/public@1'),
  organisation: words,
  /** Where any customer can give feedback. */
  tellUs: z.url({ protocol: /^https?$/ }).nullable(),
  /** Every way to give feedback, and what happens with it. */
  waysToTell: z.array(wayToTell),
  privacy: words.nullable(),
  sampleData: words.nullable(),
  asOf: isoDate,
  /** The month of the newest feedback, when it is so long before `asOf` that readers should know; else null. */
  staleSince: isoMonth.nullable(),
  /** The languages of the site, each with how dates and numbers are written; promises are written in the first. */
  languages: z.array(z.strictObject({ language: languageTag, locale: languageTag })).min(1),
  translations: z.record(publicLanguageTag, publicTranslation),
  promises: z.array(publicPromise),
  withdrawn: z.array(withdrawnPromise),
  /** The day of the first commit that the record of changes goes back to; null when there is none to read. */
  historySince: isoDate.nullable(),
  /** How many promises have a past that must not be shown again. */
  pastLeftOut: z.int().nonnegative(),
});

export type PublicFacts = z.output<typeof publicFactsSchema>;
export type PublicFigure = PublicPromise['figures'][number];
export type PublicPromise = PublicFacts['promises'][number];
export type PublicEffect = z.output<typeof publicEffect>;
export type WayToTell = z.output<typeof wayToTell>;
