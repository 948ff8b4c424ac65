/** A number as written by the platform, with the minus sign of typography instead of a hyphen. */
export function trueMinus(number: string): string {
  return number.replace('-', '\u2212');
}
