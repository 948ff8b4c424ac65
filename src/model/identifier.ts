import { z } from 'zod';
import { capital } from './capital.ts';

/**
 * A name that becomes a file name, a page address or a key: small letters, digits and single hyphens, 64 at most.
 * An allow-list, because such names reach paths and addresses; Windows device names are refused for the same reason.
 */
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const RESERVED = new Set(['con', 'prn', 'aux', 'nul', 'index', '404', 'constructor', 'prototype']);

export function isSlug(text: string): boolean {
  return text.length <= 64 && SLUG.test(text) && !RESERVED.has(text);
}

/** What is left of a text in small letters without accents, digits and single hyphens; may be nothing, or no slug. */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** "late-installation" as "Late installation". */
export function titleOf(slug: string): string {
  return capital(slug.replaceAll('-', ' '));
}

/** The rule that a name breaks which is no slug: `rule`, or that it is one of those kept for other things. */
export function slugRule(name: string, rule: string): string {
  return RESERVED.has(name) ? `choose another name: "${name}" is kept for files and addresses` : rule;
}

export const SLUG_RULE =
  'must be small letters, digits and single hyphens, 64 at most, such as "late-installation"';

export const slug = z.string().refine(isSlug, { error: ({ input }) => slugRule(String(input), SLUG_RULE) });
