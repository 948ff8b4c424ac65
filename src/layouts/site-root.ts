/** The address of the site with its folder and a slash at the end; null when nobody has said where it is served. */
export function siteRoot(): string | null {
  const site = import.meta.env.SITE;
  return site === undefined || site === ''
    ? null
    : new URL(import.meta.env.BASE_URL, site).href.replace(/\/*$/, '/');
}
