/**
 * What a page may load, as a policy in its own head. Written by us because Astro's adds hashes of scripts that these
 * pages do not hold, and stands after the theme script it should cover.
 *
 * A policy in a page cannot forbid framing; hosts that read headers should send `frame-ancestors 'none'` as well.
 */
const COMMON = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
];

export const CONTENT_SECURITY_POLICY = {
  /** Own scripts, and the search index with its compiled reader, when somebody searches. */
  report: [...COMMON, "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'"].join('; '),
  /** No script at all, so nothing ever connects; the last part lets tools that audit a page read its robots.txt. */
  progress: [...COMMON, "connect-src 'self'"].join('; '),
} as const;
