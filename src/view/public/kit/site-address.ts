/**
 * The address a public path is known by outside the site.
 *
 * @param root  the site with its folder and a slash at the end, or null when nobody has said where it is served
 * @returns an absolute address; the path itself without `root`, to be read from the first folder of the site
 */
export function publicAddress(root: string | null, path: string): string {
  return root === null ? path : `${root}${path}`;
}

/**
 * Where people who scan a poster land: the page with all ways to tell us, or the form when the address of the site is
 * not known; null when there is neither.
 */
export function tellUsAddress(root: string | null, tellUs: string | null): string | null {
  return root === null ? tellUs : publicAddress(root, 'tell-us/');
}
