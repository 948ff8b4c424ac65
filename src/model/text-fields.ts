import { z } from 'zod';

/** A calendar date that exists, as text: `2026-06-30`. */
export const isoDate = z.iso.date('must be a date that exists, written as YYYY-MM-DD');

/** A calendar month as text: `2026-06`. */
export const isoMonth = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'must be a month, written as YYYY-MM');

/** A language as in BCP 47, such as `en` or `pt-BR`. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as "en" or "pt-BR"');

/** Text that says something: not blank. */
export const words = z.string().trim().min(1, 'must not be empty');
