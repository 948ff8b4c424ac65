/**
 * An address within the site, with the folder it is served under in front: `drivers/` becomes `/org/repo/drivers/`.
 * Every link of every page goes through here; Astro does not add the base to links by itself.
 */
export function href(path: string): string {
  if (path.startsWith('#') || /^[a-z]+:/.test(path)) return path;
  const base = import.meta.env.BASE_URL;
  return `${base.endsWith('/') ? base : `${base}/`}${path}`;
}
