/** The tag of a language that nobody has named (BCP 47). */
export const UNDETERMINED = 'und';

const names = new Intl.DisplayNames('en-GB', { type: 'language' });

/** A language as readers call it: "German" for `de`. */
export function languageName(tag: string): string {
  return tag === UNDETERMINED ? 'not said' : (names.of(tag) ?? tag);
}
